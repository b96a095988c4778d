"""Run background jobs and schedules (SAQ), without the rest of the platform.

`./bahi run` starts it beside the database and the web server. Any number of workers may run on any number of
machines.
"""

from collections.abc import Sequence

from core import cli

SECTION = "Operate"


def main(arguments: Sequence[str]) -> int:
    """Work until SIGTERM; jobs in progress get time to finish."""
    if arguments:
        print("bahi: worker takes no arguments.")
        return cli.USAGE
    import uvloop

    from core import worker
    from core.kit import garbage
    from core.settings import Settings
    from core.web import log

    settings = Settings.from_environment()
    log.configure(settings.log_level)
    garbage.settle()
    uvloop.run(worker.run(settings))
    return 0
