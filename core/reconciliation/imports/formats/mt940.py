"""MT940 customer statements, by the library of that name; what it leaves open is checked here."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import mt940
from mt940.models import Transaction, Transactions

from core.kit.money import EXPONENTS
from core.reconciliation.imports import values
from core.reconciliation.imports.formats import text
from core.reconciliation.imports.types import FileRefused, Item, Movement, Statement

# It logs the lines that it cannot read, which hold names and amounts.
logging.getLogger("mt940").setLevel(logging.CRITICAL)

_OPTIONS = mt940.Options.all()
_BLOCK = re.compile(r"(?m)^(?=:20:)")
_LINE_TAG = ":61:"
_TOLD_MAX = 1000
"""SWIFT allows six lines of text; the library joins them one by one, so that a million would take hours."""
_BROKEN = (ValueError, RuntimeError, KeyError, IndexError, TypeError, AttributeError, ArithmeticError, AssertionError)
"""What the library raises for a message that is none."""


def items(content: bytes) -> Iterator[Item]:
    """Each statement's lines, then the statement. Raises FileRefused when one does not add up."""
    try:
        whole = text.decoded(content, "utf-8")
    except FileRefused as refusal:
        if refusal.problem != "encoding":
            raise
        whole = text.decoded(content, "cp1252")  # SWIFT's own letters are ASCII; banks' clients write names
    # The library forgives blanks, and so do we: every line begins at its start.
    whole = "\n".join(line.strip() for line in whole.split("\n"))
    blocks, row = _BLOCK.split(whole), 1
    if len(blocks) < 2:
        raise FileRefused("wrong_file", "there is no :20:, so this is not an MT940 statement")
    for block in blocks:
        if block.startswith(":20:"):
            yield from _statement(block, row)
        row += block.count("\n")


def _statement(block: str, row: int) -> Iterator[Item]:
    parsed = _parsed(block, row)
    # A single statement may come as several messages: the inner balances are intermediate ones.
    opening = parsed.data.get("final_opening_balance") or parsed.data.get("intermediate_opening_balance")
    closing = parsed.data.get("final_closing_balance") or parsed.data.get("intermediate_closing_balance")
    if opening is None or closing is None:
        raise FileRefused("totals", "a statement has no opening (60F) or closing (62F) balance", row)
    currency = str(closing.amount.currency)
    if opening.amount.currency != currency:
        raise FileRefused("totals", "a statement opens and closes in two currencies", row)
    found = list(_movements(parsed, block, row, currency))
    start, end = Decimal(opening.amount.amount), Decimal(closing.amount.amount)
    total = sum((line.amount for line in found), Decimal(0))
    if start + total != end:
        raise FileRefused("totals", f"{start} and lines of {total} make {start + total}, not {end}", row)
    yield from found
    yield Statement(
        account=_text(parsed.data.get("account_identification")),
        number=_text(parsed.data.get("statement_number")),
        currency=currency,
        opening=start,
        closing=end,
        from_on=_day(opening.date),
        to_on=_day(closing.date),
        lines=len(found),
    )


def _parsed(block: str, row: int) -> Transactions:
    for number, told in enumerate(block.split(f"\n{_LINE_TAG}")):
        if told.count("\n") > _TOLD_MAX:
            raise FileRefused("too_large", f"line {number} of a statement has more than {_TOLD_MAX} lines of text", row)
    try:
        # As a handle: text that happens to be a file's name would be opened.
        parsed = mt940.parse(io.StringIO(block), options=_OPTIONS)
    except _BROKEN as error:
        raise FileRefused("unreadable", f"a statement cannot be read: {str(error)[:200]}", row) from error
    if len(parsed.transactions) != f"\n{block}".count(f"\n{_LINE_TAG}"):
        raise FileRefused("unreadable", "some lines (:61:) of a statement cannot be read", row)
    return parsed


def _movements(parsed: Transactions, block: str, row: int, currency: str) -> Iterator[Movement]:
    places = [row + number for number, line in enumerate(block.split("\n")) if line.startswith(_LINE_TAG)]
    for place, line in zip(places, parsed.transactions, strict=True):
        amount = line.data.get("amount")
        if amount is None or not line.data.get("date"):
            raise FileRefused("unreadable", "a line (:61:) has no amount or no date", place)
        exact = Decimal(amount.amount)
        if exact != round(exact, EXPONENTS.get(currency, 2)) or abs(exact) >= values.LIMIT:
            raise FileRefused("unreadable", f"{exact} is no amount in {currency}", place)
        if exact:
            yield _movement(line, place, exact, currency)


def _movement(line: Transaction, row: int, amount: Decimal, currency: str) -> Movement:
    facts: dict[str, Any] = line.data
    value_on = _day(facts["date"])
    assert value_on is not None
    ours, theirs = _reference(facts.get("customer_reference")), _reference(facts.get("bank_reference"))
    words = [_text(facts.get(name)) for name in ("transaction_details", "extra_details", "purpose")]
    return Movement(
        row=row,
        booked_on=_day(facts.get("guessed_entry_date")) or value_on,
        value_on=value_on,
        amount=amount,
        currency=currency,
        reference=(ours or theirs),
        counterparty=values.words(_text(facts.get("applicant_name"))) or None,
        description=values.words(" ".join(word for word in words if word)),
        more_keys=tuple(word for word in (ours, theirs, _text(facts.get("end_to_end_reference"))) if word),
    )


def _reference(given: object) -> str | None:
    found = _text(given)
    return None if found is None or found.strip("/").upper() in {"NONREF", ""} else found


def _text(given: object) -> str | None:
    return (str(given).strip() or None) if given is not None else None


def _day(given: Any) -> date | None:
    return date(given.year, given.month, given.day) if given else None
