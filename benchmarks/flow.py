"""Complete deposits per second: created over HTTP, paid at the simulator, webhooks in, ledger posted, event placed.

Aim: 150/s on two cores that also run the simulator, PostgreSQL, Redis and the load. Baseline: the simulator alone
(order and payment over HTTP, no webhook), which the flow includes.
"""

from __future__ import annotations

import asyncio
import base64
import itertools
import time
from collections.abc import Awaitable, Callable

from benchmarks import frame, load
from core.kit import db, ids
from core.kit.scope import TenantRef
from core.people import service as people
from core.people.types import Profile
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.settings import Settings
from core.wallets import service as wallets
from core.wallets.types import NewWallet

WARM_UP = 200
"""Deposits before the clock starts: plans made for empty tables are then replaced, as autovacuum does in time."""
DEPOSITS = 1000
WALLETS = 50
CLIENTS = 24
PATIENCE_SECONDS = 120.0
KEY_ID, KEY_SECRET, WEBHOOK_SECRET = "rzp_test_benchmark0001", "benchmark-secret", "benchmark-webhook"
_numbers = itertools.count()


async def run() -> frame.Report:
    report = frame.Report("flow")
    async with frame.platform(BAHI_WEB_WORKERS="1", BAHI_LOG_LEVEL="error") as settings:
        sandbox = f"{settings.sandbox_url}/razorpay"
        tenant = await frame.make_tenant()
        with frame.acting(tenant):
            config = {"key_id": KEY_ID, "key_secret": KEY_SECRET, "webhook_secret": WEBHOOK_SECRET}
            account = await providers.create(NewProviderAccount("payments", "razorpay", "Benchmark", config))
            names = []
            for number in range(WALLETS):
                person, _ = await people.create(f"bench-{number}", Profile())
                wallet = await wallets.create(NewWallet(person.id, "INR"))
                names.append(ids.text("wal", wallet.id))
        await _merchant(sandbox, [])
        alone = await _spread(lambda client: _pay_alone(client, sandbox), DEPOSITS // 3)
        bare = report.add("order and payment at the simulator (baseline)", alone, "payments/s")

        hook = f"http://127.0.0.1:{settings.port}/webhooks/{tenant.short_id}/{ids.text('pac', account.id)}"
        await _merchant(sandbox, [{"url": hook, "secret": WEBHOOK_SECRET}])
        key = await frame.make_key(tenant)
        await _spread(lambda client: _deposit(client, settings, sandbox, key, names), WARM_UP)
        await _until_posted(tenant, WARM_UP)
        await frame.analyze(settings)
        began = time.perf_counter()
        started = await _spread(lambda client: _deposit(client, settings, sandbox, key, names), DEPOSITS)
        report.add("deposits created and paid", started, "deposits/s", against=bare)
        await _until_posted(tenant, WARM_UP + DEPOSITS)
        complete = DEPOSITS / (time.perf_counter() - began)
        figure = report.add("deposits complete: posted, event placed", complete, "deposits/s", against=bare)
        report.aim("≥ 150 complete deposits/s", met=figure.rate >= 150)
    return report


async def _merchant(sandbox: str, webhooks: list[dict[str, str]]) -> None:
    client = load.Client()
    merchant = {"key_id": KEY_ID, "key_secret": KEY_SECRET, "webhooks": webhooks}
    await client.call("POST", f"{sandbox}/_control/merchants", json=merchant)
    client.close()


async def _pay_alone(client: load.Client, sandbox: str) -> None:
    order = {"amount": 50000, "currency": "INR", "receipt": f"alone-{next(_numbers)}"}
    basic = base64.b64encode(f"{KEY_ID}:{KEY_SECRET}".encode()).decode()
    made = await client.call("POST", f"{sandbox}/v1/orders", headers={"Authorization": f"Basic {basic}"}, json=order)
    await _pay(client, sandbox, made["id"])


async def _deposit(client: load.Client, settings: Settings, sandbox: str, key: str, names: list[str]) -> None:
    number = next(_numbers)
    made = await client.call(
        "POST",
        f"http://127.0.0.1:{settings.port}/v1/wallets/{names[number % len(names)]}/deposits",
        headers={"Authorization": f"Bearer {key}", "Idempotency-Key": f"bench-{number}"},
        json={"amount": "500.00", "currency": "INR"},
    )
    (attempt,) = made["attempts"]
    await _pay(client, sandbox, attempt["provider_order_id"])


async def _pay(client: load.Client, sandbox: str, order_id: str) -> None:
    paid = {"method": "upi", "outcome": "success", "callback": False}
    await client.call("POST", f"{sandbox}/_control/orders/{order_id}/pay", json=paid)


async def _spread(work: Callable[[load.Client], Awaitable[None]], times: int) -> float:
    """Do `work` so often over CLIENTS tasks; how many a second."""
    left = iter(range(times))

    async def task() -> None:
        client = load.Client()
        for _ in left:
            await work(client)
        client.close()

    began = time.perf_counter()
    await asyncio.gather(*(task() for _ in range(CLIENTS)))
    return times / (time.perf_counter() - began)


async def _until_posted(tenant: TenantRef, wanted: int) -> None:
    """Until every deposit is in the ledger once and no event waits for its place."""
    deadline = time.perf_counter() + PATIENCE_SECONDS
    while time.perf_counter() < deadline:
        async with db.transaction(tenant.id) as tx:
            posted = await tx.value(
                "SELECT count(*) FROM ledger_transaction WHERE tenant_id = $1 AND kind = 'deposit'", tenant.id
            )
            waiting = await tx.value("SELECT count(*) FROM event_todo WHERE tenant_id = $1", tenant.id)
        assert posted <= wanted
        if posted == wanted and waiting == 0:
            return
        await asyncio.sleep(0.1)
    raise TimeoutError(f"only {posted} of {wanted} deposits were posted in {PATIENCE_SECONDS:.0f} s")
