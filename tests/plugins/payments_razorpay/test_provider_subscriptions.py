"""What the Razorpay provider sends for plans and subscriptions, and what it makes of odd answers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from core.kit import outbound
from core.kit.money import Money
from core.kit.outbound import OutboundUnknown
from core.payments.provider import ProviderRejected, ProviderUnavailable
from core.payments.subscriptions.provider import (
    Period,
    PlanRequest,
    PlanTruth,
    SubscriptionRequest,
    SubscriptionState,
)
from tests.plugins.payments_razorpay.test_provider_mandates import at, sample
from tests.plugins.payments_razorpay.vendor import Vendor, listening

NOW = datetime(2026, 1, 2, tzinfo=UTC)
SINCE = int(datetime(2026, 1, 1, tzinfo=UTC).timestamp())
PLAN = sample("api.subscriptions.create-plan.1.plan.json")
SUBSCRIPTION = sample("api.subscriptions.fetch-subscription-id.1.subscription.json")
INVOICES = sample("api.subscriptions.fetch-invoices.1.collection.json")
NAME = SUBSCRIPTION["id"]
PLAN_WISH = PlanRequest("gpl_1", "Gym", "", Money.parse("699.00", "INR"), Period.WEEKLY, 1, NOW)
WISH = SubscriptionRequest("gsb_1", PLAN["id"], 6, 1, NOW)
NONE: dict[str, Any] = {"entity": "collection", "count": 0, "items": []}
REFUSED = {"error": {"code": "BAD_REQUEST_ERROR", "description": "Subscription is not cancellable in this status."}}


@pytest.fixture
async def vendor() -> AsyncIterator[Vendor]:
    async with listening() as found:
        yield found
        await outbound.close()


async def test_a_plan_and_a_subscription_as_documented(vendor: Vendor) -> None:
    wish = replace(
        WISH, starts_at=NOW, agree_by=NOW, notify=True, quantity=2, payer={"email": "a@b.example", "phone": "+91987"}
    )
    vendor.answers = [(200, NONE), (200, PLAN), (200, NONE), (200, SUBSCRIPTION)]

    plan = await at(vendor).create_plan(PLAN_WISH)
    made = await at(vendor).create_subscription(wish)

    assert [(item.method, item.path) for item in vendor.got] == [
        ("GET", f"/v1/plans?from={SINCE}&count=100&skip=0"),
        ("POST", "/v1/plans"),
        ("GET", f"/v1/subscriptions?plan_id={PLAN['id']}&from={SINCE}&count=100&skip=0"),
        ("POST", "/v1/subscriptions"),
    ]
    assert vendor.got[1].json() == {
        "period": "weekly",
        "interval": 1,
        "item": {"name": "Gym", "amount": 69_900, "currency": "INR"},
        "notes": {"reference": "gpl_1"},
    }
    assert vendor.got[3].json() == {
        "plan_id": PLAN["id"],
        "total_count": 6,
        "quantity": 2,
        "customer_notify": True,
        "notes": {"reference": "gsb_1"},
        "start_at": int(NOW.timestamp()),
        "expire_by": int(NOW.timestamp()),
        "notify_info": {"notify_phone": "+91987", "notify_email": "a@b.example"},
    }
    assert plan == PlanTruth(PLAN["id"], PLAN_WISH.amount, Period.WEEKLY, 1)
    assert (made.state, made.cycles, made.cycles_charged) == (SubscriptionState.ACTIVE, 6, 1)
    assert made.url == "https://rzp.io/i/z3b1R61A9"
    assert made.next_charge_at == datetime.fromtimestamp(1_577_385_991, UTC)


async def test_what_an_earlier_call_made_is_found_by_its_note(vendor: Vendor) -> None:
    # Two calls raced, and others' are listed beside them: the first that was made is ours.
    ours = {**SUBSCRIPTION, "notes": {"reference": "gsb_1"}}
    listed = {"items": [{**ours, "id": "sub_later", "created_at": 1_700_000_000}, {**ours, "notes": []}, ours]}
    plan = {**PLAN, "notes": {"reference": "gpl_1"}}
    vendor.answers = [(200, listed), (200, {"items": [plan]})]

    assert (await at(vendor).create_subscription(WISH)).provider_subscription_id == NAME
    assert (await at(vendor).create_plan(PLAN_WISH)).provider_plan_id == PLAN["id"]

    assert {item.method for item in vendor.got} == {"GET"}


async def test_another_thing_by_our_reference_is_refused(vendor: Vendor) -> None:
    vendor.answers = [
        (200, {"items": [{**PLAN, "notes": {"reference": "gpl_1"}, "interval": 2}]}),
        (200, {"items": [{**SUBSCRIPTION, "notes": {"reference": "gsb_1"}, "total_count": 7}]}),
    ]

    with pytest.raises(ProviderRejected):
        await at(vendor).create_plan(PLAN_WISH)
    with pytest.raises(ProviderRejected):
        await at(vendor).create_subscription(WISH)

    assert {item.method for item in vendor.got} == {"GET"}


async def test_the_documented_invoices_are_charges(vendor: Vendor) -> None:
    issued = {**INVOICES["items"][0], "id": "inv_open", "status": "issued", "order_id": None, "payment_id": None}
    listed = {"items": [*INVOICES["items"], issued]}
    vendor.answers = [(200, {**SUBSCRIPTION, "id": "sub_00000000000001"}), (200, listed)]

    charges = await at(vendor).list_charges("sub_00000000000001")

    assert [(item.provider_charge_id, item.amount.text(), item.paid, item.provider_order_id) for item in charges] == [
        ("inv_00000000000003", "999.00", True, "order_00000000000002"),
        ("inv_00000000000001", "1299.00", True, "order_00000000000001"),
        ("inv_open", "999.00", False, None),
    ]
    assert charges[0].billed_at == datetime.fromtimestamp(1_593_344_888, UTC)
    assert charges[0].period_start == datetime.fromtimestamp(1_594_405_800, UTC)


@pytest.mark.parametrize(
    "changes",
    [{"subscription_id": "sub_other"}, {"id": None}, {"order_id": None}, {"amount": "999"}, {"currency": "XXX"}],
)
async def test_odd_invoices_are_no_charges(vendor: Vendor, changes: dict[str, Any]) -> None:
    odd = {"items": [{**INVOICES["items"][0], **changes}]}
    vendor.answers = [(200, {**SUBSCRIPTION, "id": "sub_00000000000001"}), (200, odd)]

    with pytest.raises(ProviderUnavailable):
        await at(vendor).list_charges("sub_00000000000001")


@pytest.mark.parametrize("changes", [{"id": "sub_other"}, {"plan_id": None}, {"paid_count": "1"}, {"total_count": -1}])
async def test_odd_subscriptions_tell_nothing(vendor: Vendor, changes: dict[str, Any]) -> None:
    odd = {**SUBSCRIPTION, **changes}
    vendor.answers = [(200, odd), (200, odd)]

    with pytest.raises(ProviderUnavailable):
        await at(vendor).fetch_subscription(NAME)
    with pytest.raises(OutboundUnknown):
        await at(vendor).cancel_subscription(NAME, at_cycle_end=False)


async def test_a_state_that_nobody_documented_is_unknown(vendor: Vendor) -> None:
    vendor.answers = [(200, {**SUBSCRIPTION, "status": "hibernating"})]

    assert (await at(vendor).fetch_subscription(NAME)).state is SubscriptionState.UNKNOWN


async def test_a_refused_end_is_done_only_if_it_ended(vendor: Vendor) -> None:
    vendor.answers = [
        (400, REFUSED),
        (200, {**SUBSCRIPTION, "status": "completed", "ended_at": 1_577_485_991}),
        (400, REFUSED),
        (200, SUBSCRIPTION),
    ]

    ended = await at(vendor).cancel_subscription(NAME, at_cycle_end=False)
    with pytest.raises(ProviderRejected):
        await at(vendor).cancel_subscription(NAME, at_cycle_end=True)

    assert ended.state is SubscriptionState.COMPLETED
    assert [item.json() for item in vendor.got if item.method == "POST"] == [
        {"cancel_at_cycle_end": False},
        {"cancel_at_cycle_end": True},
    ]
