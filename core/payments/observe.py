"""The one monotonic transition: what the gateway says about an attempt becomes state, money and events, in one
transaction. The browser's return, webhooks, the resolver and captures all come through here, in any order."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from core.events import service as events
from core.events.service import Emission
from core.events.types import Event
from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import clock, db, ids
from core.kit.errors import Refused
from core.ledger import service as ledger
from core.payments import books, decide, queries, rows
from core.payments.decide import Ruling
from core.payments.events import (
    PaymentAuthorized,
    PaymentExpired,
    PaymentFailed,
    PaymentNeedsAttention,
    PaymentReopened,
    PaymentSucceeded,
)
from core.payments.provider import Failure, Truth
from core.payments.routing import scores
from core.payments.types import Attempt, AttemptStatus, Payment, PaymentStatus

Done = Callable[[db.Transaction], Awaitable[None]]
"""Called in the transaction of the effect: how a webhook is marked processed."""

TEXT_MAX = 200
RESOLVE = "payments.resolve"


@dataclass(frozen=True, slots=True)
class Locked:
    """A payment and all its attempts under the payment's lock."""

    payment: Payment
    attempts: list[Attempt]

    def attempt(self, attempt_id: UUID) -> Attempt:
        return next(item for item in self.attempts if item.id == attempt_id)

    def with_attempt(self, changed: Attempt) -> Locked:
        return Locked(self.payment, [changed if item.id == changed.id else item for item in self.attempts])


async def observe(attempt: Attempt, truth: Truth, *, job: Job | None = None, done: Done | None = None) -> Payment:
    """Apply what the gateway says about `attempt`; running twice changes nothing. Returns the payment after it.

    Locks the payment, its attempts by number, then ledger accounts. The money is posted under the reference
    `payment:<id>:captured`. `job` is the resolver's, finished or postponed in the same transaction; `done` is called in
    it too (jobs.LostLease from either rolls all back). A credit that the ledger refuses changes no state: the payment
    asks for attention and is tried again.
    """
    async with db.transaction() as tx:
        locked = await lock(tx, attempt.payment_id)
        if done is not None:
            await done(tx)
        after = await apply(tx, locked, attempt.id, truth, job=job)
    await learn(locked.attempt(attempt.id), after.attempt(attempt.id))
    return after.payment


async def learn(before: Attempt, after: Attempt) -> None:
    """Tell routing how an attempt went, once the books have it: what is lost here only makes a choice less good."""
    went_well = {AttemptStatus.AUTHORIZED, AttemptStatus.CAPTURED}
    if after.status in went_well and before.status not in went_well:
        await scores.note(after.provider_account_id, after.method, success=True)
    elif after.status is AttemptStatus.FAILED is not before.status and scores.counts(after.failure):
        await scores.note(after.provider_account_id, after.method, success=False)


async def apply(
    tx: db.Transaction,
    locked: Locked,
    attempt_id: UUID,
    truth: Truth,
    *,
    job: Job | None = None,
    followed: bool = False,
) -> Locked:
    """`observe` under a lock already held. It posts, so nothing but the end of the transaction may follow.

    `followed`: the resolver's job is known to wait, so it need not be asked for.
    """
    current = locked.attempt(attempt_id)
    ruling = decide.rule(locked.payment, locked.attempts, current, truth, clock.now())
    ruling = await _payment_id_is_free(tx, locked.payment, current, truth, ruling)
    if not ruling.credit:
        payment, fresh = await _write(tx, locked.payment, current, truth, ruling)
        if job is not None or not followed:
            payment = await schedule(tx, payment, fresh, job, final=truth.final)
        return Locked(payment, locked.attempts).with_attempt(fresh)
    try:
        async with tx.savepoint():
            payment, fresh = await _write(tx, locked.payment, current, truth, ruling)
            payment = await schedule(tx, payment, fresh, job, final=truth.final)
            await ledger.post_within(tx, await books.captured(payment, fresh))
            return Locked(payment, locked.attempts).with_attempt(fresh)
    except Refused as refusal:
        # The money is at the gateway, but its account is closed, frozen or full. Nothing of the block stays.
        payment = await _refused(tx, locked.payment, current, refusal.code)
        payment = await schedule(tx, payment, current, job)
        return Locked(payment, locked.attempts)


async def lock(tx: db.Transaction, payment_id: UUID) -> Locked:
    """Lock a payment, then its attempts."""
    payment = rows.payment(await tx.get_row(queries.LOCK_PAYMENT, tx.tenant, payment_id))
    found = await tx.fetch(queries.LOCK_ATTEMPTS, tx.tenant, payment_id)
    return Locked(payment, [rows.attempt(row) for row in found])


async def look_later(attempt: Attempt, *, job: Job | None = None) -> Payment:
    """The gateway could not be asked: come back, and meanwhile let a payment expire that nobody can have paid."""
    async with db.transaction() as tx:
        locked = await lock(tx, attempt.payment_id)
        payment, current = locked.payment, locked.attempt(attempt.id)
        if current.provider_order_id is None:
            status = decide.settle(payment, locked.attempts, clock.now())
            if status is PaymentStatus.EXPIRED and payment.status is not status:
                payment = await change(tx, payment, status=status, emitted=[PaymentExpired(**facts(payment, status))])
        return await schedule(tx, payment, current, job)


async def change(  # the payment's row is written here and nowhere else but for refunds' amounts
    tx: db.Transaction,
    payment: Payment,
    *,
    status: PaymentStatus,
    captured_by: UUID | None = None,
    attention: Sequence[str] = (),
    emitted: Sequence[Event] = (),
) -> Payment:
    """Write a locked payment's new state and its events, each with a version of its own."""
    captured = payment.amount if captured_by else payment.captured
    row = await tx.get_row(
        queries.UPDATE_PAYMENT,
        tx.tenant,
        payment.id,
        status,
        captured.amount,
        captured_by or payment.captured_attempt_id,
        [*payment.attention, *(reason for reason in attention if reason not in payment.attention)],
        clock.system_now() if captured_by else payment.succeeded_at,
        payment.version + len(emitted),
    )
    await emit(tx, payment, emitted)
    return rows.payment(row)


async def emit(tx: db.Transaction, payment: Payment, emitted: Sequence[Event]) -> None:
    """Write events of a payment whose version was `payment.version` before them."""
    await events.emit_many(
        tx,
        [Emission(event, payment.public_id, payment.version + step) for step, event in enumerate(emitted, 1)],
    )


def facts(payment: Payment, status: PaymentStatus) -> dict[str, Any]:
    """What every payment event says."""
    return {
        "payment": payment.public_id,
        "status": status.value,
        "amount": payment.amount.text(),
        "currency": payment.amount.currency,
        "purpose": payment.purpose,
        "about": payment.subject,
    }


async def raise_attention(
    tx: db.Transaction, payment: Payment, reason: str, *, attempt_id: UUID | None = None
) -> Payment:
    """Make a locked payment visible to humans, once per reason."""
    if reason in payment.attention:
        return payment
    event = _attention(payment, payment.status, reason, attempt_id)
    return await change(tx, payment, status=payment.status, attention=[reason], emitted=[event])


def plain(text: str | None) -> str | None:
    """A vendor's text as we keep it: short, and without what PostgreSQL cannot hold."""
    return text.replace("\0", "")[:TEXT_MAX] if text else None


async def _write(
    tx: db.Transaction, payment: Payment, current: Attempt, truth: Truth, ruling: Ruling
) -> tuple[Payment, Attempt]:
    fresh = _after(current, truth, ruling)
    if fresh != current:
        row = await tx.get_row(
            queries.UPDATE_ATTEMPT,
            tx.tenant,
            current.id,
            fresh.status,
            fresh.provider_order_id,
            fresh.provider_payment_id,
            fresh.method,
            fresh.error_code,
            fresh.error_text,
            fresh.failed_at,
            fresh.failure,
        )
        fresh = rows.attempt(row)
    reasons = [ruling.attention] if ruling.attention and ruling.attention not in payment.attention else []
    if ruling.payment is payment.status and not reasons:
        return payment, fresh
    changed = await change(
        tx,
        payment,
        status=ruling.payment,
        captured_by=current.id if ruling.credit else None,
        attention=reasons,
        emitted=_events(payment, fresh, ruling.payment, reasons),
    )
    return changed, fresh


def _after(current: Attempt, truth: Truth, ruling: Ruling) -> Attempt:
    """The attempt with what may be believed of the truth."""
    moved = replace(current, status=ruling.attempt)
    if not ruling.believed:
        return moved
    failed_now = ruling.attempt is AttemptStatus.FAILED and current.status is not AttemptStatus.FAILED
    return replace(
        moved,
        provider_order_id=current.provider_order_id or truth.provider_order_id,
        provider_payment_id=truth.provider_payment_id or current.provider_payment_id,
        method=plain(truth.method) or current.method,
        error_code=plain(truth.error_code),
        error_text=plain(truth.error_text),
        failure=_failure(ruling, truth),
        failed_at=clock.now() if failed_now else current.failed_at,
    )


def _failure(ruling: Ruling, truth: Truth) -> Failure | None:
    """What a failure means for another try: a plugin that does not say is taken as not knowing."""
    if ruling.attempt is not AttemptStatus.FAILED:
        return None
    return truth.failure or Failure.UNKNOWN


def _events(payment: Payment, attempt: Attempt, status: PaymentStatus, reasons: list[str]) -> list[Event]:
    found: list[Event] = []
    if status is not payment.status:
        said = facts(payment, status)
        was_closed = payment.status in {PaymentStatus.FAILED, PaymentStatus.EXPIRED}
        if was_closed and status not in {PaymentStatus.CREATED, PaymentStatus.PENDING, PaymentStatus.FAILED}:
            found.append(PaymentReopened(**said, was=payment.status.value))
        match status:
            case PaymentStatus.AUTHORIZED:
                found.append(PaymentAuthorized(**said))
            case PaymentStatus.SUCCEEDED:
                attempt_id = ids.text("att", attempt.id)
                found.append(PaymentSucceeded(**said, fee=payment.fee.text(), attempt=attempt_id))
            case PaymentStatus.FAILED:
                found.append(PaymentFailed(**said, error_code=attempt.error_code, failure=attempt.failure))
            case PaymentStatus.EXPIRED:
                found.append(PaymentExpired(**said))
            case _:
                pass
    return found + [_attention(payment, status, reason, attempt.id) for reason in reasons]


def _attention(payment: Payment, status: PaymentStatus, reason: str, attempt_id: UUID | None) -> Event:
    attempt = ids.text("att", attempt_id) if attempt_id else None
    return PaymentNeedsAttention(**facts(payment, status), reason=reason, attempt=attempt)


async def _payment_id_is_free(
    tx: db.Transaction, payment: Payment, current: Attempt, truth: Truth, ruling: Ruling
) -> Ruling:
    """A vendor's payment that another attempt already owns is not this one's money."""
    if not ruling.believed or truth.provider_payment_id in {None, current.provider_payment_id}:
        return ruling
    row = await tx.find_row(
        queries.FIND_ATTEMPT_BY_PAYMENT, tx.tenant, current.provider_account_id, truth.provider_payment_id
    )
    if row is None:
        return ruling
    return Ruling(current.status, payment.status, credit=False, attention=decide.ORDER_MISMATCH, believed=False)


async def _refused(tx: db.Transaction, payment: Payment, current: Attempt, code: str) -> Payment:
    reason = f"{decide.CREDIT_REFUSED}:{code}"
    if reason in payment.attention:
        return payment
    status = PaymentStatus.NEEDS_ATTENTION
    event = _attention(payment, status, reason, current.id)
    return await change(tx, payment, status=status, attention=[reason], emitted=[event])


async def schedule(
    tx: db.Transaction, payment: Payment, attempt: Attempt, job: Job | None, *, final: bool = False
) -> Payment:
    """Say when the resolver asks again; with its own job in hand, postpone or finish that. Returns the payment, which
    asks for attention when nobody will ask any more and money may have moved."""
    delay = decide.next_check_seconds(payment, attempt, clock.now(), final=final)
    if delay is None:
        if attempt.status is AttemptStatus.UNKNOWN:
            payment = await raise_attention(tx, payment, decide.UNRESOLVED, attempt_id=attempt.id)
        if job is not None:
            await jobs.finish(tx, job)
    elif job is None:
        await jobs.enqueue(tx, RESOLVE, attempt.reference, {"attempt": attempt.reference}, delay_seconds=delay)
    else:
        await tx.execute_one(queries.SCHEDULE_CHECK, tx.tenant, attempt.id, delay)
        await jobs.postpone(tx, job, delay)
    return payment
