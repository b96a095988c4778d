"""The same rates with many postings and many tenants as with few; bytes per posting; balance reads under load.

Baseline: a ledger with no history. Then 10,000 other tenants are present, then the history is filled in (by the
owner, in bulk: 1,000,000 postings, or `--postings N`). With `--home <folder>` they stay there, filled in over as many
calls of `--fill-seconds` as that takes, and are measured by the call that finds them all.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import UUID

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
RECORD = "ledger_size.json"
ONE = Money.parse("1.00", "INR")
_numbers = itertools.count(time.time_ns())


@dataclass(frozen=True, slots=True)
class Place:
    """A tenant and its accounts."""

    tenant: TenantRef
    accounts: list[Account]


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
IS_FILLED = "SELECT EXISTS (SELECT FROM ledger_transaction WHERE tenant_id = $1 AND reference = $2)"
SIZE = "SELECT pg_total_relation_size('ledger_posting') + pg_total_relation_size('ledger_transaction')"


async def run(postings: str = "1000000", home: str = "", fill_seconds: str = "3600") -> frame.Report:
    report, count = frame.Report("ledger_size"), int(postings) // STEP * STEP
    if home:
        async with frame.connected(home=Path(home)) as settings:
            if not await _fill(settings, (await _places(settings))[1], count, float(fill_seconds)):
                return report
    async with frame.connected() as settings:
        few, full = await _places(settings)
        bare = await _measure(report, "no history (baseline)", few)
        await _as_owner(settings, few.tenant, MAKE_TENANTS % TENANTS)
        await frame.analyze(settings)
        await _measure(report, f"{TENANTS:,} tenants present", few, bare)
        if not home:
            await _fill(settings, full, count, float(fill_seconds))
            await _measure_filled(report, few, full, count, bare)
    if home:
        async with frame.connected(home=Path(home)) as settings:
            await _measure_filled(report, *await _places(settings), count, bare)
    return report


async def _places(settings: Settings) -> tuple[Place, Place]:
    """A tenant with few postings and one for many: those that this home has, or new ones."""
    record, found = settings.home / RECORD, []
    known = json.loads(record.read_text()) if record.exists() else []
    for index, name in enumerate(("few", "full")):
        ref = known[index] if known else None
        tenant = TenantRef(**{**ref, "id": UUID(ref["id"])}) if ref else await frame.make_tenant(name)
        with frame.acting(tenant):
            found.append(Place(tenant, await frame.customers(ACCOUNTS)))
    if not known:
        record.write_text(json.dumps([asdict(place.tenant) | {"id": str(place.tenant.id)} for place in found]))
        await frame.analyze(settings)
    return found[0], found[1]


async def _measure_filled(report: frame.Report, few: Place, full: Place, count: int, bare: frame.Figure) -> None:
    """In turn, because a machine gets slower and faster by itself."""
    for _ in range(2):
        own = await _measure(report, f"few of them, beside {count:,}", few, bare)
        found = await _measure(report, f"{count:,} postings", full, own)
    report.aim(f"with {count:,} postings as with few (± 10 %)", met=(found.ratio or 0) >= 0.9)
    await _read_under_load(report, full)


async def _measure(report: frame.Report, name: str, place: Place, against: frame.Figure | None = None) -> frame.Figure:
    with frame.acting(place.tenant):
        await frame.rate(_batches(place.accounts), 4, 2.0)
        rate = await frame.rate(_batches(place.accounts), 4, SECONDS)
    return report.add(f"batches of {BATCH}: {name}", rate, "transfers/s", against=against)


def _batches(accounts: list[Account]) -> frame.Work:
    def transfer() -> NewTransaction:
        one, two = random.sample(accounts, 2)
        return NewTransaction(f"size:{next(_numbers)}", "transfer", (Line(one.id, two.id, ONE),))

    async def work() -> int:
        await ledger.post_each([transfer() for _ in range(BATCH)])
        return BATCH

    return work


async def _read_under_load(report: frame.Report, place: Place) -> None:
    accounts = place.accounts
    latencies: list[float] = []

    async def reader(until: float) -> None:
        while time.perf_counter() < until:
            began = time.perf_counter()
            await ledger.get_account(random.choice(accounts).id)
            latencies.append(time.perf_counter() - began)
            await asyncio.sleep(0.002)

    with frame.acting(place.tenant):
        until = time.perf_counter() + SECONDS
        await asyncio.gather(frame.rate(_batches(accounts), 2, SECONDS), reader(until))
    latencies.sort()
    p99 = latencies[int(len(latencies) * 0.99)] * 1000
    report.add("balance reads beside two writers", len(latencies) / SECONDS, "reads/s", note=f"p99 {p99:.1f} ms")
    report.aim("balance read p99 < 10 ms under load", met=p99 < 10)


async def _fill(settings: Settings, place: Place, count: int, seconds: float) -> bool:
    """Fill `count` postings in, or go on where the last call ended; whether all are there. Prints the bytes of each."""
    until, began = time.perf_counter() + seconds, time.perf_counter()
    owners = [await asyncpg.connect(settings.database_url) for _ in range(FILLERS)]
    for owner in owners:
        await owner.execute("SET synchronous_commit = off")
        await owner.execute("SELECT set_config('app.tenant_id', $1, false)", str(place.tenant.id))
    before = await owners[0].fetchval(SIZE)
    missing = [
        n for n in range(0, count, STEP) if not await owners[0].fetchval(IS_FILLED, place.tenant.id, f"filled:{n}")
    ]
    keys, left = [account.id for account in place.accounts], iter(missing)

    async def some(owner: asyncpg.Connection) -> int:
        done = 0
        while time.perf_counter() < until and (start := next(left, None)) is not None:
            await owner.execute(FILL, start, start + STEP, keys, ACCOUNTS, place.tenant.id, timeout=600)
            done += STEP
        return done

    filled = sum(await asyncio.gather(*map(some, owners)))
    if missing and filled == len(missing) * STEP:
        await owners[0].execute(
            "UPDATE ledger_account SET version = $2 WHERE tenant_id = $1", place.tenant.id, 2 * (count // ACCOUNTS)
        )
        await owners[0].execute("ANALYZE", timeout=600)
    if filled:
        size = float(await owners[0].fetchval(SIZE) - before) / filled
        took = time.perf_counter() - began
        print(f"  {size:,.0f} bytes per filled posting, indexes included; {filled:,} in {took:.0f} s", flush=True)
    for owner in owners:
        await owner.close()
    return filled == len(missing) * STEP


async def _as_owner(settings: Settings, tenant: TenantRef, statement: str) -> None:
    owner = await asyncpg.connect(settings.database_url)
    try:
        await owner.execute("SELECT set_config('app.tenant_id', $1, false)", str(tenant.id))
        await owner.execute(statement, timeout=600)
    finally:
        await owner.close()
