"""`kill -9` in the middle of the money's way: everything arrives, and nothing arrives twice."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

import pytest

from core.demo import payer
from core.demo.client import Api
from core.demo.errors import StepFailed
from core.demo.shop import fresh_name, until
from core.kit import ids
from tests import whole
from tests.whole import RECOVERY_SECONDS, Whole

pytestmark = whole.MARKS


def gateway(here: Whole) -> Api:
    """The simulator itself, not through the web server that is about to be killed."""
    return Api(f"{here.settings.sandbox_url}/sandbox/{here.record.sandbox}/_control")


async def patient(here: Whole) -> None:
    """Let the gateway repeat what we did not answer soon instead of after minutes."""
    merchant = {"key_id": here.record.merchant, "key_secret": here.record.credentials["key_secret"]}
    await gateway(here).post("/merchants", {**merchant, "retry_base_seconds": 0.2})


async def deposit(here: Whole) -> tuple[dict[str, Any], dict[str, Any]]:
    wallet = await here.shop.open_wallet(fresh_name(), "Ravi Menon")
    return wallet, await here.shop.deposit(wallet["id"], "500.00")


async def arrived(here: Whole, wallet: dict[str, Any], payment: dict[str, Any]) -> None:
    """Wait for the money, then see that it came once, and that the books and the inbox are whole."""

    async def posted() -> bool | None:
        with contextlib.suppress(StepFailed):  # the server is still on its way back
            found = await here.shop.app.get(f"/v1/wallets/{wallet['id']}")
            return True if found["posted"] == "500.00" else None
        return None

    await until("the deposit arrives", posted, RECOVERY_SECONDS)
    history = (await here.shop.app.get(f"/v1/wallets/{wallet['id']}/history"))["items"]
    assert [(row["change"], row["balance"]) for row in history] == [("500.00", "500.00")]
    found = await here.shop.app.get(f"/v1/payments/{payment['id']}")
    assert (found["status"], found["captured"], found["attention"]) == ("succeeded", "500.00", [])

    async def inbox_is_empty() -> bool | None:
        waiting = (await here.shop.admin.get("/v1/webhook-deliveries", status="received"))["items"]
        return True if not waiting else None

    await until("the inbox is worked off", inbox_is_empty, RECOVERY_SECONDS)
    assert (await here.shop.admin.get("/v1/webhook-deliveries", status="dead"))["items"] == []
    totals = (await here.shop.admin.get("/v1/ledger/trial-balance"))["totals"]
    assert [total["balanced"] for total in totals] == [True]


@pytest.mark.parametrize("killed", [["web"], ["worker"], ["web", "worker"]], ids="+".join)
async def test_a_payment_survives_a_kill_right_after_the_payer_paid(here: Whole, killed: list[str]) -> None:
    await patient(here)
    wallet, payment = await deposit(here)
    before = {service: here.program(service) for service in killed}

    await gateway(here).post(f"/orders/{payment['attempts'][-1]['provider_order_id']}/pay", {})
    for service in killed:
        here.kill(service)

    await arrived(here, wallet, payment)
    assert all(here.program(service) != pid for service, pid in before.items())


async def test_a_payment_survives_a_kill_while_the_payer_returns(here: Whole) -> None:
    await patient(here)
    wallet, payment = await deposit(here)
    page = await payer.press(await payer.open_page(payment["checkout_url"]))
    signed = await payer.press(page, button="pay")

    returning = asyncio.create_task(payer.press(signed))
    await asyncio.sleep(0.01)
    here.kill("web")
    here.kill("worker")
    with contextlib.suppress(StepFailed):
        await returning

    await arrived(here, wallet, payment)


@pytest.mark.parametrize("milliseconds", [4, 25])
async def test_a_refund_repeated_over_a_kill_happens_once(here: Whole, milliseconds: int) -> None:
    await patient(here)
    wallet, payment = await deposit(here)
    await gateway(here).post(f"/orders/{payment['attempts'][-1]['provider_order_id']}/pay", {})
    await arrived(here, wallet, payment)
    key, body = ids.token(80), {"amount": "100.00", "currency": "INR", "reason": "a test"}
    path = f"/v1/payments/{payment['id']}/refunds"

    asking = asyncio.create_task(here.shop.admin.post(path, body, key=key))
    await asyncio.sleep(milliseconds / 1000)
    here.kill("web")
    with contextlib.suppress(StepFailed):
        await asking

    async def answered() -> dict[str, Any] | None:
        with contextlib.suppress(StepFailed):
            answer: dict[str, Any] = await here.shop.admin.post(path, body, key=key)
            return answer
        return None

    refund = await until("the repeated request is answered", answered, RECOVERY_SECONDS)

    async def ended() -> dict[str, Any] | None:
        found: dict[str, Any] = await here.shop.app.get(f"/v1/refunds/{refund['id']}")
        return found if found["status"] in ("succeeded", "failed") else None

    assert (await until("the refund ends", ended, RECOVERY_SECONDS))["status"] == "succeeded"
    listed = (await here.shop.app.get(path))["items"]
    assert [item["id"] for item in listed] == [refund["id"]]
    found = await here.shop.app.get(f"/v1/wallets/{wallet['id']}")
    assert (found["posted"], found["held"]) == ("400.00", "0.00")
    attempt = (await here.shop.app.get(f"/v1/payments/{payment['id']}"))["attempts"][-1]
    vendor = Api(
        f"{here.settings.sandbox_url}/sandbox/{here.record.sandbox}",
        basic=(here.record.merchant, here.record.credentials["key_secret"]),
    )
    there = await vendor.get(f"/v1/payments/{attempt['provider_payment_id']}/refunds")
    assert [item["amount"] for item in there["items"]] == [10_000]
