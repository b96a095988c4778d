"""The tenant's own webhook endpoint, at an address where nobody listens."""

from __future__ import annotations

from core.webhook_endpoints import service as webhook_endpoints
from tests.factories import World
from tests.http import answer

NOBODY = "http://127.0.0.1:9/"


async def fill(world: World) -> None:
    webhook_endpoints.configure(development=True)
    await answer(await world.api.call("PUT", "/v1/webhook-endpoint", {"url": NOBODY}))
