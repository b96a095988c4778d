from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from core.ledger.types import Account

NDJSON, CSV, PDF = "ndjson", "csv", "pdf"


@dataclass(frozen=True, slots=True)
class BalanceAt:
    """An account's balance as of an instant of business time, by what was recorded up to another."""

    account: Account
    balance: Decimal
    known_version: int
    """The account's last posting that was taken into account."""
    as_of: datetime | None
    as_known_at: datetime | None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a statement. `change` and `balance` are signed on the account's normal side."""

    transaction_id: UUID
    counter_account_id: UUID
    reference: str
    kind: str
    description: str
    change: Decimal
    balance: Decimal
    """After this line, in the order of business time."""
    version: int
    effective_at: datetime
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class Extract:
    """What a statement says before its lines: the account, the span [from_at, to_at), both balances, how many lines."""

    account: Account
    from_at: datetime
    to_at: datetime
    known_version: int
    opening: Decimal
    closing: Decimal
    lines: int
    plain_after: int
    """Postings recorded when they were effective: those after this version …"""
    plain_until: int
    """… up to this one lie in the span. All others are found by their effective date."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement made as a file. `state` is `queued`, `running`, `done` or `failed`."""

    id: UUID
    account_id: UUID
    format: str
    from_at: datetime
    to_at: datetime
    known_version: int
    state: str
    lines_total: int
    lines_done: int
    opening: Decimal
    closing: Decimal
    file_id: UUID | None
    error: str | None
    actor: str
    version: int
    created_at: datetime
    finished_at: datetime | None
