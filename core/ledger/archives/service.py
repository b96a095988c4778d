"""Export a tenant's ledger and take an archive in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.jobs import service as jobs
from core.kit import db, ids, scope
from core.ledger import engine, rows
from core.ledger import queries as ledger_queries
from core.ledger.accounts import service as accounts
from core.ledger.archives import queries, reader
from core.ledger.archives.errors import ArchiveNotFound, ArchiveNotProven, LedgerNotEmpty
from core.ledger.archives.types import ACCOUNTS, HOLDS, RECORDS, TRANSACTIONS, Archive, Manifest
from core.ledger.records.types import ACCOUNT, CHART, HOLD
from core.ledger.seals import queries as seal_queries
from core.ledger.seals import service as seals
from core.ledger.seals.types import Head
from core.ledger.verification import books, recorded, sealed
from core.ledger.verification.types import Report

JOB = "ledger.archive"
PAGE = 1000
TAKEN = {kind.name: kind for kind in (ACCOUNT, HOLD, CHART)}
"""Rows of these kinds come with an archive, and must say what their records say."""


async def request() -> Archive:
    """Ask for an archive of the tenant in scope; a job makes it."""
    async with db.transaction() as tx:
        row = await tx.get_row(queries.INSERT, tx.tenant, ids.new(), scope.get().principal.id)
        await audit.record("ledger:export", ids.text("arc", row["id"]))
        await jobs.enqueue(tx, JOB, str(row["id"]))
    return Archive(**dict(row))


async def get(archive_id: UUID) -> Archive:
    """Raises ArchiveNotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND, tx.tenant, archive_id)
    if row is None:
        raise ArchiveNotFound
    return Archive(**dict(row))


async def list_archives(before: UUID, limit: int) -> list[Archive]:
    """Archives of the tenant in scope, newest first."""
    async with db.transaction() as tx:
        return [Archive(**dict(row)) for row in await tx.fetch(queries.LIST, tx.tenant, before, limit)]


async def take_in(path: Path, expected: Head) -> Manifest:
    """Import an archive into the tenant in scope, whose ledger must be empty: all of it, or nothing.

    `expected` is the head as whoever made the archive noted it. Afterwards the tenant's own chain seals everything
    again, and the audit log says where it came from. Raises ArchiveUnreadable, ArchiveDamaged, ArchiveForeign,
    ArchiveNotProven, LedgerNotEmpty.
    """
    tenant_id = scope.tenant().id
    with reader.opened(path) as archive:
        async with db.transaction() as tx:
            await _require_empty(tx)
        archive.prove(expected)
        try:
            async with db.bulk(tenant_id) as tx:
                await _write(tx, archive)
        except (asyncpg.IntegrityConstraintViolationError, asyncpg.DataError) as error:
            raise ArchiveNotProven(f"its parts do not fit together ({type(error).__name__})") from error
    return archive.manifest


async def _write(tx: db.Transaction, archive: reader.Reader) -> None:
    # The chain's lock keeps the sealer away until all is there.
    await tx.execute(seal_queries.OPEN_CHAIN, tx.tenant)
    await tx.fetch(seal_queries.LOCK_CHAIN, tx.tenant)
    await _require_empty(tx)
    for page in archive.pages(ACCOUNTS, PAGE):
        await tx.execute(queries.INSERT_ACCOUNTS, tx.tenant, _array(page))
        for row in await tx.fetch(queries.ACCOUNTS_OF, tx.tenant, [UUID(json.loads(line)["id"]) for line in page]):
            await accounts.index_within(tx, rows.account(row))
    # What undoes a transaction comes after it, whatever the order of the seals.
    for reversals in (False, True):
        for page in archive.pages(TRANSACTIONS, PAGE):
            chosen = [line for line in page if (json.loads(line)["reverses"] is not None) == reversals]
            if chosen:
                await _write_transactions(tx, chosen)
    for page in archive.pages(HOLDS, PAGE):
        await tx.execute(queries.INSERT_HOLDS, tx.tenant, _array(page))
    for page in archive.pages(RECORDS, PAGE):
        array = _array([line for line in page if json.loads(line)["kind"] in TAKEN])
        await tx.execute(queries.INSERT_RECORDS, tx.tenant, array)
        await tx.execute(queries.INSERT_CHART, tx.tenant, array)
    await _check(tx)
    manifest = archive.manifest
    head = {"height": manifest.head.height, "hash": manifest.head.hash, "leaves": manifest.head.leaves}
    await audit.record("ledger:import", manifest.ledger, after={"tenant": manifest.tenant, "head": head})


async def _write_transactions(tx: db.Transaction, lines: Sequence[bytes]) -> None:
    array = _array(lines)
    await tx.execute(queries.INSERT_TRANSACTIONS, tx.tenant, array)
    await tx.execute(queries.INSERT_POSTINGS, tx.tenant, array)
    known = {UUID(facts["id"]): facts["metadata"] for facts in map(json.loads, lines)}
    await tx.execute(queries.INSERT_UNSEALED, tx.tenant, ids.new(), list(known))
    words = [(item, key, value) for item, facts in known.items() for key, value in engine.searchable(facts).items()]
    if words:
        await tx.execute(ledger_queries.WRITE_METADATA, tx.tenant, *map(list, zip(*words, strict=True)))
    # Read back, each transaction has the very bytes that were sealed: the accounts' names and sides included.
    contents = await seals.contents(tx, list(known))
    for item, line in zip(known, lines, strict=True):
        if contents.get(item) != line:
            raise ArchiveNotProven(f"transaction {item} does not fit the archive's accounts")


async def _check(tx: db.Transaction) -> None:
    report = Report()
    await sealed.check_transactions(tx, report, _silent)
    await books.check(tx, report, _silent)
    await recorded.check_states(tx, report, TAKEN.values())
    if not report.is_clean:
        finding = report.findings[0]
        raise ArchiveNotProven(f"{finding.code} {finding.subject}: {finding.detail}")


async def _require_empty(tx: db.Transaction) -> None:
    if await tx.value(queries.HAS_ACCOUNTS, tx.tenant):
        raise LedgerNotEmpty


def _silent(_what: str, _done: int) -> None:
    """Nobody watches."""


def _array(lines: Iterable[bytes]) -> Any:
    """NDJSON as one JSON array, as text: the database reads the numbers, exactly."""
    return f"[{b','.join(lines).decode()}]"
