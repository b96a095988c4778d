"""What a user lets a client do, and takes back; and what a client is never let do to the account."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from quart import Quart

from core.auth.sessions import cookies
from core.identity.oauth import clients, consents, jobs
from core.identity.oauth.clients import END_SESSIONS as KIND
from core.jobs.registry import Job
from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from tests.auth.sessions import as_platform, sign_in
from tests.http import Api, acts, answer, problem
from tests.identity.oauth.test_flow import CALLBACK, Shop, open_shop, told

CONSENTS = "/v1/account/consents"


@pytest.fixture
async def shop(app: Quart, tenant: TenantRef) -> AsyncIterator[Shop]:
    made = await open_shop(app, tenant)
    yield made
    await made.http.aclose()


async def own(shop: Shop) -> Api:
    """The user's own app."""
    return Api(shop.app, (await sign_in(shop.tenant, user_id=shop.user_id)).access_token)


async def live(shop: Shop) -> int:
    async with db.transaction(shop.tenant.id) as tx:
        return int(
            await tx.value(
                "SELECT count(*) FROM auth_session WHERE tenant_id = $1 AND client = $2 AND revoked_at IS NULL",
                tx.tenant,
                shop.client_id,
            )
        )


async def test_a_consent_taken_back_ends_what_the_client_holds_at_once(shop: Shop) -> None:
    api, held = await own(shop), (await shop.trade(await shop.code())).json()
    waiting = await shop.code()
    [listed] = (await answer(await api.get(CONSENTS)))["items"]
    await answer(await Api(shop.app, held["access_token"]).get("/v1/tenant"))

    told_ = await answer(await api.delete(f"{CONSENTS}/{shop.client_id}"))

    assert (listed["client"], listed["name"], listed["scopes"]) == (shop.client_id, "Shop", ["openid", "tenant:read"])
    assert told_ == {"ended": 1}
    await problem(await Api(shop.app, held["access_token"]).get("/v1/tenant"), 401, "auth.session_ended")
    refreshed = await shop.token(grant_type="refresh_token", refresh_token=held["refresh_token"])
    assert (refreshed.status_code, refreshed.json()["error"]) == (400, "invalid_grant")
    refused = await shop.trade(waiting)
    assert (refused.status_code, refused.json()["error"]) == (400, "invalid_grant")
    assert (await shop.authorize(None)).status_code == 200  # the consent page again
    assert (await answer(await api.get(CONSENTS)))["items"] == []
    await problem(await api.delete(f"{CONSENTS}/{shop.client_id}"), 404, "request.not_found")
    [entry] = await acts(shop.tenant, "oauth:withdraw_consent")
    assert entry["before"] == {"user": ids.text("usr", shop.user_id), "scopes": ["openid", "tenant:read"]}


async def test_agreeing_again_does_not_revive_what_was_agreed_to_before(shop: Shop) -> None:
    api, before = await own(shop), await shop.code()
    await answer(await api.delete(f"{CONSENTS}/{shop.client_id}"))

    after = await shop.code()

    assert (await shop.trade(before)).json()["error"] == "invalid_grant"
    assert (await shop.trade(after)).status_code == 200


async def test_nobody_takes_back_what_somebody_else_agreed_to(shop: Shop, make_tenant: Any) -> None:
    await shop.trade(await shop.code())
    stranger = Api(shop.app, (await sign_in(shop.tenant)).access_token)
    elsewhere = Api(shop.app, (await sign_in(await make_tenant(), user_id=shop.user_id)).access_token)

    for api in (stranger, elsewhere):
        assert (await answer(await api.get(CONSENTS)))["items"] == []
        await problem(await api.delete(f"{CONSENTS}/{shop.client_id}"), 404, "request.not_found")

    assert await live(shop) == 1
    assert await acts(shop.tenant, "oauth:withdraw_consent") == []


async def test_a_code_traded_while_the_consent_goes_leaves_no_session(shop: Shop) -> None:
    for _ in range(8):
        code = await shop.code()

        async def withdraw() -> None:
            with scope.use(as_platform(shop.tenant)):
                await consents.withdraw(shop.user_id, ids.parse("cli", shop.client_id))

        await asyncio.gather(shop.trade(code), withdraw())

        assert await live(shop) == 0


async def test_a_client_is_not_its_user(app: Quart, tenant: TenantRef) -> None:
    """With `openid` alone, and a sign-in as fresh as a change of password wants it."""
    shop = await open_shop(app, tenant)
    held = (await shop.trade(await shop.code())).json()
    client = Api(shop.app, held["access_token"])

    for method, path, body in (
        ("GET", "/v1/account", None),
        ("PUT", "/v1/account/password", {"password": "violet tandem orbit 27"}),
        ("POST", "/v1/account/address", {"address": "mallory@evil.example"}),
        ("POST", "/v1/account/factors/totp", None),
        ("DELETE", f"{CONSENTS}/{shop.client_id}", None),
    ):
        body_ = await problem(await client.call(method, path, body), 403, "auth.permission_denied")
        assert body_["permission"] == "account:own"
    await shop.http.aclose()


async def test_a_client_that_was_let_act_on_the_account_may(app: Quart, tenant: TenantRef) -> None:
    shop = await open_shop(app, tenant, scopes=("openid", "account:own"))
    page = await shop.authorize(None, scope="openid account:own")
    assert "See and change one&#39;s own account" in page.text

    held = (await shop.trade(await shop.code(scope="openid account:own"))).json()

    assert len((await answer(await Api(shop.app, held["access_token"]).get(CONSENTS)))["items"]) == 1
    await shop.http.aclose()


# Signing out where a client asks for it.

GOODBYE = "https://shop.example/goodbye"


@pytest.fixture
async def leaving(app: Quart, tenant: TenantRef) -> AsyncIterator[Shop]:
    """A shop whose user is signed in, with an address to go to afterwards."""
    made = await open_shop(app, tenant)
    with scope.use(as_platform(tenant)):
        await clients.change(ids.parse("cli", made.client_id), {"post_logout_redirect_uris": (GOODBYE,)})
    yield made
    await made.http.aclose()


async def end(shop: Shop, *, pressed: bool = False, cookie: str | None = None, origin: str = "", **asked: Any) -> Any:
    url = f"{shop.issuer}/oauth/end-session"
    headers = {"Cookie": f"{cookies.PLAIN_NAME}={shop.cookie if cookie is None else cookie}"}
    if pressed:
        headers["Origin"] = origin or shop.origin
        return await shop.http.post(url, params=asked, headers=headers, data={"decision": "sign_out"})
    return await shop.http.get(url, params=asked, headers=headers)


async def is_signed_in(shop: Shop) -> bool:
    answer_ = await shop.authorize(None, prompt="none")
    return told(answer_).get("error") != "login_required"


async def test_a_client_signs_its_user_out_and_gets_them_back(leaving: Shop) -> None:
    held = (await leaving.trade(await leaving.code())).json()

    response = await end(leaving, id_token_hint=held["id_token"], post_logout_redirect_uri=GOODBYE, state="s1")

    assert (response.status_code, response.headers["Location"]) == (303, f"{GOODBYE}?state=s1")
    assert f"{cookies.PLAIN_NAME}=;" in response.headers["Set-Cookie"]
    assert not await is_signed_in(leaving)
    await problem(await Api(leaving.app, held["access_token"]).get("/v1/tenant"), 401, "auth.session_ended")
    assert {item["reason"] for item in await acts(leaving.tenant, "session:revoke")} == {"signed_out_by_client"}
    again = await end(leaving, id_token_hint=held["id_token"], post_logout_redirect_uri=GOODBYE)
    assert again.headers["Location"] == GOODBYE


@pytest.mark.parametrize("hint", [None, "tampered", "somebody else's", "another tenant's"])
async def test_nobody_is_signed_out_without_a_word(leaving: Shop, make_tenant: Any, hint: str | None) -> None:
    other = await open_shop(leaving.app, await make_tenant() if hint == "another tenant's" else leaving.tenant)
    token = (await other.trade(await other.code())).json()["id_token"]
    if hint == "tampered":
        head, body, _ = (await leaving.trade(await leaving.code())).json()["id_token"].split(".")
        token = f"{head}.{body}.{token.split('.')[2]}"
    asked = {} if hint is None else {"id_token_hint": token}

    page = await end(leaving, **asked)

    assert page.status_code == 200
    assert "Sign out of Test tenant?" in page.text
    assert await is_signed_in(leaving)
    stolen = await end(leaving, pressed=True, origin="https://evil.example", **asked)
    await _refused_as(stolen, 403, "auth.csrf_refused")
    assert await is_signed_in(leaving)
    done = await end(leaving, pressed=True, **asked)
    assert (done.status_code, "You are signed out" in done.text) == (200, True)
    assert not await is_signed_in(leaving)
    await other.http.aclose()


@pytest.mark.parametrize(
    "asked",
    [
        {"post_logout_redirect_uri": "https://evil.example/"},
        {"post_logout_redirect_uri": GOODBYE + "/"},
        {"post_logout_redirect_uri": GOODBYE + "?next=https://evil.example"},
        {"post_logout_redirect_uri": "https://shop.example@evil.example/goodbye"},
        {"post_logout_redirect_uri": "//evil.example"},
        {"post_logout_redirect_uri": CALLBACK},
        {"post_logout_redirect_uri": GOODBYE, "client_id": "cli_01kbcdefghjkmnpqrstvwxyz01"},
        {"post_logout_redirect_uri": [GOODBYE, "https://evil.example"]},
        {"post_logout_redirect_uri": GOODBYE, "id_token_hint": ""},
    ],
)
@pytest.mark.parametrize("pressed", [False, True])
async def test_signing_out_leads_nowhere_else(leaving: Shop, asked: dict[str, Any], pressed: bool) -> None:
    held = (await leaving.trade(await leaving.code())).json()
    wish = {"id_token_hint": held["id_token"], **asked}

    response = await end(leaving, pressed=pressed, **wish)

    assert response.status_code == 400
    assert "Location" not in response.headers
    assert await is_signed_in(leaving)
    assert await acts(leaving.tenant, "session:revoke") == []
    [noted] = await acts(leaving.tenant, "credential:refuse")
    assert noted["subject"].startswith("oauth.sign_out_")


async def test_a_form_of_another_site_is_followed_by_the_browser(leaving: Shop) -> None:
    """Such a form brings no cookie (SameSite); following the redirect, the browser sends it."""
    sent = await leaving.http.post(f"{leaving.issuer}/oauth/end-session", data={"client_id": leaving.client_id})

    assert sent.status_code == 303
    assert sent.headers["Location"].endswith(f"/oauth/end-session?client_id={leaving.client_id}")
    assert await is_signed_in(leaving)


async def _refused_as(response: Any, status: int, code: str) -> None:
    assert (response.status_code, response.json()["code"]) == (status, code)


async def test_a_disabled_client_loses_its_sessions_and_nobody_elses(shop: Shop) -> None:
    api, held = await own(shop), (await shop.trade(await shop.code())).json()
    await answer(await Api(shop.app, held["access_token"]).get("/v1/tenant"))  # and is remembered
    with scope.use(as_platform(shop.tenant)):
        await clients.disable(ids.parse("cli", shop.client_id))
        # At once, long before the job has come to its session.
        await problem(await Api(shop.app, held["access_token"]).get("/v1/tenant"), 401, "auth.session_ended")
        async with db.transaction() as tx:
            row = await tx.get_row("SELECT id, key, args FROM job WHERE tenant_id = $1 AND kind = $2", tx.tenant, KIND)
        for _ in range(2):
            await jobs.end_sessions(Job(row["id"], KIND, row["key"], row["args"], 1, row["id"]))

    await problem(await Api(shop.app, held["access_token"]).get("/v1/tenant"), 401, "auth.session_ended")
    await answer(await api.get(CONSENTS))
    assert await live(shop) == 0
    assert [item["reason"] for item in await acts(shop.tenant, "session:revoke")] == ["client_disabled"]
