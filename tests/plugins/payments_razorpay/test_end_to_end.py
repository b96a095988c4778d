"""The whole way with Razorpay's simulator: links, mandates, disputes, downtimes and fast refunds."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from quart import Quart

from core.files import service as files
from core.kit import clock, ids, outbound, scope
from core.kit.money import Money
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.types import NewAccount
from core.payments import resolve
from core.payments import service as payments
from core.payments.disputes import answers as disputes
from core.payments.disputes.types import Document, NewContest
from core.payments.mandates import charges
from core.payments.mandates import service as mandates
from core.payments.mandates.provider import Frequency
from core.payments.mandates.types import NewCharge, NewMandate
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.settings import Settings
from tests.http import Api, answer
from tests.ledger.conftest import assert_books_tie
from tests.plugins.payments_razorpay.simulator import Receiver, Simulator
from tests.plugins.payments_razorpay.simulator import Shop as Merchant
from tests.plugins.payments_razorpay.test_sandbox_checkout import HTML, press
from tests.reconciliation.shop import hasten, work_off
from tests.webhooks.conftest import Vendor

HOUR = 3600
PAYER = {"name": "Gaurav Kumar", "email": "gaurav.kumar@example.com", "phone": "+919876543210"}


def inr(text: str) -> Money:
    return Money.parse(text, "INR")


@dataclass
class Till:
    """A tenant that takes money through Razorpay."""

    api: Api
    inbox: Vendor
    simulator: Simulator
    merchant: Merchant
    receiver: Receiver
    account: str
    """The ledger account that is credited."""

    async def hear(self) -> None:
        """Take in every webhook that Razorpay has sent since, and do what they ask for."""
        await self.simulator.drain()
        news, self.receiver.got = self.receiver.got, []
        for item in news:
            headers = {name: item.headers[name] for name in ("x-razorpay-signature", "x-razorpay-event-id")}
            answered = await self.api.post(self.inbox.path, raw=item.body, headers=headers)
            assert answered.status_code == 200
        await self.inbox.work()
        # A payment of a link is of an order that nobody here knows: such news wait for a while and are then let go.
        for _ in range(resolve.PATIENCE):
            await self.inbox.hasten()
            await self.inbox.work()

    async def balance(self) -> str:
        return str((await answer(await self.api.get(f"/v1/ledger/accounts/{self.account}")))["balance"])

    async def deposit(self) -> dict[str, Any]:
        """A payment that succeeded."""
        body = {"amount": "500.00", "currency": "INR", "credit_account": self.account}
        made = await answer(await self.api.post("/v1/payments", body, idempotency_key=ids.token(80)), 201)
        order_id = made["attempts"][-1]["provider_order_id"]
        await self.simulator.control("POST", f"orders/{order_id}/pay", {"method": "upi"})
        await self.hear()
        paid: dict[str, Any] = await answer(await self.api.get(f"/v1/payments/{made['id']}"))
        assert paid["status"] == "succeeded"
        return paid


@pytest.fixture
async def till(
    app: Quart, api: Api, acting: TenantRef, simulator: Simulator, receiver: Receiver, settings: Settings
) -> AsyncIterator[Till]:
    merchant = await simulator.shop(receiver)
    providers.configure(public_url="http://bahi.test", sandbox_url=simulator.base_url.removesuffix("/razorpay"))
    config = {
        "key_id": merchant.key_id,
        "key_secret": merchant.key_secret,
        "webhook_secret": merchant.webhook_secret,
        "display_name": "Tea & Co",
    }
    account = await providers.create(NewProviderAccount("payments", "razorpay", "Razorpay", config))
    new = NewAccount(f"customer/{ids.new()}", "credit", "INR", owner="wal_test", floor=Decimal(0))
    credited = ids.text("acc", (await ledger.open_account(new)).id)
    yield Till(api, Vendor(api, acting, account.id), simulator, merchant, receiver, credited)
    await assert_books_tie(acting)
    providers.configure_from(settings)
    await outbound.close()


async def test_a_link_that_razorpay_hosts_is_paid_once(till: Till) -> None:
    body = {
        "amount": "500.00",
        "currency": "INR",
        "credit_account": till.account,
        "hosted": True,
        "provider_account": till.inbox.account,
        "notify_by": ["sms"],
        "payer": PAYER,
        "description": "Invoice 7",
    }
    made, other = [
        await answer(await till.api.post("/v1/payment-links", body, idempotency_key=ids.token(80)), 201)
        for _ in range(2)
    ]
    page = await till.simulator.http.get(made["hosted_url"], headers=HTML)

    back = await press(till.simulator, page, method="upi", vpa="success@razorpay")
    await till.hear()
    await answer(await till.api.post(f"/v1/payment-links/{other['id']}/cancel", {}, idempotency_key=ids.token(80)))
    await till.hear()

    paid = await answer(await till.api.get(f"/v1/payment-links/{made['id']}"))
    ended = await answer(await till.api.get(f"/v1/payment-links/{other['id']}"))
    assert (paid["status"], ended["status"]) == ("paid", "cancelled")
    assert back.headers["location"].startswith("http://bahi.test/pay/")
    assert await till.balance() == "500.00"
    payment = await answer(await till.api.get(f"/v1/payments/{paid['payment']}"))
    assert (payment["status"], payment["captured"]) == ("succeeded", "500.00")
    closed = await till.simulator.http.get(other["hosted_url"], headers=HTML)
    assert "is cancelled" in closed.text
    assert {item["status"] for item in await till.inbox.deliveries()} == {"processed"}


async def test_a_payer_agrees_is_told_and_is_debited(till: Till) -> None:
    wish = NewMandate(
        provider_account_id=till.inbox.account_id,
        method="upi",
        amount_max=inr("1500.00"),
        credit_account_id=ids.parse("acc", till.account),
        frequency=Frequency.AS_PRESENTED,
        ends_on=datetime(clock.now().year + 2, 1, 1, tzinfo=UTC).date(),
        first_amount=inr("1.00"),
        payer=PAYER,
        description="Gym membership",
    )
    mandate = (await mandates.create(wish)).mandate
    form = await mandates.find_form(mandate)
    assert form is not None
    page = await till.simulator.http.post(form.action, data=dict(form.fields), headers=HTML)
    assert page.status_code == 200, page.text
    await press(till.simulator, page, method="upi", vpa="success@razorpay")
    mandate = await mandates.look(mandate)
    await till.hear()
    assert (mandate.status.value, await till.balance()) == ("active", "1.00")

    charge = await charges.create(NewCharge(mandate.id, inr("499.00"), "GYM-1"))
    assert charge.state.value == "noticed"
    await till.simulator.control("POST", "clock", {"advance_seconds": 26 * HOUR})
    later = scope.get()
    assert later.tenant is not None
    with scope.use(replace(later, tenant=replace(later.tenant, clock_offset_seconds=26 * HOUR))):
        await charges.run()
        await charges.run()
    await till.hear()

    found = await charges.get(charge.id)
    assert (await payments.get(found.payment_id)).payment.status.value == "succeeded"
    assert await till.balance() == "500.00"
    ended = (await mandates.revoke(mandate.id)).mandate
    assert ended.status.value == "revoked"
    await till.hear()
    news = {item["event_type"]: item["status"] for item in await till.inbox.deliveries()}
    # The platform asks for the notice itself before it debits.
    assert news.pop("order.notification.delivered") == "ignored"
    assert set(news.values()) == {"processed"}


async def test_a_dispute_is_heard_of_answered_and_lost(till: Till) -> None:
    paid = await till.deposit()
    vendor_payment = paid["attempts"][-1]["provider_payment_id"]
    opened = await till.simulator.control("POST", "disputes", {"payment": vendor_payment, "amount": 20_000})
    await till.hear()
    (heard,) = (await answer(await till.api.get("/v1/disputes")))["items"]
    assert (heard["status"], heard["amount"]["amount"], heard["payment"]) == ("open", "200.00", paid["id"])

    async def pieces() -> AsyncIterator[bytes]:
        yield b"%PDF-1.4\nproof\n%%EOF\n"

    proof = await files.store(files.root(), pieces(), name="proof", content_type="application/pdf")
    contest = NewContest("Delivered and signed for.", (Document(proof.id, "shipping_proof"),), None)
    await disputes.contest(ids.parse("dsp", heard["id"]), contest)
    sent = (await till.simulator.control("GET", f"disputes/{opened['id']}/documents"))["items"]
    await till.simulator.control("POST", f"disputes/{opened['id']}/decide", {"status": "lost"})
    await till.hear()

    (lost,) = (await answer(await till.api.get("/v1/disputes")))["items"]
    assert (lost["status"], lost["deducted"]["amount"]) == ("lost", "200.00")
    assert [item["mime_type"] for item in sent] == ["application/pdf"]


async def test_a_downtime_is_known_while_it_lasts(till: Till) -> None:
    made = await till.simulator.control("POST", "downtimes", {"merchant": till.merchant.key_id, "method": "upi"})
    await till.hear()
    await work_off("payments.downtimes")
    (known,) = (await answer(await till.api.get("/v1/payment-routing/downtimes")))["items"]
    assert (known["method"], known["instrument"], known["severity"]) == ("upi", None, "high")

    await till.simulator.control("POST", f"downtimes/{made['id']}", {"resolved": True})
    await till.hear()
    await hasten()
    await work_off("payments.downtimes")

    assert (await answer(await till.api.get("/v1/payment-routing/downtimes")))["items"] == []


async def test_a_refund_may_be_instant(till: Till) -> None:
    paid = await till.deposit()
    body = {"amount": "100.00", "currency": "INR", "speed": "instant"}

    made = await till.api.post(f"/v1/payments/{paid['id']}/refunds", body, idempotency_key=ids.token(80))

    refund = await answer(made, 201)
    assert (refund["status"], refund["speed"], refund["speed_used"]) == ("succeeded", "instant", "instant")
    assert await till.balance() == "400.00"
