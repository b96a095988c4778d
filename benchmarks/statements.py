"""Statements as files, and balances of the past, on an account with 100,000 postings made by the engine itself.

Baselines: for a balance of the past the naive sum over its postings; for a file its lines read and thrown away.
"""

from __future__ import annotations

import resource
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks import frame
from core.files import service as files
from core.jobs import service as jobs
from core.jobs.registry import kinds
from core.kit import clock, db, ids
from core.kit.money import Money
from core.ledger import service as ledger
from core.ledger.statements import service as statements
from core.ledger.statements.types import CSV, NDJSON, PDF, Extract
from core.ledger.types import Account, Line, NewTransaction

LINES = 100_000
BATCH = 1_000
LONG_AGO = datetime.fromisoformat("2020-01-01T00:00:00+00:00")
NAIVE = """
    SELECT sum(CASE WHEN p.credit_account_id = $2 THEN p.amount ELSE -p.amount END) FROM ledger_posting p
    WHERE p.tenant_id = $1 AND (p.debit_account_id = $2 OR p.credit_account_id = $2) AND p.effective_at <= $3
"""


async def run() -> frame.Report:
    report = frame.Report("statements")
    with tempfile.TemporaryDirectory() as folder:
        files.configure(Path(folder))
        async with frame.connected() as settings:
            tenant = await frame.make_tenant()
            with frame.acting(tenant):
                bank, shop = await frame.customers(2)
                for number in range(LINES // BATCH):
                    await _post(bank, shop, number)
                await frame.analyze(settings)
                await _balances(report, shop)
                await _files(report, shop)
    return report


async def _post(bank: Account, shop: Account, number: int) -> None:
    """A batch of deposits, one in a hundred of them back-dated by an hour."""
    moment = clock.now() - timedelta(hours=1)
    one = (Line(bank.id, shop.id, Money.parse("1.00", "INR")),)
    await ledger.post_each(
        [
            NewTransaction(
                f"bench:{number}:{n}",
                "deposit",
                one,
                description=f"Deposit {n}",
                effective_at=moment if n % 100 == 0 else None,
            )
            for n in range(BATCH)
        ]
    )


async def _balances(report: frame.Report, shop: Account) -> None:
    history = await ledger.list_history(shop.id, LINES // 2, 1)
    then = history[0].recorded_at

    async def naive() -> int:
        async with db.transaction() as tx:
            await tx.value(NAIVE, tx.tenant, shop.id, then)
        return 1

    async def fast() -> int:
        await statements.balance_at(shop.id, as_of=then)
        return 1

    base = report.add("balance of the past: naive sum (baseline)", await frame.rate(naive, 1, 2), "reads/s")
    found = report.add("balance of the past", await frame.rate(fast, 1, 2), "reads/s", against=base)
    report.aim("a balance of the past in less than 10 ms", met=found.rate > 100)


async def _files(report: frame.Report, shop: Account) -> None:
    until = clock.now() + timedelta(minutes=1)
    head = await statements.extract(shop.id, LONG_AGO, until)
    started = time.perf_counter()
    assert await _count(head) == LINES
    base = report.add(f"{LINES:,} lines read (baseline)", LINES / (time.perf_counter() - started), "lines/s")
    for form in (CSV, NDJSON):
        before, used = _megabytes(), time.process_time()
        seconds = await _make(shop, form, LONG_AGO, until)
        grown = _megabytes() - before
        note = (
            f"{seconds:.1f} s, {time.process_time() - used:.1f} s of them computing here, peak memory +{grown:.0f} MB"
        )
        report.add(f"{form}: {LINES:,} lines", LINES / seconds, "lines/s", against=base, note=note)
        report.aim(f"{LINES:,} lines to {form} in less than 10 s, memory flat", met=seconds < 10 and grown < 50)
    lines = await ledger.list_history(shop.id, None, 1_000)
    since = min(line.effective_at for line in lines if line.effective_at == line.recorded_at)
    seconds = await _make(shop, PDF, since, until)
    report.add("pdf: about 1,000 lines", 1_000 / seconds, "lines/s", note=f"{seconds:.2f} s")
    report.aim("a PDF of 1,000 lines in less than 5 s", met=seconds < 5)


async def _count(head: Extract) -> int:
    count = 0
    async for page in statements.list_lines(head):
        count += len(page)
    return count


async def _make(account: Account, form: str, since: datetime, until: datetime) -> float:
    """Seconds from asking for a statement to its file."""
    started = time.perf_counter()
    statement = await statements.request(account.id, form, since, until)
    async with db.transaction() as tx:
        job_id = await jobs.enqueue(tx, statements.JOB, str(statement.id))
    job = await jobs.claim(job_id)
    assert job is not None
    await kinds()[statements.JOB].run(job)
    seconds = time.perf_counter() - started
    done = await statements.get(statement.id)
    assert done.state == "done", (ids.text("stm", done.id), done.error)
    return seconds


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
