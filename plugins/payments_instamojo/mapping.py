"""Translates between Instamojo's forms and JSON and the platform's types. Pure: no I/O, no time, no secret.

Facts are from docs.instamojo.com and its official wrappers (November 2026); `testdata/README.md` names each one's
origin. What those leave open is read in each way that they allow, and as unknown where they allow none.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from core.kit.money import Money
from core.payments.provider import (
    AttemptState,
    CheckoutRequest,
    Failure,
    ProviderRejected,
    RefundRequest,
    RefundState,
    RefundTruth,
    Truth,
)

CURRENCIES = ("INR",)
TEXT_MAX = 500
PURPOSE_MAX = 30
"""The longest purpose that Instamojo takes."""
EXPIRES_SECONDS_MAX = 10 * 365 * 86_400

REFUND_TYPE = "PTH"
"""A refund names one of seven reasons; this one is for "none of the others", and the platform does not know more."""

# v2 says true, false or null, v1.1 has words, and an order's payments have others. Whatever else is unknown.
PAYMENT_STATES: Mapping[object, AttemptState] = {
    None: AttemptState.PENDING,
    True: AttemptState.CAPTURED,
    False: AttemptState.FAILED,
    "credit": AttemptState.CAPTURED,
    "successful": AttemptState.CAPTURED,
    "failed": AttemptState.FAILED,
    "initiated": AttemptState.PENDING,
    "pending": AttemptState.PENDING,
}
# The documents show the first two and no word for a refund that fails: the third is what we take for it.
REFUND_STATES = {
    "refunded": RefundState.SUCCEEDED,
    "pending": RefundState.PENDING,
    "failed": RefundState.FAILED,
}
METHODS = {"CARD": "card", "EMI": "emi", "NETBANKING": "netbanking", "UPI": "upi", "WALLET": "wallet"}


class Unreadable(ValueError):
    """The vendor's answer is not what it documents; nothing may be concluded from it."""


# ---- what we send ----


def purpose(reference: str) -> str:
    """Our reference as a purpose, by which a request is found again: itself, or a digest of one that is too long."""
    if len(reference) <= PURPOSE_MAX:
        return reference
    return hashlib.sha256(reference.encode()).hexdigest()[:PURPOSE_MAX]


def amount_text(money: Money) -> str:
    """Rupees as Instamojo takes them, "1499.00". Raises ProviderRejected for another currency."""
    if money.currency not in CURRENCIES:
        raise ProviderRejected(f"Instamojo is not used for {money.currency} here", vendor_code="currency_not_supported")
    return money.text()


def payment_request(request: CheckoutRequest, webhook_url: str | None) -> dict[str, str]:
    """The form of a payment request. Raises ProviderRejected."""
    fields = {
        "purpose": purpose(request.reference),
        "amount": amount_text(request.amount),
        "redirect_url": request.return_url,
        # The default is True: one address could be paid twice.
        "allow_repeated_payments": "False",
        "send_email": "False",
        "send_sms": "False",
    }
    payer = {
        "buyer_name": request.payer.get("name", "")[:100],
        "email": _email(request.payer.get("email", "")),
        "phone": phone(request.payer.get("phone", "")),
        "webhook": webhook_url or "",
    }
    return fields | {name: value for name, value in payer.items() if value}


def phone(text: str) -> str:
    """A number as Instamojo takes it, or nothing: it refuses a whole payment for a number that it does not like."""
    digits = re.sub(r"[^0-9]", "", text)
    if len(digits) == 10:
        return f"+91{digits}"
    return f"+{digits}" if text.strip().startswith("+") and 10 < len(digits) <= 15 else ""


def refund(request: RefundRequest) -> dict[str, str]:
    """The form of a refund. Raises ProviderRejected for another currency."""
    return {
        "transaction_id": transaction_id(request.reference),
        "type": REFUND_TYPE,
        # Instamojo repeats the body and not the transaction id: by it our refund is found again.
        "body": request.reference,
        "refund_amount": amount_text(request.amount),
    }


def transaction_id(reference: str) -> str:
    """Our reference in the letters that Instamojo takes."""
    if re.fullmatch(r"[A-Za-z0-9_-]{1,64}", reference):
        return reference
    return hashlib.sha256(reference.encode()).hexdigest()


# ---- what Instamojo says of a payment ----


def request_of(answer: object) -> Mapping[str, Any]:
    """A payment request, at the top of v2's answers and wrapped in v1.1's. Raises Unreadable."""
    found = _mapping(answer)
    found = _mapping(found.get("payment_request", found))
    if identifier(found.get("id")) is None:
        raise Unreadable("a payment request has no id")
    return found


def same_amount(request: Mapping[str, Any], amount: Money) -> bool:
    """Raises Unreadable."""
    return money(request.get("amount")) == amount


def payments_of(request: Mapping[str, Any]) -> list[str | Mapping[str, Any]]:
    """The payments of a request: ids, from v2's addresses, or whole payments as v1.1 has them. Raises Unreadable."""
    found = request.get("payments")
    if found is None:
        return []
    if not isinstance(found, list):
        raise Unreadable("the payments of a request are no list")
    return [item if isinstance(item, dict) else _required(tail(item), "a payment has no id") for item in found]


def payment_of(answer: object) -> Mapping[str, Any]:
    """A payment, at the top of v2's answers and wrapped in v1.1's. Raises Unreadable."""
    found = _mapping(answer)
    found = _mapping(found.get("payment", found))
    if payment_id(found) is None:
        raise Unreadable("a payment has no id")
    return found


def payment_id(payment: Mapping[str, Any]) -> str | None:
    return identifier(payment.get("id")) or identifier(payment.get("payment_id"))


def truth(order_id: str, payments: Sequence[Mapping[str, Any]]) -> Truth:
    """What the payments of a request say together. Raises Unreadable."""
    if not payments:
        return Truth(AttemptState.CREATED, None, None, order_id)
    for payment in payments:
        if payment.get("payment_request") is not None and tail(payment["payment_request"]) != order_id:
            return Truth(AttemptState.UNKNOWN, None, None, order_id, error_code="order_mismatch")
    states = [payment_state(payment) for payment in payments]
    paid = [item for item, state in zip(payments, states, strict=True) if state is AttemptState.CAPTURED]
    if paid:
        amounts = [_paid(item) for item in paid]
        return Truth(
            AttemptState.CAPTURED,
            # Paid twice, against what we asked for: told as the sum, which is not what was asked either.
            sum(amounts[1:], amounts[0]),
            _required(payment_id(paid[0]), "a payment has no id"),
            order_id,
            method=method(paid[0]),
            final=True,
        )
    newest = payments[-1]
    for state in (AttemptState.UNKNOWN, AttemptState.PENDING):
        if state in states:
            return Truth(state, None, payment_id(newest), order_id)
    why = newest.get("failure")
    why = why if isinstance(why, dict) else {}
    return Truth(
        AttemptState.FAILED,
        None,
        payment_id(newest),
        order_id,
        method=method(newest),
        error_code=(text(why.get("reason")) or "failed")[:100],
        error_text=text(why.get("message")),
        # No list of reasons is published, and a bank's late yes is not ruled out.
        failure=Failure.UNKNOWN,
    )


def payment_state(payment: Mapping[str, Any]) -> AttemptState:
    if "status" not in payment:
        return AttemptState.UNKNOWN
    status = payment["status"]
    if isinstance(status, str):
        status = status.strip().lower()
    elif status is not None and not isinstance(status, bool):
        return AttemptState.UNKNOWN
    return PAYMENT_STATES.get(status, AttemptState.UNKNOWN)


def method(payment: Mapping[str, Any]) -> str | None:
    found = text(payment.get("instrument_type")) or text(payment.get("billing_instrument"))
    return METHODS.get(found or "", found)


# ---- what Instamojo says of a refund ----


def refund_of(answer: object) -> Mapping[str, Any]:
    """A refund, wrapped or at the top. Raises Unreadable."""
    found = _mapping(answer)
    found = _mapping(found.get("refund", found))
    if identifier(found.get("id")) is None:
        raise Unreadable("a refund has no id")
    return found


def refund_state(refund: Mapping[str, Any]) -> RefundState:
    status = refund.get("status")
    return REFUND_STATES.get(status.strip().lower() if isinstance(status, str) else "", RefundState.UNKNOWN)


def refund_amount(refund: Mapping[str, Any]) -> Money:
    """Raises Unreadable."""
    return money(refund["refund_amount"] if "refund_amount" in refund else refund.get("amount"))


def refunded_payment(refund: Mapping[str, Any]) -> str | None:
    """The id of the payment: plain, or the end of its address, or of the payment itself."""
    found = refund.get("payment_id", refund.get("payment"))
    return payment_id(found) if isinstance(found, dict) else tail(found)


def is_ours(refund: Mapping[str, Any], request: RefundRequest) -> bool:
    return refund.get("body") == request.reference


def refund_truth(refund: Mapping[str, Any], request: RefundRequest) -> RefundTruth:
    """What a refund is to what we asked for. Raises Unreadable."""
    refund_id = identifier(refund.get("id"))
    if refunded_payment(refund) != request.provider_payment_id:
        return RefundTruth(RefundState.UNKNOWN, refund_id, None, error_code="payment_mismatch")
    amount = refund_amount(refund)
    if amount != request.amount:
        return RefundTruth(RefundState.UNKNOWN, refund_id, amount, error_code="amount_mismatch")
    state = refund_state(refund)
    return RefundTruth(state, refund_id, amount, error_code="failed" if state is RefundState.FAILED else None)


# ---- small parts ----


def read(body: bytes) -> Any:
    """JSON whose numbers stay exact. Raises Unreadable."""
    try:
        return json.loads(body, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise Unreadable("it is not JSON") from error


def token(answer: object) -> tuple[str, int]:
    """(access token, seconds that it lives). Raises Unreadable."""
    found = _mapping(answer)
    value, seconds = found.get("access_token"), found.get("expires_in")
    if not isinstance(value, str) or not value.isascii() or not value.isprintable() or not 1 <= len(value) <= 4_000:
        raise Unreadable("there is no access token")
    if isinstance(seconds, bool) or not isinstance(seconds, int) or not 0 < seconds <= EXPIRES_SECONDS_MAX:
        raise Unreadable("the access token's life is no number of seconds")
    return value, seconds


def rows(answer: object, name: str) -> tuple[list[Mapping[str, Any]], bool]:
    """(the rows of a page, whether it is the last). Raises Unreadable.

    A page may be shorter than was asked for: only an empty one, or one that names no `next`, is the last.
    """
    page = _mapping(answer)
    found = page.get(name)
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise Unreadable(f"there is no list of {name}")
    return found, not found or page.get("next", "") is None


def error(body: bytes) -> tuple[str, str]:
    """(code, text) of a refusal, in any of its shapes: the names of the fields at fault are the code."""
    try:
        found = _mapping(read(body))
    except Unreadable:
        return "", ""
    message = found.get("message")
    if isinstance(message, str):
        return "", text(message) or ""
    if isinstance(found.get("error"), str):
        return text(found["error"]) or "", text(found.get("error_description")) or ""
    fields = message if isinstance(message, dict) else found
    said = {str(name): why for name, why in fields.items() if isinstance(why, list | str)}
    words = "; ".join(
        f"{name}: {' '.join(map(str, why)) if isinstance(why, list) else why}" for name, why in said.items()
    )
    return ",".join(sorted(said))[:100], text(words) or ""


def money(value: object) -> Money:
    """Rupees from text or number, exactly: "10", "10.00" and 10 are the same. Raises Unreadable."""
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        raise Unreadable("an amount is not a number")
    try:
        found = Decimal(value)
        if not found.is_finite() or abs(found) >= Decimal(10) ** 15:
            raise Unreadable("an amount is not a plain number")
        return Money(found, "INR")
    except InvalidOperation as error:
        raise Unreadable("an amount is not a number") from error
    except ValueError as error:
        raise Unreadable("an amount cannot be rupees") from error


def identifier(value: object) -> str | None:
    return value if isinstance(value, str) and re.fullmatch(r"[A-Za-z0-9_-]{1,64}", value) else None


def tail(value: object) -> str | None:
    """The id at the end of an address such as `https://…/v2/payments/MOJO…/`, or an id itself."""
    return identifier(value.rstrip("/").rpartition("/")[2]) if isinstance(value, str) else None


def moment_text(moment: datetime) -> str:
    """A time as Instamojo writes it, UTC with microseconds."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def text(value: object) -> str | None:
    """Text for people, bounded and without NUL or lone surrogates; empty and absent are the same."""
    if not isinstance(value, str):
        return None
    return value[:TEXT_MAX].encode("utf-8", "replace").decode().replace("\0", "") or None


def _email(value: str) -> str:
    return value if len(value) <= 75 and re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", value) else ""


def _paid(payment: Mapping[str, Any]) -> Money:
    if payment.get("currency", "INR") != "INR":
        raise Unreadable("a payment is not in rupees")
    return money(payment.get("amount"))


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _required(value: str | None, otherwise: str) -> str:
    if value is None:
        raise Unreadable(otherwise)
    return value
