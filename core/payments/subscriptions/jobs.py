from uuid import UUID

from core.jobs.registry import Job, job
from core.payments import starting
from core.payments.subscriptions import charges, following, plans
from core.payments.types import Attempt, Payment
from core.providers.types import WebhookNotice
from core.webhooks.registry import receives


@job(plans.FOLLOW, attempts_max=50)
async def follow_gateway_plan(job: Job) -> None:
    """Have a plan made whose making a crash or a silent vendor left open."""
    await plans.follow(job)


@job(following.FOLLOW, attempts_max=50)
async def follow_gateway_subscription(job: Job) -> None:
    """Ask a vendor how a subscription stands and what it charged, and finish what a crash left open."""
    await following.follow(job)


@starting.resumes(starting.SUBSCRIPTION)
async def resume_subscription_charge(payment: Payment, attempt: Attempt, job: Job) -> None:
    """Go on with a payment that a vendor charged by itself."""
    await charges.resume(payment, attempt, job)


@receives("subscription")
async def receive_subscription(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    """A gateway's webhook about a subscription."""
    await following.receive(account_id, notice, job)
