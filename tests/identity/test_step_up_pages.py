"""Consent and further factors by page: what an app that acts for a user sends the browser to."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from uuid import UUID

import orjson
import pyotp
import pytest
from joserfc import jws
from quart import Quart

from core.auth.sessions import cookies
from core.identity.factors import registry
from core.identity.factors.types import FactorSpec
from core.identity.oauth import clients
from core.identity.oauth.types import NewClient
from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from tests.auth.sessions import as_platform
from tests.http import Api, answer, problem
from tests.identity.conftest import PASSWORD, Browser, PostBox, loosen, rows
from tests.identity.oauth.test_flow import CALLBACK, CHALLENGE, VERIFIER
from tests.identity.test_factors import settle, staff, with_app
from tests.identity.test_pages import Pages
from tests.identity.test_step_up import KEY, challenge, renew


@pytest.fixture
async def owner(browser: Any) -> Browser:
    asha: Browser = await staff(await browser().sign_up(), "owner")
    asha.tokens["secret"] = await with_app(asha)
    await renew(asha)
    return asha


@pytest.fixture
async def pages(app: Quart, tenant: TenantRef, owner: Browser) -> Pages:
    """Her browser, signed in by password and app."""
    found = Pages(app, tenant)
    await sign_in(found, owner)
    return found


def now(owner: Browser) -> str:
    return pyotp.TOTP(owner.tokens["secret"]).now()


async def sign_in(pages: Pages, owner: Browser, path: str = "/sign-in") -> Pages:
    await loosen(owner.tenant)
    await pages.open(path)
    await pages.send("/sign-in", address=owner.address, password=PASSWORD)
    if "One more step" in pages.text:
        await pages.send("/second-factor", code=now(owner))
    await renew(owner)
    return pages


def asked(token: str) -> str:
    return f"/account/step-up?{urlencode({'challenge': token})}"


async def test_a_refusal_names_the_page_that_consents(owner: Browser, pages: Pages) -> None:
    refused = await problem(await owner.api.post("/v1/api-keys", KEY), 401, "identity.step_up_required")
    assert urlsplit(refused["page"]).path == f"{pages.base}/account/step-up"

    await pages.open(asked(refused["challenge"]))
    assert (pages.status, "api_keys.create" in pages.text, ">checkout<" in pages.text) == (200, True, True)
    await pages.send("/account/step-up", code=now(owner))

    assert (pages.status, "You consented" in pages.text) == (200, True)
    await answer(await owner.api.post("/v1/api-keys", KEY), 201)
    await problem(await owner.api.post("/v1/api-keys", KEY), 401, "identity.step_up_required")


async def test_a_wrong_code_or_a_foreign_page_consents_to_nothing(owner: Browser, pages: Pages) -> None:
    await pages.open(asked(await challenge(owner)))

    await pages.send("/account/step-up", code="000000")
    assert (pages.status, "checkout" in pages.text) == (422, True)
    await pages.send("/account/step-up", {"Origin": "https://evil.example"}, code=now(owner))
    assert pages.status == 403

    assert await rows(owner.tenant, "step_up_grant") == 0


async def test_only_their_own_challenges_are_shown(owner: Browser, pages: Pages, browser: Any, app: Quart) -> None:
    other = await staff(await browser().sign_up(), "owner")
    foreign, good = await challenge(other), await challenge(owner)

    for token in (foreign, good[:-1] + ("0" if good[-1] != "0" else "1"), "x.y", "a" * 20_000):
        await pages.open(asked(token))
        assert (pages.status, "checkout" in pages.text) == (422, False)
        await pages.send("/account/step-up", challenge=token[:16_384], method="totp", code=now(owner), next="")
        assert pages.status == 422

    assert await rows(owner.tenant, "step_up_grant") == 0


async def test_whoever_is_signed_out_comes_back_after_signing_in(app: Quart, owner: Browser) -> None:
    fresh = Pages(app, owner.tenant)
    await fresh.open("/account/step-up?next=%2F")
    assert parse_qs(urlsplit(fresh.location).query) == {"next": [f"{fresh.base}/account/step-up?next=%2F"]}


# A client that wants to be surer.


async def client_of(owner: Browser) -> tuple[str, str]:
    new = NewClient("Shop", (CALLBACK,), ("authorization_code",), ("openid", "tenant:read", "api_keys:write"))
    with scope.use(as_platform(owner.tenant)):
        made = await clients.register(new)
    assert made.secret is not None
    return ids.text("cli", made.client.id), made.secret.value


def authorize(pages: Pages, client_id: str, **more: str) -> str:
    wish = {
        "response_type": "code", "client_id": client_id, "redirect_uri": CALLBACK,
        "scope": "openid api_keys:write tenant:read",
        "code_challenge": CHALLENGE, "code_challenge_method": "S256", **more,
    }  # fmt: skip
    return f"/t/{pages.base.split('/')[2]}/oauth/authorize?{urlencode(wish)}"


async def go(pages: Pages, url: str) -> Pages:
    return await pages._keep(await pages.client.get(url))


async def traded(app: Quart, pages: Pages, owner: Browser, client: tuple[str, str], url: str) -> dict[str, Any]:
    """Allow the client on the page, and trade the code."""
    headers = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}
    await pages._keep(await pages.client.post(url, form={"decision": "allow"}, headers=headers))
    code = parse_qs(urlsplit(pages.location).query)["code"][0]
    form = {
        "grant_type": "authorization_code", "code": code, "redirect_uri": CALLBACK, "code_verifier": VERIFIER,
        "client_id": client[0], "client_secret": client[1],
    }  # fmt: skip
    response: Any = await app.test_client().post(f"/t/{owner.tenant.short_id}/oauth/token", form=form)
    told: dict[str, Any] = await answer(response)
    return told


def claims(token: str) -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads(jws.extract_compact(token.encode()).payload)
    return found


async def test_a_client_may_ask_for_two_factors(app: Quart, owner: Browser, pages: Pages) -> None:
    await one_factor(owner)
    client = await client_of(owner)
    plain = await traded(app, pages, owner, client, authorize(pages, client[0]))
    assert claims(plain["id_token"])["acr"] == claims(plain["access_token"])["acr"] == "bahi:sign-in"

    url = authorize(pages, client[0], acr_values="bahi:step-up")
    assert (await go(pages, f"{url}&prompt=none")).location.startswith(f"{CALLBACK}?error=interaction_required")
    await go(pages, url)
    assert pages.location.startswith(f"{pages.base}/account/step-up?")
    await go(pages, pages.location)
    before = cookie(pages)
    await pages.send("/account/step-up", code=now(owner))
    assert (pages.status, pages.location) == (303, url)
    assert cookie(pages) != before
    sure = await traded(app, pages, owner, client, url)

    told = claims(sure["id_token"])
    assert (told["acr"], told["amr"]) == ("bahi:step-up", ["mfa", "otp", "pwd"])
    assert claims(sure["access_token"])["acr"] == "bahi:step-up"


async def test_a_user_without_a_factor_cannot_meet_the_wish(app: Quart, owner: Browser, pages: Pages) -> None:
    await one_factor(owner)
    async with db.transaction(owner.tenant.id) as tx:
        await tx.execute("DELETE FROM user_factor WHERE tenant_id = $1", owner.tenant.id)
    client = await client_of(owner)

    await go(pages, authorize(pages, client[0], acr_values="bahi:step-up"))

    assert pages.location.startswith(f"{CALLBACK}?error=unmet_authentication_requirements")


@pytest.mark.parametrize("wish", [{"prompt": "login"}, {"max_age": "0"}, {"max_age": "120"}])
async def test_a_client_may_ask_for_a_fresh_sign_in(
    app: Quart, owner: Browser, pages: Pages, wish: dict[str, str]
) -> None:
    client = await client_of(owner)
    async with db.transaction(owner.tenant.id) as tx:
        await tx.execute(
            "UPDATE auth_session SET authenticated_at = authenticated_at - interval '3 minutes' WHERE tenant_id = $1",
            tx.tenant,
        )
    url, before = authorize(pages, client[0], **wish), cookie(pages)

    await go(pages, url)
    assert pages.location.startswith(f"{pages.base}/sign-in?")
    await loosen(owner.tenant)
    await go(pages, pages.location)
    await pages.send("/sign-in", address=owner.address, password=PASSWORD)
    await pages.send("/second-factor", code=now(owner))

    assert (pages.status, pages.location) == (303, url)
    assert (await go(pages, url)).status == 200  # the consent page
    assert cookie(pages) != before
    old = Api(app).get("/v1/tenant", headers={"Cookie": f"{cookies.PLAIN_NAME}={before}"})
    await problem(await old, 401, "auth.session_ended")


async def test_a_clients_act_is_consented_to_on_the_page(app: Quart, owner: Browser, pages: Pages) -> None:
    client = await client_of(owner)
    held = await traded(app, pages, owner, client, authorize(pages, client[0]))
    api = Api(app, held["access_token"])
    refused = await problem(await api.post("/v1/api-keys", KEY), 401, "identity.step_up_required")
    body = {"challenge": refused["challenge"], "factor": {"method": "totp", "code": now(owner)}}
    await problem(await api.post("/v1/account/step-up", body), 403, "auth.permission_denied")

    await pages.open(asked(refused["challenge"]))
    await pages.send("/account/step-up", code=now(owner))

    # The consent is the client's session's: not the browser's, not another app's.
    await problem(await owner.api.post("/v1/api-keys", KEY), 401, "identity.step_up_required")
    await answer(await api.post("/v1/api-keys", KEY), 201)


# A plugin's word on which factor consents.


@pytest.fixture
def token(request: pytest.FixtureRequest, owner: Browser, pages: Pages) -> Any:
    """A plugin's factor that demands to consent to new keys itself; installed once everybody is signed in."""
    is_set_up, fails = request.param

    async def has_one(_tenant: str, _user: UUID) -> bool:
        return bool(is_set_up)

    async def check(_tenant: str, _user: UUID, code: str) -> bool:
        return code == "4711"

    async def wants(_tenant: str, _user: UUID, action: str, facts: Any) -> bool:
        if fails:
            raise RuntimeError("the vendor is down")
        return bool(action == "api_keys.create" and facts["data/name"] == "checkout")

    registry.add(FactorSpec("token", "Token", "hwk", has_one, check, is_demanded_for=wants))
    yield
    registry.remove("token")


async def by_api(owner: Browser, token: str, method: str, code: str) -> Any:
    body = {"challenge": token, "factor": {"method": method, "code": code}}
    return await owner.api.post("/v1/account/step-up", body)


@pytest.mark.parametrize("token", [(True, False), (True, True)], indirect=True)
@pytest.mark.usefixtures("token")
async def test_a_plugin_demands_its_own_factor_for_an_act(owner: Browser, pages: Pages) -> None:
    asked_for = await challenge(owner)
    await pages.open(asked(asked_for))
    assert "Code from your token" in pages.text
    assert "authenticator app" not in pages.text

    await problem(await by_api(owner, asked_for, "totp", now(owner)), 422, "identity.factor_unavailable")
    assert await rows(owner.tenant, "step_up_grant") == 0
    await answer(await by_api(owner, asked_for, "token", "4711"))
    await answer(await owner.api.post("/v1/api-keys", KEY), 201)


@pytest.mark.parametrize("token", [(True, False)], indirect=True)
@pytest.mark.usefixtures("token")
async def test_another_act_is_consented_to_by_any_factor(owner: Browser) -> None:
    other = {**KEY, "name": "till"}
    await answer(await by_api(owner, await challenge(owner, other), "totp", now(owner)))
    await answer(await owner.api.post("/v1/api-keys", other), 201)


@pytest.mark.parametrize("token", [(False, False)], indirect=True)
@pytest.mark.usefixtures("token")
async def test_who_lacks_the_demanded_factor_cannot_consent(owner: Browser) -> None:
    refused = await by_api(owner, await challenge(owner), "totp", now(owner))

    await problem(refused, 403, "identity.no_factor_for_step_up")
    assert await rows(owner.tenant, "step_up_grant") == 0


async def test_a_message_adds_nothing_to_a_message(browser: Any, tenant: TenantRef, post: PostBox) -> None:
    await settle(tenant, sms_factor=True)
    asha = await staff(await browser("+919812345678").sign_up(), "owner")
    await answer(await asha.api.post("/v1/account/factors/sms"), 201)
    async with db.transaction(tenant.id) as tx:
        await tx.execute("UPDATE auth_session SET methods = '{otp}' WHERE tenant_id = $1", tx.tenant)

    refused = await by_api(asha, await challenge(asha), "sms", "123456")

    await problem(refused, 403, "identity.no_factor_for_step_up")


async def one_factor(owner: Browser) -> None:
    """As if the user had set up the app after signing in."""
    async with db.transaction(owner.tenant.id) as tx:
        await tx.execute("UPDATE auth_session SET methods = '{pwd}' WHERE tenant_id = $1", tx.tenant)


def cookie(pages: Pages) -> str:
    jar = {item.name: item.value for item in pages.client.cookie_jar or ()}
    return str(jar[cookies.PLAIN_NAME])
