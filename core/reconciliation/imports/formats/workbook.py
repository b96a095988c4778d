"""XLSX as rows of cells. The archive is judged before anything is unpacked."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

import openpyxl  # type: ignore[import-untyped]
from openpyxl.utils.exceptions import InvalidFileException  # type: ignore[import-untyped]

from core.reconciliation.imports.types import Cell, FileRefused

ENTRIES_MAX = 1000
UNPACKED_MAX = 256 * 1024 * 1024
RATIO_MAX = 200
"""Sheets of numbers pack to a tenth or a twentieth; what packs to a two-hundredth was made to."""
TAGS_MAX = 20_000_000
"""Of all parts: some four million cells, which take a worker the better part of a minute."""
ROW_TAGS_MAX = 500_000
"""Between the ends of two rows or two texts, as the library holds those one at a time."""
CELLS_MAX = 10_000_000
"""With the empty ones on a row's left: a row whose only cell is the last possible one has 16,384."""
TEXTS_BYTES_MAX = 64 * 1024 * 1024
"""Of the part with the texts, which the library holds as a whole."""
_SMALL = 1024 * 1024
_PIECE = 256 * 1024
_END = re.compile(rb"</(?:\w+:)?(row|si)\s*>")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY")
_REST = 20
"""So much of a piece is looked at again with the next: no word that matters is longer."""

_BROKEN = (
    zipfile.BadZipFile, zlib.error, InvalidFileException, ValueError, KeyError, IndexError, TypeError, AttributeError,
    SyntaxError, EOFError, NotImplementedError, RuntimeError, ArithmeticError, OSError,
)  # fmt: skip
"""What the library lets through for a workbook that is none; XML errors are a kind of SyntaxError."""


def cells(content: bytes, sheet: str | None) -> Iterator[tuple[int, Sequence[Cell]]]:
    """Each row of a sheet with its number. Raises FileRefused."""
    has_formulas = _judge(content)
    try:
        found = _rows(content, sheet, data_only=True)
        # A program that only writes a workbook leaves its formulas without results: those cells are not empty.
        written = _rows(content, sheet, data_only=False) if has_formulas else None
        count = 0
        for number, row in enumerate(found, 1):
            count += len(row)
            if count > CELLS_MAX:
                raise FileRefused("too_many_cells", f"a sheet has at most {CELLS_MAX} cells", number)
            formulas = row if written is None else next(written)
            if any(value is None and formula is not None for value, formula in zip(row, formulas, strict=True)):
                raise FileRefused("formula", "the workbook does not hold the result of a formula: save it anew", number)
            yield number, [_cell(value) for value in row]
    except _BROKEN as error:
        raise FileRefused("unreadable", "this is not a workbook that can be read") from error


def _rows(content: bytes, sheet: str | None, *, data_only: bool) -> Iterator[Sequence[Any]]:
    """The rows of the sheet, or of the first one that is shown. Raises FileRefused, and what the library raises."""
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=data_only, keep_links=False)
    if sheet is not None and sheet not in book.sheetnames:
        raise FileRefused("sheet_missing", f"there is no sheet {sheet!r}; there are {', '.join(book.sheetnames)}")
    shown = [found for found in book.worksheets if found.sheet_state == "visible"]
    if sheet is None and not shown and book.worksheets:
        raise FileRefused("sheet_missing", "every sheet is hidden; name one")
    found: Any = book[sheet] if sheet is not None else shown[0]
    # A sheet's own word about its size may be a lie that costs memory.
    found.reset_dimensions()
    rows: Iterator[Sequence[Any]] = found.iter_rows(values_only=True)
    return rows


def _cell(value: Any) -> Cell:
    return value if value is None or isinstance(value, str | int | float) or hasattr(value, "year") else str(value)


def _judge(content: bytes) -> bool:
    """Whether it has formulas. Refuses an archive that would unpack to more than is good, or whose XML declares types
    or entities, or takes more time and memory than a table does."""
    judged = _Judged()
    if not content.startswith(b"PK\x03\x04"):
        raise FileRefused("wrong_file", "this is not an XLSX workbook")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > ENTRIES_MAX:
                raise FileRefused("archive", f"the workbook has more than {ENTRIES_MAX} parts")
            # An entry never unpacks to more than it declares: what lies is cut off there, and fails its checksum.
            if sum(entry.file_size for entry in entries) > UNPACKED_MAX:
                raise FileRefused("archive", f"the workbook unpacks to more than {UNPACKED_MAX} bytes")
            for entry in entries:
                if entry.file_size > _SMALL and entry.file_size > RATIO_MAX * max(1, entry.compress_size):
                    raise FileRefused("archive", "a part of the workbook unpacks to too many times its size")
                if entry.flag_bits & 1:
                    raise FileRefused("archive", "the workbook is encrypted")
                judged.part(archive, entry)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise FileRefused("archive", "the workbook's archive is damaged") from error
    return judged.has_formulas


class _Judged:
    """What the parts of a workbook hold, read once, piece by piece."""

    def __init__(self) -> None:
        self.tags = 0
        self.has_formulas = False

    def part(self, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
        """Raises FileRefused."""
        rest, in_row = b"", 0
        with archive.open(entry) as part:
            while piece := part.read(_PIECE):
                # Without NULs, so that UTF-16 hides nothing.
                plain = piece.replace(b"\0", b"")
                seen = rest + plain
                if any(word in seen for word in _FORBIDDEN):
                    raise FileRefused("xml_forbidden", "a part of the workbook declares types or entities")
                self.has_formulas = self.has_formulas or _FORMULA.search(seen) is not None
                ends = list(_END.finditer(seen))
                if any(end[1] == b"si" for end in ends) and entry.file_size > TEXTS_BYTES_MAX:
                    raise FileRefused("archive", f"the workbook's texts have more than {TEXTS_BYTES_MAX} bytes")
                self.tags += plain.count(b"<")
                in_row = seen.count(b"<", ends[-1].end()) if ends else in_row + plain.count(b"<")
                if self.tags > TAGS_MAX or in_row > ROW_TAGS_MAX:
                    raise FileRefused("archive", "the workbook has more elements than a table of its size")
                rest = seen[-_REST:]
