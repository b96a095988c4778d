"""What may happen to money on its way out: it is asked for, approved or not, called back, and a bank decides."""

from __future__ import annotations

import random
from typing import Any

import orjson

from core.testing.scenario import steps
from core.testing.scenario.shop import Asked, PayoutAccount, Request, Shop, visit
from core.testing.scenario.stage import World
from core.testing.scenario.steps import Step, Told
from core.testing.scenario.vendors import NotNow, VendorPayout

BALANCE = 1_000_000_00
"""What the account to pay out from holds, unless it is empty."""
_LAWFUL = {"open": ("paid", "paid", "paid", "failed", "reversed"), "paid": ("reversed",)}
"""What a bank may make of a payout, the likelier the more often."""


def withdraw(world: World, chance: random.Random, number: int) -> Step | None:
    """The owner of a wallet wants money on their bank account."""
    shop = chance.choice(world.shops)
    if shop.bank is None:
        return None
    wallet = chance.choice(shop.wallets)
    body = {"amount": steps.rupees(chance.choice(steps.AMOUNTS)), "currency": "INR"}
    return steps.ask(shop, f"/v1/wallets/{wallet}/withdrawals", {**body, "beneficiary": shop.payees[wallet]}, number)


def decide(world: World, chance: random.Random, number: int) -> Step | None:
    """The tenant's second principal approves or rejects, perhaps what was decided before."""
    known = _asked(world, waits=True)
    if not known:
        return None
    shop, asked = chance.choice(known)
    verb = "approve" if chance.random() < 0.75 else "reject"

    async def work(told: Told) -> None:
        path, key = f"/v1/approvals/{asked.approval}", f"step-{number}"
        body: dict[str, Any] = {"reason": "as agreed"}
        if verb == "approve":
            status, raw = await visit(shop.app, "GET", path, {"Authorization": f"Bearer {shop.checkers_key}"})
            if status != 200:
                told(f"{status} to the question what was asked")
                return
            body["payload_hash"] = orjson.loads(raw)["payload_hash"]
        request = Request(f"{path}/{verb}", body, key, is_checkers=True)
        shop.requests.append(request)
        told(await shop.send(request))

    return Step(f"{shop.name}: {verb} {asked.id}", work)


def call_back(world: World, chance: random.Random, number: int) -> Step | None:
    """The tenant gives a payout up, wherever it is."""
    known = _asked(world)
    if not known:
        return None
    shop, asked = chance.choice(known)
    return steps.ask(shop, f"/v1/payouts/{asked.id}/cancel", {"reason": "changed their mind"}, number)


def bank_moves(world: World, chance: random.Random, number: int) -> Step | None:
    """A bank pays, refuses, or sends back, also what it had paid."""
    found = _bank(world, chance)
    if found is None:
        return None
    shop, bank = found

    async def at_once() -> str:
        known = await bank.teller.payouts(bank.control, bank.credentials)
        able = [item for item in known if item.state in _LAWFUL]
        fresh = [item for item in able if item.state == "open"]
        chosen = fresh if fresh and chance.random() < 0.8 else able
        return await move(bank, chance.choice(chosen), chance) if chosen else "it has nothing to decide"

    return Step(f"{shop.name}: the bank decides about a payout", at_once=at_once)


def balance_changes(world: World, chance: random.Random, number: int) -> Step | None:
    """The account to pay out from is emptied, or filled."""
    found = _bank(world, chance)
    if found is None:
        return None
    shop, bank = found
    balance = chance.choice((0, BALANCE))

    async def at_once() -> str:
        await bank.teller.fund(bank.control, bank.credentials, balance)
        return ""

    return Step(f"{shop.name}: the account to pay out from now holds {steps.rupees(balance)}", at_once=at_once)


async def move(bank: PayoutAccount, payout: VendorPayout, chance: random.Random) -> str:
    """Let the bank do something that it may do with a payout; what."""
    state = chance.choice(_LAWFUL[payout.state])
    try:
        await bank.teller.move(bank.control, payout.id, state)
    except NotNow:
        return "it had decided"
    return f"{payout.reference} is {state}"


def _asked(world: World, *, waits: bool = False) -> list[tuple[Shop, Asked]]:
    known = [(shop, asked) for shop in world.shops for asked in shop.asked]
    return [item for item in known if item[1].approval is not None] if waits else known


def _bank(world: World, chance: random.Random) -> tuple[Shop, PayoutAccount] | None:
    found = [(shop, shop.bank) for shop in world.shops if shop.bank is not None and shop.asked]
    return chance.choice(found) if found else None
