"""A statement's lines as NDJSON, CSV or PDF, page by page.

Memory does not grow with the number of lines, but for a PDF.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import orjson

from core.kit import clock, ids, pdf, plain
from core.kit.money import exponent
from core.ledger.statements.types import CSV, NDJSON, Extract, Line

TEMPLATE = Path(__file__).parent / "templates" / "statement.typ"
CONTENT_TYPES = {"ndjson": "application/x-ndjson", "csv": "text/csv", "pdf": "application/pdf"}
HEADER = (
    "effective_at", "recorded_at", "transaction", "reference", "kind", "description", "counter_account", "out", "in",
    "balance", "currency",
)  # fmt: skip
_LONG_WORD = re.compile(r"\S{48}")
"""May not fit into a line; looking for where to break costs time, so that the others are not searched."""
_SYMBOLS = {"INR": "₹", "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}


@dataclass(frozen=True, slots=True)
class Brand:
    """How a tenant's papers look."""

    name: str
    color: str
    zone: str
    logo: bytes | None = None
    """A PNG, JPEG or SVG."""
    contact: str = ""


async def content(
    form: str, statement_id: str, head: Extract, pages: AsyncIterator[list[Line]], brand: Brand | None
) -> AsyncIterator[bytes]:
    """The statement's bytes; whatever `pages` raises at its end comes before the last of them. A PDF has a brand."""
    if form == NDJSON:
        pieces = _ndjson(statement_id, head, pages)
    elif form == CSV:
        pieces = _csv(head, pages)
    else:
        assert brand is not None, "a PDF is somebody's"
        pieces = _pdf(statement_id, head, pages, brand)
    async for piece in pieces:
        yield piece


def line_of(line: Line, head: Extract) -> dict[str, Any]:
    """A line as JSON."""
    digits = exponent(head.account.currency)
    return {
        "effective_at": clock.text(line.effective_at),
        "recorded_at": clock.text(line.recorded_at),
        "transaction": ids.text("txn", line.transaction_id),
        "reference": line.reference,
        "kind": line.kind,
        "description": line.description,
        "counter_account": _counter_account(line, head),
        "change": f"{line.change:.{digits}f}",
        "balance": f"{line.balance:.{digits}f}",
        "version": line.version,
    }


def _counter_account(line: Line, head: Extract) -> str:
    """The other account; empty in the statement of an account that is somebody's: it is for them, and the other one is
    the tenant's or somebody else's."""
    return ids.text("acc", line.counter_account_id) if head.account.owner is None else ""


def safe(text: str) -> str:
    """A text as a cell that no spreadsheet runs and no control character breaks."""
    return plain.cell(plain.line(text))


async def _ndjson(statement_id: str, head: Extract, pages: AsyncIterator[list[Line]]) -> AsyncIterator[bytes]:
    digits = exponent(head.account.currency)
    said = {
        "statement": statement_id,
        "account": ids.text("acc", head.account.id),
        "code": head.account.code,
        "currency": head.account.currency,
        "since": clock.text(head.from_at),
        "until": clock.text(head.to_at),
        "known_version": head.known_version,
        "opening": f"{head.opening:.{digits}f}",
    }
    yield orjson.dumps(said) + b"\n"
    async for page in pages:
        yield b"".join(orjson.dumps(line_of(line, head)) + b"\n" for line in page)
    yield orjson.dumps({"closing": f"{head.closing:.{digits}f}", "lines": head.lines}) + b"\n"


async def _csv(head: Extract, pages: AsyncIterator[list[Line]]) -> AsyncIterator[bytes]:
    digits, currency = exponent(head.account.currency), head.account.currency
    buffer = io.StringIO(newline="")
    rows = csv.writer(buffer)

    def taken() -> bytes:
        text = buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
        return text.encode()

    rows.writerow(HEADER)
    rows.writerow((clock.text(head.from_at), *[""] * 3, "opening", *[""] * 4, f"{head.opening:.{digits}f}", currency))
    async for page in pages:
        for line in page:
            amount = f"{abs(line.change):.{digits}f}"
            rows.writerow(
                (
                    clock.text(line.effective_at),
                    clock.text(line.recorded_at),
                    ids.text("txn", line.transaction_id),
                    safe(line.reference),
                    safe(line.kind),
                    safe(line.description),
                    _counter_account(line, head),
                    amount if line.change < 0 else "",
                    amount if line.change >= 0 else "",
                    f"{line.balance:.{digits}f}",
                    currency,
                )
            )
        yield taken()
    rows.writerow((clock.text(head.to_at), *[""] * 3, "closing", *[""] * 4, f"{head.closing:.{digits}f}", currency))
    yield taken()


async def _pdf(
    statement_id: str, head: Extract, pages: AsyncIterator[list[Line]], brand: Brand
) -> AsyncIterator[bytes]:
    currency = head.account.currency
    zone = clock.zone(brand.zone)

    def local(moment: datetime, form: str) -> str:
        return moment.astimezone(zone).strftime(form)

    lines, total_in, total_out = [], Decimal(0), Decimal(0)
    async for page in pages:
        for line in page:
            total_in += max(line.change, Decimal(0))
            total_out -= min(line.change, Decimal(0))
            lines.append(
                [
                    local(line.effective_at, "%d %b %Y"),
                    local(line.effective_at, "%H:%M"),
                    line.description or line.kind,
                    line.reference,
                    grouped(-line.change, currency) if line.change < 0 else "",
                    grouped(line.change, currency) if line.change >= 0 else "",
                    grouped(line.balance, currency),
                    _LONG_WORD.search(line.description) is not None or _LONG_WORD.search(line.reference) is not None,
                ]
            )
    data: Mapping[str, Any] = {
        "id": statement_id,
        "brand": {"name": brand.name, "color": brand.color, "contact": brand.contact},
        "account": head.account.code,
        "currency": currency,
        "symbol": _SYMBOLS.get(currency, currency),
        "from": local(head.from_at, "%d %b %Y, %H:%M"),
        "to": local(head.to_at, "%d %b %Y, %H:%M"),
        "zone": brand.zone,
        "opening": grouped(head.opening, currency),
        "closing": grouped(head.closing, currency),
        "total_in": grouped(total_in, currency),
        "total_out": grouped(total_out, currency),
        "version": head.known_version,
        "lines": lines,
    }
    yield await pdf.render(TEMPLATE, data, dated=head.to_at, images={"logo": brand.logo} if brand.logo else None)


def grouped(amount: Decimal, currency: str) -> str:
    """An amount for a reader: Indian grouping for the rupee, thousands for others, a true minus sign in front."""
    text = f"{abs(amount):.{exponent(currency)}f}"
    whole, point, rest = text.partition(".")
    if currency == "INR":
        head, tail = whole[:-3], whole[-3:]
        pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)][::-1]
        whole = ",".join([*pairs, tail])
    else:
        whole = f"{int(whole):,}"
    return ("−" if amount < 0 else "") + whole + point + rest
