from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

BOUNCE, COMPLAINT, UNSUBSCRIBE, MANUAL = "bounce", "complaint", "unsubscribe", "manual"


@dataclass(frozen=True, slots=True)
class Suppression:
    """An address that is not written to, masked."""

    id: UUID
    channel: str
    to: str
    reason: str
    message_id: UUID | None
    note: str | None
    actor: str
    created_at: datetime
    lifted_at: datetime | None
    lifted_by: str | None
