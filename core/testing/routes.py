"""The public way to the simulators, `/sandbox/<name>/…`: what comes is passed on as it came, and back.

Only in development, and `/_control/…` only for this machine's own programs: whoever may call that plays bank.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
from quart import Blueprint, Response, current_app, request
from quart_schema import hide

from core.kit.errors import NotFound, Unavailable
from core.settings import Settings
from core.web import origin
from core.web.access import public
from core.web.contract import produces

blueprint = Blueprint("sandbox", __name__)

TIMEOUT = httpx.Timeout(90, connect=2)
"""A simulator may be told to be as slow as a bank; its longest fault ends before this does."""
_SILENT = "the provider simulators are not running"
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_HOP_BY_HOP = frozenset(
    {
        "connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection", "te", "trailer",
        "transfer-encoding", "upgrade",
    }
)  # fmt: skip
"""Headers of one connection, which a proxy does not pass on (RFC 9110 §7.6.1)."""
_OURS = frozenset({"remote-addr", "content-length"})
"""The first is Quart's own note; the second is computed again for the body that was read."""


@blueprint.route("/sandbox/<name>/", defaults={"path": ""}, methods=METHODS)
@blueprint.route("/sandbox/<name>/<path:path>", methods=METHODS)
@public("development only: a pretend vendor, which checks its own credentials")
@produces("text/html", "application/json")
@hide
async def serve_sandbox(name: str, path: str) -> Response:
    """Pass a request to a provider's simulator, and its answer back."""
    settings: Settings = current_app.config["BAHI_SETTINGS"]
    if not settings.is_development or (_is_control(path) and not (origin.is_local() and origin.is_same_origin())):
        raise NotFound
    if not settings.sandbox_port:
        raise Unavailable(_SILENT)
    # Plain HTTP on loopback: loading certificates for each client would cost more than the request.
    client = httpx.AsyncClient(trust_env=False, timeout=TIMEOUT, verify=False)  # noqa: S501
    try:
        content = await request.get_data(as_text=False)
        onward = client.build_request(
            request.method, f"{settings.sandbox_url}{_target()}", headers=_onward(), content=content
        )
        answer = await client.send(onward, stream=True)
    except httpx.ConnectError as error:
        await client.aclose()
        raise Unavailable(_SILENT) from error
    except BaseException:
        await client.aclose()
        raise
    return _back(client, answer)


def _back(client: httpx.AsyncClient, answer: httpx.Response) -> Response:
    response = Response(_body(client, answer), answer.status_code)
    response.timeout = None
    response.headers.clear()
    for key, value in answer.headers.multi_items():
        if key.lower() not in _HOP_BY_HOP:
            response.headers.add(key, value)
    return response


def _target() -> str:
    """The request's path and query exactly as they came: a signature may cover them."""
    raw = bytes(request.scope.get("raw_path") or request.path.encode()).partition(b"?")[0]
    query = bytes(request.scope.get("query_string", b""))
    return (raw + (b"?" + query if query else b"")).decode("ascii", "replace")


def _onward() -> list[tuple[str, str]]:
    named = {item.strip().lower() for item in request.headers.get("Connection", "").split(",")}
    dropped = _HOP_BY_HOP | _OURS | named
    kept = [(key, value) for key, value in request.headers.items() if key.lower() not in dropped]
    # Our own client would otherwise ask for a compressed answer in the caller's name.
    return kept if "Accept-Encoding" in request.headers else [*kept, ("Accept-Encoding", "identity")]


def _is_control(path: str) -> bool:
    return "_control" in path.lower()


async def _body(client: httpx.AsyncClient, answer: httpx.Response) -> AsyncIterator[bytes]:
    """The answer's bytes as they are on the wire, then the end of the connection."""
    try:
        async for chunk in answer.aiter_raw():
            yield chunk
    finally:
        await answer.aclose()
        await client.aclose()
