"""Group commit: webhooks of one tenant that arrive together are stored in one transaction.

No artificial delay: the first one is stored at once and alone; whatever arrives meanwhile makes the next batch. A
vendor gets its 200 only after the commit that holds its webhook.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextvars import Context
from dataclasses import dataclass, field
from uuid import UUID

from core.kit import db, scope
from core.kit.errors import BahiError
from core.kit.scope import TenantRef
from core.webhooks import storing
from core.webhooks.storing import Arrival

BATCH_MAX = 128
BATCH_BYTES_MAX = 4 * 1024 * 1024
BATCHES_AT_ONCE = 4
"""Batches of different tenants that this process stores at once; the rest of the pool stays free for others."""


@dataclass(slots=True)
class Waiting:
    """An arrival and the future that says whether it was new."""

    arrival: Arrival
    fresh: asyncio.Future[bool]


@dataclass(slots=True)
class Lane:
    """One tenant's queue and the task that empties it."""

    tenant: TenantRef
    waiting: deque[Waiting] = field(default_factory=deque)
    task: asyncio.Task[None] | None = None


_lanes: dict[tuple[int, UUID], Lane] = {}
_slots: dict[int, asyncio.Semaphore] = {}


async def submit(arrival: Arrival) -> bool:
    """Store one webhook of the tenant in scope; False when it was here before. A vendor that hangs up changes nothing.

    Raises Busy or DatabaseUnavailable when nothing was stored.
    """
    tenant, loop = scope.tenant(), asyncio.get_running_loop()
    lane = _lanes.setdefault((id(loop), tenant.id), Lane(tenant))
    waiting = Waiting(arrival, loop.create_future())
    lane.waiting.append(waiting)
    if lane.task is None:
        # A context of its own: the batch must not inherit the first request's scope or span.
        lane.task = loop.create_task(_drain(lane, id(loop)), context=Context())
    return await asyncio.shield(waiting.fresh)


async def _drain(lane: Lane, loop_id: int) -> None:
    slot = _slots.setdefault(loop_id, asyncio.Semaphore(BATCHES_AT_ONCE))
    try:
        with scope.system(lane.tenant, "webhooks.receive"):
            while lane.waiting:
                async with slot:
                    # Taken only now: what queued up while we waited for a slot joins the batch.
                    await _serve(_batch(lane.waiting))
    finally:
        lane.task = None
        if not lane.waiting:
            _lanes.pop((loop_id, lane.tenant.id), None)


def _batch(waiting: deque[Waiting]) -> list[Waiting]:
    batch, size = [waiting.popleft()], 0
    while waiting and len(batch) < BATCH_MAX and size < BATCH_BYTES_MAX:
        batch.append(waiting.popleft())
        size += len(batch[-1].arrival.body)
    return batch


async def _serve(batch: list[Waiting]) -> None:
    try:
        fresh = await db.retrying(lambda: storing.store([waiting.arrival for waiting in batch]))
    except BahiError as error:  # the database is busy or gone: nothing of the batch was stored
        for waiting in batch:
            _refuse(waiting, error)
    except Exception as error:
        if len(batch) == 1:
            _refuse(batch[0], error)
            return
        for waiting in batch:  # one that cannot be stored never takes its neighbours along
            await _serve([waiting])
    else:
        for waiting in batch:
            if not waiting.fresh.done():
                waiting.fresh.set_result(waiting.arrival.id in fresh)


def _refuse(waiting: Waiting, error: Exception) -> None:
    if not waiting.fresh.done():
        waiting.fresh.set_exception(error)
        # The vendor may have hung up: the error was still delivered here, so nobody is left to warn.
        waiting.fresh.exception()
