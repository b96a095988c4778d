"""Drive another ledger that is SQL functions: `<name>_create_account(name, currency)`, whose row has an `id`, and
`<name>_create_transfer(from, to, amount)`, as pgledger has them."""

from __future__ import annotations

import random
import re
from decimal import Decimal

import asyncpg

from benchmarks import frame

ACCOUNTS = 1000
CLIENTS = 32
POOL = 10


async def measure(report: frame.Report, compare: str, seconds: float) -> None:
    """Add the peer's rates, spread and hot. `compare` is `name=dsn`."""
    name, _, dsn = compare.partition("=")
    if not re.fullmatch(r"[a-z_][a-z0-9_.]*", name) or not dsn:
        raise SystemExit("bahi: --compare takes name=dsn, such as pgledger=postgres://localhost/pgledger")
    pool = await asyncpg.create_pool(dsn, min_size=POOL, max_size=POOL)
    try:
        opening = f"SELECT id FROM {name}_create_account($1, 'INR')"
        accounts = [await pool.fetchval(opening, f"bench/{n:06}") for n in range(ACCOUNTS)]
        transfer = f"SELECT * FROM {name}_create_transfer($1, $2, $3)"

        def work(hot: bool) -> frame.Work:
            async def once() -> int:
                source, target = (accounts[0], random.choice(accounts[1:])) if hot else random.sample(accounts, 2)
                await pool.fetch(transfer, source, target, Decimal("1.00"))
                return 1

            return once

        for shape, hot in (("spread", False), ("hot", True)):
            rate = await frame.rate(work(hot), CLIENTS, seconds)
            report.add(f"{shape}: {name}, {CLIENTS} clients", rate, "transfers/s")
    finally:
        await pool.close()
