"""A payment link."""

from __future__ import annotations

from tests.factories import World
from tests.http import answer

AFTER = ("ground", "shop", "books")


async def fill(world: World) -> None:
    account = await answer(await world.api.get("/v1/ledger/accounts?limit=200"))
    credit = next(item["id"] for item in account["items"] if item["code"].startswith("customer/"))
    link = {"amount": "250.00", "currency": "INR", "credit_account": credit, "reference": "INV-1"}
    made = await answer(await world.api.post("/v1/payment-links", link, idempotency_key="link"), 201)
    world.ids["payment-links"] = made["id"]
