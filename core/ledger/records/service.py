"""Record what changeable rows say, and give the records to the sealer and the verification."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import asyncpg

from core.kit import db, ids
from core.ledger.records import queries
from core.ledger.records.types import Kind


async def write_within(tx: db.Transaction, kind: Kind, *subject_ids: UUID) -> None:
    """Record what rows say now, after every change of them and in its transaction; the rows are locked."""
    fresh = [ids.new() for _ in subject_ids]
    await tx.execute(queries.write(kind), tx.tenant, list(subject_ids), fresh)


async def find_unsealed(tx: db.Transaction) -> set[UUID]:
    """Tenants with records that are not sealed yet (read through `db.finder()`)."""
    return {row["tenant_id"] for row in await tx.fetch(queries.FIND_UNSEALED)}


async def take_unsealed(tx: db.Transaction, limit: int) -> tuple[list[UUID], list[asyncpg.Record]]:
    """Take records off the sealer's list in its transaction: what was on it, and what there is of that."""
    taken = [row["id"] for row in await tx.fetch(queries.TAKE_UNSEALED, tx.tenant, limit)]
    return taken, await list_of(tx, taken) if taken else []


async def list_of(tx: db.Transaction, record_ids: Sequence[UUID]) -> list[asyncpg.Record]:
    """Records by id."""
    return await tx.fetch(queries.LIST, tx.tenant, list(record_ids))


async def list_after(tx: db.Transaction, after: UUID, limit: int) -> list[asyncpg.Record]:
    """The records that follow an id."""
    return await tx.fetch(queries.LIST_AFTER, tx.tenant, after, limit)


async def list_unsealed(tx: db.Transaction) -> set[UUID]:
    """The records that the sealer has not taken yet."""
    return {row["id"] for row in await tx.fetch(queries.LIST_UNSEALED, tx.tenant)}
