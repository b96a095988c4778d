from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from core.kit import ids
from core.kit.money import Money


@dataclass(frozen=True, slots=True)
class NewWallet:
    """A wallet to open for a person."""

    person_id: UUID
    currency: str
    name: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wallet:
    """A wallet with its balance as it stood when read."""

    id: UUID
    person_id: UUID
    account_id: UUID
    name: str
    metadata: Mapping[str, Any]
    created_at: datetime
    posted: Money
    held: Money
    version: int
    """Of the account: the count of postings on it."""
    status: str
    """The account's: `open`, `frozen` or `closed`."""

    @property
    def public_id(self) -> str:
        return ids.text("wal", self.id)

    @property
    def available(self) -> Money:
        """What may still leave."""
        return self.posted - self.held
