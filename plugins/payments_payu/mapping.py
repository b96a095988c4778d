"""Translates between PayU's forms and JSON and the platform's types. Pure: no I/O, no time, no secret.

Facts are from docs.payu.in and its official samples (November 2026); `testdata/README.md` names each one's origin.
"""

from __future__ import annotations

import hashlib
import json
import re
import string
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal, InvalidOperation
from typing import Any

from core.kit.money import Money
from core.payments.provider import (
    AttemptState,
    Failure,
    ProviderRejected,
    RefundRequest,
    RefundState,
    RefundTruth,
    Truth,
)
from plugins.payments_payu import failures

CURRENCIES = ("INR",)
INDIA = timezone(timedelta(hours=5, minutes=30))
"""PayU writes times without a zone; India's is taken."""
TEXT_MAX = 500

TXNID_LENGTH = 25
"""The longest txnid that PayU takes."""
TOKEN_LENGTH = 23
"""The longest token of a refund."""
_ALPHABET = string.digits + string.ascii_lowercase

# docs.payu.in, "Payment State Explanations". `status` alone tells nothing: success may be an authorisation only, and
# failure may be money that comes late. What is not listed, as a pair, is unknown.
STATES = {
    ("pending", "initiated"): AttemptState.PENDING,
    ("pending", "in progress"): AttemptState.PENDING,
    ("pending", "pending"): AttemptState.PENDING,
    ("success", "auth"): AttemptState.AUTHORIZED,
    ("success", "captured"): AttemptState.CAPTURED,
    ("failure", "usercancelled"): AttemptState.FAILED,
    ("failure", "bounced"): AttemptState.FAILED,
    ("failure", "dropped"): AttemptState.FAILED,
    ("failure", "failed"): AttemptState.FAILED,
    # The bank said yes too late, and PayU gave the money back by itself.
    ("failure", "autorefund"): AttemptState.VOIDED,
}
_LEFT_WITHOUT_PAYING = frozenset({"usercancelled", "bounced"})

# cancel_refund_transaction: states of "Refund Status" on the dashboard, in whatever case an answer has them.
REFUND_STATES = {
    "requested": RefundState.PENDING,
    "queued": RefundState.PENDING,
    "pending": RefundState.PENDING,
    "in progress": RefundState.PENDING,
    "success": RefundState.SUCCEEDED,
    "failure": RefundState.FAILED,
    "user_cancelled": RefundState.FAILED,
}

METHODS = {
    "CC": "card",
    "DC": "card",
    "NB": "netbanking",
    "UPI": "upi",
    "CASH": "wallet",
    "EMI": "emi",
    "BNPL": "paylater",
}

# docs.payu.in, "Enforce Pay Method or Remove Category".
ENFORCED = {
    "card": "creditcard|debitcard",
    "upi": "upi",
    "netbanking": "netbanking",
    "wallet": "cashcard",
    "emi": "emi",
    "paylater": "bnpl",
}


class Unreadable(ValueError):
    """The vendor's answer is not what it documents; nothing may be concluded from it."""


# ---- what we send ----


def txnid(reference: str) -> str:
    """Our reference as PayU's transaction id: 25 letters and digits, always the same ones for the same reference."""
    return _folded(reference, TXNID_LENGTH)


def token(reference: str) -> str:
    """Our reference as the token of a refund, capture or notice: 23 letters and digits."""
    return _folded(reference, TOKEN_LENGTH)


def amount_text(money: Money) -> str:
    """Rupees as PayU takes them, "1499.00". Raises ProviderRejected for another currency."""
    if money.currency not in CURRENCIES:
        raise ProviderRejected(f"PayU is not used for {money.currency} here", vendor_code="currency_not_supported")
    return money.text()


def plain(text: str, limit: int, otherwise: str) -> str:
    """Text that survives every form and every hash on its way: ASCII letters, digits, spaces and `.,-_`.

    PayU's own integration notes blame `+`, `&`, quotes, entities and trailing spaces for most failed hashes.
    """
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    kept = re.sub(r"[^A-Za-z0-9.,_-]+", " ", folded)
    return kept[:limit].strip() or otherwise


def email(text: str | None, otherwise: str) -> str:
    """The payer's address, or the merchant's where it is unknown or nothing that PayU would take."""
    if text and len(text) <= 50 and re.fullmatch(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+", text):
        return text
    return otherwise


def phone(text: str | None, otherwise: str) -> str:
    """The payer's number in digits, without India's country code."""
    digits = re.sub(r"[^0-9]", "", text or "")
    digits = digits[2:] if len(digits) == 12 and digits.startswith("91") else digits
    return digits if 10 <= len(digits) <= 15 else otherwise


def enforced(methods: tuple[str, ...]) -> str:
    """`enforce_paymethod` for these methods. Raises ProviderRejected when PayU has none of them."""
    known = [ENFORCED[name] for name in methods if name in ENFORCED]
    if not known:
        raise ProviderRejected("PayU has none of these methods", vendor_code="method_not_supported")
    return "|".join(known)


# ---- what PayU says of a payment ----


def payment_truth(answer: object, order_id: str) -> Truth:
    """What `verify_payment` says of one txnid. Raises Unreadable."""
    details = _mapping(_mapping(answer).get("transaction_details"))
    found = details.get(order_id)
    if not isinstance(found, dict):
        raise Unreadable("the answer is not about the transaction that was asked for")
    if _word(found.get("status")) == "not found":
        # Nobody has submitted the form yet: a txnid that PayU has never seen is no order of PayU's.
        return Truth(AttemptState.CREATED, None, None, order_id)
    if found.get("txnid", order_id) != order_id:
        return Truth(AttemptState.UNKNOWN, None, None, order_id, error_code="order_mismatch")
    status, unmapped = _word(found.get("status")), _word(found.get("unmappedstatus"))
    state = STATES.get((status, unmapped), AttemptState.UNKNOWN)
    paid = state in {AttemptState.AUTHORIZED, AttemptState.CAPTURED}
    payment_id = identifier(found.get("mihpayid"))
    if paid and payment_id is None:
        raise Unreadable("money without PayU's id of it")
    code = text(found.get("error_code"))
    code = None if code == "E000" else code
    failed = state is AttemptState.FAILED
    return Truth(
        state=state,
        amount=_paid(found) if paid else None,
        provider_payment_id=payment_id,
        provider_order_id=order_id,
        method=METHODS.get(str(found.get("mode")), text(found.get("mode"))),
        error_code=code or (unmapped or "unknown" if failed else None),
        error_text=text(found.get("field9")) or text(found.get("error_Message")) if code else None,
        failure=_failure(unmapped, code) if failed else None,
        final=state in {AttemptState.CAPTURED, AttemptState.VOIDED},
    )


def actions(answer: object) -> Iterator[Mapping[str, Any]]:
    """The rows of `check_action_status`: captures, refunds and cancellations. Raises Unreadable.

    PayU answers status 0 and a sentence in place of the rows when there are none.
    """
    details = _mapping(answer).get("transaction_details")
    if not isinstance(details, dict):
        raise Unreadable("an answer has no actions")
    for found in details.values():
        if isinstance(found, dict):
            yield from (row for row in found.values() if isinstance(row, dict))


def refunded(answer: object) -> Money:
    """What was given back, or is on its way, according to `check_action_status`. Raises Unreadable."""
    total = Money.zero("INR")
    for row in actions(answer):
        if _word(row.get("action")) == "refund" and refund_state(row) is not RefundState.FAILED:
            total += money(row.get("amt"))
    return total


def refund_state(row: Mapping[str, Any]) -> RefundState:
    return REFUND_STATES.get(_word(row.get("status")), RefundState.UNKNOWN)


def refund_truth(answer: object, request: RefundRequest, request_id: str | None) -> RefundTruth:
    """The one refund that was asked about, by PayU's id or else by our token. Raises Unreadable."""
    ours = token(request.reference)
    for row in actions(answer):
        if _word(row.get("action")) != "refund":
            continue
        found_id = identifier(row.get("request_id"))
        if (found_id != request_id) if request_id is not None else (row.get("token") != ours):
            continue
        if identifier(row.get("mihpayid")) != request.provider_payment_id:
            return RefundTruth(RefundState.UNKNOWN, found_id, None, error_code="payment_mismatch")
        amount = money(row.get("amt"))
        if amount != request.amount:
            return RefundTruth(RefundState.UNKNOWN, found_id, amount, error_code="amount_mismatch")
        state = refund_state(row)
        speed = {"Back to Source": "normal"}.get(str(row.get("refund_mode")))
        code = "failure" if state is RefundState.FAILED else None
        return RefundTruth(state, found_id, amount, error_code=code, speed=speed)
    return RefundTruth(RefundState.UNKNOWN, None, None, error_code="not_found")


def is_released(answer: object, void_token: str) -> bool:
    """Whether `check_action_status` shows that our cancellation of an authorisation is done. Raises Unreadable."""
    return any(
        row.get("token") == void_token
        and _word(row.get("action")) != "refund"
        and _word(row.get("status")) == "success"
        for row in actions(answer)
    )


def return_error(form: Mapping[str, str]) -> tuple[str, str]:
    """(code, text) of a form that tells of no success."""
    code = form.get("error") or form.get("unmappedstatus") or form.get("status") or "unknown"
    return code[:100], (form.get("field9") or form.get("error_Message") or "")[:TEXT_MAX]


# ---- small parts ----


def read(body: bytes) -> Any:
    """PayU's JSON, whatever the header says it is; numbers stay exact. Raises Unreadable."""
    try:
        # A mihpayid is beyond 2^53 and sometimes a number: Python keeps it whole.
        return json.loads(body, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise Unreadable("it is not JSON") from error


def money(value: object) -> Money:
    """Rupees from text or number, exactly. Raises Unreadable."""
    try:
        return Money(decimal(value), "INR")
    except ValueError as error:
        raise Unreadable(f"an amount has more than two decimals: {error}") from error


def decimal(value: object) -> Decimal:
    """Raises Unreadable for what is no plain number."""
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        raise Unreadable("an amount is not a number")
    try:
        found = Decimal(value)
    except InvalidOperation as error:
        raise Unreadable("an amount is not a number") from error
    if not found.is_finite() or abs(found) >= Decimal(10) ** 15:
        raise Unreadable("an amount is not a plain number")
    return found


def identifier(value: object) -> str | None:
    """A PayU id as text, or None: PayU writes ids as text or number, and now and then with spaces around."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    found = str(value).strip()
    return found if re.fullmatch(r"[A-Za-z0-9_-]{1,64}", found) else None


def text(value: object) -> str | None:
    """Text for people, bounded and without NUL or lone surrogates; empty and absent are the same."""
    if not isinstance(value, str):
        return None
    return value[:TEXT_MAX].encode("utf-8", "replace").decode().replace("\0", "") or None


def moment(value: object) -> datetime | None:
    """`YYYY-MM-DD HH:MM:SS` of India as aware UTC; None for anything else, such as `0000-00-00 00:00:00`."""
    try:
        found = datetime.strptime(str(value), "%Y-%m-%d %H:%M:%S")  # noqa: DTZ007 — the zone follows
    except ValueError:
        return None
    return found.replace(tzinfo=INDIA).astimezone(UTC)


def is_ok(answer: object) -> bool:
    """Whether a command's `status` is 1, as number or as text."""
    return str(_mapping(answer).get("status")) == "1"


def code_of(answer: object) -> str:
    """The numeric code of a refused command, or nothing."""
    found = _mapping(answer).get("error_code")
    return str(found) if isinstance(found, int | str) and not isinstance(found, bool) else ""


def message_of(answer: object) -> str:
    found = _mapping(answer)
    return text(found.get("msg")) or text(found.get("message")) or ""


def with_refunds(truth: Truth, answer: object) -> Truth:
    return replace(truth, amount_refunded=refunded(answer))


def _folded(reference: str, length: int) -> str:
    number = int.from_bytes(hashlib.sha256(reference.encode()).digest()) % len(_ALPHABET) ** length
    letters = []
    for _ in range(length):
        number, index = divmod(number, len(_ALPHABET))
        letters.append(_ALPHABET[index])
    return "".join(letters)


def _paid(found: Mapping[str, Any]) -> Money:
    """What we may count as paid. Raises Unreadable.

    `transaction_amount` is what we asked for and `amt` what the payer was charged. A fee on top that the payer bears
    makes them differ and is not ours; anything else that does, such as a discount, is told as what was charged, so
    that the platform sees that it is not what was asked.
    """
    asked, charged = money(found.get("transaction_amount")), money(found.get("amt"))
    on_top = money(found.get("additional_charges") or 0)
    return asked if charged in (asked, asked + on_top) else charged


def _failure(unmapped: str, code: str | None) -> Failure:
    if unmapped in _LEFT_WITHOUT_PAYING:
        return Failure.CUSTOMER
    # A dropped payment had no answer from the bank: the money may have moved, whatever the code says.
    return failures.of(code) if unmapped == "failed" else Failure.UNKNOWN


def _word(value: object) -> str:
    """A status without its case and its spaces around."""
    return value.strip().lower() if isinstance(value, str) else ""


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
