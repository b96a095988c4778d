"""A break as people work on it: its age, what helps, its notes, and the write-off that is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from core.reconciliation.types import BreakKind

WRITE_OFF = "reconciliation.write_off"
"""The kind of approval."""


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


@dataclass(frozen=True, slots=True)
class Correction:
    """The entry that makes a break go. `amount` changes the debit side of the account that is tied out."""

    ledger_account_id: UUID
    amount: Decimal
    currency: str
    expectation_id: UUID | None
    """What our books expected and the correction makes up for, if anything."""
    line_id: UUID | None
    """What the outside told and then ties, if anything."""
