"""The rules for charging a mandate, as data with the dates from which they hold.

India: the Reserve Bank's e-mandate framework asks for a notice at least 24 hours before each debit, with a way to opt
out, and for the payer's own authentication again above a limit. Vendors ask for more time than that.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from core.kit.money import Money
from core.payments.mandates.errors import (
    ChargeAboveMandate,
    ChargeNeedsPayer,
    ChargeOutsideMandate,
    ChargeTooSoon,
    ChargeWrongCurrency,
)
from core.payments.mandates.provider import Frequency


@dataclass(frozen=True, slots=True)
class Rule:
    """What holds from a day on, for one currency."""

    currency: str
    holds_from: date
    notice: timedelta
    """The least time between the notice and the debit."""
    unattended_max: Decimal
    """The most that is debited without the payer's own authentication."""
    unattended_max_of: dict[str, Decimal]
    """The same for some categories of payee."""


_DAY = timedelta(hours=24)
RULES = (
    # The Reserve Bank raised the limit to 15,000 on 16 June 2022, and to 1,00,000 for three categories on 12 December
    # 2023; both vendors' documents state these figures.
    Rule("INR", date(2022, 6, 16), _DAY, Decimal(15_000), {}),
    Rule(
        "INR",
        date(2023, 12, 12),
        _DAY,
        Decimal(15_000),
        dict.fromkeys(("mutual_fund", "insurance", "credit_card_bill"), Decimal(100_000)),
    ),
)
LEAD = {"upi": timedelta(hours=25), "card": timedelta(hours=36), "emandate": timedelta(hours=48)}
"""How long after the notice vendors debit, by method (Razorpay: UPI 25 hours, cards 36; e-mandate two days; PayU 48 for
all but daily UPI). Never less than the rule's notice."""
NOTICE_WITHOUT_RULE = timedelta(hours=24)
_MONTHS = {
    Frequency.MONTHLY: 1,
    Frequency.BIMONTHLY: 2,
    Frequency.QUARTERLY: 3,
    Frequency.HALF_YEARLY: 6,
    Frequency.YEARLY: 12,
}
_DAYS = {Frequency.DAILY: 1, Frequency.WEEKLY: 7, Frequency.FORTNIGHTLY: 14}


@dataclass(frozen=True, slots=True)
class Terms:
    """What of a mandate the rules look at."""

    method: str
    amount_max: Money
    frequency: Frequency
    category: str | None
    starts_on: date
    ends_on: date


def find(currency: str, on: date) -> Rule | None:
    """The rule that holds for a currency on a day."""
    known = [rule for rule in RULES if rule.currency == currency and rule.holds_from <= on]
    return max(known, key=lambda rule: rule.holds_from) if known else None


def notice_of(currency: str, on: date) -> timedelta:
    """The least time between a notice and its debit."""
    rule = find(currency, on)
    return rule.notice if rule else NOTICE_WITHOUT_RULE


def lead(method: str, currency: str, on: date) -> timedelta:
    """How long before its debit a charge must be known."""
    return max(LEAD[method], notice_of(currency, on))


def check_amount(terms: Terms, amount: Money, on: date) -> None:
    """Raise ChargeWrongCurrency, ChargeAboveMandate, ChargeNeedsPayer."""
    if amount.currency != terms.amount_max.currency:
        raise ChargeWrongCurrency(f"the mandate is in {terms.amount_max.currency}")
    if amount > terms.amount_max:
        raise ChargeAboveMandate(amount_max=terms.amount_max.text())
    rule = find(amount.currency, on)
    if rule is not None:
        limit = rule.unattended_max_of.get(terms.category or "", rule.unattended_max)
        if amount.amount > limit:
            raise ChargeNeedsPayer(unattended_max=Money(limit, amount.currency).text())


def check_day(terms: Terms, on: date) -> None:
    """Raise ChargeOutsideMandate."""
    if not terms.starts_on <= on <= terms.ends_on:
        raise ChargeOutsideMandate(starts_on=terms.starts_on.isoformat(), ends_on=terms.ends_on.isoformat())


def check_notice(terms: Terms, debit_at: datetime, now: datetime, on: date) -> None:
    """Raise ChargeTooSoon when the payer could not be told in time."""
    earliest = now + lead(terms.method, terms.amount_max.currency, on)
    if debit_at < earliest:
        raise ChargeTooSoon("the payer must be told first", earliest=earliest.isoformat())


def period(terms: Terms, on: date) -> str:
    """The period of a day: one charge each. Every charge of `as_presented` has a period of its own, which is ''."""
    if terms.frequency in _DAYS:
        return f"d{(on - terms.starts_on).days // _DAYS[terms.frequency]}"
    if terms.frequency in _MONTHS:
        months = (on.year - terms.starts_on.year) * 12 + on.month - terms.starts_on.month
        return f"m{months // _MONTHS[terms.frequency]}"
    return ""
