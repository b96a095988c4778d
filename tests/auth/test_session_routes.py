"""Sessions over HTTP: devices, signing out, cookies and who may use them, other origins, staff's addresses."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from quart import Quart, Response

from core import app as application
from core.auth import epochs, origins
from core.auth.sessions import cookies
from core.auth.sessions import service as sessions
from core.auth.sessions.types import CookieSession
from core.kit import clock, db, ids, scope
from core.kit.scope import TenantRef
from core.settings import Settings
from tests.auth.sessions import as_platform, sign_in
from tests.http import BASE, Api, answer, make_key, problem

MINE = "/v1/account/sessions"


async def cookie_of(tenant: TenantRef, *roles: str) -> CookieSession:
    user = ids.new()
    await sign_in(tenant, *roles, user_id=user)
    with scope.use(as_platform(tenant)):
        async with db.transaction() as tx:
            return await sessions.open_cookie_session(
                tx, user, None, epoch=0, methods=frozenset({"pwd"}), client="pages", device="browser"
            )


def with_cookie(session: CookieSession, **more: str) -> dict[str, str]:
    return {"Cookie": f"{cookies.PLAIN_NAME}={session.cookie}", **{k.replace("_", "-"): v for k, v in more.items()}}


async def test_a_user_sees_and_ends_their_own_devices_only(app: Quart, tenant: TenantRef) -> None:
    user = ids.new()
    here = Api(app, (await sign_in(tenant, user_id=user, device="laptop")).access_token)
    phone = await sign_in(tenant, user_id=user, device="phone")
    stranger = await sign_in(tenant)

    listed = (await answer(await here.get(MINE)))["items"]
    body = {"session": ids.text("ses", stranger.session_id)}
    await problem(await here.post(f"{MINE}/revoke", body), 404, "request.not_found")
    ended = await answer(await here.post(f"{MINE}/revoke", {"session": ids.text("ses", phone.session_id)}))

    assert [(item["device"], item["current"]) for item in listed] == [("phone", False), ("laptop", True)]
    assert ended["revoked_at"] is not None
    await problem(await Api(app, phone.access_token).get(MINE), 401, "auth.session_ended")
    await answer(await Api(app, stranger.access_token).get(MINE))


async def test_proving_again_ends_the_tokens_from_before(app: Quart, tenant: TenantRef) -> None:
    """Or whoever has a copy of one would have proven it too."""
    held = await sign_in(tenant, authenticated_at=clock.system_now() - timedelta(hours=2))
    other = await sign_in(tenant, authenticated_at=clock.system_now() - timedelta(hours=2))
    await answer(await Api(app, held.access_token).get(MINE))
    with scope.use(as_platform(tenant)):
        user = (await sessions.get(held.session_id)).user_id
        await sessions.note_authentication(user, held.session_id, frozenset({"otp"}), await epochs.of(user))

    await problem(await Api(app, held.access_token).get(MINE), 401, "auth.token_superseded")
    fresh = await answer(await Api(app).post("/v1/tokens/refresh", {"refresh_token": held.refresh_token}))

    [mine] = (await answer(await Api(app, fresh["access_token"]).get(MINE)))["items"]
    assert mine["id"] == ids.text("ses", held.session_id)
    await answer(await Api(app, fresh["access_token"]).post(f"{MINE}/revoke-others"))
    await answer(await Api(app, other.access_token).get(MINE))


async def test_ending_other_sessions_needs_a_fresh_proof(app: Quart, tenant: TenantRef) -> None:
    user, long_ago = ids.new(), clock.system_now() - timedelta(hours=2)
    mine = await sign_in(tenant, user_id=user, authenticated_at=long_ago)
    phone = await sign_in(tenant, user_id=user)
    here = Api(app, mine.access_token)

    other = {"session": ids.text("ses", phone.session_id)}
    await problem(await here.post(f"{MINE}/revoke", other), 401, "auth.reauthentication_needed")
    await problem(await here.post(f"{MINE}/revoke-others"), 401, "auth.reauthentication_needed")

    await answer(await Api(app, phone.access_token).get(MINE))
    await answer(await here.post(f"{MINE}/revoke", {"session": ids.text("ses", mine.session_id)}))  # one's own


async def test_signing_out_everywhere_and_here(app: Quart, tenant: TenantRef) -> None:
    user = ids.new()
    here = Api(app, (await sign_in(tenant, user_id=user)).access_token)
    others = [Api(app, (await sign_in(tenant, user_id=user)).access_token) for _ in range(3)]

    assert await answer(await here.post(f"{MINE}/revoke-others")) == {"ended": 3}
    for other in others:
        await problem(await other.get(MINE), 401, "auth.session_ended")
    assert await answer(await here.post(f"{MINE}/sign-out")) == {"ended": 1}
    await problem(await here.get(MINE), 401, "auth.session_ended")


async def test_an_administrator_lists_and_ends_a_users_sessions(app: Quart, tenant: TenantRef) -> None:
    user = ids.new()
    made = [await sign_in(tenant, user_id=user) for _ in range(3)]
    await sign_in(tenant)
    support = Api(app, (await sign_in(tenant, "support")).access_token)
    name = ids.text("usr", user)

    listed = (await answer(await support.get(f"/v1/sessions?user={name}")))["items"]
    await answer(await support.delete(f"/v1/sessions/{listed[0]['id']}"))
    counted = await answer(await support.post("/v1/sessions/revoke-all", {"user": name, "reason": "device_lost"}))

    assert [item["id"] for item in listed] == [ids.text("ses", item.session_id) for item in reversed(made)]
    assert counted == {"ended": 2}
    for item in made:
        await problem(await Api(app, item.access_token).get(MINE), 401, "auth.session_ended")


async def test_refreshing_over_http(app: Quart, tenant: TenantRef) -> None:
    tokens = await sign_in(tenant)
    body = {"refresh_token": tokens.refresh_token}

    made = await answer(await Api(app).post("/v1/tokens/refresh", body))
    await answer(await Api(app).post("/v1/tokens/refresh", {"refresh_token": made["refresh_token"]}))

    assert (made["token_type"], made["expires_in"]) == ("Bearer", 300)
    await problem(await Api(app).post("/v1/tokens/refresh", body), 401, "auth.refresh_token_reused")
    await problem(await Api(app).post("/v1/tokens/refresh", {"refresh_token": "x"}), 401, "auth.refresh_token_invalid")


async def test_a_cookie_lets_its_browser_in(app: Quart, tenant: TenantRef, api: Api) -> None:
    session = await cookie_of(tenant, "admin")
    browser = Api(app)

    await answer(await browser.get("/v1/tenant", headers=with_cookie(session)))
    changed = await browser.patch(
        "/v1/security-policy", {"sessions_max": 4}, headers=with_cookie(session, Origin=BASE, Host="bahi.test")
    )
    assert (await answer(changed))["sessions_max"] == 4
    out = await browser.post(f"{MINE}/sign-out", headers=with_cookie(session, Sec_Fetch_Site="same-origin"))

    assert await answer(out) == {"ended": 1}
    assert f"{cookies.PLAIN_NAME}=;" in out.headers["Set-Cookie"]
    await problem(await browser.get("/v1/tenant", headers=with_cookie(session)), 401, "auth.session_ended")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://bahi.test.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "same-origin"},
        {"Origin": "https://shop.example"},
    ],
)
async def test_a_foreign_page_cannot_act_with_a_browsers_cookie(
    app: Quart, tenant: TenantRef, api: Api, headers: dict[str, str]
) -> None:
    session = await cookie_of(tenant, "admin")
    await answer(await api.patch("/v1/tenant", {"allowed_origins": ["https://shop.example"]}))
    sent = {**with_cookie(session), "Host": "bahi.test", **headers}

    for call in (
        Api(app).post(f"{MINE}/revoke-others", headers=sent),
        Api(app).patch("/v1/security-policy", {"sessions_max": 1}, headers=sent),
        Api(app).delete(f"/v1/api-keys/{ids.text('key', ids.new())}", headers=sent),
    ):
        await problem(await call, 403, "auth.csrf_refused")

    assert (await answer(await api.get("/v1/security-policy")))["sessions_max"] == 10


@pytest.mark.parametrize("value", ["x", "bahi_session_0000000000_x", "", "bahi_session", "bahi_session_a_b_c"])
async def test_a_made_up_cookie_is_nobodys_and_never_becomes_a_session(
    app: Quart, tenant: TenantRef, value: str
) -> None:
    refused = await Api(app).get("/v1/tenant", headers={"Cookie": f"{cookies.PLAIN_NAME}={value}"})
    fresh = await cookie_of(tenant)

    await problem(refused, 401, "auth.credential_unknown" if value else "auth.unauthenticated")
    assert value not in {fresh.cookie}
    assert fresh.cookie.startswith(f"bahi_session_{tenant.short_id}_")
    assert re.fullmatch(r"[0-9a-hjkmnp-tv-z]{40}", fresh.cookie.rpartition("_")[2])  # five bits each


async def test_signing_in_again_gives_another_cookie(tenant: TenantRef) -> None:
    first, second = await cookie_of(tenant), await cookie_of(tenant)

    assert first.cookie != second.cookie
    assert first.session_id != second.session_id


async def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(
    app: Quart, tenant: TenantRef, settings: Settings
) -> None:
    session = await cookie_of(tenant)
    response = Response("")

    async with app.test_request_context("/"):
        cookies.set_cookie(response, session)

    told = response.headers["Set-Cookie"]
    assert told.startswith(f"{cookies.PLAIN_NAME}={session.cookie};")
    assert {"HttpOnly", "Path=/", "SameSite=Lax"} <= {part.strip() for part in told.split(";")}
    assert "Domain" not in told

    secure = application.create_app(replace(settings, public_url="https://pay.example.in"))
    response = Response("")
    async with secure.test_request_context("/"):
        cookies.set_cookie(response, session)
    told = response.headers["Set-Cookie"]
    assert told.startswith(f"__Host-bahi_session={session.cookie};")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= {part.strip() for part in told.split(";")}
    assert "Domain" not in told


async def test_no_origin_is_allowed_unless_the_tenant_lists_it(app: Quart, tenant: TenantRef, api: Api) -> None:
    page = {"Origin": "https://shop.example"}
    asking = {**page, "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "authorization"}

    refused = await api.get("/v1/tenant", headers=page)
    await answer(await api.patch("/v1/tenant", {"allowed_origins": ["https://shop.example"]}))
    origins._lists.clear()
    served = await api.get("/v1/tenant", headers=page)
    other = await api.get("/v1/tenant", headers={"Origin": "https://shop.example.evil.example"})
    asked = await Api(app).call("OPTIONS", "/v1/tenant", headers=asking)
    expired = await Api(app, f"bahi_sandbox_{tenant.short_id}_x").get("/v1/tenant", headers=page)

    await problem(refused, 403, "auth.origin_refused")
    assert "Access-Control-Allow-Origin" not in refused.headers
    await answer(served)
    assert served.headers["Access-Control-Allow-Origin"] == "https://shop.example"
    assert "Access-Control-Allow-Credentials" not in served.headers
    assert served.headers["Vary"] == "Origin"
    await problem(other, 403, "auth.origin_refused")
    assert (asked.status_code, asked.headers["Access-Control-Allow-Methods"]) == (204, "GET, POST, PUT, PATCH, DELETE")
    # A page must be able to read why it was refused, to refresh its token.
    await problem(expired, 401, "auth.unauthenticated")
    assert expired.headers["Access-Control-Allow-Origin"] == "https://shop.example"


async def test_a_tenants_own_host_answers_preflights_by_its_list(app: Quart, tenant: TenantRef, api: Api) -> None:
    host = f"{ids.token(40)}.example"
    async with db.platform() as tx:
        await tx.execute("INSERT INTO directory.host (host, tenant_id) VALUES ($1, $2)", host, tenant.id)
    asking = {"Host": host, "Access-Control-Request-Method": "POST"}

    listed = await Api(app).call("OPTIONS", "/v1/tenant", headers={**asking, "Origin": "https://evil.example"})
    outside = await Api(app).call("OPTIONS", "/healthz", headers={**asking, "Origin": "https://evil.example"})

    assert "Access-Control-Allow-Origin" not in listed.headers
    assert "Access-Control-Allow-Origin" not in outside.headers


async def test_staff_call_from_the_tenants_networks_only(app: Quart, tenant: TenantRef, api: Api) -> None:
    staff = Api(app, (await sign_in(tenant, "admin")).access_token)
    await answer(await staff.get("/v1/tenant"))
    shut_out = await staff.patch("/v1/security-policy", {"admin_networks": ["203.0.113.0/24"]})
    await problem(shut_out, 422, "auth.locked_out")
    await answer(await staff.get("/v1/tenant"))

    await answer(await api.patch("/v1/security-policy", {"admin_networks": ["203.0.113.0/24"]}))

    await problem(await staff.get("/v1/tenant"), 403, "auth.address_refused")
    await answer(await api.get("/v1/tenant"))  # keys have networks of their own
    person = (await answer(await api.post("/v1/people", {"external_id": "u1", "profile": {}}), 201))["id"]
    customer = await sign_in(tenant, person_id=ids.parse("per", person))
    await answer(await Api(app, customer.access_token).get(MINE))


async def test_a_key_is_used_from_its_networks_only(app: Quart, tenant: TenantRef, api: Api) -> None:
    limited = Api(app, await make_key(tenant, networks=["203.0.113.0/24", "2001:db8::/32"]))

    refused = await limited.get("/v1/tenant")
    bad = {"name": "x", "permissions": ["tenant:read"], "networks": ["203.0.113.7/24"]}

    await problem(refused, 403, "auth.key_address_refused")
    body = await problem(await api.post("/v1/api-keys", bad), 422, "auth.invalid_networks")
    assert body["errors"][0]["field"] == "networks/0"
    made = await answer(await api.post("/v1/api-keys", {**bad, "networks": ["203.0.113.0/24"]}), 201)
    assert made["networks"] == ["203.0.113.0/24"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"access_seconds": 59}, "access_seconds"),
        ({"access_seconds": 901}, "access_seconds"),
        ({"idle_seconds": 86400, "absolute_seconds": 3600}, "idle_seconds"),
        ({"sessions_max": 0}, "sessions_max"),
        ({"admin_networks": ["10.0.0.1/8"]}, "admin_networks/0"),
        ({"admin_networks": ["anywhere"]}, "admin_networks/0"),
        ({"limits": {"login": 1}}, "limits/login"),
        ({"limits": {"nothing": 10}}, "limits/nothing"),
    ],
)
async def test_a_policy_out_of_bounds_is_refused(api: Api, change: dict[str, Any], field: str) -> None:
    before = await answer(await api.get("/v1/security-policy"))

    body = await problem(await api.patch("/v1/security-policy", change), 422, "auth.invalid_policy")

    assert field in {item["field"] for item in body["errors"]}
    assert await answer(await api.get("/v1/security-policy")) == before
