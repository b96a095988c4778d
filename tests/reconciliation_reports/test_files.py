"""Reports as files: text never becomes a formula, a number stays a number."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import orjson
import pytest

from core.reconciliation.reports import render
from core.reconciliation.reports.types import Cell, Column, Format, Kind, Report
from core.reconciliation.types import Window

KIND = Kind("sample", "A sample", windowed=True, columns=tuple(Column(name, "") for name in ("text", "value")))
EVIL = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1", '=HYPERLINK("http://x")')


def report(*rows: tuple[Cell, Cell]) -> Report:
    window = Window(date(2026, 11, 1), date(2026, 11, 30))
    return Report(KIND, window, datetime(2026, 11, 21, 5, tzinfo=UTC), rows)


def sheet(made: Report) -> list[list[Any]]:
    book = openpyxl.load_workbook(io.BytesIO(render.render(made, Format.XLSX)))
    return [list(row) for row in book["sample"].iter_rows(min_row=2)]


def table(made: Report) -> list[list[str]]:
    text = render.render(made, Format.CSV).decode()
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("text", EVIL)
def test_text_is_no_formula(text: str) -> None:
    made = report((text, 1))

    assert table(made)[1][0] == f"'{text}"
    ((cell, _),) = sheet(made)
    assert (cell.data_type, cell.value.replace("_x000D_", "\r")) == ("s", f"'{text}")


def test_what_cannot_be_written_does_not_hide_a_formula() -> None:
    ((cell, _),) = sheet(report(("\x00\x1b=1+1", 1)))
    assert (cell.data_type, cell.value) == ("s", "'=1+1")


def test_values() -> None:
    made = report(
        ("amount", Decimal("-1234.50")),
        ("yen", Decimal(7)),
        ("count", 3),
        ("flag", True),
        ("day", date(2026, 11, 21)),
        ("nothing", None),
        ('quo"ted, text', Decimal("99999999999999999999.99")),
    )

    assert table(made) == [
        ["text", "value"],
        ["amount", "-1234.50"],
        ["yen", "7"],
        ["count", "3"],
        ["flag", "true"],
        ["day", "2026-11-21"],
        ["nothing", ""],
        ['quo"ted, text', "99999999999999999999.99"],
    ]
    assert [(row[1].data_type, row[1].value, row[1].number_format) for row in sheet(made)] == [
        ("n", -1234.5, "0.00"),
        ("n", 7, "0"),
        ("n", 3, "General"),
        ("b", True, "General"),
        ("d", datetime(2026, 11, 21), "yyyy-mm-dd"),  # noqa: DTZ001 - a day in a sheet has no zone
        ("n", None, "General"),
        # A double would lose its last digits.
        ("s", "99999999999999999999.99", "General"),
    ]


def test_json() -> None:
    found = orjson.loads(render.render(report(("=1", Decimal("5.00"))), Format.JSON))
    assert found == {
        "name": "sample",
        "title": "A sample",
        "from_on": "2026-11-01",
        "to_on": "2026-11-30",
        "made_at": "2026-11-21T05:00:00.000000Z",
        "rows": [{"text": "=1", "value": "5.00"}],
    }
