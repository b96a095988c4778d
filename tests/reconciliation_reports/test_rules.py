"""When money is due, and whose tax it is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from core.reconciliation import policy
from core.reconciliation.errors import InvalidSettings

FRIDAY, SATURDAY = date(2026, 11, 20), date(2026, 11, 21)
PAC = "pac_01jd5qcrkb0s5kz2sv6v2k9ebp"


def test_business_days_after() -> None:
    settings = policy.Settings(holidays=(date(2026, 11, 24),))

    assert policy.business_days_after(FRIDAY, 1, settings) == date(2026, 11, 23)
    assert policy.business_days_after(SATURDAY, 1, settings) == date(2026, 11, 23)
    assert policy.business_days_after(FRIDAY, 2, settings) == date(2026, 11, 25), "Tuesday is a holiday"
    assert policy.business_days_after(FRIDAY, 5, policy.Settings()) == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("gst", "currency", "states", "split"),
    [
        ("1.80", "INR", ("29", "29"), ("0", "0.90", "0.90")),
        ("1.81", "INR", ("29", "29"), ("0", "0.91", "0.90")),
        ("-1.81", "INR", ("29", "29"), ("0", "-0.91", "-0.90")),
        ("7", "JPY", ("29", "29"), ("0", "4", "3")),
        ("1.80", "INR", ("29", "27"), ("1.80", "0", "0")),
        ("1.80", "INR", ("29", None), ("1.80", "0", "0")),
        ("1.80", "INR", (None, "29"), ("1.80", "0", "0")),
        ("1.80", "INR", (None, None), ("1.80", "0", "0")),
    ],
)
def test_gst_is_split_within_one_state_only(
    gst: str, currency: str, states: tuple[str | None, str | None], split: tuple[str, str, str]
) -> None:
    found = policy.split_gst(Decimal(gst), currency, *states)

    assert found == tuple(Decimal(part) for part in split)
    assert sum(found) == Decimal(gst)


@pytest.mark.parametrize(
    "wrong",
    [
        {"gst_state": "39"},
        {"gst_state": "00"},
        {"gst_state": 29},
        {"provider_gst_states": {PAC: "KA"}},
        {"provider_gst_states": {"razorpay": "29"}},
    ],
)
def test_states_that_are_none(wrong: dict[str, object]) -> None:
    policy.settings_of({"reconciliation": {"gst_state": "29", "provider_gst_states": {PAC: "38"}}})
    with pytest.raises(InvalidSettings):
        policy.settings_of({"reconciliation": wrong})
