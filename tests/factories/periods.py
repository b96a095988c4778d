"""A period that was signed off and is to be reopened."""

from __future__ import annotations

from datetime import timedelta

from core.kit import ids
from tests.factories import World
from tests.http import Api, answer, make_key
from tests.reconciliation.shop import open_shop, today

AFTER = ("settlements", "breaks", "ledger_books")
BASE = "/v1/reconciliation/sign-offs"


async def fill(world: World) -> None:
    shop = await open_shop()
    day = today() - timedelta(days=2)
    await shop.run(day, today())
    wish = {"from_on": f"{day}", "to_on": f"{day}", "account": shop.pac, "close_books": True, "reason": "complete"}
    asked = await answer(await world.api.post(BASE, wish, idempotency_key=ids.token(80)), 202)
    second = Api(world.app, await make_key(world.tenant))
    decision = {"payload_hash": asked["payload_hash"]}
    path = f"/v1/approvals/{asked['approval']}/approve"
    await answer(await second.post(path, decision, idempotency_key=ids.token(80)))
    path = f"{BASE}/{asked['sign_off']}/reopening"
    await answer(await world.api.post(path, {"reason": "once more"}, idempotency_key=ids.token(80)), 202)
    await shop.pay("5.00")  # signing has sealed all that waited
    world.ids["sign-offs"] = asked["sign_off"]
