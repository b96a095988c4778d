"""Routing rules, a downtime, a breaker that has seen a failure, and a payment that was paid twice."""

from __future__ import annotations

from datetime import timedelta

from core.kit import clock, ids
from core.ledger import service as ledger
from core.payments import service as payments
from core.payments.provider import AttemptState
from core.payments.routing import downtimes, service
from core.payments.routing.provider import Downtime
from core.payments.routing.types import Plan, Strategy
from core.providers.breaker import service as breaker
from core.testing import fake_gateway
from tests.factories import World
from tests.payments.shop import Shop

AFTER = ("shop",)


async def fill(world: World) -> None:
    account_id = ids.parse("pac", world.ids["provider-accounts"])
    await service.replace_rules(Plan(strategy=Strategy.SUCCESS_RATE))
    now = clock.system_now()
    told = Downtime("down_1", "upi", None, "high", now - timedelta(minutes=1), None)
    vendor = fake_gateway.vendor(world.ids["provider-accounts"])
    vendor.told = [told]
    await downtimes.poll(account_id)
    await breaker.note(account_id, "timeout")

    other = await payments.get(ids.parse("pay", world.ids["payments"]))
    shop = Shop(world.tenant, await ledger.get_account(other.payment.credit_account_id), account_id)
    detail = await payments.create(shop.new("20.00"))
    late = vendor.fail(detail.current.reference)
    await shop.resolve(detail.current)
    retried = await payments.retry(detail.payment.id)
    vendor.pay(retried.current.reference)
    await shop.resolve(retried.current)
    vendor.move(late, AttemptState.CAPTURED)
    await shop.resolve(detail.current)
    (excess,) = (await payments.get(detail.payment.id)).excess
    world.ids["excess-payments"] = ids.text("exc", excess.id)
