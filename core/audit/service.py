"""Record acts in the transaction that performs them."""

from __future__ import annotations

from typing import Any

from core.audit.models import AuditEntry
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
