"""A tenant that pays out by call through the fake provider, and what its tests ask."""

from __future__ import annotations

import contextlib
from typing import Any
from uuid import UUID

from core.kit import db, ids
from core.ledger.chart import service as chart
from core.payouts import service as payouts
from core.payouts.ledger_accounts import STANDARDS
from core.payouts.provider import PayoutState
from core.payouts.types import Payout
from core.providers import registry
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.testing import fake_payouts
from core.testing.fake_payouts import Bank, Killed
from core.wallets import service as wallets
from core.wallets.types import Wallet
from core.wallets.withdrawals import service as withdrawals
from core.webhooks import service as webhooks
from tests.payments.shop import run_job
from tests.wallets import bank as money
from tests.wallets.bank import inr


class Desk:
    """A tenant whose payouts go out by call, with one wallet of 100.00."""

    def __init__(self, account: UUID, mine: Wallet) -> None:
        self.account = account
        self.bank: Bank = fake_payouts.bank_of(ids.text("pac", account))
        self.mine = mine

    async def withdraw(self, amount: str = "40.00") -> Payout:
        payee = await money.beneficiary(self.mine.person_id)
        return await withdrawals.withdraw(self.mine.id, inr(amount), payee)

    async def run(self, payout: Payout) -> Payout:
        """Run the payout's job once, as the worker does; a process that dies leaves what it committed."""
        with contextlib.suppress(Killed):
            await run_job(payouts.SUBMIT, payout.public_id)
        return await payouts.get(payout.id)

    async def sent(self, amount: str = "40.00") -> Payout:
        """A payout that the vendor has."""
        return await self.run(await self.withdraw(amount))

    async def paid(self, **told: Any) -> Payout:
        """A payout that was paid."""
        payout = await self.sent()
        self.bank.settle(payout.public_id, PayoutState.PAID, **told)
        return await self.run(payout)

    async def watch(self, payout: Payout) -> Payout:
        """Look whether a paid payout came back."""
        assert await run_job(payouts.WATCH, payout.public_id)
        return await payouts.get(payout.id)

    async def deliver(self) -> None:
        """Bring the vendor's webhooks that were not brought yet, and process them."""
        while self.bank.webhooks:
            headers, body = self.bank.webhooks.pop(0)
            await webhooks.receive(self.account, headers, body)
        async with db.transaction() as tx:
            found = await tx.fetch(
                "SELECT key FROM job WHERE tenant_id = $1 AND kind = 'webhooks.process' AND status = 'open'", tx.tenant
            )
        for row in found:
            await run_job("webhooks.process", row["key"])

    async def books(self) -> dict[str, str]:
        """Balances of clearing, fees and taxes."""
        names = {"account": ids.text("pac", self.account), "currency": "INR"}
        found = {part.name: await chart.find(part, **names) for part in STANDARDS}
        return {name: f"{account.balance:.2f}" for name, account in found.items() if account is not None}

    async def shown(self) -> tuple[str, str]:
        """(posted, available)."""
        found = await wallets.get(self.mine.id)
        return found.posted.text(), found.available.text()


async def open_desk(spec: str) -> Desk:
    for known in (fake_payouts.FAKE, fake_payouts.FORGETFUL):
        registry.add("payouts", known)
    account = await providers.create(NewProviderAccount("payouts", spec, "Fake", {}))
    await payouts.set_rule("INR", approve_above=inr("1000.00"), least=inr("1.00"), most=None)
    return Desk(account.id, await money.wallet("100.00"))


async def age(payout: Payout, seconds: int) -> None:
    """Let a payout have been sent so long ago."""
    async with db.transaction() as tx:
        await tx.execute(
            "UPDATE payout SET sent_at = sent_at - make_interval(secs => $3) WHERE tenant_id = $1 AND id = $2",
            tx.tenant,
            payout.id,
            float(seconds),
        )
