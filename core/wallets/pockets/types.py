from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from core.kit.money import Money

CASH = "cash"
"""The kind of a wallet's own account."""


class Use(StrEnum):
    """What money leaves a wallet for."""

    SPEND = "spend"
    TRANSFER = "transfer"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class PocketKind:
    """A tenant's rule for pockets of one name."""

    id: UUID | None
    """None for `cash` while the tenant has said nothing about it."""
    name: str
    spend_order: int
    """Lower is taken first."""
    withdrawable: bool
    transferable: bool
    version: int

    def allows(self, use: Use) -> bool:
        return {Use.SPEND: True, Use.TRANSFER: self.transferable, Use.WITHDRAW: self.withdrawable}[use]


CASH_KIND = PocketKind(None, CASH, 100, withdrawable=True, transferable=True, version=0)


@dataclass(frozen=True, slots=True)
class Lot:
    """A pocket with its money as it stood when read: one account."""

    id: UUID | None
    """None for the wallet's own account."""
    wallet_id: UUID
    kind: PocketKind
    account_id: UUID
    expires_at: datetime | None
    """On the tenant's clock: from this instant on it cannot be used, whether or not the sweep has run."""
    posted: Money
    held: Money

    @property
    def available(self) -> Decimal:
        return self.posted.amount - self.held.amount


@dataclass(frozen=True, slots=True)
class NewGrant:
    """The tenant's own money for a pocket of a wallet."""

    wallet_id: UUID
    kind: str
    amount: Money
    expires_at: datetime | None
    description: str = ""
