"""Ledger accounts and a posted transaction."""

from __future__ import annotations

from tests.factories import World
from tests.http import answer


async def fill(world: World) -> None:
    opened = []
    for code, side in (("bank/INR", "debit"), ("factory/INR", "credit")):
        body = {"code": code, "normal_side": side, "currency": "INR"}
        made = await world.api.post("/v1/ledger/accounts", body, idempotency_key=f"open {code}".replace(" ", "-"))
        opened.append((await answer(made, 201))["id"])
    world.ids["accounts"] = opened[1]
    line = {"debit": opened[0], "credit": opened[1], "amount": {"amount": "10.00", "currency": "INR"}}
    posted = await world.api.post(
        "/v1/ledger/transactions", {"reference": "factory", "lines": [line]}, idempotency_key="post"
    )
    world.ids["transactions"] = (await answer(posted, 201))["id"]
