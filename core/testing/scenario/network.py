"""Everything between us and others, in memory: it delays, loses, doubles, reorders and forges as the seed says.

Calls of ours go to the vendors' simulators and to the tenants' own servers; webhooks of the vendors lie in a bag until
a step delivers one, in whatever order.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx
import orjson

from core.testing.sandbox import AsgiApp
from core.testing.scenario.conductor import Conductor
from core.testing.scenario.loop import vendors_side
from core.testing.vendor.sender import NotDelivered

BASE = "http://127.0.0.1:9"
"""Where our platform would be reached. Nobody listens there: this network delivers."""
VENDORS = "http://127.0.0.1:10"
TENANT_PORT = 11
HANGS_SECONDS = 3600.0

MISHAPS = ("unreachable", "refused_before", "lost_before", "lost_after", "error_after", "page_after", "slow", "hangs")
"""What may become of a call, and whether the vendor got it before."""


@dataclass(slots=True)
class Letter:
    """A webhook on its way to us."""

    url: str
    headers: dict[str, str]
    body: bytes
    answer: asyncio.Future[int]
    copies: int = 0
    """How often it was delivered already."""


@dataclass(slots=True)
class Arrival:
    """An event as a tenant's server got it, in the order of arrival."""

    id: str
    subject: str
    version: int
    acknowledged: bool


@dataclass
class TenantServer:
    """A tenant's own server, which takes our webhooks."""

    got: list[Arrival] = field(default_factory=list)


class Network(httpx.AsyncBaseTransport):
    """The transport of our HTTP clients, and the vendors' way to us."""

    def __init__(self, conductor: Conductor, chance: random.Random, mishap_rate: float) -> None:
        self._conductor = conductor
        self._chance = chance
        self.mishap_rate = mishap_rate
        self.vendors: httpx.ASGITransport | None = None
        self.bag: list[Letter] = []
        self.servers: dict[str, TenantServer] = {}
        self.counts: Counter[str] = Counter()
        self._places: dict[str, int] = {}
        """Addresses for webhooks, numbered."""
        self._first: dict[tuple[str, bytes], int] = {}
        """Every letter, numbered as it was first sent."""

    def serve(self, apps: AsgiApp) -> None:
        """Put the vendors' servers on the network."""
        self.vendors = httpx.ASGITransport(app=apps, client=("127.0.0.1", 1))

    def expect(self, url: str) -> None:
        """Say, in an order of its own, where letters will go."""
        self._places.setdefault(url, len(self._places))

    # ---- our calls ----

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        await self._conductor.wait(f"call {_place(request)}")
        mishap = self._chance.choice(MISHAPS) if self._chance.random() < self.mishap_rate else ""
        if mishap:
            self.counts[mishap] += 1
        return await self._carry(request, mishap)

    async def _carry(self, request: httpx.Request, mishap: str) -> httpx.Response:
        match mishap:
            case "unreachable":
                raise httpx.ConnectError("simulated: nobody there", request=request)
            case "refused_before":
                return _answer(503, b"<html>busy</html>")
            case "lost_before":
                raise httpx.ReadError("simulated: lost on the way", request=request)
            case "hangs":
                await asyncio.sleep(HANGS_SECONDS)
            case "slow":
                await asyncio.sleep(self._chance.choice((1.0, 4.0, 9.0, 30.0)))
            case _:
                pass
        answer = await self._arrive(request)
        await self._conductor.wait(f"answer {_place(request)}")
        match mishap:
            case "lost_after":
                raise httpx.ReadTimeout("simulated: the answer was lost", request=request)
            case "error_after":
                return _answer(500, b'{"error": "simulated"}')
            case "page_after":
                return _answer(504, b"<html>gateway time-out</html>")
            case _:
                return answer

    async def _arrive(self, request: httpx.Request) -> httpx.Response:
        if request.url.port == TENANT_PORT:
            return self._tenant_takes(request)
        assert self.vendors is not None, "serve comes first"
        inner = httpx.Request(request.method, request.url, headers=request.headers, content=request.content)
        token = vendors_side.set(True)  # what the vendor begins now is the vendor's, and outlives us
        try:
            answer = await self.vendors.handle_async_request(inner)
            body = await answer.aread()
        finally:
            vendors_side.reset(token)
        return _answer(answer.status_code, body, answer.headers)

    def _tenant_takes(self, request: httpx.Request) -> httpx.Response:
        server = self.servers[request.url.path.removeprefix("/")]
        data: dict[str, Any] = orjson.loads(request.content)["data"]
        is_ill = self.mishap_rate > 0 and self._chance.random() < self.mishap_rate
        server.got.append(Arrival(data["id"], data["subject"], data["subject_version"], not is_ill))
        return _answer(500 if is_ill else 200, b"")

    # ---- the vendors' webhooks ----

    async def post(self, url: str, headers: Mapping[str, str], body: bytes, timeout_seconds: float) -> int:
        """What a simulator's courier calls: the letter lies in the bag until somebody delivers or loses it."""
        letter = Letter(url, dict(headers), body, asyncio.get_running_loop().create_future())
        self._first.setdefault((url, body), len(self._first))
        self.bag.append(letter)
        # Which of two spoke first at one moment must not matter: not of two vendors, nor of two that come again.
        self.bag.sort(key=lambda item: (self._places[item.url], self._first[item.url, item.body]))
        try:
            async with asyncio.timeout(timeout_seconds):
                return await asyncio.shield(letter.answer)
        except TimeoutError:
            raise NotDelivered("simulated: no answer in time") from None
        # A letter that the sender no longer waits for may still arrive late.

    def lose(self, letter: Letter) -> None:
        """Let a letter never arrive."""
        self.bag.remove(letter)
        if not letter.answer.done():
            letter.answer.set_exception(NotDelivered("simulated: lost"))
            letter.answer.exception()  # the sender may have stopped waiting


def _place(request: httpx.Request) -> str:
    """Whom it goes to, without anything that differs from run to run."""
    if request.url.port == TENANT_PORT:
        return "tenant"
    return f"{request.method} {request.url.path.split('/')[2]}"


def _answer(status: int, body: bytes, headers: Mapping[str, str] | None = None) -> httpx.Response:
    """An answer whose body is still to be read, as over TCP."""
    return httpx.Response(status, headers=headers, stream=httpx.ByteStream(body))
