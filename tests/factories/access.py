"""A user with a session, roles, signing keys and a security policy of the tenant's own."""

from __future__ import annotations

from core.auth.policy import service as policy
from core.auth.roles import service as roles
from core.auth.sessions import service as sessions
from core.auth.tokens import keys
from core.kit import db, ids
from tests.factories import World


async def fill(world: World) -> None:
    user = ids.new()
    async with db.transaction() as tx:
        opened = await sessions.open_session(
            tx, user, None, epoch=0, methods=frozenset({"pwd"}), client="web", device="factory"
        )
    world.ids["users"] = ids.text("usr", user)
    world.ids["sessions"] = ids.text("ses", opened.session_id)
    role = f"cashier-{world.tenant.short_id}"
    await roles.create(role, "Takes payments", ["payments:read"])
    async with db.transaction() as tx:
        await roles.grant_within(tx, user, role)
    world.ids["roles"] = role
    [key] = await keys.list_keys()
    world.ids["signing-keys"] = ids.text("sgk", key.id)
    await policy.change({"sessions_max": 5})
