"""Customers, tokens and charges of the simulator, by the official SDK and by a payer's browser."""

from __future__ import annotations

import json
from typing import Any

import pytest
from razorpay.errors import BadRequestError

from tests.plugins.payments_razorpay.simulator import Receiver, Shop, Simulator
from tests.plugins.payments_razorpay.test_sandbox_checkout import open_page, press

HOUR = 3600
PAYER = {"name": "Gaurav Kumar", "email": "gaurav.kumar@example.com", "contact": "+919876543210"}


async def customer(shop: Shop, **changes: Any) -> dict[str, Any]:
    made: dict[str, Any] = await shop.call(shop.sdk.customer.create, {**PAYER, "fail_existing": "0", **changes})
    return made


async def registration(simulator: Simulator, shop: Shop, method: str = "upi", **changes: Any) -> dict[str, Any]:
    """The order of a registration."""
    now = (await simulator.control("GET", "clock"))["now"]
    terms = {"max_amount": 150_000, "expire_at": now + 400 * 86_400}
    body = {
        "method": method,
        "customer_id": (await customer(shop))["id"],
        "token": terms if method == "emandate" else {**terms, "frequency": "monthly"},
        "payment_capture": True,
        **changes,
    }
    return await simulator.order(shop, 0 if method == "emandate" else 100, **body)


async def consent(simulator: Simulator, shop: Shop) -> tuple[str, str]:
    """(customer, token) of a payer who agreed."""
    payment = await simulator.pay(await registration(simulator, shop))
    return payment["customer_id"], payment["token_id"]


def debit(order: dict[str, Any], customer_id: str, token_id: str, **changes: Any) -> dict[str, Any]:
    body = {
        "email": PAYER["email"],
        "contact": PAYER["contact"],
        "amount": order["amount"],
        "currency": "INR",
        "order_id": order["id"],
        "customer_id": customer_id,
        "token": token_id,
        "recurring": True,
        **changes,
    }
    return {name: value for name, value in body.items() if value is not None}


async def test_customers(simulator: Simulator) -> None:
    shop, stranger = await simulator.shop(), await simulator.shop()

    first = await customer(shop)
    again = await customer(shop)
    other = await customer(shop, email="b@example.com", notes={"a": "b"})

    assert first == again
    assert (first["name"], first["gstin"], first["notes"], other["notes"]) == ("Gaurav Kumar", None, [], {"a": "b"})
    with pytest.raises(BadRequestError, match="already exists"):
        await customer(shop, fail_existing="1")
    assert (await shop.call(shop.sdk.customer.all))["items"] == [other, first]
    edited = await shop.call(shop.sdk.customer.edit, first["id"], {"contact": "+919876543211"})
    assert edited == {**first, "contact": "+919876543211"}
    assert await shop.call(shop.sdk.customer.fetch, first["id"]) == edited
    with pytest.raises(BadRequestError, match="does not exist"):
        await shop.call(stranger.sdk.customer.fetch, first["id"])


async def test_a_payer_registers_a_mandate_on_the_page(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    order = await registration(simulator, shop)
    known = (await customer(shop))["id"]
    form = {"amount": "100", "customer_id": known, "recurring": "1"}

    for wrong in ({}, {"recurring": "1"}, {"recurring": "1", "customer_id": "cust_other"}, {"customer_id": known}):
        assert (await open_page(simulator, shop, order["id"], **{"amount": "100", **wrong})).status_code == 400
    page = await open_page(simulator, shop, order["id"], **form)
    assert 'value="upi"' in page.text
    assert 'value="card"' not in page.text
    await press(simulator, page, method="upi", action="fail")
    assert (await shop.call(shop.sdk.token.all, known))["items"] == []
    await press(simulator, page, method="upi", vpa="success@razorpay")

    (token,) = (await shop.call(shop.sdk.token.all, known))["items"]
    assert token["recurring_details"] == {"status": "confirmed", "failure_reason": None}
    assert token["vpa"] == {"username": "success", "handle": "razorpay", "name": None}
    assert (token["max_amount"], token["method"]) == (150_000, "upi")
    assert await shop.call(shop.sdk.token.fetch, known, token["id"]) == token
    paid = (await shop.call(shop.sdk.order.payments, order["id"]))["items"]
    assert [(item["status"], item.get("token_id")) for item in paid] == [("failed", None), ("captured", token["id"])]
    await simulator.drain()
    confirmed = [json.loads(item.body) for item in receiver.got if b"token.confirmed" in item.body]
    assert [item["payload"]["token"]["entity"] for item in confirmed] == [token]


async def test_an_e_mandate_waits_for_its_bank(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    order = await registration(simulator, shop, "emandate")

    payment = await simulator.pay(order)
    waiting = await shop.call(shop.sdk.token.fetch, payment["customer_id"], payment["token_id"])
    await simulator.control("POST", f"tokens/{payment['token_id']}", {"status": "rejected"})
    refused = await shop.call(shop.sdk.token.fetch, payment["customer_id"], payment["token_id"])

    assert order["token"]["max_amount"] == 150_000
    assert (payment["amount"], payment["status"], payment["method"]) == (0, "captured", "emandate")
    assert (waiting["recurring_details"]["status"], waiting["recurring"]) == ("initiated", False)
    assert refused["recurring_details"] == {"status": "rejected", "failure_reason": "Rejected by bank"}
    await simulator.drain()
    assert "token.rejected" in receiver.events()
    # Nothing was paid, so there is nothing to settle.
    assert (await simulator.control("POST", "settle", {"everything": True}))["items"] == []


async def test_wrong_registrations_are_refused(simulator: Simulator) -> None:
    shop = await simulator.shop()
    now = (await simulator.control("GET", "clock"))["now"]
    terms = {"max_amount": 150_000, "expire_at": now + 86_400, "frequency": "monthly"}

    for changes, text in (
        ({"customer_id": None}, "customer_id field is required"),
        ({"customer_id": "cust_00000000000000"}, "does not exist"),
        ({"method": "netbanking"}, "method field is required"),
        ({"currency": "USD"}, "should be INR"),
        ({"token": {"frequency": "monthly"}}, "amount field is required"),
        ({"token": {**terms, "max_amount": 99}}, "max_amount"),
        ({"token": {**terms, "max_amount": 10_000_000}}, "max_amount"),
        ({"token": {**terms, "frequency": "hourly"}}, "frequency"),
        ({"token": {"max_amount": 150_000}}, "frequency field is required"),
        ({"token": {**terms, "expire_at": now - 1}}, "expire_at"),
        ({"token": {**terms, "colour": "red"}}, "should not be sent"),
        ({"token": "monthly"}, "must be an array"),
        ({"notification": {"token_id": "token_00000000000000"}}, "does not exist"),
        ({"notification": 7}, "must be an array"),
    ):
        with pytest.raises(BadRequestError, match=text):
            await registration(simulator, shop, **changes)
    with pytest.raises(BadRequestError, match="greater than the token max amount"):
        await simulator.order(shop, 150_001, method="upi", customer_id=(await customer(shop))["id"], token=terms)
    assert (await shop.call(shop.sdk.order.all))["count"] == 0


async def test_a_charge_follows_its_notice(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    customer_id, token_id = await consent(simulator, shop)
    now = (await simulator.control("GET", "clock"))["now"]
    notice = {"token_id": token_id, "payment_after": now + 25 * HOUR}

    order = await simulator.order(shop, 49_900, notification=notice)
    assert order["notification"].keys() == {"token_id", "payment_after", "id"}
    told = (await shop.call(shop.sdk.order.fetch, order["id"]))["notification"]
    assert (told["status"], told["id"]) == ("delivered", order["notification"]["id"])
    begun = await shop.call(shop.sdk.payment.createRecurring, debit(order, customer_id, token_id))
    assert shop.sdk.utility.verify_payment_signature(begun)
    early = await shop.call(shop.sdk.payment.fetch, begun["razorpay_payment_id"])
    await simulator.control("POST", "clock", {"advance_seconds": 25 * HOUR + 1})
    late = await shop.call(shop.sdk.payment.fetch, begun["razorpay_payment_id"])

    assert (early["status"], late["status"]) == ("created", "captured")
    assert (late["customer_id"], late["token_id"], late["vpa"]) == (customer_id, token_id, "success@razorpay")
    with pytest.raises(BadRequestError, match="already paid"):
        await shop.call(shop.sdk.payment.createRecurring, debit(order, customer_id, token_id))
    await simulator.drain()
    assert receiver.events().count("order.notification.delivered") == 1
    assert receiver.events().count("order.paid") == 2


async def test_wrong_charges_are_refused_and_debit_nothing(simulator: Simulator, receiver: Receiver) -> None:
    shop, stranger = await simulator.shop(receiver), await simulator.shop()
    customer_id, token_id = await consent(simulator, shop)
    other_customer, other_token = await consent(simulator, stranger)
    order = await simulator.order(shop, 49_900)
    big = await simulator.order(shop, 150_001)

    for sent, text in (
        (debit(order, customer_id, token_id, email=None), "email field is required"),
        (debit(order, customer_id, token_id, recurring=False), "recurring"),
        (debit(order, customer_id, token_id, amount=49_901), "different from your order amount"),
        (debit(order, customer_id, token_id, currency="USD"), "different from your order amount"),
        (debit(order, other_customer, token_id), "does not exist"),
        (debit(order, customer_id, other_token), "does not exist"),
        (debit(big, customer_id, token_id), "exceeds maximum amount"),
        (debit(order, customer_id, token_id, colour="red"), "should not be sent"),
    ):
        with pytest.raises(BadRequestError, match=text):
            await shop.call(shop.sdk.payment.createRecurring, sent)
    await simulator.control("POST", f"tokens/{token_id}", {"status": "paused"})
    with pytest.raises(BadRequestError, match="paused"):
        await shop.call(shop.sdk.payment.createRecurring, debit(order, customer_id, token_id))
    await simulator.control("POST", f"tokens/{token_id}", {"status": "confirmed"})
    assert await shop.call(shop.sdk.token.cancel, customer_id, token_id) == {"status": "cancellation_initiated"}
    for call in (shop.sdk.token.cancel,):
        with pytest.raises(BadRequestError):
            await shop.call(call, customer_id, token_id)
    with pytest.raises(BadRequestError, match="cancelled"):
        await shop.call(shop.sdk.payment.createRecurring, debit(order, customer_id, token_id))
    assert (await shop.call(shop.sdk.order.payments, order["id"]))["count"] == 0
    assert await shop.call(shop.sdk.token.delete, customer_id, token_id) == {"deleted": True}
    with pytest.raises(BadRequestError, match="does not exist"):
        await shop.call(shop.sdk.token.fetch, customer_id, token_id)
    assert (await shop.call(shop.sdk.token.all, customer_id))["items"] == []
    await simulator.drain()
    changes = [event for event in receiver.events() if event.startswith("token.")]
    assert changes == ["token.confirmed", "token.paused", "token.confirmed", "token.cancelled"]


async def test_debits_fail_wait_and_cannot_be_told_on_order(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver, debits="failure")
    customer_id, token_id = await consent(simulator, shop)
    card = await simulator.pay(await registration(simulator, shop, "card"))
    order = await simulator.order(shop, 49_900)

    failed = await shop.call(shop.sdk.payment.createRecurring, debit(order, customer_id, token_id))
    await simulator.control("POST", "merchants", {"key_id": shop.key_id, "debits": "pending"})
    waiting = await shop.call(
        shop.sdk.payment.createRecurring, debit(order, card["customer_id"], card["token_id"], description="Gym")
    )
    await simulator.control("POST", "clock", {"advance_seconds": 48 * HOUR})
    await simulator.faults(shop, notice_fails={"next": 1})
    untold = await simulator.order(shop, 100, notification={"token_id": token_id})

    assert (await shop.call(shop.sdk.payment.fetch, failed["razorpay_payment_id"]))["error_reason"] == (
        "insufficient_funds"
    )
    # A charge may wait for days: the ten minutes of a payer's own try are not for it.
    assert (await shop.call(shop.sdk.payment.fetch, waiting["razorpay_payment_id"]))["status"] == "created"
    with pytest.raises(BadRequestError, match="cannot be cancelled"):
        await shop.call(shop.sdk.token.cancel, card["customer_id"], card["token_id"])
    assert (await shop.call(shop.sdk.order.fetch, untold["id"]))["notification"]["status"] == "failed"
    await simulator.drain()
    assert receiver.events()[-1] == "order.notification.failed"
