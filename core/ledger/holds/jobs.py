from __future__ import annotations

from core.jobs import service as jobs
from core.jobs.registry import Job, job
from core.kit import db
from core.ledger.holds import service

SWEEP_SIZE = 200


@job(service.EXPIRE, timeout_seconds=300)
async def expire(job: Job) -> None:
    """Release the holds whose instant of expiry has passed, each in a transaction of its own."""
    while overdue := await service.list_overdue(SWEEP_SIZE):
        for hold_id in overdue:
            await service.expire(hold_id)
    async with db.transaction() as tx:
        await jobs.finish(tx, job)
