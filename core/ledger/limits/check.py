"""Decide whether a movement keeps the limits of its account: pure, under the account's lock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from core.kit import ids
from core.kit.money import exponent
from core.ledger.limits.errors import LimitExceeded
from core.ledger.limits.types import LimitRule, Usage, UsageKey
from core.ledger.types import Account

NOTHING = Usage(Decimal(0), 0)
SPANS = ("day", "month")
"""What usage is counted by."""


@dataclass(slots=True)
class LimitBook:
    """The rules in force and what was used, as read under the locks; `changed` is what must be written."""

    rules: Mapping[tuple[str, str], tuple[LimitRule, ...]]
    """By profile and currency: those in force and those to come."""
    usage: dict[UsageKey, Usage]
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


def span_start(day: date, span: str) -> date:
    """The first day of the day's own span."""
    return day.replace(day=1) if span == "month" else day


def charge(book: LimitBook, account: Account, change: Decimal, balance: Decimal) -> dict[UsageKey, Usage]:
    """What is used once `change` (signed on the account's normal side) leaves it at `balance`.

    Raises LimitExceeded for the first rule that it would break.
    """
    direction = "in" if change > 0 else "out"
    amount = abs(change)
    used: dict[UsageKey, Usage] = {}
    of_profile = book.rules.get((account.limit_profile or "", account.currency), ())
    rules = [rule for rule in of_profile if rule.direction == direction]
    # Both spans or none, for a rule to come too: so what a hold reserved is given back to exactly what counted it.
    if any(rule.span in SPANS for rule in rules):
        for span in SPANS:
            key = (account.id, direction, span, span_start(book.today, span))
            before = book.usage.get(key, NOTHING)
            used[key] = Usage(before.amount + amount, before.count + 1)
    for rule in rules:
        if rule.starts_at <= book.moment:
            before_movement = used_before(book, account.id, rule, balance - change)
            step = Decimal(1) if rule.measure == "count" else amount
            if before_movement + step > rule.most:
                raise _exceeded(book, account, rule, before_movement)
    return used


def used_before(book: LimitBook, account_id: UUID, rule: LimitRule, balance: Decimal) -> Decimal:
    """How much of a rule is used already."""
    if rule.measure == "balance":
        return balance
    if rule.span == "transaction":
        return Decimal(0)
    usage = book.usage.get((account_id, rule.direction, rule.span, span_start(book.today, rule.span)), NOTHING)
    return Decimal(usage.count) if rule.measure == "count" else usage.amount


def resets_at(book: LimitBook, span: str) -> datetime | None:
    """When the span of today ends, on the tenant's clock; None for a rule without one."""
    if span not in SPANS:
        return None
    start = span_start(book.today, span)
    following = start + timedelta(days=1) if span == "day" else (start + timedelta(days=32)).replace(day=1)
    return datetime.combine(following, time(), tzinfo=book.zone).astimezone(UTC)


def by_profile(rules: Iterable[LimitRule]) -> dict[tuple[str, str], tuple[LimitRule, ...]]:
    """Rules by profile and currency, in a fixed order."""
    found: dict[tuple[str, str], tuple[LimitRule, ...]] = {}
    for rule in sorted(rules, key=lambda item: item.id):
        key = (rule.profile, rule.currency)
        found[key] = (*found.get(key, ()), rule)
    return found


def text(rule: LimitRule, value: Decimal) -> str:
    """An amount in the currency's digits, or a whole number."""
    return str(int(value)) if rule.measure == "count" else f"{value:.{exponent(rule.currency)}f}"


def _exceeded(book: LimitBook, account: Account, rule: LimitRule, used: Decimal) -> LimitExceeded:
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
        resets_at=reset.isoformat().replace("+00:00", "Z") if reset else None,
    )
