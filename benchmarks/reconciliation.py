"""Tying a month of a gateway out: as many report lines as ledger rows, breaks of every kind, all of them found.

Baseline: the same lines inserted into a bare table and joined to the same ledger rows. The ledger is filled in by the
owner, in bulk; the reconciliation itself is the service's own, as the runtime. `--lines 1000000` measures one size
only; without it 10,000 and 100,000, and 10,000 tenants whose daily run is due; `--tenants N` measures these only.
"""

from __future__ import annotations

import asyncio
import gc
import resource
import time
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import asyncpg

from benchmarks import frame
from core.jobs import service as jobs
from core.jobs.registry import kinds
from core.kit import clock, db, ids
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.chart import service as chart
from core.ledger.types import CREDIT, NewAccount
from core.payments.ledger_accounts import CLEARING
from core.payments.provider import Capability, PaymentProviderSpec, ProviderContext, SettlementLine
from core.providers import registry
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.reconciliation import book, breaks, expect, intake, match
from core.reconciliation import service as reconciliation
from core.reconciliation.matching import rules
from core.reconciliation.matching import service as matching
from core.reconciliation.matching.types import Document, FeeSlab
from core.reconciliation.types import RunState, Window
from core.schedules import service as schedules
from core.settings import Settings
from core.testing import gateway_month as months
from core.testing.fake_gateway import FakeConfig, FakeGateway
from core.testing.gateway_month import Difference, Month

SIZES = (10_000, 100_000)
CHUNK = 20_000
TENANTS = 10_000
SECONDS_MAX, MEGABYTES_MAX, SCHEDULED_SECONDS_MAX = 90, 500, 5.0
NEWEST = UUID(int=2**128 - 1)
AGREED = Document(
    rules=(rules.EXACT_ID,),
    fee_slabs=tuple(
        FeeSlab(above=f"{above / 100:.2f}", percent=f"{hundredths / 100:.2f}", fixed=f"{fixed / 100:.2f}")
        for above, hundredths, fixed in months.SLABS
    ),
)

# The ledger's side of a month, by the same arithmetic as core/testing/gateway_month.py. Keys that only the engine's own
# statement proves are not there anyway; those to payments, which these entries do not have, are taken away.
BARE = """
    ALTER TABLE payment_attempt DROP CONSTRAINT payment_attempt_tenant_id_payment_id_fkey;
    ALTER TABLE refund DROP CONSTRAINT refund_tenant_id_payment_id_attempt_id_fkey,
        DROP CONSTRAINT refund_tenant_id_set_aside_id_fkey;
    CREATE UNLOGGED TABLE bench_entry (
        n BIGINT PRIMARY KEY, of BIGINT, id UUID, of_id UUID, amount NUMERIC(24, 4), at TIMESTAMPTZ, pay TEXT, own TEXT,
        name TEXT, tail TEXT, balance NUMERIC(24, 4), version BIGINT);
    CREATE UNLOGGED TABLE bench_line (id BIGINT PRIMARY KEY, name TEXT, amount NUMERIC(24, 4));
"""
ENTRIES = """
    WITH entry AS (
        SELECT n, CASE WHEN n % 25 = 24 THEN n - 10 ELSE n END AS of, n % 25 = 24 AS refunds,
               $2::timestamptz + n * $3::bigint * interval '1 microsecond' AS at
        FROM generate_series(0, $1::bigint - 1) n
    ), named AS (
        SELECT e.*, ($4 || lpad(to_hex(e.n), 12, '0'))::uuid AS id, ($4 || lpad(to_hex(e.of), 12, '0'))::uuid AS of_id,
               (10000 + (e.of * 7919 + $5::bigint * 104729) % 490001) AS paise,
               (SELECT string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', ((e.n >> at) & 31)::int + 1, 1), ''
                                  ORDER BY at DESC) FROM generate_series(0, 55, 5) at) AS tail,
               (SELECT string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', ((e.of >> at) & 31)::int + 1, 1), ''
                                  ORDER BY at DESC) FROM generate_series(0, 55, 5) at) AS of_tail
        FROM entry e
    ), signed AS (
        SELECT e.*, CASE WHEN refunds THEN -(paise / 2) ELSE paise END / 100.0 AS amount FROM named e
    )
    INSERT INTO bench_entry
    SELECT n, CASE WHEN refunds THEN of END, id, of_id, amount, at, $6 || of_tail, $6 || tail,
           CASE WHEN refunds THEN 'rfnd_' || $5 || 'x' || n ELSE 'pay_' || $5 || 'x' || n END, tail,
           sum(amount) FILTER (WHERE NOT n = ANY($7::bigint[])) OVER (ORDER BY n),
           count(*) FILTER (WHERE NOT n = ANY($7::bigint[])) OVER (ORDER BY n)
    FROM signed
"""
ATTEMPTS = """
    INSERT INTO payment_attempt
        (tenant_id, id, payment_id, number, provider_account_id, provider_order_id, provider_payment_id, status)
    SELECT $1, id, id, 1, $2, 'order_' || $3 || 'x' || n, name,
           CASE WHEN n = ANY($4::bigint[]) THEN 'pending' ELSE 'captured' END
    FROM bench_entry WHERE of IS NULL AND n >= $5 AND n < $6
"""
REFUNDS = """
    INSERT INTO refund (tenant_id, id, payment_id, attempt_id, provider_account_id, amount, currency, status,
                        set_aside_id, provider_refund_id)
    SELECT $1, id, of_id, of_id, $2, -amount, 'INR', 'succeeded', id, name
    FROM bench_entry WHERE of IS NOT NULL AND n >= $3 AND n < $4
"""
TRANSACTIONS = """
    INSERT INTO ledger_transaction (tenant_id, id, reference, kind, actor, effective_at, recorded_at, metadata)
    SELECT $1, id,
           CASE WHEN of IS NULL THEN 'payment:pay_' || own || ':captured' ELSE 'refund:ref_' || own || ':succeeded' END,
           CASE WHEN of IS NULL THEN 'deposit' ELSE 'refund' END, 'bench', at, at,
           CASE WHEN of IS NULL THEN jsonb_build_object('payment', 'pay_' || own, 'attempt', 'att_' || own)
                ELSE jsonb_build_object('refund', 'ref_' || own, 'payment', 'pay_' || pay) END
    FROM bench_entry WHERE NOT n = ANY($2::bigint[]) AND n >= $3 AND n < $4
"""
POSTINGS = """
    INSERT INTO ledger_posting
        (tenant_id, id, transaction_id, line, debit_account_id, credit_account_id, amount, currency, debit_balance,
         credit_balance, debit_version, credit_version, effective_at, recorded_at)
    SELECT $1, id, id, 1, CASE WHEN of IS NULL THEN $2::uuid ELSE $3::uuid END,
           CASE WHEN of IS NULL THEN $3::uuid ELSE $2::uuid END, abs(amount), 'INR', balance, balance, version, version,
           at, at
    FROM bench_entry WHERE NOT n = ANY($4::bigint[]) AND n >= $5 AND n < $6
"""
STANDING = """
    UPDATE ledger_account a SET balance = e.balance, version = e.version
    FROM (SELECT balance, version FROM bench_entry ORDER BY n DESC LIMIT 1) e
    WHERE a.tenant_id = $1 AND a.id = ANY($2::uuid[])
"""
CROWD = """
DO $$
DECLARE wanted UUID;
BEGIN
    FOR n IN 1..%d LOOP
        wanted := gen_random_uuid();
        INSERT INTO directory.tenant (id, short_id, slug, mode, zone)
            VALUES (wanted, lpad(n::text, 10, '0'), 'idle-' || n, 'sandbox', 'UTC');
        PERFORM set_config('app.tenant_id', wanted::text, true);
        INSERT INTO tenant_root (tenant_id, name) VALUES (wanted, 'Idle');
        INSERT INTO event_stream (tenant_id) VALUES (wanted);
        INSERT INTO schedule (tenant_id, id, kind, source, local_time, due_at)
            VALUES (wanted, gen_random_uuid(), 'reconciliation.schedule', 'pac_' || n, '06:30',
                    clock_timestamp() + interval '1 hour');
    END LOOP;
END $$
"""
DUE = """
DO $$
DECLARE each UUID;
BEGIN
    FOR each IN SELECT id FROM directory.tenant WHERE slug LIKE 'idle-%' LOOP
        PERFORM set_config('app.tenant_id', each::text, true);
        UPDATE schedule SET due_at = clock_timestamp() - interval '1 minute' WHERE tenant_id = each;
    END LOOP;
END $$
"""


@dataclass
class Stopwatch:
    """Seconds by part of a run."""

    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def timed(self, name: str, verb: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def measured(*args: Any, **more: Any) -> Any:
            began = time.perf_counter()
            try:
                return await verb(*args, **more)
            finally:
                self.seconds[name] += time.perf_counter() - began

        return measured


_months: dict[str, Month] = {}


class MonthGateway(FakeGateway):
    """A gateway that reports a month."""

    def __init__(self, config: FakeConfig, context: ProviderContext) -> None:
        super().__init__(config, context)
        self._account = context.account_id

    async def settlement_lines(self, day: date) -> AsyncIterator[SettlementLine]:
        for line in _months[self._account].lines(day):
            yield line


SPEC = PaymentProviderSpec(
    name="month",
    label="A gateway's month",
    config_model=FakeConfig,
    capabilities=frozenset({Capability.SETTLEMENT_LINES}),
    currencies=("INR", "USD"),
    build=MonthGateway,
)


async def run(lines: str = "", tenants: str = "") -> frame.Report:
    report = frame.Report("reconciliation")
    registry.add("payments", SPEC)
    async with frame.connected() as settings:
        if tenants:
            await _schedule(report, settings, int(tenants))
            return report
        owner = await asyncpg.connect(settings.database_url)
        await owner.execute(BARE)
        await owner.close()
        rates = [await _size(report, settings, size) for size in ([int(lines)] if lines else SIZES)]
        if not lines:
            await _schedule(report, settings, TENANTS)
    if len(rates) > 1:
        report.aim(
            f"linear: the rate at {SIZES[-1]:,} is at least 0.7 of {SIZES[0]:,}", met=rates[-1] >= 0.7 * rates[0]
        )
    return report


async def _size(report: frame.Report, settings: Settings, size: int) -> float:
    """A month of so many entries, of a tenant of its own."""
    today = clock.system_now().date()
    month = Month(size, today - timedelta(days=36), today)
    tenant = await frame.make_tenant()
    with frame.acting(tenant):
        account = await providers.create(NewProviderAccount("payments", "month", "Till", {}, currencies=("INR",)))
        pac = ids.text("pac", account.id)
        _months[pac] = month
        clearing = await chart.open_for(CLEARING, account=pac, currency="INR")
        customer = await ledger.open_account(NewAccount("customer/all", CREDIT, "INR"))
        began = time.perf_counter()
        posted = await _fill(settings, tenant, month, account.id, (clearing, customer.id))
        print(f"  {posted:,} ledger rows filled in, {time.perf_counter() - began:.0f} s", flush=True)
        await frame.analyze(settings)
        base = await _baseline(report, settings, month)
        rate = await _reconcile(report, month, account.id, base)
        await _judge(report, month, account.id)
    return rate


async def _fill(
    settings: Settings, tenant: TenantRef, month: Month, account_id: UUID, accounts: tuple[UUID, UUID]
) -> int:
    """How many postings were made."""
    unposted = [n for n in range(7, month.entries, month.wrong_every) if not month.is_posted(n)]
    owner = await asyncpg.connect(settings.database_url)
    try:
        await owner.execute("TRUNCATE bench_entry, bench_line")
        head, letters = "01900000-0000-7000-8000-", ids.text("x", UUID("01900000-0000-7000-8000-000000000000"))[2:16]
        await owner.execute(
            ENTRIES, month.entries, month.start, month.step_microseconds, head, month.seed, letters, unposted,
            timeout=600,
        )  # fmt: skip
    finally:
        await owner.close()
    spans = [(low, min(low + CHUNK, month.entries)) for low in range(0, month.entries, CHUNK)]

    async def filler(number: int) -> None:
        connection = await asyncpg.connect(settings.database_url)
        try:
            await connection.execute(f"SET synchronous_commit = off; SET app.tenant_id = '{tenant.id}'")
            for low, high in spans[number::2]:
                await connection.execute(ATTEMPTS, tenant.id, account_id, str(month.seed), unposted, low, high)
                await connection.execute(REFUNDS, tenant.id, account_id, low, high)
                await connection.execute(TRANSACTIONS, tenant.id, unposted, low, high)
                await connection.execute(POSTINGS, tenant.id, *accounts, unposted, low, high)
            if number == 0:
                await connection.execute(STANDING, tenant.id, list(accounts))
        finally:
            await connection.close()

    await asyncio.gather(filler(0), filler(1))
    return month.entries - len(unposted)


async def _baseline(report: frame.Report, settings: Settings, month: Month) -> frame.Figure:
    """The least that any reconciliation does: keep the lines, and join them to the rows that they name."""
    owner = await asyncpg.connect(settings.database_url)
    began, count = time.perf_counter(), 0
    try:
        for back in range(40, -1, -1):
            names, amounts = list[str](), list[str]()
            for line in month.lines(month.today - timedelta(days=back)):
                names.append(line.provider_refund_id or line.provider_payment_id or "")
                amounts.append(str(line.amount.amount))
            await owner.execute(
                "INSERT INTO bench_line SELECT $3 + n, name, amount::numeric "
                "FROM unnest($1::text[], $2::text[]) WITH ORDINALITY u(name, amount, n)",
                names, amounts, count, timeout=600,
            )  # fmt: skip
            count += len(names)
        joined = await owner.fetchval(
            "SELECT count(*) FROM bench_line l JOIN bench_entry e ON e.name = l.name AND abs(e.amount) = l.amount",
            timeout=600,
        )
        assert joined > month.entries * 0.98
    finally:
        await owner.close()
    seconds = time.perf_counter() - began
    return report.add(f"{count:,} lines: inserted and joined (baseline)", count / seconds, "lines/s")


async def _reconcile(report: frame.Report, month: Month, account_id: UUID, base: frame.Figure) -> float:
    await matching.set_rules(account_id, AGREED)
    stopwatch = Stopwatch()
    places: list[tuple[Any, str, str]] = [
        (intake, "read_day", "read"), (expect, "project", "expect"), (match, "match", "match"),
        (book, "book_all", "book"), (breaks, "compare", "compare"),
    ]  # fmt: skip
    plain = [getattr(module, name) for module, name, _ in places]
    for module, name, part in places:
        setattr(module, name, stopwatch.timed(part, getattr(module, name)))
    gc.collect()
    before, used, began = _megabytes(), time.process_time(), time.perf_counter()
    try:
        asked = await reconciliation.request_run(account_id, Window(month.today - timedelta(days=36), month.today))
        await _work(asked.id)
    finally:
        for (module, name, _), verb in zip(places, plain, strict=True):
            setattr(module, name, verb)
    seconds, grown = time.perf_counter() - began, _megabytes()
    done = await reconciliation.get_run(asked.id)
    assert done.state is RunState.DONE, done.error
    parts = ", ".join(f"{name} {spent:.1f}" for name, spent in stopwatch.seconds.items())
    computing = time.process_time() - used
    note = f"{seconds:.1f} s, {computing:.1f} s of them computing here: {parts}; {grown:.0f} MB, {before:.0f} before"
    rate = done.lines_seen / seconds
    report.add(f"{done.lines_seen:,} lines reconciled", rate, "lines/s", against=base, note=note)
    if month.entries >= 1_000_000:
        report.aim(f"{month.entries:,} lines in less than {SECONDS_MAX} s", met=seconds < SECONDS_MAX)
    report.aim(f"less than {MEGABYTES_MAX} MB in this process", met=grown < MEGABYTES_MAX)
    began = time.perf_counter()
    again = await reconciliation.request_run(account_id, Window(month.today, month.today))
    await _work(again.id)
    seconds = time.perf_counter() - began
    report.add("a day's run after it", 1 / seconds, "runs/s", note=f"{seconds:.2f} s")
    return rate


async def _work(run_id: UUID) -> None:
    """Do the run, as workers would: one job after the other, until it has ended."""
    while (await reconciliation.get_run(run_id)).state in {RunState.QUEUED, RunState.RUNNING}:
        async with db.transaction() as tx:
            job_id = await tx.value(
                "SELECT id FROM job WHERE tenant_id = $1 AND kind = $2 ORDER BY id DESC LIMIT 1",
                tx.tenant,
                reconciliation.RUN,
            )
        job = await jobs.claim(job_id)
        assert job is not None
        await kinds()[reconciliation.RUN].run(job)
        async with db.transaction() as tx:
            await jobs.finish_many(tx, [job])


async def _judge(report: frame.Report, month: Month, account_id: UUID) -> None:
    """Compare what was found with the truth, kind by kind."""
    found: list[Difference] = []
    before = NEWEST
    while page := await reconciliation.list_breaks(before, account_id, None, "open", 1000):
        found += [
            Difference(item.kind.value, item.details.get("provider_refund_id") or item.details["provider_payment_id"])
            for item in page
        ]
        before = page[-1].id
    truth = month.truth()
    wanted, got, right = (Counter(item.kind for item in items) for items in (truth, found, truth & set(found)))
    for kind in sorted(wanted | got):
        precision, recall = right[kind] / max(got[kind], 1), right[kind] / max(wanted[kind], 1)
        print(
            f"  {kind:<16} {wanted[kind]:>6,} made {got[kind]:>6,} found  precision {precision:.4f} recall {recall:.4f}"
        )
    report.aim("every break found and none invented", met=truth == set(found) and len(found) == len(truth))
    (summary,) = await reconciliation.summarise()
    exact = all(item.difference == 0 and item.clearing == item.unsettled for item in summary.currencies)
    report.aim("clearing is to the paisa what is unsettled", met=exact)


async def _schedule(report: frame.Report, settings: Settings, tenants: int) -> None:
    owner = await asyncpg.connect(settings.database_url)
    try:
        await owner.execute(CROWD % tenants, timeout=600)
        await owner.execute("ANALYZE")
        began = time.perf_counter()
        assert await schedules.tick() == 0
        idle = time.perf_counter() - began
        report.add(f"a tick over {tenants:,} tenants, none due", 1 / idle, "ticks/s", note=f"{idle * 1000:.0f} ms")
        await owner.execute(DUE, timeout=600)
    finally:
        await owner.close()
    began, ran = time.perf_counter(), 0
    while count := await schedules.tick():
        ran += count
    seconds = time.perf_counter() - began
    assert ran == tenants
    report.add(f"{tenants:,} tenants due at once", ran / seconds, "tenants/s", note=f"{seconds:.1f} s")
    report.aim(f"{tenants:,} tenants scheduled in less than 5 s", met=seconds < SCHEDULED_SECONDS_MAX)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
