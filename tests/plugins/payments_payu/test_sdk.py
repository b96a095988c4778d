"""PayU's official Python SDK against the simulator, and against our hashes."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import payu_websdk
from base import payubase  # the SDK's own top-level package

from core.kit import outbound
from core.kit.money import Money
from core.payments.provider import CheckoutRequest
from plugins.payments_payu import hashes
from tests.plugins.payments_payu.harness import provider_of
from tests.plugins.payments_payu.simulator import Shop, Simulator

WISH = CheckoutRequest(
    "att_1",
    Money.parse("1499.00", "INR"),
    "Tea",
    capture=True,
    return_url="https://shop.example/r",
    cancel_url="https://shop.example/c",
)


def client(shop: Shop, simulator: Simulator) -> Any:
    """The SDK as a merchant uses it, at the simulator's address in place of the test one."""
    made = payu_websdk.Client(shop.key, shop.salt, "TEST")
    api = f"{simulator.base_url}/merchant/postservice.php?form=2"
    payubase.Base().set_params({"key": shop.key, "salt": shop.salt, "paymentURL": simulator.base_url, "apiURL": api})
    return made


async def call(method: Callable[..., str], *arguments: str) -> Any:
    return json.loads(await asyncio.to_thread(method, *arguments))


async def test_the_sdk_asks_and_refunds(simulator: Simulator) -> None:
    shop = await simulator.shop(refund_delay_seconds=86_400)
    sdk = client(shop, simulator)
    checkout = await provider_of(shop, simulator.base_url).create_checkout(WISH)

    unknown = await call(sdk.verifyPayment, checkout.provider_order_id)
    paid = await simulator.pay(checkout.fields)
    known = await call(sdk.verifyPayment, checkout.provider_order_id)
    payment_id = paid["transaction"]["id"]
    checked = await call(sdk.checkPayment, payment_id)
    refund = await call(sdk.cancelRefundTransaction, payment_id, "sdk_token_1", "100.00")
    again = await call(sdk.cancelRefundTransaction, payment_id, "sdk_token_1", "100.00")
    settled = await call(sdk.getSettlementDetails, "2026-01-05")

    assert unknown["transaction_details"][checkout.provider_order_id]["status"] == "Not Found"
    assert known["transaction_details"][checkout.provider_order_id]["unmappedstatus"] == "captured"
    assert checked["transaction_details"]["mihpayid"] == int(payment_id)
    assert (refund["status"], refund["msg"]) == (1, "Refund Request Queued")
    assert (again["status"], again["error_code"]) == (0, 227)
    assert settled["Txn_details"] == []
    await outbound.close()


async def test_the_sdk_and_we_hash_alike(simulator: Simulator) -> None:
    shop = await simulator.shop()
    sdk = client(shop, simulator)
    checkout = await provider_of(shop, simulator.base_url).create_checkout(WISH)

    paid = await simulator.pay(checkout.fields, additional_charges=1200)

    assert sdk.generatePaymentHash(dict(checkout.fields)) == checkout.fields["hash"]
    assert paid["form"]["additionalCharges"] == "12.00"
    assert sdk.validateReverseHash(paid["form"]) is True
    assert hashes.is_authentic(paid["form"], [shop.salt]) is True


async def test_a_wrong_salt_is_told(simulator: Simulator) -> None:
    shop = await simulator.shop()
    sdk = client(Shop(shop.key, "another_salt", shop.mid), simulator)

    assert await call(sdk.verifyPayment, "T1") == {"status": 0, "msg": "Invalid Hash."}
