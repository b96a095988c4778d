from uuid import UUID

from core.jobs.registry import Job, job
from core.kit import db, ids
from core.payments.routing import downtimes
from core.providers.types import WebhookNotice
from core.webhooks.registry import receives


@job(downtimes.POLL, attempts_max=3)
async def poll_downtimes(job: Job) -> None:
    """Ask one vendor what works badly."""
    await downtimes.poll(ids.parse("pac", job.args["account"]))


@receives("downtime")
async def receive_downtime(account_id: UUID, _notice: WebhookNotice, _job: Job) -> None:
    """A gateway tells of a downtime: ask for all of them, for the webhook itself is only a hint."""
    async with db.transaction() as tx:
        await downtimes.enqueue(tx, account_id)
