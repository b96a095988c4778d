"""The time of a simulated world: one clock for our process, the database and the vendors.

The database's own clock cannot be set, so its simulated database has functions of the same names that are found first,
and the columns' defaults are bound to them.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg

from core.testing.scenario.loop import Loop

LIFE_SECONDS = 10_000_000.0
"""Between two scenarios of one process, so that each begins with nothing in its caches, as a process does."""
_lives = 0
START = datetime(2026, 1, 5, 4, 30, tzinfo=UTC)
"""A Monday morning in India."""

# Real time passes a hundredfold slower, so that moments still differ and stay in order within a step.
_CLOCK = """
    CREATE SCHEMA simulated;
    CREATE TABLE simulated.clock (at timestamptz NOT NULL, real timestamptz NOT NULL);
    INSERT INTO simulated.clock VALUES ('2026-01-05T04:30:00Z', pg_catalog.clock_timestamp());
    CREATE FUNCTION simulated.clock_timestamp() RETURNS timestamptz VOLATILE PARALLEL SAFE LANGUAGE sql
        AS 'SELECT at + (pg_catalog.clock_timestamp() - real) / 100 FROM simulated.clock';
    CREATE FUNCTION simulated.statement_timestamp() RETURNS timestamptz VOLATILE PARALLEL SAFE LANGUAGE sql
        AS 'SELECT simulated.clock_timestamp()';
    GRANT USAGE ON SCHEMA simulated TO PUBLIC;
    GRANT SELECT ON simulated.clock TO PUBLIC;
"""
_PATH = 'search_path = simulated, pg_catalog, "$user", public'
_DEFAULTS = """
    SELECT c.oid::regclass::text AS place, quote_ident(a.attname) AS name, pg_get_expr(d.adbin, d.adrelid) AS value
    FROM pg_attrdef d JOIN pg_class c ON c.oid = d.adrelid
    JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
    WHERE a.attgenerated = '' AND pg_get_expr(d.adbin, d.adrelid) LIKE '%clock_timestamp()%'
"""


async def install(superuser_url: str, database: str) -> None:
    """Give a migrated database, which nobody uses yet, the simulated clock; once per database."""
    connection = await asyncpg.connect(superuser_url)
    try:
        await connection.execute(_CLOCK)
        await connection.execute(
            f'ALTER DATABASE "{database}" SET search_path = simulated, pg_catalog, "$user", public'
        )
        found = await connection.fetch(_DEFAULTS)
        await connection.execute(f"SET {_PATH}")
        for row in found:
            await connection.execute(f"ALTER TABLE {row['place']} ALTER {row['name']} SET DEFAULT {row['value']}")
    finally:
        await connection.close()


class Clock:
    """What time it is, and how it passes."""

    def __init__(self, loop: Loop, watch: asyncpg.Connection[Any]) -> None:
        self._loop = loop
        self._watch = watch

    def now(self) -> datetime:
        return START + timedelta(seconds=self._loop.time())

    def seconds(self) -> float:
        """For the vendors: Unix seconds."""
        return self.now().timestamp()

    @contextlib.contextmanager
    def as_monotonic(self) -> Iterator[None]:
        """Have everything of this process that ages, such as what a cache holds, age by this clock."""
        global _lives  # noqa: PLW0603 - one process
        _lives += 1
        real = time.monotonic
        base = real() + _lives * LIFE_SECONDS
        time.monotonic = lambda: base + self._loop.time()
        try:
            yield
        finally:
            time.monotonic = real

    async def begin(self) -> None:
        """Set the database's clock to the start: before anything of this run is written."""
        await self._watch.execute("UPDATE simulated.clock SET at = $1, real = pg_catalog.clock_timestamp()", self.now())

    async def tell(self) -> None:
        """Let the database know what time it is."""
        await self._watch.execute(
            "UPDATE simulated.clock"
            " SET at = greatest(at, $1::timestamptz - (pg_catalog.clock_timestamp() - real) / 100)",
            self.now(),
        )
