"""The whole way with Razorpay's simulator: pay, refund, let two working days pass, settle, reconcile."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from core.kit import ids, outbound, scope
from core.kit.money import Money
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.types import CREDIT, NewAccount
from core.payments import resolve
from core.payments import service as payments
from core.payments.types import NewPayment, NewRefund, PaymentStatus
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.reconciliation import service as reconciliation
from core.reconciliation.types import Run, RunState, Window
from core.settings import Settings
from tests.ledger.conftest import assert_books_tie
from tests.plugins.payments_razorpay import conftest as razorpay
from tests.plugins.payments_razorpay.simulator import Shop as Merchant
from tests.plugins.payments_razorpay.simulator import Simulator
from tests.reconciliation.shop import NEWEST, Shop, hasten, today, work_off

simulator = razorpay.simulator
WEEK_SECONDS = 7 * 86_400


@dataclass
class Till(Shop):
    """A shop whose vendor is the simulator."""

    simulator: Simulator
    merchant: Merchant

    async def charge(self, amount: str, *, told: bool = True) -> tuple[str, str]:
        """A payment captured at Razorpay, and here unless nobody `told` us; (`pay_…` here, `pay_…` there)."""
        detail = await payments.create(
            NewPayment(Money.parse(amount, "INR"), self.customer, provider_account_id=self.account_id)
        )
        order_id = detail.current.provider_order_id
        answer = await self.simulator.control("POST", f"orders/{order_id}/pay", {"method": "upi"})
        if told:
            found = await resolve.look(detail.payment, detail.current)
            assert found.status is PaymentStatus.SUCCEEDED
        return detail.payment.public_id, answer["payment"]["id"]

    async def give_back(self, payment: str, amount: str) -> None:
        refund = await payments.refund(NewRefund(ids.parse("pay", payment), Money.parse(amount, "INR")))
        if refund.status.value != "succeeded":
            await hasten()
            await work_off("payments.refund")
        assert (await payments.get_refund(refund.id)).status.value == "succeeded"

    async def settle(self) -> Decimal:  # type: ignore[override]
        """A week passes there; what Razorpay then pays to the bank."""
        await self.simulator.control("POST", "clock", {"advance_seconds": WEEK_SECONDS})
        made = await self.simulator.control("POST", "settle", {"merchant": self.merchant.key_id})
        return sum((Decimal(item["amount"]) / 100 for item in made["items"]), Decimal(0))

    async def reconcile(self) -> Run:
        """Read the report of the week that passes here too."""
        current = scope.get()
        assert current.tenant is not None
        first = today()
        with scope.use(replace(current, tenant=replace(current.tenant, clock_offset_seconds=WEEK_SECONDS))):
            asked = await reconciliation.request_run(self.account_id, Window(first, first + timedelta(days=8)))
            await work_off()
            return await reconciliation.get_run(asked.id)

    async def spoil(self, entity_id: str, body: dict[str, Any]) -> None:
        await self.simulator.control("PUT", f"recon/{entity_id}", body)


@pytest.fixture
async def till(acting: TenantRef, simulator: Simulator, settings: Settings) -> AsyncIterator[Till]:
    merchant = await simulator.shop()
    config = {
        "key_id": merchant.key_id,
        "key_secret": merchant.key_secret,
        "webhook_secret": merchant.webhook_secret,
    }
    providers.configure(public_url="http://bahi.test", sandbox_url=simulator.base_url.removesuffix("/razorpay"))
    account = await providers.create(NewProviderAccount("payments", "razorpay", "Till", config))
    customer = await ledger.open_account(NewAccount(f"customer/{ids.new()}", CREDIT, "INR", floor=Decimal(0)))
    yield Till(account.id, customer.id, simulator, merchant)
    await assert_books_tie(acting)
    providers.configure_from(settings)
    await outbound.close()


async def test_payments_and_refunds_tie_out(till: Till) -> None:
    paid = [await till.charge(amount) for amount in ("500.00", "1234.56", "99.99")]
    await till.give_back(paid[1][0], "234.56")
    assert await till.clearing() == "1599.99"
    to_bank = await till.settle()

    run = await till.reconcile()

    assert (run.state, run.error, run.lines_new) == (RunState.DONE, None, 4)
    assert await till.open_breaks() == []
    balances = {name: Decimal(text) for name, text in (await till.balances()).items()}
    assert balances["bank"] == to_bank
    assert balances["fees"] + balances["taxes"] == Decimal("1599.99") - to_bank
    assert "gateway_clearing" not in balances
    (settlement,) = await reconciliation.list_settlements(NEWEST, None, None, None, 9)
    assert (settlement.state, settlement.stated_net, settlement.net) == ("booked", to_bank, to_bank)
    assert settlement.utr
    assert await till.tied_out()


async def test_every_mistake_of_a_report_is_found_and_goes_with_it(till: Till) -> None:
    shown, fee, amount, hidden = [await till.charge("500.00") for _ in range(4)]
    elsewhere = await till.simulator.paid(till.merchant, 10_000)  # taken with the same keys, not by us
    await till.simulator.control("POST", "adjustments", {"merchant": till.merchant.key_id, "amount": -700})
    untold = await till.charge("250.00", told=False)
    to_bank = await till.settle()
    await till.spoil(fee[1], {"set": {"tax": 1, "fee": 1181, "credit": 48819}})
    await till.spoil(amount[1], {"set": {"amount": 49999}})
    await till.spoil(hidden[1], {"copies": 0})

    run = await till.reconcile()

    assert run.state is RunState.DONE
    assert await till.open_breaks() == sorted(
        [
            ("tax", "tax_rate"),
            ("amount", "does_not_add_up"),
            ("amount", "lines_do_not_sum"),
            ("missing_here", "adjustment"),
            ("missing_here", "unknown_here"),
            ("late", "overdue"),
            ("status", "held_as_created"),
        ]
    )
    about = {item.kind.value: item.details.get("about") for item in await till.breaks("open")}
    assert (about["tax"], about["late"], about["status"]) == (fee[0], hidden[0], untold[0])
    assert Decimal((await till.balances())["bank"]) == to_bank
    assert await till.clearing() == "1500.00"

    for entity in (fee[1], amount[1], hidden[1]):
        await till.spoil(entity, {"copies": 1, "set": {}})
    await hasten()
    await work_off("payments.resolve")
    await till.reconcile()

    assert await till.open_breaks() == [("missing_here", "adjustment"), ("missing_here", "unknown_here")]
    assert await till.clearing() == "0.00"
    assert Decimal((await till.balances())["bank"]) == to_bank
    assert elsewhere["id"] in {item.details.get("provider_payment_id") for item in await till.breaks("open")}
    assert shown[0] not in {item.details.get("about") for item in await till.breaks()}


async def test_a_vendor_that_stumbles_is_asked_again(till: Till) -> None:
    await till.charge("500.00")
    await till.settle()
    await till.simulator.faults(till.merchant, server_error={"next": 1, "only": ["settlements.report"]})

    run = await till.reconcile()
    assert (run.state, run.failures, run.error) == (RunState.RUNNING, 1, "provider.unavailable")

    await hasten()
    await work_off()
    assert (await reconciliation.get_run(run.id)).state is RunState.DONE
    assert await till.clearing() == "0.00"


async def test_a_lost_dispute_ties_though_no_webhook_told_of_it(till: Till) -> None:
    _, paid = await till.charge("500.00")
    opened = await till.simulator.control("POST", "disputes", {"payment": paid, "amount": 20_000})
    await till.simulator.control("POST", f"disputes/{opened['id']}/decide", {"status": "lost"})
    to_bank = await till.settle()

    await till.reconcile()

    assert await till.open_breaks() == [("missing_here", "unknown_here")]
    assert (await till.balances())["gateway_suspense"] == "-200.00"

    await work_off("payments.look_at_dispute")  # the run had asked for it
    assert await till.clearing() == "-200.00"
    await till.reconcile()

    assert await till.open_breaks() == []
    balances = await till.balances()
    assert (Decimal(balances["bank"]), balances["losses_disputes"]) == (to_bank, "200.00")
    assert not {"gateway_clearing", "gateway_suspense", "gateway_disputes"} & balances.keys()
    assert await till.tied_out()
