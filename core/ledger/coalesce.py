"""Group commit: concurrent single posts of one tenant in this process share one database transaction.

No artificial delay: the first post runs at once and alone; whatever arrives while it runs makes the next batch. One
bad item never fails its neighbours, and a caller that hangs up neither stops the batch nor loses its post.
"""

from __future__ import annotations

import asyncio
import functools
from collections import deque
from collections.abc import Awaitable, Callable
from contextvars import Context
from dataclasses import dataclass, field
from typing import TypeVar
from uuid import UUID

import asyncpg

from core.kit import db, scope
from core.kit.errors import BahiError
from core.kit.scope import TenantRef
from core.ledger import engine
from core.ledger.engine import Outcome, Post
from core.ledger.errors import Busy

BATCH_MAX = 256
BATCH_SMALL = 32
"""Of more than this only half is taken at once: while the database writes it, this process answers those before and
reads who comes next, instead of both waiting for each other."""
ANSWERED_AT_ONCE = 4
"""A batch is answered in turns of the loop between which others, such as one who only reads, have theirs."""
BATCHES_AT_ONCE = 4
"""Batches of different tenants that this process runs at once; the rest of the pool stays free for reads."""
LOOKED_FIRST = 50
"""So many batches of a tenant look whether references and keys are taken, after one that trusted met some: who
repeats much, or is refused much, would else have every batch made twice."""
ATTEMPTS = 3
"""How often a batch that looked first is made, when others take its references or keys meanwhile."""
_DOUBTS_MAX = 10_000

REFERENCE_KEY = "ledger_transaction_tenant_id_reference_key"

T = TypeVar("T")


@dataclass(slots=True)
class Waiting:
    """A post and the future of its outcome."""

    post: Post
    outcome: asyncio.Future[Outcome]


@dataclass(slots=True)
class Lane:
    """One tenant's queue and the task that empties it."""

    tenant: TenantRef
    waiting: deque[Waiting] = field(default_factory=deque)
    task: asyncio.Task[None] | None = None


_lanes: dict[UUID, Lane] = {}
_slots: dict[int, asyncio.Semaphore] = {}
_doubts: dict[UUID, int] = {}
"""By tenant, how many of its batches look first."""


async def submit(post: Post) -> Outcome:
    """Queue a post of the tenant in scope and wait for its outcome.

    A cancelled caller leaves its post in the queue: it is posted all the same. Raises what the database raised
    (Busy, DatabaseUnavailable) when nothing was written.
    """
    tenant = scope.tenant()
    lane = _lanes.setdefault(tenant.id, Lane(tenant))
    lane.tenant = tenant  # its clock may have moved since the lane was made
    waiting = Waiting(post, asyncio.get_running_loop().create_future())
    lane.waiting.append(waiting)
    if lane.task is None:
        # A context of its own: the batch must not inherit the first caller's scope, span or transaction.
        lane.task = asyncio.get_running_loop().create_task(_drain(lane), context=Context())
    return await waiting.outcome  # it ends with its caller; the post itself stays in the queue


async def _drain(lane: Lane) -> None:
    try:
        while lane.waiting:
            async with _slot():
                # Taken only now: what queued up while we waited for a slot joins the batch.
                batch = [lane.waiting.popleft() for _ in range(_size(len(lane.waiting)))]
                with scope.system(lane.tenant, "ledger.post"):
                    await _serve(batch)
    finally:
        lane.task = None
        if not lane.waiting:
            _lanes.pop(lane.tenant.id, None)


def _size(waiting: int) -> int:
    return min(waiting, BATCH_MAX, max(BATCH_SMALL, waiting // 2))


async def _serve(batch: list[Waiting]) -> None:
    try:
        outcomes = await post_alone([waiting.post for waiting in batch])
    except BahiError as error:  # the database is busy or gone: nothing of the batch was written
        for waiting in batch:
            _resolve(waiting, error)
    except Exception as error:
        if len(batch) == 1:
            _resolve(batch[0], error)
            return
        for waiting in batch:
            await _serve([waiting])
    else:
        _answer(list(zip(batch, outcomes, strict=True)))


def _answer(served: list[tuple[Waiting, Outcome]]) -> None:
    """Wake a few of those who wait, the others in the loop's next turns: meanwhile the next batch begins."""
    for waiting, outcome in served[:ANSWERED_AT_ONCE]:
        if not waiting.outcome.done():
            waiting.outcome.set_result(outcome)
    if len(served) > ANSWERED_AT_ONCE:
        asyncio.get_running_loop().call_soon(_answer, served[ANSWERED_AT_ONCE:])


async def post_alone(posts: list[Post]) -> list[Outcome]:
    """Post a batch in a transaction of its own, again when the database asks for it."""
    return await retrying(lambda trusting: _once(posts, trusting=trusting), trusting=trusts())


async def retrying(once: Callable[[bool], Awaitable[T]], *, trusting: bool) -> T:
    """Have `once` make a transaction of posts, trusting or not, again when the database or a doubt asks for it.

    Raises Busy, ReferenceTaken, idempotency.InProgress.
    """
    attempts_left = ATTEMPTS + trusting
    while True:
        attempts_left -= 1
        try:
            return await db.retrying(functools.partial(once, trusting))
        except engine.Doubted:
            assert trusting
        except Busy:
            raise
        except db.Busy as error:  # deadlocks to the last attempt, or a statement that took too long
            raise Busy(retry_after_seconds=1) from error
        except asyncpg.UniqueViolationError as error:
            # Trust was wrong, or a batch that shares no account with ours wrote between our look and our write.
            if error.constraint_name not in engine.RACED:
                raise
            if not attempts_left:
                raise engine.RACED[error.constraint_name] from error
        if trusting:
            _doubt()
            trusting = False


async def _once(posts: list[Post], *, trusting: bool) -> list[Outcome]:
    async with db.transaction(same_plans=True) as tx:
        return await engine.run(tx, posts, trusting=trusting)


def trusts() -> bool:
    """Whether to post for the tenant in scope without looking first: not soon after that was wrong."""
    left = _doubts.get(scope.tenant().id, 0)
    if not left:
        return True
    if left == 1:
        del _doubts[scope.tenant().id]
    else:
        _doubts[scope.tenant().id] = left - 1
    return False


def _doubt() -> None:
    """Trust in the tenant in scope was wrong: it costs a write that is undone, so look first for a while."""
    if len(_doubts) >= _DOUBTS_MAX:
        _doubts.clear()
    _doubts[scope.tenant().id] = LOOKED_FIRST


def _resolve(waiting: Waiting, error: Exception) -> None:
    if not waiting.outcome.done():
        waiting.outcome.set_exception(error)
        # The caller may have hung up: its error was still delivered here, so nobody is left to warn.
        waiting.outcome.exception()


def _slot() -> asyncio.Semaphore:
    loop_id = id(asyncio.get_running_loop())
    if loop_id not in _slots:
        _slots[loop_id] = asyncio.Semaphore(BATCHES_AT_ONCE)
    return _slots[loop_id]
