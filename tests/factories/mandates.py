"""A mandate with a charge."""

from __future__ import annotations

from datetime import UTC, datetime

from core.kit import clock, ids
from core.payments.mandates import charges, service
from core.payments.mandates.provider import Frequency, MandateState
from core.payments.mandates.types import NewCharge, NewMandate
from core.providers import registry
from core.testing import fake_collect
from tests.factories import World
from tests.payments.shop import inr, open_shop

AFTER = ("ground", "outgoing", "shop")


async def fill(world: World) -> None:
    registry.add("payments", fake_collect.FAKE_COLLECT)
    shop = await open_shop(world.tenant, "fake_collect")
    ends_on = datetime(clock.now().year + 2, 1, 1, tzinfo=UTC).date()
    new = NewMandate(shop.provider_account_id, "upi", inr("900.00"), shop.account.id, Frequency.AS_PRESENTED, ends_on)
    detail = await service.create(new)
    world.ids["mandates"] = detail.mandate.public_id
    world.ids["mandate"] = detail.url.rpartition("/")[2]
    desk = fake_collect.desk(ids.text("pac", shop.provider_account_id))
    desk.set_mandate(detail.mandate.provider_order_id or "", MandateState.ACTIVE)
    await service.look(detail.mandate)
    charge = await charges.create(NewCharge(detail.mandate.id, inr("100.00"), "GYM-1"))
    world.ids["mandate-charges"] = charge.public_id
