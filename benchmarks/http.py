"""Requests per second of an authenticated balance read and of posts, beside bare Quart routes.

Aims: the read reaches 40 % of a bare GET; single posts 35 % of a bare POST and 2,000 a second, 99 of 100 within 60 ms,
one hot account as fast as many; meanwhile 99 of 100 reads take less than 10 ms; the batch endpoint posts 8,000
transfers a second. One web process each, 64 connections; the reader beside the posts is a process of its own.

Posts and their baseline are measured in turns, several times: a machine that slows down slows them all down. The
reader beside the bare posts, and how late the reader itself was woken, say what the machine alone makes of a read.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

import orjson

from benchmarks import bare, cpu, frame, load, reader
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
        posted = load.request("POST", f"{bare_url}/bare", headers=headers, body=b'{"bare":true}')
        bare_read = load.request("GET", f"{bare_url}/bare", headers=headers)
        idle = Crowd("bare POST (baseline)", bare_url, lambda: posted, bare_read)
        spread = Crowd("single posts, spread", url, _posting(url, headers, pairs), read)
        hot = Crowd("single posts, one hot account", url, _posting(url, headers, [(bank.id, accounts[0])]), read)
        for crowd in (spread, hot):
            await load.drive(url, crowd.make, connections=CONNECTIONS, seconds=0.5)
        for _ in range(ROUNDS):
            for crowd in (idle, spread, hot):
                await crowd.take_turn()
        against = idle.tell(report)
        figures = {crowd.name: crowd.tell(report, against) for crowd in (spread, hot)}
        for crowd in (spread, hot):
            _aims(report, crowd, figures[crowd.name])
        report.aim("hot ≥ 0.9 of spread", met=figures[hot.name].rate >= 0.9 * figures[spread.name].rate)
        await _batches(report, url, headers, pairs, figures[spread.name])
    return report


@dataclass
class Crowd:
    """Clients that post, and a reader beside them, over all their turns."""

    name: str
    url: str
    make: Callable[[], bytes]
    read: bytes
    posts: load.Result = field(default_factory=lambda: load.Result(0))
    reads: list[float] = field(default_factory=list)
    """How long each took, in milliseconds."""
    late: list[float] = field(default_factory=list)
    """How much later than it asked to be the reader was woken after each of its pauses."""
    loops: list[float] = field(default_factory=list)
    """The machine's own speed before each turn."""
    spent: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    busy: float = 0.0
    """Seconds of processor time that the machine spent meanwhile, on us and on others."""

    async def take_turn(self) -> None:
        self.loops.append(_loop())
        reading = asyncio.create_task(_read_beside(self.read, TURN_SECONDS - 0.3))
        before, busy = cpu.by_service(), cpu.busy()
        self.posts.add(await load.drive(self.url, self.make, connections=CONNECTIONS, seconds=TURN_SECONDS))
        self.busy += cpu.busy() - busy
        for service, seconds in cpu.by_service().items():
            self.spent[service] += seconds - before.get(service, 0.0)
        latencies, late = await reading
        self.reads += latencies
        self.late += late

    def tell(self, report: frame.Report, plain: frame.Figure | None = None) -> frame.Figure:
        posts = self.posts
        each = cpu.per_unit({}, self.spent, sum(posts.statuses.values()))
        figure = report.add(self.name, posts.rate, "requests/s", against=plain, note=f"{posts.note()}; {each}")
        others = (self.busy - sum(self.spent.values())) / posts.seconds / (os.cpu_count() or 1)
        note = (
            f"p50 {_part(self.reads, 0.5):.1f} ms, p99 {self.slowest_read:.1f} ms; reader woken late by p99"
            f" {_part(self.late, 0.99):.1f} ms; others took {others:.0%} of the machine, whose loop takes"
            f" {min(self.loops):.0f} to {max(self.loops):.0f} ms"
        )
        rate = len(self.reads) / (ROUNDS * (TURN_SECONDS - 0.3))
        report.add("  read beside them", rate, "requests/s", note=note)
        return figure

    @property
    def slowest_read(self) -> float:
        return _part(self.reads, 0.99)


def _aims(report: frame.Report, crowd: Crowd, figure: frame.Figure) -> None:
    report.aim(f"{crowd.name} ≥ 0.35 of bare", met=(figure.ratio or 0) >= 0.35)
    report.aim(f"{crowd.name} ≥ 2,000/s", met=figure.rate >= 2000)
    report.aim(f"{crowd.name}: p99 < 60 ms", met=crowd.posts.percentile(0.99) < 0.060)
    report.aim("balance read p99 < 10 ms beside them", met=crowd.slowest_read < 10)


def _posting(url: str, headers: dict[str, str], pairs: Sequence[tuple[UUID, UUID]]) -> Callable[[], bytes]:
    def post() -> bytes:
        number = next(_numbers)
        own = headers | {"Idempotency-Key": f"bench-{number}"}
        lines = [_line(*pairs[number % len(pairs)])]
        sent = orjson.dumps({"reference": f"bench {number}", "lines": lines})
        return load.request("POST", f"{url}/v1/ledger/transactions", headers=own, body=sent)

    return post


def _part(values: Sequence[float], part: float) -> float:
    return sorted(values)[int(len(values) * part)]


def _loop() -> float:
    """Milliseconds that the same plain loop takes: how fast the machine is just now."""
    began, total = time.perf_counter(), 0
    for number in range(1_000_000):
        total += number
    return (time.perf_counter() - began) * 1000


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


async def _read_beside(request: bytes, seconds: float) -> tuple[list[float], list[float]]:
    """Of one reader in a process of its own: how long each read took, and how late it was woken, in milliseconds."""
    command = ("-I", reader.__file__, str(seconds), str(PAUSE_SECONDS))
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    printed, _ = await process.communicate(request)
    latencies, late = json.loads(printed)
    return latencies, late


async def _measure(
    report: frame.Report, name: str, url: str, request: bytes, against: frame.Figure | None = None
) -> frame.Figure:
    await load.drive(url, lambda: request, connections=CONNECTIONS, seconds=0.5)
    result = await load.drive(url, lambda: request, connections=CONNECTIONS, seconds=SECONDS)
    return report.add(name, result.rate, "requests/s", against=against, note=result.note())
