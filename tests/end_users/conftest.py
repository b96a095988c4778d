from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pyotp
import pytest

from core.identity.users import service as users
from core.kit import db, ids
from core.kit.scope import TenantRef
from core.payouts.types import Payout
from core.wallets.types import Wallet
from core.wallets.withdrawals import service as withdrawals
from tests.http import Api, answer, problem
from tests.identity.conftest import Browser, browser, email, post  # noqa: F401 - fixtures
from tests.identity.test_factors import with_app
from tests.payments.shop import Shop, open_shop
from tests.realtime.conftest import server  # noqa: F401 - a fixture
from tests.wallets import bank
from tests.wallets.bank import inr
from tests.wallets.conftest import _fake_gateways  # noqa: F401 - a fixture


@dataclass
class Customer:
    """An end user who signed up by e-mail, with a second factor and a wallet of 500.00."""

    browser: Browser
    secret: str
    person_id: UUID
    wallet: Wallet
    payee: str

    @property
    def api(self) -> Api:
        return self.browser.api

    @property
    def token(self) -> str:
        return str(self.browser.tokens["access_token"])

    @property
    def withdrawals(self) -> str:
        return f"/v1/wallets/{self.wallet.public_id}/withdrawals"

    def withdrawal(self, amount: str = "100.00", **more: Any) -> dict[str, Any]:
        return {"amount": amount, "currency": "INR", "beneficiary": self.payee, **more}

    async def consent(self, body: dict[str, Any]) -> dict[str, str]:
        """Ask for a withdrawal, be refused, consent to it; the facts that were shown."""
        refused = await problem(
            await self.api.post(self.withdrawals, body, idempotency_key=ids.token()), 401, "identity.step_up_required"
        )
        async with db.transaction(self.browser.tenant.id) as tx:  # the app's last code is one of long ago
            await tx.execute("UPDATE user_factor SET counter = 0 WHERE tenant_id = $1", tx.tenant)
        proof = {"method": "totp", "code": pyotp.TOTP(self.secret).now()}
        await answer(await self.api.post("/v1/account/step-up", {"challenge": refused["challenge"], "factor": proof}))
        facts: dict[str, str] = refused["facts"]
        return facts


@dataclass
class Stranger:
    """Somebody else of the tenant, with everything that a customer has."""

    wallet: Wallet
    pocket: str
    beneficiary: str
    payout: Payout
    payment: str

    @property
    def person(self) -> str:
        return ids.text("per", self.wallet.person_id)


@pytest.fixture
async def shop(acting: TenantRef) -> Shop:
    """The tenant's gateway and bank, and a kind of pocket beside cash."""
    await bank.open_bank()
    await bank.bonus()
    return await open_shop(acting)


@pytest.fixture
async def customer(shop: Shop, browser: Any) -> Customer:  # noqa: F811
    signed_up: Browser = await browser().sign_up()
    user = await users.find(email(signed_up.address))
    assert user is not None
    wallet = await bank.wallet("500.00", of=user.person_id)
    payee = ids.text("ben", await bank.beneficiary(user.person_id))
    return Customer(signed_up, await with_app(signed_up), user.person_id, wallet, payee)


@pytest.fixture
async def stranger(shop: Shop, api: Api) -> Stranger:
    wallet = await bank.wallet("500.00")
    await bank.grant(wallet, "5.00")
    pocket = (await answer(await api.get(f"/v1/wallets/{wallet.public_id}/pockets")))["items"][1]["id"]
    payee = await bank.beneficiary(wallet.person_id)
    payout = await withdrawals.withdraw(wallet.id, inr("20.00"), payee)
    return Stranger(wallet, pocket, ids.text("ben", payee), payout, await deposited(api, wallet))


async def deposited(api: Api, wallet: Wallet) -> str:
    """A deposit that waits for its payer."""
    body = {"amount": "50.00", "currency": "INR"}
    path = f"/v1/wallets/{wallet.public_id}/deposits"
    return str((await answer(await api.post(path, body, idempotency_key=ids.token()), 201))["id"])
