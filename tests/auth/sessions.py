"""Sign users in without identity: the sessions' own port."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from core.auth import epochs
from core.auth.roles import service as roles
from core.auth.sessions import service as sessions
from core.auth.sessions.types import SessionTokens
from core.kit import db, ids, scope
from core.kit.scope import Principal, Scope, TenantRef


def as_platform(tenant: TenantRef) -> Scope:
    return Scope(tenant, Principal("platform", "tests", frozenset({"*"})), "req_tests")


async def sign_in(tenant: TenantRef, *given: str, user_id: UUID | None = None, **more: Any) -> SessionTokens:
    """A session of a user (a new one unless named) who holds the roles given."""
    user = user_id or ids.new()
    options = {"methods": frozenset({"pwd"}), "client": "web", "device": "tests", "person_id": None, **more}
    with scope.use(as_platform(tenant)):
        async with db.transaction() as tx:
            for role in given:
                await roles.grant_within(tx, user, role)
            epoch = await epochs.hold(tx, user)
            return await sessions.open_session(tx, user, options.pop("person_id"), epoch=epoch, **options)
