"""A tenant with an OpenID provider on loopback, and its app."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
from quart import Quart

from core.identity.external import speaking
from core.kit.scope import TenantRef
from core.testing.openid_provider import OpenIdProvider
from tests.http import Api, answer
from tests.identity.conftest import PostBox

CALLBACK = "com.example.shop:/signed-in"


@dataclass
class ShopApp:
    """The tenant's app, where somebody signs in through the provider."""

    app: Quart
    tenant: TenantRef
    provider: OpenIdProvider
    provider_id: str

    def path(self, rest: str) -> str:
        return f"/v1/auth/{self.tenant.short_id}/external-providers/{self.provider_id}/{rest}"

    async def begin(self) -> dict[str, Any]:
        begun: dict[str, Any] = await answer(await Api(self.app).post(self.path("begin"), {"redirect_uri": CALLBACK}))
        return begun

    async def complete(self, begun: dict[str, Any], answered: dict[str, str], **changes: Any) -> Any:
        """Bring the provider's answer; the raw response."""
        body = {"binding": begun["binding"], **answered, **changes}
        body = {name: value for name, value in body.items() if value is not None}
        return await Api(self.app).post(self.path("complete"), body)

    async def enter(self, **person: Any) -> Any:
        """The whole way, as somebody with these claims; the raw response."""
        begun = await self.begin()
        return await self.complete(begun, self.provider.answer(begun["url"], **person))

    async def link(self, api: Api, **person: Any) -> Any:
        """Link somebody with these claims to the account of `api`; the raw response."""
        base = f"/v1/account/external-providers/{self.provider_id}"
        begun = await answer(await api.post(f"{base}/begin", {"redirect_uri": CALLBACK}))
        answered = self.provider.answer(begun["url"], **person)
        return await api.post(f"{base}/complete", {"binding": begun["binding"], **answered})


@pytest.fixture
async def provider() -> AsyncIterator[OpenIdProvider]:
    async with OpenIdProvider() as found:
        yield found


async def set_up(api: Api, provider: OpenIdProvider, **changes: Any) -> dict[str, Any]:
    """Configure the provider by the API, as an administrator does."""
    body = {
        "label": "Example ID", "issuer": provider.issuer, "client_id": provider.client_id,
        "client_secret": provider.client_secret, "app_redirect_uris": [CALLBACK], **changes,
    }  # fmt: skip
    made: dict[str, Any] = await answer(await api.post("/v1/external-providers", body), 201)
    return made


@pytest.fixture
async def shop(app: Quart, tenant: TenantRef, api: Api, provider: OpenIdProvider, post: PostBox) -> ShopApp:
    speaking.configure(development=True)
    return ShopApp(app, tenant, provider, (await set_up(api, provider))["id"])
