"""Headers that every answer carries: the request's id, no caching, and what a browser may do with it."""

from __future__ import annotations

from quart import Response

from core.kit import ids
from core.settings import Settings
from core.web import current, fields, health
from core.web.application import Application

# An API answer is never a page: it may load nothing, be framed nowhere, and leak no referrer. Pages set their own.
_DEFAULTS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
REQUEST_ID = "X-Request-Id"


def install(app: Application, settings: Settings) -> None:
    """Give every request an id, and every answer the headers that it has not set itself."""
    defaults = dict(_DEFAULTS)
    if settings.public_url.startswith("https://"):
        defaults["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains"

    app.default_headers = fields.encoded_defaults(defaults.items())
    draining = health.Drain(settings.home)

    @app.before_request
    async def begin() -> None:
        current.facts().request_id = ids.text("req", ids.new())

    @app.after_request
    async def end(response: Response) -> Response:
        response.headers.add(REQUEST_ID, current.facts().get("request_id", ""))
        if draining.is_on():
            response.headers["Connection"] = "close"
        return response
