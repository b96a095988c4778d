"""The same load on 1,000 tenants at once as on one: the worst case for group commit, which is per tenant.

Baseline: 64 clients that post on one tenant. The crowd's clients pick a tenant anew for every post, so hardly ever do
two posts of one tenant meet. A tenant's first post costs more than those that follow: both are shown.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import time

from benchmarks import frame
from core.kit.money import Money
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.types import Account, Line, NewTransaction

TENANTS = 1000
CLIENTS = 64
SECONDS = 5.0
ONE = Money.parse("1.00", "INR")
_numbers = itertools.count()


async def run() -> frame.Report:
    report = frame.Report("crowd")
    async with frame.connected():
        crowd = [await _tenant(n) for n in range(TENANTS)]
        one = report.add(
            "one tenant, 64 clients (baseline)", await frame.rate(_post(crowd[:1]), CLIENTS, SECONDS), "transfers/s"
        )
        report.add("1,000 tenants, the first post of each", await _first(crowd), "transfers/s", against=one)
        warm = await frame.rate(_post(crowd), CLIENTS, SECONDS)
        report.add("1,000 tenants, 64 clients, warm", warm, "transfers/s", against=one)
    return report


Place = tuple[TenantRef, Account, Account]


async def _tenant(number: int) -> Place:
    tenant = await frame.make_tenant(f"crowd{number}")
    with frame.acting(tenant):
        first, second = await frame.customers(2)
    return tenant, first, second


async def _first(places: list[Place]) -> float:
    """Posts per second while every tenant posts once."""
    waiting = iter(places)

    async def client() -> None:
        for place in waiting:
            await _transfer(place)

    began = time.perf_counter()
    await asyncio.gather(*(client() for _ in range(CLIENTS)))
    return len(places) / (time.perf_counter() - began)


def _post(places: list[Place]) -> frame.Work:
    async def work() -> int:
        await _transfer(random.choice(places))
        return 1

    return work


async def _transfer(place: Place) -> None:
    tenant, first, second = place
    with frame.acting(tenant):
        await ledger.post(NewTransaction(f"bench:{next(_numbers)}", "transfer", (Line(first.id, second.id, ONE),)))
