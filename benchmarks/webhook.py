"""Signed webhook deliveries accepted per second, beside a bare Quart POST route.

Aim: 800/s with one web process. Every delivery is a different event with its own signature; accepted means stored
with its job and answered 200.
"""

from __future__ import annotations

import hashlib
import hmac
import itertools

import orjson

from benchmarks import bare, frame, load
from core.kit import db, ids
from core.providers import service as providers
from core.providers.types import NewProviderAccount

CONNECTIONS = 32
SECONDS = 6.0
SECRET = "whsec_benchmark"
_numbers = itertools.count()


async def run() -> frame.Report:
    report = frame.Report("webhook")
    async with frame.platform(BAHI_WEB_WORKERS="1", BAHI_LOG_LEVEL="error") as settings, bare.served() as bare_url:
        url = f"http://127.0.0.1:{settings.port}"
        tenant = await frame.make_tenant()
        with frame.acting(tenant):
            config = {"key_id": "rzp_test_benchmark0001", "key_secret": "benchmark-secret", "webhook_secret": SECRET}
            account = await providers.create(NewProviderAccount("payments", "razorpay", "Benchmark", config))
        path = f"{url}/webhooks/{tenant.short_id}/{ids.text('pac', account.id)}"

        result = await load.drive(
            bare_url, lambda: _delivery(f"{bare_url}/bare"), connections=CONNECTIONS, seconds=SECONDS
        )
        plain = report.add("bare POST (baseline)", result.rate, "requests/s", note=result.note())
        result = await load.drive(url, lambda: _delivery(path), connections=CONNECTIONS, seconds=SECONDS)
        accepted = report.add("signed deliveries", result.rate, "deliveries/s", against=plain, note=result.note())
        async with db.transaction(tenant.id) as tx:
            stored = await tx.value("SELECT count(*) FROM webhook_delivery WHERE tenant_id = $1", tenant.id)
        assert stored == result.statuses[200], f"{result.statuses[200]} answered, {stored} stored"
        report.aim("≥ 800 deliveries/s", met=accepted.rate >= 800)
    return report


def _delivery(url: str) -> bytes:
    """A settlement notice: stored and queued like every other, and of no payment of ours."""
    number = next(_numbers)
    body = orjson.dumps(
        {
            "entity": "event",
            "account_id": "acc_Benchmark00001",
            "event": "payment.captured",
            "contains": ["payment"],
            "payload": {"payment": {"entity": {"id": f"pay_{number:014}", "order_id": f"order_{number:014}"}}},
            "created_at": 1_760_000_000,
        }
    )
    headers = {
        "Content-Type": "application/json",
        "X-Razorpay-Signature": hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest(),
        "x-razorpay-event-id": f"bench_{number}",
    }
    return load.request("POST", url, headers=headers, body=body)
