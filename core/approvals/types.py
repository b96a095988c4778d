from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Approval:
    """A wish that needs a second principal. `status` is `open`, `approved`, `rejected` or `expired`."""

    id: UUID
    kind: str
    subject: str
    """The public id of what it is about."""
    payload: dict[str, Any]
    payload_hash: str
    """SHA-256 of the payload in hexadecimal: whoever approves names it, so they approve what they saw."""
    reason: str
    maker: str
    status: str
    checker: str | None
    decision_reason: str | None
    version: int
    created_at: datetime
    expires_at: datetime
    decided_at: datetime | None
