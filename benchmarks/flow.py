"""Complete deposits per second, and what we add to a call to the gateway.

A complete deposit is: `POST /v1/wallets/<id>/deposits` with an API key and an idempotency key → an order is made at the
gateway, over HTTP → 201 with the page to pay at → the gateway's signed webhook is verified, stored and answered 200 →
a job asks the gateway over HTTP what became of the payment → in one transaction the payment succeeds, the ledger
credits the wallet and the events are written → the relay places them in the tenant's stream. Everything is durable and
audited as in production. The gateway is canned (`benchmarks/gateway.py`), for a simulator's cost is not ours; what each
process spent on a deposit is printed, the gateway and the load included, for all of them share the two cores.

Aims: 200 deposits a second; less than 10 ms of our own, in the median, on top of the gateway's answer.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import itertools
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import orjson

from benchmarks import bare, cpu, frame, gateway, load
from core.kit import db, ids
from core.kit.scope import TenantRef
from core.people import service as people
from core.people.types import Profile
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.wallets import service as wallets
from core.wallets.types import NewWallet

WARM_UP = 300
"""Deposits before the clock starts: plans made for empty tables are then replaced, as autovacuum does in time."""
DEPOSITS = 1500
ALONE = 200
WALLETS = 50
CLIENTS = 64
BARE_SECONDS = 3.0
PATIENCE_SECONDS = 60.0
KEY_ID, KEY_SECRET, WEBHOOK_SECRET = "rzp_test_benchmark0001", "benchmark-secret", "benchmark-webhook"
CAPTURED = ("payment.captured",)
AS_RAZORPAY = ("payment.authorized", "payment.captured", "order.paid")
"""What Razorpay sends for one automatic capture."""
_numbers = itertools.count()


@dataclass(frozen=True, slots=True)
class World:
    """Where to deposit, and as whom."""

    url: str
    hook: str
    gateway: str
    headers: dict[str, str]
    wallets: list[str]
    tenant: TenantRef


async def run() -> frame.Report:
    report = frame.Report("flow")
    async with (
        bare.served() as bare_url,
        gateway.served() as gateway_url,
        frame.platform(BAHI_WEB_WORKERS="1", BAHI_LOG_LEVEL="error") as settings,
    ):
        world = await _world(f"http://127.0.0.1:{settings.port}", gateway_url)
        await _spread(lambda client: _complete(client, world, CAPTURED), WARM_UP)
        await _until_posted(world.tenant, WARM_UP)
        await frame.analyze(settings)

        request = load.request("POST", f"{bare_url}/bare", body=b'{"bare":true}')
        result = await load.drive(bare_url, lambda: request, connections=CLIENTS, seconds=BARE_SECONDS)
        plain = report.add("bare POST (baseline)", result.rate, "requests/s", note=result.note())
        own = await _added(report, world)
        report.aim("our own latency in a gateway call < 10 ms, median", met=own < 0.010)
        done = WARM_UP + ALONE
        for name, notices in (("one webhook each", CAPTURED), ("three webhooks each", AS_RAZORPAY)):
            before, began = cpu.by_service(), time.perf_counter()
            answered = await _spread(lambda client, notices=notices: _complete(client, world, notices), DEPOSITS)  # type: ignore[misc]
            done += DEPOSITS
            await _until_posted(world.tenant, done)
            complete, after = DEPOSITS / (time.perf_counter() - began), cpu.by_service()
            spent = cpu.per_unit(before, after, DEPOSITS)
            figure = report.add(f"deposits complete, {name}", complete, "deposits/s", against=plain, note=spent)
            report.add("  of which created and told of", answered, "deposits/s")
            report.add("  that much processor, and no other work", cpu.allows(before, after, DEPOSITS), "deposits/s")
            report.aim("≥ 200 complete deposits/s", met=figure.rate >= 200)
    return report


async def _world(url: str, gateway_url: str) -> World:
    tenant = await frame.make_tenant()
    config = {"key_id": KEY_ID, "key_secret": KEY_SECRET, "webhook_secret": WEBHOOK_SECRET, "base_url": gateway_url}
    with frame.acting(tenant):
        account = await providers.create(NewProviderAccount("payments", "razorpay", "Benchmark", config))
        names = []
        for number in range(WALLETS):
            person, _ = await people.create(f"bench-{number}", Profile())
            wallet = await wallets.create(NewWallet(person.id, "INR"))
            names.append(ids.text("wal", wallet.id))
    hook = f"{url}/webhooks/{tenant.short_id}/{ids.text('pac', account.id)}"
    return World(url, hook, gateway_url, {"Authorization": f"Bearer {await frame.make_key(tenant)}"}, names, tenant)


async def _added(report: frame.Report, world: World) -> float:
    """Seconds that a deposit takes longer than the gateway's own answer in the median, one at a time."""
    client = load.Client()
    ours, theirs = [], []
    for _ in range(ALONE):
        began = time.perf_counter()
        order_id = await _deposit(client, world)
        between = time.perf_counter()
        await client.call("POST", f"{world.gateway}/v1/orders", json={"amount": gateway.AMOUNT})
        ours.append(between - began)
        theirs.append(time.perf_counter() - between)
        await _tell(client, world, order_id, CAPTURED[0])
    client.close()
    added = [sorted(ours)[place] - sorted(theirs)[place] for place in (ALONE // 10, ALONE // 2)]
    note = f"ours: p10 {added[0] * 1000:.1f} ms, median {added[1] * 1000:.1f} ms"
    report.add("deposits created, one at a time", ALONE / sum(ours), "deposits/s", note=note)
    return added[1]


async def _complete(client: load.Client, world: World, notices: tuple[str, ...]) -> None:
    order_id = await _deposit(client, world)
    for event in notices:
        await _tell(client, world, order_id, event)


async def _deposit(client: load.Client, world: World) -> str:
    """Ask for a deposit; the order that the gateway made."""
    number = next(_numbers)
    made = await client.call(
        "POST",
        f"{world.url}/v1/wallets/{world.wallets[number % len(world.wallets)]}/deposits",
        headers=world.headers | {"Idempotency-Key": f"bench-{number}"},
        json={"amount": "500.00", "currency": "INR"},
    )
    (attempt,) = made["attempts"]
    return str(attempt["provider_order_id"])


async def _tell(client: load.Client, world: World, order_id: str, event: str) -> None:
    """Send a webhook as the vendor does."""
    payment_id = f"pay_{order_id.removeprefix('order_')}"
    body = {
        "entity": "event",
        "account_id": "acc_Benchmark00001",
        "event": event,
        "contains": ["payment"],
        "payload": {"payment": {"entity": {"id": payment_id, "order_id": order_id}}},
        "created_at": 1_760_000_000,
    }
    signature = hmac.new(WEBHOOK_SECRET.encode(), orjson.dumps(body), hashlib.sha256).hexdigest()
    headers = {"X-Razorpay-Signature": signature, "x-razorpay-event-id": f"{event}-{payment_id}"}
    await client.call("POST", world.hook, headers=headers, json=body)


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
    """Until so many deposits are in the ledger, each once, and neither a webhook nor an event waits."""
    deadline = time.perf_counter() + PATIENCE_SECONDS
    while time.perf_counter() < deadline:
        async with db.transaction(tenant.id) as tx:
            posted, told, waiting = await tx.get_row(_STANDING, tenant.id)
        assert posted <= wanted
        if posted == wanted and not told and not waiting:
            return
        await asyncio.sleep(0.1)
    raise TimeoutError(f"only {posted} of {wanted} deposits were posted in {PATIENCE_SECONDS:.0f} s")


_STANDING = """
    SELECT (SELECT count(*) FROM ledger_transaction WHERE tenant_id = $1 AND kind = 'deposit'),
           (SELECT count(*) FROM webhook_delivery WHERE tenant_id = $1 AND status = 'received'),
           (SELECT count(*) FROM event_todo WHERE tenant_id = $1)
"""
