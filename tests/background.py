"""Run the worker's loops inside a test, and cut its way to Redis."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from core import worker
from core.kit import redis
from core.settings import Settings


async def eventually(condition: Callable[[], Any], seconds: float = 10) -> Any:
    """Wait until a condition, plain or awaitable, holds; its value. AssertionError when it never does."""
    deadline = asyncio.get_running_loop().time() + seconds
    while True:
        found = condition()
        if asyncio.iscoroutine(found):
            found = await found
        if found:
            return found
        assert asyncio.get_running_loop().time() < deadline, "it never came true"
        await asyncio.sleep(0.02)


@contextlib.asynccontextmanager
async def working(settings: Settings) -> AsyncIterator[asyncio.Event]:
    """A worker in this process, on this process's connections, while the block lasts; yields what stops it."""
    stopping = asyncio.Event()
    task = asyncio.create_task(worker.work(settings, stopping))
    await asyncio.sleep(0.1)
    try:
        yield stopping
    finally:
        stopping.set()
        await task


class Wire:
    """A TCP relay in front of Redis that can be cut and mended."""

    def __init__(self, url: str) -> None:
        self._parts = urlsplit(url)
        self._server: asyncio.Server | None = None
        self._port = 0
        self._open: set[asyncio.StreamWriter] = set()

    @property
    def url(self) -> str:
        user = self._parts.netloc.rpartition("@")[0]
        return urlunsplit(self._parts._replace(netloc=f"{user}@127.0.0.1:{self._port}"))

    async def mend(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        assert self._server is not None
        self._server.close()
        for writer in set(self._open):
            writer.transport.abort()
        await asyncio.sleep(0.05)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        ahead, back = await asyncio.open_connection(self._parts.hostname, self._parts.port)
        self._open |= {writer, back}
        with contextlib.suppress(OSError):
            await asyncio.wait(
                [asyncio.ensure_future(_pump(reader, back)), asyncio.ensure_future(_pump(ahead, writer))],
                return_when=asyncio.FIRST_COMPLETED,
            )
        for end in (writer, back):
            self._open.discard(end)
            end.transport.abort()


async def _pump(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while some := await source.read(65536):
            target.write(some)
            await target.drain()


@contextlib.asynccontextmanager
async def wired(settings: Settings) -> AsyncIterator[Wire]:
    """Put a wire between this process and Redis while the block lasts."""
    wire = Wire(settings.redis_url)
    await wire.mend()
    await redis.close()
    redis.configure(wire.url)
    try:
        yield wire
    finally:
        await redis.close()
        redis.configure(settings.redis_url)
        await wire.cut()
