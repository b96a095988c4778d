"""What a process remembers of credentials ends within a second of a change, and at once when it cannot hear of any."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from uuid import UUID

import pytest
from quart import Quart

from core.auth import feed
from core.auth.sessions import service as sessions
from core.auth.sessions.jobs import end_changes, end_sessions
from core.kit import db, ids, redis, scope
from core.kit.scope import TenantRef
from core.settings import Settings
from tests.auth.sessions import as_platform, sign_in
from tests.auth.test_tokens import owned
from tests.background import eventually
from tests.http import Api, answer, problem


@pytest.fixture
async def listening() -> AsyncIterator[None]:
    feed.start()

    async def has_looked() -> bool:
        return feed._is_listening and time.monotonic() - feed._looked_at < 0.3

    await eventually(has_looked, 5)
    yield
    await feed.stop()


async def keep(cache: feed.Cache[str, int], tenant: TenantRef, subject: UUID) -> None:
    """Remember; again when a change of another test was heard meanwhile, as the next request would."""
    for _ in range(20):
        began = feed.generation()
        async with db.transaction(tenant.id) as tx:
            cache.keep(tx, "key", [subject], 1, began)
        if began == feed.generation():
            return


async def test_nothing_is_remembered_while_nobody_listens(tenant: TenantRef) -> None:
    cache: feed.Cache[str, int] = feed.Cache()

    await keep(cache, tenant, ids.new())

    assert cache.find("key") is None


async def test_a_change_is_heard_here_at_once(listening: None, tenant: TenantRef) -> None:
    cache: feed.Cache[str, int] = feed.Cache()
    subject = ids.new()
    await keep(cache, tenant, subject)
    assert cache.find("key") == 1

    async with db.transaction(tenant.id) as tx:
        await feed.announce(tx, ids.new())
    assert cache.find("key") == 1
    async with db.transaction(tenant.id) as tx:
        await feed.announce(tx, subject)

    assert cache.find("key") is None


async def test_a_change_made_elsewhere_is_found_in_the_database(listening: None, tenant: TenantRef) -> None:
    """Another process committed it, and Redis carried nothing."""
    cache: feed.Cache[str, int] = feed.Cache()
    subject = ids.new()
    await keep(cache, tenant, subject)
    async with db.transaction(tenant.id) as tx:
        await tx.execute("INSERT INTO credential_change (tenant_id, id) VALUES ($1, $2)", tenant.id, subject)
    began = time.monotonic()

    while cache.find("key") is not None:
        assert time.monotonic() - began < feed.SILENT_SECONDS
        await asyncio.sleep(0.01)


async def test_redis_carries_a_change_in_a_moment(listening: None, tenant: TenantRef) -> None:
    cache: feed.Cache[str, int] = feed.Cache()
    subject = ids.new()
    await keep(cache, tenant, subject)

    await redis.client().publish(feed.CHANNEL, str(subject))

    await asyncio.sleep(0.1)
    assert cache.find("key") is None


async def test_a_rolled_back_change_is_none_and_what_it_read_is_not_kept(listening: None, tenant: TenantRef) -> None:
    cache: feed.Cache[str, int] = feed.Cache()
    subject = ids.new()
    await keep(cache, tenant, subject)

    with pytest.raises(ZeroDivisionError):
        async with db.transaction(tenant.id) as tx:
            await feed.announce(tx, subject)
            cache.keep(tx, "other", [subject], 2, feed.generation())
            raise ZeroDivisionError

    assert cache.find("key") == 1
    assert cache.find("other") is None


async def test_what_was_read_before_a_change_is_not_kept_after_it(listening: None, tenant: TenantRef) -> None:
    cache: feed.Cache[str, int] = feed.Cache()
    subject = ids.new()
    began = feed.generation()
    async with db.transaction(tenant.id) as other:
        await feed.announce(other, subject)

    async with db.transaction(tenant.id) as tx:
        cache.keep(tx, "key", [subject], 1, began)

    assert cache.find("key") is None


async def test_a_silent_feed_is_not_believed(
    listening: None, tenant: TenantRef, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache: feed.Cache[str, int] = feed.Cache()
    await keep(cache, tenant, ids.new())
    assert cache.find("key") == 1

    monkeypatch.setattr(feed, "_looked_at", time.monotonic() - feed.SILENT_SECONDS)

    assert cache.find("key") is None


async def test_a_revoked_session_ends_within_a_second_in_a_process_that_remembers_it(
    listening: None, app: Quart, tenant: TenantRef, settings: Settings
) -> None:
    tokens = await sign_in(tenant, "admin")
    api = Api(app, tokens.access_token)
    await answer(await api.get("/v1/tenant"))
    await answer(await api.get("/v1/tenant"))

    # As another process would: this one's memory is told nothing.
    async with db.transaction(tenant.id) as tx:
        await tx.execute(
            "UPDATE auth_session SET revoked_at = clock_timestamp(), revoked_reason = 'x' WHERE tenant_id = $1",
            tenant.id,
        )
        await tx.execute("INSERT INTO credential_change (tenant_id, id) VALUES ($1, $2)", tenant.id, tokens.session_id)
    began = time.monotonic()

    while (response := await api.get("/v1/tenant")).status_code == 200:
        assert time.monotonic() - began < feed.SILENT_SECONDS
        await asyncio.sleep(0.01)
    await problem(response, 401, "auth.session_ended")


async def test_a_role_taken_takes_effect_at_once(listening: None, app: Quart, tenant: TenantRef, api: Api) -> None:
    user = ids.new()
    helper = Api(app, (await sign_in(tenant, "auditor", user_id=user)).access_token)
    await answer(await helper.get("/v1/audit"))

    await answer(await api.post("/v1/role-grants/take", {"user": ids.text("usr", user), "role": "auditor"}))

    await problem(await helper.get("/v1/audit"), 403, "auth.permission_denied")


async def test_old_sessions_and_changes_are_forgotten(tenant: TenantRef, settings: Settings) -> None:
    kept, old = await sign_in(tenant), await sign_in(tenant)
    with scope.use(as_platform(tenant)):
        await sessions.revoke(old.session_id, "x")
    await owned(
        settings,
        tenant,
        f"UPDATE auth_session SET expires_at = expires_at - interval '1 year' WHERE id = '{old.session_id}'",
    )
    await owned(settings, tenant, "UPDATE credential_change SET due_at = due_at - interval '2 days'")

    async with db.transaction(tenant.id) as tx:
        assert await end_sessions(tx, 100) == 1
        assert await end_changes(tx, 100) > 0
        left = await tx.fetch("SELECT session_id FROM refresh_token WHERE tenant_id = $1", tenant.id)

    assert [row["session_id"] for row in left] == [kept.session_id]
