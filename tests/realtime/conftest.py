from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import subprocess
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosedError

from core.embedded import places
from core.events.relay import Relay
from core.kit.scope import TenantRef
from core.settings import Settings
from tests import http, processes
from tests.background import eventually


class Server:
    """A web server process that can be killed and started again on its port."""

    def __init__(self, settings: Settings, home: str, **limits: Any) -> None:
        self.port = places.free_port()
        self._environment = {
            **os.environ,
            "BAHI_HOME": home,
            "TEST_DATABASE": settings.database_url.rpartition("/")[2],
            "TEST_REDIS": settings.redis_url.rpartition("/")[2],
            "TEST_LIMITS": json.dumps(limits),
        }
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        self._process = processes.start("tests.realtime.serving", str(self.port), environment=self._environment)

        async def answers() -> bool:
            with contextlib.suppress(httpx.HTTPError):
                async with httpx.AsyncClient(trust_env=False) as client:
                    return (await client.get(f"{self.url}/healthz")).status_code == 200
            return False

        await eventually(answers, 30)

    def kill(self) -> None:
        """End all its processes as a power cut would."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.communicate(timeout=10)
            self._process = None

    def terminate(self) -> None:
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)

    def memory(self) -> int:
        """Resident bytes of the worker process."""
        return max(int(item) for item in self._children("rss=")) * 1024

    async def quiet(self, seconds: float) -> None:
        """Wait until its processes have used hardly any processor for so long: it has sent all that it could."""

        async def is_quiet() -> bool:
            before = self._ticks()
            await asyncio.sleep(seconds)
            return self._ticks() - before < 5 * seconds

        await eventually(is_quiet, 60)

    def _ticks(self) -> int:
        stats = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in self._children("pid=")]
        return sum(int(fields[11]) + int(fields[12]) for fields in stats)

    def _children(self, column: str) -> list[str]:
        assert self._process is not None
        return subprocess.run(
            ["ps", "-o", column, "--ppid", str(self._process.pid)], capture_output=True, text=True, check=True
        ).stdout.split()


@pytest.fixture(scope="session")
async def server(settings: Settings, running: Any) -> AsyncIterator[Server]:
    """The application under Granian, with the limits it has in production but quicker pings."""
    found = Server(settings, str(running.home), ping_seconds=2, pong_seconds=1, connect_seconds=2)
    await found.start()
    yield found
    found.kill()


@pytest.fixture
def own_server(settings: Settings, running: Any) -> Iterator[Callable[..., Server]]:
    """Make a server of a test's own, with its limits."""
    made: list[Server] = []

    def make(**limits: Any) -> Server:
        made.append(Server(settings, str(running.home), **limits))
        return made[-1]

    yield make
    for item in made:
        item.kill()


@pytest.fixture
async def relaying() -> AsyncIterator[Relay]:
    """A relay in this process, told of this process's events."""
    relay = Relay()
    tasks = [asyncio.create_task(relay.run()), asyncio.create_task(relay.poll())]
    yield relay
    await relay.stop()
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)


class Client:
    """A WebSocket client that speaks the protocol and answers pings."""

    def __init__(self, server: Server, key: str) -> None:
        self._server = server
        self._key = key

    async def ticket(self) -> str:
        async with httpx.AsyncClient(trust_env=False) as client:
            answer = await client.post(
                f"{self._server.url}/v1/realtime/tickets", headers={"Authorization": f"Bearer {self._key}"}
            )
        assert answer.status_code == 201, answer.text
        return str(answer.json()["ticket"])

    def open(self, **more: Any) -> connect:
        return connect(f"ws://127.0.0.1:{self._server.port}/v1/realtime", proxy=None, compression=None, **more)

    @contextlib.asynccontextmanager
    async def connected(self, **more: Any) -> AsyncIterator[ClientConnection]:
        ticket = await self.ticket()  # before: an open socket has only so long to say who it is
        async with self.open(**more) as socket:
            await say(socket, type="connect", ticket=ticket)
            assert (await hear(socket))["type"] == "connected"
            yield socket


async def say(socket: ClientConnection, **message: Any) -> None:
    await socket.send(json.dumps(message))


async def hear(socket: ClientConnection, seconds: float = 10) -> dict[str, Any]:
    """The next message that is not a ping; pings are answered."""
    while True:
        async with asyncio.timeout(seconds):
            message: dict[str, Any] = json.loads(await socket.recv())
        if message["type"] != "ping":
            return message
        await say(socket, type="pong")


async def hear_events(socket: ClientConnection, count: int) -> list[int]:
    """The positions of the next events."""
    found = []
    while len(found) < count:
        message = await hear(socket)
        assert message["type"] == "event", message
        found.append(message["event"]["position"])
    return found


async def closed(socket: ClientConnection, seconds: float = 10) -> int:
    """Read until the server closes; the code."""
    with contextlib.suppress(ConnectionClosedError):
        async with asyncio.timeout(seconds):
            async for _ in socket:
                pass
    assert socket.close_code is not None
    return socket.close_code


@pytest.fixture
async def client(server: Server, tenant: TenantRef) -> Client:
    """A client whose key may do everything."""
    return Client(server, await http.make_key(tenant))
