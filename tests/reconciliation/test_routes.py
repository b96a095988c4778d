"""Reconciliation over HTTP: ask, follow, read, and be refused."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from core.jobs.registry import Job
from core.kit import clock, ids, scope
from core.kit.scope import Principal, Scope, TenantRef
from core.providers.types import WebhookNotice
from core.reconciliation import jobs as handlers
from core.reconciliation import service as reconciliation
from core.schedules import service as schedules
from core.tenancy import service as tenancy
from core.tenancy.types import ConfigurationChange
from tests import http
from tests.http import Api, answer, problem
from tests.reconciliation.shop import Shop, open_shop, rows, today, unknown, work_off

BASE = "/v1/reconciliation"


@pytest.fixture
async def shop(acting: TenantRef) -> Shop:
    return await open_shop()


def window(shop: Shop, first: int = 0, last: int = 0) -> dict[str, Any]:
    return {
        "provider_account": shop.pac,
        "from_on": (today() + timedelta(days=first)).isoformat(),
        "to_on": (today() + timedelta(days=last)).isoformat(),
    }


async def test_a_run_is_asked_for_and_followed(shop: Shop, api: Api) -> None:
    paid, odd = await shop.pay("500.00"), unknown("10.00", "setl_1", today())
    shop.settle("setl_1", paid)
    shop.report.days[today()].append(odd)

    asked = await answer(await api.post(f"{BASE}/runs", window(shop, -1), idempotency_key="one"), 202)
    again = await answer(await api.post(f"{BASE}/runs", window(shop, -1), idempotency_key="one"), 202)
    assert again == asked
    assert (asked["state"], asked["days_read"], asked["days"], asked["trigger"]) == ("queued", 0, 2, "manual")
    await work_off()

    run = await answer(await api.get(f"{BASE}/runs/{asked['id']}"))
    assert (run["state"], run["days_read"], run["next_on"], run["lines_new"]) == ("done", 2, None, 2)
    assert run["totals"]["INR"]["clearing"] == "500.00"
    assert [item["id"] for item in (await answer(await api.get(f"{BASE}/runs?state=done")))["items"]] == [run["id"]]
    assert (await answer(await api.get(f"{BASE}/runs?state=failed")))["items"] == []

    settlement = (await answer(await api.get(f"{BASE}/settlements?provider_account={shop.pac}")))["items"][0]
    assert (settlement["state"], settlement["net"], settlement["gross"]) == ("held", "497.96", "510.00")
    assert settlement["booked"] == {
        "bank": "497.96",
        "fee": "10.00",
        "tax": "1.80",
        "clearing": "500.00",
        "suspense": "9.76",
        **dict.fromkeys(("igst", "cgst", "sgst", "tds", "reserve"), "0.00"),
    }
    assert await answer(await api.get(f"{BASE}/settlements/{settlement['id']}")) == settlement
    posted = await answer(await api.get(f"/v1/ledger/transactions/{settlement['transaction']}"))
    assert posted["reference"] == f"settlement:{shop.pac}:setl_1"

    lines = (await answer(await api.get(f"{BASE}/settlements/{settlement['id']}/lines")))["items"]
    by_key = {item["line_key"]: item for item in lines}
    tied, broken = by_key[f"payment/{paid.provider_id}"], by_key[odd.line_key]
    assert (tied["state"], tied["problem"], tied["subject"]) == ("matched", None, paid.public_id)
    assert (broken["state"], broken["problem"], broken["subject"]) == ("broken", "missing_here", None)
    assert (tied["transaction"], broken["transaction"]) == (settlement["transaction"], None)
    only = await answer(await api.get(f"{BASE}/settlements/{settlement['id']}/lines?state=broken"))
    assert [item["line_key"] for item in only["items"]] == [odd.line_key]

    found = (await answer(await api.get(f"{BASE}/breaks?state=open&kind=missing_here")))["items"]
    assert [(item["actual"], item["expected"], item["first_seen_run"]) for item in found] == [("9.76", None, run["id"])]
    assert await answer(await api.get(f"{BASE}/breaks/{found[0]['id']}")) == found[0]

    summary = (await answer(await api.get(f"{BASE}/summary")))["items"]
    assert [(item["provider_account"], item["tied_out"]) for item in summary] == [(shop.pac, False)]
    assert summary[0]["open_breaks"]["missing_here"] == 1
    assert sum(summary[0]["open_breaks"].values()) == 1
    assert summary[0]["last_run"]["id"] == run["id"]
    currency = summary[0]["currencies"][0]
    assert (currency["clearing"], currency["suspense"], currency["unsettled"], currency["difference"]) == (
        "0.00",
        "9.76",
        "0.00",
        "0.00",
    )


async def test_pages_go_on_from_their_cursor(shop: Shop, api: Api) -> None:
    shop.settle("setl_1", *[await shop.pay(f"{amount}.00") for amount in (10, 20, 30)])
    await shop.run()
    settlement = (await answer(await api.get(f"{BASE}/settlements")))["items"][0]

    first = await answer(await api.get(f"{BASE}/settlements/{settlement['id']}/lines?limit=2"))
    rest = await answer(
        await api.get(f"{BASE}/settlements/{settlement['id']}/lines?limit=2&cursor={first['next_cursor']}")
    )

    assert len(first["items"]) == 2
    assert sorted(item["amount"] for item in first["items"] + rest["items"]) == ["10.00", "20.00", "30.00"]
    assert rest["next_cursor"] is None
    await problem(await api.get(f"{BASE}/breaks?cursor={first['next_cursor']}"), 400, "pagination.invalid_cursor")


@pytest.mark.parametrize(
    ("first", "last"),
    [(1, 0), (-92, 0), (0, 2)],
)
async def test_windows_that_are_refused_write_nothing(shop: Shop, api: Api, first: int, last: int) -> None:
    await problem(await api.post(f"{BASE}/runs", window(shop, first, last)), 422, "reconciliation.invalid_window")
    assert await rows("reconciliation_run", "id") == []


@pytest.mark.parametrize(
    "change",
    [{"from_on": "yesterday"}, {"from_on": 20261121}, {"to_on": None}, {"surprise": 1}, {"provider_account": 7}],
)
async def test_bodies_that_are_refused_write_nothing(shop: Shop, api: Api, change: dict[str, Any]) -> None:
    await problem(await api.post(f"{BASE}/runs", window(shop) | change), 400, "request.validation")
    assert await rows("reconciliation_run", "id") == []


async def test_an_account_without_a_report_is_refused(acting: TenantRef, api: Api) -> None:
    shop = await open_shop("unreported")
    await problem(await api.post(f"{BASE}/runs", window(shop)), 422, "reconciliation.not_reconcilable")
    assert await rows("reconciliation_run", "id") == []
    assert [item for item in await schedules.list_all() if item.kind == reconciliation.SCHEDULE] == []


async def test_another_tenants_things_are_as_unknown_as_none(shop: Shop, make_tenant: Any, app: Any) -> None:
    shop.settle("setl_1", await shop.pay("10.00"))
    shop.report.days[today()].append(unknown("1.00", "setl_1", today()))
    run = await shop.run()
    stranger = Api(app, await http.make_key(await make_tenant()))
    settlement, found = (await rows("settlement", "id"))[0]["id"], (await shop.breaks())[0].id
    paths = [
        f"runs/{run.public_id}",
        f"settlements/{ids.text('stl', settlement)}",
        f"settlements/{ids.text('stl', settlement)}/lines",
        f"breaks/{ids.text('brk', found)}",
    ]

    for path in paths:
        theirs = await problem(await stranger.get(f"{BASE}/{path}"), 404, "request.not_found")
        unknown_id = path.replace(path.split("/")[1], ids.text(path.split("/")[1][:3], ids.new()))
        none = await problem(await stranger.get(f"{BASE}/{unknown_id}"), 404, "request.not_found")
        assert theirs.keys() == none.keys()
        await problem(await stranger.get(f"{BASE}/{path.split('/')[0]}/nonsense"), 404, "request.not_found")
    await problem(await stranger.post(f"{BASE}/runs", window(shop)), 404, "request.not_found")
    for name in ("runs", "settlements", "breaks"):
        assert (await answer(await stranger.get(f"{BASE}/{name}")))["items"] == []
        filtered = await answer(await stranger.get(f"{BASE}/{name}?provider_account={shop.pac}"))
        assert filtered["items"] == []
    assert (await answer(await stranger.get(f"{BASE}/summary")))["items"] == []


async def test_permissions(shop: Shop, app: Any, tenant: TenantRef) -> None:
    reader = Api(app, await http.make_key(tenant, ["reconciliation:read"]))
    other = Api(app, await http.make_key(tenant, ["payments:read"]))
    assert (await answer(await reader.get(f"{BASE}/summary")))["items"] == []
    await problem(await reader.post(f"{BASE}/runs", window(shop)), 403, "auth.permission_denied")
    await problem(await other.get(f"{BASE}/summary"), 403, "auth.permission_denied")
    await problem(await Api(app).get(f"{BASE}/runs"), 401, "auth.unauthenticated")
    assert await rows("reconciliation_run", "id") == []


async def test_a_new_account_is_scheduled_and_its_tick_makes_one_run(shop: Shop) -> None:
    schedule = next(item for item in await schedules.list_all() if item.kind == reconciliation.SCHEDULE)
    assert (schedule.source, str(schedule.local_time)) == (shop.pac, "06:30:00")
    shop.settle("setl_1", await shop.pay("100.00"), on=today() - timedelta(days=1))

    await reconciliation.request_scheduled_run(shop.account_id, schedule.due_at)
    await work_off()
    await reconciliation.request_scheduled_run(shop.account_id, schedule.due_at)
    await work_off()

    runs = await rows("reconciliation_run", '"trigger", state, from_on, to_on')
    assert runs == [{"trigger": "schedule", "state": "done", "from_on": today() - timedelta(days=3), "to_on": today()}]
    assert await shop.tied_out()


async def test_the_tick_itself(shop: Shop, tenant: TenantRef) -> None:
    shop.settle("setl_1", await shop.pay("100.00"))
    later = scope.get()
    assert later.tenant is not None
    with scope.use(Scope(None, Principal("platform", "tests", frozenset({"*"})), "req_tests")):
        with scope.use(Scope(tenant, Principal("platform", "tests", frozenset({"*"})), "req_tests")):
            moved = await tenancy.set_clock(2 * 86400)
        while await schedules.tick():
            pass
    tenancy.forget_cache()

    with scope.use(Scope(moved, later.principal, "req_tests")):
        await work_off()
        found = await rows("reconciliation_run", '"trigger", state, to_on')
        assert found == [{"trigger": "schedule", "state": "done", "to_on": today()}]
        assert await shop.clearing() == "0.00"


async def test_the_tenants_settings_move_the_schedule(shop: Shop) -> None:
    await tenancy.configure(
        ConfigurationChange(settings={"reconciliation": {"local_time": "05:00", "due_business_days": 1}})
    )
    await reconciliation.ensure_schedule(shop.account_id)

    schedule = next(item for item in await schedules.list_all() if item.kind == reconciliation.SCHEDULE)
    assert str(schedule.local_time) == "05:00:00"


async def test_a_settlement_webhook_makes_one_waiting_run(shop: Shop) -> None:
    shop.settle("setl_1", await shop.pay("100.00"))
    notice = WebhookNotice("evt_1", "settlement.processed", "settlement", occurred_at=clock.now())
    stale = WebhookNotice("evt_2", "settlement.processed", "settlement", occurred_at=clock.now() - timedelta(days=900))
    job = Job(ids.new(), "webhooks.process", "evt", {}, 1, ids.new())

    for item in (notice, notice, stale, notice):
        await handlers.receive_settlement(shop.account_id, item, job)
    await work_off()

    found = await rows("reconciliation_run", '"trigger", state, to_on - from_on AS days')
    assert found == [
        {"trigger": "webhook", "state": "done", "days": 1},
        {"trigger": "webhook", "state": "done", "days": 8},
    ]
    assert await shop.clearing() == "0.00"


async def test_invalid_settings_fail_the_run_and_nothing_is_lost(shop: Shop) -> None:
    shop.settle("setl_1", await shop.pay("100.00"))
    await tenancy.configure(ConfigurationChange(settings={"reconciliation": {"due_business_days": 0}}))

    run = await shop.run()

    assert (run.state.value, run.error) == ("failed", "reconciliation.invalid_settings")
    await tenancy.configure(ConfigurationChange(settings={}))
    await shop.run()
    assert await shop.tied_out()
