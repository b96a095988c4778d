"""Enqueue, claim, finish. The transport (Redis, SAQ) lives in `core.jobs.transport` and only carries ids."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

import asyncpg
import orjson

from core.jobs import queries
from core.jobs.errors import JobNotDead, JobNotFound
from core.jobs.lanes import Lane
from core.jobs.registry import Job, JobKind, kinds
from core.jobs.types import JobRecord
from core.kit import db, ids

LEASE_MARGIN_SECONDS = 15
LEASE_SECONDS_MAX = 60
"""A longer job's lease is renewed while its worker lives, so that a killed one's jobs go on within a minute."""
DEFER_SECONDS = 20.0
"""How soon to look again at a job that may not run now: its tenant is suspended, or its kind is of a newer release."""
ERROR_TEXT_MAX = 500

Poke = Callable[[UUID, str, UUID], None]
"""Hurries a due job: tenant, kind, job."""

_pokes: list[Poke] = []


class LostLease(RuntimeError):
    """Another worker took this job over; the transaction that tried to finish it must roll back."""


async def enqueue(
    tx: db.Transaction, kind: str, key: str, args: dict[str, Any] | None = None, *, delay_seconds: float = 0
) -> UUID:
    """Ask for work in the transaction that causes it; the job's id.

    While a job of this kind and key is open no second one is made. An open one that waits is hastened; one that
    runs already may have read the state from before this transaction, so it runs again after it finished.
    """
    return (await enqueue_many(tx, kind, {key: args or {}}, delay_seconds=delay_seconds))[key]


async def enqueue_many(
    tx: db.Transaction, kind: str, wanted: Mapping[str, dict[str, Any]], *, delay_seconds: float = 0
) -> dict[str, UUID]:
    """Ask for many pieces of work of one kind, set-based: arguments by key; the jobs' ids by key."""
    if kind not in kinds():
        raise RuntimeError(f"no handler for job kind {kind}")
    found: dict[str, UUID] = {}
    waiting: list[UUID] = []
    while missing := sorted(wanted.keys() - found.keys()):
        made = await tx.fetch(
            queries.INSERT_JOBS,
            tx.tenant,
            kind,
            [ids.new() for _ in missing],
            missing,
            [orjson.dumps(wanted[key]).decode() for key in missing],
            float(delay_seconds),
        )
        found |= {row["key"]: row["id"] for row in made}
        kept = [key for key in missing if key not in found]
        if kept:
            # A job that finished between the two statements is in neither answer: the loop then makes a new one.
            rows = await tx.fetch(queries.WISH_AGAIN, tx.tenant, kind, kept, float(delay_seconds))
            found |= {row["key"]: row["id"] for row in rows}
            waiting += [row["id"] for row in rows if row["lease"] is None]
    if waiting:
        await tx.execute(queries.HASTEN, tx.tenant, waiting, float(delay_seconds))
    if delay_seconds == 0:
        for job_id in found.values():
            _poke_after_commit(tx, kind, job_id)
    return found


async def claim(job_id: UUID) -> Job | None:
    """Take a due job of the tenant in scope under a lease; None when it is done, taken or not due."""
    claimed = await claim_many([job_id])
    return claimed[0] if claimed else None


async def claim_many(job_ids: Sequence[UUID], *, suspended: bool = False) -> list[Job]:
    """Take those of the jobs that are due and free; for a suspended tenant only the kinds that run then.

    Never waits for a lock: what another holds is left to the next poll.
    """
    allowed = [kind for kind in kinds().values() if kind.runs_when_suspended or not suspended]
    names = [kind.name for kind in allowed]
    seconds = [float(min(kind.timeout_seconds + LEASE_MARGIN_SECONDS, LEASE_SECONDS_MAX)) for kind in allowed]
    async with db.transaction() as tx:
        leases = [ids.new() for _ in job_ids]
        rows = await tx.fetch(queries.CLAIM, tx.tenant, list(job_ids), leases, names, seconds)
        if len(rows) < len(job_ids):
            rest = list(set(job_ids) - {row["id"] for row in rows})
            await tx.execute(queries.DEFER_OTHER_KINDS, tx.tenant, rest, names, DEFER_SECONDS)
    return [Job(row["id"], row["kind"], row["key"], row["args"], row["attempts"], row["lease"]) for row in rows]


async def renew(held: Sequence[Job]) -> int:
    """Prolong the leases of jobs of the tenant in scope that still run; how many. Never waits for a lock."""
    async with db.transaction() as tx:
        return await tx.execute(
            queries.RENEW, tx.tenant, [job.id for job in held], [job.lease for job in held], float(LEASE_SECONDS_MAX)
        )


async def finish(tx: db.Transaction, job: Job) -> None:
    """Mark the job done in the transaction of its effect. Raises LostLease, so that a zombie's effect rolls back."""
    await finish_all(tx, [job])


async def finish_all(tx: db.Transaction, finished: Sequence[Job]) -> None:
    """`finish` for many. Raises LostLease when one of them is another worker's by now."""
    if await finish_many(tx, finished) < len(finished):
        raise LostLease(", ".join(f"{job.kind} {job.id}" for job in finished))


async def finish_many(tx: db.Transaction, finished: Iterable[Job]) -> int:
    """Mark done those that their lease holder has not finished yet; how many."""
    return len(await _end(tx, sorted(finished, key=lambda job: job.id), "done", None))


async def withdraw(tx: db.Transaction, kind: str, keys: Sequence[str]) -> None:
    """What these were asked for is done already: end those that wait. One that runs finds nothing to do."""
    ended = await tx.fetch(queries.WITHDRAW, tx.tenant, kind, list(keys))
    if ended:
        await tx.execute(queries.DELETE_DUE, tx.tenant, [row["id"] for row in ended])


async def fail(job: Job, kind: JobKind, error: str) -> str:
    """Record a failed attempt: `open` with a later due time, or `dead` after the last; the new status."""
    async with db.transaction() as tx:
        text = error[:ERROR_TEXT_MAX]
        if job.attempt >= kind.attempts_max:
            ended = await _end(tx, [job], "dead", text)
            if ended and ended[0]["again_at"] is None and kind.when_dead is not None:
                await kind.when_dead(tx, job, text)
            return "dead"
        delay = kind.backoff_seconds[min(job.attempt, len(kind.backoff_seconds)) - 1]
        if await tx.fetch(queries.POSTPONE, tx.tenant, job.id, job.lease, text, 0):
            await tx.execute(queries.SET_DUE, tx.tenant, job.id, float(delay), None)
        return "open"


async def postpone(tx: db.Transaction, job: Job, delay_seconds: float) -> None:
    """Not an error, only not yet: run again later, without counting this attempt. Raises LostLease."""
    row = await tx.find_row(queries.POSTPONE, tx.tenant, job.id, job.lease, None, 1)
    if row is None:
        raise LostLease(f"{job.kind} {job.id}")
    await tx.execute(queries.SET_DUE, tx.tenant, job.id, float(delay_seconds), row["again_at"])


async def is_open(tx: db.Transaction, job: Job) -> bool:
    """Whether the job still waits to be finished by this lease holder."""
    return bool(await tx.value(queries.IS_OPEN, tx.tenant, job.id, job.lease))


async def replay(tx: db.Transaction, job_id: UUID) -> None:
    """Run a dead job again, from attempt one. Raises JobNotFound, JobNotDead."""
    try:
        async with tx.savepoint():
            kind = await tx.value(queries.REOPEN, tx.tenant, job_id)
    except asyncpg.UniqueViolationError as error:
        raise JobNotDead from error
    if kind is None:
        if await tx.find_row(queries.GET, tx.tenant, job_id) is None:
            raise JobNotFound
        raise JobNotDead
    await tx.execute(queries.INSERT_DUE, tx.tenant, job_id, kind)
    _poke_after_commit(tx, kind, job_id)


async def get(job_id: UUID) -> JobRecord:
    """A job of the tenant in scope. Raises JobNotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, job_id)
    if row is None:
        raise JobNotFound
    return JobRecord(**dict(row))


async def list_page(status: str, before: UUID, limit: int) -> list[JobRecord]:
    """Jobs of the tenant in scope in one status, newest first."""
    async with db.transaction() as tx:
        return [JobRecord(**dict(row)) for row in await tx.fetch(queries.LIST, tx.tenant, status, before, limit)]


async def list_due(tx: db.Transaction, each: int, without: Sequence[Lane] = ()) -> list[tuple[UUID, str, UUID]]:
    """(tenant, kind, job) of what is due across tenants, oldest first, at most `each` of every kind and none of the
    lanes in `without`, so that no kind and no tenant hides another (read through `db.finder()`)."""
    tenants, names = [tenant_id for tenant_id, _ in without], [kind for _, kind in without]
    async with tx.in_index_order():  # a plan made while the queue was empty would walk all of it for every kind
        rows = await tx.fetch(queries.LIST_DUE, list(kinds()), each, tenants, names)
    return [(row["tenant_id"], row["kind"], row["id"]) for row in rows]


def on_commit(poke: Poke) -> None:
    """Register how this process hurries a due job. The poke must be cheap and may be lost."""
    if poke not in _pokes:
        _pokes.append(poke)


def off_commit(poke: Poke) -> None:
    """Undo `on_commit`; idempotent."""
    if poke in _pokes:
        _pokes.remove(poke)


async def _end(tx: db.Transaction, jobs: Sequence[Job], status: str, error: str | None) -> list[asyncpg.Record]:
    """End the jobs still held by these leases; one that was wished for again meanwhile is open instead."""
    rows = await tx.fetch(
        queries.FINISH, tx.tenant, [job.id for job in jobs], [job.lease for job in jobs], status, error
    )
    _mark_after_commit(tx, jobs, {row["id"] for row in rows})
    ended = [row["id"] for row in rows if row["again_at"] is None]
    again = [row for row in rows if row["again_at"] is not None]
    if ended:
        await tx.execute(queries.DELETE_DUE, tx.tenant, ended)
    if again:
        moments = [row["again_at"] for row in again]
        await tx.execute(queries.SET_DUE_AT, tx.tenant, [row["id"] for row in again], moments)
        for row in again:
            _poke_after_commit(tx, row["kind"], row["id"])
    return rows


def _mark_after_commit(tx: db.Transaction, jobs: Sequence[Job], ended: Collection[UUID]) -> None:
    def mark() -> None:
        for job in jobs:
            if job.id in ended:
                job.ends.append(True)

    tx.after_commit(mark)


def _poke_after_commit(tx: db.Transaction, kind: str, job_id: UUID) -> None:
    tenant_id = tx.tenant
    for poke in _pokes:
        tx.after_commit(lambda poke=poke: poke(tenant_id, kind, job_id))  # type: ignore[misc]
