"""A break under its lock: its history, which only grows, and what is told of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from asyncpg import Record

from core.events import service as events
from core.events.types import Event
from core.kit import db, ids, scope
from core.kit.errors import NotFound
from core.reconciliation import rows
from core.reconciliation.cases import queries
from core.reconciliation.cases.errors import BreakClosed
from core.reconciliation.cases.types import Note, NoteKind
from core.reconciliation.queries import GET_BREAK
from core.reconciliation.types import Break


async def get(tx: db.Transaction, break_id: UUID) -> Break:
    """Raises NotFound."""
    row = await tx.find_row(GET_BREAK, tx.tenant, break_id)
    if row is None:
        raise NotFound
    return rows.difference(row)


async def lock(tx: db.Transaction, break_id: UUID) -> Break:
    """Raises NotFound."""
    row = await tx.find_row(queries.LOCK, tx.tenant, break_id)
    if row is None:
        raise NotFound
    return rows.difference(row)


async def lock_open(tx: db.Transaction, break_id: UUID) -> Break:
    """Raises NotFound, BreakClosed."""
    found = await lock(tx, break_id)
    if found.is_closed:
        raise BreakClosed(resolution=found.resolution)
    return found


async def add_note(tx: db.Transaction, break_id: UUID, kind: NoteKind, text: str, file_id: UUID | None = None) -> Note:
    """Add to a break's history, under its lock."""
    facts = ids.new(), break_id, kind.value, text, file_id, scope.get().principal.id
    return note_of(await tx.get_row(queries.INSERT_NOTE, tx.tenant, *facts))


async def tell(tx: db.Transaction, found: Break, kind: type[Event], **more: Any) -> None:
    """Tell of what was done about a break, as it stands after it."""
    facts = {
        "break_id": found.public_id,
        "account": found.account,
        "kind": found.kind.value,
        "state": found.state,
        "assignee": found.assignee,
        "actor": scope.get().principal.id,
    }
    event = kind.model_validate(facts | more)
    await events.emit(tx, event, subject=found.public_id, subject_version=found.version)


def note_of(row: Record) -> Note:
    facts = dict(row)
    facts["kind"] = NoteKind(facts["kind"])
    return Note(**facts)
