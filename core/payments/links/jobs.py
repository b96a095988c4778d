from uuid import UUID

from core.jobs.registry import Job
from core.payments import starting
from core.payments.links import hosted
from core.payments.types import Attempt, Payment
from core.providers.types import WebhookNotice
from core.webhooks.registry import receives


@starting.resumes(starting.LINK)
async def resume_link(payment: Payment, attempt: Attempt, job: Job) -> None:
    """Go on with a payment through a link that its vendor hosts."""
    await hosted.resume(payment, attempt, job)


@receives("link")
async def receive_link(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    """A gateway's webhook about a link that it hosts."""
    await hosted.receive(account_id, notice, job)
