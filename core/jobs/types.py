from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class JobRecord:
    """A job as its tenant sees it: what it is about, never its arguments."""

    id: UUID
    kind: str
    key: str
    status: str
    attempts: int
    last_error: str | None
    created_at: datetime
    finished_at: datetime | None
