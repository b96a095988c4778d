from __future__ import annotations

import structlog

from core.jobs import queries, retention
from core.jobs.registry import Job, job
from core.jobs.retention import ends
from core.kit import db, idempotency

log = structlog.get_logger()


@job(retention.SWEEP, timeout_seconds=600, attempts_max=5)
async def sweep(job: Job) -> None:
    """Delete what a tenant's rows have outlived."""
    counts = await retention.sweep()
    log.info("retention.swept", **counts)


@ends("idempotency")
async def end_idempotency(tx: db.Transaction, limit: int) -> int:
    """Answers are kept for the tenant's `idempotency_ttl_seconds`, then their keys are free again."""
    return await tx.execute(idempotency.DELETE_EXPIRED, tx.tenant, limit)


@ends("jobs")
async def end_jobs(tx: db.Transaction, limit: int) -> int:
    """Done jobs are kept for thirty days; dead ones stay until somebody replays them."""
    return await tx.execute(queries.DELETE_DONE, tx.tenant, limit)
