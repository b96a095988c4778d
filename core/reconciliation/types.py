"""What reconciliation deals in, as read from its tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from core.kit import ids


class Trigger(StrEnum):
    """Why a run was made."""

    SCHEDULE = "schedule"
    MANUAL = "manual"
    WEBHOOK = "webhook"
    IMPORT = "import"
    """A file brought lines; nothing is fetched."""


class RunState(StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    """The provider kept failing or refused; another run over the same days makes up for it."""


class BreakKind(StrEnum):
    """How the vendor, or the bank, and we differ."""

    MISSING_HERE = "missing_here"
    """The outside has something that our books do not know."""
    MISSING_THERE = "missing_there"
    """Our books expect something that is so long overdue that it will hardly come, or is no longer reported."""
    AMOUNT = "amount"
    """The amounts differ, or the line or the settlement does not add up."""
    CURRENCY = "currency"
    """The line is in another currency than the payment, or than its settlement."""
    FEE = "fee"
    """The fee is not what was agreed."""
    TAX = "tax"
    """The tax on the fee is not at the legal rate."""
    STATUS = "status"
    """The vendor settled what we hold as failed, unknown or unfinished."""
    DUPLICATE = "duplicate"
    """The vendor settled the same payment or refund twice."""
    LATE = "late"
    """Our books expect something that is due and not settled yet."""
    ORPHAN_REFUND = "orphan_refund"
    """The vendor took back a refund that nobody here asked for."""
    BANK_SHORT = "bank_short"
    """Less reached the bank than our books say, or nothing."""
    BANK_OVER = "bank_over"
    """More reached the bank than our books say."""


class LineState(StrEnum):
    NEW = "new"
    MATCHED = "matched"
    BROKEN = "broken"
    WITHDRAWN = "withdrawn"
    """It did not tie, and the vendor no longer reports it."""


class TaxSplit(StrEnum):
    """How the GST on a settlement's fees is booked, for good: decided when it is first booked."""

    UNDIVIDED = "undivided"
    """On one account: the settings do not tell both states, or it was booked before there were others."""
    IGST = "igst"
    CGST_SGST = "cgst_sgst"
    """Half and half, the odd paisa of a settlement in CGST."""


@dataclass(frozen=True, slots=True)
class Window:
    """Days of the vendor's report, both included."""

    first: date
    last: date


def account_name(account_id: UUID, source_id: UUID | None) -> str:
    """A reconciled account's public id."""
    return ids.text("pac" if source_id is None else "src", account_id)


@dataclass(frozen=True, slots=True)
class Run:
    """A run as it stood when read."""

    id: UUID
    provider_account_id: UUID
    trigger: Trigger
    scheduled_for: datetime | None
    from_on: date
    to_on: date
    next_on: date
    state: RunState
    lines_seen: int
    lines_new: int
    lines_changed: int
    lines_repeated: int
    lines_unsettled: int
    settlements_booked: int
    breaks_opened: int
    breaks_resolved: int
    totals: Mapping[str, Mapping[str, str]]
    failures: int
    error: str | None
    actor: str
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    version: int
    source_id: UUID | None = None
    """The source, where the account is one."""

    @property
    def public_id(self) -> str:
        return ids.text("rec", self.id)

    @property
    def account(self) -> str:
        """The reconciled account's public id: a provider account's or a source's."""
        return account_name(self.provider_account_id, self.source_id)

    @property
    def is_read(self) -> bool:
        """Whether every day was read, so that only matching and booking are left."""
        return self.next_on > self.to_on


@dataclass(frozen=True, slots=True)
class Booked:
    """What the ledger has of a settlement. Clearing and suspense are credits, all others debits; each may be negative,
    and the two sides are equal."""

    bank: Decimal
    fee: Decimal
    tax: Decimal
    """All GST on the fee; `igst`, `cgst` and `sgst` are what of it stands apart."""
    igst: Decimal
    cgst: Decimal
    sgst: Decimal
    tds: Decimal
    """Deducted at source."""
    reserve: Decimal
    """Held back, less what was released."""
    clearing: Decimal
    suspense: Decimal

    def __post_init__(self) -> None:
        kept = self.fee + self.tax + self.tds + self.reserve
        assert self.bank + kept == self.clearing + self.suspense, "a booking balances"

    def __sub__(self, other: Booked) -> Booked:
        mine, theirs = self.amounts, other.amounts
        return Booked(**{name: mine[name] - theirs[name] for name in mine})

    @property
    def amounts(self) -> dict[str, Decimal]:
        """All of it, by name."""
        return {name: getattr(self, name) for name in BOOKED}

    @property
    def undivided(self) -> Decimal:
        """The tax that stands on the account of no kind."""
        return self.tax - self.igst - self.cgst - self.sgst

    @property
    def is_nothing(self) -> bool:
        return not any(self.amounts.values())


BOOKED = tuple(part.name for part in fields(Booked))


@dataclass(frozen=True, slots=True)
class Settlement:
    """One payout of the vendor, as its lines say and as the ledger has it."""

    id: UUID
    provider_account_id: UUID
    provider_settlement_id: str
    utr: str | None
    currency: str
    settled_at: datetime | None
    stated_net: Decimal | None
    state: str
    lines: int
    broken_lines: int
    gross: Decimal
    refunds: Decimal
    disputes: Decimal
    """Signed, as are `reserve` and `other`: what was taken is negative."""
    reserve: Decimal
    other: Decimal
    fee: Decimal
    tax: Decimal
    tds: Decimal
    net: Decimal
    booked: Booked
    tax_split: TaxSplit | None
    """None while nothing was booked."""
    bookings: int
    transaction_id: UUID | None
    created_at: datetime
    updated_at: datetime
    version: int


@dataclass(frozen=True, slots=True)
class SettlementLine:
    """One line of the vendor's report and what became of it."""

    id: UUID
    settlement_id: UUID
    line_key: str
    kind: str
    provider_payment_id: str | None
    provider_refund_id: str | None
    provider_dispute_id: str | None
    amount: Decimal
    fee: Decimal
    tax: Decimal
    tds: Decimal
    net: Decimal
    currency: str
    settled_at: datetime | None
    absent: bool
    state: LineState
    problem: BreakKind | None
    reason: str | None
    subject: str | None
    rule: str | None
    transaction_id: UUID | None


@dataclass(frozen=True, slots=True)
class Break:
    """A difference between the vendor and us."""

    id: UUID
    provider_account_id: UUID
    kind: BreakKind
    subject: str
    line_id: UUID | None
    settlement_id: UUID | None
    expected: Decimal | None
    actual: Decimal | None
    currency: str
    details: Mapping[str, Any]
    state: str
    first_seen_run_id: UUID
    resolved_run_id: UUID | None
    resolution: str | None
    created_at: datetime
    resolved_at: datetime | None
    version: int
    source_id: UUID | None = None
    """The source, where the account is one."""
    statement_line_id: UUID | None = None
    expectation_id: UUID | None = None
    assignee: str | None = None
    approval_id: UUID | None = None
    """The write-off that was asked for last."""
    transaction_id: UUID | None = None
    """The correcting entry, once it is written off."""

    @property
    def public_id(self) -> str:
        return ids.text("brk", self.id)

    @property
    def account(self) -> str:
        return account_name(self.provider_account_id, self.source_id)

    @property
    def is_closed(self) -> bool:
        return self.resolution is not None


@dataclass(frozen=True, slots=True)
class CurrencySummary:
    """One clearing account: what the gateway owes, and whether that is what is still to be settled."""

    currency: str
    clearing: Decimal
    """The clearing account's balance now."""
    suspense: Decimal
    """What settlements hold that does not tie, now."""
    unsettled: Decimal
    """What the ledger expected and no line had paid, when the last run looked."""
    difference: Decimal
    """The clearing account's balance when the last run looked − `unsettled`: zero, or this platform is at fault."""
    checked_at: datetime | None


@dataclass(frozen=True, slots=True)
class AccountSummary:
    """How one provider account stands."""

    provider_account_id: UUID
    covered_to: date | None
    last_run: Run | None
    currencies: tuple[CurrencySummary, ...]
    open_breaks: Mapping[BreakKind, int] = field(default_factory=dict)

    @property
    def tied_out(self) -> bool:
        """The last run ended well, left no break, and nothing stands in suspense or unexplained."""
        ended = self.last_run is not None and self.last_run.state is RunState.DONE
        exact = all(item.difference == 0 and item.suspense == 0 for item in self.currencies)
        return ended and exact and not self.open_breaks


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """How a source's statements stand to its ledger account."""

    source_id: UUID
    currency: str
    covered_to: date | None
    last_run: Run | None
    ledger: Decimal
    """The ledger account's balance now, in the sign of a bank: positive is money of ours."""
    statement: Decimal | None
    """What the newest statement closes with; None where files tell no balance."""
    open_lines: int
    open_lines_amount: Decimal
    open_expectations: int
    open_expectations_amount: Decimal
    open_breaks: Mapping[BreakKind, int] = field(default_factory=dict)
