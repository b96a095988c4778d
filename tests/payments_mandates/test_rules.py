"""The rules for charging a mandate, without a database."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from core.kit.money import Money
from core.payments.mandates import rules
from core.payments.mandates.errors import (
    ChargeAboveMandate,
    ChargeNeedsPayer,
    ChargeOutsideMandate,
    ChargeTooSoon,
    ChargeWrongCurrency,
)
from core.payments.mandates.provider import Frequency
from core.payments.mandates.rules import Terms

DAY = date(2026, 11, 28)
NOW = datetime(2026, 11, 28, 6, tzinfo=UTC)


def terms(**more: Any) -> Terms:
    values: dict[str, Any] = {
        "method": "upi",
        "amount_max": Money(Decimal(200_000), "INR"),
        "frequency": Frequency.MONTHLY,
        "category": None,
        "starts_on": date(2026, 1, 31),
        "ends_on": date(2027, 1, 30),
    }
    return Terms(**{**values, **more})


def inr(amount: str) -> Money:
    return Money.parse(amount, "INR")


def test_the_payer_must_agree_again_above_the_limit() -> None:
    rules.check_amount(terms(), inr("15000.00"), DAY)

    with pytest.raises(ChargeNeedsPayer):
        rules.check_amount(terms(), inr("15000.01"), DAY)


@pytest.mark.parametrize("category", ["mutual_fund", "insurance", "credit_card_bill"])
def test_some_categories_have_a_higher_limit_from_the_day_it_holds(category: str) -> None:
    rules.check_amount(terms(category=category), inr("100000.00"), DAY)

    with pytest.raises(ChargeNeedsPayer):
        rules.check_amount(terms(category=category), inr("100000.01"), DAY)
    with pytest.raises(ChargeNeedsPayer):
        rules.check_amount(terms(category=category), inr("15000.01"), date(2023, 12, 11))


def test_a_currency_without_a_rule_has_no_such_limit_but_a_notice() -> None:
    rules.check_amount(terms(amount_max=Money.parse("90000.00", "USD")), Money.parse("90000.00", "USD"), DAY)

    assert rules.notice_of("USD", DAY) == timedelta(hours=24)


def test_never_more_than_agreed_nor_in_another_currency() -> None:
    with pytest.raises(ChargeAboveMandate):
        rules.check_amount(terms(amount_max=inr("500.00")), inr("500.01"), DAY)
    with pytest.raises(ChargeWrongCurrency):
        rules.check_amount(terms(), Money.parse("1.00", "USD"), DAY)


@pytest.mark.parametrize(("day", "fits"), [
    (date(2026, 1, 30), False), (date(2026, 1, 31), True), (date(2027, 1, 30), True), (date(2027, 1, 31), False),
])  # fmt: skip
def test_only_within_the_mandates_time(day: date, fits: bool) -> None:
    if fits:
        rules.check_day(terms(), day)
        return
    with pytest.raises(ChargeOutsideMandate):
        rules.check_day(terms(), day)


@pytest.mark.parametrize(("method", "hours"), [("upi", 25), ("card", 36), ("emandate", 48)])
def test_the_payer_is_told_long_enough_before(method: str, hours: int) -> None:
    rules.check_notice(terms(method=method), NOW + timedelta(hours=hours), NOW, DAY)

    with pytest.raises(ChargeTooSoon):
        rules.check_notice(terms(method=method), NOW + timedelta(hours=hours, seconds=-1), NOW, DAY)
    assert rules.lead(method, "INR", DAY) >= timedelta(hours=24)


@pytest.mark.parametrize(
    ("frequency", "first", "same", "following"),
    [
        (Frequency.DAILY, "2026-02-01", "2026-02-01", "2026-02-02"),
        (Frequency.WEEKLY, "2026-01-31", "2026-02-06", "2026-02-07"),
        (Frequency.FORTNIGHTLY, "2026-01-31", "2026-02-13", "2026-02-14"),
        (Frequency.MONTHLY, "2026-02-01", "2026-02-28", "2026-03-01"),
        (Frequency.BIMONTHLY, "2026-01-31", "2026-02-28", "2026-03-01"),
        (Frequency.QUARTERLY, "2026-01-31", "2026-03-31", "2026-04-01"),
        (Frequency.HALF_YEARLY, "2026-01-31", "2026-06-30", "2026-07-01"),
        (Frequency.YEARLY, "2026-01-31", "2026-12-31", "2027-01-01"),
    ],
)
def test_a_period_ends_where_the_next_begins(frequency: Frequency, first: str, same: str, following: str) -> None:
    found = [rules.period(terms(frequency=frequency), date.fromisoformat(day)) for day in (first, same, following)]

    assert found[0] == found[1] != found[2]
    assert rules.period(terms(frequency=Frequency.AS_PRESENTED), DAY) == ""
