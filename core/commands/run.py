"""Start everything: database, Redis, web server, worker and, in development, demo data and simulators.

Ctrl-C or SIGTERM stops it all and leaves no process behind. After a `kill -9` the next start recovers by
itself. State is in `.bahi/` (BAHI_HOME moves it), the web server on port 8000 (BAHI_PORT changes it); two
copies with different ones run side by side. DATABASE_URL and REDIS_URL replace the embedded servers.
"""

from collections.abc import Sequence

from core import cli

SECTION = "Start here"


def main(arguments: Sequence[str]) -> int:
    """Supervise the platform until a signal."""
    if arguments:
        print("bahi: run takes no arguments; ./bahi help settings lists its environment variables.")
        return cli.USAGE
    from core.embedded import supervisor
    from core.settings import Settings

    present = cli.names()
    return supervisor.Supervisor(
        Settings.from_environment(running=False),
        steps=tuple(step for step in supervisor.STEPS if step.name in present),
        services=tuple(service for service in supervisor.SERVICES if service.name in present),
    ).run()
