from core.jobs.registry import Job, job
from core.jobs.retention import ends
from core.kit import db
from core.messaging.otp import calls, queries, service


@job(service.JOB, runs_when_suspended=False)
async def start_otp(found: Job) -> None:
    """Have a vendor make and send a code."""
    await calls.start(found)


@ends("message_otp")
async def end_codes(tx: db.Transaction, limit: int) -> int:
    return await tx.execute(queries.END, tx.tenant, limit)
