"""The pretend PayU tells as docs.payu.in says, goes wrong on order, and survives a restart."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import httpx
import pytest

from core.testing.sandbox import SandboxContext, serve
from plugins.payments_payu import sandbox
from plugins.payments_payu.sandbox import hashing
from tests.plugins.payments_payu.simulator import Receiver, Shop, Simulator, command, form, free_port
from tests.plugins.payments_razorpay.simulator import wait_until_up

# ---- webhooks ----


def told(receiver: Receiver) -> list[dict[str, str]]:
    return [dict(parse_qsl(item.body.decode(), keep_blank_values=True)) for item in receiver.got]


async def settled_down(simulator: Simulator, receiver: Receiver, count: int) -> None:
    for _ in range(200):
        if len(receiver.got) >= count:
            break
        await asyncio.sleep(0.02)
    await simulator.drain()


async def test_a_webhook_is_the_browsers_form(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)

    paid = await simulator.pay(form(shop))
    await simulator.drain()

    assert told(receiver) == [paid["form"]]
    assert receiver.got[0].headers["content-type"] == "application/x-www-form-urlencoded"


@pytest.mark.parametrize("refusal", [500, 404, 201, 204])
async def test_three_tries_and_only_200_will_do(simulator: Simulator, receiver: Receiver, refusal: int) -> None:
    shop = await simulator.shop(receiver)
    receiver.always = refusal

    await simulator.pay(form(shop))
    await settled_down(simulator, receiver, 3)
    await asyncio.sleep(0.3)

    assert len(receiver.got) == 3
    assert [row["status"] for row in await simulator.log("delivery")] == [refusal] * 3


async def test_faults_of_webhooks(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    await simulator.control("POST", "merchants", {"key": shop.key, "salt": "a_new_salt"})
    new = Shop(shop.key, "a_new_salt", shop.mid)

    async def pay_with(txnid: str, **faults: Any) -> list[dict[str, str]]:
        receiver.got.clear()
        await simulator.faults(shop, **faults)
        await simulator.pay(form(new, txnid))
        await simulator.drain()
        return told(receiver)

    twice = await pay_with("W1", duplicate={"next": 1})
    assert twice[0] == twice[1]
    assert await pay_with("W2", dropped={"next": 1}) == []
    forged, true = await pay_with("W3", forged={"next": 1})
    assert forged["hash"] != hashing.of_response(forged, new.salt)
    assert true["hash"] == hashing.of_response(true, new.salt)
    (former,) = await pay_with("W4", former_secret={"next": 1})
    assert former["hash"] == hashing.of_response(former, shop.salt)
    assert await pay_with("W5", reordered={"next": 1, "seconds": 60}) == []
    assert [item["txnid"] for item in await pay_with("W6")] == ["W6", "W5"]
    assert await pay_with("W7", late={"next": 1, "seconds": 3600}) == []
    await simulator.control("POST", "clock", {"advance_seconds": 3600})
    await settled_down(simulator, receiver, 1)
    assert [item["txnid"] for item in told(receiver)] == ["W7"]


async def test_a_refund_is_told_unsigned_and_again_with_the_banks_number(
    simulator: Simulator, receiver: Receiver
) -> None:
    shop = await simulator.shop(receiver, events=["refund", "dispute"])
    paid = (await simulator.pay(form(shop)))["transaction"]["id"]
    await command(simulator, shop, "cancel_refund_transaction", paid, var2="t", var3="100.00")
    (refund,) = await simulator.actions(paid)
    await simulator.drain()

    await simulator.control("POST", f"actions/{refund['id']}/arn", {})
    await simulator.control("POST", "disputes", {"transaction": paid})
    await simulator.drain()

    first, second, dispute = [httpx.Response(200, content=item.body).json() for item in receiver.got]
    assert (first["status"], first["bank_arn"], first["mihpayid"].strip()) == ("success", None, paid)
    assert len(second["bank_arn"]) == 23
    assert (dispute["event"], dispute["txn_id"]) == ("dispute", paid)
    assert all("hash" not in item for item in (first, second, dispute))


# ---- its own process ----


@asynccontextmanager
async def running(home: Path) -> AsyncIterator[Simulator]:
    port = free_port()
    base_url = f"http://127.0.0.1:{port}/sandbox/payu"
    app = sandbox.build(SandboxContext(home=home, public_url=base_url, seed=7))
    stop = asyncio.Event()
    serving = asyncio.create_task(serve({sandbox.SANDBOX_NAME: app}, "127.0.0.1", port, stop=stop))
    async with httpx.AsyncClient(timeout=20) as http:
        await wait_until_up(http, base_url)
        yield Simulator(base_url, http)
    stop.set()
    await serving


async def test_everything_is_still_there_after_a_restart(tmp_path: Path, receiver: Receiver) -> None:
    async with running(tmp_path / "payu") as before:
        shop = await before.shop(receiver, retry_base_seconds=1.0, refund_delay_seconds=3600)
        receiver.always = 503
        paid = (await before.pay(form(shop)))["transaction"]["id"]
        await before.pay(form(shop, "T2"), outcome="dropped", late_after_seconds=7200)
        await command(before, shop, "cancel_refund_transaction", paid, var2="t", var3="100.00")
        await settled_down(before, receiver, 2)
        await before.control("POST", "clock", {"advance_seconds": 10})
    receiver.got.clear()
    receiver.always = 200

    async with running(tmp_path / "payu") as after:
        await settled_down(after, receiver, 2)
        assert {item["txnid"] for item in told(receiver)} == {"T1", "T2"}
        verified = await command(after, shop, "verify_payment", "T1|T2")
        states = [verified["transaction_details"][name]["unmappedstatus"] for name in ("T1", "T2")]
        assert states == ["captured", "dropped"]
        await after.control("POST", "clock", {"advance_seconds": 7200})
        verified = await command(after, shop, "verify_payment", "T2")
        assert verified["transaction_details"]["T2"]["unmappedstatus"] == "captured"
        assert [row["status"] for row in await after.actions(paid)] == ["success"]
        (third,) = [(await after.pay(form(shop, "T3")))["transaction"]["id"]]
        assert int(third) > int(paid)


async def test_the_control_api_says_no(simulator: Simulator) -> None:
    shop = await simulator.shop()
    calls: list[tuple[str, str, Any]] = [
        ("POST", "merchants", {"key": "new"}),
        ("POST", "merchants", {"key": shop.key, "webhook_urls": ["https://evil.example"]}),
        ("POST", "merchants", {"key": shop.key, "events": ["x"]}),
        ("PUT", "faults", {"merchant": shop.key, "faults": {"x": {}}}),
        ("PUT", "faults", {"merchant": "nobody", "faults": {}}),
        ("POST", "clock", {"advance_seconds": -1}),
        ("POST", "pay", {}),
        ("POST", "pay", {"form": form(shop), "outcome": "x"}),
        ("POST", "actions/404/decide", {}),
        ("POST", "transactions/404/decide", {}),
        ("POST", "mandates/404", {}),
        ("POST", "settle", {"merchant": "nobody"}),
    ]
    for method, path, body in calls:
        answer = await simulator.http.request(method, f"{simulator.base_url}/_control/{path}", json=body)
        assert answer.status_code in (400, 404), (path, answer.text)
        assert answer.json()["error"]
