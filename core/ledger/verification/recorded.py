"""What changeable rows say, against their sealed records; and what only repeats other rows, against those."""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal
from uuid import UUID

import asyncpg

from core.kit import db
from core.ledger import engine, rows
from core.ledger.accounts import addresses
from core.ledger.records import queries as record_queries
from core.ledger.records import service as records
from core.ledger.records.types import KINDS, Kind
from core.ledger.seals import encoding
from core.ledger.seals.types import RECORD
from core.ledger.verification import queries, sealed
from core.ledger.verification.types import FINDINGS_MAX, Progress, Report

CHUNK = 2000
_FIRST = UUID(int=0)


async def check_records(tx: db.Transaction, report: Report, progress: Progress) -> None:
    """Each record is what was sealed or waits to be, none is missing, and each row says what its newest one says."""
    unsealed = await records.list_unsealed(tx)
    report.count("unsealed", len(unsealed))
    after, last = _FIRST, False
    while not last:
        found = await records.list_after(tx, after, CHUNK)
        last = len(found) < CHUNK
        until = sealed.LAST if last else found[-1]["id"]
        leaves = await sealed.leaves_between(tx, after, until, RECORD)
        for row in found:
            waits = row["id"] in unsealed
            unsealed.discard(row["id"])
            leaf = leaves.pop(row["id"], None)
            sealed.check_leaf(report, RECORD, row["id"], encoding.record(row), leaf, waits=waits)
        sealed.missing(report, RECORD, leaves)
        progress("records", report.count("records", len(found)))
        after = until
    for item in sorted(unsealed):
        report.add("record.missing", item, "it was recorded and waits for its seal, but there is no such row")
    await check_states(tx, report, KINDS.values())


async def check_states(tx: db.Transaction, report: Report, kinds: Iterable[Kind]) -> None:
    """No record is missing between two others, and each row of these kinds says what its newest one says."""
    async with tx.whole_tables():
        for row in await tx.fetch(record_queries.GAPS, tx.tenant, FINDINGS_MAX):
            detail = f"there are {row['records']} records, the newest is number {row['newest']}"
            report.add("record.gap", f"{row['kind']} {row['subject_id']}", detail)
        await _states(tx, report, kinds)


async def check_copies(tx: db.Transaction, report: Report, progress: Progress) -> None:
    """The tables that searches read say of every account and transaction exactly what it says itself."""
    after = _FIRST
    while found := await tx.fetch(queries.LIST_ACCOUNTS, tx.tenant, after, CHUNK):
        accounts = [rows.account(row) for row in found]
        terms = await _terms(tx, [account.id for account in accounts])
        for account in accounts:
            said, meant = terms.pop(account.id, {}), addresses.terms(account.code, account.metadata)
            numbers = {key for key, value in account.metadata.items() if isinstance(value, int | float)}
            wrong = [key for key in sorted(said.keys() | meant.keys()) if not _same(said, meant, key, numbers)]
            if wrong:
                named = ", ".join(map(repr, wrong))
                report.add("account.search", account.id, f"the search table says something else of {named}")
        after = accounts[-1].id
        progress("accounts' search", len(found))
    for row in await tx.fetch(queries.EXTRA_TERMS, tx.tenant, FINDINGS_MAX):
        report.add("account.search", row["account_id"], f"{row['key']!r} is of no account, or under another code")
    after = _FIRST
    while found := await tx.fetch(queries.LIST_METADATA_OWNERS, tx.tenant, after, CHUNK):
        words: dict[UUID, dict[str, str]] = {}
        for row in await tx.fetch(queries.LIST_WORDS, tx.tenant, [row["id"] for row in found]):
            words.setdefault(row["transaction_id"], {})[row["key"]] = row["value"]
        for row in found:
            meant = engine.searchable(row["metadata"])
            lost = sorted(meant.keys() - words.get(row["id"], {}).keys())
            if lost:
                report.add("metadata.search", row["id"], f"it cannot be found by {', '.join(map(repr, lost))}")
        after = found[-1]["id"]


async def _states(tx: db.Transaction, report: Report, kinds: Iterable[Kind]) -> None:
    for kind in kinds:
        for row in await tx.fetch(record_queries.differences(kind), tx.tenant, FINDINGS_MAX):
            subject = row["subject_id"]
            if row["found"] is None:
                report.add(f"{kind.name}.missing", subject, "it was recorded, but there is no such row")
            elif row["recorded"] is None:
                report.add(f"{kind.name}.extra", subject, "it was never recorded: it came from outside")
            else:
                report.add(f"{kind.name}.changed", subject, _told(row))


def _told(row: asyncpg.Record) -> str:
    try:
        recorded, found = json.loads(row["recorded"]), json.loads(row["found"])
    except ValueError:
        return "its record is no JSON any more"
    names = sorted(name for name in recorded.keys() | found.keys() if recorded.get(name) != found.get(name))
    parts = [f"{name} was recorded as {recorded.get(name)!r} and is {found.get(name)!r}" for name in names]
    return "; ".join(parts) or "its record is written in another form"


async def _terms(tx: db.Transaction, account_ids: list[UUID]) -> dict[UUID, dict[str, str]]:
    found: dict[UUID, dict[str, str]] = {}
    for row in await tx.fetch(queries.LIST_TERMS, tx.tenant, account_ids):
        found.setdefault(row["account_id"], {})[row["key"]] = row["value"]
    return found


def _same(said: dict[str, str], meant: dict[str, str], key: str, numbers: set[str]) -> bool:
    """Whether a term is as it should be; the database writes some numbers in other digits than they came in."""
    if key in numbers and key in said and key in meant and said[key] not in {"true", "false"}:
        return Decimal(said[key]) == Decimal(meant[key])
    return said.get(key) == meant.get(key)
