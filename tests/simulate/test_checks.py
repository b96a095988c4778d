"""Each rule about links and mandates fails when it should: what no way to break the platform reaches in a few steps."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from core.kit.money import Money
from core.payments.links.types import Link
from core.payments.mandates.provider import Frequency
from core.payments.mandates.types import Charge, ChargeState, Mandate, MandateStatus
from core.payments.types import Payment, PaymentDetail, PaymentStatus
from core.testing.scenario import link_checks, mandate_checks
from core.testing.scenario.vendors import VendorDebit, VendorLink, VendorMandate, VendorPayment

NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
ACCOUNT = uuid.UUID(int=7)
TEN = Money(Decimal(10), "INR")
PAYMENT = Payment(
    id=uuid.UUID(int=1),
    amount=TEN,
    credit_account_id=ACCOUNT,
    purpose="payment",
    subject=None,
    description="",
    capture_mode="auto",
    methods=(),
    country=None,
    status=PaymentStatus.SUCCEEDED,
    fee=TEN,
    captured=TEN,
    refunding=TEN,
    refunded=TEN,
    disputed=TEN,
    credited_back=TEN,
    captured_attempt_id=None,
    refundable_account_id=None,
    attention=(),
    return_url=None,
    metadata={},
    expires_at=NOW + HOUR,
    created_at=NOW,
    updated_at=NOW,
    succeeded_at=NOW,
    version=1,
)
LINK = Link(
    id=uuid.UUID(int=2),
    amount=TEN,
    credit_account_id=ACCOUNT,
    purpose="payment",
    reference=None,
    description="",
    single_use=True,
    hosted=True,
    provider_account_id=ACCOUNT,
    return_url=None,
    metadata={},
    payment_id=PAYMENT.id,
    provider_link_id="plink_1",
    expires_at=NOW + HOUR,
    cancelled_at=None,
    created_at=NOW,
    updated_at=NOW,
    version=1,
    is_paid=True,
)
MANDATE = Mandate(
    id=uuid.UUID(int=3),
    person_id=None,
    provider_account_id=ACCOUNT,
    method="upi",
    amount_max=TEN,
    first_amount=TEN,
    frequency=Frequency.AS_PRESENTED,
    category=None,
    starts_on=date(2026, 1, 1),
    ends_on=date(2027, 1, 1),
    credit_account_id=ACCOUNT,
    description="",
    reference=None,
    return_url=None,
    metadata={},
    status=MandateStatus.REVOKED,
    registration_id=uuid.UUID(int=4),
    payment_id=None,
    provider_order_id="order_1",
    provider_customer_id=None,
    provider_mandate_id="token_1",
    error_code=None,
    error_text=None,
    revoke_requested_at=NOW + 30 * HOUR,
    checks=0,
    created_at=NOW,
    updated_at=NOW,
    version=3,
)
CHARGE = Charge(
    id=uuid.UUID(int=5),
    mandate_id=MANDATE.id,
    reference="GYM-1",
    amount=TEN,
    description="",
    period="",
    state=ChargeState.DEBITING,
    payment_id=PAYMENT.id,
    debit_at=NOW + 25 * HOUR,
    noticed_at=NOW,
    debited_at=NOW + 25 * HOUR,
    provider_notice_id=None,
    provider_order_id="order_2",
    error_code=None,
    actor="app",
    created_at=NOW,
    updated_at=NOW,
)
DEBIT = VendorDebit("pay_1", "order_2", "token_1", int((NOW + 25 * HOUR).timestamp()))
TAKEN = VendorPayment("pay_1", "order_2", 1_000, "captured")


def test_what_is_as_it_should_be_is_not_complained_of() -> None:
    assert link_checks.of_link(LINK, [PAYMENT]) == []
    assert link_checks.of_hosted(LINK, [VendorLink("plink_1", "att", 1_000, "paid", "order_3")]) == []
    assert mandate_checks.of_mandate(MANDATE, VendorMandate("token_1", "revoked", 1_000)) == []
    assert _charge() == []


@pytest.mark.parametrize(
    ("change", "payments", "said"),
    [
        ({}, [PAYMENT, PAYMENT], "is for one use and has 2 payments"),
        ({"is_paid": False}, [PAYMENT], "is not paid, with 1 payments that succeeded"),
        ({}, [replace(PAYMENT, status=PaymentStatus.EXPIRED)], "is paid, with 0 payments that succeeded"),
        ({"single_use": False}, [PAYMENT], "is paid, with 1 payments"),
        ({"amount": TEN + TEN}, [PAYMENT], "and pay_"),
        ({"expires_at": NOW - 28 * HOUR}, [PAYMENT], "was begun at"),
        ({"cancelled_at": NOW - 28 * HOUR}, [PAYMENT], "was begun at"),
        ({}, [replace(PAYMENT, expires_at=NOW + 30 * HOUR)], "ended at 2026-01-05 13:00:00+00:00, and pay_"),
    ],
)
def test_a_link_that_is_wrong_is_noticed(change: dict[str, Any], payments: list[Payment], said: str) -> None:
    assert any(said in text for text in link_checks.of_link(replace(LINK, **change), payments))


@pytest.mark.parametrize(
    ("change", "theirs", "said"),
    [
        ({}, [(1_000, "paid"), (1_000, "created")], "was made 2 times at the vendor"),
        ({}, [(999, "paid")], "is of 10.00 INR here and of 999 at the vendor"),
        ({"is_paid": False}, [(1_000, "paid")], "is expired here and ['paid'] at the vendor"),
        ({"is_paid": False, "cancelled_at": NOW}, [(1_000, "created")], "is cancelled here and ['created']"),
    ],
)
def test_a_hosted_link_that_its_vendor_knows_otherwise_is_noticed(
    change: dict[str, Any], theirs: list[tuple[int, str]], said: str
) -> None:
    made = [VendorLink("plink_1", "att", amount, state, "order_3") for amount, state in theirs]

    assert any(said in text for text in link_checks.of_hosted(replace(LINK, **change), made))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"status": MandateStatus.ACTIVE}, "is active, though it was ended"),
        ({"provider_mandate_id": None, "status": MandateStatus.ACTIVE}, "the vendor never heard of it"),
        ({"amount_max": TEN + TEN}, "is up to 20.00 INR here and up to 1000 at the vendor"),
    ],
)
def test_a_mandate_that_is_wrong_is_noticed(change: dict[str, Any], said: str) -> None:
    found = mandate_checks.of_mandate(replace(MANDATE, **change), VendorMandate("token_1", "revoked", 1_000))

    assert any(said in text for text in found)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"state": ChargeState.NOTICED}, "is noticed at rest"),
        ({"state": ChargeState.CANCELLED}, "is cancelled, and the payer was debited"),
        ({"amount": TEN + TEN}, "is of 20.00 INR and 1000 were debited"),
        ({"amount": TEN + TEN}, "and the payer agreed to 10.00 INR"),
        ({"debited_at": None}, "was debited before anybody asked"),
        ({"noticed_at": NOW + 2 * HOUR}, "and the payer was told at"),
        ({"noticed_at": None}, "and the payer was told at None"),
        ({"debited_at": NOW + 31 * HOUR}, "and the mandate was ended at"),
        ({"debited_at": NOW + 23 * HOUR, "noticed_at": NOW - HOUR}, "by the vendor, which was asked at"),
    ],
)
def test_a_charge_that_is_wrong_is_noticed(change: dict[str, Any], said: str) -> None:
    assert any(said in text for text in _charge(**change))


def test_a_debit_made_twice_or_unknown_to_us_is_noticed() -> None:
    twice = [DEBIT, replace(DEBIT, payment_id="pay_2")]
    tries = {"pay_1": TAKEN, "pay_2": replace(TAKEN, id="pay_2")}

    assert any("was debited 2 times" in text for text in _charge(debits=twice, tries=tries))
    assert any("and its payment is failed" in text for text in _charge(status=PaymentStatus.FAILED))
    assert any("was debited 0 times, and its payment is succeeded" in text for text in _charge(debits=[]))


def _charge(
    *,
    status: PaymentStatus = PaymentStatus.SUCCEEDED,
    debits: list[VendorDebit] | None = None,
    tries: dict[str, VendorPayment] | None = None,
    **change: Any,
) -> list[str]:
    detail = PaymentDetail(replace(PAYMENT, status=status), (), "", TEN)
    made = [DEBIT] if debits is None else debits
    return mandate_checks.of_charge(replace(CHARGE, **change), MANDATE, detail, made, tries or {"pay_1": TAKEN})
