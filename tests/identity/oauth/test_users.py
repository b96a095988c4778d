"""The OAuth server and its users: what a client gets of them, and how they come to it."""

from __future__ import annotations

import base64
from typing import Any
from urllib.parse import parse_qs, urlsplit

import orjson
from quart import Quart

from core.kit import ids
from core.kit.scope import TenantRef
from tests.http import Api, answer, problem
from tests.identity.conftest import PASSWORD
from tests.identity.oauth.test_flow import open_shop, told


async def test_a_client_gets_no_more_than_its_user_may(app: Quart, tenant: TenantRef) -> None:
    wide = await open_shop(app, tenant, scopes=("openid", "tenant:read", "wallets:write"))
    got = (await wide.trade(await wide.code(scope="tenant:read wallets:write people:read"))).json()
    await wide.http.aclose()

    claims = orjson.loads(base64.urlsafe_b64decode(got["access_token"].split(".")[1] + "=="))
    api = Api(app, got["access_token"])

    assert claims["scope"] == "tenant:read wallets:write"  # what the client may ask for
    await answer(await api.get("/v1/tenant"))
    await problem(await api.get("/v1/people"), 403, "auth.permission_denied")  # not the client's
    person = {"person_id": ids.text("per", ids.new()), "currency": "INR"}
    made = await api.post("/v1/wallets", person, idempotency_key="k")
    await problem(made, 403, "auth.permission_denied")  # not the user's


async def test_a_stranger_signs_in_on_the_page_and_comes_back_to_the_client(
    app: Quart, tenant: TenantRef, browser: Any
) -> None:
    shop = await open_shop(app, tenant, scopes=("openid", "profile", "email", "phone"))
    person = await browser().sign_up(name="Asha Rao")
    try:
        sent = await shop.authorize(None, cookie="", scope="openid profile email phone")
        page = await shop.http.get(shop.origin + sent.headers["Location"])
        fields = {
            "address": person.address,
            "password": PASSWORD,
            "next": parse_qs(urlsplit(str(page.url)).query)["next"][0],
        }
        entered = await shop.http.post(
            f"{shop.origin}/auth/{tenant.short_id}/sign-in", data=fields, headers={"Origin": shop.origin}
        )
        asked = await shop.http.get(shop.origin + entered.headers["Location"])
        back = await shop.http.post(
            shop.origin + entered.headers["Location"], data={"decision": "allow"}, headers={"Origin": shop.origin}
        )
        got = (await shop.trade(told(back)["code"])).json()
        me = await shop.http.get(
            f"{shop.issuer}/oauth/userinfo", headers={"Authorization": f"Bearer {got['access_token']}"}
        )
    finally:
        await shop.http.aclose()

    assert "Shop asks to use your account" in asked.text
    assert {name: value for name, value in me.json().items() if name != "sub"} == {
        "name": "Asha Rao",
        "email": person.address,
        "email_verified": True,
    }
