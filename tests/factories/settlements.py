"""A reconciled settlement with a line that is nobody's: a run, its books, and a break."""

from __future__ import annotations

from tests.factories import World
from tests.http import answer
from tests.reconciliation.shop import open_shop, today, unknown

AFTER = ("ground", "outgoing")


async def fill(world: World) -> None:
    shop = await open_shop()
    shop.settle("setl_1", await shop.pay("500.00"))
    shop.report.days[today()].append(unknown("200.00", "setl_1", today()))
    await shop.run()
    for word in ("runs", "settlements", "breaks"):
        found = await answer(await world.api.get(f"/v1/reconciliation/{word}"))
        world.ids[word] = found["items"][0]["id"]
