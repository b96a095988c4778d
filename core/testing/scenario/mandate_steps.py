"""What may happen with mandates: asked for, agreed to, charged within the rules or beyond, paused, taken back."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from core.testing.scenario import steps
from core.testing.scenario.shop import GatewayAccount, Mandate, Request, Shop, Try
from core.testing.scenario.stage import World
from core.testing.scenario.steps import Step, Told
from core.testing.scenario.vendors import MandateTeller, NotNow

AT_MOST = ("1000.00", "20000.00")
"""What payers agree to."""
CHARGES = ("100.00", "499.50", "1000.00", "1000.01", "15000.01")
"""The last but one is more than most payers agreed to, the last more than is debited without the payer."""
LEADS_HOURS = (1, 30, 60)
"""When the app wants a debit. The first is sooner than a payer may be told."""
DAY_SECONDS = 90_000.29
"""Long enough from a notice to its debit by UPI, so that a mandate's life fits into a scenario."""
_MOVES = {
    "active": ("paused", "revoked"),
    "paused": ("active", "active", "revoked"),
    "pending": ("active", "active", "rejected"),
}
_PAYER = {"name": "Asha Rao", "email": "asha@example.com", "phone": "+919876543210"}

Known = tuple[GatewayAccount, MandateTeller]


def ask(world: World, chance: random.Random, number: int) -> Step | None:
    """The tenant asks a payer for a mandate."""
    able = [(shop, *known) for shop in world.shops for known in debiting(shop)]
    if not able:
        return None
    shop, account, teller = chance.choice(able)
    wallet, method = chance.choice(shop.wallets), chance.choice(teller.MANDATE_METHODS)
    frequency = chance.choice(("as_presented", "as_presented", "weekly"))
    return steps.ask(
        shop, "/v1/mandates", wish(world, shop, account, wallet, method, chance.choice(AT_MOST), frequency), number
    )


def agree(world: World, chance: random.Random, number: int) -> Step | None:
    """A payer opens the mandate's page, goes to the vendor's, and agrees, or not."""
    known = [(shop, mandate) for shop in world.shops for mandate in shop.mandates]
    if not known:
        return None
    shop, mandate = chance.choice(known)
    luck = chance.random()

    async def work(told: Told) -> None:
        outcomes = account_of(shop, mandate).teller.OUTCOMES
        outcome = outcomes[0] if luck < 0.7 else outcomes[int(luck * 1000) % len(outcomes)]
        told(await agree_to(shop, mandate, outcome))

    return Step(f"{shop.name}: a payer answers {mandate.id}", work)


def charge(world: World, chance: random.Random, number: int) -> Step | None:
    """The tenant charges a mandate, whatever it may."""
    known = [(shop, mandate) for shop in world.shops for mandate in shop.mandates]
    if not known:
        return None
    shop, mandate = chance.choice(known)
    amount = CHARGES[min(int(chance.expovariate(0.7)), len(CHARGES) - 1)]
    body: dict[str, Any] = {"amount": amount, "currency": "INR", "reference": f"charge-{shop.ref.short_id}-{number}"}
    if chance.random() < 0.3:
        wanted = world.clock.now() + timedelta(hours=chance.choice(LEADS_HOURS))
        body["debit_at"] = wanted.isoformat().replace("+00:00", "Z")
    return steps.ask(shop, f"/v1/mandates/{mandate.id}/charges", body, number)


def take_back(world: World, chance: random.Random, number: int) -> Step | None:
    """The tenant takes a charge back, wherever it is."""
    known = [(shop, charge_id) for shop in world.shops for charge_id in shop.charges]
    if not known:
        return None
    shop, charge_id = chance.choice(known)
    return steps.ask(shop, f"/v1/mandate-charges/{charge_id}/cancel", {}, number)


def revoke(world: World, chance: random.Random, number: int) -> Step | None:
    """The tenant ends a mandate, however it stands."""
    known = [(shop, mandate) for shop in world.shops for mandate in shop.mandates]
    if not known:
        return None
    shop, mandate = chance.choice(known)
    return steps.ask(shop, f"/v1/mandates/{mandate.id}/revoke", {}, number)


def payer_moves(world: World, chance: random.Random, number: int) -> Step | None:
    """A payer pauses, resumes or ends a mandate in the bank's app, or the bank confirms or rejects one."""
    known = _tellers(world)
    if not known:
        return None

    async def at_once() -> str:
        able = [
            (account, teller, mandate)
            for _, account, teller in known
            for mandate in await teller.mandates(account.control, account.credentials)
            if mandate.state in _MOVES
        ]
        if not able:
            return "there is no mandate to move"
        account, teller, mandate = chance.choice(able)
        state = chance.choice(_MOVES[mandate.state])
        await teller.change_mandate(account.control, mandate.id, state)
        return f"{mandate.id} is {state}"

    return Step("a payer or a bank moves a mandate", at_once=at_once)


def banks_change(world: World, chance: random.Random, number: int) -> Step | None:
    """A bank answers debits otherwise from now on."""
    known = _tellers(world)
    if not known:
        return None
    shop, account, teller = chance.choice(known)
    answer = chance.choice(("captured", "captured", "pending", "pending", "failed"))

    async def at_once() -> str:
        await teller.answer_debits(account.control, account.credentials, answer)
        return ""

    return Step(f"{shop.name}: debits at {account.provider} are {answer} from now on", at_once=at_once)


def debits_decided(world: World, chance: random.Random, number: int) -> Step | None:
    """Banks answer the debits that wait."""
    known = _tellers(world)
    if not known:
        return None

    async def at_once() -> str:
        return f"{await decide_debits(known, chance)} were waiting"

    return Step("banks answer debits", at_once=at_once)


def a_day_passes(world: World, chance: random.Random, number: int) -> Step | None:
    """From a notice to its debit."""
    if not any(shop.charges for shop in world.shops):
        return None

    async def at_once() -> str:
        await world.conductor.pass_time(DAY_SECONDS)
        return ""

    return Step("a day passes", at_once=at_once)


def schedules_come_due(world: World, chance: random.Random, number: int) -> Step | None:
    """What is to run again and again becomes jobs."""
    if not world.recurring:
        return None
    return Step(f"{len(world.recurring)} schedules come due", ticking(world))


# ---- what several steps, the beginning and the end do ----


def ticking(world: World, *, without: str | None = None) -> steps.Work:
    async def work(told: Told) -> None:
        told(f"{await world.tick(without=without)} jobs")

    return work


def wish(  # noqa: PLR0917 - the parts of one request
    world: World, shop: Shop, account: GatewayAccount, wallet: str, method: str, at_most: str, frequency: str
) -> dict[str, Any]:
    body: dict[str, Any] = {
        "amount": at_most,
        "currency": "INR",
        "provider_account": account.id,
        "credit_account": shop.owners[wallet],
        "method": method,
        "frequency": frequency,
        "ends_on": (world.clock.now() + timedelta(days=400)).date().isoformat(),
        "payer": _PAYER,
    }
    return body if method == "emandate" else {**body, "first_amount": "1.00"}


async def agree_to(shop: Shop, mandate: Mandate, outcome: str) -> str:
    """Answer at the vendor's page, where ours leads to it; what came of it."""
    form = await steps.read_form(shop, mandate.path)
    if form is None:
        return "nothing to agree to"
    account = account_of(shop, mandate)
    try:
        paid = await account.teller.pay(account.control, form, outcome)
    except NotNow:
        return "the vendor takes no answer now"
    shop.tries.append(Try(account, paid.payment_id))
    if paid.back is not None:
        shop.ways_back.append(paid.back)
    return outcome


async def decide_debits(known: list[tuple[Shop, GatewayAccount, MandateTeller]], chance: random.Random) -> int:
    """Let banks answer every debit that is open; how many were."""
    count = 0
    for _, account, teller in known:
        asked = {item.payment_id for item in await teller.debits(account.control, account.credentials)}
        for payment in await account.teller.payments(account.control, account.credentials):
            if payment.id in asked and payment.state == "open":
                count += 1
                try:
                    await account.teller.decide(account.control, payment.id, succeed=chance.random() < 0.7)
                except NotNow:
                    continue
    return count


async def settle_down(world: World, chance: random.Random) -> None:
    """Banks answer what waits, and at once from now on; those that had not confirmed a mandate do."""
    for _, account, teller in _tellers(world):
        await teller.answer_debits(account.control, account.credentials, "captured")
        for mandate in await teller.mandates(account.control, account.credentials):
            if mandate.state == "pending":
                await teller.change_mandate(account.control, mandate.id, "active")
    await decide_debits(_tellers(world), chance)


def ask_to_end(shop: Shop) -> None:
    """The tenant ends every mandate."""
    for place, mandate in enumerate(shop.mandates):
        shop.requests.append(Request(f"/v1/mandates/{mandate.id}/revoke", {}, f"last-revoke-{place}"))


def account_of(shop: Shop, mandate: Mandate) -> GatewayAccount:
    return next(account for account in shop.gateways if account.id == mandate.account)


def debiting(shop: Shop) -> Iterator[Known]:
    """The accounts of a tenant that debit payers."""
    for account in shop.gateways:
        if account.mandates is not None:
            yield account, account.mandates


def _tellers(world: World) -> list[tuple[Shop, GatewayAccount, MandateTeller]]:
    return [(shop, *known) for shop in world.shops for known in debiting(shop)]
