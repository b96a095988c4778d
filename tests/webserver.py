"""A real web server (Granian, as in production) on this worker's database, for what a test client cannot show."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import os
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from core import settings as configuration
from core.embedded import places
from core.settings import Settings
from tests import processes


@dataclass(slots=True)
class WebServer:
    """A running server process."""

    port: int
    process: asyncio.subprocess.Process

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def kill(self) -> None:
        """`kill -9` of the server and of its worker, which would serve on without it."""
        for pid in [*processes.children(self.process.pid), self.process.pid]:
            os.kill(pid, signal.SIGKILL)


def environment(settings: Settings, **changes: str) -> dict[str, str]:
    """The environment of a process that works on the same database and Redis as this test."""
    return configuration.neutral_environment(
        DATABASE_URL=settings.database_url,
        BAHI_RUNTIME_DATABASE_URL=settings.runtime_database_url,
        REDIS_URL=settings.redis_url,
        BAHI_MASTER_KEY=base64.b64encode(settings.master_key).decode(),
        BAHI_PUBLIC_URL="https://bahi.test",
        BAHI_HOME=str(settings.home),
        **changes,
    )


@contextlib.asynccontextmanager
async def serving(settings: Settings, **changes: str) -> AsyncIterator[WebServer]:
    """Serve until the block ends; ready when it begins."""
    port = places.free_port()
    own = environment(settings, BAHI_PORT=str(port), BAHI_WEB_WORKERS="1", BAHI_LOG_LEVEL="error", **changes)
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "core.cli", "web", env=own)
    server = WebServer(port, process)
    try:
        await asyncio.wait_for(_answers(server), 30)
        yield server
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        await asyncio.wait_for(process.wait(), 40)


async def _answers(server: WebServer) -> None:
    while True:
        assert server.process.returncode is None, "the web server ended"
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            status, _ = await request(server, "GET", "/healthz")
            if status == 200:
                return
        await asyncio.sleep(0.05)


async def request(
    server: WebServer, method: str, path: str, *, headers: dict[str, str] | None = None, body: bytes = b"", **more: Any
) -> tuple[int, bytes]:
    """One request on a connection of its own: (status, body). `hang_up_after_seconds` closes it early: (0, b"")."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    try:
        head = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", "Connection: close"]
        head += [f"{name}: {value}" for name, value in (headers or {}).items()]
        head += [f"Content-Length: {len(body)}"]
        writer.write("\r\n".join([*head, "", ""]).encode() + body)
        await writer.drain()
        patience = more.get("hang_up_after_seconds")
        try:
            answer = await asyncio.wait_for(reader.read(), patience)
        except TimeoutError:
            writer.transport.abort()
            return 0, b""
        if not answer:
            raise asyncio.IncompleteReadError(b"", None)
        lines, _, rest = answer.partition(b"\r\n\r\n")
        return int(lines[9:12]), rest
    finally:
        writer.close()
