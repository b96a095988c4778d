from uuid import UUID

from core.jobs import service as jobs
from core.jobs.registry import Job, job
from core.kit import db, ids
from core.payouts import follow, service, submit
from core.providers.types import WebhookNotice
from core.webhooks.registry import receives

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


@job(service.WATCH, attempts_max=_FAILURES_MAX)
async def watch_payout(job: Job) -> None:
    """Ask whether a paid payout came back."""
    await follow.watch(job)


@receives("payout")
async def receive_payout(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    """A vendor's webhook about a payout."""
    await follow.receive(account_id, notice, job)
