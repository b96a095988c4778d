"""Routing rules, a downtime and a breaker that has seen a failure."""

from __future__ import annotations

from datetime import timedelta

from core.kit import clock, ids
from core.payments.routing import downtimes, service
from core.payments.routing.provider import Downtime
from core.payments.routing.types import Plan, Strategy
from core.providers.breaker import service as breaker
from core.testing import fake_gateway
from tests.factories import World

AFTER = ("shop",)


async def fill(world: World) -> None:
    account_id = ids.parse("pac", world.ids["provider-accounts"])
    await service.replace_rules(Plan(strategy=Strategy.SUCCESS_RATE))
    now = clock.system_now()
    told = Downtime("down_1", "upi", None, "high", now - timedelta(minutes=1), None)
    fake_gateway.vendor(world.ids["provider-accounts"]).told = [told]
    await downtimes.poll(account_id)
    await breaker.note(account_id, "timeout")
