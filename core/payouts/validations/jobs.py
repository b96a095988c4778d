from uuid import UUID

from core.jobs.registry import Job, job
from core.payouts.validations import follow, service
from core.providers.types import WebhookNotice
from core.webhooks.registry import receives


@job(service.VALIDATE, attempts_max=50)
async def validate_beneficiary(job: Job) -> None:
    """Ask a bank whose account a beneficiary is, or find out what it answered."""
    await follow.validate(job)


@receives("payout_validation")
async def receive_validation(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    """A vendor's webhook about a validation."""
    await follow.receive(account_id, notice, job)
