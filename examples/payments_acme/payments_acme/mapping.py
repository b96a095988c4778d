"""Translates between Acme's words and Bahi's. Pure; whatever is not in a table is unknown, never success."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import orjson

from core.kit.money import Money, quantum
from core.payments.provider import (
    AttemptRef,
    AttemptState,
    Failure,
    RefundRequest,
    RefundState,
    RefundTruth,
    SettlementLine,
    Truth,
    WebhookInvalid,
    WebhookNotice,
)

STATES = {
    "open": AttemptState.CREATED,
    "pending": AttemptState.PENDING,
    "authorized": AttemptState.AUTHORIZED,
    "captured": AttemptState.CAPTURED,
    "failed": AttemptState.FAILED,
    "voided": AttemptState.VOIDED,
}
REFUND_STATES = {
    "pending": RefundState.PENDING,
    "succeeded": RefundState.SUCCEEDED,
    "failed": RefundState.FAILED,
}
FAILURES = {
    "bank_unavailable": Failure.RETRIABLE,
    "processor_error": Failure.RETRIABLE,
    "card_declined": Failure.CUSTOMER,
    "insufficient_funds": Failure.CUSTOMER,
    "authentication_failed": Failure.CUSTOMER,
    "fraud_suspected": Failure.FATAL,
    "invalid_request": Failure.FATAL,
    "unauthorized": Failure.FATAL,
    "reference_taken": Failure.FATAL,
}
"""Acme's error codes: what each means for another try. A code that is not here is unknown."""
_PAID = {AttemptState.AUTHORIZED, AttemptState.CAPTURED}
_SUBJECTS = {"checkout.updated": "attempt", "refund.updated": "refund"}


class Unreadable(Exception):
    """An answer is not what Acme documents."""


def to_minor(amount: Money) -> int:
    """The amount in the currency's smallest unit: 500.00 INR is 50000, 500 JPY is 500, 1.000 KWD is 1000."""
    minor = amount.amount / quantum(amount.currency)
    if minor != int(minor):
        raise ValueError(f"{amount} has more digits than its currency")
    return int(minor)


def from_minor(minor: object, currency: object) -> Money:
    """The other way. Raises Unreadable."""
    if isinstance(minor, bool) or not isinstance(minor, int) or minor < 0 or not isinstance(currency, str):
        raise Unreadable("an amount is not a whole number with a currency")
    try:
        return Money(Decimal(minor) * quantum(currency), currency)
    except (KeyError, ValueError) as error:
        raise Unreadable("an amount is in an unknown currency") from error


def failure(code: str | None) -> Failure:
    return FAILURES.get(code or "", Failure.UNKNOWN)


def text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def checkout_truth(checkout: object, attempt: AttemptRef) -> Truth:
    """What a checkout says of an attempt. Raises Unreadable, also for a checkout of another reference."""
    if not isinstance(checkout, dict) or text(checkout.get("id")) is None:
        raise Unreadable("a checkout has no id")
    if checkout.get("reference") != attempt.reference:
        raise Unreadable("a checkout is of another reference")
    state = STATES.get(str(checkout.get("state")), AttemptState.UNKNOWN)
    payment = checkout.get("payment") or {}
    is_paid = state in _PAID
    code = text(payment.get("error_code"))
    return Truth(
        state=state,
        amount=from_minor(payment.get("amount"), checkout.get("currency")) if is_paid else None,
        provider_payment_id=text(payment.get("id")),
        provider_order_id=str(checkout["id"]),
        amount_refunded=from_minor(payment.get("refunded"), checkout.get("currency")) if is_paid else None,
        method=text(payment.get("method")),
        error_code=code,
        error_text=text(payment.get("error_text")),
        failure=failure(code) if state is AttemptState.FAILED else None,
        final=state is AttemptState.VOIDED,
    )


def refund_truth(refund: object, request: RefundRequest) -> RefundTruth:
    """What a refund says; one of another payment or amount is not ours, hence unknown. Raises Unreadable."""
    if not isinstance(refund, dict) or text(refund.get("id")) is None:
        raise Unreadable("a refund has no id")
    amount = from_minor(refund.get("amount"), refund.get("currency"))
    if refund.get("payment") != request.provider_payment_id or amount != request.amount:
        return RefundTruth(RefundState.UNKNOWN, None, None, error_code="another_refund")
    state = REFUND_STATES.get(str(refund.get("state")), RefundState.UNKNOWN)
    return RefundTruth(state, str(refund["id"]), amount, error_code=text(refund.get("error_code")))


def settlement_line(line: object) -> SettlementLine:
    """One line of the daily report. Raises Unreadable."""
    if not isinstance(line, dict):
        raise Unreadable("a settlement line is not an object")
    currency = line.get("currency")
    is_refund = line.get("type") == "refund"
    amount, fee, tax = (from_minor(line.get(name), currency) for name in ("amount", "fee", "tax"))
    return SettlementLine(
        line_key=str(line.get("id")),
        kind={"payment": "payment", "refund": "refund"}.get(str(line.get("type")), "other"),
        amount=amount,
        fee=fee,
        tax=tax,
        net=-(amount + fee + tax) if is_refund else amount - fee - tax,
        provider_payment_id=text(line.get("payment")),
        provider_refund_id=text(line.get("refund")),
        provider_order_id=text(line.get("checkout")),
        settlement_id=text(line.get("settlement")),
        utr=text(line.get("utr")),
        settled_at=_time(line.get("settled_at")),
        created_at=None,
        raw={name: value for name, value in line.items() if name not in {"payer"}},
    )


def notice(body: bytes) -> WebhookNotice:
    """A verified webhook as a hint. Acme signs its event id with the rest, so that is the key."""
    try:
        event: Mapping[str, Any] = orjson.loads(body)
        event_id, kind = str(event["id"]), str(event["type"])
    except (ValueError, KeyError, TypeError) as error:
        raise WebhookInvalid from error
    return WebhookNotice(
        dedupe_key=event_id[:200],
        event_type=kind,
        subject=_SUBJECTS.get(kind, "other"),
        provider_order_id=text(event.get("checkout")),
        provider_payment_id=text(event.get("payment")),
        provider_refund_id=text(event.get("refund")),
        reference=text(event.get("reference")),
        occurred_at=_time(event.get("created_at")),
    )


def _time(value: object) -> datetime | None:
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return datetime.fromtimestamp(value, UTC)
