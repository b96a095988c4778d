"""The vendor's official SDK drives the simulator: what it can of RazorpayX, and the rest through its own transport."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
import razorpay
from razorpay.errors import BadRequestError

from core.testing.laboratory import Receiver
from tests.plugins.payouts_razorpayx.samples import load
from tests.plugins.payouts_razorpayx.simulator import Shop, Simulator


@pytest.fixture
async def shop(simulator: Simulator, receiver: Receiver) -> Shop:
    return await simulator.shop(receiver)


@pytest.fixture
def sdk(simulator: Simulator, shop: Shop) -> razorpay.Client:
    return razorpay.Client(auth=(shop.key_id, shop.key_secret), base_url=simulator.base_url)


async def blocking(call: Callable[..., Any], *args: Any, **options: Any) -> Any:
    return await asyncio.to_thread(call, *args, **options)


async def payee(sdk: razorpay.Client, **changes: Any) -> Any:
    contact = await blocking(sdk.post, "/v1/contacts", {"name": "Gaurav Kumar", "type": "employee"})
    bank = {"name": "Gaurav Kumar", "ifsc": "HDFC0000053", "account_number": "765432123456789"}
    wanted = {"contact_id": contact["id"], "account_type": "bank_account", "bank_account": bank, **changes}
    return await blocking(sdk.fund_account.create, wanted)


def payout(shop: Shop, fund_account: str, **changes: Any) -> dict[str, Any]:
    wanted = {
        "account_number": shop.account_number,
        "fund_account_id": fund_account,
        "amount": 1_000_000,
        "currency": "INR",
        "mode": "IMPS",
        "purpose": "refund",
        "queue_if_low_balance": True,
        "reference_id": "Acme Transaction ID 12345",
        "narration": "Acme Corp Fund Transfer",
        "notes": {"notes_key_1": "Tea, Earl Grey, Hot"},
    }
    return {**wanted, **changes}


async def pay(sdk: razorpay.Client, body: dict[str, Any], key: str = "53cda91c-8f81-4e77-bbb9-7388f4ac6bf4") -> Any:
    return await blocking(sdk.post, "/v1/payouts", body, headers={"X-Payout-Idempotency": key})


async def test_entities_are_as_documented_and_equal_ones_are_one(sdk: razorpay.Client) -> None:
    documented = load("contact_fundaccount")
    first, again = await payee(sdk), await payee(sdk)
    assert first == again
    assert first.keys() == documented["fund_account_bank"].keys()
    assert first["bank_account"].keys() == documented["fund_account_bank"]["bank_account"].keys()
    contact = await blocking(sdk.get, f"/v1/contacts/{first['contact_id']}", {})
    assert contact.keys() == documented["contact"].keys()
    assert (await blocking(sdk.fund_account.all))["items"] == [first]
    with pytest.raises(BadRequestError, match="Invalid type: boss"):
        await blocking(sdk.post, "/v1/contacts", {"name": "Gaurav Kumar", "type": "boss"})


async def test_a_payout_is_made_once_per_key_and_moves_as_documented(
    simulator: Simulator, shop: Shop, sdk: razorpay.Client, receiver: Receiver
) -> None:
    body = payout(shop, (await payee(sdk))["id"])
    made = await pay(sdk, body)
    assert (made["status"], made["fees"], made["tax"], made["notes"]) == ("processing", 590, 90, body["notes"])
    assert made.keys() == load("api.x.payouts.fetch-with-id.1.payout").keys()
    assert await pay(sdk, body) == made
    with pytest.raises(BadRequestError, match="same idempotency key"):
        await pay(sdk, {**body, "amount": 1_000_100})

    await simulator.move(shop, body["reference_id"], "processed")
    await simulator.move(shop, body["reference_id"], "reversed", "beneficiary_bank_offline")

    found = await blocking(sdk.get, f"/v1/payouts/{made['id']}", {})
    assert (found["status"], found["fees"], found["status_details"]["reason"]) == (
        "reversed", 590, "beneficiary_bank_offline",
    )  # fmt: skip
    query = {"account_number": shop.account_number, "reference_id": body["reference_id"]}
    assert (await blocking(sdk.get, "/v1/payouts", query))["items"] == [found]
    await simulator.drain()
    assert sorted(receiver.events()) == [
        "payout.initiated", "payout.processed", "payout.reversed", "transaction.created", "transaction.created",
    ]  # fmt: skip
    for item in receiver.got:
        sdk.utility.verify_webhook_signature(
            item.body.decode(), item.headers["x-razorpay-signature"], shop.webhook_secret
        )
    listed = await blocking(sdk.get, "/v1/transactions", {"account_number": shop.account_number})
    documented = load("webhook.transaction.created")["payload"]["transaction"]["entity"]
    assert listed["items"][0].keys() == documented.keys()
    assert [(item["credit"], item["debit"]) for item in listed["items"]] == [(1_000_000, 0), (0, 1_000_590)]
    balances = (await blocking(sdk.get, "/v1/banking_balances", {}))["items"]
    assert [item["available_amount"] for item in balances] == [100_000_000 - 590]


async def test_what_the_vendor_refuses(simulator: Simulator, shop: Shop, sdk: razorpay.Client) -> None:
    body = payout(shop, (await payee(sdk))["id"])
    with pytest.raises(BadRequestError, match="Idempotency key is missing"):
        await blocking(sdk.post, "/v1/payouts", body)
    refused: list[tuple[dict[str, Any], str]] = [
        ({"amount": 10.5}, "The amount must be an integer"),
        ({"amount": 99}, "The amount must be at least INR 1.00."),
        ({"mode": "UPI"}, "mode is not supported"),
        ({"mode": "imps"}, "mode is not supported"),
        ({"amount": 50_000_100}, "exceeds the limit of IMPS"),
        ({"mode": "RTGS"}, "below the least of RTGS"),
        ({"purpose": "fun"}, "Invalid purpose"),
        ({"narration": "a/b"}, "narration may only contain"),
        ({"account_number": "123456"}, "account number provided is invalid"),
        ({"fund_account_id": "fa_00000000000000"}, "The id provided does not exist"),
    ]
    for number, (change, text) in enumerate(refused):
        with pytest.raises(BadRequestError, match=text):
            await pay(sdk, {**body, **change}, f"key_{number}")
    await simulator.change(shop, balance=0)
    with pytest.raises(BadRequestError, match="does not have enough balance"):
        await pay(sdk, {**body, "queue_if_low_balance": False})
    stranger = razorpay.Client(auth=(shop.key_id, "wrong"), base_url=simulator.base_url)
    with pytest.raises(BadRequestError, match="Authentication failed"):
        await blocking(stranger.fund_account.all)
    other = await simulator.shop()
    theirs = razorpay.Client(auth=(other.key_id, other.key_secret), base_url=simulator.base_url)
    with pytest.raises(BadRequestError, match="The id provided does not exist"):
        await blocking(theirs.get, f"/v1/fund_accounts/{body['fund_account_id']}", {})


async def test_a_low_balance_queues_what_is_cancelled_or_goes_on(
    simulator: Simulator, shop: Shop, sdk: razorpay.Client
) -> None:
    body = payout(shop, (await payee(sdk))["id"])
    await simulator.change(shop, balance=100)
    first, second = [await pay(sdk, {**body, "reference_id": f"r{n}"}, f"key_{n}") for n in (1, 2)]
    documented = load("api.x.payouts.create.bank-account.1.payout")
    assert (first["status"], first["status_details"]) == (documented["status"], documented["status_details"])
    cancelled = await blocking(sdk.post, f"/v1/payouts/{first['id']}/cancel", {})
    assert (cancelled["status"], cancelled["fees"]) == ("cancelled", 0)
    await simulator.change(shop, balance=2_000_000)
    gone = await blocking(sdk.get, f"/v1/payouts/{second['id']}", {})
    assert gone["status"] == "processing"
    with pytest.raises(BadRequestError, match="Only queued payouts can be cancelled"):
        await blocking(sdk.patch, f"/v1/payouts/{second['id']}/cancel", {})


async def test_a_validation_says_whose_account_it_is(
    simulator: Simulator, shop: Shop, sdk: razorpay.Client, receiver: Receiver
) -> None:
    account = await payee(sdk)
    body = {
        "account_number": shop.account_number,
        "fund_account": {"id": account["id"]},
        "amount": 100,
        "currency": "INR",
    }
    made = await blocking(sdk.post, "/v1/fund_accounts/validations", body)
    assert (made["status"], made["results"]["account_status"]) == ("created", None)
    await simulator.name(shop, account["bank_account"]["account_number"], "GAURAV KUMAR")
    found = await blocking(sdk.get, f"/v1/fund_accounts/validations/{made['id']}", {})
    assert (found["status"], found["results"]["account_status"], found["results"]["name_match_score"]) == (
        "completed", "active", 100,
    )  # fmt: skip
    await simulator.drain()
    assert receiver.events() == ["fund_account.validation.completed"]
