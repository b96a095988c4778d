"""What time does: late answers, automatic refunds, settlements, and the death of the simulator itself."""

import asyncio
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from core.testing.sandbox import serve
from core.testing.vendor.store import Store
from plugins.payments_razorpay.sandbox.settlements import due_after_capture, india_date
from plugins.payments_razorpay.sandbox.types import Merchant
from tests.plugins.payments_razorpay.simulator import Receiver, Shop, Simulator, free_port, wait_until_up
from tests.plugins.payments_razorpay.test_sandbox_links import make
from tests.plugins.payments_razorpay.test_sandbox_subscriptions import agree, subscription

DAY = 86_400


async def advance(simulator: Simulator, seconds: int) -> None:
    await simulator.control("POST", "clock", {"advance_seconds": seconds})
    await simulator.drain()


async def fetch(shop: Shop, payment: dict[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = await shop.call(shop.sdk.payment.fetch, payment["id"])
    return answer


async def test_a_payment_without_an_answer_times_out_and_may_still_be_authorized(
    simulator: Simulator, receiver: Receiver
) -> None:
    shop = await simulator.shop(receiver)
    payment = await simulator.pay(await simulator.order(shop), outcome="pending")
    assert payment["status"] == "created"
    await advance(simulator, 599)
    assert (await fetch(shop, payment))["status"] == "created"
    await advance(simulator, 2)
    assert (await fetch(shop, payment))["error_reason"] == "payment_timed_out"

    decided = await simulator.control("POST", f"payments/{payment['id']}/decide", {"outcome": "success"})
    await simulator.drain()

    assert (decided["payment"]["status"], decided["payment"]["error_reason"]) == ("captured", None)
    assert receiver.events()[0] == "payment.failed"
    assert sorted(receiver.events()[1:]) == ["order.paid", "payment.authorized", "payment.captured"]


async def test_a_failed_payment_is_authorized_late_by_itself(simulator: Simulator) -> None:
    shop = await simulator.shop()
    payment = await simulator.pay(await simulator.order(shop), outcome="failure", late_after_seconds=2 * DAY)
    assert payment["status"] == "failed"

    await advance(simulator, 2 * DAY + 1)

    assert (await fetch(shop, payment))["status"] == "captured"


async def test_a_late_second_payment_of_a_paid_order_goes_back(simulator: Simulator, receiver: Receiver) -> None:
    shop = await simulator.shop(receiver)
    order = await simulator.order(shop)
    first = await simulator.pay(order, outcome="failure")
    await simulator.pay(order)
    await simulator.control("POST", f"payments/{first['id']}/decide", {"outcome": "success"})
    assert (await fetch(shop, first))["status"] == "authorized"
    await simulator.drain()
    receiver.got.clear()

    await advance(simulator, 3 * DAY + 1)

    returned = await fetch(shop, first)
    assert (returned["status"], returned["captured"], returned["refund_status"]) == (
        "refunded",
        False,
        "full",
    )
    assert sorted(receiver.events()) == ["refund.created", "refund.processed"]
    refund = (await shop.call(shop.sdk.refund.all))["items"][0]
    assert (refund["payment_id"], refund["amount"], refund["created_at"]) == (
        first["id"],
        50_000,
        first["created_at"] + 3 * DAY,
    )


async def test_an_uncaptured_payment_goes_back_after_its_own_window(simulator: Simulator) -> None:
    shop = await simulator.shop()
    options = {
        "capture": "manual",
        "capture_options": {"manual_expiry_period": 12, "refund_speed": "optimum"},
    }
    payment = await simulator.pay(await simulator.order(shop, payment=options))
    held = await simulator.pay(await simulator.order(shop), outcome="authorized")
    assert (payment["status"], held["status"]) == ("authorized", "authorized")

    await advance(simulator, 721)

    assert (await fetch(shop, payment))["status"] == "refunded"
    assert (await fetch(shop, held))["status"] == "authorized"
    captured = await shop.call(shop.sdk.payment.capture, held["id"], 50_000, data={"currency": "INR"})
    assert captured["status"] == "captured"
    everything = await simulator.control("POST", "settle", {"everything": True})
    assert [item["amount"] for item in everything["items"]] == [50_000 - 1180]  # the returned one left no line


async def test_settlement_waits_for_the_second_working_day_and_ties_out(
    simulator: Simulator, receiver: Receiver
) -> None:
    shop = await simulator.shop(receiver, fee_basis_points=236, tax_basis_points=1800)
    other = await simulator.shop()
    payments = [await simulator.paid(shop, amount) for amount in (50_000, 12_345, 100, 999_999)]
    await simulator.paid(other)
    refund = await shop.call(shop.sdk.payment.refund, payments[0]["id"], {"amount": 7_777})
    await simulator.control("POST", "adjustments", {"merchant": shop.id, "amount": -1_500, "description": "chargeback"})
    now = (await simulator.control("GET", "clock"))["now"]
    due = due_after_capture(Merchant("acc_1", "k", "s", "n"), now)

    assert (await simulator.control("POST", "settle", {"merchant": shop.id}))["items"] == []
    await advance(simulator, due - now)
    made = (await simulator.control("POST", "settle", {"merchant": shop.key_id}))["items"]
    await simulator.drain()

    assert len(made) == 1
    assert receiver.events()[-1] == "settlement.processed"
    assert await shop.call(shop.sdk.settlement.fetch, made[0]["id"]) == made[0]
    day = india_date(made[0]["created_at"])
    query = {"year": str(day.year), "month": f"{day.month:02}", "day": str(day.day)}
    lines = (await shop.call(shop.sdk.settlement.report, query))["items"]
    assert sum(line["credit"] - line["debit"] for line in lines) == made[0]["amount"]
    assert {line["settlement_utr"] for line in lines} == {made[0]["utr"]}
    by_id = {line["entity_id"]: line for line in lines}
    assert len(by_id) == 6
    for payment in payments:
        line = by_id[payment["id"]]
        assert line["credit"] == payment["amount"] - payment["fee"]
        assert (line["fee"], line["tax"], line["order_id"]) == (
            payment["fee"],
            payment["tax"],
            payment["order_id"],
        )
    assert [(payment["fee"], payment["tax"]) for payment in payments] == [
        (1392, 212),  # 2.36 % of 50000 = 1180; 18 % of that = 212.4
        (343, 52),  # 291.342 → 291; 52.38 → 52
        (2, 0),  # 2.36 → 2; 0.36 → 0
        (27_848, 4_248),  # 23599.98 → 23600; 4248
    ]
    assert (by_id[refund["id"]]["debit"], by_id[refund["id"]]["payment_id"]) == (7_777, payments[0]["id"])
    adjustment = next(line for line in lines if line["type"] == "adjustment")
    assert (adjustment["debit"], adjustment["description"]) == (1_500, "chargeback")
    page = await shop.call(shop.sdk.settlement.report, {**query, "count": 4, "skip": 4})
    assert [line["entity_id"] for line in page["items"]] == [line["entity_id"] for line in lines[4:]]
    assert (await shop.call(shop.sdk.settlement.report, {**query, "day": str(day.day % 28 + 1)}))["items"] == []


async def test_refunds_larger_than_the_balance_wait_for_more_payments(simulator: Simulator) -> None:
    shop = await simulator.shop()
    payment = await simulator.paid(shop)
    await shop.call(shop.sdk.payment.refund, payment["id"], {})

    assert (await simulator.control("POST", "settle", {"everything": True}))["items"] == []
    await simulator.paid(shop, 100_000)
    made = (await simulator.control("POST", "settle", {"everything": True}))["items"]
    assert [item["amount"] for item in made] == [100_000 - 2_360 - 1_180]


async def test_automatic_settlement_runs_with_the_clock(simulator: Simulator) -> None:
    shop = await simulator.shop(automatic_settlement=True)
    await simulator.paid(shop)

    await advance(simulator, 7 * DAY)

    settlements = (await shop.call(shop.sdk.settlement.all))["items"]
    assert [item["amount"] for item in settlements] == [50_000 - 1_180]


@pytest.mark.parametrize(
    ("captured", "holidays", "due"),
    [
        ("2026-11-16T10:00:00+05:30", [], "2026-11-18T00:00:00+05:30"),  # Monday
        ("2026-11-16T23:59:59+05:30", [], "2026-11-18T00:00:00+05:30"),
        ("2026-11-16T18:30:00+00:00", [], "2026-11-19T00:00:00+05:30"),  # already Tuesday in India
        ("2026-11-20T10:00:00+05:30", [], "2026-11-24T00:00:00+05:30"),  # Friday
        ("2026-11-21T10:00:00+05:30", ["2026-11-24"], "2026-11-25T00:00:00+05:30"),  # Saturday
    ],
)
def test_working_days(captured: str, holidays: list[str], due: str) -> None:
    merchant = Merchant("acc_1", "k", "s", "n", holidays=holidays)

    assert due_after_capture(merchant, int(datetime.fromisoformat(captured).timestamp())) == int(
        datetime.fromisoformat(due).timestamp()
    )


async def test_the_report_can_be_made_wrong(simulator: Simulator) -> None:
    shop = await simulator.shop()
    payments = [await simulator.paid(shop) for _ in range(3)]
    made = (await simulator.control("POST", "settle", {"everything": True}))["items"][0]
    await simulator.control("PUT", f"recon/{payments[0]['id']}", {"copies": 0})
    await simulator.control("PUT", f"recon/{payments[1]['id']}", {"copies": 2})
    await simulator.control("PUT", f"recon/{payments[2]['id']}", {"set": {"fee": 1, "credit": 49_999}})

    day = india_date(made["created_at"])
    lines = (await shop.call(shop.sdk.settlement.report, {"year": str(day.year), "month": str(day.month)}))["items"]

    assert [line["entity_id"] for line in lines] == [payments[1]["id"], payments[1]["id"], payments[2]["id"]]
    assert (lines[2]["fee"], lines[2]["credit"]) == (1, 49_999)
    assert made["amount"] == 3 * (50_000 - 1_180)


class Process:
    """The simulator as its own process, to be killed."""

    def __init__(self, home: Path, port: int) -> None:
        self.arguments = [
            sys.executable,
            "-m",
            "core.testing.sandbox",
            "--home",
            str(home),
            "--port",
            str(port),
        ]
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.process = subprocess.Popen([*self.arguments, "plugins.payments_razorpay.sandbox"])

    def end(self, number: int = signal.SIGTERM) -> int:
        assert self.process is not None
        self.process.send_signal(number)
        return self.process.wait(timeout=15)


async def test_everything_survives_a_kill(tmp_path: Path, receiver: Receiver) -> None:
    port = free_port()
    base_url = f"http://127.0.0.1:{port}/sandbox/razorpay"
    server = Process(tmp_path, port)
    receiver.always = 500
    async with httpx.AsyncClient(timeout=20) as http:
        server.start()
        try:
            await wait_until_up(http, base_url)
            simulator = Simulator(base_url, http)
            shop = await simulator.shop(receiver, retry_base_seconds=3)
            header = {"X-Refund-Idempotency": "rf_0000000009"}
            order = await simulator.order(shop, receipt="kept")
            payment = await simulator.pay(order)
            pending = await simulator.pay(await simulator.order(shop), outcome="pending")
            refund = await shop.call(shop.sdk.payment.refund, payment["id"], {"amount": 100}, headers=dict(header))
            quiet = await simulator.shop()
            link = await make(quiet, expire_by=(await simulator.control("GET", "clock"))["now"] + DAY)
            gym = await subscription(quiet)
            await agree(simulator, quiet, gym)
            await simulator.faults(shop, dropped={"next": 5, "only": ["settlement.processed"]})
            await simulator.control("POST", "clock", {"advance_seconds": 500})
            await simulator.drain()
            before = {item.headers["x-razorpay-event-id"]: item.body for item in receiver.got}
            server.end(signal.SIGKILL)
            receiver.got.clear()
            receiver.always = 200

            server.start()
            await wait_until_up(http, base_url)
            for _ in range(400):
                if len(receiver.got) >= 5:
                    break
                await asyncio.sleep(0.025)
            assert {item.headers["x-razorpay-event-id"]: item.body for item in receiver.got} == before
            assert len(receiver.got) == 5
            found = await shop.call(shop.sdk.order.all, {"receipt": "kept"})
            assert [(item["id"], item["status"]) for item in found["items"]] == [(order["id"], "paid")]
            again = await shop.call(shop.sdk.payment.refund, payment["id"], {"amount": 100}, headers=dict(header))
            assert again == refund
            assert (await simulator.control("GET", f"faults?merchant={shop.id}"))["faults"]["dropped"]["next"] == 5
            await advance(simulator, 110)  # 500 of the 600 seconds passed before the kill
            assert (await fetch(shop, pending))["error_reason"] == "payment_timed_out"
            made = (await simulator.control("POST", "settle", {"merchant": shop.id, "everything": True}))["items"]
            assert [item["amount"] for item in made] == [50_000 - 1_180 - 100]
            assert (await quiet.call(quiet.sdk.subscription.fetch, gym["id"]))["paid_count"] == 1
            await advance(simulator, 8 * DAY)
            assert (await quiet.call(quiet.sdk.payment_link.fetch, link["id"]))["status"] == "expired"
            assert (await quiet.call(quiet.sdk.subscription.fetch, gym["id"]))["paid_count"] == 2
            kinds = {row["kind"] for row in (await simulator.control("GET", "log"))["items"]}
            assert {"delivery", "clock", "fault"} <= kinds
        finally:
            code = server.end()
    assert code == 0


async def test_other_paths_of_the_process_and_other_hosts_are_refused(simulator: Simulator) -> None:
    root = simulator.base_url.removesuffix("/sandbox/razorpay")

    assert (await simulator.http.get(f"{root}/elsewhere")).status_code == 404
    direct = await simulator.http.get(f"{root}/razorpay/_control/clock")
    assert direct.status_code == 200
    with pytest.raises(ValueError, match="loopback"):
        await serve({}, "0.0.0.0", free_port())
    with pytest.raises(OSError, match="in use"):
        await serve({}, "127.0.0.1", int(root.rpartition(":")[2]))


def test_a_store_belongs_to_one_simulator(tmp_path: Path) -> None:
    first = Store(tmp_path / "razorpay.sqlite3")

    with pytest.raises(BlockingIOError):
        Store(tmp_path / "razorpay.sqlite3")
    asyncio.run(first.close())
    asyncio.run(Store(tmp_path / "razorpay.sqlite3").close())
