from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal, NamedTuple
from uuid import UUID

Direction = Literal["in", "out"]
Measure = Literal["amount", "count", "balance"]
Span = Literal["transaction", "day", "month", "always"]


@dataclass(frozen=True, slots=True)
class NewLimitRule:
    """A limit to set for a profile. All rules in force apply, so the strictest one decides."""

    profile: str
    currency: str
    direction: Direction
    measure: Measure
    span: Span
    most: Decimal
    """An amount, or for the measure `count` a whole number."""
    starts_at: datetime | None = None
    """On the tenant's clock; now unless given, and never in the past."""
    ends_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LimitRule:
    """A rule, in force from `starts_at` (inclusive) to `ends_at` (exclusive) of the tenant's clock."""

    id: UUID
    profile: str
    currency: str
    direction: str
    measure: str
    span: str
    most: Decimal
    starts_at: datetime
    ends_at: datetime | None
    actor: str
    created_at: datetime


class Usage(NamedTuple):
    """What moved in a month, and on the latest day of it that anything moved on."""

    month_amount: Decimal
    month_count: int
    day_on: date
    day_amount: Decimal
    day_count: int


UsageKey = tuple[UUID, str]
"""Account and direction, in the month of the book."""


@dataclass(frozen=True, slots=True)
class LimitState:
    """A rule in force for an account, and how much of it is left."""

    rule: LimitRule
    used: Decimal
    left: Decimal
    resets_at: datetime | None
