from __future__ import annotations

from core.auth.policy import service as policies
from core.auth.tokens import keys
from core.jobs.registry import Job, job


@job(keys.ROTATE, runs_when_suspended=True)
async def rotate_key(_job: Job) -> None:
    """Let the next key take over when the newest is as old as the tenant allows."""
    await keys.rotate_when_due((await policies.get()).key_days)
