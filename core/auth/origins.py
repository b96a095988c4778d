"""CORS: which pages of other origins may call the API with a token. A tenant lists them; none by default.

A preflight carries no credential, so where neither host nor path names the tenant it can only say what a listed origin
could do. The request itself then names its tenant, and is refused before anything happens unless its origin is listed.
Cookies are never shared with another origin.
"""

from __future__ import annotations

import time
from urllib.parse import urlsplit

from quart import Quart, Response, current_app, g, request

from core.auth.sessions.errors import OriginRefused
from core.kit import scope
from core.kit.scope import TenantRef
from core.tenancy import service as tenancy

LISTS_SECONDS = 1.0
"""A changed list takes effect within this time."""
_METHODS = "GET, POST, PUT, PATCH, DELETE"
_HEADERS = "Authorization, Content-Type, Idempotency-Key"
_EXPOSED = "X-Request-Id, RateLimit, RateLimit-Policy, Retry-After, Idempotency-Replayed, WWW-Authenticate"
_PREFLIGHT_SECONDS = 600
_KEPT_MAX = 20_000

_lists: dict[str, tuple[float, frozenset[str]]] = {}


def install(app: Quart) -> None:
    """Answer preflights, and let an allowed origin read the answers."""

    @app.before_request
    async def preflight() -> Response | None:
        origin = request.headers.get("Origin")
        if request.method != "OPTIONS" or origin is None or "Access-Control-Request-Method" not in request.headers:
            return None
        ref = await _named()
        if not request.path.startswith(("/v1/", "/t/")) or (ref is not None and origin not in await _listed(ref)):
            return Response(status=204)
        response = Response(status=204)
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Methods"] = _METHODS
        response.headers["Access-Control-Allow-Headers"] = _HEADERS
        response.headers["Access-Control-Max-Age"] = str(_PREFLIGHT_SECONDS)
        response.headers["Vary"] = "Origin"
        return response

    @app.after_request
    async def share(response: Response) -> Response:
        origin = g.get("allowed_origin")
        if origin is not None:
            response.headers["Access-Control-Allow-Origin"] = origin
            response.headers["Access-Control-Expose-Headers"] = _EXPOSED
            response.headers["Vary"] = "Origin"
        return response


async def require(ref: TenantRef) -> None:
    """Refuse a page of an origin that the tenant does not list. Raises OriginRefused."""
    origin = request.headers.get("Origin")
    if origin is None or _is_own(origin):
        return
    if not await note(ref):
        raise OriginRefused


async def note(ref: TenantRef) -> bool:
    """Let the page read the answer when the tenant lists its origin; whether it does."""
    origin = request.headers.get("Origin")
    if origin is None or origin not in await _listed(ref):
        return False
    g.allowed_origin = origin
    return True


async def _named() -> TenantRef | None:
    """The tenant that path or host name, if they do."""
    head, _, rest = request.path.lstrip("/").partition("/")
    if head == "t":
        return await tenancy.find_by_short_id(rest.partition("/")[0])
    return await tenancy.find_by_host(request.host.partition(":")[0])


async def _listed(ref: TenantRef) -> frozenset[str]:
    kept, now = _lists.get(ref.short_id), time.monotonic()
    if kept is None or now >= kept[0]:
        with scope.system(ref, "auth.origins"):
            configuration = await tenancy.get_configuration()
        if len(_lists) >= _KEPT_MAX:
            _lists.clear()
        kept = _lists[ref.short_id] = (now + LISTS_SECONDS, frozenset(configuration.allowed_origins))
    return kept[1]


def _is_own(origin: str) -> bool:
    public = urlsplit(current_app.config["BAHI_SETTINGS"].public_url)
    return origin in {f"{public.scheme}://{public.netloc}", f"{public.scheme}://{request.host}"}
