"""Serve HTTP and WebSockets (Granian), without the rest of the platform.

`./bahi run` starts it beside the database and the worker. Alone it is for production, behind a TLS proxy.
BAHI_HOST, BAHI_PORT and BAHI_WEB_WORKERS say where and with how many processes.
"""

from collections.abc import Sequence

from core import cli

SECTION = "Operate"


def main(arguments: Sequence[str]) -> int:
    """Serve until SIGTERM; requests in progress finish first."""
    if arguments:
        print("bahi: web takes no arguments.")
        return cli.USAGE
    from granian import Granian
    from granian.constants import Interfaces, Loops
    from granian.log import LogLevels

    from core.settings import Settings

    settings = Settings.from_environment()
    Granian(
        "core.app:application",
        factory=True,
        address=settings.host,
        port=settings.port,
        # Granian's own default interface and `asginl` never run the application's start and stop.
        interface=Interfaces.ASGI,
        loop=Loops.uvloop,
        workers=settings.web_workers,
        # A worker that dies is replaced; without this its end stops the whole server.
        respawn_failed_workers=True,
        # Without a limit one request that never ends would keep the server from ever stopping.
        workers_kill_timeout=settings.stop_seconds,
        log_level=LogLevels(settings.log_level),
    ).serve()
    return 0
