"""An OAuth client, a code and a consent."""

from __future__ import annotations

from core.identity.oauth import clients, queries
from core.identity.oauth.types import NewClient
from core.kit import clock, db, ids
from tests.factories import World


async def fill(world: World) -> None:
    new = NewClient("Shop", ("https://shop.example/callback",), ("authorization_code",), ("openid",))
    made = (await clients.register(new)).client
    world.ids["oauth-clients"] = ids.text("cli", made.id)
    user = ids.new()
    async with db.transaction() as tx:
        await tx.execute(queries.PUT_CONSENT, tx.tenant, user, made.id, ["openid"])
        await tx.execute(
            queries.INSERT_CODE,
            tx.tenant,
            clients.digest("code"),
            made.id,
            user,
            None,
            "https://shop.example/callback",
            ["openid"],
            "challenge",
            None,
            ["pwd"],
            clock.system_now(),
            60,
            ids.new(),
        )
