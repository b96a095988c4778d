from core.jobs.registry import Job, job
from core.webhooks import service, storing


@job(storing.PROCESS)
async def process(job: Job) -> None:
    """Hand a stored webhook to whoever receives its subject."""
    await service.process(job)
