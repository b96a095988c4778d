"""Ledger accounts with limits, a posted transaction, a hold and an import."""

from __future__ import annotations

from typing import Any

from tests.factories import World
from tests.http import answer


async def fill(world: World) -> None:
    opened = []
    for code, side in (("bank/INR", "debit"), ("factory/INR", "credit")):
        body = {"code": code, "normal_side": side, "currency": "INR"}
        made = await world.api.post("/v1/ledger/accounts", body, idempotency_key=f"open {code}".replace(" ", "-"))
        opened.append((await answer(made, 201))["id"])
    world.ids["accounts"] = opened[1]
    limit = {
        "profile": "factory",
        "currency": "INR",
        "direction": "out",
        "measure": "amount",
        "span": "day",
        "most": "1000.00",
    }
    rule = await answer(await world.api.post("/v1/ledger/limit-rules", limit, idempotency_key="rule"), 201)
    world.ids["limit-rules"] = rule["id"]
    profile = {"profile": "factory", "reason": "to see"}
    await answer(await world.api.post(f"/v1/ledger/accounts/{opened[1]}/limit-profile", profile, idempotency_key="pr"))
    world.ids["transactions"] = (await answer(await _post(world, opened), 201))["id"]
    hold = {"reference": "factory", "account": opened[1], "amount": {"amount": "2.00", "currency": "INR"}}
    hold["credit"] = opened[0]
    made = await world.api.post("/v1/ledger/holds", hold, idempotency_key="hold")
    world.ids["holds"] = (await answer(made, 201))["id"]
    headers = {"Content-Type": "application/x-ndjson"}
    sent = await world.api.post("/v1/ledger/imports?name=factory", raw=b'{"reference": "line"}', headers=headers)
    world.ids["imports"] = (await answer(sent, 202))["id"]


async def _post(world: World, opened: list[str]) -> Any:
    line = {"debit": opened[0], "credit": opened[1], "amount": {"amount": "10.00", "currency": "INR"}}
    wish = {"reference": "factory", "lines": [line], "metadata": {"order": "o-1"}}
    return await world.api.post("/v1/ledger/transactions", wish, idempotency_key="post")
