"""Rules of its own for an account, a tie by hand, and one that was undone."""

from __future__ import annotations

from core.kit import ids
from tests.factories import World
from tests.http import answer
from tests.reconciliation.shop import open_shop, today, unknown

AFTER = ("settlements",)
BASE = "/v1/reconciliation"


async def fill(world: World) -> None:
    shop = await open_shop()
    shop.settle("setl_ours", await shop.pay("90.00"))
    shop.report.days[today()].append(unknown("70.00", "setl_ours", today()))
    await shop.pay("70.00")
    await shop.run()
    rules = {"version": 0, "rules": [{"name": "exact_id", "by": "id"}]}
    await answer(await world.api.put(f"{BASE}/reconciled/{shop.pac}/rules", rules | {"fee_tolerance": "1"}))
    (settlement,) = (await answer(await world.api.get(f"{BASE}/settlements?provider_account={shop.pac}")))["items"]
    lines = (await answer(await world.api.get(f"{BASE}/settlements/{settlement['id']}/lines")))["items"]
    stranger, ours = sorted(lines, key=lambda line: line["state"])
    expected = await answer(await world.api.get(f"{BASE}/reconciled/{shop.pac}/expectations?state=open"))
    body = {
        "account": shop.pac,
        "lines": [stranger["id"]],
        "expectations": [expected["items"][0]["id"]],
        "reason": "the same payer",
    }
    made = await answer(await world.api.post(f"{BASE}/matches", body, idempotency_key=ids.token(80)), 201)
    reason = {"reason": "not the same"}
    await answer(await world.api.post(f"{BASE}/lines/{ours['id']}/untie", reason, idempotency_key=ids.token(80)))
    world.ids["expectations"] = expected["items"][0]["id"]
    world.ids |= {"matches": made["id"], "lines": stranger["id"], "reconciled": shop.pac}
