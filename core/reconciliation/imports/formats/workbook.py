"""XLSX as rows of cells. The archive is judged before anything is unpacked."""

from __future__ import annotations

import io
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
_SMALL = 1024 * 1024
_PIECE = 256 * 1024
_FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY")

_BROKEN = (
    zipfile.BadZipFile, zlib.error, InvalidFileException, ValueError, KeyError, IndexError, TypeError, AttributeError,
    SyntaxError, EOFError, NotImplementedError, RuntimeError, ArithmeticError, OSError,
)  # fmt: skip
"""What the library lets through for a workbook that is none; XML errors are a kind of SyntaxError."""


def cells(content: bytes, sheet: str | None) -> Iterator[tuple[int, Sequence[Cell]]]:
    """Each row of a sheet with its number. Raises FileRefused."""
    _judge(content)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        if sheet is not None and sheet not in book.sheetnames:
            raise FileRefused("sheet_missing", f"there is no sheet {sheet!r}; there are {', '.join(book.sheetnames)}")
        found: Any = book[sheet] if sheet is not None else book.worksheets[0]
        # A sheet's own word about its size may be a lie that costs memory.
        found.reset_dimensions()
        for number, row in enumerate(found.iter_rows(values_only=True), 1):
            yield number, [_cell(value) for value in row]
    except _BROKEN as error:
        raise FileRefused("unreadable", "this is not a workbook that can be read") from error


def _cell(value: Any) -> Cell:
    return value if value is None or isinstance(value, str | int | float) or hasattr(value, "year") else str(value)


def _judge(content: bytes) -> None:
    """Refuse an archive that would unpack to more than is good, or whose XML declares types or entities."""
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
                _judge_part(archive, entry)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise FileRefused("archive", "the workbook's archive is damaged") from error


def _judge_part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    rest = b""
    with archive.open(entry) as part:
        while piece := part.read(_PIECE):
            # Without NULs, so that UTF-16 hides nothing.
            seen = rest + piece.replace(b"\0", b"")
            if any(word in seen for word in _FORBIDDEN):
                raise FileRefused("xml_forbidden", "a part of the workbook declares types or entities")
            rest = seen[-len(_FORBIDDEN[0]) :]
