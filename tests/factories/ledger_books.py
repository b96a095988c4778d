"""The ledger's books: an account template, a statement."""

from __future__ import annotations

from core.kit import ids
from tests.factories import World
from tests.http import answer

AFTER = ("books",)


async def fill(world: World) -> None:
    template = {"address": "shop:{id}:{currency}", "normal_side": "credit"}
    name = f"shop_{ids.token(60)}"  # each world's own: a name is no secret, but what stands under it is
    await answer(await world.api.call("PUT", f"/v1/ledger/templates/{name}", template))
    world.ids["templates"] = name
    wish = {
        "account": world.ids["accounts"],
        "format": "csv",
        "since": "2020-01-01T00:00:00Z",
        "until": "2020-02-01T00:00:00Z",
    }
    asked = await answer(await world.api.post("/v1/ledger/statements", wish), 202)
    world.ids["statements"] = asked["id"]
