"""A real worker, killed by SIGKILL while two payouts are at RazorpayX: each is made once, whoever heard what."""

from __future__ import annotations

import signal
from typing import Any
from urllib.parse import urlsplit

import pytest

from core.kit import db, ids, outbound
from core.kit.scope import TenantRef
from core.ledger.chart import service as chart
from core.payouts import service as payouts
from core.payouts.ledger_accounts import CLEARING
from core.payouts.types import Payout
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.settings import Settings
from core.wallets import service as wallets
from core.wallets.withdrawals import service as withdrawals
from tests import processes
from tests.background import eventually
from tests.ledger.conftest import assert_books_tie
from tests.payouts.desk import age
from tests.plugins.payouts_razorpayx.simulator import Simulator
from tests.wallets import bank as money
from tests.wallets.bank import inr

pytestmark = pytest.mark.timeout(200)

DEAD_AFTER = 60
"""Seconds that the vendor keeps the worker waiting: it is killed long before."""


async def test_a_worker_killed_in_the_call_pays_once(
    acting: TenantRef, settings: Settings, running: Any, simulator: Simulator
) -> None:
    shop = await simulator.shop(process_seconds=0.1)
    names = ("key_id", "key_secret", "webhook_secret", "account_number")
    providers.configure(public_url="http://bahi.test", sandbox_url=simulator.base_url.removesuffix("/razorpayx"))
    account = await providers.create(
        NewProviderAccount("payouts", "razorpayx", "RazorpayX", {name: getattr(shop, name) for name in names})
    )
    await payouts.set_rule("INR", approve_above=inr("1000.00"), least=inr("1.00"), most=None)
    mine = await money.wallet("100.00")
    payee = await money.beneficiary(mine.person_id)
    asked = [await withdrawals.withdraw(mine.id, inr(amount), payee) for amount in ("40.00", "10.00")]
    # One of them is made and nobody hears of it; the other never gets through.
    waits = {"next": 1, "seconds": DEAD_AFTER, "only": ["payouts.create"]}
    await simulator.faults(shop, slow=waits, charge_then_timeout=waits)

    async def now() -> list[Payout]:
        return [await payouts.get(payout.id) for payout in asked]

    async def made() -> list[dict[str, Any]]:
        return [item for payout in asked for item in await simulator.payouts(shop, payout.public_id)]

    async def both_are_under_way() -> bool:
        return {payout.status.value for payout in await now()} == {"unknown"} and len(await made()) == 1

    async def both_are_paid() -> bool:
        await _time_passes()
        return {payout.status.value for payout in await now()} == {"paid"}

    name, number = settings.database_url.rpartition("/")[2], settings.redis_url.rpartition("/")[2]
    port = str(urlsplit(simulator.base_url).port)
    worker = ("tests.processes", "worker", str(running.home), name, number, port)
    process = processes.start(*worker)
    try:
        await eventually(both_are_under_way, 60)
    finally:
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=10)
    found = await wallets.get(mine.id)
    assert (found.posted, found.available) == (inr("100.00"), inr("50.00"))
    for payout in asked:
        await age(payout, 301)
    process = processes.start(*worker)
    try:
        await eventually(both_are_paid, 60)
    finally:
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=10)

    assert [(item["status"], item["left"]) for item in await made()] == [("processed", 1)] * 2
    found = await wallets.get(mine.id)
    assert (found.posted, found.available) == (inr("50.00"), inr("50.00"))
    owed = await chart.find(CLEARING, account=ids.text("pac", account.id), currency="INR")
    assert owed is not None
    assert owed.balance == inr("61.80").amount  # twice a fee of 5.00 and its tax
    await assert_books_tie(acting)
    providers.configure_from(settings)
    await outbound.close()


async def _time_passes() -> None:
    """As if the dead worker's leases were over, and the time until the next look."""
    async with db.transaction() as tx:
        await tx.execute("UPDATE job_due SET due_at = clock_timestamp() WHERE tenant_id = $1", tx.tenant)
