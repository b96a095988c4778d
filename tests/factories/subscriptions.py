"""A plan and a subscription with a charge that is held."""

from __future__ import annotations

from core.kit import ids
from core.payments.subscriptions import following
from core.providers import registry
from core.testing import fake_subscriptions
from tests.factories import World
from tests.payments.shop import inr, open_shop
from tests.payments_subscriptions.club import Club, charges_of

AFTER = ("ground", "outgoing", "shop")


async def fill(world: World) -> None:
    registry.add("payments", fake_subscriptions.FAKE_SUBSCRIPTIONS)
    shop = await open_shop(world.tenant, "fake_subscriptions")
    club = Club(shop, fake_subscriptions.runner(ids.text("pac", shop.provider_account_id)))
    plan = await club.plan()
    member = await club.active(plan=plan)
    club.runner.bill(club.at(member).id, amount=inr("1.00"))
    await following.look(member)
    world.ids["gateway-plans"] = plan.public_id
    world.ids["gateway-subscriptions"] = member.public_id
    world.ids["gateway-subscription-charges"] = (await charges_of(member))[-1].public_id
