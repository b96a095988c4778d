from core.identity import letters, queries
from core.identity.errors import TicketInvalid
from core.identity.otp import queries as otp
from core.identity.step_up import queries as step_up
from core.jobs.registry import Job, job
from core.jobs.retention import ends
from core.kit import db


@job(letters.JOB)
async def send_letter(job: Job) -> None:
    """Send a code or a notice. A second run finds the letter gone."""
    try:
        await letters.carry(job.args["ticket"])
    except TicketInvalid:
        return


@ends("identity_ticket")
async def end_tickets(tx: db.Transaction, limit: int) -> int:
    return await tx.execute(queries.END_TICKETS, tx.tenant, limit)


@ends("throttle")
async def end_throttles(tx: db.Transaction, limit: int) -> int:
    return await tx.execute(queries.END_THROTTLES, tx.tenant, limit)


@ends("otp_challenge")
async def end_codes(tx: db.Transaction, limit: int) -> int:
    return await tx.execute(otp.END, tx.tenant, limit)


@ends("step_up_grant")
async def end_grants(tx: db.Transaction, limit: int) -> int:
    return await tx.execute(step_up.END, tx.tenant, limit)
