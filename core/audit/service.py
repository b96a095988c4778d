"""Record acts in the transaction that performs them, and read them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import asyncpg
import orjson

from core.audit import queries
from core.audit.types import Act, Entry, Filter
from core.kit import clock, db, ids, scope


async def record(
    action: str,
    subject: str,
    *,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    reason: str | None = None,
) -> None:
    """Add an entry for the principal in scope to the open transaction: it exists exactly when the act does."""
    await record_all([Act(action, subject, before, after, reason)])


async def record_all(acts: Sequence[Act]) -> None:
    """Add an entry for each act, in their order, as `record` does."""
    tx = db.current()
    written = await tx.value(queries.INSERT, tx.tenant, *arguments(acts))
    assert written == len(acts), f"recorded {written} of {len(acts)} acts"


def arguments(acts: Sequence[Act]) -> list[Any]:
    """What `core.audit.fragments.insert` takes, for the principal in scope."""
    who = scope.get()
    return [
        who.principal.id,
        who.address,
        who.request_id,
        clock.system_now(),
        [ids.new() for _ in acts],
        [act.action for act in acts],
        [act.subject for act in acts],
        [_json(act.before) for act in acts],
        [_json(act.after) for act in acts],
        [act.reason for act in acts],
    ]


async def find_unsealed(tx: db.Transaction) -> set[UUID]:
    """Tenants with entries that are not sealed yet (read through `db.finder()`)."""
    return {row["tenant_id"] for row in await tx.fetch(queries.FIND_UNSEALED)}


async def take_unsealed(tx: db.Transaction, limit: int) -> list[asyncpg.Record]:
    """Take entries off the sealer's list in its transaction; as `list_for_seal` gives them."""
    taken = [row["id"] for row in await tx.fetch(queries.TAKE_UNSEALED, tx.tenant, limit)]
    return await list_for_seal(tx, taken) if taken else []


async def list_for_seal(tx: db.Transaction, entry_ids: Sequence[UUID]) -> list[asyncpg.Record]:
    """Entries by id, their JSON as the database's text, so that a seal covers it exactly."""
    return await tx.fetch(queries.LIST_FOR_SEAL, tx.tenant, list(entry_ids))


async def list_after_for_seal(tx: db.Transaction, after: UUID, limit: int) -> list[asyncpg.Record]:
    """The entries that follow an id, as `list_for_seal` gives them."""
    return await tx.fetch(queries.LIST_AFTER_FOR_SEAL, tx.tenant, after, limit)


async def list_unsealed(tx: db.Transaction) -> set[UUID]:
    """The entries that the sealer has not taken yet."""
    return {row["id"] for row in await tx.fetch(queries.LIST_UNSEALED, tx.tenant)}


async def list_entries(wanted: Filter, before: UUID, limit: int) -> list[Entry]:
    """Entries of the tenant in scope, newest first."""
    async with db.transaction() as tx:
        rows = await tx.fetch(
            queries.LIST,
            tx.tenant,
            before,
            limit,
            wanted.actor,
            wanted.action,
            wanted.subject,
            wanted.since,
            wanted.until,
        )
    return [Entry(**dict(row)) for row in rows]


def _json(value: dict[str, Any] | None) -> str | None:
    return None if value is None else orjson.dumps(value).decode()
