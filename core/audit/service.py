"""Record acts in the transaction that performs them, and read them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from core.audit import queries
from core.audit.models import AuditEntry
from core.audit.types import Entry, Filter
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
    db.current()
    who = scope.get()
    await AuditEntry.create(
        id=ids.new(),
        actor=who.principal.id,
        action=action,
        subject=subject,
        before=before,
        after=after,
        reason=reason,
        address=who.address,
        request_id=who.request_id,
        recorded_at=clock.system_now(),
    )


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
