"""Translates between RazorpayX and the port of payouts. Pure: nothing here talks, and nothing unknown becomes paid."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import orjson

from core.kit.money import Money
from core.payouts.provider import (
    BankAccount,
    Details,
    PayoutRequest,
    PayoutState,
    PayoutTruth,
    ProviderRejected,
    ValidationTruth,
    Validity,
    WebhookNotice,
)

CURRENCY = "INR"
LEAST = Decimal(1)
"""A payout is of 100 paise at least (api/x/payouts/create)."""
IMPS_MOST, UPI_MOST = Decimal(500_000), Decimal(100_000)

STATUS = {
    "pending": PayoutState.PENDING,
    "queued": PayoutState.PENDING,
    "scheduled": PayoutState.PENDING,
    "processing": PayoutState.PENDING,
    "processed": PayoutState.PAID,
    "reversed": PayoutState.REVERSED,
    "failed": PayoutState.FAILED,
    "rejected": PayoutState.FAILED,
    "cancelled": PayoutState.CANCELLED,
}
"""x/payouts/states-life-cycle. `pending` waits for an approval on RazorpayX's side, which `rejected` refuses."""

_OVER = frozenset({PayoutState.FAILED, PayoutState.REVERSED, PayoutState.CANCELLED})
_VALID, _INVALID = frozenset({"active", "valid"}), frozenset({"invalid"})
_ID = re.compile(r"^[A-Za-z0-9_]{1,100}$")
_UTR = re.compile(r"^[A-Za-z0-9]{4,60}$")
_NOT_NARRATED = re.compile(r"[^a-zA-Z0-9 ]")
_NOTHING = frozenset({"", "null", "NA"})


class Unreadable(ValueError):
    """The vendor's words are not what its documents say."""


# ---- what we send ----
def contact(to: Details) -> dict[str, Any]:
    """A contact: Razorpay answers with the one it has when an equal one exists (api/x/contacts)."""
    return {"name": to.name[:50], "type": "customer"}


def fund_account(to: Details) -> dict[str, Any]:
    """Where the money goes, without whose it is; equal ones are the same one there too."""
    if isinstance(to, BankAccount):
        account = {"name": to.name, "ifsc": to.ifsc, "account_number": to.account_number}
        return {"account_type": "bank_account", "bank_account": account}
    return {"account_type": "vpa", "vpa": {"address": to.vpa}}


def mode(request: PayoutRequest, above_imps: str) -> str:
    """By whom and how much. Raises ProviderRejected for what no mode carries."""
    if request.amount.currency != CURRENCY or request.amount.amount < LEAST:
        raise ProviderRejected("a payout is of one rupee at least", vendor_code="amount_too_small")
    if isinstance(request.to, BankAccount):
        return "IMPS" if request.amount.amount <= IMPS_MOST else above_imps
    if request.amount.amount > UPI_MOST:
        raise ProviderRejected("UPI carries up to 1,00,000", vendor_code="transaction_limit_exceeded")
    return "UPI"


def payout(
    request: PayoutRequest, account_number: str, fund_account_id: str, *, how: str, queue: bool
) -> dict[str, Any]:
    """The body of POST /v1/payouts. The same request gives the same body: a retry under one key must repeat it."""
    return {
        "account_number": account_number,
        "fund_account_id": fund_account_id,
        "amount": request.amount.to_minor(),
        "currency": request.amount.currency,
        "mode": how,
        "purpose": "payout",
        "queue_if_low_balance": queue,
        "reference_id": request.reference,
        "narration": _NOT_NARRATED.sub(" ", request.narration)[:30].strip() or "Payout",
    }


def validation(reference: str, to: Details, account_number: str, kind: str) -> dict[str, Any]:
    """The body of POST /v1/fund_accounts/validations in its composite form, which takes a reference of ours."""
    return {
        "source_account_number": account_number,
        "validation_type": kind,
        "reference_id": reference,
        "fund_account": {**fund_account(to), "contact": contact(to)},
    }


# ---- what we hear ----
def entity_id(body: object, prefix: str) -> str:
    """The id of an entity of one kind. Raises Unreadable."""
    found = identifier(body.get("id")) if isinstance(body, dict) else None
    if found is None or not found.startswith(prefix):
        raise Unreadable(f"no id of {prefix}…")
    return found


def truth(body: object, request: PayoutRequest) -> PayoutTruth:
    """A payout entity, which must carry our reference. Raises Unreadable."""
    found = _mapping(body, "payout")
    number = entity_id(found, "pout_")
    if found.get("reference_id") != request.reference:
        raise Unreadable("another payout than the one asked about")
    word = text(found.get("status"), 100)
    state = STATUS.get(word or "", PayoutState.UNKNOWN)
    told = found.get("status_details")
    details = told if isinstance(told, dict) else {}
    charged, tax = _charge(found, "fees"), _charge(found, "tax")
    if charged is not None and tax is not None and tax > charged:
        raise Unreadable("a tax above the fees that include it")
    return PayoutTruth(
        state=state,
        provider_payout_id=number,
        utr=_utr(found.get("utr")),
        amount=_amount(found.get("amount"), found.get("currency")),
        error_code=(text(details.get("reason"), 100) or word) if state in _OVER else None,
        error_text=(text(details.get("description"), 500) or text(found.get("failure_reason"), 500))
        if state in _OVER
        else None,
        # `fees` include the tax (api/x/payouts/fetch-with-id: 590 with 90, and 590 is 500 and 18 %).
        fee=charged - tax if charged is not None and tax is not None else charged,
        tax=tax,
        vendor_status=word,
    )


def items(body: object) -> list[Mapping[str, Any]]:
    """The entities of a collection. Raises Unreadable."""
    found = body.get("items") if isinstance(body, dict) else None
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise Unreadable("no collection")
    return found


def validity(body: object) -> ValidationTruth:
    """A validation entity. Raises Unreadable. `completed` alone says nothing of the account: its result does."""
    found = _mapping(body, "fund_account.validation")
    # The composite form calls its results `validation_results`, the older one and the webhooks `results`.
    told = found.get("validation_results") or found.get("results")
    results = told if isinstance(told, dict) else {}
    status = text(results.get("account_status"), 50)
    outcome = {"created": Validity.PENDING, "failed": Validity.FAILED}.get(str(found.get("status")), Validity.UNKNOWN)
    if found.get("status") == "completed":
        outcome = Validity.VALID if status in _VALID else Validity.INVALID if status in _INVALID else Validity.UNKNOWN
    utr = _utr(found.get("utr"))
    return ValidationTruth(
        validity=outcome,
        provider_validation_id=entity_id(found, "fav_"),
        registered_name=text(results.get("registered_name"), 200),
        utr=utr,
        error_text=None if outcome is Validity.VALID else text(results.get("details"), 500),
        # What a transfer sent to the account; without the bank's number there was none. No document names the charge.
        fee=None if utr is None or found.get("currency") != CURRENCY else _charge(found, "amount"),
    )


def balance(body: object, account_number: str) -> Money | None:
    """What the account holds and may be paid out, or None when the list has no such account. Raises Unreadable."""
    for item in items(body):
        if item.get("account_number") == account_number:
            held = item.get("available_amount", item.get("amount"))
            return _amount(held, item.get("currency"), signed=True)
    return None


def notice(body: bytes, dedupe_key: str) -> WebhookNotice:
    """A verified webhook as a hint. What is not about a payout or a validation of ours is stored and left alone."""
    try:
        envelope = orjson.loads(body)
    except ValueError:
        envelope = None
    event = text(envelope.get("event"), 100) if isinstance(envelope, dict) else None
    if event is None:
        return WebhookNotice(dedupe_key, "unreadable", "other")
    subject, found = _subject(event, envelope.get("payload"))
    number = identifier(found.get("id"))
    if subject == "other" or number is None:
        return WebhookNotice(dedupe_key, event, "other")
    return WebhookNotice(
        dedupe_key, event, subject, provider_object_id=number, reference=text(found.get("reference_id"), 40)
    )


def _subject(event: str, payload: object) -> tuple[str, Mapping[str, Any]]:
    if event.startswith("payout.") and not event.startswith("payout.downtime"):
        return "payout", _entity(payload, "payout")
    if event.startswith("fund_account.validation."):
        return "payout_validation", _entity(payload, "fund_account.validation")
    if event == "transaction.created":
        source = _entity(payload, "transaction").get("source")
        if isinstance(source, dict) and source.get("entity") == "payout":
            return "payout", source
    return "other", {}


def _entity(payload: object, name: str) -> Mapping[str, Any]:
    part = payload.get(name) if isinstance(payload, dict) else None
    entity = part.get("entity") if isinstance(part, dict) else None
    return entity if isinstance(entity, dict) else {}


def refusal(body: bytes) -> tuple[str | None, str | None]:
    """(code, text) of an error answer; the reason says more than the code where there is one."""
    try:
        error = orjson.loads(body)["error"]
        return text(error.get("reason"), 100) or text(error.get("code"), 100), text(error.get("description"), 500)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None, None


# ---- small parts ----
def identifier(value: object) -> str | None:
    """An id of the vendor's, or None."""
    return value if isinstance(value, str) and _ID.match(value) else None


def text(value: object, length_max: int) -> str | None:
    """A text as it may be kept; None for nothing, which some samples spell as the word."""
    if not isinstance(value, str) or value.strip() in _NOTHING:
        return None
    return "".join(letter if letter.isprintable() else " " for letter in value)[:length_max].strip() or None


def _utr(value: object) -> str | None:
    found = text(value, 60)
    return found if found is not None and _UTR.match(found) else None


def _mapping(body: object, entity: str) -> Mapping[str, Any]:
    if not isinstance(body, dict) or body.get("entity") != entity:
        raise Unreadable(f"no {entity}")
    return body


def _charge(found: Mapping[str, Any], name: str) -> Money | None:
    return None if found.get(name) is None else _amount(found.get(name), found.get("currency"))


def _amount(value: object, currency: object, *, signed: bool = False) -> Money:
    """An amount of paise. Raises Unreadable."""
    if currency != CURRENCY or isinstance(value, bool) or not isinstance(value, int) or (value < 0 and not signed):
        raise Unreadable("no amount in paise")
    return Money.from_minor(value, CURRENCY)
