"""An external provider, and a user who is linked to somebody there."""

from __future__ import annotations

from core.identity.external import links, providers
from core.identity.external.types import NewProvider
from core.identity.users import service as users
from core.identity.users.types import Identifier
from core.kit import db, ids
from core.kit.secrets import Secret
from tests.factories import World


async def fill(world: World) -> None:
    new = NewProvider("Example ID", "https://id.example", "shop", Secret("secret"), app_redirect_uris=("com.shop:/in",))
    made = await providers.create(new)
    user = await users.create(Identifier("email", "meera@shop.example"))
    async with db.transaction() as tx:
        await links.add(tx, await users.lock_row(tx, user.id), made.id, links.digest(made.id, "meera"))
    found = await links.list_links(user.id)
    world.ids["external-providers"] = made.public_id
    world.ids["external-links"] = ids.text("xln", found[0].id)
