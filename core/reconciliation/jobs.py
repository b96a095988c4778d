from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from core.jobs.registry import Job, job
from core.kit import clock, ids, scope
from core.providers import service as providers
from core.providers.types import ProviderAccount, WebhookNotice
from core.reconciliation import service, work
from core.reconciliation.types import Window
from core.webhooks.registry import receives


@job(service.RUN, timeout_seconds=600)
async def run(job: Job) -> None:
    """Do the waiting runs of one provider account, or of one source."""
    name = job.args["account"]
    await work.work(job, ids.parse(name.partition("_")[0], name))


@job(service.SOURCE_SCHEDULE)
async def tie_daily(job: Job) -> None:
    """The daily tick of one source."""
    await service.request_scheduled_tie(
        ids.parse("src", job.args["source"]), datetime.fromisoformat(job.args["due_at"])
    )


@job(service.SCHEDULE)
async def run_daily(job: Job) -> None:
    """The daily tick of one provider account."""
    await service.request_scheduled_run(
        ids.parse("pac", job.args["source"]), datetime.fromisoformat(job.args["due_at"])
    )


@receives("settlement")
async def receive_settlement(account_id: UUID, notice: WebhookNotice, _job: Job) -> None:
    """The vendor says that it settled: read the days around it."""
    place = clock.zone(scope.tenant().zone)
    today = clock.now().astimezone(place).date()
    settled_on = (notice.occurred_at or clock.now()).astimezone(place).date()
    # Its day is the vendor's, which may be one off; a clock that is off altogether must not widen the window.
    first = min(max(settled_on, today - timedelta(days=7)), today) - timedelta(days=1)
    await service.request_noticed_run(account_id, Window(first, today))


@providers.follows_creation
async def schedule(account: ProviderAccount) -> None:
    """A new account with settlements is reconciled daily from the start."""
    await service.schedule_new_account(account)
