"""A server whose clock is wrong: what is stored ends by the database's clock, which is one for all servers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from quart import Quart

from core.kit import clock, db
from core.kit.scope import TenantRef
from core.web import health
from tests.auth.sessions import sign_in
from tests.http import Api, answer, problem
from tests.identity.conftest import Browser, PostBox

MINE = "/v1/account/sessions"


@pytest.fixture(params=[-3600, 3600], ids=["behind", "ahead"])
def wrong_clock(request: pytest.FixtureRequest) -> Iterator[None]:
    apart = timedelta(seconds=request.param)
    clock.read_from(lambda: datetime.now(UTC) + apart)
    health.forget()
    yield
    clock.read_from(None)
    health.forget()


async def test_a_wrong_clock_lengthens_and_shortens_nothing_that_is_stored(
    app: Quart,
    tenant: TenantRef,
    post: PostBox,
    wrong_clock: None,
) -> None:
    asha = await Browser(app, tenant, post, "asha@shop.example").sign_up()
    await asha.begin("password-reset", {"address": asha.address})
    held = await sign_in(tenant)
    api = Api(app, held.access_token)

    assert await left(tenant, "identity_ticket WHERE kind = 'password_reset'") == 300
    assert await left(tenant, "otp_challenge WHERE purpose = 'password_reset'") == 300
    since = "extract(epoch FROM clock_timestamp() - authenticated_at)"
    assert await value(tenant, f"SELECT bool_and({since} BETWEEN 0 AND 600) FROM auth_session")
    await answer(await api.get(MINE))
    fresh = await answer(await Api(app).post("/v1/tokens/refresh", {"refresh_token": held.refresh_token}))

    async with db.transaction(tenant.id) as tx:
        await tx.execute("UPDATE auth_session SET idle_expires_at = clock_timestamp() WHERE tenant_id = $1", tenant.id)
    await problem(await api.get(MINE), 401, "auth.session_expired")
    last = {"refresh_token": fresh["refresh_token"]}
    await problem(await Api(app).post("/v1/tokens/refresh", last), 401, "auth.session_expired")


async def test_a_wrong_clock_is_shown(app: Quart, wrong_clock: None) -> None:
    found: dict[str, Any] = await answer(await Api(app).get("/readyz"))

    assert found["checks"]["clock"].startswith("3600 seconds apart")
    assert found["status"] == "degraded"


async def left(tenant: TenantRef, rows: str) -> int:
    """Seconds that these rows were given, to the second."""
    seconds = await value(tenant, f"SELECT max(extract(epoch FROM expires_at - created_at)) FROM {rows}")
    return round(float(seconds))


async def value(tenant: TenantRef, sql: str) -> Any:
    async with db.transaction(tenant.id) as tx:
        return await tx.value(sql)
