"""Bring a scenario to rest: no more mishaps, everybody finishes what they began, days pass until nothing is open."""

from __future__ import annotations

import asyncio
import random
from typing import TypeVar

from core.kit import ids
from core.reconciliation import service as reconciliation
from core.testing.scenario import dispute_steps, mandate_steps, opening, payout_steps, settling, steps
from core.testing.scenario.shop import Request
from core.testing.scenario.stage import World
from core.testing.scenario.steps import PATIENCE_SECONDS
from core.testing.scenario.vendors import NotNow
from core.webhook_endpoints import service as webhook_endpoints

T = TypeVar("T")

_SHORT = (70.31, 300.43, 700.59, 3_600.27, 7_201.29)
PAUSES = (5.63, 70.37, 700.59, 7_200.41, 400_000.73, *_SHORT, 1_300_000.47, *_SHORT)
"""From one look to the next: nobody asks about a payment after four days, or about a refund after fourteen. A webhook
about what is not ours is tried six times."""
LAST_HOUR = (70.31, 700.57, 4_000.83)
"""From one look of the worker to the next before the mishaps end: most of its work is done here."""
DAYS_MAX = 5
"""From a charge of a mandate to its debit, also when its payer was told late."""
SALE = 100_000
ROUNDS_AT_ONCE = 40
_UNFINISHED = """
    SELECT 'job ' || kind || ' ' || key AS what FROM job WHERE tenant_id = $1 AND status = 'open' AND key <> ALL($2)
    UNION ALL SELECT 'event ' || id FROM event_todo WHERE tenant_id = $1
    UNION ALL SELECT 'message ' || type FROM webhook_message WHERE tenant_id = $1 AND status = 'pending'
    UNION ALL SELECT 'webhook ' || event_type FROM webhook_delivery WHERE tenant_id = $1 AND status = 'received'
"""


_CHARGES = """
    SELECT count(*) FROM mandate_charge WHERE tenant_id = $1 AND state IN ('scheduled', 'noticed')
"""
_NEVER_AGREED = "SELECT id FROM payment_mandate WHERE tenant_id = $1 AND status IN ('created', 'rejected')"
"""Their payers may still agree: a gateway is asked about them once a day."""


class NotAtRest(AssertionError):
    """Something is still open after every window of time has closed."""


async def come_to_rest(world: World, chance: random.Random) -> None:
    """Raises NotAtRest, Stuck."""
    for pause in LAST_HOUR:
        await world.look()
        await world.take(world.due)
        await world.conductor.run_dry(PATIENCE_SECONDS)
        await world.conductor.pass_time(pause)
    world.network.mishap_rate = 0.0
    await world.conductor.run_dry(PATIENCE_SECONDS)
    await _banks_decide(world, chance)
    await mandate_steps.settle_down(world, chance)
    await _fill_accounts(world)
    await dispute_steps.judge_all(world, chance)
    for shop in world.shops:
        with world.acting(shop):  # it may have been disabled for its failures; then what waits is sent now
            endpoint = await _undisturbed(world, webhook_endpoints.get())
            await _undisturbed(world, webhook_endpoints.put(endpoint.url, None))
    await _rest(world, chance, is_first=True)
    await _settle_up(world)
    await _rest(world, chance)


async def _rest(world: World, chance: random.Random, *, is_first: bool = False) -> None:
    for pause in PAUSES:
        await _until_quiet(world)
        await _banks_pay(world, chance, some_come_back=is_first and pause == PAUSES[3])
        if is_first and pause == PAUSES[2]:
            await _decide_holds(world)
            await _end_mandates(world)
        if not await _open(world):
            return
        await world.conductor.pass_time(pause)
    await _until_quiet(world)
    if left := await _open(world):
        raise NotAtRest(f"still open: {'; '.join(left[:10])}")


async def _until_quiet(world: World) -> None:
    """Do everything that can be done at this moment. A request that is told to wait waits for the next."""
    works = [
        steps.sending(shop, request) for shop in world.shops for request in shop.requests if not request.is_answered
    ]
    for _ in range(ROUNDS_AT_ONCE):
        works += [steps.hand_in(world, letter) for letter in world.network.bag]
        world.network.bag.clear()
        await world.look()
        works += [steps.placing(shop) for shop in world.unplaced]
        # The daily run of each gateway's report is left to the steps: what it would read is asked for at the very end.
        works += [mandate_steps.ticking(world, without=reconciliation.SCHEDULE)] if _recurs(world) else []
        if not works and not world.due:
            return
        for work in works:
            await _run(world, work)
        works = []
        await world.look()
        await world.take(world.due)
        await world.conductor.run_dry(PATIENCE_SECONDS)
    raise NotAtRest("there is always something more to do")


def _recurs(world: World) -> bool:
    return any(kind != reconciliation.SCHEDULE for kind in world.recurring.values())


async def _run(world: World, work: steps.Work) -> None:
    task = asyncio.ensure_future(work(lambda _: None))
    await world.conductor.run_dry(PATIENCE_SECONDS)
    task.result()


async def _undisturbed(world: World, work):  # type: ignore[no-untyped-def]
    """Run something of the scenario's own."""
    task = asyncio.ensure_future(work)
    await world.conductor.run_dry(PATIENCE_SECONDS)
    return task.result()


async def _banks_decide(world: World, chance: random.Random) -> None:
    """No try stays open at a vendor."""
    for shop in world.shops:
        for account in shop.gateways:
            for payment in await account.teller.payments(account.control, account.credentials):
                if payment.state == "open":
                    try:
                        await account.teller.decide(account.control, payment.id, succeed=chance.random() < 0.5)
                    except NotNow:
                        continue


async def _fill_accounts(world: World) -> None:
    """No payout waits for money any more."""
    for shop in world.shops:
        if shop.bank is not None:
            await shop.bank.teller.fund(shop.bank.control, shop.bank.credentials, payout_steps.BALANCE)


async def _banks_pay(world: World, chance: random.Random, *, some_come_back: bool) -> None:
    """No payout stays open at a vendor; at times one that was paid comes back."""
    for shop in world.shops:
        if shop.bank is None:
            continue
        for payout in await shop.bank.teller.payouts(shop.bank.control, shop.bank.credentials):
            if payout.state == "open" or (some_come_back and payout.state == "paid" and chance.random() < 0.2):
                await payout_steps.move(shop.bank, payout, chance)
    await _until_quiet(world)


async def _settle_up(world: World) -> None:
    """Every gateway settles everything, and every tenant reconciles it."""
    for shop in world.shops:
        for place, account in enumerate(shop.gateways):
            await settling.pay_out(world, account)
            if left := await settling.waiting(account):  # more was given back than is to come: one more sale covers it
                amount = SALE - 2 * sum(min(0, settling.unsettled(item)) for item in left)
                sale = opening.deposit(shop, shop.wallets[0], account, amount, f"last-sale-{place}")
                await _undisturbed(world, sale)
                await _until_quiet(world)
                await settling.pay_out(world, account)
        settling.ask_for_runs(shop)
    await _until_quiet(world)


async def _decide_holds(world: World) -> None:
    """The tenant captures what is still only authorised."""
    for shop in world.shops:
        for place, bought in enumerate([item for item in shop.bought if item.manual]):
            request = Request(f"/v1/payments/{bought.id}/capture", {}, f"last-capture-{place}")
            shop.requests.append(request)
    await _until_quiet(world)


async def _end_mandates(world: World) -> None:
    """What was charged is debited, and then the tenant ends every mandate."""
    for _ in range(DAYS_MAX):
        if not sum([await world.watch.fetchval(_CHARGES, shop.ref.id) for shop in world.shops]):
            break
        await world.conductor.pass_time(mandate_steps.DAY_SECONDS)
        await _until_quiet(world)
    for shop in world.shops:
        mandate_steps.ask_to_end(shop)
    await _until_quiet(world)


async def _open(world: World) -> list[str]:
    """What is not finished, in words."""
    found = [f"{len(world.network.bag)} webhooks under way"] if world.network.bag else []
    for shop in world.shops:
        found += [f"{shop.name}: POST {item.path} {item.status}" for item in shop.requests if not item.is_answered]
        waiting = [ids.text("mdt", row["id"]) for row in await world.watch.fetch(_NEVER_AGREED, shop.ref.id)]
        rows = await world.watch.fetch(_UNFINISHED, shop.ref.id, waiting)
        found += [f"{shop.name}: {row['what']}" for row in rows]
    return found
