from core.jobs.registry import Job, job
from core.webhooks.replays import service


@job(service.RUN)
async def replay(job: Job) -> None:
    """Hand the next piece of a replayed range to the workers."""
    await service.work(job)
