"""Reads what a merchant sends, as strictly as the vendor documents it, and answers in its words."""

import re
from typing import Any
from urllib.parse import urlsplit

from plugins.payments_razorpay.sandbox.errors import AMOUNT_NOT_INTEGER, TOO_MUCH, VendorError, required

# Zero- and three-decimal currencies that the vendor documents rules for; every other one has two decimals.
ZERO_DECIMAL = frozenset({"JPY", "KRW", "VND", "CLP", "ISK", "UGX", "XAF", "XOF"})
THREE_DECIMAL = frozenset({"KWD", "BHD", "OMR", "JOD", "TND", "IQD"})
AMOUNT_MAX = 50_000_000_000
_ID = re.compile(r"[a-z]+_[A-Za-z0-9]{14}")
_INTEGER = re.compile(r"[0-9]{1,10}")


def identifier(value: str, prefix: str) -> str:
    """Check the form of an id. An id of another kind is well-formed but unknown, which is for the look-up to say."""
    if not _ID.fullmatch(value) or not value.startswith(f"{prefix}_"):
        raise VendorError(f"{value[:64]} is not a valid id")
    return value


def known_fields(body: dict[str, Any], allowed: frozenset[str]) -> None:
    extra = sorted(str(key) for key in body.keys() - allowed)
    if extra:
        raise VendorError(f"{', '.join(extra)[:200]} is/are not required and should not be sent", field=extra[0][:64])


def currency(body: dict[str, Any]) -> str:
    value = body.get("currency")
    if value is None:
        raise required("currency")
    if not isinstance(value, str) or not re.fullmatch(r"[A-Z]{3}", value):
        raise VendorError("The currency is not supported.", field="currency")
    return value


def amount(value: Any, currency_code: str) -> int:
    """Check an amount in minor units: an integer, at least one unit of the currency."""
    if value is None:
        raise required("amount")
    if isinstance(value, bool) or not isinstance(value, int):
        raise VendorError(AMOUNT_NOT_INTEGER, field="amount")
    if value < minimum(currency_code):
        raise VendorError(f"The amount must be at least {currency_code} 1.00", field="amount")
    if value > AMOUNT_MAX:
        raise VendorError(f"{TOO_MUCH}.", field="amount")
    if currency_code in THREE_DECIMAL and value % 10:
        raise VendorError("The amount is invalid", field="amount")
    return value


def minimum(currency_code: str) -> int:
    if currency_code in ZERO_DECIMAL:
        return 1
    return 1000 if currency_code in THREE_DECIMAL else 100


def text(body: dict[str, Any], field: str, longest: int) -> str | None:
    value = body.get(field)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise VendorError(f"The {field} must be a string.", field=field)
    if len(value) > longest:
        raise VendorError(f"The {field} may not be greater than {longest} characters.", field=field)
    return value


def notes(value: Any) -> dict[str, Any]:
    """Check notes: at most 15 pairs, values of at most 256 characters. PHP's empty object is an empty list."""
    if value is None or value in ({}, []):
        return {}
    if not isinstance(value, dict):
        raise VendorError("The notes must be an array.", field="notes")
    if len(value) > 15:
        raise VendorError("Number of fields in notes should be less than or equal to 15.", field="notes")
    for key, item in value.items():
        if isinstance(item, dict | list):
            raise VendorError("notes values themselves should not be an array.", field="notes")
        if len(key) > 256 or len(str(item)) > 256:
            raise VendorError("The notes values may not be greater than 256 characters.", field="notes")
    return value


def choice(value: Any, field: str, options: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value not in options:
        raise VendorError(f"The {field} must be one of {', '.join(options)}.", field=field)
    return value


def flag(value: Any, field: str) -> bool:
    """Read the vendor's booleans: true, false, 1, 0 and their texts."""
    if value in (True, 1, "1", "true"):
        return True
    if value in (False, 0, "0", "false"):
        return False
    raise VendorError(f"The {field} field must be true or false.", field=field)


def whole(value: Any, field: str, low: int, high: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise VendorError(f"The {field} must be an integer.", field=field)
    if not low <= value <= high:
        raise VendorError(f"The {field} must be between {low} and {high}.", field=field)
    return value


def query_integer(value: str | None, field: str, default: int, low: int, high: int) -> int:
    """Read an integer of the query string."""
    if value is None or value == "":
        return default
    if not _INTEGER.fullmatch(value):
        if re.fullmatch(r"-[0-9]{1,10}", value) and low >= 0:
            raise VendorError(f"The {field} must be at least {low}.", field=field)
        raise VendorError(f"The {field} must be an integer.", field=field)
    number = int(value)
    if number < low:
        raise VendorError(f"The {field} must be at least {low}.", field=field)
    if number > high:
        raise VendorError(f"The {field} may not be greater than {high}.", field=field)
    return number


def web_address(value: str, field: str) -> str:
    """Check an address that the browser will be sent to: any host, but only HTTP."""
    try:
        parts = urlsplit(value)
    except ValueError:
        raise VendorError(f"The {field} must be a valid URL.", field=field) from None
    if parts.scheme not in ("http", "https") or not parts.hostname or any(ord(letter) <= 32 for letter in value):
        raise VendorError(f"The {field} must be a valid URL.", field=field)
    return value
