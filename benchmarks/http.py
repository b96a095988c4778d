"""Requests per second of an authenticated balance read and of posts, beside bare Quart routes.

Aims: the read reaches 40 % of a bare GET; single posts 35 % of a bare POST and 2,000 a second, 99 of 100 within 60 ms,
one hot account as fast as many; meanwhile 99 of 100 reads take less than 10 ms; the batch endpoint posts 8,000
transfers a second. One web process each, 64 connections; the reader beside the posts is a process of its own.

Posts and their baseline are measured in turns, several times: a machine that slows down slows them all down.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

import orjson

from benchmarks import bare, cpu, frame, load
from core.kit import ids
from core.ledger import service as ledger
from core.ledger.types import NewAccount
from core.people import service as people
from core.people.types import Profile
from core.wallets import service as wallets
from core.wallets.types import NewWallet

CONNECTIONS = 64
SECONDS = 6.0
ROUNDS = 4
TURN_SECONDS = 3.0
BATCH = 500
BATCH_CONNECTIONS = 4
SPREAD = 1000
PAUSE_SECONDS = 0.01
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
            accounts = [account.id for account in await frame.customers(SPREAD)]
        headers = {"Authorization": f"Bearer {await frame.make_key(tenant)}", "Content-Type": "application/json"}
        await frame.analyze(settings)

        plain = await _measure(report, "bare GET (baseline)", bare_url, load.request("GET", f"{bare_url}/bare"))
        read = load.request("GET", f"{url}/v1/wallets/{ids.text('wal', wallet.id)}", headers=headers)
        balance = await _measure(report, "GET /v1/wallets/<id>", url, read, plain)
        report.aim("balance read ≥ 0.40 of bare", met=(balance.ratio or 0) >= 0.40)

        pairs = [(accounts[n], accounts[-n - 1]) for n in range(SPREAD)]
        spread = Posts("single posts, spread", pairs)
        hot = Posts("single posts, one hot account", [(bank.id, accounts[0])])
        idle = load.Result(0)
        posted = load.request("POST", f"{bare_url}/bare", headers=headers, body=b'{"bare":true}')
        for kind in (spread, hot):
            await load.drive(url, kind.maker(url, headers), connections=CONNECTIONS, seconds=0.5)
        for _ in range(ROUNDS):
            idle.add(await load.drive(bare_url, lambda: posted, connections=CONNECTIONS, seconds=TURN_SECONDS / 2))
            for kind in (spread, hot):
                await kind.take_turn(url, headers, read)
        against = report.add("bare POST (baseline)", idle.rate, "requests/s", note=idle.note())
        figures = [kind.tell(report, against) for kind in (spread, hot)]
        report.aim("hot ≥ 0.9 of spread", met=figures[1].rate >= 0.9 * figures[0].rate)
        await _batches(report, url, headers, pairs, figures[0])
    return report


@dataclass
class Posts:
    """Single posts between pairs of accounts, and a reader beside them, over all their turns."""

    name: str
    pairs: Sequence[tuple[UUID, UUID]]
    result: load.Result = field(default_factory=lambda: load.Result(0))
    reads: list[float] = field(default_factory=list)
    """How long each read took, in milliseconds."""
    spent: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def maker(self, url: str, headers: dict[str, str]) -> Callable[[], bytes]:
        def post() -> bytes:
            number = next(_numbers)
            own = headers | {"Idempotency-Key": f"bench-{number}"}
            lines = [_line(*self.pairs[number % len(self.pairs)])]
            sent = orjson.dumps({"reference": f"bench {number}", "lines": lines})
            return load.request("POST", f"{url}/v1/ledger/transactions", headers=own, body=sent)

        return post

    async def take_turn(self, url: str, headers: dict[str, str], read: bytes) -> None:
        reading, before = asyncio.create_task(_read_beside(read, TURN_SECONDS - 0.5)), cpu.by_service()
        self.result.add(await load.drive(url, self.maker(url, headers), connections=CONNECTIONS, seconds=TURN_SECONDS))
        for service, seconds in cpu.by_service().items():
            self.spent[service] += seconds - before.get(service, 0.0)
        self.reads += await reading

    def tell(self, report: frame.Report, plain: frame.Figure) -> frame.Figure:
        result, name = self.result, self.name
        note = f"{result.note()}; {cpu.per_unit({}, self.spent, result.statuses[201])}"
        figure = report.add(name, result.rate, "requests/s", against=plain, note=note)
        half, slowest = (sorted(self.reads)[int(len(self.reads) * part)] for part in (0.5, 0.99))
        rate = len(self.reads) / (ROUNDS * (TURN_SECONDS - 0.5))
        note = f"p50 {half:.1f} ms, p99 {slowest:.1f} ms"
        report.add("  balance read beside them", rate, "requests/s", note=note)
        report.aim(f"{name} ≥ 0.35 of bare", met=(figure.ratio or 0) >= 0.35)
        report.aim(f"{name} ≥ 2,000/s", met=figure.rate >= 2000)
        report.aim(f"{name}: p99 < 60 ms", met=result.percentile(0.99) < 0.060)
        report.aim("balance read p99 < 10 ms beside them", met=slowest < 10)
        return figure


async def _batches(
    report: frame.Report, url: str, headers: dict[str, str], pairs: Sequence[tuple[UUID, UUID]], single: frame.Figure
) -> None:
    def batch() -> bytes:
        number = next(_numbers)
        items = [
            {"reference": f"batch {number}:{n}", "lines": [_line(*pairs[(number * BATCH + n) % len(pairs)])]}
            for n in range(BATCH)
        ]
        own = headers | {"Idempotency-Key": f"batch-{number}"}
        return load.request(
            "POST", f"{url}/v1/ledger/transactions/batch", headers=own, body=orjson.dumps({"items": items})
        )

    ready = [batch() for _ in range(200)]  # made beforehand: it is the server that is measured
    give: Callable[[], bytes] = lambda: ready.pop() if ready else batch()  # noqa: E731
    before = cpu.by_service()
    result = await load.drive(url, give, connections=BATCH_CONNECTIONS, seconds=SECONDS)
    name = f"batch endpoint, {BATCH} per call"
    note = f"{result.note()}; a call: {cpu.per_unit(before, cpu.by_service(), result.statuses[200])}"
    figure = report.add(name, result.rate * BATCH, "transfers/s", against=single, note=note)
    report.aim(f"{name} ≥ 8,000/s", met=figure.rate >= 8000)


def _line(debit: UUID, credit: UUID) -> dict[str, object]:
    return {
        "debit": ids.text("acc", debit),
        "credit": ids.text("acc", credit),
        "amount": {"amount": "1.00", "currency": "INR"},
    }


async def _read_beside(request: bytes, seconds: float) -> list[float]:
    """Latencies in milliseconds, sorted, of one reader in a process of its own."""
    command = ("-m", "benchmarks.reader", str(seconds), str(PAUSE_SECONDS))
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    printed, _ = await process.communicate(request)
    return sorted(json.loads(printed))


async def _measure(
    report: frame.Report, name: str, url: str, request: bytes, against: frame.Figure | None = None
) -> frame.Figure:
    await load.drive(url, lambda: request, connections=CONNECTIONS, seconds=0.5)
    result = await load.drive(url, lambda: request, connections=CONNECTIONS, seconds=SECONDS)
    return report.add(name, result.rate, "requests/s", against=against, note=result.note())
