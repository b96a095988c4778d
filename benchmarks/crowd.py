"""The same load on 1,000 tenants at once as on one: the worst case for group commit, which is per tenant.

Baseline: 64 clients that post on one tenant. The crowd's clients pick a tenant anew for every post, so hardly ever do
two posts of one tenant meet.
"""

from __future__ import annotations

import itertools
import random

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
        report.add(
            "1,000 tenants, 64 clients",
            await frame.rate(_post(crowd), CLIENTS, SECONDS),
            "transfers/s",
            against=one,
        )
    return report


Place = tuple[TenantRef, Account, Account]


async def _tenant(number: int) -> Place:
    tenant = await frame.make_tenant(f"crowd{number}")
    with frame.acting(tenant):
        first, second = await frame.customers(2)
    return tenant, first, second


def _post(places: list[Place]) -> frame.Work:
    async def work() -> int:
        tenant, first, second = random.choice(places)
        with frame.acting(tenant):
            await ledger.post(NewTransaction(f"bench:{next(_numbers)}", "transfer", (Line(first.id, second.id, ONE),)))
        return 1

    return work
