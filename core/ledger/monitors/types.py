from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

BALANCE, AVAILABLE = "balance", "available"
BELOW, ABOVE = "below", "above"
ARMED, CROSSED, REMOVED = "armed", "crossed", "removed"


@dataclass(frozen=True, slots=True)
class NewMonitor:
    """A threshold to watch. It is told when the measure goes below (or above) it, once, and armed again when the
    measure has come back to `rearm_at`; without one, to the threshold itself."""

    account_id: UUID
    measure: str
    direction: str
    threshold: Decimal
    rearm_at: Decimal | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class Monitor:
    """A threshold as it stands. `state` is `armed`, `crossed` or `removed`."""

    id: UUID
    account_id: UUID
    currency: str
    measure: str
    direction: str
    threshold: Decimal
    rearm_at: Decimal
    description: str
    state: str
    crossings: int
    version: int
    actor: str
    created_at: datetime
    changed_at: datetime
