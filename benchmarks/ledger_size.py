"""The same rates with many postings and many tenants as with few; bytes per posting; balance reads under load.

Baseline: a ledger with no history. Then 10,000 other tenants are present, then the history is filled in (by the
owner, in bulk: 1,000,000 postings, or `--postings N`).

A long history is filled in by several calls: `--keep <folder>` keeps the database, `--seconds S` stops filling after
so long; the call that finds all of it there measures. Remove the folder afterwards.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import time
from typing import Any

import asyncpg

from benchmarks import frame
from core.kit.money import Money
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.types import Account, Line, NewTransaction
from core.settings import Settings

ACCOUNTS = 1000
TENANTS = 10_000
BATCH = 256
SECONDS = 4.0
STEP = 100_000
FILLERS = 2
ONE = Money.parse("1.00", "INR")
_numbers = itertools.count()

MAKE_TENANTS = """
DO $$
DECLARE wanted UUID;
BEGIN
    FOR n IN 1..%d LOOP
        wanted := gen_random_uuid();
        INSERT INTO directory.tenant (id, short_id, slug, mode, zone)
            VALUES (wanted, lpad(n::text, 10, '0'), 'crowd-' || n, 'sandbox', 'UTC');
        PERFORM set_config('app.tenant_id', wanted::text, true);
        INSERT INTO tenant_root (tenant_id, name) VALUES (wanted, 'Crowd');
        INSERT INTO event_stream (tenant_id) VALUES (wanted);
    END LOOP;
END $$
"""
# Ids rise with n, as UUIDv7 do. Account k is debited at n = k + j·A (version 2j+1) and credited at n = k - 1 + j·A
# (version 2j+2), so its balance swings between -1 and 0 and its versions have no gap.
FILL = """
    WITH line AS (
        SELECT n, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid AS id, n / $4 AS turn,
               ($3::uuid[])[1 + n %% $4] AS debit, ($3::uuid[])[1 + (n + 1) %% $4] AS credit,
               clock_timestamp() - interval '90 days' AS moment
        FROM generate_series($1::bigint, $2::bigint - 1) n
    ), made AS (
        INSERT INTO ledger_transaction (tenant_id, id, reference, kind, actor, effective_at, recorded_at)
        SELECT r.tenant_id, l.id, 'filled:' || l.n, 'transfer', 'bench', l.moment, l.moment
        FROM tenant_root r CROSS JOIN line l WHERE r.tenant_id = $5
    )
    INSERT INTO ledger_posting
        (tenant_id, id, transaction_id, line, debit_account_id, credit_account_id, amount, currency, debit_balance,
         credit_balance, debit_version, credit_version, effective_at, recorded_at)
    SELECT r.tenant_id, l.id, l.id, 1, l.debit, l.credit, 1, 'INR', -1, 0, 2 * l.turn + 1, 2 * l.turn + 2, l.moment,
           l.moment
    FROM tenant_root r CROSS JOIN line l WHERE r.tenant_id = $5
""".replace("%%", "%")
CROWD_IS_THERE = "SELECT EXISTS (SELECT FROM directory.tenant WHERE slug = 'crowd-1')"
STEP_IS_THERE = "SELECT EXISTS (SELECT FROM ledger_transaction WHERE tenant_id = $1 AND reference = $2)"
FINISH = "UPDATE ledger_account SET version = $2 WHERE tenant_id = $1 AND version = 0"
# Of all there is: what the measures before posted is little beside it. ANALYZE has counted.
BYTES = """
    SELECT (pg_total_relation_size('ledger_posting') + pg_total_relation_size('ledger_transaction')) / reltuples::float8
    FROM pg_class WHERE oid = 'ledger_posting'::regclass
"""


async def run(postings: str = "1000000", keep: str = "", seconds: str = "3600") -> frame.Report:
    count = int(postings) // ACCOUNTS * ACCOUNTS
    report = frame.Report("ledger_size")
    async with frame.connected(keep=keep) as settings:
        tenant, full = await frame.make_tenant(), await frame.find_tenant("full")
        with frame.acting(tenant):
            few = await frame.customers(ACCOUNTS)
        with frame.acting(full):
            many = await frame.customers(ACCOUNTS)
        bare = None
        if many[0].version == 0:
            await frame.analyze(settings)
            bare = await _measure(report, "no history (baseline)", tenant, few)
            await _crowd(settings, tenant)
            await frame.analyze(settings)
            await _measure(report, f"{TENANTS:,} tenants present", tenant, few, bare)
            began = time.perf_counter()
            filled = await _fill(settings, full, many, count, began + float(seconds))
            print(f"  {filled:,} of {count:,} filled in ({time.perf_counter() - began:.0f} s)", flush=True)
            if filled < count:
                return report
        await frame.analyze(settings)
        # In turn, because a machine gets slower and faster by itself.
        for _ in range(2):
            own = await _measure(report, f"few of them, beside {count:,}", tenant, few, bare)
            found = await _measure(report, f"{count:,} postings", full, many, own)
        report.aim(f"with {count:,} postings as with few (± 10 %)", met=(found.ratio or 0) >= 0.9)
        size = await _as_owner(settings, tenant, BYTES)
        print(f"  {size:,.0f} bytes per posting, its transaction and all indexes included", flush=True)
        await _read_under_load(report, full, many)
    return report


async def _measure(
    report: frame.Report, name: str, tenant: TenantRef, accounts: list[Account], against: frame.Figure | None = None
) -> frame.Figure:
    with frame.acting(tenant):
        await frame.rate(_batches(accounts), 4, 1.0)
        rate = await frame.rate(_batches(accounts), 4, SECONDS)
    return report.add(f"batches of {BATCH}: {name}", rate, "transfers/s", against=against)


def _batches(accounts: list[Account]) -> frame.Work:
    def transfer() -> NewTransaction:
        one, two = random.sample(accounts, 2)
        return NewTransaction(f"size:{next(_numbers)}", "transfer", (Line(one.id, two.id, ONE),))

    async def work() -> int:
        await ledger.post_each([transfer() for _ in range(BATCH)])
        return BATCH

    return work


async def _read_under_load(report: frame.Report, tenant: TenantRef, accounts: list[Account]) -> None:
    latencies: list[float] = []

    async def reader(until: float) -> None:
        while time.perf_counter() < until:
            began = time.perf_counter()
            await ledger.get_account(random.choice(accounts).id)
            latencies.append(time.perf_counter() - began)
            await asyncio.sleep(0.002)

    with frame.acting(tenant):
        until = time.perf_counter() + SECONDS
        await asyncio.gather(frame.rate(_batches(accounts), 2, SECONDS), reader(until))
    latencies.sort()
    p99 = latencies[int(len(latencies) * 0.99)] * 1000
    report.add("balance reads beside two writers", len(latencies) / SECONDS, "reads/s", note=f"p99 {p99:.1f} ms")
    report.aim("balance read p99 < 10 ms under load", met=p99 < 10)


async def _fill(settings: Settings, tenant: TenantRef, accounts: list[Account], count: int, until: float) -> int:
    """Fill in what is missing of `count` postings; how many there are when the time is up."""
    owners = [await asyncpg.connect(settings.database_url) for _ in range(FILLERS)]
    keys, starts = [account.id for account in accounts], iter(range(0, count, STEP))

    async def some(owner: asyncpg.Connection) -> int:
        there = 0
        for start in starts:
            end = min(start + STEP, count)
            known = await owner.fetchval(STEP_IS_THERE, tenant.id, f"filled:{start}")
            if not known and time.perf_counter() < until:
                await owner.execute(FILL, start, end, keys, ACCOUNTS, tenant.id, timeout=600)
                known = True
            there += (end - start) * bool(known)
        return there

    try:
        for owner in owners:
            await owner.execute("SET synchronous_commit = off")
            await owner.execute("SELECT set_config('app.tenant_id', $1, false)", str(tenant.id))
        there = sum(await asyncio.gather(*map(some, owners)))
        if there == count:
            await owners[0].execute(FINISH, tenant.id, 2 * (count // ACCOUNTS))
        return there
    finally:
        for owner in owners:
            await owner.close()


async def _crowd(settings: Settings, tenant: TenantRef) -> None:
    if not await _as_owner(settings, tenant, CROWD_IS_THERE):
        await _as_owner(settings, tenant, MAKE_TENANTS % TENANTS)


async def _as_owner(settings: Settings, tenant: TenantRef, statement: str) -> Any:
    owner = await asyncpg.connect(settings.database_url)
    try:
        await owner.execute("SELECT set_config('app.tenant_id', $1, false)", str(tenant.id))
        return await owner.fetchval(statement, timeout=600)
    finally:
        await owner.close()
