"""Acme's words and Bahi's, both ways."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from payments_acme import mapping
from payments_acme.mapping import Unreadable

from core.kit.money import Money
from core.payments.provider import AttemptRef, AttemptState, Failure

REF = AttemptRef("att_1", "chk_1", None, Money(Decimal(500), "INR"), datetime(2026, 1, 1, tzinfo=UTC))


def checkout(**more: Any) -> dict[str, Any]:
    payment = {"id": "apay_1", "method": "upi", "amount": 50000, "refunded": 0}
    return {"id": "chk_1", "reference": "att_1", "currency": "INR", "state": "captured", "payment": payment, **more}


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [("500.00", "INR", 50000), ("500", "JPY", 500), ("1.234", "KWD", 1234), ("0.01", "USD", 1)],
)
def test_amounts_both_ways(text: str, currency: str, minor: int) -> None:
    amount = Money.parse(text, currency)

    assert mapping.to_minor(amount) == minor
    assert mapping.from_minor(minor, currency) == amount


@pytest.mark.parametrize("minor", [True, -1, 1.0, "100", None])
def test_what_is_no_amount(minor: object) -> None:
    with pytest.raises(Unreadable):
        mapping.from_minor(minor, "INR")


@pytest.mark.parametrize("state", ["settled", "", "CAPTURED", "success", None])
def test_an_unknown_state_is_unknown(state: object) -> None:
    truth = mapping.checkout_truth(checkout(state=state), REF)

    assert (truth.state, truth.amount) == (AttemptState.UNKNOWN, None)


def test_a_checkout_of_another_reference_is_unreadable() -> None:
    with pytest.raises(Unreadable):
        mapping.checkout_truth(checkout(reference="att_2"), REF)


@pytest.mark.parametrize(
    ("code", "failure"),
    [("bank_unavailable", Failure.RETRIABLE), ("card_declined", Failure.CUSTOMER), ("brand_new", Failure.UNKNOWN)],
)
def test_what_an_error_code_means(code: str, failure: Failure) -> None:
    failed = checkout(state="failed", payment={"id": "apay_1", "error_code": code})

    assert mapping.checkout_truth(failed, REF).failure is failure
