"""No card number enters: API input is searched for one before anything is validated, logged or stored.

A number counts as a card when a known issuer prefix, that issuer's length and the Luhn digit (ISO/IEC 7812-1) all
agree, however it is grouped; a security code behind it does not hide it. Our own ids and fields declared as other
numbers (bank account, UTR, phone) are exempt: a Luhn-valid account number is not a card.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any, get_args
from urllib.parse import parse_qsl, urlencode

from pydantic import BaseModel

from core.kit.errors import Refused

_LONG = frozenset({16, 17, 18, 19})

# Issuer identification ranges as the schemes publish them: (pattern of the first digits, lengths).
_ISSUERS: tuple[tuple[re.Pattern[str], frozenset[int]], ...] = (
    (re.compile(r"4"), frozenset({13, 16, 19})),  # Visa
    (re.compile(r"5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720"), frozenset({16})),  # Mastercard
    (re.compile(r"3[47]"), frozenset({15})),  # American Express
    (re.compile(r"508[5-9]|60698[5-9]|60699|607|608|652[12]|65|81|82|353|356"), frozenset({16})),  # RuPay
    (re.compile(r"6011|64[4-9]|65"), _LONG),  # Discover
    (re.compile(r"62|81"), _LONG),  # UnionPay
    (re.compile(r"36|38|39|30[0-5]|309"), frozenset({14, *_LONG})),  # Diners Club
    (re.compile(r"35(2[89]|[3-8])"), _LONG),  # JCB
    (re.compile(r"5018|5020|5038|5893|6304|6759|676[1-3]"), frozenset({13, 14, 15, *_LONG})),  # Maestro
    (re.compile(r"50|5[6-8]|6[0-9]"), frozenset({16, 19})),  # Maestro and domestic schemes
    (re.compile(r"220[0-4]"), _LONG),  # Mir
    (re.compile(r"9792"), frozenset({16})),  # Troy
)
DIGITS_MIN, DIGITS_MAX = 13, 19
# Digits with at most one separator between them, not part of a word: our ids and hashes are letters and digits.
_RUN = re.compile(r"(?<![0-9A-Za-z])[0-9](?:[ \u00a0\u2007\u2009\u202f.\-\u2010-\u2015]?[0-9])+(?![0-9A-Za-z])")

OTHER_NUMBERS: dict[str, int] = {
    "account_number": 34,
    "bank_account": 34,
    "utr": 22,
    "rrn": 12,
    "reference_number": 35,
    "phone": 15,
    "contact": 15,
    "mobile": 15,
}
"""Field names that hold numbers which are declared not to be cards, and the most digits that such a number has."""
# Every digit as 0: a run of them is then found by a plain search, in a tenth of the time that a pattern takes.
_DIGITS = dict.fromkeys(b"0123456789", ord("0"))
_LONG_RUN = b"0" * DIGITS_MIN
_SEPARATORS = b" .-"
# The same for a number with an exponent, behind what a number in JSON can stand behind, and that as a colon.
_STARTS = dict.fromkeys(b" \t\n\r\v\f:,[", ord(":"))
_EXPONENT = re.compile(rb":-?0+(?:\.0+)?e")


def _table(kinds: dict[int, int]) -> bytes:
    return bytes(kinds.get(byte, ord("x")) for byte in range(256))


_AS_RUNS = _table(_DIGITS)
_AS_NUMBERS = _table(
    {**_DIGITS, **_STARTS, ord("-"): ord("-"), ord("."): ord("."), ord("e"): ord("e"), ord("E"): ord("e")}
)


class CardDataRefused(Refused):
    """Card numbers are never accepted here; use the hosted checkout."""

    code = "pci.card_data_refused"


def cannot_hold_card(raw: bytes) -> bool:
    """Whether this JSON text, plain ASCII without escaped letters, has no run of digits that is long enough.

    Sound, not exact: it spares most requests the search through their values. A number with an exponent may be long
    without looking so.
    """
    if _LONG_RUN in raw.translate(_AS_RUNS, _SEPARATORS):
        return False
    return not _EXPONENT.search(b":" + raw.translate(_AS_NUMBERS))


def refuse_cards(value: Any, model: type[BaseModel] | None = None) -> None:
    """Raise CardDataRefused when any text, number or name in `value` holds a card number.

    A field of `model`, at any depth, marked `json_schema_extra={"not_a_card": True}` is exempt, as are OTHER_NUMBERS;
    what lies below such a field is not.
    """
    if _holds_card(value, {**dict.fromkeys(_declared(model), DIGITS_MAX * 2), **OTHER_NUMBERS}):
        raise CardDataRefused


def is_card_number(digits: str) -> bool:
    """Whether a run of 13 to 19 digits is a card number: issuer prefix, length and Luhn digit."""
    return any(p.match(digits) and len(digits) in lengths for p, lengths in _ISSUERS) and _luhn(digits)


def redact(text: str) -> str:
    """The text with card numbers reduced to their last four digits."""

    def shorten(match: re.Match[str]) -> str:
        cards = list(_cards(match.group()))
        return f"[card …{cards[0][-4:]}]" if cards else match.group()

    return _RUN.sub(shorten, _plain_digits(text))


def without_cards(body: bytes) -> bytes:
    """A vendor's payload as it may be stored: the same bytes, unless it holds a card number outside OTHER_NUMBERS.

    Such a number is then reduced to its last four digits, and no signature over the payload holds any more.
    """
    if _is_plain_payload(body) and cannot_hold_card(body):
        return body
    text = body.decode("utf-8", "replace")
    try:
        value = json.loads(text)
        return json.dumps(_without(value), ensure_ascii=False).encode() if _holds_card(value, OTHER_NUMBERS) else body
    except RecursionError:
        return redact(text).encode()
    except ValueError:
        pass
    form = parse_qsl(text, keep_blank_values=True)
    if not _holds_card([{key: inner} for key, inner in form] or text, OTHER_NUMBERS):
        return body
    return (urlencode([(redact(key), redact(inner)) for key, inner in form]) if form else redact(text)).encode()


def _is_plain_payload(body: bytes) -> bool:
    """Whether every digit of a JSON or form body stands there as itself, and so do the separators between digits."""
    is_json = body[:1] in {b"{", b"["}
    return body.isascii() and b"\\" not in body and b"%" not in body and (is_json or b"+" not in body)


def _without(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            redact(key): inner if _is_exempt(key, inner, OTHER_NUMBERS) else _without(inner)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_without(inner) for inner in value]
    if value is None or isinstance(value, bool):
        return value
    return redact(str(value)) if _holds_card(value, {}) else value


def _holds_card(value: Any, exempt: dict[str, int]) -> bool:
    if isinstance(value, dict):
        return any(
            _holds_card(key, exempt) or (not _is_exempt(key, inner, exempt) and _holds_card(inner, exempt))
            for key, inner in value.items()
        )
    if isinstance(value, list):
        return any(_holds_card(inner, exempt) for inner in value)
    if value is None or isinstance(value, bool):
        return False
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    return any(True for match in _RUN.finditer(_plain_digits(text)) for _ in _cards(match.group()))


def _is_exempt(key: str, value: Any, exempt: dict[str, int]) -> bool:
    if key not in exempt or isinstance(value, dict | list):
        return False
    return sum(letter.isdecimal() for letter in str(value)) <= exempt[key]


def _cards(run: str) -> Iterator[str]:
    """The card numbers among the groups of a run: whole neighbouring groups, so that `<card> <code>` is found too."""
    groups = re.split(r"[^0-9]+", run)
    for start in range(len(groups)):
        digits = ""
        for group in groups[start:]:
            digits += group
            if len(digits) > DIGITS_MAX:
                break
            if len(digits) >= DIGITS_MIN and is_card_number(digits):
                yield digits


def _plain_digits(text: str) -> str:
    """Decimal digits of any script as ASCII, so that another script's digits hide nothing."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text)


@cache
def _declared(model: type[BaseModel] | None) -> frozenset[str]:
    found: set[str] = set()
    waiting, seen = [model] if model else [], set()
    while waiting:
        current = waiting.pop()
        seen.add(current)
        for name, info in current.model_fields.items():
            if isinstance(info.json_schema_extra, dict) and info.json_schema_extra.get("not_a_card"):
                found.add(name)
            waiting += [inner for inner in _models(info.annotation) if inner not in seen]
    return frozenset(found)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)


def _luhn(digits: str) -> bool:
    total = 0
    for index, letter in enumerate(reversed(digits)):
        digit = int(letter)
        if index % 2:
            digit = digit * 2 - 9 if digit > 4 else digit * 2
        total += digit
    return total % 10 == 0
