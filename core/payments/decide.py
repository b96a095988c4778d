"""Decide what the gateway's truth means for a payment: pure, so that every order of arrival can be tested.

The rules: a state moves only where a table allows, so a late or repeated truth changes nothing; money counts only when
amount, currency and order are exactly what was asked; one payment is credited once, whatever its attempts do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

from core.payments.provider import AttemptState, RefundState, RefundTruth, Truth
from core.payments.types import (
    ATTEMPT_TRANSITIONS,
    PAYMENT_TRANSITIONS,
    REFUND_TRANSITIONS,
    Attempt,
    AttemptStatus,
    Payment,
    PaymentStatus,
    Refund,
    RefundStatus,
)

LATE_WINDOW = timedelta(days=3)
"""Razorpay keeps asking the bank for three days and then authorises what it had called failed (docs: late
authorisation)."""
AUTHORIZED_WINDOW = timedelta(days=30)
"""An authorisation that nobody captures goes back by itself, with most banks within a week and with all in a month."""
CHECK_SECONDS = (15, 30, 60, 120, 300, 600, 1200, 1800)
CHECK_SECONDS_MAX = 3600
"""Growing delays between two questions about one attempt; the last one repeats until the window closes."""
CHECK_SECONDS_AUTHORIZED = 21_600
"""Between two questions about an authorisation that is older than the late window."""

AMOUNT_MISMATCH = "amount_mismatch"
CURRENCY_MISMATCH = "currency_mismatch"
ORDER_MISMATCH = "order_mismatch"
SECOND_SUCCESS = "second_success"
REFUNDED_ELSEWHERE = "refunded_elsewhere"
EXCESS_NOT_REFUNDED = "excess_not_refunded"
EXCESS_REFUSED = "excess_refused"
AUTHORIZATION_EXPIRED = "authorization_expired"
CREDIT_REFUSED = "credit_refused"
UNRESOLVED = "unresolved"
REFUND_CONTRADICTED = "refund_contradicted"
REFUND_MISMATCH = "refund_mismatch"
RETURN_REFUSED = "refund_return_refused"

REFUND_CHECK_SECONDS = (10, 30, 60, 300, 900, 3600)
REFUND_CHECK_SECONDS_MAX = 21_600
REFUND_WINDOW = timedelta(days=14)
"""Banks take up to seven working days (Razorpay docs: normal refunds); after twice that a human must look."""

_MONEY = frozenset({AttemptState.AUTHORIZED, AttemptState.CAPTURED})
_RANK = (
    (AttemptStatus.CAPTURED, PaymentStatus.SUCCEEDED),
    (AttemptStatus.MISMATCHED, PaymentStatus.NEEDS_ATTENTION),
    (AttemptStatus.AUTHORIZED, PaymentStatus.AUTHORIZED),
    (AttemptStatus.UNKNOWN, PaymentStatus.UNKNOWN),
    (AttemptStatus.PENDING, PaymentStatus.PENDING),
    (AttemptStatus.CREATED, PaymentStatus.PENDING),
    (AttemptStatus.FAILED, PaymentStatus.FAILED),
    (AttemptStatus.VOIDED, PaymentStatus.FAILED),
)


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a truth changes. `credit`: post the captured money now."""

    attempt: AttemptStatus
    payment: PaymentStatus
    credit: bool
    attention: str | None
    believed: bool
    """Whether the truth's ids, method and error may be stored with the attempt."""
    excess: bool = False
    """Another attempt was credited before: book this one's money as received in excess."""


def rule(payment: Payment, attempts: Sequence[Attempt], attempt: Attempt, truth: Truth, now: datetime) -> Ruling:
    """The one transition rule. `attempts` are all of the payment's, read under its lock; `now` is business time."""
    mismatch = _mismatch(payment, attempt, truth)
    if mismatch and truth.state not in _MONEY:
        # An answer about another order says nothing about ours.
        return Ruling(attempt.status, payment.status, credit=False, attention=mismatch, believed=False)
    wanted = AttemptStatus.MISMATCHED if mismatch else AttemptStatus(truth.state)
    moved = wanted in ATTEMPT_TRANSITIONS[attempt.status]
    status = wanted if moved else attempt.status
    captured_now = moved and wanted is AttemptStatus.CAPTURED
    credit = captured_now and payment.captured_attempt_id is None
    others = [replace(item, status=status) if item.id == attempt.id else item for item in attempts]
    ordered = attempt.provider_order_id or truth.provider_order_id
    attention = _attention(payment, attempt, truth, mismatch, second=captured_now and not credit)
    after = settle(payment, others, now, has_order=ordered is not None)
    assert not credit or after is PaymentStatus.SUCCEEDED, "money and state go together"
    return Ruling(
        attempt=status,
        payment=after,
        credit=credit,
        attention=attention,
        believed=moved or (wanted is attempt.status and attention != SECOND_SUCCESS),
        excess=captured_now and not credit,
    )


def settle(payment: Payment, attempts: Sequence[Attempt], now: datetime, *, has_order: bool = False) -> PaymentStatus:
    """The payment's state that its attempts add up to, or the one it has when the table allows no move there."""
    wanted = _overall(attempts, has_order=has_order)
    if wanted in {PaymentStatus.CREATED, PaymentStatus.PENDING} and now >= payment.expires_at:
        wanted = PaymentStatus.EXPIRED
    return wanted if wanted in PAYMENT_TRANSITIONS[payment.status] else payment.status


def next_check_seconds(payment: Payment, attempt: Attempt, now: datetime, *, final: bool = False) -> int | None:
    """When to ask about an attempt again, in seconds from now; None when there is nothing left to learn.

    `final`: the vendor promised no change. The end of the asking makes nothing final: a webhook, a browser or a retry
    asks again.
    """
    match attempt.status:
        case AttemptStatus.CAPTURED | AttemptStatus.VOIDED | AttemptStatus.MISMATCHED:
            return None
        case AttemptStatus.FAILED if final:
            return None
        case AttemptStatus.FAILED:
            until = (attempt.failed_at or now) + LATE_WINDOW
        case AttemptStatus.AUTHORIZED:
            until = attempt.created_at + AUTHORIZED_WINDOW
        case _:
            until = max(payment.expires_at, attempt.created_at) + LATE_WINDOW
    nowhere_to_pay = not has_place(attempt) and now >= payment.expires_at
    if now >= until or nowhere_to_pay:
        return None
    delay = CHECK_SECONDS[attempt.checks] if attempt.checks < len(CHECK_SECONDS) else CHECK_SECONDS_MAX
    if attempt.status is AttemptStatus.AUTHORIZED and now >= attempt.created_at + LATE_WINDOW:
        delay = CHECK_SECONDS_AUTHORIZED
    expires_in = (payment.expires_at - now).total_seconds()
    return min(delay, max(1, int(expires_in) + 1)) if expires_in > 0 else delay


def has_place(attempt: Attempt) -> bool:
    """Whether anybody may have paid: at the vendor's page that we know of, a link of its own, or by a debit."""
    return attempt.provider_order_id is not None or attempt.through is not None


@dataclass(frozen=True, slots=True)
class RefundRuling:
    """What a refund's truth changes."""

    status: RefundStatus
    attention: str | None
    believed: bool


def rule_refund(refund: Refund, truth: RefundTruth) -> RefundRuling:
    """What the gateway says about a refund, against what we asked for."""
    wanted = RefundStatus(truth.state)
    silent = truth.amount is None and truth.state is not RefundState.SUCCEEDED
    if not silent and truth.state is not RefundState.FAILED and truth.amount != refund.amount:
        return RefundRuling(refund.status, REFUND_MISMATCH, believed=False)
    if refund.provider_refund_id is not None and truth.provider_refund_id not in {None, refund.provider_refund_id}:
        return RefundRuling(refund.status, REFUND_MISMATCH, believed=False)
    if wanted in REFUND_TRANSITIONS[refund.status]:
        return RefundRuling(wanted, None, believed=True)
    final = refund.status in {RefundStatus.SUCCEEDED, RefundStatus.FAILED}
    contradicted = final and wanted in {RefundStatus.SUCCEEDED, RefundStatus.FAILED} and wanted is not refund.status
    return RefundRuling(refund.status, REFUND_CONTRADICTED if contradicted else None, believed=not final)


def next_refund_check_seconds(refund: Refund, now: datetime) -> int | None:
    """When to ask about a refund again, in seconds; None when it is final or nobody will know any more."""
    if refund.status in {RefundStatus.SUCCEEDED, RefundStatus.FAILED} or now >= refund.created_at + REFUND_WINDOW:
        return None
    known = refund.checks < len(REFUND_CHECK_SECONDS)
    return REFUND_CHECK_SECONDS[refund.checks] if known else REFUND_CHECK_SECONDS_MAX


def _overall(attempts: Sequence[Attempt], *, has_order: bool) -> PaymentStatus:
    states = {item.status for item in attempts}
    found = next(payment for attempt, payment in _RANK if attempt in states)
    released = any(item.status is AttemptStatus.VOIDED and item.void_requested_at is not None for item in attempts)
    if found is PaymentStatus.FAILED and released:
        return PaymentStatus.VOIDED
    waiting = found in {PaymentStatus.PENDING, PaymentStatus.UNKNOWN}
    if waiting and not has_order and all(item.provider_order_id is None for item in attempts if _is_live(item)):
        return PaymentStatus.CREATED  # no place to pay was ever shown to anybody
    return found


def _is_live(attempt: Attempt) -> bool:
    return attempt.status in {AttemptStatus.CREATED, AttemptStatus.PENDING, AttemptStatus.UNKNOWN}


def _mismatch(payment: Payment, attempt: Attempt, truth: Truth) -> str | None:
    ours, theirs = attempt.provider_order_id, truth.provider_order_id
    if truth.state not in _MONEY:
        return ORDER_MISMATCH if ours and theirs and ours != theirs else None
    if theirs is None or theirs != (ours or theirs) or truth.provider_payment_id is None:
        return ORDER_MISMATCH
    if truth.amount is None:
        return AMOUNT_MISMATCH
    if truth.amount.currency != payment.amount.currency:
        return CURRENCY_MISMATCH
    return None if truth.amount.amount == _expected(payment, attempt, truth.state) else AMOUNT_MISMATCH


def _expected(payment: Payment, attempt: Attempt, state: AttemptState) -> Decimal:
    """What the gateway must say: all of it authorised, and as much captured as was asked for."""
    if state is AttemptState.CAPTURED and payment.captured_attempt_id == attempt.id:
        return payment.captured.amount
    if state is AttemptState.CAPTURED and attempt.capture_amount is not None:
        return attempt.capture_amount
    return payment.amount.amount


def _attention(payment: Payment, attempt: Attempt, truth: Truth, mismatch: str | None, *, second: bool) -> str | None:
    if mismatch:
        return mismatch
    is_captured = attempt.status is AttemptStatus.CAPTURED and truth.state is AttemptState.CAPTURED
    if second or (is_captured and truth.provider_payment_id != attempt.provider_payment_id):
        return SECOND_SUCCESS
    given_back = truth.amount_refunded
    if payment.captured_attempt_id == attempt.id and given_back is not None:
        known = payment.refunding.amount + payment.refunded.amount - payment.credited_back.amount
        if given_back.currency != payment.amount.currency or given_back.amount > known:
            return REFUNDED_ELSEWHERE
    return None
