from core.jobs.registry import Job, job
from core.webhooks.rejections import service


@job(service.EXPIRE)
async def expire_rejections(job: Job) -> None:
    """Delete refused webhooks whose time is over."""
    await service.expire(job)
