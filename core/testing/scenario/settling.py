"""Gateways pay out to the bank what they took, and the tenant reconciles what they say about it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from core.testing.scenario import steps
from core.testing.scenario.shop import GatewayAccount, Request, Shop
from core.testing.scenario.stage import World
from core.testing.scenario.steps import Step
from core.testing.scenario.vendors import VendorPayment

INDIA = ZoneInfo("Asia/Kolkata")
"""The days of settlement reports are days in India."""


def vendor_settles(world: World, chance: random.Random, number: int) -> Step | None:
    """A gateway pays out what it took, whether or not we know of it."""
    shop = chance.choice(world.shops)
    account = chance.choice(shop.gateways)

    async def at_once() -> str:
        return f"{await pay_out(world, account)} reached the bank"

    return Step(f"{shop.name}: {account.provider} settles", at_once=at_once)


def reconcile(world: World, chance: random.Random, number: int) -> Step | None:
    """The tenant has a gateway's report read, of today and the day before."""
    shop = chance.choice(world.shops)
    account = chance.choice(shop.gateways)
    day = today(world)
    return steps.ask(shop, "/v1/reconciliation/runs", _run(account, day - timedelta(days=1), day), number)


async def pay_out(world: World, account: GatewayAccount) -> int:
    """Let a gateway settle all that it can now; how much."""
    amount = await account.teller.settle(account.control, account.credentials)
    account.settled_on.add(today(world))
    account.paid_out += amount
    return amount


async def waiting(account: GatewayAccount) -> list[VendorPayment]:
    """What the gateway took, or gave back of it, and has not settled yet."""
    known = await account.teller.payments(account.control, account.credentials)
    return [item for item in known if is_waiting(item)]


def is_waiting(item: VendorPayment) -> bool:
    """Whether the gateway took this, or gave some of it back, and has not settled it yet."""
    given_back = any(part.state == "done" and not part.is_settled for part in item.refunds)
    taken = any(part.deducted and not part.is_settled for part in item.disputes)
    return item.state == "captured" and (given_back or taken or not item.is_settled)


def unsettled(item: VendorPayment) -> int:
    """What of a captured payment the gateway still owes, less what it has still to take off."""
    back = sum(part.amount for part in item.refunds if part.state == "done" and not part.is_settled)
    back += sum(part.deducted for part in item.disputes if not part.is_settled)
    return (0 if item.is_settled else item.amount) - back


def ask_for_runs(shop: Shop) -> None:
    """The tenant has every day read on which a gateway settled, as the daily run does."""
    for place, account in enumerate(shop.gateways):
        for first, last in _spans(account.settled_on):
            shop.requests.append(
                Request("/v1/reconciliation/runs", _run(account, first, last), f"last-run-{place}-{first}")
            )


def today(world: World) -> date:
    return world.clock.now().astimezone(INDIA).date()


def _run(account: GatewayAccount, first: date, last: date) -> dict[str, str]:
    return {"provider_account": account.id, "from_on": first.isoformat(), "to_on": last.isoformat()}


def _spans(days: set[date]) -> Iterator[tuple[date, date]]:
    """Days that follow each other, as one window each."""
    first = last = None
    for day in sorted(days):
        if first is None or last is None:
            first = day
        elif day - last > timedelta(days=1):
            yield first, last
            first = day
        last = day
    if first is not None and last is not None:
        yield first, last
