"""What is PayU's own about mandates: its terms, its 48 hours, cards beside UPI, no charge that is tried twice."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from core.kit import clock, outbound
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
from core.payments.provider import AttemptRef, AttemptState, ProviderRejected
from core.testing.payment_harness import Mishap, reference
from plugins.payments_payu import hashes
from tests.plugins.payments_payu.harness import SETTINGS, PayUHarness, make
from tests.plugins.payments_payu.simulator import Receiver, Simulator


def inr(text: str) -> Money:
    return Money.parse(text, "INR")


def wish(**changes: Any) -> MandateRequest:
    request = MandateRequest(
        reference=reference("att"),
        method="card",
        amount_max=inr("999.00"),
        first_amount=inr("10.00"),
        frequency=Frequency.QUARTERLY,
        starts_on=date(2027, 1, 1),
        ends_on=date(2028, 1, 1),
        description="Gym",
        return_url="https://shop.example/return",
        cancel_url="https://shop.example/cancel",
        payer={"name": "Asha Rao", "email": "asha@example.com", "phone": "+919876543210"},
    )
    return replace(request, **changes)


@pytest.fixture
async def harness(simulator: Simulator, receiver: Receiver) -> AsyncIterator[PayUHarness]:
    yield await PayUHarness.open(simulator, receiver)
    await outbound.close()


async def agreed(harness: PayUHarness, **changes: Any) -> MandateRef:
    request = wish(**changes)
    checkout = (await harness.provider.create_mandate(request)).checkout
    await harness.approve_mandate(checkout)
    ref = MandateRef(
        request.reference, checkout.provider_order_id, None, None, request.method, request.amount_max, request.payer
    )
    truth = await harness.provider.fetch_mandate(ref)
    assert truth.state is MandateState.ACTIVE
    return replace(ref, provider_mandate_id=truth.provider_mandate_id)


def notice(mandate: MandateRef, amount: str = "499.00", days: int = 3) -> NoticeRequest:
    debit_at = clock.system_now() + timedelta(days=days)
    return NoticeRequest(reference("att"), mandate, inr(amount), debit_at.date(), debit_at)


async def due(harness: PayUHarness, mandate: MandateRef) -> ChargeRequest:
    """A charge on its day, after its notice."""
    asked = notice(mandate)
    told = await harness.provider.notify_charge(asked)
    await harness.ripen_notice(asked.reference)
    attempt = AttemptRef(asked.reference, None, None, asked.amount, clock.system_now())
    return ChargeRequest(attempt, mandate, "Gym", told.provider_notice_id)


async def test_the_terms_are_hashed_as_they_are_posted() -> None:
    checkout = (await make().create_mandate(wish(reference="att_1"))).checkout

    fields = dict(checkout.fields)
    assert json.loads(fields["si_details"]) == {
        "billingAmount": "999.00",
        "billingCurrency": "INR",
        "billingCycle": "MONTHLY",
        "billingInterval": 3,
        "paymentStartDate": "2027-01-01",
        "paymentEndDate": "2028-01-01",
        "billingRule": "MAX",
    }
    assert (fields["si"], fields["api_version"], fields["enforce_paymethod"]) == ("1", "7", "creditcard|debitcard")
    assert fields["user_credentials"].startswith("TESTKEY1:")
    assert fields.pop("hash") == hashes.forward(fields, SETTINGS["salt"])


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"method": "emandate"}, "method_not_supported"),
        ({"first_amount": inr("0.00")}, "first_amount_required"),
        ({"method": "upi", "amount_max": inr("15000.01")}, "amount_not_supported"),
    ],
)
async def test_terms_that_payu_does_not_take(changes: dict[str, Any], code: str) -> None:
    with pytest.raises(ProviderRejected) as refused:
        await make().create_mandate(wish(**changes))

    assert refused.value.vendor_code == code


@pytest.mark.parametrize("method", ["card", "upi"])
async def test_a_charge_two_days_after_its_notice_is_money(harness: PayUHarness, method: str) -> None:
    charge = await due(harness, await agreed(harness, method=method))

    truth = await harness.provider.charge_mandate(charge)
    again = await harness.provider.charge_mandate(charge)

    assert (truth.state, truth.amount) == (AttemptState.CAPTURED, inr("499.00"))
    assert again.provider_payment_id == truth.provider_payment_id
    assert await harness.count_debits(charge.attempt.reference) == 1


async def test_a_notice_must_come_two_days_before(harness: PayUHarness) -> None:
    with pytest.raises(ProviderRejected) as refused:
        await harness.provider.notify_charge(notice(await agreed(harness), days=1))

    assert "48 hours" in refused.value.vendor_text


async def test_a_notice_whose_answer_is_lost_is_found(harness: PayUHarness) -> None:
    asked = notice(await agreed(harness))
    await harness.mishap(Mishap.DONE_THEN_LOST, "notify_charge")

    with pytest.raises(OutboundUnknown):
        await harness.provider.notify_charge(asked)
    found = await harness.provider.notify_charge(asked)

    assert found.state == "delivered"
    assert found.provider_notice_id
    assert await harness.count_notices(asked.reference) == 1


async def test_more_than_the_payer_agreed_to_is_refused(harness: PayUHarness) -> None:
    with pytest.raises(ProviderRejected):
        await harness.provider.notify_charge(notice(await agreed(harness), "999.01"))


async def test_no_notice_no_charge(harness: PayUHarness) -> None:
    attempt = AttemptRef(reference("att"), None, None, inr("499.00"), clock.system_now())

    with pytest.raises(ProviderRejected):
        await harness.provider.charge_mandate(ChargeRequest(attempt, await agreed(harness), "Gym"))

    assert await harness.count_debits(attempt.reference) == 0


@pytest.mark.parametrize(("outcome", "state"), [("pending", AttemptState.PENDING), ("failed", AttemptState.FAILED)])
async def test_a_pending_or_failed_charge_is_not_tried_again(
    harness: PayUHarness, outcome: str, state: AttemptState
) -> None:
    charge = await due(harness, await agreed(harness))
    await harness.change_mandate(charge.mandate, next_charge=outcome)

    first = await harness.provider.charge_mandate(charge)
    second = await harness.provider.charge_mandate(charge)

    assert (first.state, second.state, first.amount) == (state, state, None)
    assert await harness.count_orders(charge.attempt.reference) == 1


async def test_a_paused_mandate_is_told_and_not_charged(harness: PayUHarness) -> None:
    charge = await due(harness, await agreed(harness))
    await harness.change_mandate(charge.mandate, status="paused")

    assert (await harness.provider.fetch_mandate(charge.mandate)).state is MandateState.PAUSED
    with pytest.raises(ProviderRejected):
        await harness.provider.charge_mandate(charge)
    assert await harness.count_orders(charge.attempt.reference) == 0
    await harness.change_mandate(charge.mandate, status="active")
    assert (await harness.provider.charge_mandate(charge)).state is AttemptState.CAPTURED


async def test_a_cards_mandate_is_told_by_its_own_signed_webhook(harness: PayUHarness) -> None:
    mandate = await agreed(harness)
    await harness.provider.cancel_mandate(mandate)

    notices = [harness.provider.verify_webhook(*sent) for sent in await harness.webhooks()]

    (about,) = [item for item in notices if item.subject == "mandate"]
    assert about.event_type == "mandate.mandate_cancellation"
    assert about.provider_object_id == mandate.provider_mandate_id


async def test_a_mandate_that_nobody_agreed_to_is_neither_charged_nor_ended(harness: PayUHarness) -> None:
    request = wish()
    order_id = (await harness.provider.create_mandate(request)).checkout.provider_order_id
    mandate = MandateRef(request.reference, order_id, None, None, "card", request.amount_max, request.payer)

    with pytest.raises(ProviderRejected):
        await harness.provider.notify_charge(notice(mandate))
    with pytest.raises(ProviderRejected):
        await harness.provider.cancel_mandate(mandate)
