"""The relay: places committed events in their tenant's stream, one after the other, without gaps.

Ids are not the order of commits, so no watermark over ids would be safe. Instead one relay at a time holds the
tenant's stream row, takes what is committed and not yet placed, and appends it; correctness rests on that lock alone,
so several relays may run. What else must happen exactly once per event (the tenant's webhook messages) joins the
same transaction.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from uuid import UUID

import structlog

from core.events import queries
from core.events.service import off_commit, on_commit, placed
from core.events.types import Placed
from core.kit import db, redis
from core.kit.pokes import Pokes

log = structlog.get_logger()

POLL_SECONDS = 0.25
BATCH = 500
REST_SECONDS = 0.01
"""Between two placements of one tenant."""
TASKS = 4
"""Tenants whose events are placed at once by this process."""
WOKEN = "bahi:relay"
"""A sorted set of tenants with new events: each is in it once, however often it was poked, and one relay takes it."""

OnPlaced = Callable[[db.Transaction, Sequence[Placed]], Awaitable[None]]


STREAM = "bahi:stream:"


def stream_channel(tenant_id: UUID) -> str:
    """The channel that says a tenant's stream has grown; the message is its new last position."""
    return f"{STREAM}{tenant_id}"


class Waker:
    """Tells some relay, from any process, that a tenant has new events."""

    def __init__(self) -> None:
        self._pokes: Pokes[UUID] = Pokes("events", self._send)

    def start(self) -> None:
        on_commit(self.wake)

    async def stop(self) -> None:
        off_commit(self.wake)
        await self._pokes.close()

    def wake(self, tenant_id: UUID) -> None:
        self._pokes.put(tenant_id)

    async def _send(self, tenants: Sequence[UUID]) -> None:
        await redis.client().zadd(WOKEN, {str(tenant_id): 0 for tenant_id in tenants}, nx=True)


class Relay:
    """One process's relay. `on_placed` callbacks run inside the placing transaction, in stream order."""

    def __init__(self, *, on_placed: Sequence[OnPlaced] = ()) -> None:
        self._on_placed = on_placed
        self._waiting: dict[UUID, None] = {}
        self._busy: set[UUID] = set()
        self._wake = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._grown: Pokes[tuple[UUID, int]] = Pokes("streams", self._announce)
        self._stopping = False

    def wake(self, tenant_id: UUID) -> None:
        """Look at a tenant soon; cheap, and may be lost."""
        self._waiting[tenant_id] = None
        self._wake.set()

    async def run(self) -> None:
        """Place the events of woken tenants, until `stop`."""
        while not self._stopping:
            await self._wake.wait()
            self._wake.clear()
            for tenant_id in [tenant for tenant in self._waiting if tenant not in self._busy]:
                if len(self._busy) >= TASKS or self._stopping:
                    break
                del self._waiting[tenant_id]
                self._busy.add(tenant_id)
                task = asyncio.create_task(self._drain(tenant_id))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def poll(self) -> None:
        """Find tenants with events that no poke announced, until `stop`."""
        while not self._stopping:
            try:
                async with db.finder() as tx:
                    for row in await tx.fetch(queries.LIST_TODO_TENANTS):
                        self.wake(row["tenant_id"])
            except (db.Busy, db.DatabaseUnavailable) as error:
                log.warning("relay.poll_failed", error=error.code)
                await asyncio.sleep(1)
            await asyncio.sleep(POLL_SECONDS)

    async def listen(self) -> None:
        """Take the pokes of other processes, until cancelled; while Redis is down the poll does it."""
        client = redis.blocking()
        backoff = redis.Backoff()
        try:
            while True:
                try:
                    taken = await client.bzpopmin(WOKEN, timeout=redis.BLOCK_SECONDS)
                    backoff.succeeded()
                except redis.GONE:
                    await backoff.wait()
                    continue
                if taken:
                    self.wake(UUID(taken[1].decode()))
        finally:
            await client.aclose()

    async def stop(self) -> None:
        """Finish the transactions in progress."""
        self._stopping = True
        self._wake.set()
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=5)
        await self._grown.close()

    async def _drain(self, tenant_id: UUID) -> None:
        try:
            while await place(tenant_id, self._on_placed, self._grown.put) == BATCH and not self._stopping:
                pass
            if not self._stopping:
                await asyncio.sleep(REST_SECONDS)  # what is written meanwhile is placed together
        except (db.Busy, db.DatabaseUnavailable) as error:
            log.warning("relay.postponed", tenant=str(tenant_id), error=error.code)
        finally:
            self._busy.discard(tenant_id)
            self._wake.set()

    async def _announce(self, grown: Sequence[tuple[UUID, int]]) -> None:
        last = dict(grown)
        async with redis.client().pipeline(transaction=False) as pipe:
            for tenant_id, position in last.items():
                pipe.publish(stream_channel(tenant_id), str(position))
            await pipe.execute()


async def place(
    tenant_id: UUID,
    on_placed: Sequence[OnPlaced] = (),
    announce: Callable[[tuple[UUID, int]], None] | None = None,
    *,
    batch: int = BATCH,
) -> int:
    """Append up to `batch` committed events to the tenant's stream; how many.

    Locks the tenant's stream row. A reader that sees a position sees all before it, because the lock is held until
    they are committed together.
    """
    async with db.transaction(tenant_id) as tx:
        top = await tx.value(queries.LOCK_STREAM, tenant_id)
        if top is None:
            return 0
        # A statement of its own: only a snapshot taken after the lock sees what the previous holder placed.
        rows = await tx.fetch(queries.LIST_TODO, tenant_id, batch + 1)
        if len(rows) > batch:
            # Within a limit by id a later version could be taken before an earlier one; this takes whole beginnings.
            rows = await tx.fetch(queries.LIST_TODO_BY_VERSION, tenant_id, batch)
        if not rows:
            return 0
        ordered = in_subject_order([placed(row, 0) for row in rows])
        found = [replace(item, position=top + place) for place, item in enumerate(ordered, 1)]
        event_ids = [item.id for item in found]
        positions = [item.position for item in found]
        await tx.execute_one(queries.PLACE, tenant_id, event_ids, positions, positions[-1])
        for callback in on_placed:
            await callback(tx, found)
        if announce is not None:
            tx.after_commit(lambda: announce((tenant_id, found[-1].position)))
    return len(found)


def in_subject_order(events: Sequence[Placed]) -> list[Placed]:
    """Order by id (about the time of writing), except that one subject's events follow its versions.

    Each subject keeps the places that its events have by id; which of them stands where is decided by version.
    """
    by_id = sorted(events, key=lambda item: item.id)
    per_subject: dict[str, list[Placed]] = {}
    for item in sorted(by_id, key=lambda item: (item.subject_version, item.id), reverse=True):
        per_subject.setdefault(item.subject, []).append(item)
    return [per_subject[item.subject].pop() for item in by_id]
