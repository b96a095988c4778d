from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, NamedTuple
from uuid import UUID

from core.kit.money import Money

DEBIT = "debit"
CREDIT = "credit"
BALANCE_LIMIT = Decimal(10) ** 20
"""NUMERIC(24,4) holds twenty digits before the point."""


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An account to open. `code` is unique per tenant; opening the same one again answers the first."""

    code: str
    normal_side: str
    currency: str
    owner: str | None = None
    """Public id of what it belongs to; its balance changes become events of that subject."""
    floor: Decimal | None = None
    """The least that balance − held may be; None for no floor. A customer's account has 0."""
    metadata: Mapping[str, Any] = field(default_factory=dict)
    limit_profile: str | None = None
    """Which limits apply from the start; changed later, it is not part of what makes two openings the same."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account as it stood when read. Amounts are on the normal side."""

    id: UUID
    code: str
    normal_side: str
    currency: str
    owner: str | None
    floor: Decimal | None
    balance: Decimal
    held: Decimal
    version: int
    status: str
    metadata: Mapping[str, Any]
    created_at: datetime
    last_recorded_at: datetime | None
    limit_profile: str | None = None
    monitored: bool = False
    held_version: int = 0

    @property
    def event_version(self) -> int:
        """Orders the account's events: rises with each posting and with each change of `held`."""
        return self.version + self.held_version

    @property
    def available(self) -> Decimal:
        """What may still leave: balance − held."""
        return self.balance - self.held


@dataclass(slots=True)
class Terms:
    """What of a locked account a post has to know, and no post changes. Not frozen: made by the thousand a second."""

    id: UUID
    currency: str
    owner: str | None
    floor: Decimal | None
    status: str
    limit_profile: str | None
    monitored: bool
    debit_grows: bool
    """Whether a debit raises the balance."""


@dataclass(frozen=True, slots=True)
class Line:
    """Debit one account and credit another by a positive amount, in the currency of both."""

    debit: UUID
    credit: UUID
    amount: Money


@dataclass(frozen=True, slots=True)
class Condition:
    """What must be true of an account for a transaction to be posted; decided under the account's lock."""

    account_id: UUID
    field: Literal["balance", "available", "version"]
    operator: Literal["eq", "gte", "lte", "gt", "lt"]
    value: Decimal
    when: Literal["before", "after"] = "before"
    """Compared with the account as it is, or as the transaction would leave it."""


@dataclass(frozen=True, slots=True)
class NewTransaction:
    """A transaction to post: it balances by construction. `reference` is unique per tenant for ever."""

    reference: str
    kind: str
    lines: tuple[Line, ...]
    description: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)
    """Immutable, kept for ever: no personal data."""
    effective_at: datetime | None = None
    """Business time; unless given, `recorded_at` on the tenant's clock. `recorded_at` is always the system's."""
    conditions: tuple[Condition, ...] = ()
    """All must hold, or nothing is posted. Their accounts are locked with those of the lines."""
    limited: bool = True
    """Whether limit profiles apply; corrections and settlements of the platform's own turn it off."""


class Posting(NamedTuple):
    """A line as posted, with each account's balance and version after it. A tuple, because a frozen dataclass takes
    three times as long to make, and a busy ledger makes ten thousand a second; so are others on this path."""

    id: UUID
    line: int
    debit_account_id: UUID
    credit_account_id: UUID
    amount: Money
    debit_balance: Decimal
    credit_balance: Decimal
    debit_version: int
    credit_version: int
    reverses_id: UUID | None


class Transaction(NamedTuple):
    """A posted transaction."""

    id: UUID
    reference: str
    kind: str
    description: str
    metadata: Mapping[str, Any]
    reverses_id: UUID | None
    actor: str
    effective_at: datetime
    recorded_at: datetime
    postings: tuple[Posting, ...]


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change of one account: a statement line. `change` and `balance` are signed on the account's normal side."""

    transaction_id: UUID
    posting_id: UUID
    reference: str
    kind: str
    description: str
    metadata: Mapping[str, Any]
    change: Decimal
    balance: Decimal
    version: int
    counter_account_id: UUID
    effective_at: datetime
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class TrialBalanceRow:
    """An account's totals; the debit and credit columns of one currency sum to the same amount."""

    account_id: UUID
    code: str
    currency: str
    debit: Decimal
    credit: Decimal
    memorandum: bool
    """No money lies on it: it counts something, such as what may still be given back of a payment."""
