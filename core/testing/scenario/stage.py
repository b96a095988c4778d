"""Set the scene: simulators in memory, tenants with accounts at each of them, wallets, our web server and a worker."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import importlib
import itertools
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import pluggy
from quart import Quart
from redis.asyncio.connection import Connection

from core import app as application
from core import composition, database
from core.auth import service as auth
from core.events import relay
from core.jobs.runner import Runner
from core.kit import clock, db, ids, outbound, redis, scope
from core.kit.money import Money
from core.kit.scope import Principal, Scope, TenantRef
from core.payments.provider import Capability
from core.payouts import service as payouts
from core.payouts.beneficiaries import service as beneficiaries
from core.payouts.provider import BankAccount
from core.people import service as people
from core.people.types import Profile
from core.plugin_host.types import SandboxSpec
from core.providers import service as providers
from core.providers.breaker import service as breakers
from core.providers.types import NewProviderAccount
from core.schedules import service as schedules
from core.schedules.types import Due
from core.settings import Settings
from core.tenancy import service as tenancy
from core.tenancy.types import NewTenant
from core.testing.sandbox import Mounts, SandboxContext
from core.testing.scenario.conductor import Conductor, Spoken
from core.testing.scenario.loop import Loop, vendors_side
from core.testing.scenario.network import BASE, TENANT_PORT, VENDORS, Network, TenantServer
from core.testing.scenario.seconds import Clock
from core.testing.scenario.shop import GatewayAccount, PayoutAccount, Shop
from core.testing.scenario.vendors import Control, PayoutTeller, find_teller
from core.wallets import service as wallets
from core.wallets.types import NewWallet
from core.webhook_endpoints import service as webhook_endpoints

CONNECTIONS = 24
WALLETS = 2
RUNNING_AT_ONCE = 4
APPROVED_ABOVE = Money.parse("1000.00", "INR")
"""A larger withdrawal waits for the tenant's second principal."""
TENANTS = Principal("api_key", "key_scenario", frozenset({"*"}))
_PATIENT = "SET lock_timeout = '60s'; SET statement_timeout = '60s'; SET idle_in_transaction_session_timeout = 0"
"""The database's limits count real seconds: who waits for a turn must not fail because the machine is slow."""
_DUE = """
    SELECT tenant_id, kind, id FROM job_due WHERE tenant_id = ANY($1) AND due_at <= simulated.clock_timestamp()
    ORDER BY date_trunc('second', due_at), kind, id
"""
"""What one statement made is due some microseconds apart, in whatever order the database took it."""
_UNPLACED = "SELECT DISTINCT tenant_id FROM event_todo WHERE tenant_id = ANY($1)"
_RECURRING = """
    SELECT tenant_id, id, due_at, local_time, every_seconds, kind FROM schedule
    WHERE tenant_id = ANY($1) AND enabled AND due_at <= simulated.clock_timestamp() ORDER BY due_at, kind, source
"""
_OPERATOR = Scope(None, Principal("platform", "scenario", frozenset({"*"})), "req_scenario")


@dataclass
class World:
    """Everything that a scenario plays with."""

    settings: Settings
    loop: Loop
    clock: Clock
    conductor: Conductor
    network: Network
    app: Quart
    watch: asyncpg.Connection[Any]
    """A superuser's connection, for looking without taking part."""
    shops: list[Shop] = field(default_factory=list)
    due: list[tuple[UUID, str, UUID]] = field(default_factory=list)
    """(tenant, job) pairs that are due, as of the last `look`."""
    unplaced: list[Shop] = field(default_factory=list)
    """Who has events that are not in their stream yet."""
    recurring: dict[Due, str] = field(default_factory=dict)
    """The schedules that are due, as of the last `look`, with their kinds of job."""
    runner: Runner = field(default_factory=lambda: Runner(concurrency=RUNNING_AT_ONCE))

    async def look(self) -> None:
        """See what work there is, without taking part."""
        mine = {shop.ref.id: shop for shop in self.shops}
        rows = await self.watch.fetch(_DUE, list(mine))
        self.due = [(row["tenant_id"], row["kind"], row["id"]) for row in rows]
        rows = await self.watch.fetch(_UNPLACED, list(mine))
        waiting = {row["tenant_id"] for row in rows}
        self.unplaced = [shop for shop in self.shops if shop.ref.id in waiting]
        self.recurring = {Due(*row[:5]): row["kind"] for row in await self.watch.fetch(_RECURRING, list(mine))}

    async def take(self, wanted: Sequence[tuple[UUID, str, UUID]]) -> None:
        """Offer jobs to the worker, each on its own: several at once are claimed in an order of the database's."""
        for tenant_id, kind, job_id in wanted:
            self.runner.offer(tenant_id, kind, job_id)
            await self.conductor.still()

    async def tick(self, *, without: str | None = None) -> int:
        """Make jobs of the schedules that are due, as the worker does every second; how many."""
        return await schedules.run_due([due for due, kind in self.recurring.items() if kind != without])

    def start_worker(self) -> None:
        """Begin to work off jobs that are offered; a killed process starts anew so."""
        self.runner = Runner(concurrency=RUNNING_AT_ONCE)
        self.conductor.standing = {asyncio.ensure_future(self.runner.run())}

    def acting(self, shop: Shop) -> contextlib.AbstractContextManager[Scope]:
        """Act as a tenant, for setting the scene and for looking at what came of it."""
        return scope.use(Scope(shop.ref, TENANTS, "req_scenario"))


@contextlib.asynccontextmanager
async def world(
    settings: Settings, superuser_url: str, home: Path, chance: random.Random, mishap_rate: float
) -> AsyncIterator[World]:
    """A platform and its surroundings, in this process and its loop, which must be a `Loop`."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, Loop), "a scenario runs in its own loop"
    watch = await asyncpg.connect(superuser_url)
    time = Clock(loop, watch)
    await time.begin()
    conductor = Conductor(loop, time, random.Random(chance.random()), watch)  # noqa: S311
    network = Network(conductor, random.Random(chance.random()), mishap_rate)  # noqa: S311
    plugins = composition.configure(settings)
    providers.configure(public_url=BASE, sandbox_url=f"{VENDORS}/sandbox", sandbox_public_url=f"{VENDORS}/sandbox")
    await db.connect(
        settings.runtime_database_url,
        modules=database.model_modules(),
        pool_max=CONNECTIONS,
        application_name="scenario",
    )
    stack = contextlib.ExitStack()
    try:
        await _warm()
        clock.read_from(time.now)
        stack.enter_context(time.as_monotonic())
        outbound.speak_through(network)
        db.interpose(lambda connection: Spoken(connection, conductor))
        _count_redis(conductor)
        async with _simulators(plugins, home, time, network):
            yield World(settings, loop, time, conductor, network, _app(settings), watch)
    finally:
        stack.close()
        db.interpose(None)
        await outbound.close()
        outbound.speak_through(None)
        clock.read_from(None)
        breakers.forget()
        await redis.close()
        await db.disconnect()
        await watch.close()


async def furnish(world: World, plugins: pluggy.PluginManager, tenants: int, gateways: int) -> None:
    """Open the tenants, each with `gateways` accounts at different vendors, an endpoint and two wallets."""
    specs, banks = simulators(plugins, "payments"), simulators(plugins, "payouts")
    for number in range(tenants):
        with scope.use(_OPERATOR):
            ref = await tenancy.create(NewTenant(f"t-{ids.token(60)}", f"Tenant {number + 1}", "sandbox"))
            with scope.use(Scope(ref, _OPERATOR.principal, "req_scenario")):
                app, checker = [await auth.create_key(name, frozenset({"*"})) for name in ("app", "checker")]
        server = world.network.servers[ref.short_id] = TenantServer()
        shop = Shop(ref, f"tenant {number + 1}", app.secret.value, checker.secret.value, world.app, server)
        with world.acting(shop):
            for place in range(gateways):
                shop.gateways.append(await _account(world, ref, specs[(number + place) % len(specs)]))
            for place, name in enumerate(("Asha Rao", "Ravi Menon")[:WALLETS]):
                person, _ = await people.create(ids.token(40), Profile(name=name))
                wallet = await wallets.create(NewWallet(person.id, "INR"))
                shop.wallets.append(wallet.public_id)
                shop.owners[wallet.public_id] = ids.text("acc", wallet.account_id)
                payee, _ = await beneficiaries.add(person.id, BankAccount(name, f"01234567890{place}", "HDFC0000001"))
                shop.payees[wallet.public_id] = payee.public_id
            if banks:
                shop.bank = await _bank(world, ref, banks[number % len(banks)])
            shop.first_position = await relay.place(ref.id)  # what was before there was an endpoint is not sent
            await webhook_endpoints.put(f"http://127.0.0.1:{TENANT_PORT}/{ref.short_id}", None)
        world.shops.append(shop)


def simulators(plugins: pluggy.PluginManager, kind: str) -> list[SandboxSpec]:
    """The simulators of a kind that can take part, by name."""
    found = itertools.chain.from_iterable(plugins.hook.bahi_sandboxes())
    able = [spec for spec in found if spec.kind == kind and find_teller(spec) is not None]
    return sorted(able, key=lambda spec: spec.name)


async def _account(world: World, ref: TenantRef, spec: SandboxSpec) -> GatewayAccount:
    account_id, credentials, control = await _enrol(world, ref, spec)
    connection = await providers.connect(account_id)
    can_hold = Capability.MANUAL_CAPTURE in connection.spec.capabilities
    teller = find_teller(spec)
    disputes, links, mandates = (
        teller if hasattr(teller, verb) else None for verb in ("dispute", "pay_link", "debits")
    )
    name = ids.text("pac", account_id)
    return GatewayAccount(name, spec.name, can_hold, credentials, control, teller, disputes, links, mandates)


async def _bank(world: World, ref: TenantRef, spec: SandboxSpec) -> PayoutAccount:
    account_id, credentials, control = await _enrol(world, ref, spec)
    teller: PayoutTeller = find_teller(spec)
    await teller.by_hand(control, credentials)
    await payouts.set_rule("INR", approve_above=APPROVED_ABOVE, least=Money.parse("1.00", "INR"), most=None)
    return PayoutAccount(ids.text("pac", account_id), spec.name, credentials, control, teller)


async def _enrol(world: World, ref: TenantRef, spec: SandboxSpec) -> tuple[UUID, Mapping[str, str], Control]:
    """A provider account at a simulator, which knows where its webhooks go."""
    credentials = spec.make_credentials("Scenario")
    account = await providers.create(NewProviderAccount(spec.kind, spec.provider, spec.name, dict(credentials)))
    assert world.network.vendors is not None
    control = Control(world.network.vendors, f"{VENDORS}/sandbox/{spec.name}")
    url = providers.webhook_url(ref, account.id)
    world.network.expect(url)
    for call in spec.enrol(credentials, "Scenario", url):
        await control.call("POST", f"/_control/{call.path}", dict(call.body))
    return account.id, credentials, control


@contextlib.asynccontextmanager
async def _simulators(plugins: pluggy.PluginManager, home: Path, time: Clock, network: Network) -> AsyncIterator[None]:
    vendors_side.set(True)
    try:
        apps: dict[str, Any] = {}
        for spec in [*simulators(plugins, "payments"), *simulators(plugins, "payouts")]:
            url = f"{VENDORS}/sandbox/{spec.name}"
            context = SandboxContext(home / spec.name, url, seed=1, now=time.seconds, post=network.post)
            apps[spec.name] = importlib.import_module(spec.module).build(context)
        mounts = Mounts(apps)
        network.serve(mounts)
        async with mounts.running():
            vendors_side.set(False)
            yield
            vendors_side.set(True)
    finally:
        vendors_side.set(False)


@functools.cache
def _app(settings: Settings) -> Quart:
    """Our web server: it remembers nothing from one scenario to the next, and takes a second to build."""
    return application.create_app(settings)


async def _warm() -> None:
    """Open every connection now, and for good: one that is opened later would answer whenever it likes."""
    pool: Any = db._pool()  # noqa: SLF001
    for holder in pool._holders:  # noqa: SLF001
        holder._max_inactive_time = 0  # noqa: SLF001 - it closes what is idle for minutes, and hours pass in a moment
    held = [await pool.acquire() for _ in range(CONNECTIONS)]
    for connection in held:
        await connection.execute(_PATIENT)
        await pool.release(connection)


def _count_redis(conductor: Conductor) -> None:
    """Have the conductor wait for what Redis is asked."""

    def counted(verb: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        @functools.wraps(verb)
        async def conversing(*args: Any, **more: Any) -> Any:
            conductor.speak(1)
            try:
                return await verb(*args, **more)
            finally:
                conductor.speak(-1)

        return conversing

    verbs = ("connect", "connect_check_health", "disconnect", "send_packed_command", "read_response")
    made = {name: counted(getattr(Connection, name)) for name in (*verbs, "can_read_destructive")}
    redis.client().connection_pool.connection_class = type("Counted", (Connection,), made)
