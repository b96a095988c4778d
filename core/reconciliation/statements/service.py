"""Read the lines of statements."""

from __future__ import annotations

from uuid import UUID

from asyncpg import Record

from core.kit import db
from core.kit.errors import NotFound
from core.reconciliation.statements import queries
from core.reconciliation.statements.types import StatementLine
from core.reconciliation.types import BreakKind, LineState


async def get_line(line_id: UUID) -> StatementLine:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, line_id)
    if row is None:
        raise NotFound
    return line(row)


async def list_lines(
    before: UUID, source_id: UUID | None, import_id: UUID | None, state: LineState | None, limit: int
) -> list[StatementLine]:
    """Lines, newest first: those of a file in the opposite of its order."""
    async with db.transaction() as tx:
        found = await tx.fetch(queries.LIST, tx.tenant, before, source_id, import_id, state, limit)
    return [line(row) for row in found]


def line(row: Record) -> StatementLine:
    """From its database row."""
    facts = dict(row)
    facts["state"] = LineState(facts["state"])
    facts["problem"] = BreakKind(facts["problem"]) if facts["problem"] else None
    return StatementLine(**facts)
