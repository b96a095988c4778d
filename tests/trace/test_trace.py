"""The trail of money: complete for what went well, with its gaps named for what did not."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import asyncpg

from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from core.providers.types import WebhookNotice
from core.settings import Settings
from core.webhooks import coalesce
from core.webhooks.storing import Arrival
from tests import http
from tests.http import Api, answer, problem
from tests.plugins.payments_razorpay import conftest as razorpay
from tests.reconciliation.test_razorpay import Till
from tests.reconciliation.test_razorpay import till as till_of
from tests.wallets.conftest import Purse, _fake_gateways, purse

__all__ = ["_fake_gateways", "purse"]

simulator = razorpay.simulator
till = till_of


async def trace(api: Api, text: str) -> dict[str, Any]:
    found: dict[str, Any] = await answer(await api.get(f"/v1/trace/{quote(text, safe='')}"))
    return found


def by_kind(trail: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for node in trail["nodes"]:
        found.setdefault(node["kind"], []).append(node)
    return found


async def arrive(tenant: TenantRef, purse: Purse, **hints: Any) -> None:
    notice = WebhookNotice(ids.token(), "payment.captured", "tests.simple", **hints)
    with scope.system(tenant, "tests"):
        assert await coalesce.submit(Arrival(purse.shop.provider_account_id, notice, {}, b"{}"))


async def test_a_deposit_is_followed_from_request_to_posting(acting: TenantRef, purse: Purse) -> None:
    wallet = await purse.wallet()
    deposit = await purse.deposit(wallet["id"])
    attempt = deposit["attempts"][0]
    order = (await answer(await purse.api.get(f"/v1/payments/{deposit['id']}")))["attempts"][0]["provider_order_id"]
    await arrive(acting, purse, provider_order_id=order)

    trail = await trace(purse.api, deposit["id"])

    found = by_kind(trail)
    assert [node["id"] for node in found["payment"]] == [deposit["id"]]
    assert found["payment"][0]["status"] == "succeeded"
    assert [node["id"] for node in found["attempt"]] == [attempt["id"]]
    assert {node["status"] for node in found["idempotency"]} == {"answered"}
    assert [node["facts"]["reference"] for node in found["transaction"]] == [f"payment:{deposit['id']}:captured"]
    assert "500.00 INR" in found["transaction"][0]["facts"]["posting 1"]
    assert [node["facts"]["provider_order_id"] for node in found["webhook"]] == [order]
    assert {"payment.created", "payment.succeeded"} <= {node["facts"]["type"] for node in found["event"]}
    assert found["request"]
    assert trail["whole"] is True
    relations = {(edge["source"], edge["relation"], edge["target"]) for edge in trail["edges"]}
    assert (deposit["id"], "attempt", attempt["id"]) in relations
    assert (deposit["id"], "posting", found["transaction"][0]["id"]) in relations
    times = [node["at"] for node in trail["nodes"] if node["at"]]
    assert times == sorted(times)


async def test_every_id_of_a_trail_leads_to_the_same_trail(acting: TenantRef, purse: Purse) -> None:
    wallet = await purse.wallet()
    deposit = await purse.deposit(wallet["id"])
    shown = (await answer(await purse.api.get(f"/v1/payments/{deposit['id']}")))["attempts"][0]
    await arrive(acting, purse, provider_payment_id=shown["provider_payment_id"])
    whole = await trace(purse.api, deposit["id"])
    (posting,) = by_kind(whole)["transaction"]

    for text in (
        shown["id"],
        shown["provider_order_id"],
        shown["provider_payment_id"],
        posting["facts"]["reference"],
        by_kind(whole)["webhook"][0]["id"],
        by_kind(whole)["request"][0]["id"],
    ):
        found = by_kind(await trace(purse.api, text))
        assert deposit["id"] in [node["id"] for node in found.get("payment", ())], text


async def test_a_trail_ends_in_the_settlement_that_it_ties_to(api: Api, till: Till) -> None:
    payment, theirs = await till.charge("500.00")
    refunded, _ = await till.charge("300.00")
    await till.give_back(refunded, "100.00")
    await till.settle()
    await till.reconcile()

    trail = await trace(api, payment)

    found = by_kind(trail)
    (line,) = found["settlement_line"]
    assert (line["status"], line["facts"]["amount"]) == ("matched", "500.00")
    assert [node["status"] for node in found["settlement"]] == ["booked"]
    relations = {(edge["source"], edge["relation"]) for edge in trail["edges"]}
    assert (line["id"], "matches") in relations or any(
        edge["target"] == line["id"] and edge["relation"] == "matches" for edge in trail["edges"]
    )
    utr = found["settlement"][0]["facts"]["utr"]
    assert [node["id"] for node in by_kind(await trace(api, utr))["settlement"]] == [found["settlement"][0]["id"]]
    assert payment in [node["id"] for node in by_kind(await trace(api, theirs))["payment"]]
    refund = by_kind(await trace(api, refunded))
    assert {node["facts"]["kind"] for node in refund["settlement_line"]} == {"payment", "refund"}
    assert len(refund["refund"]) == 1


async def test_a_payment_that_no_settlement_shows_has_a_gap(api: Api, till: Till) -> None:
    payment, theirs = await till.charge("500.00")
    await till.spoil(theirs, {"copies": 0})
    await till.settle()
    await till.reconcile()

    trail = await trace(api, payment)

    assert "settlement_line" not in by_kind(trail)
    assert [gap["text"] for gap in trail["gaps"] if "reconciliation" in gap["text"]] == [
        "reconciliation has an open break about it: late"
    ]


async def test_a_capture_without_its_posting_is_named(settings: Settings, acting: TenantRef, purse: Purse) -> None:
    wallet = await purse.wallet()
    deposit = await purse.deposit(wallet["id"], paid=False)
    superuser = await asyncpg.connect(settings.database_url)
    try:
        await superuser.execute(f"SET app.tenant_id = '{acting.id}'")
        done = await superuser.execute(
            "UPDATE payment p SET status = 'succeeded', captured_amount = p.amount, captured_attempt_id = a.id,"
            " succeeded_at = clock_timestamp() FROM payment_attempt a"
            " WHERE p.id = $1 AND a.payment_id = p.id AND a.tenant_id = p.tenant_id",
            ids.parse("pay", deposit["id"]),
        )
    finally:
        await superuser.close()
    assert done == "UPDATE 1"

    trail = await trace(purse.api, deposit["id"])

    assert {"node": deposit["id"], "text": "captured, but no ledger transaction has credited it"} in trail["gaps"]


async def test_an_unprocessed_webhook_and_a_waiting_event_are_named(acting: TenantRef, purse: Purse) -> None:
    await arrive(acting, purse, provider_payment_id="pay_nobody")

    trail = await trace(purse.api, "pay_nobody")

    assert [gap["text"] for gap in trail["gaps"]] == ["this webhook has not been processed yet"]


async def test_a_job_leads_to_what_it_is_about(acting: TenantRef, purse: Purse) -> None:
    wallet = await purse.wallet()
    deposit = await purse.deposit(wallet["id"], paid=False)
    async with db.transaction() as tx:
        job_id = await tx.value(
            "SELECT id FROM job WHERE tenant_id = $1 AND kind = 'payments.resolve' AND status = 'open'", tx.tenant
        )

    found = by_kind(await trace(purse.api, ids.text("job", job_id)))

    assert [node["facts"]["kind"] for node in found["job"]] == ["payments.resolve"]
    assert [node["id"] for node in found["payment"]] == [deposit["id"]]


async def test_nobody_knows_it(acting: TenantRef, purse: Purse) -> None:
    for text in ("pay_00000000000000000000000000", "nonsense", "pay_x", "%00", "x" * 201, "é" * 10):
        await problem(await purse.api.get(f"/v1/trace/{quote(text, safe='')}"), 404, "request.not_found")


async def test_another_tenants_trail_is_as_unknown_as_none(purse: Purse, make_tenant: Any) -> None:
    wallet = await purse.wallet()
    deposit = await purse.deposit(wallet["id"])
    shown = (await answer(await purse.api.get(f"/v1/payments/{deposit['id']}")))["attempts"][0]
    other: TenantRef = await make_tenant()
    stranger = Api(purse.api.app, await http.make_key(other))

    for text in (deposit["id"], shown["id"], shown["provider_order_id"], f"payment:{deposit['id']}:captured"):
        await problem(await stranger.get(f"/v1/trace/{quote(text, safe='')}"), 404, "request.not_found")


async def test_a_trail_needs_the_permission(acting: TenantRef, purse: Purse) -> None:
    reader = Api(purse.api.app, await http.make_key(acting, ["payments:read"]))

    await problem(await reader.get("/v1/trace/x"), 403, "auth.permission_denied")
