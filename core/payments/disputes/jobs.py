from uuid import UUID

from core.jobs.registry import Job, job
from core.kit import ids
from core.payments.disputes import answers, observe, service
from core.providers import service as providers
from core.providers.types import ProviderAccount, WebhookNotice
from core.webhooks.registry import receives


@job(service.POLL, timeout_seconds=600)
async def poll_disputes(job: Job) -> None:
    """Ask one provider account for its disputes."""
    await service.poll(ids.parse("pac", job.args["source"]))


@job(service.LOOK)
async def look_at_dispute(job: Job) -> None:
    """Ask about one dispute that a settlement named."""
    await service.look_by_name(ids.parse("pac", job.args["account"]), job.args["dispute"])


@job(observe.REMIND)
async def remind_of_disputes(job: Job) -> None:
    """Tell of disputes whose deadline is near."""
    await service.remind()


@job(answers.RESOLVE, attempts_max=50)
async def resolve_answer(job: Job) -> None:
    """Find out what became of an answer that the vendor did not confirm."""
    await answers.resolve(job)


@receives("dispute")
async def receive_dispute(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    """A gateway's webhook about a dispute."""
    await service.receive(account_id, notice, job)


@providers.follows_creation
async def schedule(account: ProviderAccount) -> None:
    """A new account that tells of disputes is asked for them from the start."""
    await service.schedule_new_account(account)
