from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from core.kit.money import Money

OPEN = "open"
CAPTURED = "captured"
VOIDED = "voided"
EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class NewHold:
    """Money to set aside. `reference` is unique among the tenant's holds for ever."""

    reference: str
    account_id: UUID
    amount: Money
    credit_account_id: UUID | None = None
    """Where a capture goes unless it names another account."""
    expires_at: datetime | None = None
    """On the tenant's clock: from this instant on the hold cannot be captured."""
    description: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)
    limited: bool = True
    """Whether it counts against the limits of the account's profile."""


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold as it stood when read; every state but `open` is final."""

    id: UUID
    reference: str
    account_id: UUID
    credit_account_id: UUID | None
    amount: Money
    captured: Decimal
    released: Decimal
    state: str
    expires_at: datetime | None
    counted_on: date | None
    """The local day whose limits it counts against; None when it counts against none."""
    description: str
    metadata: Mapping[str, Any]
    reason: str
    actor: str
    created_at: datetime
    """On the tenant's clock, as `expires_at` and `finished_at` are."""
    finished_at: datetime | None
    version: int

    @property
    def left(self) -> Decimal:
        """What may still be captured."""
        return self.amount.amount - self.captured - self.released
