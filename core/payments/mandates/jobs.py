from uuid import UUID

from core.jobs.registry import Job, job
from core.payments import starting
from core.payments.mandates import charges, service
from core.payments.types import Attempt, Payment
from core.providers.types import WebhookNotice
from core.webhooks.registry import receives


@job(service.FOLLOW, attempts_max=50)
async def follow_mandate(job: Job) -> None:
    """Ask a vendor how a mandate stands, and finish what a crash left open."""
    await service.follow(job)


@job(charges.RUN, timeout_seconds=600, runs_when_suspended=False)
async def run_charges(job: Job) -> None:
    """Tell payers of coming charges, and debit those whose time has come."""
    await charges.run()


@starting.resumes(starting.MANDATE)
async def resume_charge(payment: Payment, attempt: Attempt, job: Job) -> None:
    """Go on with a payment through a mandate."""
    await charges.resume(payment, attempt, job)


@receives("mandate")
async def receive_mandate(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    """A gateway's webhook about a mandate."""
    await service.receive(account_id, notice, job)
