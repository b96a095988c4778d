"""The whole way with PayU's simulator: a deposit through the hosted page, whatever order its news come in."""

from __future__ import annotations

import html
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any, ClassVar
from urllib.parse import urlencode, urljoin, urlsplit

import pytest
from quart import Quart

from core.kit import ids, outbound, scope
from core.kit.scope import TenantRef
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.reconciliation import service as reconciliation
from core.reconciliation.types import RunState, Window
from core.settings import Settings
from plugins.payments_payu import hashes
from tests.http import Api, answer
from tests.ledger.conftest import assert_books_tie
from tests.plugins import till as till_of
from tests.plugins.payments_payu.simulator import Receiver, Simulator
from tests.plugins.payments_payu.simulator import Shop as Merchant
from tests.reconciliation.shop import NEWEST, hasten, today, work_off
from tests.webhooks.conftest import Vendor

WEEK_SECONDS = 7 * 86_400


class Till(till_of.Till):
    """A tenant that takes deposits through PayU."""

    webhook_headers: ClassVar = {**till_of.Till.webhook_headers, "User-Agent": "PayU"}

    simulator: Simulator
    merchant: Merchant

    async def gateway_form(self, deposit: dict[str, Any]) -> tuple[str, dict[str, str]]:
        """Where our page leads the payer, and with what."""
        client = self.app.test_client()
        page = await client.get(urlsplit(deposit["checkout_url"]).path)
        assert page.status_code == 200
        return form_of(await page.get_data(as_text=True))

    async def pay(self, deposit: dict[str, Any], action: str = "pay", **typed: str) -> tuple[str, dict[str, str]]:
        """Pay on PayU's page; where it leads back to, and with what."""
        url, fields = await self.gateway_form(deposit)
        page = await self.simulator.http.post(url, data=fields)
        assert page.status_code == 200, page.text
        next_url, _ = form_of(page.text)
        entered = {"mode": "UPI", "vpa": "asha@payu", **typed, "action": action}
        after = await self.simulator.http.post(urljoin(url, next_url), data=entered)
        assert after.status_code == 200, after.text
        await self.simulator.drain()
        return form_of(after.text)

    async def come_back(self, way: tuple[str, dict[str, str]]) -> str:
        """Follow PayU's form to us; what our page then shows."""
        url, fields = way
        client = self.app.test_client()
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": "https://secure.payu.in"}
        answered = await client.open(
            urlsplit(url).path, method="POST", headers=headers, data=urlencode(fields).encode()
        )
        return await self.shown_after(answered)


def form_of(page: str) -> tuple[str, dict[str, str]]:
    """(action, hidden fields) of the page's first form."""
    action = re.search(r'<form[^>]* action="([^"]*)"', page)
    assert action is not None, page
    fields = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', page)
    return html.unescape(action.group(1)), {html.unescape(name): html.unescape(value) for name, value in fields}


@pytest.fixture
async def till(
    app: Quart, api: Api, acting: TenantRef, simulator: Simulator, receiver: Receiver, settings: Settings
) -> AsyncIterator[Till]:
    merchant = await simulator.shop(receiver, events=["successful", "failed", "refund"])
    providers.configure(public_url="http://bahi.test", sandbox_url=simulator.base_url.removesuffix("/payu"))
    config = {
        "key": merchant.key,
        "salt": merchant.salt,
        "merchant_id": merchant.mid,
        "contact_email": "payments@shop.example",
        "contact_phone": "9999999999",
    }
    account = await providers.create(NewProviderAccount("payments", "payu", "PayU", config))
    inbox = Vendor(api, acting, account.id)
    yield Till(app, api, inbox, simulator, merchant, receiver, await till_of.open_wallet(api))
    await assert_books_tie(acting)
    providers.configure_from(settings)
    await outbound.close()


async def test_a_deposit_through_the_hosted_page_arrives_once(till: Till) -> None:
    deposit = await till.deposit()
    _, form = await till.gateway_form(deposit)
    assert (form["amount"], form["productinfo"]) == ("500.00", "Top-up tea")

    way = await till.pay(deposit)
    (news,) = till.sent()
    await till.tell(news)
    await till.work()

    assert await till.status(deposit) == "succeeded"
    assert await till.come_back(way) == "paid"
    await till.tell(news)  # again, as PayU does when it did not hear our 200
    await till.work()
    assert await till.balance() == "500.00"
    assert await till.credits() == ["500.00"]
    (stored,) = await till.inbox.deliveries()
    assert (stored["event_type"], stored["status"]) == ("payment.success.captured", "processed")


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
    assert len((await answer(await till.api.get("/v1/webhook-rejections")))["items"]) == 2


async def test_news_out_of_order_end_in_the_truth(till: Till) -> None:
    deposit = await till.deposit()
    assert await till.come_back(await till.pay(deposit, "drop")) in {"failed", "processing"}
    assert await till.status(deposit) == "failed"
    (dropped,) = await till.simulator.transactions(till.merchant)
    await till.simulator.control("POST", f"transactions/{dropped['id']}/decide", {"outcome": "success"})
    await till.simulator.drain()
    failed, paid = till.sent()

    await till.tell(paid)
    await till.work()
    await till.tell(failed)
    await till.work()

    assert await till.status(deposit) == "succeeded"
    assert await till.credits() == ["500.00"]


async def test_what_a_payer_changes_on_the_way_moves_nothing(till: Till) -> None:
    deposit, other = await till.deposit(), await till.deposit("5.00")
    url, form = await till.gateway_form(deposit)

    refused = await till.simulator.http.post(url, data={**form, "amount": "5.00"})
    assert (refused.status_code, "E700" in refused.text) == (400, True)

    # PayU signed that 5.00 were paid: brought to the page where 500.00 are owed, that is worth nothing.
    _, cheap = await till.pay(other)
    for touched in (cheap, {**cheap, "amount": "500.00"}, {**cheap, "txnid": form["txnid"], "amount": "500.00"}):
        await till.come_back((f"{deposit['checkout_url']}/return", touched))
        assert await till.status(deposit) == "pending"
    assert await till.balance() == "0.00"
    await till.tell(urlencode({**cheap, "txnid": form["txnid"]}).encode(), 400)

    await till.tell(till.sent()[0])
    await till.work()
    assert await till.credits() == ["5.00"]


async def test_another_amount_at_payu_is_never_credited(till: Till) -> None:
    deposit = await till.deposit()
    _, form = await till.gateway_form(deposit)
    # Only somebody with the salt can do this; even then the truth that PayU tells is compared with what was asked.
    leaked = {name: value for name, value in form.items() if name != "hash"} | {"amount": "1.00"}
    leaked["hash"] = hashes.forward(leaked, till.merchant.salt)
    await till.simulator.pay(leaked)
    await till.simulator.drain()

    await till.tell(till.sent()[0])
    await till.work()

    found = await till.payment(deposit)
    assert (found["status"], found["captured"]) == ("needs_attention", "0.00")
    assert found["attention"] == ["amount_mismatch"]
    assert await till.balance() == "0.00"


async def test_another_tenants_webhook_is_not_ours(till: Till) -> None:
    deposit = await till.deposit()
    stranger = await till.simulator.shop()
    _, form = await till.gateway_form(deposit)
    own = {name: value for name, value in form.items() if name != "hash"} | {"key": stranger.key}
    own["hash"] = hashes.forward(own, stranger.salt)
    way = await till.simulator.pay(own)

    await till.tell(urlencode(way["form"]).encode(), 400)

    assert await till.balance() == "0.00"
    assert await till.status(deposit) == "pending"


async def test_a_payer_may_cancel_and_pay_after_all(till: Till) -> None:
    deposit = await till.deposit()

    assert await till.come_back(await till.pay(deposit, "cancel")) == "failed"
    found = await till.payment(deposit)
    assert (found["status"], found["attempts"][-1]["error_code"]) == ("failed", "E1605")
    client = till.app.test_client()
    await client.post(f"{urlsplit(deposit['checkout_url']).path}/retry")
    assert await till.come_back(await till.pay(deposit)) == "paid"

    assert await till.credits() == ["500.00"]
    assert len((await till.payment(deposit))["attempts"]) == 2


async def test_a_refund_waits_for_the_bank_and_its_unsigned_news_are_refused(till: Till) -> None:
    await till.simulator.control("POST", "merchants", {"key": till.merchant.key, "refund_delay_seconds": 86_400})
    deposit = await till.deposit()
    await till.come_back(await till.pay(deposit))
    body = {"amount": "100.00", "currency": "INR", "reason": "a test"}

    made = await till.api.post(f"/v1/payments/{deposit['id']}/refunds", body, idempotency_key=ids.token(80))

    refund = await answer(made, 201)
    assert refund["status"] == "pending"
    assert await till.balance() == "400.00"
    payment_id = (await till.payment(deposit))["attempts"][-1]["provider_payment_id"]
    (there,) = await till.simulator.actions(payment_id)
    await till.simulator.control("POST", f"actions/{there['id']}/decide", {"succeed": True})
    await till.simulator.drain()
    (news,) = [item for item in till.sent() if item.startswith(b"{")]
    await till.tell(news, 400)
    await hasten()
    await work_off("payments.refund")
    assert (await answer(await till.api.get(f"/v1/refunds/{refund['id']}")))["status"] == "succeeded"
    assert await till.credits() == ["-100.00", "500.00"]


async def test_a_refund_that_the_bank_refuses_comes_back(till: Till) -> None:
    deposit = await till.deposit()
    await till.come_back(await till.pay(deposit))
    await till.simulator.faults(till.merchant, refund_fails={"next": 1})

    made = await till.api.post(f"/v1/payments/{deposit['id']}/refunds", {}, idempotency_key=ids.token(80))
    refund = await answer(made, 201)
    assert await till.balance() == "0.00"
    await hasten()
    await work_off("payments.refund")

    assert (await answer(await till.api.get(f"/v1/refunds/{refund['id']}")))["status"] == "failed"
    assert await till.balance() == "500.00"


async def test_money_given_back_on_payus_dashboard_is_noticed(till: Till) -> None:
    deposit = await till.deposit()
    await till.come_back(await till.pay(deposit))
    payment_id = (await till.payment(deposit))["attempts"][-1]["provider_payment_id"]
    fields = {"key": till.merchant.key, "command": "cancel_refund_transaction", "var1": payment_id}
    fields |= {"var2": "by_hand", "var3": "50.00"}
    fields["hash"] = hashes.command(till.merchant.key, fields["command"], payment_id, till.merchant.salt)
    url = f"{till.simulator.base_url}/merchant/postservice.php?form=2"
    assert (await till.simulator.http.post(url, data=fields)).json()["status"] == 1

    await till.come_back((f"{deposit['checkout_url']}/return", {"hash": "x"}))

    assert (await till.payment(deposit))["attention"] == ["refunded_elsewhere"]


async def test_an_authorised_payment_is_captured_when_asked(till: Till) -> None:
    deposit = await till.deposit(capture="manual")
    card = {"mode": "CC", "card": "5123 4567 8901 2346", "code": "123456"}
    assert await till.come_back(await till.pay(deposit, **card)) == "authorized"
    assert await till.balance() == "0.00"

    await answer(await till.api.post(f"/v1/payments/{deposit['id']}/capture", {}, idempotency_key=ids.token(80)))

    assert await till.status(deposit) == "succeeded"
    assert await till.credits() == ["500.00"]


async def test_a_settlement_ties_out(till: Till) -> None:
    paid = []
    for amount in ("500.00", "1234.56", "99.99"):
        paid.append(await till.deposit(amount))
        await till.come_back(await till.pay(paid[-1]))
    body = {"amount": "234.56", "currency": "INR"}
    await answer(await till.api.post(f"/v1/payments/{paid[1]['id']}/refunds", body, idempotency_key=ids.token(80)), 201)
    await hasten()
    await work_off("payments.refund")
    await till.simulator.control("POST", "clock", {"advance_seconds": WEEK_SECONDS})
    (settled,) = (await till.simulator.control("POST", "settle", {"merchant": till.merchant.key}))["items"]
    to_bank = Decimal(settled["amount"]) / 100

    current = scope.get()
    assert current.tenant is not None
    first = today()
    with scope.use(replace(current, tenant=replace(current.tenant, clock_offset_seconds=WEEK_SECONDS))):
        asked = await reconciliation.request_run(till.inbox.account_id, Window(first, first + timedelta(days=8)))
        await work_off()
        run = await reconciliation.get_run(asked.id)

    assert (run.state, run.error, run.lines_new) == (RunState.DONE, None, 4)
    assert await reconciliation.list_breaks(NEWEST, till.inbox.account_id, None, "open", 200) == []
    (settlement,) = await reconciliation.list_settlements(NEWEST, None, None, None, 9)
    assert (settlement.state, settlement.stated_net, settlement.net) == ("booked", to_bank, to_bank)
    assert settlement.utr == settled["id"]
    assert (await reconciliation.summarise())[0].tied_out
