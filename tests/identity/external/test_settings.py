"""Setting providers up."""

from __future__ import annotations

from typing import Any

import pytest
from quart import Quart

from core.identity.external import speaking
from core.kit import db
from core.kit.scope import TenantRef
from core.testing.openid_provider import OpenIdProvider
from tests.http import Api, acts, answer, make_key, problem
from tests.identity.conftest import rows
from tests.identity.external.conftest import set_up


@pytest.fixture(autouse=True)
def _development() -> None:
    speaking.configure(development=True)


async def test_a_provider_is_set_up_changed_and_switched_off(
    api: Api, provider: OpenIdProvider, tenant: TenantRef
) -> None:
    made = await set_up(api, provider)
    assert made["redirect_uri"].endswith(f"/auth/{tenant.short_id}/external-providers/{made['id']}/callback")
    assert made["scopes"] == ["openid", "email"]

    path = f"/v1/external-providers/{made['id']}"
    changed = await answer(await api.patch(path, {"enabled": False, "client_secret": "new one"}))

    assert (changed["enabled"], changed["version"]) == (False, 2)
    assert await answer(await api.get(path)) == changed
    assert (await answer(await api.get("/v1/external-providers")))["items"] == [changed]
    assert "new one" not in str(await acts(tenant, "external_provider:change"))
    assert provider.client_secret not in str(await acts(tenant, "external_provider:create"))
    async with db.transaction(tenant.id) as tx:
        sealed = await tx.value("SELECT sealed FROM external_provider WHERE tenant_id = $1", tenant.id)
    assert b"new one" not in sealed


@pytest.mark.parametrize("changes", [{"issuer": "https://id.example"}, {"client_id": "other"}])
async def test_what_links_mean_cannot_be_changed(api: Api, provider: OpenIdProvider, changes: dict[str, Any]) -> None:
    made = await set_up(api, provider)

    assert (await api.patch(f"/v1/external-providers/{made['id']}", changes)).status_code == 400

    assert (await answer(await api.get(f"/v1/external-providers/{made['id']}")))["version"] == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"scopes": ["email"]},
        {"scopes": ["openid", "two words"]},
        {"label": " "},
        {"label": "a\nb"},
        {"app_redirect_uris": ["javascript:alert(1)"]},
        {"app_redirect_uris": ["http://evil.example/x"]},
        {"app_redirect_uris": ["https://shop.example/*"]},
    ],
)
async def test_settings_that_do_not_add_up(
    api: Api, provider: OpenIdProvider, tenant: TenantRef, changes: dict[str, Any]
) -> None:
    body = {"label": "x", "issuer": provider.issuer, "client_id": "shop", "client_secret": "secret", **changes}

    await problem(await api.post("/v1/external-providers", body), 422, "identity.invalid_external_provider")

    assert await rows(tenant, "external_provider") == 0


async def test_one_issuer_and_client_once(api: Api, provider: OpenIdProvider, tenant: TenantRef) -> None:
    await set_up(api, provider)
    body = {"label": "x", "issuer": provider.issuer, "client_id": "shop", "client_secret": "secret"}

    await problem(await api.post("/v1/external-providers", body), 409, "identity.external_provider_exists")

    assert await rows(tenant, "external_provider") == 1


async def test_twenty_and_no_more(api: Api, provider: OpenIdProvider, tenant: TenantRef) -> None:
    for number in range(20):
        await set_up(api, provider, client_id=f"shop-{number}")
    body = {"label": "x", "issuer": provider.issuer, "client_id": "one more", "client_secret": "secret"}

    await problem(await api.post("/v1/external-providers", body), 422, "identity.too_many_external_providers")

    assert await rows(tenant, "external_provider") == 20


async def test_only_administrators_set_providers_up(app: Quart, tenant: TenantRef, provider: OpenIdProvider) -> None:
    reader = Api(app, await make_key(tenant, ["external_providers:read"]))
    body = {"label": "x", "issuer": provider.issuer, "client_id": "shop", "client_secret": "secret"}

    assert (await reader.post("/v1/external-providers", body)).status_code == 403

    assert await rows(tenant, "external_provider") == 0
