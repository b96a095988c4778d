"""Payers go to their banks: a payment that was captured is disputed, and decided."""

from __future__ import annotations

import random

from core.testing.scenario import steps
from core.testing.scenario.shop import GatewayAccount
from core.testing.scenario.stage import World
from core.testing.scenario.steps import Step
from core.testing.scenario.vendors import DisputeTeller, NotNow, VendorPayment

ENDS = ("won", "lost", "lost", "closed")


def dispute(world: World, chance: random.Random, number: int) -> Step | None:
    """A payer disputes a payment or a part of it, whether or not we know that it was captured."""
    if not _tellers(world):
        return None

    async def at_once() -> str:
        able = [
            (account, teller, payment)
            for account, teller in _tellers(world)
            for payment in await _captured(account)
            if not payment.disputes
        ]
        if not able:
            return "there is nothing to dispute"
        account, teller, payment = chance.choice(able)
        amount = chance.choice((payment.amount, payment.amount // 2 or 1))
        await teller.dispute(account.control, payment.id, amount)
        return f"{steps.rupees(amount)} of {payment.id}"

    return Step("a payer goes to their bank", at_once=at_once)


def judge(world: World, chance: random.Random, number: int) -> Step | None:
    """A bank decides a dispute."""
    if not _tellers(world):
        return None

    async def at_once() -> str:
        waiting = [item for account, teller in _tellers(world) for item in await _open(account, teller)]
        return await _judge(*chance.choice(waiting), chance) if waiting else "no dispute waits"

    return Step("a bank decides a dispute", at_once=at_once)


async def judge_all(world: World, chance: random.Random) -> None:
    """No dispute stays open."""
    for account, teller in _tellers(world):
        for waiting in await _open(account, teller):
            await _judge(*waiting, chance)


async def _captured(account: GatewayAccount) -> list[VendorPayment]:
    known = await account.teller.payments(account.control, account.credentials)
    return [item for item in known if item.state == "captured"]


async def _open(account: GatewayAccount, teller: DisputeTeller) -> list[tuple[GatewayAccount, DisputeTeller, str]]:
    known = [item for payment in await _captured(account) for item in payment.disputes]
    return [(account, teller, item.id) for item in known if item.state == "open"]


async def _judge(account: GatewayAccount, teller: DisputeTeller, name: str, chance: random.Random) -> str:
    state = chance.choice(ENDS)
    try:
        await teller.judge(account.control, name, state)
    except NotNow:
        return "it had decided"
    return f"{name} is {state}"


def _tellers(world: World) -> list[tuple[GatewayAccount, DisputeTeller]]:
    accounts = [account for shop in world.shops for account in shop.gateways]
    return [(account, account.disputes) for account in accounts if account.disputes is not None]
