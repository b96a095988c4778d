"""Reads that come together are made together: one transaction serves all who ask while another is in flight.

Nobody waits on purpose: the first to ask reads at once and alone. What is answered was read after it was asked for, so
whoever was told of a change sees it.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Hashable, Mapping
from contextvars import Context
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from uuid import UUID

from core.kit import db

READ_MAX = 100
READS_AT_ONCE = 2
"""Reads of one tenant in flight at once; who comes then joins the next."""

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

Read = Callable[[db.Transaction, list[K]], Awaitable[Mapping[K, V]]]
"""Finds what the transaction's tenant has of these keys; what it does not have is left out."""


@dataclass(slots=True)
class _Lane(Generic[K, V]):
    """One tenant's reads."""

    loop: asyncio.AbstractEventLoop
    running: int = 0
    waiting: deque[tuple[K, asyncio.Future[V | None]]] = field(default_factory=deque)


class SharedReads(Generic[K, V]):
    """Finds one thing by its key, together with those that others ask for at the same time."""

    def __init__(self, read: Read[K, V]) -> None:
        self._read = read
        self._lanes: dict[UUID, _Lane[K, V]] = {}

    async def find(self, tenant_id: UUID, key: K) -> V | None:
        """In the transaction of this task, when one is open, and then alone."""
        if db.find() is not None:
            async with db.transaction(tenant_id) as tx:
                return (await self._read(tx, [key])).get(key)
        loop = asyncio.get_running_loop()
        lane = self._lanes.get(tenant_id)
        if lane is None or lane.loop is not loop:
            lane = self._lanes[tenant_id] = _Lane(loop)
        if lane.running >= READS_AT_ONCE:
            answer: asyncio.Future[V | None] = loop.create_future()
            lane.waiting.append((key, answer))
            return await answer
        lane.running += 1
        try:
            async with db.transaction(tenant_id) as tx:
                return (await self._read(tx, [key])).get(key)
        finally:
            self._end(tenant_id, lane)

    def _end(self, tenant_id: UUID, lane: _Lane[K, V]) -> None:
        """Give a read's place to those who wait, or free it."""
        if lane.waiting:
            # A context of its own: it must not inherit the scope, span or transaction of who happened to end before.
            _start(lane.loop, self._serve(tenant_id, lane))
            return
        lane.running -= 1
        if not lane.running and self._lanes.get(tenant_id) is lane:
            del self._lanes[tenant_id]

    async def _serve(self, tenant_id: UUID, lane: _Lane[K, V]) -> None:
        batch = [lane.waiting.popleft() for _ in range(min(READ_MAX, len(lane.waiting)))]
        asked = [(key, answer) for key, answer in batch if not answer.done()]  # the others' clients hung up
        try:
            async with db.transaction(tenant_id) as tx:
                found = await self._read(tx, list(dict.fromkeys(key for key, _ in asked)))
        except Exception as error:
            for _, answer in asked:
                if not answer.done():
                    answer.set_exception(error)
        else:
            for key, answer in asked:
                if not answer.done():
                    answer.set_result(found.get(key))
        finally:
            self._end(tenant_id, lane)


class Flights(Generic[K, V]):
    """Fetches what a cache does not hold once, however many miss it at the same moment."""

    def __init__(self) -> None:
        self._flights: dict[K, asyncio.Task[V]] = {}

    async def join(self, key: K, fetch: Callable[[], Coroutine[Any, Any, V]]) -> V:
        """Wait for the fetch of this key that is in flight, or begin it. One who hangs up does not end it."""
        loop = asyncio.get_running_loop()
        flight = self._flights.get(key)
        if flight is None or flight.get_loop() is not loop:
            flight = self._flights[key] = _start(loop, fetch())
            flight.add_done_callback(lambda ended: self._land(key, ended))
        return await asyncio.shield(flight)

    def forget(self) -> None:
        """Let nobody join what is in flight: what it fetches may be out of date."""
        self._flights.clear()

    def _land(self, key: K, ended: asyncio.Task[V]) -> None:
        if self._flights.get(key) is ended:
            del self._flights[key]
        if not ended.cancelled():
            ended.exception()  # told to whoever still waits


_running: set[asyncio.Task[Any]] = set()


def _start(loop: asyncio.AbstractEventLoop, work: Coroutine[Any, Any, V]) -> asyncio.Task[V]:
    task = loop.create_task(work, context=Context())
    _running.add(task)  # the loop itself holds tasks only weakly
    task.add_done_callback(_running.discard)
    return task
