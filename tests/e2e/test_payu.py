"""`kill -9` in the middle of PayU's way: everything arrives, and nothing arrives twice."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass
from typing import Any

import pytest

from core.demo import payer
from core.demo.client import Api
from core.demo.errors import StepFailed
from core.demo.shop import fresh_name, until
from core.kit import ids
from plugins.payments_payu import enrolment
from tests import whole
from tests.whole import RECOVERY_SECONDS, Whole

pytestmark = whole.MARKS


@dataclass(frozen=True, slots=True)
class PayUShop:
    """The demo tenant with a second gateway account, at PayU's simulator."""

    here: Whole
    account: str
    key: str

    @property
    def gateway(self) -> Api:
        """The simulator itself, not through the web server that is about to be killed."""
        return Api(f"{self.here.settings.sandbox_url}/sandbox/payu/_control")

    async def deposit(self, amount: str = "500.00") -> tuple[dict[str, Any], dict[str, Any]]:
        wallet = await self.here.shop.open_wallet(fresh_name(), "Ravi Menon")
        body = {"amount": amount, "currency": "INR", "provider_account": self.account}
        return wallet, await self.here.shop.app.post(f"/v1/wallets/{wallet['id']}/deposits", body)

    async def arrived(self, wallet: dict[str, Any], payment: dict[str, Any]) -> None:
        """Wait for the money, then see that it came once and that the books are whole."""

        async def posted() -> bool | None:
            with contextlib.suppress(StepFailed):  # the server is still on its way back
                found = await self.here.shop.app.get(f"/v1/wallets/{wallet['id']}")
                return True if found["posted"] == "500.00" else None
            return None

        await until("the deposit arrives", posted, RECOVERY_SECONDS)
        history = (await self.here.shop.app.get(f"/v1/wallets/{wallet['id']}/history"))["items"]
        assert [(row["change"], row["balance"]) for row in history] == [("500.00", "500.00")]
        found = await self.here.shop.app.get(f"/v1/payments/{payment['id']}")
        assert (found["status"], found["captured"], found["attention"]) == ("succeeded", "500.00", [])
        totals = (await self.here.shop.admin.get("/v1/ledger/trial-balance"))["totals"]
        assert [total["balanced"] for total in totals] == [True]


@pytest.fixture
async def payu(here: Whole) -> PayUShop:
    credentials = enrolment.make_credentials("Demo")
    body = {"kind": "payments", "provider": "payu", "label": "PayU", "priority": 900, "config": credentials}
    account = await here.shop.admin.post("/v1/provider-accounts", body)
    shop = PayUShop(here, account["id"], credentials["key"])
    for call in enrolment.enrol(credentials, "Demo", account["webhook_url"]):
        await shop.gateway.post(f"/{call.path}", {**call.body, "retry_base_seconds": 0.2})
    return shop


async def test_a_deposit_survives_a_kill_right_after_the_payer_paid(payu: PayUShop) -> None:
    wallet, payment = await payu.deposit()
    page = await payer.press(await payer.open_page(payment["checkout_url"]))

    await payer.press(page, button="pay")
    payu.here.kill("web")
    payu.here.kill("worker")

    # PayU tries three times within a second: when all of them were lost, the resolver asks.
    await payu.arrived(wallet, payment)


async def test_a_deposit_survives_a_kill_while_the_payer_returns(payu: PayUShop) -> None:
    wallet, payment = await payu.deposit()
    page = await payer.press(await payer.open_page(payment["checkout_url"]))
    signed = await payer.press(page, button="pay")

    returning = asyncio.create_task(payer.press(signed))
    await asyncio.sleep(0.01)
    payu.here.kill("web")
    payu.here.kill("worker")
    with contextlib.suppress(StepFailed):
        await returning

    await payu.arrived(wallet, payment)


async def test_a_refund_repeated_over_a_kill_happens_once(payu: PayUShop) -> None:
    wallet, payment = await payu.deposit()
    page = await payer.press(await payer.open_page(payment["checkout_url"]))
    await payer.press(await payer.press(page, button="pay"))
    await payu.arrived(wallet, payment)
    key, body = ids.token(80), {"amount": "100.00", "currency": "INR", "reason": "a test"}
    path = f"/v1/payments/{payment['id']}/refunds"

    asking = asyncio.create_task(payu.here.shop.admin.post(path, body, key=key))
    await asyncio.sleep(0.015)
    payu.here.kill("web")
    with contextlib.suppress(StepFailed):
        await asking

    async def answered() -> dict[str, Any] | None:
        with contextlib.suppress(StepFailed):
            answer: dict[str, Any] = await payu.here.shop.admin.post(path, body, key=key)
            return answer
        return None

    refund = await until("the repeated request is answered", answered, RECOVERY_SECONDS)

    async def ended() -> dict[str, Any] | None:
        found: dict[str, Any] = await payu.here.shop.app.get(f"/v1/refunds/{refund['id']}")
        return found if found["status"] in ("succeeded", "failed") else None

    assert (await until("the refund ends", ended, RECOVERY_SECONDS))["status"] == "succeeded"
    found = await payu.here.shop.app.get(f"/v1/wallets/{wallet['id']}")
    assert (found["posted"], found["held"]) == ("400.00", "0.00")
    attempt = (await payu.here.shop.app.get(f"/v1/payments/{payment['id']}"))["attempts"][-1]
    there = await payu.gateway.get("/actions", transaction=attempt["provider_payment_id"])
    assert [item["amount"] for item in there["items"] if item["action"] == "refund"] == [10_000]
