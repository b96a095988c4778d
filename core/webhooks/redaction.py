"""What a person may see of a webhook: card numbers and personal data masked, everything else as it came."""

from __future__ import annotations

import json
import re
from typing import Any

from core.providers.errors import keepable
from core.web import card_guard

# Compared without underscores, dashes and case, as vendors spell them every way.
_EMAIL_KEYS = frozenset({"email", "customeremail", "payeremail", "emailaddress"})
_PHONE_KEYS = frozenset({"contact", "phone", "mobile", "customercontact", "phonenumber", "mobilenumber"})
_HIDDEN_KEYS = frozenset(
    {
        "accountnumber", "beneficiaryname", "billingaddress", "shippingaddress", "cardname", "cardholder",
        "customername", "cvv", "dob", "gstin", "iban", "ifsc", "name", "pan", "payername", "shippinginfo", "token",
        "vpa",
    }
)  # fmt: skip
_EMAIL = re.compile(r"[^\s@\"<>]{1,64}@[^\s@\"<>]{1,255}")
_PHONE = re.compile(r"(?<![\w.])\+\d[\d -]{7,16}\d(?!\w)")
_MASK = "•••"
_DEPTH_MAX = 50


def redact(body: bytes) -> Any:
    """The body for people: its JSON value masked, or its text when it is not JSON."""
    try:
        return _redact(json.loads(body), 0)
    except (ValueError, RecursionError):
        return _text(body[:10_000].decode("utf-8", "replace"))


def _redact(value: Any, depth: int, key: str = "") -> Any:
    if depth > _DEPTH_MAX:
        return _MASK
    match value:
        case dict():
            return {
                _text(keepable(name, len(name))): _redact(inner, depth + 1, _plain(name))
                for name, inner in value.items()
            }
        case list():
            return [_redact(inner, depth + 1, key) for inner in value]
        case str():
            return _masked(key, keepable(value, len(value)))
        case int() if not isinstance(value, bool) and (key in _HIDDEN_KEYS | _PHONE_KEYS or len(str(abs(value))) >= 13):
            return _masked(key, str(value))
    return value


def _masked(key: str, value: str) -> str:
    if not value:
        return value
    if key in _EMAIL_KEYS:
        return _email(value)
    if key in _PHONE_KEYS:
        return f"{_MASK}{value[-2:]}"
    if key in _HIDDEN_KEYS:
        return _MASK
    return _text(value)


def _text(value: str) -> str:
    value = _EMAIL.sub(lambda match: _email(match.group()), card_guard.redact(value))
    return _PHONE.sub(lambda match: f"{_MASK}{match.group()[-2:]}", value)


def _email(value: str) -> str:
    return f"{value[:1]}{_MASK}@{_MASK}" if "@" in value else _MASK


def _plain(name: str) -> str:
    return name.replace("_", "").replace("-", "").lower()
