from core.jobs.registry import Job, job
from core.messaging.rules import service


@job(service.APPLY)
async def apply_rule(found: Job) -> None:
    """Send the message that a rule binds to an event."""
    await service.apply(found)
