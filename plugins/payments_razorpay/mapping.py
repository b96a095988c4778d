"""Translates between Razorpay's JSON and the platform's types. Pure: no I/O, no time, no secret.

Facts are from Razorpay's documentation (markdown-docs, April 2026); page names stand beside what they support.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from core.kit.money import EXPONENTS, Money
from core.payments.provider import (
    AttemptRef,
    AttemptState,
    ProviderRejected,
    RefundRequest,
    RefundState,
    RefundTruth,
    SettlementLine,
    Truth,
    WebhookNotice,
)
from plugins.payments_razorpay.failures import failure
from plugins.razorpay_answers import Unreadable

CURRENCIES = (
    "INR", "AED", "AUD", "BHD", "CAD", "CHF", "CNY", "EUR", "GBP", "HKD", "JPY", "KWD", "LKR", "MYR", "NPR", "NZD",
    "OMR", "QAR", "SAR", "SEK", "SGD", "THB", "USD", "ZAR",
)  # fmt: skip
"""All but INR need international payments to be activated at Razorpay."""

TEXT_MAX = 500

# api/payments/entity: created, authorized, captured, refunded, failed. `refunded` means a captured payment given back
# in full, or an authorised one that was never captured and went back by itself; `captured` tells them apart.
PAYMENT_STATES = {
    "created": AttemptState.PENDING,
    "authorized": AttemptState.AUTHORIZED,
    "captured": AttemptState.CAPTURED,
    "failed": AttemptState.FAILED,
}

# api/refunds/entity.
REFUND_STATES = {
    "pending": RefundState.PENDING,
    "processed": RefundState.SUCCEEDED,
    "failed": RefundState.FAILED,
}

# payments/payment-gateway/web-integration/hosted: `method` displays one specific method.
METHODS = frozenset({"card", "netbanking", "wallet", "upi", "paylater"})

REFERENCE_NOTE = "reference"
"""The note that holds our reference, on what takes no receipt."""

# webhooks/all. Whatever is not listed is stored and ignored: transfers, payouts and the like are not made by this
# plugin, so that their events say nothing about what it made. What becomes of a pre-debit notice (order.notification)
# is read from its order when the debit is due, and what a subscription's invoice came to from its list.
EVENT_SUBJECTS = {
    "payment.authorized": "attempt",
    "payment.captured": "attempt",
    "payment.failed": "attempt",
    "order.paid": "attempt",
    "refund.created": "refund",
    "refund.processed": "refund",
    "refund.failed": "refund",
    "refund.speed_changed": "refund",
    "settlement.processed": "settlement",
    **dict.fromkeys((f"payment_link.{end}" for end in ("paid", "cancelled", "expired")), "link"),
    **dict.fromkeys((f"token.{end}" for end in ("confirmed", "rejected", "paused", "cancelled")), "mandate"),
    **dict.fromkeys(
        (f"payment.dispute.{end}" for end in ("created", "action_required", "under_review", "won", "lost", "closed")),
        "dispute",
    ),
    **dict.fromkeys((f"payment.downtime.{end}" for end in ("started", "updated", "resolved")), "downtime"),
    **dict.fromkeys(
        (
            f"subscription.{end}"
            for end in (
                "authenticated", "activated", "charged", "completed", "updated", "pending", "halted", "cancelled",
                "paused", "resumed",
            )
        ),
        "subscription",
    ),
}  # fmt: skip
_OBJECTS = {
    "link": "payment_link",
    "mandate": "token",
    "dispute": "dispute",
    "downtime": "payment.downtime",
    "subscription": "subscription",
}
"""By subject: the entity whose id it is known by."""

# api/settlements/fetch-recon: column `type`.
LINE_KINDS = frozenset({"payment", "refund", "transfer", "adjustment"})

# Of several payments on one order the most telling one decides: an order has one success, but any number of failures,
# and a late authorisation that lost the race goes back by itself.
_RANK = {
    AttemptState.CAPTURED: 7,
    AttemptState.AUTHORIZED: 6,
    AttemptState.UNKNOWN: 5,
    AttemptState.PENDING: 4,
    AttemptState.VOIDED: 3,
    AttemptState.FAILED: 2,
    AttemptState.CREATED: 1,
}


def to_minor(money: Money) -> int:
    """Integer minor units: paise, whole yen, fils (api/orders/create).

    Raises ProviderRejected for a three-decimal amount whose last digit is not 0, which Razorpay refuses.
    """
    if money.currency not in CURRENCIES:
        code = "currency_not_supported"
        raise ProviderRejected(
            f"Razorpay is not used for {money.currency} here", vendor_code=code, failure=failure(code)
        )
    minor = money.to_minor()
    if EXPONENTS[money.currency] == 3 and minor % 10:
        code = "amount_not_supported"
        raise ProviderRejected(
            f"Razorpay takes {money.currency} with two decimals only", vendor_code=code, failure=failure(code)
        )
    return minor


def from_minor(minor: object, currency: object) -> Money:
    """Raises Unreadable for anything but an integer of a known currency."""
    if isinstance(minor, bool) or not isinstance(minor, int):
        raise Unreadable("an amount is not an integer")
    if not isinstance(currency, str) or currency not in EXPONENTS:
        raise Unreadable("a currency is not one we know")
    return Money.from_minor(minor, currency)


def items(answer: object) -> list[Mapping[str, Any]]:
    """The entities of a collection. Raises Unreadable."""
    found = answer.get("items") if isinstance(answer, dict) else None
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise Unreadable("a collection has no list of items")
    return found


def order(entity: object) -> Mapping[str, Any]:
    """An order entity with what we rely on. Raises Unreadable."""
    if not isinstance(entity, dict) or identifier(entity.get("id")) is None:
        raise Unreadable("an order has no id")
    from_minor(entity.get("amount"), entity.get("currency"))
    return entity


def decisive(payments: Iterable[object], attempt: AttemptRef, order_id: str) -> Truth:
    """What the payments of one order (`GET /orders/:id/payments`) say about the attempt. Raises Unreadable."""
    truths = [payment_truth(payment, order_id) for payment in payments]
    if not truths:
        return Truth(AttemptState.CREATED, None, None, order_id)
    # Among equals the one we already know, so that the answer does not hop; else the vendor's first.
    return max(truths, key=lambda truth: (_RANK[truth.state], truth.provider_payment_id == attempt.provider_payment_id))


def payment_truth(payment: object, order_id: str | None) -> Truth:
    """One payment entity (api/payments/entity). A payment of another order decides nothing. Raises Unreadable."""
    if not isinstance(payment, dict):
        raise Unreadable("a payment is not an object")
    payment_id = identifier(payment.get("id"))
    if payment_id is None:
        raise Unreadable("a payment has no id")
    if order_id is not None and payment.get("order_id") != order_id:
        return Truth(AttemptState.UNKNOWN, None, payment_id, order_id, error_code="order_mismatch")
    state = _payment_state(payment)
    paid = state in {AttemptState.AUTHORIZED, AttemptState.CAPTURED}
    code = payment.get("error_reason") or payment.get("error_code")
    return Truth(
        state=state,
        amount=from_minor(payment.get("amount"), payment.get("currency")) if paid else None,
        provider_payment_id=payment_id,
        provider_order_id=identifier(payment.get("order_id")),
        amount_refunded=_refunded(payment) if state is AttemptState.CAPTURED else None,
        method=text(payment.get("method")),
        error_code=text(code),
        error_text=text(payment.get("error_description")),
        failure=failure(code) if state is AttemptState.FAILED else None,
        final=state in {AttemptState.CAPTURED, AttemptState.VOIDED},
    )


def refund_truth(refund: object, request: RefundRequest) -> RefundTruth:
    """One refund entity (api/refunds/entity), if it is the one asked about. Raises Unreadable."""
    if not isinstance(refund, dict):
        raise Unreadable("a refund is not an object")
    refund_id = identifier(refund.get("id"))
    if refund_id is None:
        raise Unreadable("a refund has no id")
    if refund.get("payment_id") != request.provider_payment_id:
        return RefundTruth(RefundState.UNKNOWN, refund_id, None, error_code="payment_mismatch")
    amount = from_minor(refund.get("amount"), refund.get("currency"))
    if amount != request.amount:
        return RefundTruth(RefundState.UNKNOWN, refund_id, amount, error_code="amount_mismatch")
    # `optimum` is what is asked for; `instant` or `normal` what became of it.
    state = REFUND_STATES.get(str(refund.get("status")), RefundState.UNKNOWN)
    return RefundTruth(state, refund_id, amount, speed=text(refund.get("speed_processed")))


def settlement_line(row: Mapping[str, Any]) -> SettlementLine:
    """One line of the combined reconciliation (api/settlements/fetch-recon). Raises Unreadable.

    The vendor's `fee` includes `tax`, ours does not; `net` is credit − debit, and their sum per settlement is what
    reaches the bank.
    """
    entity_id, word = identifier(row.get("entity_id")), str(row.get("type"))
    if entity_id is None:
        raise Unreadable("a settlement line has no entity_id")
    currency = row.get("currency")
    fee, tax = from_minor(row.get("fee") or 0, currency), from_minor(row.get("tax") or 0, currency)
    net = from_minor(row.get("credit") or 0, currency) - from_minor(row.get("debit") or 0, currency)
    dispute_id = identifier(row.get("dispute_id")) if word == "adjustment" else None
    kind = "dispute" if dispute_id is not None else word if word in LINE_KINDS else "other"
    return SettlementLine(
        line_key=f"{word}/{entity_id}",
        kind=kind,
        amount=from_minor(row.get("amount"), currency),
        fee=fee - tax,
        tax=tax,
        net=net,
        provider_payment_id=entity_id if kind == "payment" else identifier(row.get("payment_id")),
        provider_refund_id=entity_id if kind == "refund" else None,
        provider_order_id=identifier(row.get("order_id")),
        settlement_id=identifier(row.get("settlement_id")),
        utr=_reference(row.get("settlement_utr")),
        settled_at=moment(row.get("settled_at")),
        created_at=moment(row.get("created_at")),
        raw=dict(row),
        provider_dispute_id=dispute_id,
    )


def settlement_total(settlement: object, settlement_id: str, currency: str) -> Money | None:
    """What a settlement entity (api/settlements/entity) says reached the bank: its amount once processed, nothing
    once failed, None before. The entity names no currency. Raises Unreadable."""
    if not isinstance(settlement, dict) or settlement.get("id") != settlement_id:
        raise Unreadable("the settlement is not the one asked for")
    match settlement.get("status"):
        case "processed":
            return from_minor(settlement.get("amount"), currency)
        case "failed":
            return Money.zero(currency)
        case _:
            return None


def notice(body: bytes, dedupe_key: str) -> WebhookNotice:
    """A verified body as a hint. Never raises: the official samples alone differ in half of their fields, and a
    verified webhook is not refused for its content."""
    envelope = _object(_parse(body))
    payload = _object(envelope.get("payload"))
    payment, paid_order = _entity(payload, "payment"), _entity(payload, "order")
    refund, settlement = _entity(payload, "refund"), _entity(payload, "settlement")
    event = text(envelope.get("event")) or "unknown"
    subject = EVENT_SUBJECTS.get(event, "other")
    if subject == "refund" and "captured" in payment and not is_true(payment["captured"]):
        # Money that was only authorised went back by itself: no refund of ours, the attempt is void.
        subject = "attempt"
    return WebhookNotice(
        dedupe_key=dedupe_key,
        event_type=event[:100],
        subject=subject,
        provider_order_id=identifier(payment.get("order_id")) or identifier(paid_order.get("id")),
        provider_payment_id=identifier(payment.get("id")) or identifier(refund.get("payment_id")),
        provider_refund_id=identifier(refund.get("id")),
        provider_settlement_id=identifier(settlement.get("id")),
        provider_object_id=identifier(_entity(payload, _OBJECTS.get(subject, "")).get("id")),
        reference=_our_reference(payload, subject),
        occurred_at=moment(envelope.get("created_at")),
    )


def reference_note(entity: Mapping[str, Any]) -> str | None:
    """Our reference in the notes of what takes no receipt; notes that are empty are a list."""
    return text(_object(entity.get("notes")).get(REFERENCE_NOTE))


def return_error(form: Mapping[str, str]) -> tuple[str, str] | None:
    """(code, text) of a failed payment's form, PHP-style `error[code]`, `error[reason]`, …; None for another form."""
    code = form.get("error[reason]") or form.get("error[code]")
    if not code:
        return None
    return code[:100], form.get("error[description]", "")[:TEXT_MAX]


def prefill(payer: Mapping[str, str]) -> dict[str, str | None]:
    """What the page need not ask the payer."""
    return {
        f"prefill[{theirs}]": payer.get(ours)
        for ours, theirs in (("name", "name"), ("email", "email"), ("phone", "contact"))
    }


def single_method(methods: tuple[str, ...]) -> str:
    """The one method that the page shall display. Raises ProviderRejected for several, or one that it cannot."""
    if len(methods) != 1 or methods[0] not in METHODS:
        code = "payment_method_not_enabled"
        raise ProviderRejected(
            f"Razorpay's page displays one method alone, of {', '.join(sorted(METHODS))}",
            vendor_code=code,
            failure=failure(code),
        )
    return methods[0]


def link_message(form: Mapping[str, str], reference: str) -> str | None:
    """What a payment link's way back signs, with our own reference; None for a link that is not paid."""
    link_id, status = identifier(form.get("razorpay_payment_link_id")), form.get("razorpay_payment_link_status")
    payment_id = identifier(form.get("razorpay_payment_id"))
    if link_id is None or payment_id is None or status != "paid":
        return None
    return f"{link_id}|{reference}|{status}|{payment_id}"


def identifier(value: object) -> str | None:
    """A vendor id, or None: ids go into URLs and into our tables, so anything unlike one is nothing."""
    if not isinstance(value, str) or not 1 <= len(value) <= 64 or not value.isascii():
        return None
    return value if value.replace("_", "").isalnum() else None


def text(value: object) -> str | None:
    """Text for people, bounded and without NUL or lone surrogates, which no database takes. Empty and absent are the
    same, as the vendor's own samples mix them."""
    if not isinstance(value, str):
        return None
    return value[:TEXT_MAX].encode("utf-8", "replace").decode().replace("\0", "") or None


def moment(value: object) -> datetime | None:
    """Unix seconds as aware UTC; None for anything else, or beyond the year 2100."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value < 4_102_444_800:
        return None
    return datetime.fromtimestamp(value, UTC)


def is_true(value: object) -> bool:
    """The vendor writes booleans as true, 1 and "1"."""
    return value is True or value == 1 or value in ("1", "true")


def _payment_state(payment: Mapping[str, Any]) -> AttemptState:
    status = payment.get("status")
    if status == "refunded":
        return AttemptState.CAPTURED if is_true(payment.get("captured")) else AttemptState.VOIDED
    return PAYMENT_STATES.get(str(status), AttemptState.UNKNOWN)


def _refunded(payment: Mapping[str, Any]) -> Money:
    return from_minor(payment.get("amount_refunded") or 0, payment.get("currency"))


def _reference(value: object) -> str | None:
    # The settlement sample of webhooks/settlements carries the text "null".
    found = text(value)
    return None if found == "null" else found


def _our_reference(payload: Mapping[str, Any], subject: str) -> str | None:
    match subject:
        case "link":
            return text(_entity(payload, "payment_link").get("reference_id"))
        case "subscription":
            return reference_note(_entity(payload, "subscription"))
        case _:
            return None


def _entity(payload: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    return _object(_object(payload.get(name)).get("entity"))


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _parse(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
