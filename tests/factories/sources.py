"""A bank with a statement that was imported, and one that waits for a decision in the middle of its staging."""

from __future__ import annotations

from core.kit import db, ids
from core.reconciliation.imports import queries
from tests.factories import World
from tests.reconciliation_sources import bank

AFTER = ("settlements",)


async def fill(world: World) -> None:
    source = await bank.open_source(name="Everyday account")
    done = await bank.import_(source, bank.csv("20/11/2026,NEFT CR from somebody,UTR20261120,,100.00,100.00"))
    waiting = await bank.import_(source, bank.csv("20/11/2026,NEFT CR from somebody,UTR20261121,,what,100.00"))
    async with db.transaction() as tx:
        await tx.execute(queries.STAGE, tx.tenant, waiting.id, [1], [ids.new()], ["key"], ["{}"])
    assert (done.state, waiting.state) == ("completed", "quarantined")
    world.ids["sources"], world.ids["report-imports"] = source.public_id, done.public_id
    world.ids["statement-lines"] = ids.text("sml", (await bank.lines(source))[0].id)
