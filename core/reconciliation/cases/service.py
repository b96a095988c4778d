"""Take breaks, explain them, talk about them. A break that a run finds gone resolves itself whatever people did."""

from __future__ import annotations

from uuid import UUID

from core.audit import service as audit
from core.auth.roles import service as roles
from core.files import service as files
from core.identity.users import service as users
from core.identity.users.errors import UserNotFound
from core.kit import db, ids
from core.reconciliation import rows
from core.reconciliation import service as reconciliation
from core.reconciliation.cases import history, queries
from core.reconciliation.cases.errors import UnknownAssignee
from core.reconciliation.cases.events import BreakAssigned, BreakCommented, BreakExplained
from core.reconciliation.cases.types import Note, NoteKind
from core.reconciliation.types import Break


async def assign(break_id: UUID, user_id: UUID | None) -> Break:
    """Say which user looks after a break; None puts it back. Locks the break.

    Raises NotFound, BreakClosed, UnknownAssignee.
    """
    assignee = ids.text("usr", user_id) if user_id is not None else None
    async with db.transaction() as tx:
        before = await history.lock_open(tx, break_id)
        if user_id is not None:
            await _require_able(tx, user_id)
        if before.assignee == assignee:
            return before
        after = rows.difference(await tx.get_row(queries.ASSIGN, tx.tenant, break_id, assignee))
        await history.add_note(tx, break_id, NoteKind.ASSIGNED, assignee or "")
        await audit.record(
            "reconciliation_break:assign",
            after.public_id,
            before={"assignee": before.assignee, "state": before.state},
            after={"assignee": after.assignee, "state": after.state},
        )
        await history.tell(tx, after, BreakAssigned)
    return after


async def explain(break_id: UUID, text: str) -> Break:
    """Say why it differs; again as often as more is known. Locks the break. Raises NotFound, BreakClosed."""
    async with db.transaction() as tx:
        before = await history.lock_open(tx, break_id)
        after = rows.difference(await tx.get_row(queries.EXPLAIN, tx.tenant, break_id))
        await history.add_note(tx, break_id, NoteKind.EXPLAINED, text)
        await audit.record(
            "reconciliation_break:explain",
            after.public_id,
            before={"state": before.state},
            after={"state": after.state},
            reason=text,
        )
        await history.tell(tx, after, BreakExplained)
    return after


async def comment(break_id: UUID, text: str, file_id: UUID | None = None) -> Note:
    """Add to a break's history, also once it is closed. Raises NotFound for a break or file that is not there."""
    async with db.transaction() as tx:
        await history.lock(tx, break_id)
        if file_id is not None:
            await files.get(file_id)
        after = rows.difference(await tx.get_row(queries.TOUCH, tx.tenant, break_id))
        made = await history.add_note(tx, break_id, NoteKind.COMMENT, text, file_id)
        await history.tell(tx, after, BreakCommented)
    return made


async def list_notes(break_id: UUID, after: UUID, limit: int) -> list[Note]:
    """A break's history, oldest first. Raises NotFound."""
    await reconciliation.get_break(break_id)
    async with db.transaction() as tx:
        return [history.note_of(row) for row in await tx.fetch(queries.LIST_NOTES, tx.tenant, break_id, after, limit)]


async def _require_able(tx: db.Transaction, user_id: UUID) -> None:
    """Raises UnknownAssignee."""
    try:
        user = await users.get(user_id)
    except UserNotFound as error:
        raise UnknownAssignee from error
    permissions, _ = await roles.standing_within(tx, user_id)
    if user.status != "active" or permissions.isdisjoint({"*", "reconciliation:resolve"}):
        raise UnknownAssignee
