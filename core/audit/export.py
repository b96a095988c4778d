"""The audit log as CSV or NDJSON, streamed page by page so that a long log costs no memory and holds no connection."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator, Callable
from dataclasses import asdict
from typing import Any
from uuid import UUID

import orjson

from core.audit import service
from core.audit.types import Entry, Filter
from core.kit import clock, ids, plain, scope

PAGE = 1000
COLUMNS = (
    "id", "recorded_at", "actor", "action", "subject", "reason", "before", "after", "address", "request_id",
)  # fmt: skip
_NEWEST = UUID(int=2**128 - 1)


async def csv_lines(wanted: Filter) -> AsyncIterator[bytes]:
    """A header and one row per entry, newest first; every cell quoted and none a formula."""
    yield _csv_row(COLUMNS)
    async for entry in _entries(wanted):
        yield _csv_row([_cell(_facts(entry)[name]) for name in COLUMNS])


async def ndjson_lines(wanted: Filter) -> AsyncIterator[bytes]:
    """One JSON object per entry and line, newest first."""
    async for entry in _entries(wanted):
        yield orjson.dumps(_facts(entry)) + b"\n"


FORMATS: dict[str, tuple[str, Callable[[Filter], AsyncIterator[bytes]]]] = {
    "csv": ("text/csv; charset=utf-8", csv_lines),
    "ndjson": ("application/x-ndjson", ndjson_lines),
}


def bound(lines: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The lines, read as whoever asked for them: a response is streamed after its view has ended."""
    caller = scope.get()

    async def read() -> AsyncIterator[bytes]:
        while True:
            with scope.use(caller):
                try:
                    line = await anext(lines)
                except StopAsyncIteration:
                    return
            yield line

    return read()


async def _entries(wanted: Filter) -> AsyncIterator[Entry]:
    before = _NEWEST
    while page := await service.list_entries(wanted, before, PAGE):
        for entry in page:
            yield entry
        before = page[-1].id


def _facts(entry: Entry) -> dict[str, Any]:
    return {**asdict(entry), "id": ids.text("aud", entry.id), "recorded_at": clock.text(entry.recorded_at)}


def _cell(value: Any) -> str:
    text = "" if value is None else value if isinstance(value, str) else orjson.dumps(value).decode()
    return plain.cell(text)


def _csv_row(cells: Any) -> bytes:
    line = io.StringIO()
    csv.writer(line, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(cells)
    return line.getvalue().encode()
