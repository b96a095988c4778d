from core.jobs.registry import Job, job
from core.wallets.pockets import service


@job(service.EXPIRE, timeout_seconds=300)
async def expire_pockets(_job: Job) -> None:
    """Give back to the tenant what is left in pockets whose time is over."""
    await service.expire_due()
