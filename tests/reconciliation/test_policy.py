"""The rules by themselves: rounding, business days, windows, and what may be kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest

from core.kit import ids
from core.kit.money import Money
from core.payments.provider import SettlementLine
from core.reconciliation import policy
from core.reconciliation.errors import InvalidSettings, InvalidWindow, ReportUnreadable
from core.reconciliation.intake import Day
from core.reconciliation.policy import Settings
from core.reconciliation.types import Window
from tests.reconciliation.shop import Paid, line

DAY = date(2026, 11, 20)  # a Friday
ZONE = "Asia/Kolkata"


def reported(amount: str = "500.00", *, fee: str = "10.00") -> SettlementLine:
    return line(Paid(ids.new(), "", "fpay_1", "ford_1", Money.parse(amount, "INR")), "setl_1", DAY, fee=fee)


def inr(text: str) -> Money:
    return Money.parse(text, "INR")


@pytest.mark.parametrize(
    ("fee", "tax", "flaw"),
    [
        ("10.00", "1.80", None),
        ("10.00", "1.81", None),
        ("10.00", "1.79", None),
        ("10.00", "1.82", "tax_rate"),
        ("10.00", "0.00", "tax_rate"),
        ("0.00", "0.00", None),
        ("0.00", "0.02", "tax_rate"),
        ("0.03", "0.01", None),
        ("118.00", "18.00", "tax_rate"),  # a fee that still includes its tax
    ],
)
def test_the_tax_is_18_percent_of_the_fee(fee: str, tax: str, flaw: str | None) -> None:
    found = replace(reported(), fee=inr(fee), tax=inr(tax), net=inr("500.00") - inr(fee) - inr(tax))
    assert policy.flaw(found) == flaw


def test_yen_have_no_paise() -> None:
    yen = Money(Decimal(1000), "JPY")
    paid = Paid(ids.new(), "", "fpay_1", "ford_1", yen)
    good = line(paid, "setl_1", DAY, fee="20")
    assert good.tax == Money(Decimal(4), "JPY")  # 3.6, rounded
    assert policy.flaw(good) is None
    off = replace(good, tax=Money(Decimal(6), "JPY"), net=Money(Decimal(974), "JPY"))
    assert policy.flaw(off) == "tax_rate"


@pytest.mark.parametrize(
    ("now", "cutoff"),
    [
        # Captured Monday the 16th; its third business day is Thursday the 19th: overdue on Friday, not before.
        (datetime(2026, 11, 19, 12, tzinfo=UTC), date(2026, 11, 16)),
        (datetime(2026, 11, 20, 12, tzinfo=UTC), date(2026, 11, 17)),
        # Over a weekend nothing becomes overdue but what was due on Friday.
        (datetime(2026, 11, 21, 12, tzinfo=UTC), date(2026, 11, 18)),
        (datetime(2026, 11, 22, 12, tzinfo=UTC), date(2026, 11, 18)),
        (datetime(2026, 11, 23, 12, tzinfo=UTC), date(2026, 11, 18)),
        (datetime(2026, 11, 24, 12, tzinfo=UTC), date(2026, 11, 19)),
        # Half past one at night in India is still the day before in UTC.
        (datetime(2026, 11, 19, 20, tzinfo=UTC), date(2026, 11, 17)),
    ],
)
def test_due_days_skip_weekends_in_the_tenants_zone(now: datetime, cutoff: date) -> None:
    found = policy.due_before(now, ZONE, Settings())
    assert found == datetime.combine(cutoff, time(), tzinfo=UTC) - timedelta(hours=5, minutes=30)


def test_due_days_skip_holidays() -> None:
    now = datetime(2026, 11, 20, 12, tzinfo=UTC)
    settings = Settings(holidays=(date(2026, 11, 18),))
    assert policy.due_before(now, "UTC", settings).date() == date(2026, 11, 16)
    assert policy.due_before(now, "UTC", Settings(due_business_days=1)).date() == date(2026, 11, 19)


def test_the_daily_window_reaches_back_to_where_the_last_ended() -> None:
    today = DAY
    assert policy.scheduled_window(today, None, today) == Window(today - timedelta(days=3), today)
    assert policy.scheduled_window(today, today - timedelta(days=1), DAY) == Window(today - timedelta(days=4), today)
    assert policy.scheduled_window(today, date(2020, 1, 1), DAY).first == today - timedelta(days=91)
    # A sandbox tenant travelled back: what was covered lies in the future.
    assert policy.scheduled_window(today, today + timedelta(days=30), DAY).first == today - timedelta(days=3)


@pytest.mark.parametrize(
    "window",
    [
        Window(DAY, DAY - timedelta(days=1)),
        Window(DAY - timedelta(days=92), DAY),
        Window(DAY, DAY + timedelta(days=2)),
    ],
)
def test_windows_that_are_refused(window: Window) -> None:
    with pytest.raises(InvalidWindow):
        policy.check_window(window, DAY)


def test_windows_that_are_taken() -> None:
    for window in (Window(DAY, DAY), Window(DAY - timedelta(days=91), DAY), Window(DAY, DAY + timedelta(days=1))):
        assert policy.check_window(window, DAY) is window


@pytest.mark.parametrize(
    "settings",
    [
        {"due_business_days": 0},
        {"due_business_days": 2.5},
        {"due_business_days": "3"},
        {"local_time": "25:00"},
        {"holidays": ["someday"]},
        {"surprise": 1},
        [],
    ],
)
def test_settings_that_are_refused(settings: object) -> None:
    with pytest.raises(InvalidSettings):
        policy.settings_of({"reconciliation": settings})


def test_settings_that_are_taken() -> None:
    assert policy.settings_of({}) == Settings()
    found = policy.settings_of(
        {"reconciliation": {"due_business_days": 5, "local_time": "07:15", "holidays": ["2026-01-26"]}}
    )
    assert found == Settings(due_business_days=5, local_time=time(7, 15), holidays=(date(2026, 1, 26),))


def test_only_plain_facts_of_a_row_are_kept() -> None:
    row = {
        "entity_id": "pay_1",
        "settlement_utr": "x\0y" + "z" * 200,
        "credit": 97100,
        "on_hold": False,
        "fee": 1.5,
        "payment_notes": "Asha's",
        "description": "for Asha",
        "email": "asha@example.com",
        "card_issuer": "4111111111111111",
        "order_receipt": "4111 1111 1111 1111",
        "settlement": {"name": "Asha"},
        "posted_at": None,
    }
    assert policy.redacted(row) == {
        "entity_id": "pay_1",
        "settlement_utr": "xy" + "z" * 98,
        "credit": 97100,
        "on_hold": False,
        "order_receipt": "[card …1111]",
        "posted_at": None,
    }


@pytest.mark.parametrize(
    "line",
    [
        replace(reported(), fee=Money.parse("10.00", "USD")),
        replace(reported(), amount=Money(Decimal(10**15), "INR")),
        replace(reported(), kind="bonus"),
        replace(reported(), line_key=""),
        replace(reported(), line_key="k" * 201),
        replace(reported(), line_key="a\0b"),
        replace(reported(), provider_payment_id="p" * 101),
        replace(reported(), provider_order_id=""),
        replace(reported(), settlement_id="s\0"),
        replace(reported(), settled_at=datetime(2026, 1, 1)),  # noqa: DTZ001 - what a careless plugin would do
    ],
)
def test_a_line_that_cannot_be_kept_stops_the_reading(line: SettlementLine) -> None:
    with pytest.raises(ReportUnreadable):
        Day().take(line)
