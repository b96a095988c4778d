from __future__ import annotations

from core.jobs.registry import Job, job
from core.kit import db, ids
from core.reconciliation.imports import service, work


async def _give_up(tx: db.Transaction, job: Job, _error: str) -> None:
    await work.give_up(tx, ids.parse("rim", job.key))


@job(service.IMPORT, timeout_seconds=900, when_dead=_give_up)
async def run_import(job: Job) -> None:
    """Import one file of a source."""
    await work.work(job, ids.parse("rim", job.key))
