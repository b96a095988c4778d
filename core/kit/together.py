"""What comes together is done together: one transaction serves all who ask while another is in flight.

Nobody waits on purpose: the first to ask is served at once and alone. What is answered was read after it was asked for,
so whoever was told of a change sees it; what was asked to be written is committed when it is answered.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Hashable, Mapping, Sequence
from contextvars import Context
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final, Generic, Literal, TypeVar
from uuid import UUID

from core.kit import db, scope
from core.kit.errors import Unavailable
from core.kit.scope import TenantRef

READ_MAX = 100
READS_AT_ONCE = 2
"""Reads of one tenant in flight at once; who comes then joins the next. One, where nobody waits for an answer."""

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

    def __init__(self, read: Read[K, V], *, at_once: int = READS_AT_ONCE) -> None:
        self._read = read
        self._at_once = at_once
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
        answer: asyncio.Future[V | None] = loop.create_future()
        lane.waiting.append((key, answer))
        if lane.running < self._at_once:
            lane.running += 1
            # A context of its own: it must not inherit the scope, span or transaction of the first who asks.
            _start(loop, self._serve(tenant_id, lane))
        return await answer

    def _end(self, tenant_id: UUID, lane: _Lane[K, V]) -> None:
        """Give a read's place to those who wait, or free it."""
        if lane.waiting:
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
                for key, answer in asked:  # nothing was written: the transaction's end has nothing to add
                    if not answer.done():
                        answer.set_result(found.get(key))
        except Exception as error:
            for _, answer in asked:
                _fail(answer, error)
        finally:
            self._end(tenant_id, lane)


class Alone(Enum):
    ALONE = "alone"


ALONE: Final = Alone.ALONE
"""A shared write's answer for a wish that it left out: that one is then done alone."""

WRITES_MAX = 64
LANES_AT_ONCE = 4
"""Batches that a process writes at once, each of another tenant's or of another kind: others need connections too."""

W = TypeVar("W")
Write = Callable[[db.Transaction, list[W]], Awaitable[Sequence[V | Literal[Alone.ALONE]]]]
"""Does what is usual for a batch of wishes, and leaves out the others; what it raises undoes the batch."""
WriteOne = Callable[[db.Transaction, W], Awaitable[V]]
"""Does one wish, whatever it needs."""


@dataclass(slots=True)
class _Queue(Generic[W, V]):
    """One tenant's wishes, and the task that serves them."""

    tenant: TenantRef
    loop: asyncio.AbstractEventLoop
    waiting: deque[tuple[W, asyncio.Future[V]]] = field(default_factory=deque)
    task: asyncio.Task[None] | None = None


class SharedWrites(Generic[W, V]):
    """Group commit: the wishes of one tenant that come while a batch is written make the next one.

    `together` does a batch. Whatever makes it fail, only its cause suffers: each wish is then done by `alone` in a
    transaction of its own, and so is what the batch left out. A wish runs in the scope of `name`, so it carries the
    scope of who wished with it. A caller that is cancelled takes nothing back.
    """

    def __init__(self, name: str, together: Write[W, V], alone: WriteOne[W, V]) -> None:
        self._name = name
        self._together = together
        self._alone = alone
        self._queues: dict[UUID, _Queue[W, V]] = {}

    async def submit(self, wish: W) -> V:
        """Have a wish of the tenant in scope done; inside a transaction in that one. Raises what `alone` raises."""
        if db.find() is not None:
            async with db.transaction() as tx:
                return await self._alone(tx, wish)
        tenant, loop = scope.tenant(), asyncio.get_running_loop()
        queue = self._queues.get(tenant.id)
        if queue is None or queue.loop is not loop:
            queue = self._queues[tenant.id] = _Queue(tenant, loop)
        queue.tenant = tenant  # its clock may have moved since the queue was made
        answer: asyncio.Future[V] = loop.create_future()
        queue.waiting.append((wish, answer))
        if queue.task is None:
            queue.task = _start(loop, self._drain(queue))
        return await asyncio.shield(answer)

    async def _drain(self, queue: _Queue[W, V]) -> None:
        try:
            while queue.waiting:
                async with _slot(queue.loop):
                    # Taken only now: what came while we waited for a slot joins the batch.
                    batch = [queue.waiting.popleft() for _ in range(min(WRITES_MAX, len(queue.waiting)))]
                    with scope.system(queue.tenant, self._name):
                        await self._serve(batch)
        finally:
            queue.task = None
            if not queue.waiting and self._queues.get(queue.tenant.id) is queue:
                del self._queues[queue.tenant.id]

    async def _serve(self, batch: list[tuple[W, asyncio.Future[V]]]) -> None:
        try:
            outcomes = await db.retrying(lambda: self._write([wish for wish, _ in batch]))
        except Unavailable as error:  # the database is busy or gone: nothing was written, nor would it be alone
            for _, answer in batch:
                _fail(answer, error)
            return
        except Exception:
            outcomes = [ALONE] * len(batch)
        except BaseException:  # this process ends: what was not answered was not done
            for _, answer in batch:
                answer.cancel()
            raise
        for (wish, answer), outcome in zip(batch, outcomes, strict=True):
            if outcome is ALONE:
                await self._serve_alone(wish, answer)
            elif not answer.done():
                answer.set_result(outcome)

    async def _write(self, wishes: list[W]) -> Sequence[V | Literal[Alone.ALONE]]:
        async with db.transaction(same_plans=True) as tx:
            return await self._together(tx, wishes)

    async def _serve_alone(self, wish: W, answer: asyncio.Future[V]) -> None:
        async def once() -> V:
            async with db.transaction() as tx:
                return await self._alone(tx, wish)

        try:
            outcome = await db.retrying(once)
        except Exception as error:
            _fail(answer, error)
        else:
            if not answer.done():
                answer.set_result(outcome)


def _fail(answer: asyncio.Future[Any], error: Exception) -> None:
    if not answer.done():
        answer.set_exception(error)
        answer.exception()  # whoever waited may have hung up: then nobody is left to be told


_slots: dict[int, tuple[asyncio.AbstractEventLoop, asyncio.Semaphore]] = {}


def _slot(loop: asyncio.AbstractEventLoop) -> asyncio.Semaphore:
    kept = _slots.get(id(loop))
    if kept is None or kept[0] is not loop:
        kept = _slots[id(loop)] = (loop, asyncio.Semaphore(LANES_AT_ONCE))
    return kept[1]


class Flights(Generic[K, V]):
    """Fetches what a cache does not hold once, however many miss it at the same moment."""

    def __init__(self) -> None:
        self._flights: dict[K, asyncio.Task[V]] = {}

    async def join(self, key: K, fetch: Callable[[], Coroutine[Any, Any, V]]) -> V:
        """Wait for the fetch of this key that is in flight, or begin it. One who hangs up does not end it."""
        return await asyncio.shield(self.begin(key, fetch))

    def begin(self, key: K, fetch: Callable[[], Coroutine[Any, Any, V]]) -> asyncio.Task[V]:
        """The fetch of this key that is in flight, begun unless it is."""
        loop = asyncio.get_running_loop()
        flight = self._flights.get(key)
        if flight is None or flight.get_loop() is not loop:
            flight = self._flights[key] = _start(loop, fetch())
            flight.add_done_callback(lambda ended: self._land(key, ended))
        return flight

    def forget(self) -> None:
        """Let nobody join what is in flight: what it fetches may be out of date."""
        self._flights.clear()

    def _land(self, key: K, ended: asyncio.Task[V]) -> None:
        if self._flights.get(key) is ended:
            del self._flights[key]
        if not ended.cancelled():
            ended.exception()  # told to whoever still waits


RENEWED_AT = 0.7
"""So much of its time over, what is remembered is fetched anew while it still answers: whoever asks all the time never
waits for it, and neither does the crowd that would else have begun together again."""


class Remembered(Generic[K, V]):
    """What was fetched, for some seconds from when that began; however many miss it at once, it is fetched once."""

    def __init__(self, seconds: float, kept_max: int) -> None:
        self._seconds = seconds
        self._kept_max = kept_max
        self._kept: dict[K, tuple[float, V]] = {}
        """Until when each answers."""
        self._flights: Flights[K, V] = Flights()
        self._forgotten = 0

    async def get(self, key: K, fetch: Callable[[], Coroutine[Any, Any, V]]) -> V:
        """What is remembered, or else what `fetch` finds. Raises what that raises."""
        kept = self._kept.get(key)
        if kept is not None and (left := kept[0] - time.monotonic()) > 0:
            if left < self._seconds * (1 - RENEWED_AT):
                self._flights.begin(key, lambda: self._fetch(key, fetch))
            return kept[1]
        return await self._flights.join(key, lambda: self._fetch(key, fetch))

    def forget(self) -> None:
        """Remember nothing, not even what is in flight: what it fetches may be out of date."""
        self._forgotten += 1
        self._kept.clear()
        self._flights.forget()

    async def _fetch(self, key: K, fetch: Callable[[], Coroutine[Any, Any, V]]) -> V:
        forgotten, until = self._forgotten, time.monotonic() + self._seconds
        try:
            value = await fetch()
        except Unavailable:
            raise  # what is remembered is good for a while yet
        except Exception:
            self._kept.pop(key, None)
            raise
        if forgotten == self._forgotten:
            if len(self._kept) >= self._kept_max:
                self._kept.clear()
            self._kept[key] = (until, value)
        return value


_running: set[asyncio.Task[Any]] = set()


def _start(loop: asyncio.AbstractEventLoop, work: Coroutine[Any, Any, V]) -> asyncio.Task[V]:
    task = loop.create_task(work, context=Context())
    _running.add(task)  # the loop itself holds tasks only weakly
    task.add_done_callback(_running.discard)
    return task
