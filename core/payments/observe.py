"""The one monotonic transition: what the gateway says about an attempt becomes state, money and events, in one
transaction. The browser's return, webhooks, the resolver and captures all come through here, in any order."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from core.events import service as events
from core.events.types import Event
from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import clock, db, ids, scope
from core.kit.errors import Refused
from core.kit.money import Money
from core.kit.together import SharedWrites
from core.ledger import service as ledger
from core.payments import batches, books, decide, effects, excess, queries, rows
from core.payments.batches import Observation, Observed
from core.payments.decide import Ruling
from core.payments.effects import Locked, facts, plain, refund_facts
from core.payments.events import PaymentExpired
from core.payments.provider import Truth
from core.payments.routing import scores
from core.payments.types import Attempt, AttemptStatus, Payment, PaymentStatus
from core.webhooks import service as webhooks

__all__ = ["Done", "Locked", "facts", "plain", "refund_facts"]

Done = batches.Done
RESOLVE = batches.RESOLVE


async def observe(
    attempt: Attempt, truth: Truth, *, job: Job | None = None, done: Done | None = None, webhook: Job | None = None
) -> Payment:
    """Apply what the gateway says about `attempt`; running twice changes nothing. Returns the payment after it.

    Locks the payment, its attempts by number, then ledger accounts. The money is posted under the reference
    `payment:<id>:captured`. `job` is the resolver's, finished or postponed in the same transaction; `webhook` is the
    job of the webhook that hinted, finished in it; `done` is called in it (jobs.LostLease from any rolls all back). A
    credit that the ledger refuses changes no state: the payment asks for attention and is tried again.
    Outside a transaction it shares one with others that come at the same time (see `batches`).
    """
    seen = await _lane.submit(Observation(attempt, truth, job, done, webhook, scope.get()))
    await learn(seen.before, seen.after)
    return seen.payment


async def _observe_alone(tx: db.Transaction, wish: Observation) -> Observed:
    with scope.use(wish.by):
        locked = await lock(tx, wish.attempt.payment_id)
        if wish.webhook is not None:
            await webhooks.finish(tx, wish.webhook)
        if wish.done is not None:
            await wish.done(tx)
        after = await apply(tx, locked, wish.attempt.id, wish.truth, job=wish.job)
    return Observed(after.payment, locked.attempt(wish.attempt.id), after.attempt(wish.attempt.id))


_lane = SharedWrites("payments.observe", batches.observe, _observe_alone)


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
    if not ruling.credit and not ruling.excess:
        payment, fresh = await _write(tx, locked.payment, current, truth, ruling)
        if job is not None or not followed:
            payment = await schedule(tx, payment, fresh, job, final=truth.final)
        return Locked(payment, locked.attempts).with_attempt(fresh)
    refund_id = ids.new()
    try:
        async with tx.savepoint():
            payment, fresh = await _write(tx, locked.payment, current, truth, ruling, refund_id)
            payment = await schedule(tx, payment, fresh, job, final=truth.final)
            if ruling.credit:
                await ledger.post_within(tx, await books.captured(payment, fresh))
            else:
                await excess.receive_within(tx, payment, fresh, refund_id)
            return Locked(payment, locked.attempts).with_attempt(fresh)
    except Refused as refusal:
        # The money is at the gateway, but its account is closed, frozen or full. Nothing of the block stays.
        if ruling.credit:
            payment = await _refused(tx, locked.payment, current, refusal.code)
        else:
            reason = f"{decide.EXCESS_REFUSED}:{refusal.code}"
            payment = await raise_attention(tx, locked.payment, reason, attempt_id=current.id)
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
    captured: Money | None = None,
    attention: Sequence[str] = (),
    emitted: Sequence[Event] = (),
) -> Payment:
    """Write a locked payment's new state and its events, each with a version of its own."""
    after = effects.changed(
        payment,
        status=status,
        captured_by=captured_by,
        captured=captured,
        attention=attention,
        events=len(emitted),
    )
    row = await tx.get_row(
        queries.UPDATE_PAYMENT,
        tx.tenant,
        payment.id,
        after.status,
        after.captured.amount,
        after.captured_attempt_id,
        list(after.attention),
        after.succeeded_at,
        after.version,
        after.fee.amount,
    )
    await emit(tx, payment, emitted)
    return rows.payment(row)


async def emit(tx: db.Transaction, payment: Payment, emitted: Sequence[Event]) -> None:
    """Write events of a payment whose version was `payment.version` before them."""
    await events.emit_many(tx, effects.emissions(payment, emitted))


async def raise_attention(
    tx: db.Transaction, payment: Payment, reason: str, *, attempt_id: UUID | None = None
) -> Payment:
    """Make a locked payment visible to humans, once per reason."""
    if reason in payment.attention:
        return payment
    event = effects.attention(payment, payment.status, reason, attempt_id)
    return await change(tx, payment, status=payment.status, attention=[reason], emitted=[event])


async def _write(  # noqa: PLR0917 - the parts of one transition
    tx: db.Transaction,
    payment: Payment,
    current: Attempt,
    truth: Truth,
    ruling: Ruling,
    refund_id: UUID | None = None,
) -> tuple[Payment, Attempt]:
    fresh = effects.after(current, truth, ruling)
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
    if ruling.payment is payment.status and not reasons and not ruling.excess:
        return payment, fresh
    changed = await change(
        tx,
        payment,
        status=ruling.payment,
        captured_by=current.id if ruling.credit else None,
        captured=truth.amount if ruling.credit else None,
        attention=reasons,
        emitted=[
            *effects.events_of(payment, fresh, ruling.payment, reasons, truth),
            *effects.excess_events(payment, fresh, ruling, refund_id),
        ],
    )
    return changed, fresh


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
    event = effects.attention(payment, status, reason, current.id)
    return await change(tx, payment, status=status, attention=[reason], emitted=[event])


async def schedule(
    tx: db.Transaction, payment: Payment, attempt: Attempt, job: Job | None, *, final: bool = False
) -> Payment:
    """Say when the resolver asks again; with its own job in hand, postpone or finish that. Returns the payment, which
    asks for attention when nobody will ask any more and money may have moved."""
    delay = decide.next_check_seconds(payment, attempt, clock.now(), final=final)
    if delay is None:
        # Without a place to pay there was no form to pay with: nobody's money is in doubt.
        if attempt.status is AttemptStatus.UNKNOWN and decide.has_place(attempt):
            payment = await raise_attention(tx, payment, decide.UNRESOLVED, attempt_id=attempt.id)
        if job is not None:
            await jobs.finish(tx, job)
        else:
            await jobs.withdraw(tx, RESOLVE, [attempt.reference])
    elif job is None:
        await jobs.enqueue(tx, RESOLVE, attempt.reference, {"attempt": attempt.reference}, delay_seconds=delay)
    else:
        await tx.execute_one(queries.SCHEDULE_CHECK, tx.tenant, attempt.id, delay)
        await jobs.postpone(tx, job, delay)
    return payment
