"""Write events into the outbox, in the caller's transaction; read the stream that the relay makes of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import asyncpg
import orjson

from core.events import queries
from core.events.errors import EventNotFound
from core.events.types import Event, Placed, Slice
from core.kit import clock, db, ids, scope

SCAN_MAX = 10_000
"""Positions that one filtered read examines at most: a rare type must not cost a walk through the whole stream."""

_pokes: list[Callable[[UUID], None]] = []


@dataclass(frozen=True, slots=True)
class Emission:
    """An event about a subject, at the version that the subject's lock gave it; by the principal in scope."""

    event: Event
    subject: str
    subject_version: int
    actor: str = field(default_factory=lambda: scope.get().principal.id)
    request_id: str = field(default_factory=lambda: scope.get().request_id)


async def emit(tx: db.Transaction, event: Event, *, subject: str, subject_version: int) -> UUID:
    """Write one event. `subject_version` must have been assigned under the subject's lock, and rise."""
    return (await emit_many(tx, [Emission(event, subject, subject_version)]))[0]


async def emit_many(tx: db.Transaction, emissions: Sequence[Emission]) -> list[UUID]:
    """Write events set-based; their ids. After commit the relay is poked; a lost poke costs at most one poll."""
    if not emissions:
        return []
    made = arguments(emissions)
    written = await tx.value(queries.INSERT_EVENTS, tx.tenant, *made)
    assert written == len(emissions), f"wrote {written} of {len(emissions)} events"
    poke_after_commit(tx)
    event_ids: list[UUID] = made[0]
    return event_ids


def arguments(emissions: Sequence[Emission]) -> list[Any]:
    """What `core.events.fragments.insert` takes, the new events' ids first. Who embeds it calls `poke_after_commit`."""
    return [
        [ids.new() for _ in emissions],
        [item.event.type for item in emissions],
        [item.event.version for item in emissions],
        [item.subject for item in emissions],
        [item.subject_version for item in emissions],
        [item.event.model_dump_json() for item in emissions],
        [item.actor for item in emissions],
        [item.request_id for item in emissions],
        [clock.now()] * len(emissions),
    ]


def poke_after_commit(tx: db.Transaction) -> None:
    """Tell the relay, once this transaction is durable, that its tenant has events."""
    tenant_id = tx.tenant
    for poke in _pokes:
        tx.after_commit(lambda poke=poke: poke(tenant_id))  # type: ignore[misc]


def on_commit(poke: Callable[[UUID], None]) -> None:
    """Register how this process pokes the relay. The poke must be cheap and may be lost."""
    if poke not in _pokes:
        _pokes.append(poke)


def off_commit(poke: Callable[[UUID], None]) -> None:
    """Undo `on_commit`; idempotent."""
    if poke in _pokes:
        _pokes.remove(poke)


async def get_top() -> int:
    """The last position of the stream of the tenant in scope; 0 when it is empty."""
    async with db.transaction() as tx:
        return await tx.value(queries.GET_TOP, tx.tenant) or 0


async def get(event_id: UUID) -> Placed:
    """One event of the tenant in scope. Raises EventNotFound, also while the relay has not placed it yet."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, event_id)
    if row is None:
        raise EventNotFound
    return placed(row, row["position"])


async def list_after(
    position: int,
    limit: int,
    *,
    subjects: Sequence[str] | None = None,
    types: Sequence[str] | None = None,
) -> Slice:
    """Events of the tenant in scope after a position, in stream order; with filters, those that pass them all.

    The slice's `position` is how far it looked: continue there, also when it holds no event.
    """
    async with db.transaction() as tx:
        top = await tx.value(queries.GET_TOP, tx.tenant) or 0
        until = min(top, position + SCAN_MAX)
        rows = await tx.fetch(
            queries.LIST_AFTER,
            tx.tenant,
            position,
            until,
            limit,
            None if subjects is None else list(subjects),
            None if types is None else list(types),
        )
    found = [placed(row, row["position"]) for row in rows]
    return Slice(found, found[-1].position if len(found) == limit else max(until, position), top)


def placed(row: asyncpg.Record, position: int) -> Placed:
    """An event as read from the stream."""
    return Placed(
        id=row["id"],
        type=row["type"],
        version=row["version"],
        subject=row["subject"],
        subject_version=row["subject_version"],
        position=position,
        occurred_at=row["occurred_at"],
        data=row["data"],
    )


def envelope(item: Placed, tenant_short_id: str) -> dict[str, Any]:
    """What every reader gets, ready for JSON; the same event always gives the same bytes."""
    return {
        "id": ids.text("evt", item.id),
        "type": item.type,
        "version": item.version,
        "tenant": tenant_short_id,
        "subject": item.subject,
        "subject_version": item.subject_version,
        "position": item.position,
        "occurred_at": clock.text(item.occurred_at),
        "data": item.data,
    }


def encode(item: Placed, tenant_short_id: str) -> bytes:
    return orjson.dumps(envelope(item, tenant_short_id))
