from __future__ import annotations

from uuid import UUID

from core.jobs import service as jobs
from core.jobs.registry import Job, job
from core.kit import db
from core.wallets.search import service


@job(service.JOB, timeout_seconds=120)
async def index_history(job: Job) -> None:
    """Take an account's entries into the search's index, a turn at a time."""
    is_whole = await service.take_in(UUID(job.key), 50)
    async with db.transaction() as tx:
        await (jobs.finish(tx, job) if is_whole else jobs.postpone(tx, job, 0))
