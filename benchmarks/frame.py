"""What every benchmark shares: durable servers of its own, a tenant, a clock, and a line per figure."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import asyncpg
from quart import Quart

from core import app as application
from core import composition, database
from core.auth import service as auth
from core.embedded import platform as embedded
from core.embedded import postgres, servers
from core.kit import db, ids, scope
from core.kit.scope import Principal, Scope, TenantRef
from core.ledger import service as ledger
from core.ledger.types import Account, NewAccount
from core.settings import Settings
from core.tenancy import service as tenancy
from core.tenancy.errors import SlugTaken
from core.tenancy.types import NewTenant

Work = Callable[[], Awaitable[int]]
"""Does some work and answers how much."""

DURABLE = postgres.Tuning(durable=True, connections_max=100, shared_buffers_megabytes=256)


@dataclass(slots=True)
class Figure:
    """A rate, and its ratio to the baseline of the same run."""

    name: str
    rate: float
    unit: str
    baseline: str = ""
    ratio: float | None = None
    note: str = ""

    def line(self) -> str:
        against = f"  {self.ratio:6.2f} × {self.baseline}" if self.ratio is not None else ""
        note = f"  ({self.note})" if self.note else ""
        return f"  {self.name:<44} {self.rate:>10,.0f} {self.unit}{against}{note}"


@dataclass(slots=True)
class Report:
    """The figures of one benchmark; the first one named `baseline` is what the others are compared with."""

    title: str
    figures: list[Figure] = field(default_factory=list)
    aims: list[str] = field(default_factory=list)

    def add(self, name: str, rate: float, unit: str, *, against: Figure | None = None, note: str = "") -> Figure:
        ratio = rate / against.rate if against and against.rate else None
        figure = Figure(name, rate, unit, against.name if against else "", ratio, note)
        self.figures.append(figure)
        print(figure.line(), flush=True)
        return figure

    def aim(self, text: str, *, met: bool) -> None:
        self.aims.append(text)
        print(f"  aim: {text}: {'met' if met else 'MISSED'}", flush=True)


@contextlib.asynccontextmanager
async def connected(pool_max: int = 10, keep: str = "") -> AsyncIterator[Settings]:
    """Durable servers of our own, migrated, and this process connected as the runtime role.

    What they hold is gone afterwards, unless there is a folder to `keep` it in for the next time.
    """
    with _kept(keep) if keep else servers.temporary(DURABLE) as running:
        settings = running.settings_for("bahi")
        await database.migrate(settings)
        composition.configure(settings)
        await db.connect(settings.runtime_database_url, modules=database.model_modules(), pool_max=pool_max)
        gc.collect()
        gc.freeze()  # as a server does once it has started: what stays for ever is not looked at again
        gc.set_threshold(10_000, 20, 20)
        try:
            yield settings
        finally:
            gc.unfreeze()
            await db.disconnect()


@contextlib.contextmanager
def _kept(folder: str) -> Iterator[servers.Servers]:
    home = Path(folder).resolve()
    home.mkdir(mode=0o711, parents=True, exist_ok=True)
    with servers.start(home, DURABLE) as running:
        yield running


@contextlib.asynccontextmanager
async def served() -> AsyncIterator[Quart]:
    """The web application in this process, started as a server would start it, on durable servers of its own."""
    with servers.temporary(DURABLE) as running:
        settings = running.settings_for("bahi")
        await database.migrate(settings)
        app = application.create_app(settings)
        await app.startup()
        try:
            yield app
        finally:
            await app.shutdown()


@contextlib.asynccontextmanager
async def platform(**variables: str) -> AsyncIterator[Settings]:
    """A whole platform of our own (web, worker, simulators), with this process connected to its database too."""
    with embedded.temporary(**variables) as settings:
        composition.configure(settings)
        await db.connect(settings.runtime_database_url, modules=database.model_modules(), pool_max=4)
        try:
            yield settings
        finally:
            await db.disconnect()


async def analyze(settings: Settings) -> None:
    """Gather statistics now, which autovacuum would do within the minute."""
    owner = await asyncpg.connect(settings.database_url)
    try:
        await owner.execute("ANALYZE")
    finally:
        await owner.close()


async def make_key(tenant: TenantRef) -> str:
    """An API key of the tenant that may do everything."""
    with acting(tenant):
        return (await auth.create_key("bench", frozenset({"*"}))).secret.value


async def make_tenant(name: str = "bench") -> TenantRef:
    return await find_tenant(f"{name}-{ids.token(40)}")


async def find_tenant(slug: str) -> TenantRef:
    """The tenant of this name, made when there is none."""
    with scope.use(Scope(None, Principal("platform", "bench", frozenset({"*"})), "req_bench")):
        try:
            return await tenancy.create(NewTenant(slug, "Benchmark", "sandbox"))
        except SlugTaken:
            return await tenancy.get_by_slug(slug)


def acting(tenant: TenantRef) -> contextlib.AbstractContextManager[Scope]:
    return scope.use(Scope(tenant, Principal("api_key", "key_bench", frozenset({"*"})), "req_bench"))


async def customers(count: int) -> list[Account]:
    """Customer accounts (credit side) of the tenant in scope, without a floor so that only speed is measured."""
    return [
        await ledger.open_account(NewAccount(f"customer/{n:06}", "credit", "INR", floor=Decimal(-(10**12))))
        for n in range(count)
    ]


async def rate(work: Work, workers: int, seconds: float) -> float:
    """Units of work per second: `workers` tasks call `work` (which answers how many it did) until the time is up."""
    deadline = time.perf_counter() + seconds
    done = 0

    async def worker() -> None:
        nonlocal done
        while time.perf_counter() < deadline:
            count = await work()  # a statement of its own: `done += await …` would read `done` before waiting
            done += count

    started = time.perf_counter()
    await asyncio.gather(*(worker() for _ in range(workers)))
    return done / (time.perf_counter() - started)
