"""A bank whose statements a test writes, and the hands that upload them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any
from uuid import UUID

from core.reconciliation import service as reconciliation
from core.reconciliation.imports import service as imports
from core.reconciliation.imports.types import Import
from core.reconciliation.sources import service as sources
from core.reconciliation.sources.mapping import Mapping
from core.reconciliation.sources.types import Format, NewSource, Source, SourceChange, SourceKind
from core.reconciliation.statements import service as statements
from core.reconciliation.statements.types import StatementLine
from tests.reconciliation.shop import NEWEST, work_off

COLUMNS = {
    "booked_on": "Date",
    "description": "Narration",
    "reference": "UTR",
    "debit": "Withdrawal",
    "credit": "Deposit",
    "balance": "Balance",
}
MAPPING = Mapping(columns=COLUMNS, dates="%d/%m/%Y", signs="columns")
HEADER = "Date,Narration,UTR,Withdrawal,Deposit,Balance"


def csv(*rows: str, header: str = HEADER) -> bytes:
    return "\n".join([header, *rows, ""]).encode()


async def open_source(**more: Any) -> Source:
    """A bank's CSV statements of the tenant in scope."""
    plain = NewSource("Current account", SourceKind.BANK, Format.CSV, "INR", MAPPING)
    if more.get("format", Format.CSV) in {Format.MT940, Format.CAMT053}:
        plain = replace(plain, mapping=None)
    return await sources.create(replace(plain, **more))


async def remap(source: Source, **changes: Any) -> Source:
    """The source with another mapping or setting from now on."""
    same = SourceChange(
        source.name, source.format, source.mapping, source.account_number, source.zone, source.local_time,
        source.quiet_days, source.enabled,
    )  # fmt: skip
    return await sources.change(source.id, source.version, replace(same, **changes))


async def upload(source: Source, content: bytes, name: str = "statement") -> Import:
    async def body() -> AsyncIterator[bytes]:
        for start in range(0, len(content), 50_000):
            yield content[start : start + 50_000]

    return await imports.upload(source.id, name, body())


async def import_(source: Source, content: bytes, *, without_quarantined: bool = False) -> Import:
    """Upload a file, import it, tie it; the import as it ended."""
    found = await upload(source, content)
    await imports.start(found.id, without_quarantined=without_quarantined)
    await work_off(imports.IMPORT, reconciliation.RUN)
    return await imports.get(found.id)


async def lines(source: Source | UUID) -> list[StatementLine]:
    """Every line of a source, in the order in which they came."""
    source_id = source if isinstance(source, UUID) else source.id
    return (await statements.list_lines(NEWEST, source_id, None, None, 10_000))[::-1]


async def told(source: Source) -> list[tuple[str, str, str | None, str]]:
    """(day, amount, reference, text) of every line, in order of days."""
    found = [
        (line.booked_on.isoformat(), f"{line.amount:.2f}", line.reference, line.description)
        for line in await lines(source)
    ]
    return sorted(found, key=str)
