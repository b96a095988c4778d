from uuid import UUID

from core.jobs.registry import Job, job
from core.payments import observe, refunds, resolve
from core.providers.types import WebhookNotice
from core.webhooks.registry import receives

# Postponed runs do not count as attempts; only failures of our own do, and a payment is worth many.
_FAILURES_MAX = 50


@job(observe.RESOLVE, attempts_max=_FAILURES_MAX)
async def resolve_attempt(job: Job) -> None:
    """Ask the gateway what became of an attempt, and finish what a crash left open."""
    await resolve.resolve_attempt(job)


@job(refunds.REFUND, attempts_max=_FAILURES_MAX)
async def resolve_refund(job: Job) -> None:
    """Ask the gateway what became of a refund, or send one that never left."""
    await refunds.resolve_refund(job)


@receives("attempt")
async def receive_attempt(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    """A gateway's webhook about an attempt."""
    await resolve.receive_attempt(account_id, notice, job)


@receives("refund")
async def receive_refund(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    """A gateway's webhook about a refund."""
    await refunds.receive_refund(account_id, notice, job)
