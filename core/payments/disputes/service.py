"""Read disputes, keep them as their vendors tell them, remind of deadlines."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from core.jobs.registry import Job
from core.kit import clock, db, ids
from core.kit.errors import NotFound, ProviderFailure
from core.payments import checkout, resolve
from core.payments.disputes import decide, events, observe, queries, rows
from core.payments.disputes.gateway import DisputeGateway
from core.payments.disputes.provider import DisputeTruth
from core.payments.disputes.types import Dispute, DisputeDetail, DisputeStatus
from core.payments.observe import Done
from core.payments.provider import Capability, ProviderRejected, WebhookNotice
from core.payments.types import AttemptStatus
from core.providers import service as providers
from core.providers.types import ProviderAccount
from core.schedules import service as schedules
from core.tenancy import service as tenancy
from core.webhooks import service as webhooks

POLL, LOOK = "payments.poll_disputes", "payments.look_at_dispute"
POLL_EVERY_SECONDS = 6 * 3600
POLL_WINDOW = timedelta(days=14)
"""How far back the vendor's list is read each time: much more than a poll may be late."""
REMIND_AT_ONCE = 200


async def get(dispute_id: UUID) -> DisputeDetail:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, dispute_id)
        if row is None:
            raise NotFound
        answers = await tx.fetch(queries.LIST_ANSWERS, tx.tenant, dispute_id)
    return DisputeDetail(rows.dispute(row), tuple(rows.answer(item) for item in answers))


async def list_disputes(
    before: UUID,
    limit: int,
    *,
    status: str | None = None,
    payment_id: UUID | None = None,
    needs_attention: bool = False,
) -> list[Dispute]:
    """Disputes, newest first."""
    async with db.transaction() as tx:
        found = await tx.fetch(queries.LIST, tx.tenant, before, status, payment_id, needs_attention, limit)
    return [rows.dispute(row) for row in found]


async def schedule_new_account(account: ProviderAccount) -> None:
    """Poll the disputes of a provider account that was just made, where it tells of them; in its transaction."""
    if account.kind == checkout.KIND and await _tells(account.id):
        await schedules.ensure(POLL, ids.text("pac", account.id), every_seconds=POLL_EVERY_SECONDS)


async def poll(account_id: UUID) -> None:
    """Read the vendor's list, and ask about each undecided dispute that it does not show any more.

    Raises ProviderFailure: the poll is tried again.
    """
    port = await _port(account_id)
    seen: set[str] = set()
    async for truth in port.list_disputes(clock.system_now() - POLL_WINDOW):
        seen.add(truth.provider_dispute_id)
        await learn(account_id, truth)
    async with db.transaction() as tx:
        waiting = [rows.dispute(row) for row in await tx.fetch(queries.LIST_UNDECIDED, tx.tenant, account_id)]
    for dispute in waiting:
        if dispute.provider_dispute_id not in seen:
            await learn(account_id, await port.fetch_dispute(dispute.provider_dispute_id))


async def receive(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    """A webhook about a dispute: a hint to fetch it. Raises resolve.NotOursYet while its payment may be under way."""
    if notice.provider_object_id is None:
        return

    async def done(tx: db.Transaction) -> None:
        await webhooks.finish(tx, job)

    await _keep_polled(account_id)
    truth = await (await _port(account_id)).fetch_dispute(notice.provider_object_id)
    known = await learn(account_id, truth, done=done, patient=job.attempt < resolve.PATIENCE)
    if known is None and job.attempt < resolve.PATIENCE:
        raise resolve.NotOursYet(f"payment {truth.provider_payment_id} is not here")


async def learn(
    account_id: UUID, truth: DisputeTruth, *, done: Done | None = None, patient: bool = False
) -> Dispute | None:
    """Apply what the vendor says; None for a payment that is not ours, which somebody else made at the same vendor.

    `patient`: a payment that we do not know as captured may become so; raises resolve.NotOursYet for it.
    """
    attempt = await resolve.find_attempt(account_id, None, truth.provider_payment_id)
    if attempt is None:
        return None
    if attempt.status is not AttemptStatus.CAPTURED:
        # Only what was captured is disputed: the news of that may be late.
        payment, attempt = await resolve.load(attempt.id)
        await resolve.look(payment, attempt)
        _, attempt = await resolve.load(attempt.id)
        if attempt.status is not AttemptStatus.CAPTURED and patient:
            raise resolve.NotOursYet(f"payment {truth.provider_payment_id} is not captured here")
    return await observe.observe(attempt, truth, done=done)


async def look(dispute: Dispute) -> Dispute:
    """Ask the vendor about one dispute now. Raises ProviderFailure."""
    truth = await (await _port(dispute.provider_account_id)).fetch_dispute(dispute.provider_dispute_id)
    return await learn(dispute.provider_account_id, truth) or dispute


async def look_by_name(account_id: UUID, provider_dispute_id: str) -> None:
    """Ask the vendor about a dispute that it named elsewhere, such as in a settlement: its webhook may have been lost.

    Raises ProviderFailure other than the vendor's no: the question is put again.
    """
    if not await _tells(account_id):
        return
    try:
        truth = await (await _port(account_id)).fetch_dispute(provider_dispute_id)
    except ProviderRejected:
        return  # nothing that it knows as a dispute
    await learn(account_id, truth)


async def remind() -> None:
    """Tell of each open dispute whose deadline is near, once per deadline. Deadlines are on the tenant's clock."""
    settings = (await tenancy.get_configuration()).settings
    now = clock.now()
    async with db.transaction() as tx:
        until = now + decide.remind_before(settings)
        due = [row["id"] for row in await tx.fetch(queries.LIST_DUE, tx.tenant, until, now, REMIND_AT_ONCE)]
    for dispute_id in due:
        async with db.transaction() as tx:
            dispute = rows.dispute(await tx.get_row(queries.LOCK, tx.tenant, dispute_id))
            if dispute.status is not DisputeStatus.OPEN or dispute.reminded_for == dispute.respond_by:
                continue
            await observe.tell(tx, dispute, [events.DisputeEvidenceDue(**observe.facts(dispute))])
            await observe.write(tx, replace(dispute, reminded_for=dispute.respond_by, version=dispute.version + 1))


async def _keep_polled(account_id: UUID) -> None:
    """A plugin may have learnt of disputes after the account was made."""
    await schedules.ensure(POLL, ids.text("pac", account_id), every_seconds=POLL_EVERY_SECONDS)


async def _tells(account_id: UUID) -> bool:
    connection = await providers.connect(account_id, kind=checkout.KIND)
    return Capability.DISPUTES in connection.spec.capabilities


async def _port(account_id: UUID) -> DisputeGateway:
    connection = await providers.connect(account_id, kind=checkout.KIND)
    if Capability.DISPUTES not in connection.spec.capabilities:
        raise ProviderFailure(f"{connection.spec.label} does not tell of disputes")
    return DisputeGateway(connection)
