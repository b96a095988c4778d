"""No card number enters: API input is searched for one before anything is validated, logged or stored.

A number counts as a card when a known issuer prefix, that issuer's length and the Luhn digit (ISO/IEC 7812-1) all
agree; spaces and dashes between digits are ignored. Our own ids and fields declared as other numbers (bank account,
UTR, phone) are exempt: a Luhn-valid account number is not a card.
"""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel

from core.kit.errors import Refused

# Issuer identification ranges as published by the schemes: (pattern of the first digits, lengths).
_ISSUERS: tuple[tuple[re.Pattern[str], frozenset[int]], ...] = (
    (re.compile(r"4"), frozenset({13, 16, 19})),  # Visa
    (re.compile(r"5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720"), frozenset({16})),  # Mastercard
    (re.compile(r"3[47]"), frozenset({15})),  # American Express
    (re.compile(r"60|65|81|82|508|353|356"), frozenset({16})),  # RuPay, Discover
    (re.compile(r"64[4-9]"), frozenset({16, 19})),  # Discover
    (re.compile(r"30[0-5]|309|36|38|39"), frozenset({14, 16, 19})),  # Diners Club
    (re.compile(r"35(2[89]|[3-8])"), frozenset({16, 17, 18, 19})),  # JCB
    (
        re.compile(r"5018|5020|5038|5893|6304|6759|676[1-3]|50|56|57|58|6[0-9]"),
        frozenset({16, 19}),
    ),  # Maestro
)
_CANDIDATE = re.compile(r"(?<![0-9A-Za-z])[0-9](?:[ -]?[0-9]){12,18}(?![0-9A-Za-z])")

OTHER_NUMBERS = frozenset(
    {"account_number", "bank_account", "utr", "phone", "contact", "mobile", "rrn", "ifsc", "reference_number"}
)
"""Field names that hold numbers which are declared not to be cards."""


class CardDataRefused(Refused):
    """Card numbers are never accepted here; use the hosted checkout."""

    code = "pci.card_data_refused"


def refuse_cards(value: Any, model: type[BaseModel] | None = None) -> None:
    """Raise CardDataRefused when any text or integer in `value` holds a card number.

    A field of `model` marked `json_schema_extra={"not_a_card": True}` is exempt, as are OTHER_NUMBERS.
    """
    exempt = OTHER_NUMBERS | _declared(model)
    if _holds_card(value, exempt):
        raise CardDataRefused


def is_card_number(digits: str) -> bool:
    """Whether a run of 13 to 19 digits is a card number: issuer prefix, length and Luhn digit."""
    return any(p.match(digits) and len(digits) in lengths for p, lengths in _ISSUERS) and _luhn(digits)


def redact(text: str) -> str:
    """The text with card numbers reduced to their last four digits."""

    def shorten(match: re.Match[str]) -> str:
        digits = re.sub(r"[ -]", "", match.group())
        return f"[card …{digits[-4:]}]" if is_card_number(digits) else match.group()

    return _CANDIDATE.sub(shorten, text)


def _holds_card(value: Any, exempt: frozenset[str]) -> bool:
    match value:
        case dict():
            return any(
                _holds_card(key, exempt) or (key not in exempt and _holds_card(inner, exempt))
                for key, inner in value.items()
            )
        case list():
            return any(_holds_card(inner, exempt) for inner in value)
        case bool() | None:
            return False
        case int():
            return is_card_number(str(value))
        case str():
            return any(is_card_number(re.sub(r"[ -]", "", match.group())) for match in _CANDIDATE.finditer(value))
    return False


def _declared(model: type[BaseModel] | None) -> frozenset[str]:
    if model is None:
        return frozenset()
    return frozenset(
        name
        for name, info in model.model_fields.items()
        if isinstance(info.json_schema_extra, dict) and info.json_schema_extra.get("not_a_card")
    )


def _luhn(digits: str) -> bool:
    total = 0
    for index, letter in enumerate(reversed(digits)):
        digit = int(letter)
        if index % 2:
            digit = digit * 2 - 9 if digit > 4 else digit * 2
        total += digit
    return total % 10 == 0
