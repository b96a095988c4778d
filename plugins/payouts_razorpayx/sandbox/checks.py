"""What the vendor refuses, in the words that its documents have for it where they have any."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from plugins.payouts_razorpayx.sandbox.types import FundAccount

MODES = {"bank_account": ("NEFT", "RTGS", "IMPS"), "vpa": ("UPI",)}
PURPOSES = ("refund", "cashback", "payout", "salary", "utility bill", "vendor bill")
CONTACT_TYPES = ("vendor", "customer", "employee", "self")
IMPS_MOST, UPI_MOST, RTGS_LEAST = 5_000_000_0, 1_000_000_0, 2_000_000_0
_KEY = re.compile(r"^[A-Za-z0-9_ -]{4,36}\Z")
_NARRATION = re.compile(r"^[a-zA-Z0-9 ]{0,30}\Z")
_IFSC = re.compile(r"^[A-Z]{4}0[A-Z0-9]{6}\Z")
_VPA = re.compile(r"^[a-zA-Z0-9.\-_]{2,256}@[a-zA-Z][a-zA-Z0-9]{2,64}\Z")


class Refusal(Exception):
    """A call that the vendor does not do."""

    def __init__(self, description: str, *, status: int = 400, field: str | None = None) -> None:
        super().__init__(description)
        self.description = description
        self.status = status
        self.field = field


def text(body: Mapping[str, Any], name: str, length_max: int, *, least: int = 1) -> str:
    """A text that must be there. Raises Refusal."""
    found = body.get(name)
    if found in (None, ""):
        raise Refusal(f"The {name.replace('_', ' ')} field is required.", field=name)
    if not isinstance(found, str) or not least <= len(found) <= length_max:
        raise Refusal(f"The {name.replace('_', ' ')} must be between {least} and {length_max} characters.", field=name)
    return found


def contact(body: Mapping[str, Any]) -> dict[str, Any]:
    """What a contact is made of; equal ones are one."""
    kind = body.get("type")
    if kind is not None and kind not in CONTACT_TYPES:
        raise Refusal(f"Invalid type: {kind}", field="type")
    return {
        "name": text(body, "name", 50, least=3),
        "type": kind or "",
        "email": _optional(body, "email", 100),
        "contact": _optional(body, "contact", 20),
        "reference_id": _optional(body, "reference_id", 40),
        "notes": _notes(body),
    }


def fund_account(body: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
    """(account_type, details)."""
    account_type = text(body, "account_type", 20)
    if account_type not in MODES:
        raise Refusal(f"Invalid account type: {account_type}", field="account_type")
    given = body.get(account_type)
    if not isinstance(given, dict):
        raise Refusal(f"The {account_type.replace('_', ' ')} field is required.", field=account_type)
    if account_type == "vpa":
        address = text(given, "address", 321, least=3)
        if not _VPA.match(address):
            raise Refusal("Invalid vpa address", field="address")
        return account_type, {"address": address}
    ifsc = text(given, "ifsc", 11, least=11)
    if not _IFSC.match(ifsc):
        raise Refusal("Invalid IFSC Code", field="ifsc")
    number = text(given, "account_number", 35, least=5)
    return account_type, {"name": text(given, "name", 120, least=3), "ifsc": ifsc, "account_number": number}


def idempotency_key(key: str | None) -> None:
    """Mandatory since 2025-03-15."""
    field = "X-Payout-Idempotency"
    if not key:
        text = "Idempotency key is missing. Include idempotency header and key in the request."
        raise Refusal(text, field=field)
    if not _KEY.match(key):
        raise Refusal("The idempotency key must be between 4 and 36 characters.", field=field)


def payout(body: Mapping[str, Any], to: FundAccount, account_number: str) -> dict[str, Any]:
    """What a payout is made of. Raises Refusal."""
    if text(body, "account_number", 35) != account_number:
        raise Refusal("The account number provided is invalid", field="account_number")
    if not to.active:
        raise Refusal("The fund account is inactive", field="fund_account_id")
    amount, mode, purpose = body.get("amount"), text(body, "mode", 10), text(body, "purpose", 40)
    if isinstance(amount, bool) or not isinstance(amount, int):
        raise Refusal("The amount must be an integer", field="amount")
    if amount < 100:
        raise Refusal("The amount must be at least INR 1.00.", field="amount")
    if body.get("currency") != "INR":
        raise Refusal("The currency must be INR", field="currency")
    if mode not in MODES[to.account_type]:
        raise Refusal(f"Payout mode is not supported for this fund account: {mode}", field="mode")
    if (mode, amount > IMPS_MOST) == ("IMPS", True) or (mode, amount > UPI_MOST) == ("UPI", True):
        raise Refusal(f"The amount exceeds the limit of {mode}", field="amount")
    if mode == "RTGS" and amount < RTGS_LEAST:
        raise Refusal("The amount is below the least of RTGS", field="amount")
    if purpose not in PURPOSES:
        raise Refusal(f"Invalid purpose: {purpose}", field="purpose")
    narration = body.get("narration")
    if narration is not None and (not isinstance(narration, str) or not _NARRATION.match(narration)):
        raise Refusal("The narration may only contain letters, digits and spaces, up to 30.", field="narration")
    return {
        "amount": amount,
        "mode": mode,
        "purpose": purpose,
        "reference_id": _optional(body, "reference_id", 40),
        "narration": narration,
        "notes": _notes(body),
    }


def validation_type(body: Mapping[str, Any]) -> None:
    """Of the composite form."""
    if body.get("validation_type") not in ("optimized", "pennydrop", "penniless"):
        raise Refusal("The validation type is invalid", field="validation_type")


def _optional(body: Mapping[str, Any], name: str, length_max: int) -> str | None:
    return None if body.get(name) is None else text(body, name, length_max)


def _notes(body: Mapping[str, Any]) -> dict[str, str]:
    found = body.get("notes") or {}
    if not isinstance(found, dict) or len(found) > 15 or any(len(str(value)) > 256 for value in found.values()):
        raise Refusal("Notes are up to 15 pairs of up to 256 characters.", field="notes")
    return {str(name): str(value) for name, value in found.items()}
