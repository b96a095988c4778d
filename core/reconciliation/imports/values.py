"""A cell's meaning: amounts, dates, references. What is not certain is a problem, never a guess."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Literal
from zoneinfo import ZoneInfo

from core.reconciliation.imports.types import Cell
from core.web import card_guard

DECIMALS_MAX = 4
LIMIT = Decimal(10) ** 15
"""Beyond this a double no longer holds every paisa, and no line of a report is that large."""
REFERENCE_MAX = 100
TEXT_MAX = 500
_POINT = re.compile(r"^[0-9]+(\.[0-9]{1,8})?\Z|^[0-9]{1,3}(,[0-9]{2,3})*,[0-9]{3}(\.[0-9]{1,8})?\Z")
_COMMA = re.compile(r"^[0-9]+(,[0-9]{1,8})?\Z|^[0-9]{1,3}([. ][0-9]{3})+(,[0-9]{1,8})?\Z")
_BLANKS = str.maketrans("", "", "\u00a0\u202f\u2009'")
_CURRENCY = re.compile(r"^(₹|rs\.?|inr|\$|€|£)\s*", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_WHOLE_MAX = 10**15


class Unclear(Exception):
    """A cell that cannot be understood; `reason` is a word of the API."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def amount(cell: Cell, decimals: Literal["point", "comma"], digits: int) -> Decimal | None:
    """A signed amount with at most a currency's digits; None for an empty cell. Raises Unclear.

    A number of a workbook or of JSON is taken when its shortest decimal form has at most four decimals and is below
    10^15: then it can be nothing but what was typed. 0.1 + 0.2 is refused.
    """
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return None
    if isinstance(cell, bool | date):
        raise Unclear("not_an_amount")
    value = _text_amount(cell, decimals) if isinstance(cell, str) else _number(cell)
    if value != round(value, digits):
        raise Unclear("too_many_decimals")
    return value


def _number(cell: int | float | Decimal) -> Decimal:
    value = Decimal(repr(cell)) if isinstance(cell, float) else Decimal(cell)
    if not value.is_finite() or abs(value) >= LIMIT:
        raise Unclear("not_an_amount")
    exponent = value.normalize().as_tuple().exponent
    if isinstance(exponent, int) and -exponent > DECIMALS_MAX:
        raise Unclear("not_exact")
    return value


def _text_amount(cell: str, decimals: Literal["point", "comma"]) -> Decimal:
    """`1,23,456.78`, `-5.00`, `5.00-`, `(5.00)`, `₹ 5.00`."""
    text = cell.strip().translate(_BLANKS)
    negative = False
    if text.startswith("(") and text.endswith(")"):
        negative, text = True, text[1:-1].strip()
    text = _CURRENCY.sub("", text)
    if text.endswith("-") or text.startswith(("-", "\u2212")):
        if negative:
            raise Unclear("not_an_amount")
        negative, text = True, text[:-1] if text.endswith("-") else text[1:]
    text = _CURRENCY.sub("", text.removeprefix("+").strip())
    if not (_POINT if decimals == "point" else _COMMA).match(text):
        raise Unclear("not_an_amount")
    plain = text.replace(",", "") if decimals == "point" else re.sub("[. ]", "", text).replace(",", ".")
    value = Decimal(plain)
    if value >= LIMIT:
        raise Unclear("not_an_amount")
    return -value if negative else value


def split_suffix(cell: Cell) -> tuple[str, str]:
    """(amount, Cr or Dr) of `1,234.00 Cr`."""
    match = re.match(r"^(.*?)\s*([A-Za-z]+)\.?\Z", str(cell).strip()) if cell is not None else None
    if match is None:
        raise Unclear("no_direction")
    return match.group(1), match.group(2)


def direction(cell: Cell, debit_words: Collection[str], credit_words: Collection[str]) -> int:
    """−1 for money out, 1 for money in. Raises Unclear."""
    word = str(cell or "").strip().rstrip(".").casefold()
    if word in {item.casefold() for item in debit_words}:
        return -1
    if word in {item.casefold() for item in credit_words}:
        return 1
    raise Unclear("no_direction")


def moment(cell: Cell, dates: str, zone: ZoneInfo) -> datetime | None:
    """A point in time; a date is its first moment in `zone`. None for an empty cell. Raises Unclear."""
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return None
    read = _read_moment(cell, dates, zone)
    if not 2000 <= read.year < 2200:
        raise Unclear("not_a_date")
    return read


def _read_moment(cell: Cell, dates: str, zone: ZoneInfo) -> datetime:
    if isinstance(cell, datetime):
        return cell if cell.tzinfo else cell.replace(tzinfo=zone)
    if isinstance(cell, date):
        return datetime.combine(cell, time(), zone)
    try:
        if dates == "epoch":
            return datetime.fromtimestamp(int(str(cell)), UTC).astimezone(zone)
        if isinstance(cell, bool | int | float | Decimal):
            raise Unclear("not_a_date")
        text = cell.strip() if isinstance(cell, str) else str(cell)
        read = datetime.fromisoformat(text) if dates == "iso" else datetime.strptime(text, dates)  # noqa: DTZ007
    except (ValueError, OverflowError, OSError) as error:
        raise Unclear("not_a_date") from error
    return read if read.tzinfo else read.replace(tzinfo=zone)


def reference(cell: Cell, none_words: Collection[str]) -> str | None:
    """Something's name; None for an empty cell and for words such as NONREF. Raises Unclear."""
    if cell is None:
        return None
    if isinstance(cell, bool | date):
        raise Unclear("not_a_reference")
    if isinstance(cell, float) and not cell.is_integer():
        raise Unclear("not_a_reference")
    if isinstance(cell, int | float) and abs(cell) >= _WHOLE_MAX:
        # A spreadsheet keeps fifteen digits of a number: this one may have had others.
        raise Unclear("number_not_text")
    text = str(int(cell)) if isinstance(cell, int | float) else str(cell)
    text = _CONTROL.sub(" ", text).strip().removeprefix("'")
    if not text or text.casefold() in {item.casefold() for item in none_words}:
        return None
    if len(text) > REFERENCE_MAX:
        raise Unclear("too_long")
    return text


def words(cell: Cell) -> str:
    """Free text on one line, cut where it is too long, without card numbers."""
    return card_guard.redact(" ".join(_CONTROL.sub(" ", "" if cell is None else str(cell)).split())[:TEXT_MAX])
