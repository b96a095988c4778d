from __future__ import annotations

from core.jobs import service as jobs
from core.jobs.registry import Job, job
from core.kit import db
from core.ledger.limits import service


@job(service.FORGET, timeout_seconds=300)
async def forget(job: Job) -> None:
    """Delete the usage of days and months that are long over."""
    while await service.forget_usage():
        pass
    async with db.transaction() as tx:
        await jobs.finish(tx, job)
