"""Decide whether a movement keeps the limits of its account: pure, under the account's lock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from core.kit import clock, ids
from core.kit.money import exponent
from core.ledger.errors import BalanceOverflow
from core.ledger.limits.errors import LimitExceeded
from core.ledger.limits.types import LimitRule, Usage, UsageKey
from core.ledger.types import BALANCE_LIMIT, Terms

NONE = Decimal(0)
ONE = Decimal(1)
SPANS = ("day", "month")
"""What usage is counted by."""


@dataclass(frozen=True, slots=True)
class Direction:
    """The rules of a profile for what goes one way, and whether any of them counts what moved before."""

    rules: tuple[LimitRule, ...]
    counted: bool


@dataclass(slots=True)
class LimitBook:
    """The rules in force and what was used, as read under the locks; `changed` is what must be written."""

    rules: Mapping[tuple[str, str, str], Direction]
    """By profile, currency and direction: those in force and those to come."""
    usage: dict[UsageKey, Usage]
    """In the month of today."""
    today: date
    """Of the tenant's clock and zone."""
    zone: ZoneInfo
    moment: datetime
    """On the tenant's clock."""
    changed: set[UsageKey] = field(default_factory=set)

    def keep(self, usage: Mapping[UsageKey, Usage]) -> None:
        """Take over what an accepted movement used."""
        self.usage.update(usage)
        self.changed.update(usage)


def charge(book: LimitBook, account: Terms, change: Decimal, balance: Decimal) -> dict[UsageKey, Usage]:
    """What is used once `change` (signed on the account's normal side) leaves it at `balance`.

    Raises LimitExceeded for the first rule that it would break, BalanceOverflow when the month's sum cannot be kept.
    """
    direction = "in" if change > NONE else "out"
    of_profile = book.rules.get((account.limit_profile or "", account.currency, direction))
    if of_profile is None:
        return {}
    amount = abs(change)
    key = (account.id, direction)
    usage = book.usage.get(key)
    for rule in of_profile.rules:
        if rule.starts_at <= book.moment:
            before_movement = used_before(rule, usage, book.today, balance - change)
            step = ONE if rule.measure == "count" else amount
            if before_movement + step > rule.most:
                raise _exceeded(book, account, rule, before_movement)
    if not of_profile.counted:
        return {}
    # Day and month or none, for a rule to come too: so what a hold reserved is given back to exactly what counted it.
    return {key: _added(usage, amount, book.today)}


def _added(before: Usage | None, amount: Decimal, today: date) -> Usage:
    if before is None:
        return Usage(amount, 1, today, amount, 1)
    month_amount, month_count = before.month_amount + amount, before.month_count + 1
    if month_amount >= BALANCE_LIMIT:
        raise BalanceOverflow
    if before.day_on < today:
        return Usage(month_amount, month_count, today, amount, 1)
    return Usage(month_amount, month_count, before.day_on, before.day_amount + amount, before.day_count + 1)


def used_before(rule: LimitRule, usage: Usage | None, today: date, balance: Decimal) -> Decimal:
    """How much of a rule is used already, by what an account used in its direction."""
    if rule.measure == "balance":
        return balance
    if usage is None or rule.span == "transaction":
        return NONE
    if rule.span == "month":
        return Decimal(usage.month_count) if rule.measure == "count" else usage.month_amount
    # A later day than today was counted when the tenant's clock was ahead: it counts, so a step back sets nothing free.
    if usage.day_on < today:
        return NONE
    return Decimal(usage.day_count) if rule.measure == "count" else usage.day_amount


def resets_at(book: LimitBook, span: str) -> datetime | None:
    """When the span of today ends, on the tenant's clock; None for a rule without one."""
    if span not in SPANS:
        return None
    first = book.today.replace(day=1)
    following = book.today + timedelta(days=1) if span == "day" else (first + timedelta(days=32)).replace(day=1)
    return datetime.combine(following, time(), tzinfo=book.zone).astimezone(UTC)


def by_profile(rules: Iterable[LimitRule]) -> dict[tuple[str, str, str], Direction]:
    """Rules by profile, currency and direction, each in the order of their making."""
    found: dict[tuple[str, str, str], list[LimitRule]] = {}
    for rule in sorted(rules, key=lambda item: item.id):
        found.setdefault((rule.profile, rule.currency, rule.direction), []).append(rule)
    return {key: Direction(tuple(of_key), any(rule.span in SPANS for rule in of_key)) for key, of_key in found.items()}


def text(rule: LimitRule, value: Decimal) -> str:
    """An amount in the currency's digits, or a whole number."""
    return str(int(value)) if rule.measure == "count" else f"{value:.{exponent(rule.currency)}f}"


def _exceeded(book: LimitBook, account: Terms, rule: LimitRule, used: Decimal) -> LimitExceeded:
    reset = resets_at(book, rule.span)
    return LimitExceeded(
        account=ids.text("acc", account.id),
        rule=ids.text("lim", rule.id),
        profile=rule.profile,
        direction=rule.direction,
        measure=rule.measure,
        span=rule.span,
        most=text(rule, rule.most),
        left=text(rule, max(rule.most - used, Decimal(0))),
        resets_at=clock.text(reset) if reset else None,
    )
