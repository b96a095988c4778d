"""Signed webhook deliveries accepted per second, beside a bare Quart POST route; and none lost across `kill -9`.

Aim: 1,000/s with one web process. Every delivery is a different event with its own signature; accepted means stored
with its job and answered 200. Then the web server's processes are killed under load, twice: a vendor sends again what
was not answered, and whatever was answered must be there, once.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
import itertools
import os
import signal
import time
from urllib.parse import urlsplit

import orjson

from benchmarks import bare, cpu, frame, load
from core.kit import db, ids
from core.kit.scope import TenantRef
from core.providers import service as providers
from core.providers.types import NewProviderAccount

CONNECTIONS = 32
SECONDS = 6.0
KILLED_SECONDS = 6.0
KILLS = (1.5, 4.0)
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
        hook = f"{url}/webhooks/{tenant.short_id}/{ids.text('pac', account.id)}"

        result = await load.drive(
            bare_url, lambda: _delivery(f"{bare_url}/bare")[1], connections=CONNECTIONS, seconds=SECONDS
        )
        plain = report.add("bare POST (baseline)", result.rate, "requests/s", note=result.note())
        await load.drive(url, lambda: _delivery(hook)[1], connections=CONNECTIONS, seconds=0.5)
        before, stored = cpu.by_service(), await _stored(tenant)
        result = await load.drive(url, lambda: _delivery(hook)[1], connections=CONNECTIONS, seconds=SECONDS)
        after = cpu.by_service()
        note = f"{result.note()}; {cpu.per_unit(before, after, result.statuses[200])}"
        accepted = report.add("signed deliveries", result.rate, "deliveries/s", against=plain, note=note)
        allowed = cpu.allows(before, after, result.statuses[200])
        report.add("  that much processor, and no other work", allowed, "deliveries/s")
        new = len(await _stored(tenant)) - len(stored)
        assert new == result.statuses[200], f"{result.statuses[200]} answered, {new} stored"
        report.aim("≥ 1,000 deliveries/s", met=accepted.rate >= 1000)
        await _killed(report, tenant, hook)
    return report


async def _killed(report: frame.Report, tenant: TenantRef, hook: str) -> None:
    answered: set[str] = set()
    deadline = time.perf_counter() + KILLED_SECONDS
    sending = asyncio.gather(*(_send(hook, answered, deadline) for _ in range(CONNECTIONS)))
    began = time.perf_counter()
    for moment in KILLS:
        await asyncio.sleep(moment - (time.perf_counter() - began))
        for pid in cpu.pids("web"):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
    await sending
    lost = answered - await _stored(tenant)
    report.add(
        "  with its processes killed twice", len(answered) / KILLED_SECONDS, "deliveries/s", note=f"{len(lost)} lost"
    )
    report.aim("none lost across kill -9", met=not lost)


async def _send(hook: str, answered: set[str], deadline: float) -> None:
    """One connection of the vendor's: what was not answered is sent again."""
    place = urlsplit(hook)
    while time.perf_counter() < deadline:
        name, request = _delivery(hook)
        while True:
            writer = None
            try:
                reader, writer = await asyncio.open_connection(place.hostname, place.port)
                while True:
                    writer.write(request)
                    status, _ = await load.read_response(reader)
                    if status != 200:
                        raise RuntimeError(f"a delivery was answered {status}")
                    answered.add(name)
                    if time.perf_counter() >= deadline:
                        return
                    name, request = _delivery(hook)
            except (OSError, asyncio.IncompleteReadError):
                await asyncio.sleep(0.05)
            finally:
                if writer is not None:
                    writer.close()
            if time.perf_counter() >= deadline + 30:
                raise TimeoutError("the web server did not come back")


async def _stored(tenant: TenantRef) -> set[str]:
    """The events in the inbox, each of which is there once."""
    async with db.transaction(tenant.id) as tx:
        rows = await tx.fetch("SELECT dedupe_key FROM webhook_delivery WHERE tenant_id = $1", tenant.id)
    found = {row["dedupe_key"] for row in rows}
    assert len(found) == len(rows)
    return found


def _delivery(url: str) -> tuple[str, bytes]:
    """An event and its request: of an invoice, stored and queued like every other, and nobody's here."""
    number = next(_numbers)
    body = orjson.dumps(
        {
            "entity": "event",
            "account_id": "acc_Benchmark00001",
            "event": "invoice.paid",
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
    return f"bench_{number}", load.request("POST", url, headers=headers, body=body)
