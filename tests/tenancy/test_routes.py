"""Tenants over HTTP: the operator's side and the tenant's own."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from quart import Quart

from core.kit import clock, ids
from core.kit.scope import TenantRef
from core.tenancy import service as tenancy
from tests.http import Api, acts, answer, make_key, operator, problem


def new(**more: Any) -> dict[str, Any]:
    return {"slug": f"t-{ids.token(60)}", "name": "Sharma Traders", "mode": "sandbox", **more}


async def test_the_operator_creates_a_tenant_with_its_first_key(app: Quart) -> None:
    admin = await operator(app)
    body = new(zone="Asia/Kathmandu")

    made = await answer(await admin.post("/v1/platform/tenants", body), 201)
    key = await answer(
        await admin.post(f"/v1/platform/tenants/{made['id']}/api-keys", {"name": "first", "permissions": ["*"]}), 201
    )
    own = await answer(await Api(app, key["secret"]).get("/v1/tenant"))

    assert key["secret"].startswith(f"bahi_sandbox_{made['short_id']}_")
    assert {name: own[name] for name in made} == made
    assert (own["name"], own["zone"], own["status"], own["version"]) == (
        "Sharma Traders",
        "Asia/Kathmandu",
        "active",
        1,
    )
    assert own["idempotency_ttl_seconds"] == 604800
    ref = await tenancy.get_by_slug(body["slug"])
    assert [item["actor"][:4] for item in await acts(ref, "api_key:create")] == ["adk_"]


async def test_a_slug_is_taken_once(app: Quart) -> None:
    admin = await operator(app)
    body = new()
    await answer(await admin.post("/v1/platform/tenants", body), 201)

    await problem(await admin.post("/v1/platform/tenants", {**body, "name": "Other"}), 422, "tenancy.slug_taken")

    ref = await tenancy.get_by_slug(body["slug"])
    assert len(await acts(ref, "tenant:create")) == 1


@pytest.mark.parametrize(
    ("change", "code", "status"),
    [
        ({"slug": "Upper"}, "request.validation", 400),
        ({"slug": "x"}, "request.validation", 400),
        ({"mode": "test"}, "request.validation", 400),
        ({"zone": "Mars/Olympus"}, "tenancy.invalid", 422),
        ({"zone": "../../etc/passwd"}, "tenancy.invalid", 422),
        ({"name": ""}, "request.validation", 400),
        ({"color": "red"}, "request.validation", 400),
    ],
)
async def test_a_bad_tenant_is_refused(app: Quart, change: dict[str, Any], code: str, status: int) -> None:
    admin = await operator(app)
    body = new(**change)

    await problem(await admin.post("/v1/platform/tenants", body), status, code)

    with pytest.raises(tenancy.TenantNotFound):
        await tenancy.get_by_slug(body["slug"])


async def test_tenants_are_listed_in_pages(app: Quart) -> None:
    admin = await operator(app)
    slugs = sorted([(await answer(await admin.post("/v1/platform/tenants", new()), 201))["slug"] for _ in range(3)])

    seen: list[str] = []
    cursor = ""
    while True:
        page = await answer(await admin.get(f"/v1/platform/tenants?limit=2{cursor}"))
        assert len(page["items"]) <= 2
        seen += [item["slug"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"

    assert seen == sorted(set(seen))
    assert [slug for slug in seen if slug in slugs] == slugs


async def test_an_unknown_tenant_is_404(app: Quart) -> None:
    admin = await operator(app)
    unknown = ids.text("ten", ids.new())

    await problem(await admin.get(f"/v1/platform/tenants/{unknown}"), 404, "request.not_found")
    await problem(
        await admin.post(f"/v1/platform/tenants/{unknown}/suspend", {"reason": "because"}), 404, "request.not_found"
    )
    await problem(
        await admin.post(f"/v1/platform/tenants/{unknown}/api-keys", {"name": "x", "permissions": ["*"]}),
        404,
        "request.not_found",
    )


async def test_suspension_closes_the_api_and_resuming_opens_it(app: Quart, tenant: TenantRef, api: Api) -> None:
    admin = await operator(app)
    path = f"/v1/platform/tenants/{ids.text('ten', tenant.id)}"
    await answer(await api.get("/v1/tenant"))

    suspended = await answer(await admin.post(f"{path}/suspend", {"reason": "chargebacks"}))
    refused = await problem(await api.get("/v1/tenant"), 403, "tenancy.suspended")
    resumed = await answer(await admin.post(f"{path}/resume", {"reason": "settled"}))
    await answer(await api.get("/v1/tenant"))

    assert (suspended["status"], resumed["status"]) == ("suspended", "active")
    assert "chargebacks" not in str(refused)
    found = await acts(tenant, "tenant:set_status")
    assert [(item["after"], item["reason"]) for item in found] == [
        ({"status": "suspended"}, "chargebacks"),
        ({"status": "active"}, "settled"),
    ]


async def test_a_wrong_key_of_a_suspended_tenant_learns_nothing(app: Quart, tenant: TenantRef) -> None:
    admin = await operator(app)
    path = f"/v1/platform/tenants/{ids.text('ten', tenant.id)}"
    await answer(await admin.post(f"{path}/suspend", {"reason": "chargebacks"}))

    forged = f"bahi_sandbox_{tenant.short_id}_{ids.token(200)}"

    await problem(await Api(app, forged).get("/v1/tenant"), 401, "auth.unauthenticated")


async def test_a_reason_is_needed(app: Quart, tenant: TenantRef) -> None:
    admin = await operator(app)
    path = f"/v1/platform/tenants/{ids.text('ten', tenant.id)}/suspend"

    await problem(await admin.post(path, {"reason": ""}), 400, "request.validation")
    await problem(await admin.post(path, {}), 400, "request.validation")

    assert (await tenancy.get(tenant.id)).status == "active"


async def test_a_tenants_key_is_no_operators(api: Api) -> None:
    await problem(await api.get("/v1/platform/tenants"), 401, "auth.unauthenticated")


async def test_an_operators_key_is_no_tenants(app: Quart) -> None:
    await problem(await (await operator(app)).get("/v1/tenant"), 401, "auth.unauthenticated")


async def test_the_tenant_changes_only_what_it_gives(api: Api, tenant: TenantRef) -> None:
    change = {
        "name": "Sharma & Sons",
        "branding": {"primary_color": "#0a6b5d", "logo_url": "https://shop.example/logo.svg"},
        "allowed_origins": ["https://shop.example", "https://shop.example:8443", "http://localhost:3000"],
    }

    first = await answer(await api.patch("/v1/tenant", change))
    second = await answer(await api.patch("/v1/tenant", {"settings": {"receipt_prefix": "ST"}}))
    same = await answer(await api.patch("/v1/tenant", {"settings": {"receipt_prefix": "ST"}}))

    assert {name: first[name] for name in change} == change
    assert (first["version"], second["version"], same["version"]) == (2, 3, 3)
    assert {name: second[name] for name in change} == change
    assert second["settings"] == {"receipt_prefix": "ST"}
    found = await acts(tenant, "tenant:configure")
    assert len(found) == 2
    assert (found[0]["before"]["name"], found[0]["after"]["name"]) == ("Test tenant", "Sharma & Sons")


@pytest.mark.parametrize(
    "origin",
    [
        "https://shop.example/",
        "https://shop.example/return",
        "https://shop.example?x",
        "https://*.shop.example",
        "https://user@shop.example",
        "https://Shop.example",
        "https://shop.example:443",
        "https://shop.example:x",
        "https://",
        "http://shop.example",
        "shop.example",
        "javascript:alert(1)",
        "null",
        "",
        "https://shop.example ",
        "https://shop.example\\@evil.example",
    ],
)
async def test_an_inexact_origin_is_refused(api: Api, tenant: TenantRef, origin: str) -> None:
    body = await problem(
        await api.patch("/v1/tenant", {"name": "Changed", "allowed_origins": ["https://ok.example", origin]}),
        422,
        "tenancy.invalid_configuration",
    )

    assert [item["field"] for item in body["errors"]] == ["allowed_origins/1"]
    assert await acts(tenant, "tenant:configure") == []
    assert (await answer(await api.get("/v1/tenant")))["name"] == "Test tenant"


async def test_a_live_tenant_may_not_return_to_http(app: Quart, make_tenant: Any) -> None:
    live = Api(app, await make_key(await make_tenant("live")))

    await problem(
        await live.patch("/v1/tenant", {"allowed_origins": ["http://localhost:3000"]}),
        422,
        "tenancy.invalid_configuration",
    )


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": " "}, "name"),
        ({"branding": {"primary_color": "red"}}, "branding/primary_color"),
        ({"branding": {"logo_url": "http://shop.example/logo.svg"}}, "branding/logo_url"),
        ({"branding": {"logo_url": 'https://shop.example/"onload="x'}}, "branding/logo_url"),
        ({"branding": {"display_name": "x" * 501}}, "branding/display_name"),
        ({"settings": {"x": "y" * 17000}}, "settings"),
        ({"idempotency_ttl_seconds": 60}, "idempotency_ttl_seconds"),
        ({"allowed_origins": ["https://a.example", "https://a.example"]}, "allowed_origins"),
    ],
)
async def test_a_bad_configuration_is_refused(api: Api, change: dict[str, Any], field: str) -> None:
    body = await problem(await api.patch("/v1/tenant", change), 422, "tenancy.invalid_configuration")

    assert [item["field"] for item in body["errors"]] == [field]
    assert (await answer(await api.get("/v1/tenant")))["version"] == 1


async def test_a_sandbox_clock_moves_forward(api: Api, tenant: TenantRef) -> None:
    first = await answer(await api.post("/v1/tenant/clock", {"seconds": 86400}))
    second = await answer(await api.post("/v1/tenant/clock", {"seconds": 3600}))
    target = clock.text(datetime.now(UTC) + timedelta(days=30))
    third = await answer(await api.post("/v1/tenant/clock", {"to": target}))

    assert (first["offset_seconds"], second["offset_seconds"]) == (86400, 90000)
    assert timedelta(0) <= datetime.fromisoformat(third["now"]) - datetime.fromisoformat(target) < timedelta(seconds=2)
    own = await answer(await api.get("/v1/tenant"))
    assert datetime.fromisoformat(own["now"]) - datetime.now(UTC) > timedelta(days=29, hours=23)
    assert len(await acts(tenant, "tenant:set_clock")) == 3


async def test_two_moves_at_once_add_up(api: Api, tenant: TenantRef) -> None:
    await asyncio.gather(*(api.post("/v1/tenant/clock", {"seconds": 100}) for _ in range(5)))

    assert (await tenancy.get(tenant.id)).clock_offset_seconds == 500


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"to": "2020-01-01T00:00:00Z"}, 422, "tenancy.clock_backwards"),
        ({"to": "2150-01-01T00:00:00Z"}, 422, "tenancy.clock_backwards"),
        ({"to": "2027-01-01T00:00:00"}, 400, "request.validation"),
        ({"to": "9999-12-31T23:59:59-14:00"}, 400, "request.validation"),
        ({"seconds": -1}, 400, "request.validation"),
        ({"seconds": 1.5}, 400, "request.validation"),
        ({"seconds": 10, "to": "2027-01-01T00:00:00Z"}, 400, "request.validation"),
        ({}, 400, "request.validation"),
    ],
)
async def test_a_clock_does_not_jump(api: Api, tenant: TenantRef, body: dict[str, Any], status: int, code: str) -> None:
    await answer(await api.post("/v1/tenant/clock", {"seconds": 5}))

    await problem(await api.post("/v1/tenant/clock", body), status, code)

    assert (await tenancy.get(tenant.id)).clock_offset_seconds == 5


async def test_a_live_clock_is_the_worlds(app: Quart, make_tenant: Any) -> None:
    live = await make_tenant("live")

    await problem(
        await Api(app, await make_key(live)).post("/v1/tenant/clock", {"seconds": 1}), 422, "tenancy.not_sandbox"
    )

    assert (await tenancy.get(live.id)).clock_offset_seconds == 0


async def test_each_permission_is_asked_for(app: Quart, tenant: TenantRef) -> None:
    nobody = Api(app, await make_key(tenant, ["api_keys:read"]))

    await problem(await nobody.get("/v1/tenant"), 403, "auth.permission_denied")
    await problem(await nobody.patch("/v1/tenant", {"name": "x"}), 403, "auth.permission_denied")
    await problem(await nobody.post("/v1/tenant/clock", {"seconds": 1}), 403, "auth.permission_denied")
