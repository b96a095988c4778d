from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.kit.money import Money


@dataclass(frozen=True, slots=True)
class Batch:
    """Payouts that leave in one bank file."""

    id: UUID
    provider_account_id: UUID
    payouts: int
    total: Money
    file_id: UUID | None
    downloaded_by: str | None
    downloaded_at: datetime | None
    created_by: str
    created_at: datetime
    version: int


@dataclass(frozen=True, slots=True)
class Result:
    """What a result file changed."""

    id: UUID
    provider_account_id: UUID
    lines: int
    paid: int
    failed: int
    repeated: int
    """Lines that said what was known already."""
    created_by: str
    created_at: datetime
