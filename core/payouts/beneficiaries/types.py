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
    validity: str | None = None
    """`valid` or `invalid`, as its bank said last; None when it was not asked."""
    name_match: str | None = None
    """`same`, `similar` or `different`, where the bank told a name."""
    validated_at: datetime | None = None

    @property
    def is_confirmed(self) -> bool:
        """Whether its bank said that the account takes money, and told no other's name."""
        return self.validity == "valid" and self.name_match in {"same", "similar"}

    @property
    def public_id(self) -> str:
        return ids.text("ben", self.id)
