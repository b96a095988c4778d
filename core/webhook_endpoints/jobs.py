from core.jobs.registry import Job, job
from core.webhook_endpoints import delivery, service


# It postpones itself by its own schedule, so only a broken database makes it fail; it must outlast that.
@job(service.DELIVER, timeout_seconds=120, attempts_max=10_000, runs_when_suspended=False)
async def deliver(found: Job) -> None:
    await delivery.deliver(found)
