from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.kit import ids

BANK_ACCOUNT = "bank_account"
UPI = "upi"


@dataclass(frozen=True, slots=True)
class Beneficiary:
    """A beneficiary as it may be shown."""

    id: UUID
    person_id: UUID
    kind: str
    masked: str
    """Such as `XXXXXXXX1234` or `as…@okbank`."""
    ifsc: str | None
    created_by: str
    created_at: datetime
    removed_at: datetime | None

    @property
    def public_id(self) -> str:
        return ids.text("ben", self.id)
