from __future__ import annotations

from core.jobs.registry import Job, job
from core.ledger.batches import imports
from core.ledger.batches.schemas import parse_line


@job(imports.RUN, timeout_seconds=imports.TURN_SECONDS_MAX, when_dead=imports.give_up)
async def run(job: Job) -> None:
    """Post the parts of an import that have no verdicts yet."""
    await imports.work(job, parse_line)
