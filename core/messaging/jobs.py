from uuid import UUID

from core.jobs.registry import Job, job
from core.kit import db
from core.messaging import drain, queries, receipts, service
from core.providers.types import Connection, WebhookNotice
from core.webhooks.registry import Incoming, reads, receives

REROUTES_TOGETHER = 1_000


# It decides about each message's retries itself, so only a broken database makes it fail; it must outlast that.
@job(service.DRAIN, timeout_seconds=50, attempts_max=10_000, runs_when_suspended=False)
async def send_queued(found: Job) -> None:
    """Send the most urgent of what is queued."""
    await drain.drain(found)


@job(service.END_REROUTE)
async def end_reroutes(_: Job) -> None:
    """Erase what sent messages still hold for another provider's sake, and can no more be asked for."""
    ended = REROUTES_TOGETHER
    while ended == REROUTES_TOGETHER:
        async with db.transaction() as tx:
            ended = await tx.execute(queries.END_REROUTES, tx.tenant, REROUTES_TOGETHER)


@reads("sms")
@reads("email")
async def read_webhook(connection: Connection, incoming: Incoming) -> WebhookNotice:
    """Verify what a message provider sends to the inbox."""
    return await receipts.read(connection, incoming)


@receives(receipts.SUBJECT, details=True)
async def receive_reports(account_id: UUID, notice: WebhookNotice, found: Job) -> None:
    """Apply what a provider reports of messages."""
    await receipts.receive(account_id, notice, found)
