"""The web server's composition root: it finds every module's routes and wires the realms, errors and life cycle."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil

from quart import Blueprint, Quart, Response, g
from quart_schema import QuartSchema

import core
from core import database
from core.auth import web as auth_web
from core.kit import db, ids, outbound, secrets, shield
from core.plugin_host import manager
from core.settings import Settings
from core.web import access, contract, errors
from core.web.openapi import BahiOpenAPIProvider

SHUTDOWN_GRACE_SECONDS = 20.0


def create_app(settings: Settings) -> Quart:
    """Build the application; nothing connects before it serves."""
    app = Quart("core")
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
    errors.install(app)
    access.authenticate_with("tenant", auth_web.tenant_caller)
    access.authenticate_with("platform", auth_web.platform_caller)
    for blueprint in blueprints():
        app.register_blueprint(blueprint)
    _mark_requests(app)
    _live(app, settings)
    return app


def application() -> Quart:
    """The factory that Granian calls in each worker process."""
    return create_app(Settings.from_environment())


def blueprints() -> list[Blueprint]:
    """`blueprint` (or `blueprints`) of every module's `routes.py`, found by looking."""
    found: list[Blueprint] = []
    for info in sorted(pkgutil.iter_modules(core.__path__), key=lambda item: item.name):
        name = f"core.{info.name}.routes"
        if info.ispkg and importlib.util.find_spec(name) is not None:
            module = importlib.import_module(name)
            found += getattr(module, "blueprints", None) or [module.blueprint]
    return found


def _mark_requests(app: Quart) -> None:
    @app.before_request
    async def begin() -> None:
        g.request_id = ids.text("req", ids.new())

    @app.after_request
    async def end(response: Response) -> Response:
        response.headers["X-Request-Id"] = g.get("request_id", "")
        response.headers.setdefault("Cache-Control", "no-store")
        return response


def _live(app: Quart, settings: Settings) -> None:
    @app.before_serving
    async def start() -> None:
        secrets.configure(settings.master_key)
        await db.connect(
            settings.runtime_database_url,
            modules=database.model_modules(),
            pool_max=settings.db_pool_max,
            application_name="bahi-web",
        )
        manager.load()

    @app.after_serving
    async def stop() -> None:
        await shield.drain(SHUTDOWN_GRACE_SECONDS)
        await outbound.close()
        await db.disconnect()
