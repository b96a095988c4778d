"""The HTTP surface: who may, once, and what is refused with nothing written."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from quart import Quart

from core.kit import ids, scope, shield
from core.kit.scope import Principal, Scope, TenantRef
from core.ledger import service as ledger
from core.ledger.types import Line, NewTransaction
from core.payments import service as payments
from core.providers import service as providers
from core.testing.fake_gateway import Fault
from tests import http
from tests.http import Api, answer, problem
from tests.payments.shop import NEWEST, Shop, count, inr, open_shop, run_job


def wish(shop: Shop, **more: Any) -> dict[str, Any]:
    return {
        "amount": "500.00",
        "currency": "INR",
        "credit_account": ids.text("acc", shop.account.id),
        "subject": "order_7",
        **more,
    }


async def create(api: Api, shop: Shop, **more: Any) -> dict[str, Any]:
    response = await api.post("/v1/payments", wish(shop, **more), idempotency_key=ids.token())
    created: dict[str, Any] = await answer(response, 201)
    return created


async def paid(api: Api, shop: Shop, **more: Any) -> dict[str, Any]:
    made = await create(api, shop, **more)
    shop.vendor.pay(made["attempts"][0]["id"])
    await run_job("payments.resolve", made["attempts"][0]["id"])
    found: dict[str, Any] = await answer(await api.get(f"/v1/payments/{made['id']}"))
    return found


async def test_a_payment_over_http(api: Api, shop: Shop) -> None:
    made = await create(api, shop, description="Order 7", metadata={"cart": 9})

    assert made["status"] == "pending"
    assert (made["amount"], made["currency"], made["captured"], made["fee"]) == ("500.00", "INR", "0.00", "0.00")
    assert made["metadata"] == {"cart": 9}
    assert made["checkout_url"].startswith(f"{providers.public_url()}/pay/{shop.tenant.short_id}/")
    assert [attempt["status"] for attempt in made["attempts"]] == ["created"]
    assert await answer(await api.get(f"/v1/payments/{made['id']}")) == made

    listed = await answer(await api.get("/v1/payments?subject=order_7&status=pending"))
    assert [item["id"] for item in listed["items"]] == [made["id"]]
    assert (await answer(await api.get("/v1/payments?status=failed")))["items"] == []


async def test_lists_go_on_where_they_stopped(api: Api, shop: Shop) -> None:
    made = [(await create(api, shop))["id"] for _ in range(3)]
    first = await answer(await api.get("/v1/payments?limit=2"))
    rest = await answer(await api.get(f"/v1/payments?limit=2&cursor={first['next_cursor']}"))
    assert [item["id"] for item in first["items"] + rest["items"]] == made[::-1]
    assert rest["next_cursor"] is None
    await problem(
        await api.get(f"/v1/payments?status=failed&cursor={first['next_cursor']}"), 400, "pagination.invalid_cursor"
    )


async def test_the_same_key_twenty_times_makes_one_payment(api: Api, shop: Shop) -> None:
    async def ask() -> Any:
        return await api.post("/v1/payments", wish(shop), idempotency_key="once")

    responses = await asyncio.gather(*(ask() for _ in range(20)))

    assert {response.status_code for response in responses} <= {201, 409}
    assert await count("payment") == 1
    assert len(shop.vendor.orders) == 1
    again = await ask()
    first = await answer(again, 201)
    assert again.headers["Idempotency-Replayed"] == "true"
    assert first["id"] == (await payments.list_payments(NEWEST, 1))[0].public_id
    await problem(
        await api.post("/v1/payments", wish(shop, amount="501.00"), idempotency_key="once"), 422, "idempotency.mismatch"
    )


async def test_a_refusal_is_replayed_too(api: Api, shop: Shop) -> None:
    bad = wish(shop, return_url="https://evil.example/x")
    await problem(await api.post("/v1/payments", bad, idempotency_key="no"), 422, "payments.return_url_not_allowed")
    again = await api.post("/v1/payments", bad, idempotency_key="no")
    assert again.headers["Idempotency-Replayed"] == "true"
    assert await count("payment") == 0


async def test_a_refusal_after_the_claim_is_replayed_too(api: Api, shop: Shop) -> None:
    done = await paid(api, shop)
    path = f"/v1/payments/{done['id']}/refunds"
    too_much = {"amount": "500.01", "currency": "INR"}
    await problem(await api.post(path, too_much, idempotency_key="r"), 422, "payments.refund_exceeds_captured")
    again = await api.post(path, too_much, idempotency_key="r")
    assert again.status_code == 422
    assert again.headers["Idempotency-Replayed"] == "true"
    await problem(await api.post(path, {}, idempotency_key="r"), 422, "idempotency.mismatch")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"amount": "0.00"}, "money.invalid_amount"),
        ({"amount": "-5.00"}, "money.invalid_amount"),
        ({"amount": "5"}, "money.invalid_amount"),
        ({"amount": "5.0"}, "money.invalid_amount"),
        ({"amount": "5.001"}, "money.invalid_amount"),
        ({"amount": "5e2"}, "money.invalid_amount"),
        ({"amount": "NaN"}, "money.invalid_amount"),
        ({"amount": " 5.00"}, "money.invalid_amount"),
        ({"amount": "٥.00"}, "money.invalid_amount"),
        ({"amount": 5.0}, "request.validation"),
        ({"amount": 5}, "request.validation"),
        ({"amount": None}, "request.validation"),
        ({"currency": "XXX"}, "money.unknown_currency"),
        ({"currency": "inr"}, "money.unknown_currency"),
        ({"surprise": 1}, "request.validation"),
        ({"capture": "maybe"}, "request.validation"),
        ({"purpose": "Not A Name"}, "request.validation"),
        ({"description": "a\u0000b"}, "request.malformed_json"),
        ({"description": "a\u001bb"}, "request.validation"),
        ({"metadata": {"a": ["b\u0000"]}}, "request.malformed_json"),
        ({"metadata": {"a": "x" * 9000}}, "request.validation"),
        ({"payer": {"email": "nobody"}}, "request.validation"),
        ({"expires_in_seconds": 59}, "request.validation"),
        ({"expires_in_seconds": True}, "request.validation"),
    ],
)
async def test_bad_input_is_refused_and_nothing_is_written(
    api: Api, shop: Shop, change: dict[str, Any], code: str
) -> None:
    response = await api.post("/v1/payments", wish(shop, **change), idempotency_key="k")
    await problem(response, 400, code)
    assert [await count(table) for table in ("payment", "payment_attempt", "job")] == [0, 0, 0]
    assert shop.vendor.calls == []


async def test_other_refusals_write_nothing(api: Api, shop: Shop, app: Quart) -> None:
    async def post(body: Any, **more: Any) -> Any:
        more.setdefault("idempotency_key", ids.token())
        return await api.post("/v1/payments", body, **more)

    await problem(await api.post("/v1/payments", wish(shop)), 400, "idempotency.key_required")
    await problem(await post(wish(shop, currency="USD")), 422, "payments.currency_mismatch")
    await problem(await post(wish(shop, currency="SEK")), 422, "payments.currency_mismatch")
    await problem(await post(wish(shop, credit_account=ids.text("acc", ids.new()))), 404, "ledger.account_not_found")
    await problem(await post(wish(shop, credit_account="acc_1")), 404, "request.not_found")
    await problem(await post(wish(shop, provider_account=ids.text("pac", ids.new()))), 404, "request.not_found")
    await problem(await post(None, raw=b"{"), 400, "request.malformed_json")
    await problem(await post(wish(shop, description="4111 1111 1111 1111")), 422, "pci.card_data_refused")
    stranger = Api(app, await http.make_key(shop.tenant, ["payments:read"]))
    await problem(await stranger.post("/v1/payments", wish(shop), idempotency_key="k"), 403, "auth.permission_denied")
    await problem(await Api(app).get("/v1/payments"), 401, "auth.unauthenticated")
    assert await count("payment") == 0
    assert shop.vendor.calls == []


@pytest.mark.parametrize(
    ("fault", "status", "code"),
    [
        (Fault.DOWN, 503, "payments.checkout_unavailable"),
        (Fault.TIMEOUT_AFTER, 502, "payments.checkout_unknown"),
        (Fault.REJECTED, 502, "payments.checkout_rejected"),
    ],
)
async def test_a_gateway_in_trouble_names_the_payment_that_resolves_itself(
    api: Api, shop: Shop, fault: Fault, status: int, code: str
) -> None:
    shop.vendor.fail_next("create_checkout", fault)
    body = await problem(await api.post("/v1/payments", wish(shop), idempotency_key="k"), status, code)
    found = await answer(await api.get(f"/v1/payments/{body['payment']}"))
    await run_job("payments.resolve", found["attempts"][0]["id"])
    found = await answer(await api.get(f"/v1/payments/{body['payment']}"))
    assert found["status"] == ("failed" if fault is Fault.REJECTED else "pending")
    await problem(await api.post("/v1/payments", wish(shop), idempotency_key="k"), 409, "idempotency.in_progress")
    assert await count("payment") == 1


async def test_capture_over_http(api: Api, shop: Shop) -> None:
    made = await create(api, shop, capture="manual")
    path = f"/v1/payments/{made['id']}/capture"
    await problem(await api.post(path, idempotency_key="c1"), 422, "payments.not_capturable")
    shop.vendor.pay(made["attempts"][0]["id"])
    await run_job("payments.resolve", made["attempts"][0]["id"])

    await problem(await api.post(path), 400, "idempotency.key_required")
    done = await answer(await api.post(path, idempotency_key="c2"))
    assert (done["status"], done["captured"]) == ("succeeded", "500.00")
    replay = await api.post(path, idempotency_key="c2")
    assert await answer(replay) == done
    assert replay.headers["Idempotency-Replayed"] == "true"


async def test_refunds_over_http(api: Api, shop: Shop) -> None:
    done = await paid(api, shop)
    path = f"/v1/payments/{done['id']}/refunds"
    await problem(await api.post(path, {"amount": "1.00", "currency": "INR"}), 400, "idempotency.key_required")
    for body in ({"amount": "0.00", "currency": "INR"}, {"amount": "1", "currency": "INR"}):
        await problem(await api.post(path, body, idempotency_key=ids.token()), 400, "money.invalid_amount")
    await problem(await api.post(path, {"amount": "1.00"}, idempotency_key=ids.token()), 400, "request.validation")

    part = await answer(
        await api.post(path, {"amount": "120.00", "currency": "INR", "reason": "late"}, idempotency_key="a"), 201
    )
    assert (part["status"], part["amount"], part["reason"]) == (
        "succeeded", {"amount": "120.00", "currency": "INR"}, "late",
    )  # fmt: skip
    again = await api.post(path, {"amount": "120.00", "currency": "INR", "reason": "late"}, idempotency_key="a")
    assert await answer(again, 201) == part
    assert await answer(await api.get(f"/v1/refunds/{part['id']}")) == part
    rest = await answer(await api.post(path, {}, idempotency_key="b"), 201)
    assert rest["amount"]["amount"] == "380.00"
    assert [item["id"] for item in (await answer(await api.get(path)))["items"]] == [part["id"], rest["id"]]
    assert len(shop.vendor.refunds) == 2


async def test_a_refund_that_nobody_answered_is_no_error_for_its_caller(api: Api, shop: Shop) -> None:
    done = await paid(api, shop)
    shop.vendor.fail_next("refund", Fault.TIMEOUT_AFTER)
    made = await answer(await api.post(f"/v1/payments/{done['id']}/refunds", {}, idempotency_key="a"), 201)
    assert made["status"] == "unknown"
    await run_job("payments.refund", made["id"])
    assert (await answer(await api.get(f"/v1/refunds/{made['id']}")))["status"] == "succeeded"


async def test_a_wallet_that_is_short_is_a_422(api: Api, shop: Shop) -> None:
    done = await paid(api, shop)
    other = await open_shop(shop.tenant)
    await ledger.post(NewTransaction("spent", "transfer", (Line(shop.account.id, other.account.id, inr("1.00")),)))
    path = f"/v1/payments/{done['id']}/refunds"
    await problem(await api.post(path, {}, idempotency_key="a"), 422, "ledger.insufficient_funds")
    again = await api.post(path, {}, idempotency_key="a")
    assert (again.status_code, again.headers["Idempotency-Replayed"]) == (422, "true")
    assert await count("refund") == 0


async def test_foreign_and_unknown_ids_answer_alike(
    api: Api, shop: Shop, make_tenant: Callable[..., Awaitable[TenantRef]], app: Quart
) -> None:
    done = await paid(api, shop)
    refund = await answer(await api.post(f"/v1/payments/{done['id']}/refunds", {}, idempotency_key="a"), 201)
    other = await make_tenant()
    stranger = Api(app, await http.make_key(other))
    unknown = (ids.text("pay", ids.new()), ids.text("ref", ids.new()))
    for payment_id, refund_id in ((done["id"], refund["id"]), unknown, ("pay_x", "ref_x")):
        for path in (f"/v1/payments/{payment_id}", f"/v1/payments/{payment_id}/refunds", f"/v1/refunds/{refund_id}"):
            await problem(await stranger.get(path), 404, "request.not_found")
        for path in (f"/v1/payments/{payment_id}/capture", f"/v1/payments/{payment_id}/refunds"):
            key = ids.token()
            await problem(await stranger.post(path, {}, idempotency_key=key), 404, "request.not_found")
    foreign = await stranger.post("/v1/payments", wish(shop), idempotency_key="k")
    await problem(foreign, 404, "ledger.account_not_found")
    with scope.use(Scope(other, Principal("api_key", "key_other", frozenset({"*"})), "req_tests")):
        assert [await count(table) for table in ("payment", "refund", "event")] == [0, 0, 0]


async def test_a_client_that_hangs_up_loses_nothing(api: Api, shop: Shop) -> None:
    reached, go = asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        reached.set()
        await go.wait()

    shop.vendor.after["create_checkout"] = slow
    task = asyncio.create_task(api.post("/v1/payments", wish(shop), idempotency_key="gone"))
    await reached.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    go.set()
    shop.vendor.after.clear()

    assert await shield.drain(5) == 0
    replay = await api.post("/v1/payments", wish(shop), idempotency_key="gone")
    assert replay.headers["Idempotency-Replayed"] == "true"
    assert await count("payment") == 1
