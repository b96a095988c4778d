"""What the Razorpay provider sends for mandates and their charges, and what it makes of odd answers."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.kit import outbound
from core.kit.money import Money
from core.kit.outbound import OutboundUnknown
from core.payments.mandates.provider import (
    ChargeRequest,
    Frequency,
    MandateRef,
    MandateRequest,
    MandateState,
    NoticeRequest,
)
from core.payments.provider import (
    AttemptRef,
    AttemptState,
    ProviderRejected,
)
from plugins.payments_razorpay.provider import Razorpay
from tests.plugins.payments_razorpay.harness import make
from tests.plugins.payments_razorpay.vendor import Vendor, listening

SAMPLES = Path(__file__).parents[3] / "plugins" / "payments_razorpay" / "testdata"
RUPEES = Money.parse("500.00", "INR")
NOW = datetime(2026, 1, 1, tzinfo=UTC)
PAYER = {"name": "Gaurav Kumar", "email": "gaurav.kumar@example.com", "phone": "+919876543210"}
ORDER = {"id": "order_SimTest0000001", "amount": 50000, "currency": "INR", "receipt": "att_1"}
REFUSED = {"error": {"code": "BAD_REQUEST_ERROR", "description": "The id provided does not exist"}}


@pytest.fixture
async def vendor() -> AsyncIterator[Vendor]:
    async with listening() as found:
        yield found
        await outbound.close()


def at(vendor: Vendor) -> Razorpay:
    return make(sandbox_url=vendor.url)


def sample(name: str) -> Any:
    return json.loads((SAMPLES / name).read_text())


# ---- mandates ----

TOKEN = sample("webhook.token.cancelled.json")["payload"]["token"]["entity"]
MANDATE_WISH = MandateRequest(
    "att_1",
    "upi",
    Money.parse("1500.00", "INR"),
    Money.parse("1.00", "INR"),
    Frequency.HALF_YEARLY,
    date(2026, 1, 1),
    date(2027, 12, 31),
    "Gym",
    "https://s.example/r",
    "https://s.example/c",
    PAYER,
)
MANDATE = MandateRef("att_1", "order_1", "cust_1", TOKEN["id"], "upi", Money.parse("1500.00", "INR"), {**PAYER})
CHARGE = ChargeRequest(AttemptRef("att_9", "order_9", None, RUPEES, NOW), MANDATE, "Gym, January")
CHARGE_ORDER = {**ORDER, "id": "order_9", "receipt": "att_9"}


def token(status: str | None, **changes: Any) -> dict[str, Any]:
    return {**TOKEN, "recurring_details": {"status": status, "failure_reason": None}, **changes}


async def test_a_registration_as_documented(vendor: Vendor) -> None:
    order = {**ORDER, "amount": 100}
    vendor.answers = [(200, {"id": "cust_1"}), (200, {"items": []}), (200, order)]

    made = await at(vendor).create_mandate(MANDATE_WISH)

    customer, _, sent = vendor.got
    assert (customer.method, customer.path) == ("POST", "/v1/customers")
    assert customer.json() == {
        "name": "Gaurav Kumar",
        "email": "gaurav.kumar@example.com",
        "contact": "+919876543210",
        "fail_existing": "0",
    }
    assert sent.json() == {
        "amount": 100,
        "currency": "INR",
        "receipt": "att_1",
        "payment_capture": True,
        "customer_id": "cust_1",
        "method": "upi",
        # The last second of 31 December 2027 in India.
        "token": {"max_amount": 150000, "expire_at": 1830277799, "frequency": "half_yearly"},
    }
    assert made.provider_customer_id == "cust_1"
    assert made.checkout.provider_order_id == "order_SimTest0000001"
    assert made.checkout.fields.items() >= {"customer_id": "cust_1", "recurring": "1", "amount": "100"}.items()


async def test_an_e_mandate_registers_without_money_or_frequency(vendor: Vendor) -> None:
    vendor.answers = [(200, {"id": "cust_1"}), (200, {"items": []}), (200, {**ORDER, "amount": 0})]

    made = await at(vendor).create_mandate(replace(MANDATE_WISH, method="emandate", first_amount=Money.zero("INR")))

    assert vendor.got[2].json()["token"] == {"max_amount": 150000, "expire_at": 1830277799}
    assert made.checkout.fields["amount"] == "0"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"method": "cheque"}, "method_not_supported"),
        ({"amount_max": Money.parse("15.00", "USD")}, "currency_not_supported"),
        ({"method": "emandate"}, "first_amount_not_supported"),
        ({"first_amount": Money.zero("INR")}, "first_amount_required"),
        ({"payer": {"name": "A", "email": "a@b.example"}}, "payer_incomplete"),
        ({"payer": {"phone": "+919876543210"}}, "payer_incomplete"),
    ],
)
async def test_what_cannot_be_registered_is_not_sent(vendor: Vendor, changes: dict[str, Any], code: str) -> None:
    with pytest.raises(ProviderRejected) as caught:
        await at(vendor).create_mandate(replace(MANDATE_WISH, **changes))

    assert caught.value.vendor_code == code
    assert vendor.got == []


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("initiated", MandateState.PENDING),
        ("confirmed", MandateState.ACTIVE),
        ("rejected", MandateState.REJECTED),
        ("cancelled", MandateState.REVOKED),
        ("paused", MandateState.PAUSED),
        ("CONFIRMED", MandateState.UNKNOWN),
        (None, MandateState.UNKNOWN),
    ],
)
async def test_a_tokens_state(vendor: Vendor, status: str | None, state: MandateState) -> None:
    vendor.answers = [(200, token(status))]

    truth = await at(vendor).fetch_mandate(MANDATE)

    assert vendor.got[0].path == f"/v1/customers/cust_1/tokens/{TOKEN['id']}"
    assert (truth.state, truth.amount_max, truth.ends_on) == (state, Money.parse("56.00", "INR"), date(2030, 8, 26))


def tried(status: str, **more: Any) -> dict[str, Any]:
    """A payment of the registration."""
    basis = {"id": "pay_1", "order_id": "order_1", "amount": 100, "currency": "INR", "status": status}
    return {**basis, "captured": status == "captured", **more}


@pytest.mark.parametrize(
    ("payments", "then", "state", "token_id"),
    [
        ([], None, MandateState.CREATED, None),
        ([tried("created")], None, MandateState.PENDING, None),
        ([tried("failed", error_reason="payment_cancelled")], None, MandateState.REJECTED, None),
        ([tried("captured")], None, MandateState.PENDING, None),
        ([tried("odd")], None, MandateState.UNKNOWN, None),
        (
            [tried("captured", customer_id="cust_1", token_id=TOKEN["id"])],
            "confirmed",
            MandateState.ACTIVE,
            TOKEN["id"],
        ),
        (
            [tried("failed"), tried("authorized", customer_id="cust_1", token_id=TOKEN["id"])],
            "initiated",
            MandateState.PENDING,
            TOKEN["id"],
        ),
        # What a failed try left behind comes to nothing, but a registration may end as a failed "dummy payment".
        ([tried("failed", customer_id="cust_1", token_id=TOKEN["id"])], "initiated", MandateState.REJECTED, None),
        (
            [tried("failed", customer_id="cust_1", token_id=TOKEN["id"], error_reason="upi_dummy_payment")],
            "confirmed",
            MandateState.ACTIVE,
            TOKEN["id"],
        ),
    ],
)
async def test_a_registration_tells_its_token(
    vendor: Vendor, payments: list[dict[str, Any]], then: str | None, state: MandateState, token_id: str | None
) -> None:
    vendor.answers = [(200, {"items": payments})] + ([(200, token(then))] if then else [])

    truth = await at(vendor).fetch_mandate(replace(MANDATE, provider_customer_id=None, provider_mandate_id=None))

    assert (truth.state, truth.provider_mandate_id) == (state, token_id)
    assert len(vendor.got) == 1 + bool(then)


async def test_a_notice_and_a_charge_as_documented(vendor: Vendor) -> None:
    debit_at = NOW + timedelta(hours=25)
    notified = {**CHARGE_ORDER, "notification": {"token_id": TOKEN["id"], "id": "notification_1"}}
    vendor.answers = [(200, {"items": []}), (200, notified)]

    notice = await at(vendor).notify_charge(NoticeRequest("att_9", MANDATE, RUPEES, debit_at.date(), debit_at))

    assert vendor.got[1].json() == {
        "amount": 50000,
        "currency": "INR",
        "receipt": "att_9",
        "payment_capture": True,
        "notification": {"token_id": TOKEN["id"], "payment_after": int(debit_at.timestamp())},
    }
    assert (notice.state, notice.provider_notice_id, notice.provider_order_id) == (
        "pending",
        "notification_1",
        "order_9",
    )
    vendor.answers = [(200, CHARGE_ORDER), (200, {"items": []}), (200, sample("sdk.fake_create_recurring.json"))]
    vendor.got.clear()

    said = await at(vendor).charge_mandate(CHARGE)

    assert [item.path for item in vendor.got] == [
        "/v1/orders/order_9",
        "/v1/orders/order_9/payments",
        "/v1/payments/create/recurring",
    ]
    assert vendor.got[2].json() == {
        "email": "gaurav.kumar@example.com",
        "contact": "+919876543210",
        "amount": 50000,
        "currency": "INR",
        "order_id": "order_9",
        "customer_id": "cust_1",
        "token": TOKEN["id"],
        "recurring": True,
        "description": "Gym, January",
    }
    assert (said.state, said.provider_payment_id, said.amount) == (AttemptState.PENDING, "pay_Ia5nRCnwjqXGxv", None)


@pytest.mark.parametrize("status", ["created", "failed", "captured", "odd"])
async def test_an_order_with_a_payment_is_not_debited_again(vendor: Vendor, status: str) -> None:
    paid = tried(status, order_id="order_9", amount=50000)
    vendor.answers = [(200, CHARGE_ORDER), (200, {"items": [paid]})]

    said = await at(vendor).charge_mandate(CHARGE)

    assert said.state is not AttemptState.CREATED
    assert [item.method for item in vendor.got] == ["GET", "GET"]


@pytest.mark.parametrize(
    ("answers", "charge", "code"),
    [
        ([{"items": []}], replace(CHARGE, attempt=replace(CHARGE.attempt, provider_order_id=None)), "notice_missing"),
        ([{**CHARGE_ORDER, "amount": 50001}], CHARGE, "order_amount_mismatch"),
        (
            [{**CHARGE_ORDER, "notification": {"status": "failed"}}, {"items": []}],
            CHARGE,
            "pre_debit_notification_failed",
        ),
        ([], replace(CHARGE, mandate=replace(MANDATE, provider_mandate_id=None)), "mandate_incomplete"),
        ([], replace(CHARGE, mandate=replace(MANDATE, provider_customer_id=None)), "mandate_incomplete"),
        (
            [CHARGE_ORDER, {"items": []}],
            replace(CHARGE, mandate=replace(MANDATE, payer={})),
            "payer_incomplete",
        ),
    ],
)
async def test_a_charge_that_may_not_be_is_not_sent(
    vendor: Vendor, answers: list[Any], charge: ChargeRequest, code: str
) -> None:
    vendor.answers = [(200, answer) for answer in answers]

    with pytest.raises(ProviderRejected) as caught:
        await at(vendor).charge_mandate(charge)

    assert caught.value.vendor_code == code
    assert "POST" not in {item.method for item in vendor.got}


async def test_a_charge_whose_answer_cannot_be_read_is_unknown(vendor: Vendor) -> None:
    vendor.answers = [(200, CHARGE_ORDER), (200, {"items": []}), (200, {"razorpay_payment_id": None})]

    with pytest.raises(OutboundUnknown):
        await at(vendor).charge_mandate(CHARGE)


async def test_a_mandate_is_over_when_the_bank_says_so(vendor: Vendor) -> None:
    path = f"/v1/customers/cust_1/tokens/{TOKEN['id']}"
    vendor.answers = [(200, {"status": "cancellation_initiated"}), (200, token("confirmed"))]
    begun = await at(vendor).cancel_mandate(MANDATE)
    vendor.answers = [(400, REFUSED), (200, token("cancelled"))]
    before = await at(vendor).cancel_mandate(MANDATE)
    vendor.answers = [(400, REFUSED), (200, token("confirmed"))]

    with pytest.raises(ProviderRejected):
        await at(vendor).cancel_mandate(MANDATE)

    assert (begun.state, before.state) == (MandateState.ACTIVE, MandateState.REVOKED)
    assert [(item.method, item.path) for item in vendor.got[:2]] == [("PUT", f"{path}/cancel"), ("GET", path)]


async def test_a_cards_token_is_deleted(vendor: Vendor) -> None:
    card = replace(MANDATE, method="card")
    vendor.answers = [(200, {"deleted": True})]
    first = await at(vendor).cancel_mandate(card)
    vendor.answers = [(400, REFUSED), (200, {"items": [tried("captured", token_id=TOKEN["id"])]})]
    again = await at(vendor).cancel_mandate(card)
    vendor.answers = [(400, REFUSED), (200, {"items": [tried("captured", token_id="token_other")]})]

    with pytest.raises(ProviderRejected):
        await at(vendor).cancel_mandate(card)

    assert (first.state, again.state) == (MandateState.REVOKED, MandateState.REVOKED)
    assert (vendor.got[0].method, vendor.got[0].path) == ("DELETE", f"/v1/customers/cust_1/tokens/{TOKEN['id']}")
