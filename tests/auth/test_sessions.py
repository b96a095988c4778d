"""Sessions: opened, refreshed, listed and ended; a stolen refresh token ends everything of its session."""

from __future__ import annotations

import asyncio
from typing import Any

import asyncpg
import pytest
from quart import Quart

from core.auth.sessions import refreshing
from core.auth.sessions import service as sessions
from core.auth.sessions.errors import RefreshTokenInvalid, RefreshTokenReused, SessionEnded, SessionExpired
from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from tests.auth.sessions import as_platform, sign_in
from tests.http import Api, acts, answer, problem


async def events_of(tenant: TenantRef, kind: str) -> list[dict[str, Any]]:
    async with db.transaction(tenant.id) as tx:
        rows = await tx.fetch("SELECT data FROM event WHERE tenant_id = $1 AND type = $2 ORDER BY id", tenant.id, kind)
    return [row["data"] for row in rows]


async def chain(tenant: TenantRef) -> list[int]:
    async with db.transaction(tenant.id) as tx:
        rows = await tx.fetch("SELECT number FROM refresh_token WHERE tenant_id = $1 ORDER BY number", tenant.id)
    return [row["number"] for row in rows]


async def age(tenant: TenantRef, seconds: int) -> None:
    """Let the used refresh tokens of the tenant have been used so much earlier."""
    async with db.transaction(tenant.id) as tx:
        await tx.execute(
            "UPDATE refresh_token SET used_at = used_at - make_interval(secs => $2) WHERE tenant_id = $1",
            tenant.id,
            seconds,
        )


async def test_an_access_token_lets_its_user_in_with_their_roles(app: Quart, tenant: TenantRef) -> None:
    admin = await sign_in(tenant, "admin")
    nobody = await sign_in(tenant)

    served = await answer(await Api(app, admin.access_token).get("/v1/tenant"))
    refused = await Api(app, nobody.access_token).get("/v1/tenant")

    assert served["slug"] == tenant.slug
    assert admin.expires_in_seconds == 300
    await problem(refused, 403, "auth.permission_denied")
    assert len(await events_of(tenant, "session.opened")) == 2


async def test_a_refresh_token_works_once_and_its_successor_after_it(app: Quart, tenant: TenantRef) -> None:
    first = await sign_in(tenant, "admin")

    second = await refreshing.refresh(first.refresh_token)
    third = await refreshing.refresh(second.refresh_token)

    assert len({first.refresh_token, second.refresh_token, third.refresh_token}) == 3
    assert third.session_id == first.session_id
    assert await chain(tenant) == [1, 2, 3]
    await answer(await Api(app, third.access_token).get("/v1/tenant"))


async def test_a_lost_answer_gives_the_same_successor_again(tenant: TenantRef) -> None:
    first = await sign_in(tenant)

    lost = await refreshing.refresh(first.refresh_token)
    again = await refreshing.refresh(first.refresh_token)

    assert again.refresh_token == lost.refresh_token
    assert await chain(tenant) == [1, 2]


async def test_of_many_that_come_together_all_get_one_successor(tenant: TenantRef) -> None:
    first = await sign_in(tenant)

    answers = await asyncio.gather(*(refreshing.refresh(first.refresh_token) for _ in range(8)))

    assert len({item.refresh_token for item in answers}) == 1
    assert await chain(tenant) == [1, 2]


@pytest.mark.parametrize("late", ["after the grace", "after the successor was used"])
async def test_a_copy_ends_the_session_and_says_so(app: Quart, tenant: TenantRef, late: str) -> None:
    first = await sign_in(tenant, "admin")
    second = await refreshing.refresh(first.refresh_token)
    if late == "after the grace":
        await age(tenant, refreshing.GRACE_SECONDS + 1)
    else:
        second = await refreshing.refresh(second.refresh_token)

    with pytest.raises(RefreshTokenReused):
        await refreshing.refresh(first.refresh_token)

    with pytest.raises(SessionEnded):
        await refreshing.refresh(second.refresh_token)
    await problem(await Api(app, second.access_token).get("/v1/tenant"), 401, "auth.session_ended")
    session = ids.text("ses", first.session_id)
    [told] = await events_of(tenant, "session.refresh_token_reused")
    assert told["session"] == session
    [ended] = await events_of(tenant, "session.revoked")
    assert ended["reason"] == "refresh_token_reused"
    assert len(await acts(tenant, "session:refresh_token_reused")) == 1


async def test_a_foreign_or_made_up_refresh_token_is_unknown(tenant: TenantRef, make_tenant: Any) -> None:
    other = await make_tenant()
    token = (await sign_in(tenant)).refresh_token
    head, _, secret = token.rpartition("_")

    for bad in [
        "",
        "x",
        f"{head}_",
        f"{head}_{secret[:-1]}",
        f"bahi_refresh_{other.short_id}_{secret}",
        f"bahi_refresh_0000000000_{secret}",
        f"bahi_session_{tenant.short_id}_{secret}",
        token + "_x",
        token * 10,
    ]:
        with pytest.raises(RefreshTokenInvalid):
            await refreshing.refresh(bad)
    with pytest.raises(RefreshTokenInvalid):
        await refreshing.refresh(token, "another-client")
    assert await chain(tenant) == [1]


@pytest.mark.parametrize("column", ["idle_expires_at", "expires_at"])
async def test_a_session_ends_by_itself(app: Quart, tenant: TenantRef, settings: Any, column: str) -> None:
    tokens = await sign_in(tenant, "admin")
    owner = await asyncpg.connect(settings.database_url)
    async with owner.transaction():
        await owner.execute(f"SET LOCAL app.tenant_id = '{tenant.id}'")
        await owner.execute(f"UPDATE auth_session SET {column} = clock_timestamp()")
    await owner.close()

    with pytest.raises(SessionExpired):
        await refreshing.refresh(tokens.refresh_token)
    await problem(await Api(app, tokens.access_token).get("/v1/tenant"), 401, "auth.session_expired")


async def test_one_session_too_many_ends_the_one_unused_for_longest(tenant: TenantRef) -> None:
    user = ids.new()
    made = [await sign_in(tenant, user_id=user) for _ in range(10)]
    await refreshing.refresh(made[0].refresh_token)

    newest = await sign_in(tenant, user_id=user)

    with scope.use(as_platform(tenant)):
        standing = {item.id for item in await sessions.list_sessions(user)}
    assert standing == {made[0].session_id, *(item.session_id for item in made[2:]), newest.session_id}
    [ended] = await events_of(tenant, "session.revoked")
    assert (ended["session"], ended["reason"]) == (ids.text("ses", made[1].session_id), "too_many")


async def test_sign_ins_that_come_together_keep_the_cap(tenant: TenantRef) -> None:
    user = ids.new()

    await asyncio.gather(*(sign_in(tenant, user_id=user) for _ in range(14)))

    with scope.use(as_platform(tenant)):
        assert len(await sessions.list_sessions(user)) == 10


async def test_everywhere_but_here(app: Quart, tenant: TenantRef) -> None:
    user = ids.new()
    here, there = await sign_in(tenant, "admin", user_id=user), await sign_in(tenant, user_id=user)
    stranger = await sign_in(tenant, "admin")

    with scope.use(as_platform(tenant)):
        assert await sessions.revoke_all(user, "signed_out_everywhere", here.session_id) == 1

    await answer(await Api(app, here.access_token).get("/v1/tenant"))
    await answer(await Api(app, stranger.access_token).get("/v1/tenant"))
    await problem(await Api(app, there.access_token).get("/v1/tenant"), 401, "auth.session_ended")
