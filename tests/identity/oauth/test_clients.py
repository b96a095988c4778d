"""Registering OAuth clients: by whom, with what, and never as a way to more power."""

from __future__ import annotations

from typing import Any

import pytest
from quart import Quart

from core.kit.scope import TenantRef
from tests.auth.sessions import sign_in
from tests.http import Api, acts, answer, problem

PATH = "/v1/oauth-clients"
GOOD: dict[str, Any] = {
    "name": "Shop",
    "redirect_uris": ["https://shop.example/callback"],
    "grant_types": ["authorization_code", "refresh_token"],
    "scopes": ["openid", "tenant:read"],
}


async def test_a_secret_is_shown_once(api: Api) -> None:
    made = await answer(await api.post(PATH, GOOD), 201)
    public = await answer(await api.post(PATH, {**GOOD, "confidential": False}), 201)
    listed = (await answer(await api.get(PATH)))["items"]
    renewed = await answer(await api.post(f"{PATH}/{made['id']}/secret"))

    assert made["secret"].startswith("bahi_client_")
    assert public["secret"] is None
    assert all("secret" not in item for item in listed)
    assert renewed["secret"] != made["secret"]
    await problem(await api.post(f"{PATH}/{public['id']}/secret"), 422, "oauth.public_client")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"redirect_uris": []}, "redirect_uris"),
        ({"redirect_uris": ["http://shop.example/callback"]}, "redirect_uris/0"),
        ({"redirect_uris": ["https://*.shop.example/callback"]}, "redirect_uris/0"),
        ({"redirect_uris": ["https://shop.example/callback#x"]}, "redirect_uris/0"),
        ({"redirect_uris": ["https://user@shop.example/"]}, "redirect_uris/0"),
        ({"redirect_uris": ["javascript:alert(1)"]}, "redirect_uris/0"),
        ({"redirect_uris": ["data:text/html,x"]}, "redirect_uris/0"),
        ({"redirect_uris": ["https://\u0455hop.example/"]}, "redirect_uris/0"),
        ({"redirect_uris": ["https:///callback"]}, "redirect_uris/0"),
        ({"redirect_uris": ["https://["]}, "redirect_uris/0"),
        ({"redirect_uris": ["https://:secret@shop.example/"]}, "redirect_uris/0"),
        ({"redirect_uris": ["https://shop.example;sandbox/"]}, "redirect_uris/0"),  # it stands in a policy's header
        ({"redirect_uris": ["https://shop.example,evil.example/"]}, "redirect_uris/0"),
        ({"redirect_uris": ["https://shop.example:99999/"]}, "redirect_uris/0"),
        ({"redirect_uris": ["http://localhost.evil.example/"]}, "redirect_uris/0"),
        ({"redirect_uris": ["http://127.0.0.1:80@evil.example/"]}, "redirect_uris/0"),
        ({"redirect_uris": ["com.shop.app://evil.example/"]}, "redirect_uris/0"),
        ({"scopes": ["tenant:fly"]}, "scopes"),
        ({"scopes": ["*"]}, "scopes"),
        ({"grant_types": ["refresh_token"]}, "grant_types"),
        ({"grant_types": ["client_credentials"], "confidential": False}, "grant_types"),
    ],
)
async def test_bad_settings_are_refused(api: Api, change: dict[str, Any], field: str) -> None:
    body = await problem(await api.post(PATH, GOOD | change), 422, "oauth.invalid_client_settings")

    assert field in {item["field"] for item in body["errors"]}
    assert (await answer(await api.get(PATH)))["items"] == []


async def test_a_client_of_ones_own_is_no_way_to_more_power(app: Quart, tenant: TenantRef, api: Api) -> None:
    await answer(await api.post("/v1/roles", {"name": "builder", "permissions": ["oauth_clients:*"]}), 201)
    builder = Api(app, (await sign_in(tenant, "builder")).access_token)
    strong = {**GOOD, "grant_types": ["client_credentials"], "redirect_uris": [], "scopes": ["ledger:write"]}
    made = await answer(await api.post(PATH, strong), 201)
    weak = await answer(await builder.post(PATH, {**GOOD, "scopes": ["ledger:write"]}), 201)

    for attempt in (
        builder.post(PATH, strong),
        builder.post(f"{PATH}/{made['id']}/secret"),
        builder.patch(f"{PATH}/{made['id']}", {"name": "mine"}),
        builder.patch(f"{PATH}/{weak['id']}", {"grant_types": ["client_credentials"]}),
    ):
        await problem(await attempt, 403, "auth.grant_beyond_own")

    assert len(await acts(tenant, "oauth_client:register")) == 2
    assert await acts(tenant, "oauth_client:change") == []


async def test_a_client_is_changed_and_disabled(api: Api, tenant: TenantRef) -> None:
    made = await answer(await api.post(PATH, GOOD), 201)

    changed = await answer(await api.patch(f"{PATH}/{made['id']}", {"redirect_uris": ["com.shop.app:/callback"]}))
    first = await answer(await api.delete(f"{PATH}/{made['id']}"))
    second = await answer(await api.delete(f"{PATH}/{made['id']}"))

    assert changed["redirect_uris"] == ["com.shop.app:/callback"]
    assert first == second
    assert first["disabled_at"] is not None
    assert len(await acts(tenant, "oauth_client:disable")) == 1
