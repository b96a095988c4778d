"""A disputed payment with an answer to the bank."""

from __future__ import annotations

from datetime import timedelta

from core.kit import clock, ids
from core.payments.disputes import answers, service
from core.payments.disputes.types import NewContest
from core.providers import registry
from core.testing import fake_collect
from tests.factories import World
from tests.payments.shop import inr, open_shop

AFTER = ("ground", "outgoing", "shop")


async def fill(world: World) -> None:
    registry.add("payments", fake_collect.FAKE_COLLECT)
    shop = await open_shop(world.tenant, "fake_collect")
    paid = await shop.pay("300.00")
    desk = fake_collect.desk(ids.text("pac", shop.provider_account_id))
    assert paid.current.provider_payment_id is not None
    for _ in range(2):
        desk.dispute(paid.current.provider_payment_id, inr("100.00"), clock.system_now() + timedelta(days=7))
    await service.poll(shop.provider_account_id)
    open_one, answered = await service.list_disputes(ids.new(), 2)
    await answers.contest(answered.id, NewContest("Delivered."))
    world.ids["disputes"] = open_one.public_id
