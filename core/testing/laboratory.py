"""For a plugin's tests: its simulator on a real socket, and a receiver for the webhooks that it sends."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx

from core.embedded import places
from core.kit import outbound
from core.testing.sandbox import SandboxContext, serve

SEED = 7


@dataclass
class Simulator:
    """A running simulator."""

    base_url: str
    http: httpx.AsyncClient

    async def control(self, method: str, path: str, body: Any = None) -> Any:
        """Call its control API; its JSON answer. Raises AssertionError for any status but 200."""
        answer = await self.http.request(method, f"{self.base_url}/_control/{path}", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()


@dataclass
class Received:
    """A webhook as it came."""

    headers: dict[str, str]
    body: bytes


@dataclass
class Receiver:
    """A merchant's endpoint. `answers` are statuses for the next requests, then `always`; a negative one hangs."""

    url: str = ""
    got: list[Received] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    always: int = 200

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")[1:-2]
                headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
                self.got.append(Received(headers, await reader.readexactly(int(headers["content-length"]))))
                status = self.answers.pop(0) if self.answers else self.always
                if status < 0:
                    await asyncio.sleep(-status)
                    status = 200
                writer.write(f"HTTP/1.1 {status} X\r\nContent-Length: 0\r\n\r\n".encode())
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    def events(self) -> list[str]:
        """The `event` of each JSON body, in order."""
        return [json.loads(item.body)["event"] for item in self.got]


def free_port() -> int:
    """A port of loopback that nobody listens on at this moment."""
    return places.free_port()


@contextlib.asynccontextmanager
async def simulator(module: ModuleType, home: Path) -> AsyncIterator[Simulator]:
    """The simulator of a module with `SANDBOX_NAME` and `build(context)`, while the context lasts."""
    name = str(module.SANDBOX_NAME)
    port = free_port()
    base_url = f"http://127.0.0.1:{port}/sandbox/{name}"
    app = module.build(SandboxContext(home=home / name, public_url=base_url, seed=SEED))
    stop = asyncio.Event()
    serving = asyncio.create_task(serve({name: app}, "127.0.0.1", port, stop=stop))
    try:
        async with httpx.AsyncClient(timeout=20, trust_env=False) as http:
            await wait_until_up(http, base_url)
            yield Simulator(base_url, http)
    finally:
        await outbound.close()
        stop.set()
        await serving


@contextlib.asynccontextmanager
async def receiver() -> AsyncIterator[Receiver]:
    """A receiver of webhooks, while the context lasts."""
    endpoint = Receiver()
    server = await asyncio.start_server(endpoint.handle, "127.0.0.1", 0)
    endpoint.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/webhooks"
    try:
        yield endpoint
    finally:
        server.close()


async def wait_until_up(http: httpx.AsyncClient, base_url: str) -> None:
    """Return when the simulator answers. Raises AssertionError after ten seconds."""
    for _ in range(400):
        try:
            await http.get(f"{base_url}/_control/clock")
        except httpx.TransportError:
            await asyncio.sleep(0.025)
        else:
            return
    raise AssertionError("the simulator did not come up")
