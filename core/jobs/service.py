"""Enqueue, claim, finish. The transport (Redis, SAQ) lives in `core.worker` and only carries ids."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from core.jobs import queries
from core.jobs.registry import Job, JobKind, kinds
from core.kit import db, ids
from core.kit.errors import NotFound

LEASE_MARGIN_SECONDS = 15
ERROR_TEXT_MAX = 500

_pokes: list[Callable[[UUID, UUID], None]] = []


class LostLease(RuntimeError):
    """Another worker took this job over; the transaction that tried to finish it must roll back."""


async def enqueue(
    tx: db.Transaction, kind: str, key: str, args: dict[str, Any] | None = None, *, delay_seconds: float = 0
) -> UUID:
    """Ask for work in the transaction that causes it; the job's id.

    While a job of this kind and key is open no second one is made: the open one is hastened instead.
    """
    if kind not in kinds():
        raise RuntimeError(f"no handler for job kind {kind}")
    job_id = ids.new()
    if await tx.execute(queries.INSERT_JOB, tx.tenant, job_id, kind, key, args or {}):
        await tx.execute(queries.INSERT_DUE, tx.tenant, job_id, delay_seconds)
    else:
        found = await tx.value(queries.HASTEN, tx.tenant, kind, key, delay_seconds)
        job_id = found or job_id
    if delay_seconds == 0:
        _poke_after_commit(tx, job_id)
    return job_id


async def claim(job_id: UUID) -> Job | None:
    """Take a due job of the tenant in scope under a lease; None when it is done, taken or not due."""
    async with db.transaction() as tx:
        name = await tx.value(queries.FIND_KIND, tx.tenant, job_id)
        kind = kinds().get(name) if name else None
        if kind is None:
            return None  # done meanwhile, or of a newer release: an up-to-date worker takes it
        lease_seconds = kind.timeout_seconds + LEASE_MARGIN_SECONDS
        if not await tx.execute(queries.CLAIM, tx.tenant, job_id, float(lease_seconds)):
            return None
        lease = ids.new()
        row = await tx.find_row(queries.START, tx.tenant, job_id, lease)
        if row is None:
            return None
        return Job(job_id, row["kind"], row["key"], row["args"], row["attempts"], lease)


async def finish(tx: db.Transaction, job: Job) -> None:
    """Mark the job done in the transaction of its effect. Raises LostLease, so that a zombie's effect rolls back."""
    if not await tx.execute(queries.FINISH, tx.tenant, job.id, job.lease, "done", None):
        raise LostLease(f"{job.kind} {job.id}")
    await tx.execute(queries.DELETE_DUE, tx.tenant, job.id)


async def fail(job: Job, kind: JobKind, error: str) -> str:
    """Record a failed attempt: `open` with a later due time, or `dead` after the last; the new status."""
    async with db.transaction() as tx:
        text = error[:ERROR_TEXT_MAX]
        if job.attempt >= kind.attempts_max:
            if await tx.execute(queries.FINISH, tx.tenant, job.id, job.lease, "dead", text):
                await tx.execute(queries.DELETE_DUE, tx.tenant, job.id)
            return "dead"
        delay = kind.backoff_seconds[min(job.attempt, len(kind.backoff_seconds)) - 1]
        if await tx.execute(queries.POSTPONE, tx.tenant, job.id, job.lease, text):
            await tx.execute(queries.SET_DUE, tx.tenant, job.id, float(delay))
        return "open"


async def postpone(tx: db.Transaction, job: Job, delay_seconds: float) -> None:
    """Not an error, only not yet: run again later. Raises LostLease."""
    if not await tx.execute(queries.POSTPONE, tx.tenant, job.id, job.lease, None):
        raise LostLease(f"{job.kind} {job.id}")
    await tx.execute(queries.SET_DUE, tx.tenant, job.id, delay_seconds)


async def is_open(tx: db.Transaction, job: Job) -> bool:
    """Whether the job still waits to be finished by this lease holder."""
    found = await tx.value(
        "SELECT true FROM job WHERE tenant_id = $1 AND id = $2 AND lease = $3 AND status = 'open'",
        tx.tenant,
        job.id,
        job.lease,
    )
    return bool(found)


async def replay(tx: db.Transaction, job_id: UUID) -> None:
    """Run a dead job again, from attempt one. Raises NotFound when it is not dead."""
    if not await tx.execute(queries.REOPEN, tx.tenant, job_id):
        raise NotFound
    await tx.execute(queries.INSERT_DUE, tx.tenant, job_id, 0.0)
    _poke_after_commit(tx, job_id)


async def list_due(tx: db.Transaction, limit: int) -> list[tuple[UUID, UUID]]:
    """(tenant, job) pairs that are due, oldest first, across tenants (read through `db.finder()`)."""
    return [(row["tenant_id"], row["id"]) for row in await tx.fetch(queries.LIST_DUE, limit)]


def on_commit(poke: Callable[[UUID, UUID], None]) -> None:
    """Register how this process hurries a due job (tenant, job). The poke must be cheap and may be lost."""
    if poke not in _pokes:
        _pokes.append(poke)


def _poke_after_commit(tx: db.Transaction, job_id: UUID) -> None:
    tenant_id = tx.tenant
    for poke in _pokes:
        tx.after_commit(lambda poke=poke: poke(tenant_id, job_id))  # type: ignore[misc]
