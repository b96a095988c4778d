"""What a ruling means: the attempt and the payment after it, and the events that tell of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from core.events.service import Emission
from core.events.types import Event
from core.kit import clock, ids
from core.kit.money import Money
from core.payments import books, decide
from core.payments.decide import Ruling
from core.payments.events import (
    ExcessReceived,
    PaymentAuthorized,
    PaymentExpired,
    PaymentFailed,
    PaymentNeedsAttention,
    PaymentReopened,
    PaymentSucceeded,
    PaymentVoided,
    RefundRequested,
)
from core.payments.provider import Failure, Truth
from core.payments.types import Attempt, AttemptStatus, Payment, PaymentStatus, RefundStatus
from core.providers.errors import keepable

TEXT_MAX = 200


@dataclass(frozen=True, slots=True)
class Locked:
    """A payment and all its attempts under the payment's lock."""

    payment: Payment
    attempts: list[Attempt]

    def attempt(self, attempt_id: UUID) -> Attempt:
        return next(item for item in self.attempts if item.id == attempt_id)

    def with_attempt(self, changed: Attempt) -> Locked:
        return Locked(self.payment, [changed if item.id == changed.id else item for item in self.attempts])


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


def refund_facts(refund_id: UUID, payment: Payment, amount: Money, status: RefundStatus) -> dict[str, Any]:
    """What every refund event says."""
    return {
        "refund": ids.text("ref", refund_id),
        "payment": payment.public_id,
        "status": status.value,
        "amount": amount.text(),
        "currency": amount.currency,
        "about": payment.subject,
    }


def plain(text: str | None) -> str | None:
    """A vendor's text as we keep it: short, and without what PostgreSQL cannot hold."""
    return keepable(text, TEXT_MAX) or None if text else None


def changed(
    payment: Payment,
    *,
    status: PaymentStatus,
    captured_by: UUID | None = None,
    captured: Money | None = None,
    attention: Sequence[str] = (),
    events: int = 0,
) -> Payment:
    """The payment in its new state; each event that tells of it has a version of its own."""
    kept = payment.captured if captured is None else captured
    return replace(
        payment,
        status=status,
        captured=kept,
        captured_attempt_id=captured_by or payment.captured_attempt_id,
        attention=(*payment.attention, *(reason for reason in attention if reason not in payment.attention)),
        succeeded_at=clock.system_now() if captured_by else payment.succeeded_at,
        fee=payment.fee if captured is None else books.part_of(payment.fee, captured, payment.amount),
        version=payment.version + events,
    )


def after(current: Attempt, truth: Truth, ruling: Ruling) -> Attempt:
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
        error_code=plain(truth.error_code) or _expired(current, ruling),
        error_text=plain(truth.error_text),
        failure=_failure(ruling, truth),
        failed_at=clock.now() if failed_now else current.failed_at,
    )


def _expired(current: Attempt, ruling: Ruling) -> str | None:
    """An authorisation that went back although nobody here asked for it."""
    gone = current.status is AttemptStatus.AUTHORIZED and ruling.attempt is AttemptStatus.VOIDED
    return decide.AUTHORIZATION_EXPIRED if gone and current.void_requested_at is None else None


def _failure(ruling: Ruling, truth: Truth) -> Failure | None:
    """What a failure means for another try: a plugin that does not say is taken as not knowing."""
    if ruling.attempt is not AttemptStatus.FAILED:
        return None
    return truth.failure or Failure.UNKNOWN


def events_of(
    payment: Payment, attempt: Attempt, status: PaymentStatus, reasons: Sequence[str], truth: Truth
) -> list[Event]:
    found: list[Event] = []
    if status is not payment.status:
        said = facts(payment, status)
        was_closed = payment.status in {PaymentStatus.FAILED, PaymentStatus.EXPIRED, PaymentStatus.VOIDED}
        if was_closed and status not in {PaymentStatus.CREATED, PaymentStatus.PENDING, PaymentStatus.FAILED}:
            found.append(PaymentReopened(**said, was=payment.status.value))
        match status:
            case PaymentStatus.AUTHORIZED:
                found.append(PaymentAuthorized(**said))
            case PaymentStatus.SUCCEEDED:
                attempt_id = ids.text("att", attempt.id)
                captured = truth.amount or payment.amount
                fee = books.part_of(payment.fee, captured, payment.amount)
                found.append(PaymentSucceeded(**said, captured=captured.text(), fee=fee.text(), attempt=attempt_id))
            case PaymentStatus.VOIDED:
                found.append(PaymentVoided(**said))
            case PaymentStatus.FAILED:
                found.append(PaymentFailed(**said, error_code=attempt.error_code, failure=attempt.failure))
            case PaymentStatus.EXPIRED:
                found.append(PaymentExpired(**said))
            case _:
                pass
    return found + [attention(payment, status, reason, attempt.id) for reason in reasons]


def excess_events(payment: Payment, attempt: Attempt, ruling: Ruling, refund_id: UUID | None) -> list[Event]:
    if not ruling.excess or refund_id is None:
        return []
    refund = ids.text("ref", refund_id)
    return [
        ExcessReceived(**facts(payment, ruling.payment), attempt=attempt.reference, refund=refund),
        RefundRequested(**refund_facts(refund_id, payment, payment.amount, RefundStatus.REQUESTED)),
    ]


def attention(payment: Payment, status: PaymentStatus, reason: str, attempt_id: UUID | None) -> Event:
    attempt = ids.text("att", attempt_id) if attempt_id else None
    return PaymentNeedsAttention(**facts(payment, status), reason=reason, attempt=attempt)


def emissions(payment: Payment, told: Sequence[Event]) -> list[Emission]:
    """Events of a payment whose version was `payment.version` before them, by the principal in scope."""
    return [Emission(event, payment.public_id, payment.version + step) for step, event in enumerate(told, 1)]
