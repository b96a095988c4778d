from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.webhooks.types import DeliveryFilter


@dataclass(frozen=True, slots=True)
class Replay:
    """A range of webhooks that is being replayed."""

    id: UUID
    wanted: DeliveryFilter
    status: str
    """`running` or `done`: done when the last one was handed to the workers."""
    matched: int
    """How many there were when it began."""
    replayed: int
    actor: str
    created_at: datetime
    finished_at: datetime | None
