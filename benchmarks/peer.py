"""Drive another ledger that is SQL functions: `<name>_create_account(name, currency)`, whose row has an `id`, and
`<name>_create_transfer(from, to, amount)`, as pgledger has them.

It runs in a database of its own on the same durable server as ours, from the files of its SQL, or wherever its
address points.
"""

from __future__ import annotations

import asyncio
import random
import re
from decimal import Decimal
from pathlib import Path

import asyncpg

from benchmarks import frame
from core.embedded import servers
from core.settings import Settings

ACCOUNTS = 1000
CLIENTS = 32
POOL = 10


async def measure(report: frame.Report, settings: Settings, compare: str, seconds: float) -> None:
    """Add the peer's rates, spread and hot. `compare` is `name=`, then an address or its SQL files, commas between."""
    name, _, place = compare.partition("=")
    if not re.fullmatch(r"[a-z_][a-z0-9_.]*", name) or not place:
        raise SystemExit("bahi: --compare takes name=address or name=file.sql, such as pgledger=/tmp/pgledger.sql")
    dsn = place if "://" in place else await _install(settings, [Path(file) for file in place.split(",")])
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

        await frame.rate(work(False), CLIENTS, 1.0)
        for shape, hot in (("spread", False), ("hot", True)):
            rate = await frame.rate(work(hot), CLIENTS, seconds)
            report.add(f"{shape}: {name}, {CLIENTS} clients", rate, "transfers/s")
    finally:
        await pool.close()


async def _install(settings: Settings, files: list[Path]) -> str:
    """Make a database of the peer's own on the server of this run; its address."""
    scripts = await asyncio.to_thread(lambda: [file.read_text() for file in files])
    running = servers.attach(settings.home)
    assert running is not None
    dsn = running.create_database("peer")
    owner = await asyncpg.connect(dsn)
    for script in scripts:
        await owner.execute(script)
    await owner.close()
    return dsn
