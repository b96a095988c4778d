"""The document of a signed period: what is hashed and kept, and how it looks for people and spreadsheets."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from core.kit import pdf
from core.reconciliation.periods import tables
from core.reconciliation.periods.types import Format
from core.reconciliation.reports import render
from core.reconciliation.reports import types as report_types
from core.reconciliation.reports.types import Cell, Report, Row
from core.reconciliation.types import Window

TEMPLATE = Path(__file__).parent / "templates" / "sign-off.typ"
CONTENT_TYPES = {
    Format.JSON: "application/json",
    Format.CSV: render.CONTENT_TYPES[report_types.Format.CSV],
    Format.XLSX: render.CONTENT_TYPES[report_types.Format.XLSX],
    Format.PDF: "application/pdf",
}
LINES_MAX = 500
"""Of a table in a PDF; the other formats hold all of it."""


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def text_of(content: Mapping[str, Any]) -> str:
    """JSON in one spelling: it is hashed as it is kept."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)


def agreed(made: Sequence[Report]) -> str:
    """SHA-256 of what must still be so when the second person agrees."""
    return sha256(text_of({table.kind.name: _fixed(table) for table in made}))


def changes(old: Mapping[str, Any], made: Sequence[Report]) -> list[dict[str, Any]]:
    """Rows that the books would say otherwise now, table by table: what was signed, and what is so."""
    found: list[dict[str, Any]] = []
    for table in made:
        hidden = tables.MAY_CHANGE[table.kind.name]
        signed = [_without(row, hidden) for row in _table(old, table.kind.name)["rows"]]
        now = _fixed(table)
        found += [{"table": table.kind.name, "signed": row, "now": None} for row in signed if row not in now]
        found += [{"table": table.kind.name, "signed": None, "now": row} for row in now if row not in signed]
    return found


def plain_tables(made: Sequence[Report]) -> list[dict[str, Any]]:
    """Tables as JSON says them; `types` tells which of their texts are amounts and days."""
    return [
        {
            "name": table.kind.name,
            "title": table.kind.title,
            "columns": [{"name": column.name, "meaning": column.meaning} for column in table.kind.columns],
            "types": _types(table),
            "rows": render.plain_rows(table.kind, table.rows),
        }
        for table in made
    ]


async def file_of(text: str, written: Format, brand: Mapping[str, str]) -> bytes:
    """The document as a file; its JSON is exactly what was signed."""
    if written is Format.JSON:
        return text.encode()
    content = json.loads(text)
    if written is Format.PDF:
        return await _pdf(content, sha256(text), brand)
    facts = report_types.Kind("sign-off", "Sign-off", windowed=True, columns=_FACTS)
    said: list[Row] = [(name, value) for name, value in _facts(content, sha256(text))]
    window = Window(date.fromisoformat(content["from_on"]), date.fromisoformat(content["to_on"]))
    signed_at = datetime.fromisoformat(content["signed_at"])
    sheets = [
        Report(facts, window, signed_at, said),
        *(_restored(table, window, signed_at) for table in content["tables"]),
    ]
    return await render.render_all(sheets, report_types.Format(written.value))


_FACTS = (report_types.Column("fact", "What is told"), report_types.Column("value", "How it is"))


def _facts(content: Mapping[str, Any], digest: str) -> list[tuple[str, str]]:
    head = content["head"]
    return [
        ("sign-off", content["sign_off"]),
        ("tenant", content["tenant"]["name"]),
        ("account", content["account"] or "all"),
        ("first day", content["from_on"]),
        ("last day", content["to_on"]),
        ("zone", content["zone"]),
        ("asked for by", content["prepared_by"]),
        ("because", content["reason"]),
        ("agreed to by", content["signed_by"]),
        ("with the words", content["decision"] or ""),
        ("signed at", content["signed_at"]),
        ("books closed before", content["closed_before"]),
        ("head of the ledger's seals", f"{head['height']}:{head['hash']}"),
        ("SHA-256 of the JSON document", digest),
    ]


def _fixed(table: Report) -> list[dict[str, Any]]:
    hidden = tables.MAY_CHANGE[table.kind.name]
    return [_without(row, hidden) for row in render.plain_rows(table.kind, table.rows)]


def _without(row: Mapping[str, Any], hidden: set[str]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in hidden}


def _table(content: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = next(table for table in content["tables"] if table["name"] == name)
    return found


def _types(table: Report) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in table.rows:
        for column, cell in zip(table.kind.columns, row, strict=True):
            if isinstance(cell, Decimal):
                found[column.name] = "amount"
            elif isinstance(cell, date):
                found[column.name] = "day"
    return found


def _restored(table: Mapping[str, Any], window: Window, at: datetime) -> Report:
    columns = tuple(report_types.Column(item["name"], item["meaning"]) for item in table["columns"])
    kind = report_types.Kind(table["name"], table["title"], windowed=True, columns=columns)
    types = table["types"]
    rows: list[Row] = [
        tuple(_cell(row[column.name], types.get(column.name)) for column in columns) for row in table["rows"]
    ]
    return Report(kind, window, at, rows)


def _cell(value: Any, of: str | None) -> Cell:
    if not isinstance(value, str) or of is None:
        return value  # type: ignore[no-any-return]
    return Decimal(value) if of == "amount" else date.fromisoformat(value)


async def _pdf(content: Mapping[str, Any], digest: str, brand: Mapping[str, str]) -> bytes:
    shown = []
    for table in content["tables"]:
        names = [column["name"] for column in table["columns"] if column["name"] != "name"]
        cells = [["" if row[name] is None else str(row[name]) for name in names] for row in table["rows"][:LINES_MAX]]
        amounts = [table["types"].get(name) == "amount" for name in names]
        more = len(table["rows"]) - len(cells)
        shown.append({"title": table["title"], "names": names, "rows": cells, "amounts": amounts, "more": more})
    data = {
        "id": content["sign_off"],
        "brand": dict(brand),
        "from": content["from_on"],
        "to": content["to_on"],
        "zone": content["zone"],
        "facts": _facts(content, digest),
        "tables": shown,
    }
    return await pdf.render(TEMPLATE, data, dated=datetime.fromisoformat(content["signed_at"]))
