"""Plans and subscriptions of the simulator: the official SDK makes them, the clock charges them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from razorpay.errors import BadRequestError

from plugins.payments_razorpay.sandbox import subscriptions
from plugins.payments_razorpay.sandbox.types import Plan
from tests.plugins.payments_razorpay.simulator import Receiver, Shop, Simulator
from tests.plugins.payments_razorpay.test_provider_signatures import VECTORS
from tests.plugins.payments_razorpay.test_sandbox_checkout import CALLBACK, CANCEL, HTML, form_of, press

DAY = 86_400


async def plan(shop: Shop, **changes: Any) -> dict[str, Any]:
    item = {"name": "Gym", "amount": 69_900, "currency": "INR", "description": "All machines"}
    body = {"period": "weekly", "interval": 1, "item": item, **changes}
    made: dict[str, Any] = await shop.call(shop.sdk.plan.create, body)
    return made


async def subscription(shop: Shop, **changes: Any) -> dict[str, Any]:
    body = {"plan_id": (await plan(shop))["id"], "total_count": 3, "customer_notify": 1, **changes}
    made: dict[str, Any] = await shop.call(shop.sdk.subscription.create, body)
    return made


async def agree(simulator: Simulator, shop: Shop, made: dict[str, Any], action: str = "pay") -> dict[str, str]:
    """Let the payer agree on the hosted page; the form that leads them back."""
    form = {
        "key_id": shop.key_id,
        "subscription_id": made["id"],
        "name": "Gym",
        "prefill[email]": "a@b.example",
        "callback_url": CALLBACK,
        "cancel_url": CANCEL,
    }
    page = await simulator.http.post(f"{simulator.base_url}/v1/checkout/embedded", data=form, headers=HTML)
    assert page.status_code == 200, page.text
    assert 'value="netbanking"' not in page.text
    _, fields = form_of(await press(simulator, page, method="upi", action=action))
    return fields


async def advance(simulator: Simulator, days: int) -> None:
    await simulator.control("POST", "clock", {"advance_seconds": days * DAY})
    await simulator.drain()


def told(receiver: Receiver) -> list[str]:
    return [event.removeprefix("subscription.") for event in receiver.events() if event.startswith("subscription.")]


@pytest.mark.parametrize("number", [3, 7])
def test_the_vectors_sign_a_subscription_as_the_sdk_checks_it(number: int) -> None:
    vector = VECTORS[number]

    assert subscriptions.signature(*vector["message"].split("|"), vector["key"]) == vector["signature"]


async def test_plans(simulator: Simulator) -> None:
    shop, stranger = await simulator.shop(), await simulator.shop()

    made = await plan(shop, notes={"a": "b"})

    assert (made["period"], made["interval"], made["notes"]) == ("weekly", 1, {"a": "b"})
    assert (made["item"]["amount"], made["item"]["unit_amount"], made["item"]["type"]) == (69_900, 69_900, "plan")
    assert await shop.call(shop.sdk.plan.fetch, made["id"]) == made
    assert (await shop.call(shop.sdk.plan.all))["items"] == [made]
    with pytest.raises(BadRequestError, match="does not exist"):
        await shop.call(stranger.sdk.plan.fetch, made["id"])
    for changes in ({"period": "hourly"}, {"period": "daily", "interval": 6}, {"interval": 0}, {"item": None}):
        with pytest.raises(BadRequestError):
            await plan(shop, **changes)


async def test_a_subscription_is_charged_until_it_is_complete(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    addon = {"item": {"name": "Key", "amount": 10_000, "currency": "INR"}}
    made = await subscription(shop, quantity=2, addons=[addon], notes={"a": "b"})
    assert (made["status"], made["paid_count"], made["remaining_count"]) == ("created", 0, 3)

    assert "error[reason]" in await agree(simulator, shop, made, "fail")
    fields = await agree(simulator, shop, made)
    assert shop.sdk.utility.verify_subscription_payment_signature(fields)
    first = await shop.call(shop.sdk.subscription.fetch, made["id"])
    await advance(simulator, 7)
    second = await shop.call(shop.sdk.subscription.fetch, made["id"])
    await advance(simulator, 14)
    last = await shop.call(shop.sdk.subscription.fetch, made["id"])

    assert (first["status"], first["paid_count"], first["auth_attempts"]) == ("active", 1, 1)
    assert first["current_end"] - first["current_start"] == 7 * DAY
    assert (second["paid_count"], second["current_start"]) == (2, first["current_end"])
    assert (last["status"], last["paid_count"], last["remaining_count"], last["charge_at"]) == ("completed", 3, 0, None)
    names = ["authenticated", "activated", "charged", "charged", "charged", "completed"]
    assert told(receiver) == names
    bills = (await shop.call(shop.sdk.invoice.all, {"subscription_id": made["id"]}))["items"]
    assert [bill["amount"] for bill in bills] == [139_800, 139_800, 149_800]
    assert {bill["status"] for bill in bills} == {"paid"}
    assert [line["type"] for line in bills[-1]["line_items"]] == ["plan", "addon"]
    assert await shop.call(shop.sdk.invoice.fetch, bills[0]["id"]) == bills[0]
    paid = await shop.call(shop.sdk.payment.fetch, bills[0]["payment_id"])
    assert (paid["invoice_id"], paid["amount"], paid["status"]) == (bills[0]["id"], 139_800, "captured")
    assert (await shop.call(shop.sdk.subscription.all, {"plan_id": made["plan_id"]}))["items"] == [last]
    with pytest.raises(BadRequestError, match="not cancellable in completed status"):
        await shop.call(shop.sdk.subscription.cancel, made["id"], {"cancel_at_cycle_end": 0})


async def test_a_charge_that_fails_is_tried_for_three_days_and_then_halts(
    simulator: Simulator, receiver: Receiver
) -> None:
    shop = await simulator.shop(receiver)
    made = await subscription(shop)
    await agree(simulator, shop, made)
    await simulator.control("POST", "merchants", {"key_id": shop.key_id, "debits": "failure"})

    await advance(simulator, 7)
    pending = await shop.call(shop.sdk.subscription.fetch, made["id"])
    await advance(simulator, 3)
    halted = await shop.call(shop.sdk.subscription.fetch, made["id"])
    await advance(simulator, 5)

    assert (pending["status"], halted["status"]) == ("pending", "halted")
    assert told(receiver) == ["authenticated", "activated", "charged", "pending", "halted"]
    failed = [json.loads(item.body) for item in receiver.got if b"payment.failed" in item.body]
    assert len(failed) == 4
    bills = (await shop.call(shop.sdk.invoice.all, {"subscription_id": made["id"]}))["items"]
    assert [bill["status"] for bill in bills] == ["issued", "issued", "paid"]


async def test_a_retry_that_succeeds_makes_it_active_again(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    made = await subscription(shop)
    await agree(simulator, shop, made)
    await simulator.control("POST", "merchants", {"key_id": shop.key_id, "debits": "failure"})
    await advance(simulator, 7)
    await simulator.control("POST", "merchants", {"key_id": shop.key_id, "debits": "success"})

    await advance(simulator, 1)

    found = await shop.call(shop.sdk.subscription.fetch, made["id"])
    assert (found["status"], found["paid_count"]) == ("active", 2)
    assert told(receiver)[-3:] == ["pending", "activated", "charged"]


async def test_pause_resume_cancel_and_a_later_start(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    now = (await simulator.control("GET", "clock"))["now"]
    sdk = shop.sdk.subscription
    later = await subscription(shop, start_at=now + 10 * DAY, expire_by=now + 9 * DAY)
    unseen = await subscription(shop, start_at=now + 10 * DAY)
    going = await subscription(shop)
    for made in (later, going):
        await agree(simulator, shop, made)

    agreed = await shop.call(sdk.fetch, later["id"])
    assert (agreed["status"], agreed["paid_count"], agreed["charge_at"]) == ("authenticated", 0, now + 10 * DAY)
    with pytest.raises(BadRequestError, match="no billing cycle"):
        await shop.call(sdk.cancel, later["id"], {"cancel_at_cycle_end": 1})
    with pytest.raises(BadRequestError, match="cannot be resumed"):
        await shop.call(sdk.resume, going["id"], {"resume_at": "now"})
    assert (await shop.call(sdk.pause, going["id"], {"pause_at": "now"}))["status"] == "paused"
    await advance(simulator, 11)
    begun, expired = await shop.call(sdk.fetch, later["id"]), await shop.call(sdk.fetch, unseen["id"])
    paused = await shop.call(sdk.fetch, going["id"])
    resumed = await shop.call(sdk.resume, going["id"], {"resume_at": "now"})
    leaving = await shop.call(sdk.cancel, going["id"], {"cancel_at_cycle_end": 1})
    ended = await shop.call(sdk.cancel, later["id"])
    await advance(simulator, 4)
    left = await shop.call(sdk.fetch, going["id"])

    assert (begun["status"], begun["paid_count"], expired["status"]) == ("active", 1, "expired")
    assert (paused["status"], paused["paid_count"]) == ("paused", 1)
    assert (resumed["status"], leaving["status"], ended["status"], left["status"]) == (
        "active",
        "active",
        "cancelled",
        "cancelled",
    )
    assert left["paid_count"] == 1
    form = {"key_id": shop.key_id, "subscription_id": ended["id"], "name": "x", "callback_url": CALLBACK}
    page = await simulator.http.post(
        f"{simulator.base_url}/v1/checkout/embedded", data={**form, "cancel_url": CANCEL}, headers=HTML
    )
    assert (page.status_code, "is cancelled" in page.text) == (400, True)
    assert sorted(set(told(receiver))) == [
        "activated",
        "authenticated",
        "cancelled",
        "charged",
        "paused",
        "resumed",
    ]


async def test_a_payer_agrees_on_the_page_of_its_short_url(simulator: Simulator) -> None:
    shop = await simulator.shop()
    made = await subscription(shop)

    refused = await press(simulator, await simulator.http.get(made["short_url"], headers=HTML), action="fail")
    agreed = await press(simulator, await simulator.http.get(made["short_url"], headers=HTML), method="upi")

    found = await shop.call(shop.sdk.subscription.fetch, made["id"])
    assert (refused.status_code, "Payment received" in agreed.text) == (303, True)
    assert (found["status"], found["auth_attempts"], found["paid_count"]) == ("active", 1, 1)
    over = await simulator.http.get(made["short_url"], headers=HTML)
    unknown = await simulator.http.get(made["short_url"][:-1] + "_", headers=HTML)
    assert ("is active" in over.text, unknown.status_code) == (True, 404)


async def test_wrong_subscriptions_are_refused(simulator: Simulator) -> None:
    shop = await simulator.shop()
    dollars = {"item": {"name": "Key", "amount": 100, "currency": "USD"}}

    for changes, text in (
        ({"plan_id": None}, "plan_id field is required"),
        ({"plan_id": "plan_00000000000000"}, "does not exist"),
        ({"total_count": 0}, "total_count"),
        ({"start_at": 1}, "start_at"),
        ({"offer_id": "offer_1"}, "offer_id is/are not required and should not be sent"),
        ({"addons": [dollars]}, "currency"),
        ({"addons": [7]}, "must be an array"),
    ):
        with pytest.raises(BadRequestError, match=text):
            await subscription(shop, **changes)
    assert (await shop.call(shop.sdk.subscription.all))["count"] == 0


@pytest.mark.parametrize(
    ("period", "interval", "begins", "ends"),
    [
        ("daily", 7, 1_769_817_600, 1_770_422_400),
        ("weekly", 2, 1_769_817_600, 1_771_027_200),
        # 31 January 2026 → 28 February 2026, and → 31 January 2027.
        ("monthly", 1, 1_769_817_600, 1_772_236_800),
        ("quarterly", 1, 1_769_817_600, 1_777_507_200),
        ("yearly", 1, 1_769_817_600, 1_801_353_600),
    ],
)
def test_when_a_cycle_ends(period: str, interval: int, begins: int, ends: int) -> None:
    item = {"name": "Gym", "amount": 100, "currency": "INR", "description": None}
    made = Plan(id="plan_1", merchant="acc_1", created_at=begins, period=period, interval=interval, item=item)

    assert subscriptions.after(made, begins) == ends
