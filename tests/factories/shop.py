"""A provider account, a wallet with a deposit, a paid payment with a refund."""

from __future__ import annotations

from core.kit import ids
from core.payments import service as payments
from core.payments.types import NewRefund
from core.providers import registry
from core.testing import fake_gateway
from tests.factories import World
from tests.http import answer
from tests.payments.shop import inr, open_shop

AFTER = ("ground", "outgoing")


async def fill(world: World) -> None:
    registry.add("payments", fake_gateway.FAKE)
    shop = await open_shop(world.tenant)
    world.ids["provider-accounts"] = ids.text("pac", shop.provider_account_id)
    paid = await shop.pay()
    world.ids["payments"] = paid.payment.public_id
    world.ids["pay"] = paid.checkout_url.rpartition("/")[2]
    refund = await payments.refund(NewRefund(paid.payment.id, inr("10.00")))
    world.ids["refunds"] = ids.text("ref", refund.id)
    wallet = {"person_id": world.ids["people"], "currency": "INR"}
    opened = await answer(await world.api.post("/v1/wallets", wallet, idempotency_key="wallet"), 201)
    world.ids["wallets"] = opened["id"]
    deposit = {"amount": "500.00", "currency": "INR"}
    await answer(await world.api.post(f"/v1/wallets/{opened['id']}/deposits", deposit, idempotency_key="deposit"), 201)
