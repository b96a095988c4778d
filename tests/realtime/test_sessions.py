"""Sockets of signed-in users: they end with the session, and an end user follows nothing that is not theirs."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from core.auth.roles import service as roles
from core.auth.roles.types import BUILT_IN, Role
from core.auth.sessions import refreshing
from core.auth.sessions import service as sessions
from core.auth.sessions.errors import RefreshTokenReused
from core.kit import ids, scope
from core.kit.scope import TenantRef
from core.people import service as people
from core.people.types import Profile
from tests.auth.sessions import as_platform, sign_in
from tests.auth.test_sessions import age
from tests.realtime.conftest import Client, Server, closed, hear, say

# One server serves them all.
pytestmark = pytest.mark.xdist_group("realtime")


@pytest.mark.parametrize("end", ["signed out", "stolen", "role taken"])
async def test_a_users_socket_ends_with_what_let_it_in(server: Server, tenant: TenantRef, end: str) -> None:
    user = ids.new()
    tokens = await sign_in(tenant, "auditor", user_id=user)
    kept = Client(server, (await sign_in(tenant, "auditor")).access_token)
    async with kept.connected() as other, Client(server, tokens.access_token).connected() as socket:
        began = asyncio.get_running_loop().time()
        if end == "signed out":
            with scope.use(as_platform(tenant)):
                await sessions.revoke(tokens.session_id, "signed_out")
        elif end == "role taken":
            with scope.use(as_platform(tenant)):
                await roles.take(user, "auditor")
        else:
            await refreshing.refresh(tokens.refresh_token)
            await age(tenant, refreshing.GRACE_SECONDS + 1)
            with pytest.raises(RefreshTokenReused):
                await refreshing.refresh(tokens.refresh_token)

        assert await closed(socket) == 3500
        assert asyncio.get_running_loop().time() - began < 3
        await say(other, type="ping")
        assert await hear(other) == {"type": "pong"}


@pytest.mark.parametrize(
    ("wish", "reason"),
    [
        ({}, "auth.permission_denied"),
        ({"subjects": ["acc_1"]}, "auth.permission_denied"),
        ({"subjects": ["wal_1"]}, "request.not_found"),
        ({"subjects": ["pay_1"]}, "request.not_found"),
    ],
)
async def test_an_end_user_follows_only_what_a_module_says_is_theirs(
    server: Server, tenant: TenantRef, wish: dict[str, Any], reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(BUILT_IN, "user", Role("user", "An end user who may do everything", ("*",), True))
    with scope.use(as_platform(tenant)):
        person, _ = await people.create("user-1", Profile())
    tokens = await sign_in(tenant, person_id=person.id)
    async with Client(server, tokens.access_token).connected() as socket:
        await say(socket, type="subscribe", id="s", **wish)

        message = await hear(socket)

        assert (message["code"], message["reason"]) == (3507, reason)
