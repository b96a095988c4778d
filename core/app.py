"""The web server's composition root: it finds every module's routes and wires the realms, errors and life cycle."""

from __future__ import annotations

import sys

from quart import Blueprint, Quart
from quart_schema import QuartSchema

from core import composition, database
from core.auth import feed, permissions, refusals
from core.auth import origins as auth_origins
from core.auth import web as auth_web
from core.auth.policy import service as auth_policy
from core.auth.tokens import service as tokens
from core.events import registry as events
from core.events.relay import Waker
from core.events.types import Envelope
from core.identity import web as identity_web
from core.jobs import transport
from core.kit import clock, db, discovery, garbage, outbound, redis, shield
from core.realtime import service as realtime
from core.realtime.asgi import BoundedWebsocketConnection
from core.settings import Settings
from core.web import access, contract, errors, headers, health, limits, log, openapi, proxies
from core.web.application import Application
from core.web.openapi import BahiOpenAPIProvider

SHUTDOWN_GRACE_SECONDS = 20.0
SWITCH_SECONDS = 0.0002
"""How long the server's own thread, which hands requests over one by one, waits for Python at most. Its usual 5 ms are
what a balance read may take in all. It is a bound, not a beat: without such a request nobody is interrupted."""


def create_app(settings: Settings) -> Quart:
    """Build the application; nothing connects before it serves."""
    app = Application("core", static_folder=None)
    app.asgi_websocket_class = BoundedWebsocketConnection
    app.config["MAX_CONTENT_LENGTH"] = contract.BODY_BYTES_MAX
    app.config["BAHI_SETTINGS"] = settings
    QuartSchema(
        app,
        openapi_path=None,
        swagger_ui_path=None,
        redoc_ui_path=None,
        scalar_ui_path=None,
        openapi_provider_class=BahiOpenAPIProvider,
    )
    app.config[openapi.SOURCES] = _documented()
    errors.install(app)
    headers.install(app, settings)
    log.install(app)
    limits.install(app)
    limits.quotas_from(auth_policy.limits_of)
    auth_origins.install(app)
    access.authenticate_with("tenant", auth_web.tenant_caller)
    access.authenticate_with("platform", auth_web.platform_caller)
    access.authenticate_with("user", identity_web.user_caller)
    access.note_refusals_with(refusals.note_act)
    access.check_step_up_with(identity_web.check_step_up)
    for blueprint in blueprints():
        app.register_blueprint(blueprint)
    health.add_check("database", _check_database, critical=True)
    health.add_check("migrations", _check_migrations, critical=True)
    health.add_check("clock", _check_clock, critical=False)
    health.add_check("redis", _check_redis, critical=False)
    health.add_check("worker", _check_worker, critical=False)
    _live(app, settings)
    if settings.trusted_proxies:
        app.asgi_app = proxies.behind(app.asgi_app, settings.trusted_proxies)  # type: ignore[assignment,method-assign]
    return app


def application() -> Quart:
    """The factory that Granian calls in each worker process."""
    settings = Settings.from_environment()
    log.configure(settings.log_level)
    return under_server(create_app(settings))


def under_server(app: Quart) -> Quart:
    """Have the application take part in its server process's start and stop."""

    @app.before_serving
    async def prepare() -> None:
        realtime.drain_on_sigterm()
        garbage.settle()
        sys.setswitchinterval(SWITCH_SECONDS)

    return app


def blueprints() -> list[Blueprint]:
    """`blueprint` (or `blueprints`) of every module's `routes.py`, found by looking."""
    found: list[Blueprint] = []
    for module in discovery.modules("routes"):
        found += getattr(module, "blueprints", None) or [module.blueprint]
    return found


def _documented() -> openapi.Documented:
    announced = tuple(
        openapi.Announced(name, kind.summary(), kind.description(), Envelope, kind, kind.example)
        for name, kind in events.catalogue().items()
    )
    return openapi.Documented(announced, permissions.all_permissions())


async def _check_database() -> None:
    async with db.directory() as tx:
        await tx.value("SELECT 1")


async def _check_migrations() -> None:
    async with db.directory() as tx:
        missing = await database.pending(tx)
    if missing:
        raise health.Unwell(f"{len(missing)} pending: run ./bahi migrate")


async def _check_clock() -> None:
    async with db.directory() as tx:
        before = clock.system_now()
        theirs = await tx.value("SELECT clock_timestamp()")
    apart = max(before - theirs, theirs - clock.system_now()).total_seconds()
    if apart > tokens.LEEWAY_SECONDS:
        raise health.Unwell(f"{apart:.0f} seconds apart from the database's: tokens and apps' codes are misjudged")


async def _check_redis() -> None:
    try:
        await redis.ping()
    except redis.GONE as error:
        raise health.Unwell("unreachable: work waits for the next poll") from error


async def _check_worker() -> None:
    if not await transport.is_worker_alive():
        raise health.Unwell(f"no worker has reported for {transport.ALIVE_SECONDS} seconds")


def _live(app: Quart, settings: Settings) -> None:
    pokes: list[transport.Sender | Waker] = []

    @app.before_serving
    async def start() -> None:
        composition.configure(settings)
        await db.connect(
            settings.runtime_database_url,
            modules=database.model_modules(),
            pool_max=settings.db_pool_max,
            application_name="bahi-web",
        )
        feed.start()
        pokes[:] = [transport.Sender(), Waker()]
        for poke in pokes:
            poke.start()
        realtime.start(settings)

    @app.after_serving
    async def stop() -> None:
        await realtime.stop()
        await feed.stop()
        await shield.drain(SHUTDOWN_GRACE_SECONDS)
        for poke in pokes:
            await poke.stop()
        await outbound.close()
        await redis.close()
        await db.disconnect()
