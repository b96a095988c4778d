"""Requests per second of an authenticated balance read and of single posts, beside bare Quart routes.

Aims: the read reaches 40 % of a bare GET, single posts 35 % of a bare POST. One web process each, 64 connections.
"""

from __future__ import annotations

import itertools

import orjson

from benchmarks import bare, frame, load
from core.kit import ids
from core.ledger import service as ledger
from core.ledger.types import NewAccount
from core.people import service as people
from core.people.types import Profile
from core.wallets import service as wallets
from core.wallets.types import NewWallet

CONNECTIONS = 64
SECONDS = 6.0
BATCH = 500
_numbers = itertools.count()


async def run() -> frame.Report:
    report = frame.Report("http")
    async with frame.platform(BAHI_WEB_WORKERS="1", BAHI_LOG_LEVEL="error") as settings, bare.served() as bare_url:
        url = f"http://127.0.0.1:{settings.port}"
        tenant = await frame.make_tenant()
        with frame.acting(tenant):
            person, _ = await people.create("bench", Profile())
            wallet = await wallets.create(NewWallet(person.id, "INR"))
            bank = await ledger.open_account(NewAccount("bank/INR", "debit", "INR"))
            account = await ledger.open_account(NewAccount("bench", "credit", "INR"))
        headers = {"Authorization": f"Bearer {await frame.make_key(tenant)}", "Content-Type": "application/json"}

        plain = await _measure(report, "bare GET (baseline)", bare_url, load.request("GET", f"{bare_url}/bare"))
        read = load.request("GET", f"{url}/v1/wallets/{ids.text('wal', wallet.id)}", headers=headers)
        balance = await _measure(report, "GET /v1/wallets/<id>", url, read, plain)
        report.aim("balance read ≥ 0.40 of bare", met=(balance.ratio or 0) >= 0.40)

        body = b'{"bare":true}'
        posted = load.request("POST", f"{bare_url}/bare", headers=headers, body=body)
        plain = await _measure(report, "bare POST (baseline)", bare_url, posted)

        def post() -> bytes:
            number = next(_numbers)
            line = {
                "debit": ids.text("acc", bank.id),
                "credit": ids.text("acc", account.id),
                "amount": {"amount": "1.00", "currency": "INR"},
            }
            own = headers | {"Idempotency-Key": f"bench-{number}"}
            sent = orjson.dumps({"reference": f"bench {number}", "lines": [line]})
            return load.request("POST", f"{url}/v1/ledger/transactions", headers=own, body=sent)

        result = await load.drive(url, post, connections=CONNECTIONS, seconds=SECONDS)
        single = report.add(
            "POST /v1/ledger/transactions", result.rate, "requests/s", against=plain, note=result.note()
        )
        report.aim("single posts ≥ 0.35 of bare", met=(single.ratio or 0) >= 0.35)

        def batch() -> bytes:
            number = next(_numbers)
            line = {
                "debit": ids.text("acc", bank.id),
                "credit": ids.text("acc", account.id),
                "amount": {"amount": "1.00", "currency": "INR"},
            }
            items = [{"reference": f"batch {number}:{n}", "lines": [line]} for n in range(BATCH)]
            own = headers | {"Idempotency-Key": f"batch-{number}"}
            sent = orjson.dumps({"items": items})
            return load.request("POST", f"{url}/v1/ledger/transactions/batch", headers=own, body=sent)

        result = await load.drive(url, batch, connections=4, seconds=SECONDS)
        report.add(
            f"batch endpoint, {BATCH} per call", result.rate * BATCH, "transfers/s", against=single, note=result.note()
        )
    return report


async def _measure(
    report: frame.Report, name: str, url: str, request: bytes, against: frame.Figure | None = None
) -> frame.Figure:
    await load.drive(url, lambda: request, connections=CONNECTIONS, seconds=0.5)
    result = await load.drive(url, lambda: request, connections=CONNECTIONS, seconds=SECONDS)
    return report.add(name, result.rate, "requests/s", against=against, note=result.note())
