"""A break as people work on it: its age, what helps, its notes, and the correction that makes it go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from core.ledger.accounts.types import Standard
from core.reconciliation.types import BreakKind, TaxSplit

WRITE_OFF = "reconciliation.write_off"
CORRECTION = "reconciliation.correction"
UNDO = "reconciliation.undo_correction"
"""The kinds of approval: to write off, to correct in another way, to take either back."""


class Age(StrEnum):
    """For how many full days a break has been there."""

    FRESH = "0-1"
    DAYS = "2-3"
    WEEK = "4-7"
    MONTH = "8-30"
    OLD = "30+"


_FIRST_DAYS: Mapping[Age, int] = {Age.FRESH: 0, Age.DAYS: 2, Age.WEEK: 4, Age.MONTH: 8, Age.OLD: 31}


def age_of(created_at: datetime, now: datetime) -> Age:
    days = (now - created_at).days
    return [age for age, first in _FIRST_DAYS.items() if first <= max(days, 0)][-1]


def opened_within(age: Age, now: datetime) -> tuple[datetime | None, datetime | None]:
    """After which moment, and up to which, a break of this age was opened; None where nothing bounds it."""
    ages = list(_FIRST_DAYS)
    older = ages[ages.index(age) + 1 :]
    after = now - timedelta(days=_FIRST_DAYS[older[0]]) if older else None
    upto = now - timedelta(days=_FIRST_DAYS[age]) if _FIRST_DAYS[age] else None
    return after, upto


SUGGESTED: Mapping[BreakKind, str] = {
    BreakKind.MISSING_HERE: "find what it pays and tie it by hand; write it off when nobody knows",
    BreakKind.MISSING_THERE: "claim it from the outside; write it off when it will never come",
    BreakKind.AMOUNT: "ask the provider which amount is right; write the difference off if theirs stays",
    BreakKind.CURRENCY: "have the provider correct its report: nothing may be converted by guessing",
    BreakKind.FEE: "claim the excess from the provider; tie the line by hand to accept the fee",
    BreakKind.TAX: "have the provider correct its invoice; tie the line by hand to accept the tax",
    BreakKind.STATUS: "look the payment up at the provider: it resolves once its state is known here",
    BreakKind.DUPLICATE: "give the second payment back, or tie it to what it pays; write it off when neither can be",
    BreakKind.LATE: "wait for the next settlement, and ask the provider after that",
    BreakKind.ORPHAN_REFUND: "ask who refunded at the provider, book the refund, and tie it by hand",
    BreakKind.BANK_SHORT: "look for a charge of the bank; write the difference off when it is one",
    BreakKind.BANK_OVER: "look for a second payment in the same transfer; write the difference off when there is none",
}
"""What usually helps."""


class NoteKind(StrEnum):
    COMMENT = "comment"
    ASSIGNED = "assigned"
    EXPLAINED = "explained"
    WRITE_OFF_ASKED = "write_off_asked"
    WRITE_OFF_REJECTED = "write_off_rejected"
    WRITTEN_OFF = "written_off"
    CORRECTION_ASKED = "correction_asked"
    CORRECTION_REJECTED = "correction_rejected"
    CORRECTED = "corrected"
    UNDO_ASKED = "undo_asked"
    UNDO_REJECTED = "undo_rejected"
    UNDONE = "undone"
    GATEWAY_ASKED = "gateway_asked"
    UNTIED = "untied"
    SUPERSEDED = "superseded"
    """The outside, or somebody's hand, has changed what a correction had tied: it was taken back by itself."""


@dataclass(frozen=True, slots=True)
class Note:
    """An entry of a break's history."""

    id: UUID
    break_id: UUID
    kind: NoteKind
    text: str
    file_id: UUID | None
    actor: str
    created_at: datetime


class Action(StrEnum):
    """What may be done about a break."""

    WAIT = "wait"
    """It is due, and will most likely come."""
    MATCH = "match"
    """Only a person can tell what belongs together: tie it by hand."""
    ASK_GATEWAY = "ask_gateway"
    """Have payments ask what became of it; what it learns changes the payment as a webhook would."""
    UNTIE = "untie"
    """Take out of the books what the outside no longer reports."""
    TIE = "tie"
    """Tie what is equal, though no rule does."""
    ACCEPT = "accept"
    """Take it as the outside's charge: what it kept is its fee."""
    CLAIM = "claim"
    """Claim it from the outside, or owe it to them."""
    HOLD = "hold"
    """Keep it as money of somebody who is not known yet."""
    EXCHANGE = "exchange"
    """Take what came in another currency for what was expected."""
    WRITE_OFF = "write_off"
    """Give it up, or keep it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the outside that has not tied, in the sign of our books."""

    id: UUID
    gross: Decimal
    """What it takes off the account that is tied out: its net with what was kept from it."""
    net: Decimal
    fee: Decimal
    tax: Decimal
    currency: str
    settled_in: str
    """The currency of its settlement; another's line is no part of what the settlement books."""
    tds: Decimal = Decimal(0)
    tax_split: TaxSplit = TaxSplit.UNDIVIDED
    """How its settlement books GST."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What our books expect and nothing has shown."""

    id: UUID
    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What a break is about, as it stands now."""

    line: Line | None = None
    expected: Expected | None = None
    settlement_id: UUID | None = None
    """Of a settlement whose total is not the sum of its lines."""
    unexplained: Decimal = Decimal(0)
    """By how much that total is more."""
    tolerance: Decimal = Decimal(0)
    """Up to this much one person may decide alone."""


@dataclass(frozen=True, slots=True)
class Leg:
    """What changes on the debit side of an account; None is the account that is tied out."""

    account: Standard | None
    currency: str
    change: Decimal


@dataclass(frozen=True, slots=True)
class Plan:
    """How a break is made to go: what is posted, and what ties with it."""

    action: Action
    amount: Decimal
    """What it costs or claims; negative is what is kept or owed."""
    currency: str
    needs_second_person: bool
    legs: tuple[Leg, ...] = ()
    """Zero in sum for each currency; none where the next run books all there is to book."""
    line_id: UUID | None = None
    expectation_id: UUID | None = None
    settlement_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction that was made."""

    id: UUID
    provider_account_id: UUID
    break_id: UUID
    number: int
    """Which one of its break."""
    action: Action
    amount: Decimal
    currency: str
    match_id: UUID | None
    settlement_id: UUID | None
    transaction_id: UUID | None
    """The correcting entry; None where there was nothing to post."""
    approval_id: UUID | None
    reason: str
    actor: str
    created_at: datetime
    undone_at: datetime | None
    undo_transaction_id: UUID | None
