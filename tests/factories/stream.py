"""What the relay makes of the events so far: positions, messages and a first, failing attempt."""

from __future__ import annotations

from core.events import relay
from core.kit import db
from core.webhook_endpoints import service as webhook_endpoints
from tests.factories import World
from tests.http import answer
from tests.payments.shop import run_job

AFTER = ("shop", "inbox", "books", "settlements")


async def fill(world: World) -> None:
    await relay.place(world.tenant.id, [webhook_endpoints.placed], lambda _grown: None)
    async with db.transaction() as tx:
        key = await tx.value(
            "SELECT key FROM job WHERE tenant_id = $1 AND kind = $2 AND status = 'open' LIMIT 1",
            tx.tenant,
            webhook_endpoints.DELIVER,
        )
    assert await run_job(webhook_endpoints.DELIVER, key)
    messages = (await answer(await world.api.get("/v1/webhook-endpoint/messages")))["items"]
    world.ids["messages"] = messages[0]["id"]
    world.ids["events"] = (await answer(await world.api.get("/v1/events")))["items"][0]["id"]
    # An event that no relay has placed yet.
    await answer(await world.api.post("/v1/people", {"external_id": "user-2"}), 201)
