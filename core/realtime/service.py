"""The process's realtime side: started and stopped with the web server."""

from __future__ import annotations

import asyncio
import os
import signal
from urllib.parse import urlsplit

from core.realtime.connection import Connection, Limits, Wire
from core.realtime.hub import Hub
from core.settings import Settings
from core.web import health

DRAIN_LOOK_SECONDS = 0.5
DRAIN_SECONDS = 2.0

_hub: Hub | None = None
_watch: asyncio.Task[None] | None = None
_limits = Limits()


def set_limits(limits: Limits) -> None:
    """Change what each further connection may use."""
    global _limits  # noqa: PLW0603 - one set of limits per process
    _limits = limits


def start(settings: Settings) -> None:
    """Make ready for sockets. Call it in `before_serving`."""
    global _hub, _watch  # noqa: PLW0603 - one hub per process
    _hub = Hub()
    _watch = asyncio.create_task(_watch_drain(_hub, settings), name="realtime-drain")


def drain_on_sigterm() -> None:
    """Close the sockets before the server stops: at SIGTERM Granian would cut them off without a close frame.

    Its worker handles SIGINT exactly like SIGTERM, so SIGINT is what stops it once its sockets are closed.
    """
    loop = asyncio.get_running_loop()
    draining: list[asyncio.Task[None]] = []

    def begin() -> None:
        if not draining:
            draining.append(loop.create_task(_drain_then_stop()))

    loop.add_signal_handler(signal.SIGTERM, begin)


async def _drain_then_stop() -> None:
    try:
        if _hub is not None:
            _hub.drain()
            await _hub.wait_empty(DRAIN_SECONDS)
            await asyncio.sleep(0.1)  # the close frames leave
    finally:
        os.kill(os.getpid(), signal.SIGINT)


async def stop() -> None:
    """Close every socket with a hint when to come back; idempotent."""
    global _hub, _watch  # noqa: PLW0603 - one hub per process
    if _watch is not None:
        _watch.cancel()
        _watch = None
    if _hub is not None:
        hub, _hub = _hub, None
        await hub.stop()


async def serve(wire: Wire, settings: Settings, *, address: str, origin: str) -> None:
    """Serve one accepted WebSocket to its end."""
    if _hub is None:
        raise RuntimeError("realtime.start() has not run in this process")
    # In development our own landing page follows the demo tenant's events.
    own = origin_of(settings.public_url) if settings.is_development else ""
    connection = Connection(wire, _hub, _limits, address=address, origin=origin, own_origin=own)
    await connection.serve()


def origin_of(url: str) -> str:
    """A URL's web origin, as a browser sends it."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


async def _watch_drain(hub: Hub, settings: Settings) -> None:
    """Close the sockets when the operator takes this server out of service: a stopping server would just drop them."""
    while True:
        draining = await asyncio.to_thread(health.is_draining, settings.home)
        if draining and not hub.draining:
            hub.drain()
        hub.draining = draining
        await asyncio.sleep(DRAIN_LOOK_SECONDS)
