"""The one monotonic transition of a dispute: the vendor's word becomes state, money and events in one transaction.
Webhooks, the poll, and what comes back from an answer all come through here, in any order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from core.events import service as outbox
from core.events.service import Emission
from core.events.types import Event
from core.kit import clock, db, ids
from core.kit.errors import Refused
from core.kit.money import Money
from core.ledger import service as ledger
from core.ledger.types import NewTransaction
from core.payments import observe as payments_observe
from core.payments import refundable
from core.payments.disputes import books, decide, events, queries, rows
from core.payments.disputes.decide import Ruling
from core.payments.disputes.provider import DisputeTruth
from core.payments.disputes.types import FINAL, Dispute, DisputeStatus
from core.payments.observe import Done, Locked, plain
from core.payments.types import Attempt, Payment, PaymentStatus
from core.schedules import service as schedules
from core.tenancy import service as tenancy

REMIND = "payments.remind_of_disputes"
REMIND_EVERY_SECONDS = 3600
CREDIT_SIDE_REFUSED = "loss_not_taken_from_payee"
_EVENTS: dict[DisputeStatus, type[events.DisputeFacts]] = {
    DisputeStatus.OPEN: events.DisputeOpened,
    DisputeStatus.UNDER_REVIEW: events.DisputeUnderReview,
    DisputeStatus.WON: events.DisputeWon,
    DisputeStatus.CLOSED: events.DisputeClosed,
}


async def observe(attempt: Attempt, truth: DisputeTruth, *, done: Done | None = None) -> Dispute:
    """Apply what the vendor says about a dispute of `attempt`'s payment; running twice changes nothing.

    Locks the payment, the dispute, then ledger accounts. `done` is called in the transaction of the effect.
    """
    settings = (await tenancy.get_configuration()).settings
    await schedules.ensure(REMIND, "disputes", every_seconds=REMIND_EVERY_SECONDS)
    async with db.transaction() as tx:
        locked = await payments_observe.lock(tx, attempt.payment_id)
        if done is not None:
            await done(tx)
        found = await tx.find_row(
            queries.FIND_BY_PROVIDER_ID, tx.tenant, attempt.provider_account_id, truth.provider_dispute_id
        )
        if found is None:
            dispute, emitted, block = await _open(tx, locked, attempt, truth)
        else:
            dispute, emitted = rows.dispute(await tx.get_row(queries.LOCK, tx.tenant, found["id"])), []
            block = Money.zero(dispute.amount.currency)
        payment, owner = locked.payment, locked.attempt(dispute.attempt_id)
        payee_bears = decide.loss_is_payees(settings)
        try:
            async with tx.savepoint():
                return await _apply(
                    tx, payment, owner, dispute, truth, emitted=emitted, block=block, payee_bears=payee_bears
                )
        except Refused as refusal:
            # The account that was credited cannot pay it: then it is the tenant's loss, and a human should know.
            if not payee_bears:
                raise
            return await _apply(
                tx,
                payment,
                owner,
                dispute,
                truth,
                emitted=emitted,
                block=block,
                payee_bears=False,
                attention=f"{CREDIT_SIDE_REFUSED}:{refusal.code}",
            )


async def tell(tx: db.Transaction, dispute: Dispute, emitted: list[Event]) -> None:
    """Write events of a dispute whose version was `dispute.version` before them."""
    await outbox.emit_many(
        tx,
        [Emission(event, dispute.public_id, dispute.version + step) for step, event in enumerate(emitted, 1)],
    )


def facts(dispute: Dispute) -> dict[str, Any]:
    """What every dispute event says."""
    return {
        "dispute": dispute.public_id,
        "payment": ids.text("pay", dispute.payment_id),
        "status": dispute.status.value,
        "phase": dispute.phase,
        "amount": dispute.amount.text(),
        "currency": dispute.amount.currency,
        "respond_by": clock.text(dispute.respond_by) if dispute.respond_by else None,
    }


async def write(tx: db.Transaction, dispute: Dispute) -> Dispute:
    """Write a locked dispute as it now is."""
    row = await tx.get_row(
        queries.UPDATE,
        tx.tenant,
        dispute.id,
        dispute.phase,
        dispute.status,
        dispute.blocked.amount,
        dispute.deducted.amount,
        dispute.borne_by,
        dispute.respond_by,
        dispute.reminded_for,
        list(dispute.attention),
        dispute.decided_at,
        dispute.version,
    )
    return rows.dispute(row)


async def _open(
    tx: db.Transaction, locked: Locked, attempt: Attempt, truth: DisputeTruth
) -> tuple[Dispute, list[Event], Money]:
    """The dispute as new, and what it is to block of the payment's refundable amount."""
    payment = locked.payment
    captured = payment.status is PaymentStatus.SUCCEEDED and payment.captured_attempt_id == attempt.id
    block = Money.zero(truth.amount.currency)
    if captured and truth.amount.currency == payment.amount.currency:
        block = min(truth.amount, await refundable.left(payment))
    row = await tx.get_row(
        queries.INSERT,
        tx.tenant,
        ids.new(),
        payment.id,
        attempt.id,
        attempt.provider_account_id,
        truth.provider_dispute_id,
        truth.amount.amount,
        truth.amount.currency,
        truth.phase,
        0,
        plain(truth.reason_code),
        plain(truth.reason_text),
        truth.respond_by,
        truth.created_at,
    )
    dispute = rows.dispute(row)
    emitted: list[Event] = [events.DisputeOpened(**facts(dispute))]
    reason = None if captured else decide.NOT_CAPTURED
    if captured and truth.amount.amount > payment.captured.amount:
        reason = decide.MORE_THAN_CAPTURED
    if reason is not None:
        emitted.append(events.DisputeNeedsAttention(**facts(dispute), reason=reason))
        dispute = replace(dispute, attention=(reason,))
    return dispute, emitted, block


async def _apply(  # the one place where all that a truth changes comes together
    tx: db.Transaction,
    payment: Payment,
    owner: Attempt,
    before: Dispute,
    truth: DisputeTruth,
    *,
    emitted: list[Event],
    block: Money,
    payee_bears: bool,
    attention: str | None = None,
) -> Dispute:
    ruling = decide.rule(before, truth, owner.provider_payment_id)
    after = _after(before, truth, ruling, payee_bears=payee_bears)
    emitted = [*emitted, *_events(before, after)]
    for reason in (ruling.attention, attention):
        if reason is not None and reason not in after.attention:
            after = replace(after, attention=(*after.attention, reason))
            emitted.append(events.DisputeNeedsAttention(**facts(after), reason=reason))
    if after.status in {DisputeStatus.WON, DisputeStatus.CLOSED}:
        after = replace(after, blocked=Money.zero(after.amount.currency))
    elif block.amount > 0:
        after = replace(after, blocked=block)
    if after.blocked != before.blocked:
        await tx.execute_one(queries.BLOCK, tx.tenant, payment.id, after.blocked.amount - before.blocked.amount)
    if after == before and not emitted:
        return before
    after = replace(after, version=before.version + len(emitted))
    await tell(tx, before, emitted)
    written = await write(tx, after)
    await _post(tx, payment, before, after)
    return written


def _after(before: Dispute, truth: DisputeTruth, ruling: Ruling, *, payee_bears: bool) -> Dispute:
    if not ruling.believed:
        return before
    decided_now = ruling.status in FINAL and before.status not in FINAL
    is_over = ruling.status in FINAL
    after = replace(
        before,
        status=ruling.status,
        deducted=ruling.deducted,
        phase=before.phase if is_over and not decided_now else plain(truth.phase) or before.phase,
        respond_by=before.respond_by if is_over else truth.respond_by or before.respond_by,
        decided_at=clock.system_now() if decided_now else before.decided_at,
    )
    if decided_now and ruling.status is DisputeStatus.LOST:
        after = replace(after, borne_by="payee" if payee_bears else "tenant")
    return after


def _events(before: Dispute, after: Dispute) -> list[Event]:
    if after.status is before.status:
        return []
    if after.status is DisputeStatus.LOST:
        return [events.DisputeLost(**facts(after), borne_by=after.borne_by or "tenant")]
    event: Any = _EVENTS[after.status](**facts(after))
    return [event]


async def _post(tx: db.Transaction, payment: Payment, before: Dispute, after: Dispute) -> None:
    """Show in the ledger what the vendor holds, and whose loss it is. Posts last."""
    wanted = [await books.moved(after, before.deducted, after.deducted, number=after.version)]
    gone_before = before.deducted if before.status is DisputeStatus.LOST else Money.zero(after.amount.currency)
    if after.status is DisputeStatus.LOST and after.deducted > gone_before:
        payee = payment.credit_account_id if after.borne_by == "payee" else None
        wanted.append(await books.lost(after, after.deducted - gone_before, payee, number=after.version))
    posted = [*await _blocking(tx, payment, before, after), *(item for item in wanted if item is not None)]
    if posted:
        await ledger.post_within(tx, *posted)


async def _blocking(tx: db.Transaction, payment: Payment, before: Dispute, after: Dispute) -> list[NewTransaction]:
    """Take what a dispute blocks out of what may be refunded, or put it back."""
    if after.blocked > before.blocked:
        share = await refundable.take_within(tx, payment, after.blocked - before.blocked)
        return [*share.opening, books.blocked(after, share.line, number=after.version)]
    if after.blocked < before.blocked:
        line = await refundable.give_back_line(payment, before.blocked - after.blocked)
        return [books.blocked(after, line, number=after.version)]
    return []
