from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Rejection:
    """A webhook with a wrong signature, without its body."""

    id: UUID
    account_id: UUID
    address: str
    body_bytes: int
    received_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What became of refused webhooks that were verified again."""

    accepted: int = 0
    """Now in the inbox."""
    duplicate: int = 0
    """Authentic, and in the inbox before: the vendor had sent them again."""
    invalid: int = 0
    """Still refused; they stay until they expire."""
    shortened: int = 0
    """Too long to have been kept whole: only the vendor can send them again."""
