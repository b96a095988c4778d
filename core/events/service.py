"""Write events into the outbox, in the caller's transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from core.events import queries
from core.events.types import Event
from core.kit import clock, db, ids, scope

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
    event_ids = [ids.new() for _ in emissions]
    await tx.execute(
        queries.INSERT_EVENTS,
        tx.tenant,
        event_ids,
        [item.event.type for item in emissions],
        [item.event.version for item in emissions],
        [item.subject for item in emissions],
        [item.subject_version for item in emissions],
        [item.event.model_dump_json() for item in emissions],
        [item.actor for item in emissions],
        [item.request_id for item in emissions],
        [clock.now()] * len(emissions),
    )
    poke_after_commit(tx)
    return event_ids


def poke_after_commit(tx: db.Transaction) -> None:
    """Tell the relay, once this transaction is durable, that its tenant has events."""
    tenant_id = tx.tenant
    for poke in _pokes:
        tx.after_commit(lambda poke=poke: poke(tenant_id))  # type: ignore[misc]


def on_commit(poke: Callable[[UUID], None]) -> None:
    """Register how this process pokes the relay. The poke must be cheap and may be lost."""
    if poke not in _pokes:
        _pokes.append(poke)
