"""Give money back: set it aside, ask the gateway, and let only the gateway's own word finish or undo it.

A refund moves through three transactions: the money leaves the credited account for `refunds_pending` together with
the request (so it cannot be spent meanwhile), the gateway is called, and its answer moves the money on or back. What
the gateway does not answer is `unknown` and stays set aside.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from core.audit import service as audit
from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import clock, db, idempotency, ids, scope
from core.kit.errors import NotFound, ProviderFailure, Refused
from core.kit.money import Money
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.ledger import service as ledger
from core.payments import books, checkout, decide, excess, observe, queries, refundable, resolve, rows
from core.payments.decide import RefundRuling
from core.payments.errors import (
    ExcessHandled,
    InvalidDestination,
    NotRefundable,
    NotSupported,
    PaymentCurrencyMismatch,
    RefundExceedsCaptured,
)
from core.payments.events import RefundFailed, RefundPending, RefundRequested, RefundSucceeded
from core.payments.gateway import Gateway
from core.payments.provider import (
    Capability,
    ProviderRejected,
    ProviderUnavailable,
    RefundRequest,
    RefundState,
    RefundTruth,
    WebhookNotice,
)
from core.payments.types import Attempt, NewRefund, Payment, PaymentStatus, Refund, RefundStatus
from core.tenancy import service as tenancy
from core.webhooks import service as webhooks

REFUND = excess.REFUND
RECOVERY_SECONDS = 60
"""After this a request that died between its transactions is taken up; longer than any call to a gateway."""
SUSPENDED_SECONDS = 3600
IN_FLIGHT = timedelta(minutes=10)
"""How long an unanswered request may still be under way at the gateway."""

_SILENCE = RefundTruth(RefundState.UNKNOWN, None, None)


async def create(new: NewRefund) -> Refund:
    """Refund a payment in full or in part; the answer says how far it came.

    Locks the payment, then accounts. Raises NotFound, NotRefundable, RefundExceedsCaptured, PaymentCurrencyMismatch,
    NotSupported, InvalidDestination, ledger.InsufficientFunds and what else `ledger.post` raises: nothing is written
    then, and the gateway is not called.
    """
    payment, attempt = await _captured(new.payment_id)
    if new.destination_account_id is not None:
        return await _credit_back(payment, attempt, new, new.destination_account_id)
    gateway = await checkout.provider(attempt)
    if new.speed == "instant" and Capability.INSTANT_REFUND not in gateway.capabilities:
        raise NotSupported("this provider knows no instant refunds")
    refund_id = ids.new()
    async with db.transaction() as tx:
        await idempotency.bind(tx, refund_id)
        payment = (await observe.lock(tx, payment.id)).payment
        amount = await _amount(payment, new.amount)
        if amount != payment.captured and Capability.PARTIAL_REFUND not in gateway.capabilities:
            raise NotSupported("this provider refunds in full only")
        refund = await _record(tx, refund_id, payment, attempt, replace(new, amount=amount))
    return await _send(refund, attempt, gateway, first=True)


async def refund_excess(excess_id: UUID) -> Refund:
    """Ask again for the refund of money received in excess, when its refund failed. Locks the payment.

    Raises NotFound, ExcessHandled while a refund of it is under way or done.
    """
    refund_id = ids.new()
    async with db.transaction() as tx:
        await idempotency.bind(tx, refund_id)
        row = await tx.find_row(queries.GET_EXCESS, tx.tenant, excess_id)
        if row is None:
            raise NotFound
        found = rows.excess(row)
        payment = (await observe.lock(tx, found.payment_id)).payment
        if await tx.value(queries.COUNT_LIVE_REFUNDS_OF_EXCESS, tx.tenant, excess_id):
            raise ExcessHandled
        said = observe.refund_facts(refund_id, payment, found.amount, RefundStatus.REQUESTED)
        await observe.change(tx, payment, status=payment.status, emitted=[RefundRequested(**said)])
        await audit.record("payment:refund_excess", payment.public_id, after={"refund": ids.text("ref", refund_id)})
        return await excess.refund_within(tx, payment, found, refund_id)


async def get(refund_id: UUID) -> Refund:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET_REFUND, tx.tenant, refund_id)
    if row is None:
        raise NotFound
    return rows.refund(row)


async def list_of(payment_id: UUID) -> list[Refund]:
    """A payment's refunds, oldest first. Raises NotFound."""
    async with db.transaction() as tx:
        if await tx.find_row(queries.GET_PAYMENT, tx.tenant, payment_id) is None:
            raise NotFound
        return [rows.refund(row) for row in await tx.fetch(queries.LIST_REFUNDS, tx.tenant, payment_id)]


async def resolve_refund(job: Job) -> None:
    """Find out what became of a refund, or send one that was never sent. A suspended tenant's is not sent."""
    refund = await get(ids.parse("ref", job.args["refund"]))
    if refund.status in {RefundStatus.SUCCEEDED, RefundStatus.FAILED}:
        return  # the runner finishes the job
    _, attempt = await resolve.load(refund.attempt_id)
    try:
        gateway = await checkout.provider(attempt)
        if refund.sent_at is None:
            await _send_again(refund, attempt, gateway, job, first=True)
            return
        truth = await gateway.fetch_refund(_request(refund, attempt), refund.provider_refund_id)
        unseen = truth.state is RefundState.UNKNOWN and truth.provider_refund_id is None
        if unseen and Capability.REFUND_IDEMPOTENCY in gateway.capabilities:
            # The vendor promises that the same reference never refunds twice, so asking again is safe.
            await _send_again(refund, attempt, gateway, job, first=False)
            return
    except ProviderFailure:
        truth = _SILENCE
    await observe_refund(refund, truth, job=job)


async def receive_refund(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    """A webhook about a refund: fetch the truth of ours, or learn that money left without us."""

    async def done(tx: db.Transaction) -> None:
        await webhooks.finish(tx, job)

    candidates = await _candidates(account_id, notice)
    for refund in candidates:
        _, attempt = await resolve.load(refund.attempt_id)
        gateway = await checkout.provider(attempt)
        truth = await gateway.fetch_refund(_request(refund, attempt), refund.provider_refund_id)
        if notice.provider_refund_id in {None, truth.provider_refund_id}:
            await observe_refund(refund, truth, done=done)
            return
    # Nobody here asked for it: the payment's own truth says whether money left, or was voided.
    await resolve.receive_attempt(account_id, notice, job, again=True)


async def observe_refund(
    refund: Refund, truth: RefundTruth, *, job: Job | None = None, done: observe.Done | None = None
) -> Refund:
    """Apply what the gateway says about a refund; running twice changes nothing. Returns the refund after it.

    Locks the payment, the refund, then accounts. A return that the ledger refuses (the account was closed) changes
    nothing: the payment asks for attention and the money stays set aside.
    """
    async with db.transaction() as tx:
        locked = await observe.lock(tx, refund.payment_id)
        payment = locked.payment
        current = rows.refund(await tx.get_row(queries.LOCK_REFUND, tx.tenant, refund.id))
        if done is not None:
            await done(tx)
        try:
            async with tx.savepoint():
                payment, after = await _write(tx, payment, current, truth)
                payment = await _schedule(tx, payment, after, job)
                if after.status is not current.status:
                    await _move(tx, payment, after)
                return after
        except Refused as refusal:
            reason = f"{decide.RETURN_REFUSED}:{refusal.code}"
            payment = await observe.raise_attention(tx, locked.payment, reason)
            await _schedule(tx, payment, current, job)
            return current


async def _captured(payment_id: UUID) -> tuple[Payment, Attempt]:
    """A payment and the attempt that captured it. Raises NotFound, NotRefundable."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET_PAYMENT, tx.tenant, payment_id)
    if row is None:
        raise NotFound
    payment = rows.payment(row)
    if payment.status is not PaymentStatus.SUCCEEDED or payment.captured_attempt_id is None:
        raise NotRefundable(f"the payment is {payment.status.value}")
    return await resolve.load(payment.captured_attempt_id)


async def _credit_back(payment: Payment, attempt: Attempt, new: NewRefund, account_id: UUID) -> Refund:
    """Credit an account of the tenant's instead of asking the gateway: done when it is posted."""
    if account_id == payment.credit_account_id:
        raise InvalidDestination
    refund_id = ids.new()
    async with db.transaction() as tx:
        await idempotency.bind(tx, refund_id)
        payment = (await observe.lock(tx, payment.id)).payment
        amount = await _amount(payment, new.amount)
        share = await refundable.take_within(tx, payment, amount)
        said = observe.refund_facts(refund_id, payment, amount, RefundStatus.REQUESTED)
        done = {**said, "status": RefundStatus.SUCCEEDED.value}
        await observe.emit(tx, payment, [RefundRequested(**said), RefundSucceeded(**done)])
        await _amounts(tx, payment, 0, amount.amount, events=2, credited_back=amount.amount)
        await _audit(payment, refund_id, amount, new.reason)
        credited = books.credited_back(refund_id, payment, amount, account_id, share.line)
        posted = (await ledger.post_within(tx, *share.opening, credited))[-1]
        return await _insert(
            tx, refund_id, payment, attempt, replace(new, amount=amount), posted.id, RefundStatus.SUCCEEDED
        )


async def _amount(payment: Payment, wanted: Money | None) -> Money:
    """What is to be refunded, under the payment's lock. Raises PaymentCurrencyMismatch, RefundExceedsCaptured."""
    left = await refundable.left(payment)
    amount = wanted or left
    if amount.currency != left.currency:
        raise PaymentCurrencyMismatch(f"the payment is in {left.currency}")
    if amount > left or amount.amount <= 0:
        raise RefundExceedsCaptured(refundable=left.text())
    return amount


async def _record(tx: db.Transaction, refund_id: UUID, payment: Payment, attempt: Attempt, new: NewRefund) -> Refund:
    """Write the request and set its money aside, under the payment's lock."""
    amount = new.amount
    assert amount is not None
    share = await refundable.take_within(tx, payment, amount)
    await _amounts(tx, payment, amount.amount, 0)
    requested = RefundRequested(**observe.refund_facts(refund_id, payment, amount, RefundStatus.REQUESTED))
    await observe.emit(tx, payment, [requested])
    name = ids.text("ref", refund_id)
    await jobs.enqueue(tx, REFUND, name, {"refund": name}, delay_seconds=RECOVERY_SECONDS)
    await _audit(payment, refund_id, amount, new.reason)
    aside = await books.set_aside(refund_id, payment, amount, attempt.provider_account_id, share.line)
    posted = (await ledger.post_within(tx, *share.opening, aside))[-1]
    return await _insert(tx, refund_id, payment, attempt, new, posted.id, RefundStatus.REQUESTED)


async def _audit(payment: Payment, refund_id: UUID, amount: Money, reason: str) -> None:
    await audit.record(
        "payment:refund",
        payment.public_id,
        after={"refund": ids.text("ref", refund_id), "amount": amount.text(), "currency": amount.currency},
        reason=reason or None,
    )


async def _insert(  # noqa: PLR0917 - a row, column by column
    tx: db.Transaction,
    refund_id: UUID,
    payment: Payment,
    attempt: Attempt,
    new: NewRefund,
    posted_id: UUID,
    status: RefundStatus,
) -> Refund:
    amount = new.amount
    assert amount is not None
    row = await tx.get_row(
        queries.INSERT_REFUND,
        tx.tenant,
        refund_id,
        payment.id,
        attempt.id,
        attempt.provider_account_id,
        amount.amount,
        amount.currency,
        new.reason,
        posted_id,
        dict(new.metadata),
        None,
        new.destination_account_id,
        new.speed,
        status,
    )
    return rows.refund(row)


async def _send(refund: Refund, attempt: Attempt, gateway: Gateway, *, first: bool) -> Refund:
    """Ask the gateway to refund, and apply what it says. Never raises for the gateway: the money is set aside, and
    an error here would invite the caller to ask for a second refund."""
    truth = await _ask(refund, attempt, gateway, first=first)
    return refund if truth is None else await observe_refund(refund, truth)


async def _send_again(refund: Refund, attempt: Attempt, gateway: Gateway, job: Job, *, first: bool) -> None:
    ref = await tenancy.find_by_id(scope.tenant().id)
    if ref is None or ref.status != "active":  # nothing leaves a suspended tenant
        async with db.transaction() as tx:
            await jobs.postpone(tx, job, SUSPENDED_SECONDS)
        return
    truth = await _ask(refund, attempt, gateway, first=first)
    if truth is None:
        async with db.transaction() as tx:
            payment = (await observe.lock(tx, refund.payment_id)).payment
            await _schedule(tx, payment, refund, job)
        return
    await observe_refund(refund, truth, job=job)


async def _ask(refund: Refund, attempt: Attempt, gateway: Gateway, *, first: bool) -> RefundTruth | None:
    """One request to refund; None when it certainly did not reach the gateway.

    `first`: no earlier request can have had an effect, so a refusal is final. Soon after an unanswered one a refusal
    may only mean that the first is being served. Of two runs that saw the refund in the same state one sends: what the
    other one's request becomes is silence to this one.
    """
    settled = refund.sent_at is not None and clock.system_now() - refund.sent_at > IN_FLIGHT
    async with db.transaction() as tx:
        sent = await tx.find_row(queries.CLAIM_SENDING, tx.tenant, refund.id, refund.sent_at)
    if sent is None:
        return _SILENCE
    try:
        return await gateway.refund(_request(refund, attempt))
    except ProviderRejected as refusal:
        if not first and not settled:
            return _SILENCE
        code, text = refusal.vendor_code or refusal.code, refusal.vendor_text or refusal.detail
        return RefundTruth(RefundState.FAILED, None, None, error_code=code, error_text=text)
    except OutboundUnknown:
        return _SILENCE
    except (OutboundFailed, ProviderUnavailable):
        if first:
            async with db.transaction() as tx:
                await tx.execute(queries.SET_UNSENT, tx.tenant, refund.id, sent["sent_at"])
        return None


async def _write(tx: db.Transaction, payment: Payment, current: Refund, truth: RefundTruth) -> tuple[Payment, Refund]:
    """The refund with what may be believed of the truth, and the payment with what is wrong with it."""
    ruling = decide.rule_refund(current, truth)
    if ruling.believed and truth.provider_refund_id not in {None, current.provider_refund_id}:
        owner = await tx.find_row(queries.FIND_REFUND, tx.tenant, current.provider_account_id, truth.provider_refund_id)
        if owner is not None:  # one refund at the vendor must never count for two of ours
            ruling = RefundRuling(current.status, decide.REFUND_MISMATCH, believed=False)
    if ruling.attention is not None:
        payment = await observe.raise_attention(tx, payment, ruling.attention)
    vendor_id = (truth.provider_refund_id if ruling.believed else None) or current.provider_refund_id
    if ruling.status is current.status and vendor_id == current.provider_refund_id:
        return payment, current
    row = await tx.get_row(
        queries.UPDATE_REFUND,
        tx.tenant,
        current.id,
        ruling.status,
        vendor_id,
        observe.plain(truth.error_code),
        observe.plain(truth.error_text),
        observe.plain(truth.speed),
    )
    return payment, rows.refund(row)


async def _move(tx: db.Transaction, payment: Payment, refund: Refund) -> None:
    """The amounts, the event and the money of a refund's new state. Posts last."""
    said = observe.refund_facts(refund.id, payment, refund.amount, refund.status)
    # What was received in excess is no part of what the payment was credited.
    amount = refund.amount.amount if refund.excess_id is None else Decimal(0)
    match refund.status:
        case RefundStatus.SUCCEEDED:
            await _amounts(tx, payment, -amount, amount)
            await observe.emit(tx, payment, [RefundSucceeded(**said)])
            await ledger.post_within(tx, await books.refunded(refund))
        case RefundStatus.FAILED:
            await _amounts(tx, payment, -amount, 0)
            await observe.emit(tx, payment, [RefundFailed(**said, error_code=refund.error_code)])
            if refund.excess_id is not None:
                fresh = rows.payment(await tx.get_row(queries.GET_PAYMENT, tx.tenant, payment.id))
                await observe.raise_attention(tx, fresh, decide.EXCESS_NOT_REFUNDED, attempt_id=refund.attempt_id)
            await ledger.reverse_within(
                tx,
                refund.set_aside_id,
                reference=books.returned_reference(refund),
                description="The gateway did not refund",
            )
        case RefundStatus.PENDING:
            await _amounts(tx, payment, 0, 0)
            await observe.emit(tx, payment, [RefundPending(**said)])
        case _:
            pass


async def _amounts(
    tx: db.Transaction,
    payment: Payment,
    refunding: object,
    refunded: object,
    *,
    events: int = 1,
    credited_back: object = 0,
) -> None:
    attention = list(payment.attention)
    await tx.get_row(
        queries.MOVE_REFUND_AMOUNTS, tx.tenant, payment.id, refunding, refunded, attention, events, credited_back
    )


async def _schedule(tx: db.Transaction, payment: Payment, refund: Refund, job: Job | None) -> Payment:
    delay = decide.next_refund_check_seconds(refund, clock.system_now())
    if delay is None:
        if refund.status not in {RefundStatus.SUCCEEDED, RefundStatus.FAILED}:
            payment = await observe.raise_attention(tx, payment, decide.UNRESOLVED)
        if job is not None:
            await jobs.finish(tx, job)
    elif job is None:
        name = refund.public_id
        await jobs.enqueue(tx, REFUND, name, {"refund": name}, delay_seconds=delay)
    else:
        await tx.execute_one(queries.SCHEDULE_REFUND_CHECK, tx.tenant, refund.id, delay)
        await jobs.postpone(tx, job, delay)
    return payment


async def _candidates(account_id: UUID, notice: WebhookNotice) -> list[Refund]:
    """The refund that a notice names, or ours of that payment which the gateway has not confirmed yet."""
    async with db.transaction() as tx:
        if notice.provider_refund_id is not None:
            row = await tx.find_row(queries.FIND_REFUND, tx.tenant, account_id, notice.provider_refund_id)
            if row is not None:
                return [rows.refund(row)]
        found = await tx.fetch(queries.LIST_OPEN_REFUNDS_OF, tx.tenant, account_id, notice.provider_payment_id)
        return [rows.refund(row) for row in found]


def _request(refund: Refund, attempt: Attempt) -> RefundRequest:
    assert attempt.provider_payment_id is not None, "a captured attempt has the vendor's payment id"
    return RefundRequest(refund.public_id, refund.amount, attempt.provider_payment_id, refund.speed)
