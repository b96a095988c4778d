"""The ledger's books: an account template, a statement, a monitor, a closing date."""

from __future__ import annotations

from datetime import datetime

from core.kit import db, ids
from core.ledger.periods import service as periods
from tests.factories import World
from tests.files.images import png
from tests.http import answer

AFTER = ("books",)


async def fill(world: World) -> None:
    name = f"shop_{ids.token(60)}"  # each world's own: a name is no secret, but what stands under it is
    template = {"name": name, "address": "shop:{id}:{currency}", "normal_side": "credit"}
    await answer(await world.api.post("/v1/ledger/templates", template), 201)
    world.ids["templates"] = name
    wish = {
        "account": world.ids["accounts"],
        "format": "csv",
        "since": "2020-01-01T00:00:00Z",
        "until": "2020-02-01T00:00:00Z",
    }
    asked = await answer(await world.api.post("/v1/ledger/statements", wish), 202)
    world.ids["statements"] = asked["id"]
    watch = {"account": world.ids["accounts"], "measure": "balance", "direction": "below", "threshold": "1.00"}
    watched = await answer(await world.api.post("/v1/ledger/monitors", watch), 201)
    world.ids["monitors"] = watched["id"]
    await answer(await world.api.put("/v1/tenant/logo", raw=png(8, 8), headers={"Content-Type": "image/png"}))
    async with db.transaction() as tx:
        await periods.close_within(tx, datetime.fromisoformat("2019-01-01T00:00:00+00:00"), reason="factory")
