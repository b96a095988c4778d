"""Workbooks made to mislead their reader, or to occupy us: the one is not read as something else, the other refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904  # type: ignore[import-untyped]

from core.reconciliation.imports.formats import workbook
from core.reconciliation.sources.types import Format
from tests.reconciliation_sources import files
from tests.reconciliation_sources.reading import flaws, mapped, movements, refusal

HEADER = files.STATEMENT_BOOK[0]
_SHEET = "xl/worksheets/sheet1.xml"


def _saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet: Any, *rows: Sequence[Any]) -> None:
    for row in rows:
        sheet.append([float(cell) if isinstance(cell, Decimal) else cell for cell in row])


def _sheet(*rows: str) -> bytes:
    names = "".join(f'<c t="inlineStr"><is><t>{name}</t></is></c>' for name in HEADER)
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    body = f"<row>{names}</row>" + "".join(rows)
    return f'<worksheet xmlns="{space}"><sheetData>{body}</sheetData></worksheet>'.encode()


def test_the_first_sheet_that_is_shown_is_read() -> None:
    book = openpyxl.Workbook()
    _fill(book.active, HEADER, [date(2026, 11, 18), "NEVER SEEN", "UTR0001", None, 9, 9])
    book.active.sheet_state = "hidden"
    _fill(book.create_sheet("Shown"), *files.STATEMENT_BOOK)
    book.active = 1

    assert len(movements(_saved(book), format=Format.XLSX)) == 2
    # Whoever names a hidden sheet means it.
    assert movements(_saved(book), format=Format.XLSX, mapping=mapped(sheet="Sheet")) == [
        ("2026-11-18", "9.00", "UTR0001")
    ]
    with zipfile.ZipFile(io.BytesIO(_saved(book))) as archive:
        hidden = archive.read("xl/workbook.xml").replace(b'state="visible"', b'state="veryHidden"')
    assert refusal(files.reworked(_saved(book), "xl/workbook.xml", hidden), format=Format.XLSX)[0] == "sheet_missing"


def test_a_formula_counts_by_its_result_and_without_one_for_nothing() -> None:
    book = openpyxl.Workbook()
    _fill(book.active, HEADER, [date(2026, 11, 18), "NEFT", "=A1", None, "=4+1", 5])
    unsaved = _saved(book)
    cells = (
        '<c t="inlineStr"><is><t>18/11/2026</t></is></c>', "<c/>", '<c t="str"><f>A1</f><v>UTR0001</v></c>', "<c/>",
        "<c><f>4+1</f><v>5</v></c>", "<c><v>5</v></c>",
    )  # fmt: skip
    computed = files.reworked(unsaved, _SHEET, _sheet("<row>", *cells, "</row>"))

    # A result that nobody computed once read as an empty cell: a fee of it would have been none.
    assert refusal(unsaved, format=Format.XLSX) == ("formula", 2)
    assert movements(computed, format=Format.XLSX) == [("2026-11-18", "5.00", "UTR0001")]


def test_days_of_either_calendar_and_numbers_that_are_none() -> None:
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    _fill(book.active, *files.STATEMENT_BOOK, [46344, "A SERIAL NUMBER", None, None, 5, None])

    assert [day for day, _, _ in movements(_saved(book), format=Format.XLSX)] == ["2026-11-18", "2026-11-18"]
    assert flaws(_saved(book), format=Format.XLSX) == [(4, "booked_on", "not_a_date")]
    # Of merged cells only the first has what they say: the others' rows are not guessed.
    book.active.merge_cells("A2:A3")
    assert flaws(_saved(book), format=Format.XLSX)[0] == (3, "booked_on", "missing")


def test_workbooks_that_would_occupy_us_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    good = files.book(*files.STATEMENT_BOOK)
    limits = {"ROW_TAGS_MAX": 400, "TAGS_MAX": 3000, "CELLS_MAX": 40_000, "TEXTS_BYTES_MAX": 2000, "_PIECE": 1000}
    for name, value in limits.items():
        monkeypatch.setattr(workbook, name, value)
    wide = "".join(f'<row r="{number}"><c r="XFD{number}"><v>1</v></c></row>' for number in range(2, 5))
    texts = "".join(f"<x:si><x:t>{number:030}</x:t></x:si>" for number in range(60))
    strings = f'<x:sst xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{texts}</x:sst>'.encode()
    for part, content, problem in (
        # One cell in the last column of each row makes 16,384 of each.
        (_SHEET, _sheet(wide), ("too_many_cells", 4)),
        (_SHEET, _sheet("<row>", "<a/>" * 1200, "</row>"), ("archive", None)),
        (_SHEET, _sheet("<row>" * 401), ("archive", None)),
        (_SHEET, _sheet("<row><c/></row>" * 1000), ("archive", None)),
        ("xl/sharedStrings.xml", strings, ("archive", None)),
        ("xl/styles.xml", b"<styleSheet>" + b"<xf/>" * 401, ("archive", None)),
    ):
        assert refusal(files.reworked(good, part, content), format=Format.XLSX) == problem
    assert len(movements(files.reworked(good, _SHEET, _sheet(*["<row><c/></row>"] * 300)), format=Format.XLSX)) == 0
