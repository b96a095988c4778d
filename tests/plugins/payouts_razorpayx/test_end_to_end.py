"""The whole way: a withdrawal from a wallet through RazorpayX's simulator, whatever happens to it."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from uuid import UUID

import pytest

from core.kit import db, ids, outbound
from core.kit.scope import TenantRef
from core.ledger.chart import service as chart
from core.payouts import follow
from core.payouts import service as payouts
from core.payouts.beneficiaries import service as beneficiaries
from core.payouts.ledger_accounts import STANDARDS
from core.payouts.types import Payout
from core.payouts.validations import service as validations
from core.providers import service as providers
from core.providers.errors import WebhookInvalid
from core.providers.types import NewProviderAccount
from core.settings import Settings
from core.testing.laboratory import Receiver
from core.wallets import service as wallets
from core.wallets.types import Wallet
from core.wallets.withdrawals import service as withdrawals
from core.webhooks import service as webhooks
from tests.ledger.conftest import assert_books_tie
from tests.payments.shop import run_job
from tests.payouts.desk import age
from tests.plugins.payouts_razorpayx.simulator import Shop, Simulator
from tests.wallets import bank as money
from tests.wallets.bank import inr


class Till:
    """A tenant that pays out through RazorpayX, with one wallet of 100.00."""

    def __init__(self, account: UUID, mine: Wallet, simulator: Simulator, shop: Shop, receiver: Receiver) -> None:
        self.account = account
        self.mine = mine
        self.simulator = simulator
        self.shop = shop
        self.receiver = receiver

    async def withdraw(self, amount: str = "40.00") -> Payout:
        payee = await money.beneficiary(self.mine.person_id)
        return await self.run(await withdrawals.withdraw(self.mine.id, inr(amount), payee))

    async def run(self, payout: Payout) -> Payout:
        await run_job(payouts.SUBMIT, payout.public_id)
        return await payouts.get(payout.id)

    async def move(self, payout: Payout, status: str, reason: str | None = None) -> Payout:
        """Let the bank answer, and bring us the news of it."""
        await self.simulator.move(self.shop, payout.public_id, status, reason)
        await self.deliver()
        return await payouts.get(payout.id)

    async def deliver(self) -> None:
        """Bring us what the vendor sent, in the order of its coming; a forgery is refused."""
        await self.simulator.drain()
        while self.receiver.got:
            item = self.receiver.got.pop(0)
            with contextlib.suppress(WebhookInvalid):
                await webhooks.receive(self.account, item.headers, item.body)
        async with db.transaction() as tx:
            found = await tx.fetch(
                "SELECT key FROM job WHERE tenant_id = $1 AND kind = 'webhooks.process' AND status = 'open'", tx.tenant
            )
        for row in found:
            await run_job("webhooks.process", row["key"])

    async def left(self, payout: Payout) -> list[tuple[str, int]]:
        """The vendor's payouts of ours: how each stands, and how often its money left."""
        return [(item["status"], item["left"]) for item in await self.simulator.payouts(self.shop, payout.public_id)]

    async def shown(self) -> tuple[str, str]:
        found = await wallets.get(self.mine.id)
        return found.posted.text(), found.available.text()

    async def books(self) -> list[str]:
        names = {"account": ids.text("pac", self.account), "currency": "INR"}
        found = [await chart.find(part, **names) for part in STANDARDS]
        return [f"{account.balance:.2f}" for account in found if account is not None]


@pytest.fixture
async def till(acting: TenantRef, simulator: Simulator, receiver: Receiver, settings: Settings) -> AsyncIterator[Till]:
    shop = await simulator.shop(receiver)
    providers.configure(public_url="http://bahi.test", sandbox_url=simulator.base_url.removesuffix("/razorpayx"))
    config = {
        "key_id": shop.key_id,
        "key_secret": shop.key_secret,
        "webhook_secret": shop.webhook_secret,
        "account_number": shop.account_number,
    }
    account = await providers.create(NewProviderAccount("payouts", "razorpayx", "RazorpayX", config))
    await payouts.set_rule("INR", approve_above=inr("1000.00"), least=inr("1.00"), most=None)
    yield Till(account.id, await money.wallet("100.00"), simulator, shop, receiver)
    await assert_books_tie(acting)
    providers.configure_from(settings)
    await outbound.close()


async def test_a_withdrawal_is_paid_its_fee_booked_and_comes_back(till: Till) -> None:
    sent = await till.withdraw()
    assert (sent.status, sent.vendor_status) == ("submitted", "processing")

    paid = await till.move(sent, "processed")

    assert (paid.status, paid.fee, paid.tax, len(paid.utr or "")) == ("paid", inr("5.00"), inr("0.90"), 12)
    assert await till.shown() == ("60.00", "60.00")
    assert await till.books() == ["45.90", "5.00", "0.90"]
    back = await till.move(paid, "reversed", "beneficiary_bank_offline")
    assert (back.status, back.error_code) == ("reversed", "beneficiary_bank_offline")
    assert await till.shown() == ("100.00", "100.00")
    assert await till.books() == ["5.90", "5.00", "0.90"]
    assert await till.left(back) == [("reversed", 1)]


async def test_a_refusal_of_the_bank_frees_the_money(till: Till) -> None:
    failed = await till.move(await till.withdraw(), "failed", "bank_account_closed")
    assert (failed.status, failed.error_code, failed.fee) == ("failed", "bank_account_closed", inr("0.00"))
    assert await till.shown() == ("100.00", "100.00")


async def test_a_low_balance_waits_and_is_called_back_or_goes_on(till: Till) -> None:
    await till.simulator.change(till.shop, balance=0)
    first, second = await till.withdraw("10.00"), await till.withdraw("20.00")
    assert (first.status, first.vendor_status) == ("submitted", "queued")

    gone = await follow.cancel(first.id, reason="changed their mind")
    await till.simulator.change(till.shop, balance=1_000_000)
    await till.deliver()

    assert (gone.status, gone.vendor_status) == ("cancelled", "cancelled")
    assert await till.shown() == ("100.00", "80.00")
    assert (await payouts.get(second.id)).vendor_status == "processing"
    assert (await till.run(first)).status == "cancelled"


@pytest.mark.parametrize("fault", ["charge_then_timeout", "server_error"])
async def test_a_payout_without_an_answer_is_found_or_repeated_and_paid_once(till: Till, fault: str) -> None:
    await till.simulator.faults(till.shop, **{fault: {"next": 1, "only": ["payouts.create"]}})
    unknown = await till.withdraw()
    assert unknown.status == "unknown"
    assert await till.shown() == ("100.00", "60.00")
    await age(unknown, 301)

    assert (await till.run(unknown)).status == "submitted"

    assert (await till.move(unknown, "processed")).status == "paid"
    assert await till.left(unknown) == [("processed", 1)]


async def test_a_vendor_that_is_down_before_the_payout_is_tried_again(till: Till) -> None:
    await till.simulator.faults(till.shop, server_error={"next": 1, "only": ["contacts.create"]})
    waiting = await till.withdraw()
    assert (waiting.status, waiting.sent_at) == ("approved", None)
    assert (await till.run(waiting)).status == "submitted"


async def test_webhooks_twice_forged_late_and_out_of_order(till: Till) -> None:
    await till.simulator.faults(
        till.shop, duplicate={"probability": 1.0}, forged={"probability": 1.0}, reordered={"next": 1}
    )
    await till.simulator.change(till.shop, tells_utr_late=True)

    paid = await till.move(await till.withdraw(), "processed")

    assert (paid.status, len(paid.utr or ""), paid.attention) == ("paid", 12, None)
    assert (await money.events(paid.public_id)).count("payout.paid") == 1
    assert await till.books() == ["45.90", "5.00", "0.90"]


async def test_what_nobody_told_is_asked_for(till: Till) -> None:
    await till.simulator.faults(till.shop, dropped={"probability": 1.0})
    sent = await till.withdraw()
    await till.simulator.move(till.shop, sent.public_id, "processed")
    paid = await till.run(sent)
    assert paid.status == "paid"
    await till.simulator.move(till.shop, sent.public_id, "reversed", "npci_beneficiary_timeout")
    assert await run_job(payouts.WATCH, sent.public_id)
    assert (await payouts.get(sent.id)).status == "reversed"
    assert await till.shown() == ("100.00", "100.00")


async def test_a_beneficiary_is_validated_by_its_bank(till: Till) -> None:
    payee = await money.beneficiary(till.mine.person_id)
    asked, _ = await validations.ask(payee)
    await run_job(validations.VALIDATE, asked.public_id)
    await till.simulator.name(till.shop, "012345678901", "ASHA K RAO")
    await till.deliver()
    found = await beneficiaries.get(payee)
    assert (found.validity, found.name_match, found.is_confirmed) == ("valid", "similar", True)
    assert (await validations.get(asked.id)).fee == inr("1.00")  # the penny that was sent
    assert await till.books() == ["1.00", "1.00", "0.00"]
