from core.jobs import service as jobs
from core.jobs.registry import Job, job
from core.kit import db, ids
from core.payouts import service, submit

# Postponed runs do not count as attempts; only failures of our own do, and a payout is worth many.
_FAILURES_MAX = 50


@job(service.SUBMIT, attempts_max=_FAILURES_MAX)
async def submit_payout(job: Job) -> None:
    """Hand a payout over to its provider, or find out what became of it."""
    await submit.submit(job)


@job(service.LAPSE)
async def lapse_payout(job: Job) -> None:
    """Free the money of a payout whose approval nobody decided in time."""
    wait = await service.lapse(ids.parse("pyo", job.args["payout"]))
    if wait is not None:
        async with db.transaction() as tx:
            await jobs.postpone(tx, job, wait)
