from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from core.kit import clock, ids
from core.kit.money import Money
from core.ledger.types import HistoryEntry


@dataclass(frozen=True, slots=True)
class NewWallet:
    """A wallet to open for a person."""

    person_id: UUID
    currency: str
    name: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PocketBalance:
    """What is in one pocket."""

    id: UUID | None
    """None for `cash`, the wallet's own account."""
    kind: str
    account_id: UUID
    expires_at: datetime | None
    posted: Money
    held: Money

    @property
    def available(self) -> Money:
        """What may still leave: nothing of what has expired, also before the sweep took it back."""
        if self.expires_at is not None and self.expires_at <= clock.now():
            return Money.zero(self.posted.currency)
        return self.posted - self.held


@dataclass(frozen=True, slots=True)
class Wallet:
    """A wallet with its balance as it stood when read."""

    id: UUID
    person_id: UUID
    account_id: UUID
    name: str
    metadata: Mapping[str, Any]
    created_at: datetime
    pockets: tuple[PocketBalance, ...]
    """`cash` first, then the others that have money."""
    version: int
    """Of the wallet's own account: the count of postings on it."""
    row_version: int
    """Of name and metadata."""
    status: str
    """The account's: `open`, `frozen` or `closed`."""

    @property
    def public_id(self) -> str:
        return ids.text("wal", self.id)

    @property
    def currency(self) -> str:
        return self.cash.posted.currency

    @property
    def cash(self) -> PocketBalance:
        return self.pockets[0]

    @property
    def posted(self) -> Money:
        return sum((pocket.posted for pocket in self.pockets[1:]), self.cash.posted)

    @property
    def held(self) -> Money:
        return sum((pocket.held for pocket in self.pockets[1:]), self.cash.held)

    @property
    def available(self) -> Money:
        """What may still leave, of all pockets together."""
        return sum((pocket.available for pocket in self.pockets[1:]), self.cash.available)


@dataclass(frozen=True, slots=True)
class WalletFilter:
    """Which wallets to list; None leaves a criterion out."""

    person_id: UUID | None = None
    currency: str | None = None
    status: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which entries to list; None leaves a criterion out. Amounts are of the change, without its sign."""

    since: datetime | None = None
    until: datetime | None = None
    kind: str | None = None
    least: Money | None = None
    most: Money | None = None
    words: str | None = None
    """Each stands in description, reference or metadata, as a whole word and whatever its case."""
    pocket: str | None = None
    """A pocket kind."""


@dataclass(frozen=True, slots=True)
class WalletEntry:
    """One change of one pocket."""

    pocket_kind: str
    pocket_id: UUID | None
    account_id: UUID
    entry: HistoryEntry


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Entries, newest first, and where to look on; None when there is nothing older."""

    entries: list[WalletEntry]
    next_key: list[Any] | None
