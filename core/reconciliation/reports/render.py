"""Write a report as JSON, CSV or XLSX. Text never becomes a formula, and a number stays a number."""

from __future__ import annotations

import asyncio
import csv
import io
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import orjson
from openpyxl.cell import WriteOnlyCell  # type: ignore[import-untyped]

from core.kit import clock, plain
from core.reconciliation.reports.types import Cell, Format, Kind, Report, Row

CONTENT_TYPES = {
    Format.JSON: "application/json",
    Format.CSV: "text/csv; charset=utf-8",
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold."""
_DIGITS_MAX = 15
"""A spreadsheet keeps numbers as doubles: of more digits it would lose the last."""


def render(report: Report, written: Format) -> bytes:
    """The report as a file."""
    if written is Format.JSON:
        return orjson.dumps(document(report))
    return _csv([report]) if written is Format.CSV else _xlsx([report])


async def render_all(reports: Sequence[Report], written: Format) -> bytes:
    """Several tables as one file: sheets of a workbook, or one below the other, each under its title."""
    # A workbook of thousands of rows takes a second: not of everybody else's.
    return await asyncio.to_thread(_csv if written is Format.CSV else _xlsx, reports)


def document(report: Report) -> dict[str, Any]:
    """The report as JSON says it: amounts are decimal strings."""
    return {
        "name": report.kind.name,
        "title": report.kind.title,
        "from_on": report.window.first.isoformat() if report.window else None,
        "to_on": report.window.last.isoformat() if report.window else None,
        "made_at": clock.text(report.made_at),
        "rows": plain_rows(report.kind, report.rows),
    }


def plain_rows(kind: Kind, rows: Sequence[Row]) -> list[dict[str, str | bool | int | None]]:
    """Rows by column, as JSON says them."""
    names = [column.name for column in kind.columns]
    return [{name: _plain(cell) for name, cell in zip(names, row, strict=True)} for row in rows]


def _plain(cell: Cell) -> str | int | bool | None:
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return cell.isoformat() if isinstance(cell, date) else cell


def _csv(reports: Sequence[Report]) -> bytes:
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    for report in reports:
        if len(reports) > 1:
            rows.writerows([[], [report.kind.title]] if text.tell() else [[report.kind.title]])
        rows.writerow([column.name for column in report.kind.columns])
        rows.writerows([[_csv_cell(cell) for cell in row] for row in report.rows])
    return text.getvalue().encode("utf-8", "replace")


def _csv_cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return plain.cell(cell)
    value = _plain(cell)
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _xlsx(reports: Sequence[Report]) -> bytes:
    book = openpyxl.Workbook(write_only=True)
    for report in reports:
        sheet = book.create_sheet(report.kind.name)
        sheet.freeze_panes = "A2"
        sheet.append([column.name for column in report.kind.columns])
        for row in report.rows:
            sheet.append([_xlsx_cell(sheet, cell) for cell in row])
    stored = io.BytesIO()
    book.save(stored)
    return stored.getvalue()


def _xlsx_cell(sheet: Any, cell: Cell) -> Any:
    if isinstance(cell, str):
        # What cannot be written goes first, or it could hide how the text begins.
        return plain.cell(_UNWRITABLE.sub("", cell))
    if not isinstance(cell, Decimal):
        return cell
    if len(cell.as_tuple().digits) > _DIGITS_MAX:
        return plain.cell(f"{cell:f}")
    styled = WriteOnlyCell(sheet, value=cell)
    digits = -int(cell.as_tuple().exponent)
    styled.number_format = f"0.{'0' * digits}" if digits > 0 else "0"
    return styled
