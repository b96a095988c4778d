"""The whole way of a subscription with Razorpay's simulator: agreed to, charged, given back, settled, on the trail."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from quart import Quart

from core.kit import ids, scope
from core.kit.scope import TenantRef
from core.payments.subscriptions import following
from core.reconciliation.types import RunState
from tests.http import Api, answer, make_key
from tests.payments.shop import run_job
from tests.plugins.payments_razorpay.test_end_to_end import Till, till
from tests.plugins.payments_razorpay.test_sandbox_checkout import HTML, press
from tests.reconciliation.test_razorpay import Till as Counter
from tests.reconciliation.test_razorpay import till as counter_of

__all__ = ["till"]

counter = counter_of
DAY = 86_400


async def subscribe(api: Api, account: str, credited: str, period: str) -> dict[str, Any]:
    """A subscription that is charged 699.00 three times."""
    price = {"name": "Gym", "amount": "699.00", "currency": "INR", "period": period}
    plan = await answer(
        await api.post("/v1/gateway-plans", {"provider_account": account, **price}, idempotency_key=ids.token(80)), 201
    )
    wish = {"plan": plan["id"], "credit_account": credited, "cycles": 3, "notify": True}
    made = await api.post("/v1/gateway-subscriptions", wish, idempotency_key=ids.token(80))
    found: dict[str, Any] = await answer(made, 201)
    return found


async def test_a_payer_agrees_and_each_cycle_is_credited_once(till: Till) -> None:
    made = await subscribe(till.api, till.inbox.account, till.account, "weekly")
    path = f"/v1/gateway-subscriptions/{made['id']}"
    page = await till.simulator.http.get(made["url"], headers=HTML)
    await press(till.simulator, page, method="upi", vpa="success@razorpay")
    await till.hear()
    first = await answer(await till.api.get(path))
    assert (first["status"], first["cycles_charged"], await till.balance()) == ("active", 1, "699.00")

    await till.simulator.control("POST", "clock", {"advance_seconds": 7 * DAY})
    await till.hear()
    await till.simulator.control("POST", "merchants", {"key_id": till.merchant.key_id, "debits": "failure"})
    await till.simulator.control("POST", "clock", {"advance_seconds": 7 * DAY})
    await till.hear()
    failing = await answer(await till.api.get(path))
    await till.simulator.control("POST", "merchants", {"key_id": till.merchant.key_id, "debits": "success"})
    await till.simulator.control("POST", "clock", {"advance_seconds": DAY})
    await till.hear()

    done = await answer(await till.api.get(path))
    assert (failing["status"], failing["cycles_charged"]) == ("pending", 2)
    assert (done["status"], done["cycles_charged"], done["attention"]) == ("completed", 3, [])
    charges = (await answer(await till.api.get(f"{path}/charges")))["items"]
    assert [item["state"] for item in charges] == ["payment"] * 3
    assert await till.balance() == "2097.00"
    news = await till.inbox.deliveries()
    assert {item["status"] for item in news if item["subject"] == "subscription"} == {"processed"}
    assert {item["status"] for item in news} == {"processed"}


async def test_without_webhooks_it_is_found_given_back_settled_and_on_the_trail(
    app: Quart, acting: TenantRef, counter: Counter
) -> None:
    api = Api(app, await make_key(acting))
    account, credited = ids.text("pac", counter.account_id), ids.text("acc", counter.customer)
    made = await subscribe(api, account, credited, "monthly")
    await counter.simulator.control("POST", f"subscriptions/{made['provider_subscription']}/agree", {})
    await run_job(following.FOLLOW, made["id"])
    (charge,) = (await answer(await api.get(f"/v1/gateway-subscriptions/{made['id']}/charges")))["items"]

    await counter.give_back(charge["payment"], "200.00")
    await counter.settle()
    run = await counter.reconcile()

    assert (run.state, run.lines_new, run.breaks_opened) == (RunState.DONE, 2, 0)
    for name in (charge["provider_charge"], made["id"], charge["id"], charge["payment"]):
        trail = await answer(await api.get(f"/v1/trace/{name}"))
        kinds = {node["kind"] for node in trail["nodes"]}
        wanted = {"gateway_subscription"} if name == made["id"] else {"gateway_charge", "payment", "attempt", "refund"}
        assert kinds >= wanted, name
    assert trail["gaps"] == []
    cancelled = await api.post(f"/v1/gateway-subscriptions/{made['id']}/cancel", {}, idempotency_key="c")
    assert (await answer(cancelled))["status"] == "cancelled"
    late = scope.get()
    assert late.tenant is not None
    with scope.use(replace(late, tenant=replace(late.tenant, clock_offset_seconds=7 * DAY))):
        assert not await run_job("payments.resolve", charge["payment"])  # nothing is left to be learned
