from __future__ import annotations

from core.jobs.registry import Job, job
from core.kit import ids
from core.reconciliation.imports import service, work


@job(service.IMPORT, timeout_seconds=900)
async def run_import(job: Job) -> None:
    """Import one file of a source."""
    await work.work(job, ids.parse("rim", job.key))
