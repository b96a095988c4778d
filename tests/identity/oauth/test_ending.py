"""What a client holds, or was about to get, ends with what it came from."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator
from typing import Any

import pytest
from quart import Quart

from core.auth.sessions import service as sessions
from core.identity.oauth import clients
from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from tests.auth.sessions import as_platform
from tests.http import Api, acts, problem
from tests.identity.conftest import rows
from tests.identity.oauth.test_flow import CALLBACK, Shop, open_shop, told


@pytest.fixture
async def shop(app: Quart, tenant: TenantRef) -> AsyncIterator[Shop]:
    made = await open_shop(app, tenant)
    yield made
    await made.http.aclose()


async def test_a_clients_refresh_token_is_nothing_without_the_client(shop: Shop) -> None:
    held = (await shop.trade(await shop.code())).json()
    before = await rows(shop.tenant, "refresh_token")

    stolen = await Api(shop.app).post("/v1/tokens/refresh", {"refresh_token": held["refresh_token"]})

    await problem(stolen, 401, "auth.refresh_token_invalid")
    assert await rows(shop.tenant, "refresh_token") == before
    again = await shop.token(grant_type="refresh_token", refresh_token=held["refresh_token"])
    assert again.status_code == 200


async def test_a_new_address_of_a_client_asks_its_users_again(shop: Shop) -> None:
    """Or whoever may change clients could act for everybody who had agreed to one."""
    await shop.code()
    client_id, elsewhere = ids.parse("cli", shop.client_id), "https://shop.example/elsewhere"

    async def change(**changes: Any) -> None:
        with scope.use(as_platform(shop.tenant)):
            await clients.change(client_id, changes)

    assert "code" in told(await shop.authorize(None))
    await change(redirect_uris=(CALLBACK, elsewhere))

    assert (await shop.authorize(None, redirect_uri=elsewhere)).status_code == 200  # the consent page
    assert told(await shop.authorize(None, prompt="none"))["error"] == "consent_required"
    await shop.code()
    assert "code" in told(await shop.authorize(None))
    await change(redirect_uris=(CALLBACK,), name="Shop 2")
    assert "code" in told(await shop.authorize(None))


async def test_a_code_ends_with_the_sign_in_that_it_came_from(shop: Shop) -> None:
    """Or whoever was signed out or locked could come back within the minute, and stay."""
    idle, ended = await shop.code(), await shop.code()
    with scope.use(as_platform(shop.tenant)):
        await _set(shop, "idle_expires_at = clock_timestamp()")
        while_idle = await shop.trade(idle)
        await _set(shop, "idle_expires_at = expires_at")
        assert await sessions.revoke_all(shop.user_id, "locked") == 1
    after = await shop.trade(ended)

    for refused in (while_idle, after):
        assert (refused.status_code, refused.json()["error"]) == (400, "invalid_grant")
    assert await rows(shop.tenant, "auth_session") == 1
    assert await rows(shop.tenant, "refresh_token") == 0


async def test_a_code_traded_while_its_user_is_signed_out_leaves_no_session(shop: Shop) -> None:
    code = await shop.code()

    async def end() -> int:
        with scope.use(as_platform(shop.tenant)):
            return await sessions.revoke_all(shop.user_id, "locked")

    await asyncio.gather(shop.trade(code), end())

    with scope.use(as_platform(shop.tenant)):
        assert await sessions.list_sessions(shop.user_id) == []


async def _set(shop: Shop, change: str) -> None:
    async with db.transaction(shop.tenant.id) as tx:
        await tx.execute(f"UPDATE auth_session SET {change} WHERE tenant_id = $1", tx.tenant)


async def test_what_is_no_credential_proves_nothing(shop: Shop) -> None:
    secret = base64.b64encode(f"{shop.client_id}:".encode() + b"\xff").decode()

    for path in ("token", "introspect", "revoke"):
        for header in (f"Basic {secret}", "Basic //46/w==", "Basic !", "Basic", f"Basic {'A' * 9000}", "Bearer x"):
            response = await shop.http.post(
                f"{shop.issuer}/oauth/{path}",
                data={"grant_type": "client_credentials", "token": "x"},
                headers={"Authorization": header},
            )
            assert (response.status_code, response.json()["error"]) == (401, "invalid_client"), header
    assert [act["subject"] for act in await acts(shop.tenant, "credential:refuse")] == ["oauth.invalid_client"]
