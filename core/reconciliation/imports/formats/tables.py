"""CSV, JSON and JSON Lines as rows: each with its number in the file and its cells by the mapped column."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from core.reconciliation.imports.formats import text, workbook
from core.reconciliation.imports.types import Cell, FileRefused, Flawed
from core.reconciliation.sources.mapping import Mapping, plain
from core.reconciliation.sources.types import Format

_ESCAPED_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
_ESCAPED_HALF = re.compile(r"\\u[dD][89a-fA-F]")
"""Of a pair of surrogates, or of none: JSON can say what no text can."""
Row = tuple[int, dict[str, Cell]]
ROWS_MAX = 1_000_000
JSON_BYTES_MAX = 16 * 1024 * 1024
"""A document is held as a whole, at ten times its size; JSON Lines are not."""
_COLUMNS_MAX = 500


def rows(content: bytes, kind: Format, mapping: Mapping) -> Iterator[Row | Flawed]:
    """The rows below the header, in order, without empty ones; cells by field. Raises FileRefused."""
    if kind in {Format.JSON, Format.JSONL}:
        yield from _json_rows(content, kind, mapping)
        return
    cells = _cells(content, kind, mapping)
    places = _places(_header(cells, mapping), mapping)
    for number, row in cells:
        if all(_is_empty(cell) for cell in row):
            continue
        first = next(str(cell).strip() for cell in row if not _is_empty(cell))
        if _begins(first, mapping.end_row):
            return
        if any(not _is_empty(cell) for cell in row[places.width :]):
            yield Flawed(number, None, "extra_cells", None)
            continue
        named: dict[str, Cell] = {
            field: row[place] if place < len(row) else None for field, place in places.by_field.items()
        }
        if _begins(first, mapping.total_row):
            yield number, {**named, TOTAL: first}
            return
        yield number, named


TOTAL = "\0total"
"""Marks the row of totals among a row's cells."""


def columns(content: bytes, kind: Format, mapping: Mapping | None) -> list[str]:
    """What the file's columns are called. Raises FileRefused."""
    chosen = mapping or Mapping.model_construct(**_DEFAULTS)
    if kind in {Format.JSON, Format.JSONL}:
        first = next(iter(_objects(content, kind, chosen)), (0, {}))[1]
        return _paths(first)
    cells = _cells(content, kind, chosen)
    return [name for name in _header(cells, chosen).names if name]


_DEFAULTS: dict[str, Any] = {"columns": {}}


class _Header:
    def __init__(self, names: Sequence[str], row: int) -> None:
        self.names = list(names)
        self.row = row


class _Places:
    """Where each field stands, and how many columns the header names."""

    def __init__(self, by_field: dict[str, int], width: int) -> None:
        self.by_field = by_field
        self.width = width


def _header(cells: Iterator[tuple[int, Sequence[Cell]]], mapping: Mapping) -> _Header:
    for position, (number, row) in enumerate(cells, 1):
        if position == mapping.header_row:
            names = ["" if _is_empty(cell) else str(cell).strip() for cell in row]
            while names and not names[-1]:
                names.pop()
            if not names:
                raise FileRefused("no_header", "the row that should name the columns is empty", number)
            if len(names) > _COLUMNS_MAX:
                raise FileRefused("no_header", f"a table has at most {_COLUMNS_MAX} columns", number)
            return _Header(names, number)
    raise FileRefused("no_header", f"the file has no row {mapping.header_row}")


def _places(header: _Header, mapping: Mapping) -> _Places:
    known: dict[str, list[int]] = {}
    for place, name in enumerate(header.names):
        known.setdefault(plain(name), []).append(place)
    by_field = {}
    for field, column in mapping.columns.items():
        found = known.get(plain(column), [])
        if not found:
            there = ", ".join(name for name in header.names if name)[:300]
            raise FileRefused("column_missing", f"there is no column {column!r}; there are {there}", header.row)
        if len(found) > 1:
            raise FileRefused("column_ambiguous", f"there are {len(found)} columns {column!r}", header.row)
        by_field[field] = found[0]
    return _Places(by_field, len(header.names))


def _begins(first: str, wanted: str | None) -> bool:
    return wanted is not None and first.casefold().startswith(wanted.casefold())


def _is_empty(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _cells(content: bytes, kind: Format, mapping: Mapping) -> Iterator[tuple[int, Sequence[Cell]]]:
    found = workbook.cells(content, mapping.sheet) if kind is Format.XLSX else _csv_cells(content, mapping)
    for count, row in enumerate(found):
        if count > ROWS_MAX:
            raise FileRefused("too_many_rows", f"a file has at most {ROWS_MAX} rows", row[0])
        yield row


def _csv_cells(content: bytes, mapping: Mapping) -> Iterator[tuple[int, Sequence[Cell]]]:
    if content[:200].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
        raise FileRefused("wrong_file", "this is a page or an XML document, not a table")
    reader = csv.reader(text.lines(content, mapping.encoding), delimiter=mapping.delimiter, strict=True)
    while True:
        number = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise FileRefused("unreadable", f"the quotes or the length of a cell: {error}", number) from error
        yield number, row


def _json_rows(content: bytes, kind: Format, mapping: Mapping) -> Iterator[Row | Flawed]:
    seen: set[str] = set()
    last = 0
    for number, item in _objects(content, kind, mapping):
        found = {field: _at(item, path) for field, path in mapping.columns.items()}
        seen |= {field for field, (there, _) in found.items() if there}
        last = number
        nested = next((field for field, (_, value) in found.items() if isinstance(value, dict | list)), None)
        if nested is not None:
            yield Flawed(number, nested, "not_a_value", None)
            continue
        yield number, {field: value for field, (_, value) in found.items()}
    missing = sorted(mapping.columns[field] for field in mapping.columns.keys() - seen)
    if last and missing:
        raise FileRefused("column_missing", f"no object has {', '.join(missing)}")


def _objects(content: bytes, kind: Format, mapping: Mapping) -> Iterator[tuple[int, dict[str, Any]]]:
    if kind is Format.JSONL:
        for number, line in enumerate(text.lines(content, mapping.encoding), 1):
            if number > ROWS_MAX:
                raise FileRefused("too_many_rows", f"a file has at most {ROWS_MAX} rows", number)
            if line.strip():
                yield number, _object(_loaded(line, number), number)
        return
    if len(content) > JSON_BYTES_MAX:
        raise FileRefused("too_large", f"a JSON document has at most {JSON_BYTES_MAX} bytes; JSON Lines may be larger")
    document = _loaded(text.decoded(content, mapping.encoding), None)
    found = _at(document, mapping.items)[1] if mapping.items else document
    if isinstance(found, dict) and not mapping.items:
        found = next((value for value in found.values() if isinstance(value, list)), None)
    if not isinstance(found, list):
        raise FileRefused("wrong_file", f"there is no list at {mapping.items or 'the top'}")
    for number, item in enumerate(found, 1):
        yield number, _object(item, number)


def _loaded(text_: str, row: int | None) -> Any:
    try:
        # A number is taken as it is written: as a float it would be another one.
        document = json.loads(text_, parse_float=Decimal, parse_constant=_refuse_constant)
        if _ESCAPED_HALF.search(text_):
            json.dumps(document, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError as error:
        raise FileRefused("encoding", "a text holds half of a character", row) from error
    except (ValueError, RecursionError) as error:
        raise FileRefused("unreadable", "this is not JSON", row) from error
    if _ESCAPED_NUL.search(text_):
        raise FileRefused("encoding", "a text holds a NUL character", row)
    return document


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number")


def _object(item: Any, row: int) -> dict[str, Any]:
    if not isinstance(item, dict):
        raise FileRefused("unreadable", "the list holds something that is no object", row)
    return item


def _at(item: Any, path: str) -> tuple[bool, Any]:
    """(whether it is there, what is there)."""
    for name in path.split("."):
        if not isinstance(item, dict) or name not in item:
            return False, None
        item = item[name]
    return True, item


def _paths(item: dict[str, Any], before: str = "") -> list[str]:
    found: list[str] = []
    for name, value in list(item.items())[:_COLUMNS_MAX]:
        found += _paths(value, f"{before}{name}.") if isinstance(value, dict) and not before else [f"{before}{name}"]
    return found
