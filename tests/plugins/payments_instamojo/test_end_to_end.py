"""The whole way with Instamojo's simulator: a deposit through the hosted page, whatever order its news come in."""

from __future__ import annotations

import html
import re
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from quart import Quart

from core.kit import ids, outbound
from core.kit.scope import TenantRef
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.settings import Settings
from tests.http import Api, answer
from tests.ledger.conftest import assert_books_tie
from tests.plugins import till as till_of
from tests.plugins.payments_instamojo.simulator import Receiver, Simulator
from tests.plugins.payments_instamojo.simulator import Shop as Merchant
from tests.reconciliation.shop import hasten, work_off
from tests.webhooks.conftest import Vendor


class Till(till_of.Till):
    """A tenant that takes deposits through Instamojo."""

    simulator: Simulator
    merchant: Merchant

    async def gateway_page(self, deposit: dict[str, Any]) -> str:
        """Where our page leads the payer."""
        page = await self.app.test_client().get(urlsplit(deposit["checkout_url"]).path)
        form = re.search(r'<form method="get" action="([^"]*)"', await page.get_data(as_text=True))
        assert form is not None
        return html.unescape(form.group(1))

    async def pay(self, deposit: dict[str, Any], action: str = "pay") -> str:
        """Pay on Instamojo's page; the address that it leads back to."""
        answered = await self.simulator.http.post(await self.gateway_page(deposit), data={"action": action})
        assert answered.status_code == 302, answered.text
        await self.simulator.drain()
        return str(answered.headers["location"])

    async def come_back(self, address: str) -> str:
        """Follow Instamojo's address to us; what our page then shows."""
        client, parts = self.app.test_client(), urlsplit(address)
        answered = await client.get(f"{parts.path}?{parts.query}")
        return await self.shown_after(answered)


@pytest.fixture
async def till(
    app: Quart, api: Api, acting: TenantRef, simulator: Simulator, receiver: Receiver, settings: Settings
) -> AsyncIterator[Till]:
    merchant = await simulator.shop(receiver, tells_failures=True)
    providers.configure(public_url="http://bahi.test", sandbox_url=simulator.base_url.removesuffix("/instamojo"))
    config = {
        "client_id": merchant.client_id,
        "client_secret": merchant.client_secret,
        "private_salt": merchant.private_salt,
        "webhook_url": receiver.url,
    }
    account = await providers.create(NewProviderAccount("payments", "instamojo", "Instamojo", config))
    inbox = Vendor(api, acting, account.id)
    yield Till(app, api, inbox, simulator, merchant, receiver, await till_of.open_wallet(api))
    await assert_books_tie(acting)
    providers.configure_from(settings)
    await outbound.close()


async def test_a_deposit_through_the_hosted_page_arrives_once(till: Till) -> None:
    deposit = await till.deposit()

    way = await till.pay(deposit)
    (news,) = till.sent()
    await till.tell(news)
    await till.work()

    assert await till.status(deposit) == "succeeded"
    assert await till.come_back(way) == "paid"
    await till.tell(news)  # again, as Instamojo does when it did not hear our 200
    await till.work()
    assert await till.balance() == "500.00"
    assert await till.credits() == ["500.00"]
    (stored,) = await till.inbox.deliveries()
    assert (stored["event_type"], stored["status"]) == ("payment.credit", "processed")


async def test_the_browser_may_be_faster_than_the_webhook(till: Till) -> None:
    deposit = await till.deposit()

    way = await till.pay(deposit)
    assert await till.come_back(way) == "paid"
    assert await till.come_back(way) == "paid"
    await till.tell(till.sent()[0])
    await till.work()

    assert await till.credits() == ["500.00"]


async def test_the_resolver_finds_what_nobody_told(till: Till) -> None:
    deposit = await till.deposit()
    await till.simulator.faults(till.merchant, dropped={"next": 1})
    await till.pay(deposit)
    assert till.sent() == []
    assert await till.status(deposit) == "pending"

    await hasten()
    await work_off("payments.resolve")

    assert await till.status(deposit) == "succeeded"
    assert await till.credits() == ["500.00"]


async def test_a_forged_webhook_is_refused_and_does_not_keep_the_true_one_out(till: Till) -> None:
    deposit = await till.deposit()
    await till.simulator.faults(till.merchant, forged={"next": 1})
    await till.pay(deposit)
    forged, true = till.sent()

    await till.tell(forged, 400)
    await till.tell(true.replace(b"amount=500.00", b"amount=5.00"), 400)
    await till.work()
    assert await till.inbox.deliveries() == []
    assert await till.balance() == "0.00"

    await till.tell(true)
    await till.work()
    assert await till.credits() == ["500.00"]


async def test_news_out_of_order_end_in_the_truth(till: Till) -> None:
    deposit = await till.deposit()
    assert await till.come_back(await till.pay(deposit, "fail")) in {"failed", "processing"}
    assert await till.status(deposit) == "failed"
    order_id = (await till.payment(deposit))["attempts"][-1]["provider_order_id"]
    await till.simulator.pay(order_id)
    await till.simulator.drain()
    failed, paid = till.sent()

    await till.tell(paid)
    await till.work()
    await till.tell(failed)
    await till.work()

    assert await till.status(deposit) == "succeeded"
    assert await till.credits() == ["500.00"]


async def test_a_payment_decided_late_is_credited_then(till: Till) -> None:
    deposit = await till.deposit()
    await till.come_back(await till.pay(deposit, "wait"))
    assert await till.balance() == "0.00"
    order_id = (await till.payment(deposit))["attempts"][-1]["provider_order_id"]
    (payment,) = (await till.simulator.control("GET", f"payments?request={order_id}"))["items"]

    await till.simulator.control("POST", f"payments/{payment['id']}/decide", {"outcome": "success"})
    await till.simulator.drain()
    await till.tell(till.sent()[0])
    await till.work()

    assert await till.credits() == ["500.00"]


async def test_credit_typed_into_the_address_moves_nothing(till: Till) -> None:
    deposit, other = await till.deposit(), await till.deposit("10.00")
    order_id = (await till.payment(deposit))["attempts"][-1]["provider_order_id"]
    cheap = await till.pay(other)
    paid_id = re.search(r"payment_id=(\w+)", cheap)
    assert paid_id is not None
    typed = {"payment_id": paid_id.group(1), "payment_status": "Credit", "payment_request_id": order_id}

    await till.come_back(f"{deposit['checkout_url']}/return?{urlencode(typed)}")
    await till.come_back(f"{deposit['checkout_url']}/return?{urlsplit(cheap).query}")

    assert await till.status(deposit) == "pending"
    assert await till.balance() == "0.00"


async def test_another_amount_at_instamojo_is_never_credited(till: Till) -> None:
    deposit = await till.deposit()
    order_id = (await till.payment(deposit))["attempts"][-1]["provider_order_id"]
    await till.simulator.pay(order_id, amount=10_00)
    await till.simulator.drain()

    await till.tell(till.sent()[0])
    await till.work()

    found = await till.payment(deposit)
    assert (found["status"], found["captured"]) == ("needs_attention", "0.00")
    assert found["attention"] == ["amount_mismatch"]
    assert await till.balance() == "0.00"


async def test_a_refund_is_asked_about_until_the_bank_decides(till: Till) -> None:
    await till.simulator.change(till.merchant, hold_refunds=True)
    deposit = await till.deposit()
    await till.come_back(await till.pay(deposit))
    body = {"amount": "100.00", "currency": "INR", "reason": "a test"}

    made = await till.api.post(f"/v1/payments/{deposit['id']}/refunds", body, idempotency_key=ids.token(80))

    refund = await answer(made, 201)
    assert refund["status"] == "pending"
    assert await till.balance() == "400.00"
    payment_id = (await till.payment(deposit))["attempts"][-1]["provider_payment_id"]
    (there,) = await till.simulator.refunds(payment_id)
    await till.simulator.control("POST", f"refunds/{there['id']}/decide", {"succeed": True})
    await hasten()
    await work_off("payments.refund")
    assert (await answer(await till.api.get(f"/v1/refunds/{refund['id']}")))["status"] == "succeeded"
    assert await till.credits() == ["-100.00", "500.00"]


async def test_a_refund_whose_answer_is_lost_is_made_once(till: Till) -> None:
    deposit = await till.deposit()
    await till.come_back(await till.pay(deposit))
    await till.simulator.faults(till.merchant, charge_then_timeout={"next": 1, "only": ["refunds.create"]})

    made = await till.api.post(f"/v1/payments/{deposit['id']}/refunds", {}, idempotency_key=ids.token(80))
    refund = await answer(made, 201)
    await hasten()
    await work_off("payments.refund")

    assert (await answer(await till.api.get(f"/v1/refunds/{refund['id']}")))["status"] == "succeeded"
    payment_id = (await till.payment(deposit))["attempts"][-1]["provider_payment_id"]
    assert len(await till.simulator.refunds(payment_id)) == 1
    assert await till.balance() == "0.00"


async def test_money_given_back_on_the_dashboard_is_noticed(till: Till) -> None:
    deposit = await till.deposit()
    await till.come_back(await till.pay(deposit))
    payment_id = (await till.payment(deposit))["attempts"][-1]["provider_payment_id"]
    made = await till.simulator.http.post(
        f"{till.simulator.base_url}/api/1.1/refunds/",
        headers={"X-Api-Key": till.merchant.api_key, "X-Auth-Token": till.merchant.auth_token},
        data={"payment_id": payment_id, "type": "QFL", "body": "by hand", "refund_amount": "50"},
    )
    assert made.status_code == 201

    await till.come_back(f"{deposit['checkout_url']}/return?x=1")

    assert (await till.payment(deposit))["attention"] == ["refunded_elsewhere"]
