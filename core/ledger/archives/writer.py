"""Writes an archive: a ZIP file of NDJSON, each line as it is read, so that memory stays flat."""

from __future__ import annotations

import asyncio
import hashlib
import json
import zipfile
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from pathlib import Path
from uuid import UUID

from core.kit import clock, db
from core.ledger.archives import queries
from core.ledger.archives.errors import ArchiveNotProven, LedgerUnsettled
from core.ledger.archives.types import (
    ACCOUNTS,
    HOLDS,
    LEAVES,
    MANIFEST,
    RECORDS,
    SEALS,
    TRANSACTIONS,
    Manifest,
    Member,
)
from core.ledger.seals import merkle
from core.ledger.seals import queries as seal_queries
from core.ledger.seals import service as seals
from core.ledger.seals.types import RECORD, TRANSACTION, Head

PAGE = 1000
ATTEMPTS = 20
_FIRST = UUID(int=0)

Lines = AsyncIterator[list[bytes]]
Contents = Callable[[db.Transaction, Sequence[UUID]], Awaitable[dict[UUID, bytes]]]


async def write(tenant_id: UUID, slug: str, path: Path) -> Manifest:
    """Export a tenant's ledger, sealed to its last transaction, as it stood at one instant.

    The file appears under `path` when it is whole. Raises LedgerUnsettled, ArchiveNotProven.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        for _ in range(ATTEMPTS):
            while await seals.seal(tenant_id):
                pass
            async with db.snapshot(tenant_id) as tx:
                if not await tx.value(queries.IS_UNSEALED, tx.tenant):
                    manifest = await _write(tx, slug, part)
                    break
        else:
            raise LedgerUnsettled(retry_after_seconds=60)
        await asyncio.to_thread(part.rename, path)
    finally:
        await asyncio.to_thread(part.unlink, missing_ok=True)
    return manifest


async def _write(tx: db.Transaction, slug: str, part: Path) -> Manifest:
    row = await tx.find_row(seal_queries.CHAIN, tx.tenant)
    head = Head(row["height"], row["hash"].hex(), row["leaves"]) if row and row["hash"] else Head(0, "", 0)
    members: dict[str, Member] = {}
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
        for name, lines in (
            (ACCOUNTS, _rows(tx, queries.LIST_ACCOUNTS)),
            (TRANSACTIONS, _sealed(tx, TRANSACTION, seals.contents)),
            (HOLDS, _rows(tx, queries.LIST_HOLDS)),
            (RECORDS, _sealed(tx, RECORD, seals.record_contents)),
            (SEALS, _seals(tx)),
            (LEAVES, _leaves(tx)),
        ):
            members[name] = await _member(archive, name, lines)
        manifest = Manifest(str(tx.tenant), slug, clock.text(clock.system_now()), head, members)
        archive.writestr(MANIFEST, json.dumps(manifest.document(), indent=2) + "\n")
    return manifest


async def _member(archive: zipfile.ZipFile, name: str, lines: Lines) -> Member:
    digest, size, count = hashlib.sha256(), 0, 0
    with archive.open(name, "w", force_zip64=True) as handle:
        async for page in lines:
            piece = b"".join([line + b"\n" for line in page])
            digest.update(piece)
            size, count = size + len(piece), count + len(page)
            await asyncio.to_thread(handle.write, piece)
    return Member(digest.hexdigest(), size, count)


async def _rows(tx: db.Transaction, sql: str) -> Lines:
    after = _FIRST
    while page := await tx.fetch(sql, tx.tenant, after, PAGE):
        yield [row["line"].encode() for row in page]
        after = page[-1]["id"]


async def _sealed(tx: db.Transaction, kind: str, contents: Contents) -> Lines:
    """Each item of a kind as the very bytes that were sealed, in the chain's order."""
    position = 0
    while page := await tx.fetch(queries.LIST_LEAVES, tx.tenant, position, PAGE):
        wanted = {row["item_id"]: row["hash"] for row in page if row["kind"] == kind}
        found = await contents(tx, list(wanted))
        for item, expected in wanted.items():
            if item not in found or merkle.leaf(found[item]) != expected:
                raise ArchiveNotProven(f"{kind} {item} is not what was sealed: run ./bahi verify")
        yield [found[item] for item in wanted]
        position = page[-1]["position"] + 1


async def _seals(tx: db.Transaction) -> Lines:
    height = 0
    while page := await tx.fetch(queries.LIST_SEALS, tx.tenant, height, PAGE):
        yield [row["header"].encode() for row in page]
        height = page[-1]["height"]


async def _leaves(tx: db.Transaction) -> Lines:
    position = 0
    while page := await tx.fetch(queries.LIST_LEAVES, tx.tenant, position, PAGE):
        yield [
            json.dumps([row["kind"], str(row["item_id"]), row["hash"].hex()], separators=(",", ":")).encode()
            for row in page
        ]
        position = page[-1]["position"] + 1
