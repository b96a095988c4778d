from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import NamedTuple
from uuid import UUID


class Due(NamedTuple):
    """When a schedule was to run, as the finder sees it."""

    tenant_id: UUID
    id: UUID
    due_at: datetime
    local_time: time | None
    every_seconds: int | None


@dataclass(frozen=True, slots=True)
class ScheduleRecord:
    """Recurring work: a kind of job, for one source, daily at `local_time` or every `every_seconds`."""

    id: UUID
    kind: str
    source: str
    local_time: time | None
    every_seconds: int | None
    enabled: bool
    due_at: datetime
    """On the tenant's clock, as are all times here."""
    last_run_at: datetime | None
