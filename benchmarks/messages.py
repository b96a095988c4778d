"""10,000 queued messages drained by the real worker, against a simulator that refuses what exceeds its rate.

Baseline: the bare calls, made in a loop as fast as the simulator takes them, without a queue or a database. Aim: the
drain comes close to the rate that the account has, and the simulator never has to refuse.
"""

from __future__ import annotations

import asyncio
import json
import time
import urllib.request
from typing import Any
from urllib.parse import urlencode

from benchmarks import frame
from core.kit import db, ids, outbound
from core.kit.scope import TenantRef
from core.messaging import service as messages
from core.messaging.preferences import service as preferences
from core.messaging.provider import Purpose
from core.messaging.types import NewMessage, Recipient
from core.providers import service as providers
from core.providers.types import NewProviderAccount

MESSAGES = 10_000
BARE = 1_000
RATE = 150.0
"""Messages per second that the simulated vendor grants the account."""
BATCH = 200
CLIENTS = 24
PATIENCE_SECONDS = 600.0
SID, TOKEN = f"AC{'b' * 32}", "benchmark-auth-token"
VARIABLES = {"amount": "USD 5.00", "reference": "1", "date": "28 Nov 2026"}


async def run() -> frame.Report:
    report = frame.Report("messages")
    async with frame.platform(BAHI_WEB_WORKERS="1", BAHI_LOG_LEVEL="error") as settings:
        sandbox = f"{settings.sandbox_url}/twilio"
        bare = report.add("calls in a bare loop (baseline)", await _bare(sandbox), "calls/s")
        tenant = await frame.make_tenant()
        with frame.acting(tenant):
            config = {"account_sid": SID, "auth_token": TOKEN, "sender": "+15005550006"}
            account = await providers.create(NewProviderAccount("sms", "twilio", "Benchmark", config))
            await preferences.change({"rates": {ids.text("pac", account.id): RATE}})
            _open(sandbox, SID, rate_per_second=RATE)
            queued = await _queue()
            report.add("messages queued", queued, "messages/s")
            seconds = await _drained(tenant)
        traffic = _control(f"{sandbox}/_control/traffic/{SID}")
        note = f"busiest second {traffic['busiest_second']}, refused {traffic['throttled']}, granted {RATE:.0f}/s"
        drained = report.add("messages drained", MESSAGES / seconds, "messages/s", against=bare, note=note)
        report.aim("every message went out once", met=traffic["messages"] == MESSAGES)
        report.aim("the vendor's rate was never exceeded", met=traffic["throttled"] == 0)
        report.aim("≥ 85 % of the rate that the vendor grants", met=drained.rate >= 0.85 * RATE)
    return report


async def _bare(sandbox: str) -> float:
    """The same call, as fast as the simulator takes it."""
    sid = f"AC{'a' * 32}"
    _open(sandbox, sid)
    left = iter(range(BARE))

    async def task() -> None:
        for number in left:
            fields = {"To": _number(number), "From": "+15005550006", "Body": f"Paid: USD 5.00, {number}"}
            answer = await outbound.request(
                "POST",
                f"{sandbox}/2010-04-01/Accounts/{sid}/Messages.json",
                content=urlencode(fields).encode(),
                headers={"Content-Type": "application/x-www-form-urlencoded"},
                auth=(sid, TOKEN),
            )
            assert answer.status == 201, answer.body

    began = time.perf_counter()
    await asyncio.gather(*(task() for _ in range(CLIENTS)))
    rate = BARE / (time.perf_counter() - began)
    await outbound.close()
    return rate


async def _queue() -> float:
    """Queue them all, while the worker already drains; how many a second."""
    began = time.perf_counter()
    for first in range(0, MESSAGES, BATCH):
        async with db.transaction() as tx:
            for number in range(first, min(first + BATCH, MESSAGES)):
                to = Recipient(phone=_number(number))
                await messages.send_within(tx, NewMessage("receipt", to, Purpose.TRANSACTIONAL, VARIABLES))
    return MESSAGES / (time.perf_counter() - began)


async def _drained(tenant: TenantRef) -> float:
    """Seconds from the first call to the last."""
    deadline = time.perf_counter() + PATIENCE_SECONDS
    while time.perf_counter() < deadline:
        async with db.transaction(tenant.id) as tx:
            row = await tx.get_row(
                "SELECT count(*) FILTER (WHERE state = 'sent') AS sent, "
                "extract(epoch FROM max(sent_at) - min(sent_at))::float8 AS seconds FROM message WHERE tenant_id = $1",
                tenant.id,
            )
        if row["sent"] == MESSAGES:
            return float(row["seconds"])
        await asyncio.sleep(0.5)
    raise TimeoutError(f"{row['sent']} of {MESSAGES} messages were sent in {PATIENCE_SECONDS:.0f} s")


def _number(number: int) -> str:
    """A number of its own that the simulator delivers to: its own conventions stand behind the last digits."""
    return f"+1415{556 + number // 9_000}{1_000 + number % 9_000:04}"


def _open(sandbox: str, sid: str, **more: Any) -> None:
    """An account whose receipts are dropped: this measures the way out."""
    _control(f"{sandbox}/_control/accounts", {"id": sid, "auth_token": TOKEN, **more})
    _control(f"{sandbox}/_control/faults/{sid}", {"dropped": {"probability": 1.0}}, "PUT")


def _control(url: str, body: dict[str, Any] | None = None, method: str | None = None) -> Any:
    sent = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, sent, {"Content-Type": "application/json"}, method=method)
    with urllib.request.urlopen(request, timeout=10) as found:
        return json.load(found)
