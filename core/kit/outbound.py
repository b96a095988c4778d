"""The only HTTP client. It never runs while a database transaction is open, never follows a redirect, never waits
without a bound, and never reads an answer without a size limit."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx
import orjson
from yarl import URL

from core.kit import addresses, db, wire
from core.kit.errors import ProviderFailure

# The client's own log lines hold the whole URL, and some vendors take one-time codes in its query.
logging.getLogger("httpx").setLevel(logging.WARNING)

BODY_BYTES_MAX = 8 * 1024 * 1024
GUARDED_BODY_BYTES_MAX = 64 * 1024
GUARDED_BODY_SECONDS = 2.0


class OutboundFailed(ProviderFailure):
    """The other side could not be reached, or was cut off before the request can have had an effect."""

    code = "outbound.failed"


class OutboundUnknown(ProviderFailure):
    """The request was sent but its outcome is unknown: it may have had its effect."""

    code = "outbound.unknown"


@dataclass(frozen=True, slots=True)
class Response:
    """Status, headers (lower-case names) and body bytes."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300

    def json(self) -> Any:
        """The decoded body. Raises ValueError when it is not JSON."""
        return orjson.loads(self.body)


_clients: dict[tuple[int, object], httpx.AsyncClient] = {}
_wires: dict[int, wire.Client] = {}
_transport: httpx.AsyncBaseTransport | None = None


def speak_through(transport: httpx.AsyncBaseTransport | None) -> None:
    """Have the clients made from now on speak through a transport of the caller's: a simulation's network.
    None: TCP."""
    global _transport  # noqa: PLW0603 - one network per process
    _transport = transport


def refuse_in_transaction() -> None:
    """Raise RuntimeError while a database transaction is open: for a conversation that is not HTTP, such as SMTP."""
    if db.find() is not None:
        raise RuntimeError("no network inside a database transaction")


async def request(  # one door for every kind of call
    method: str,
    url: str,
    *,
    headers: Mapping[str, str] | None = None,
    content: bytes | None = None,
    json: object = None,
    params: Mapping[str, str] | None = None,
    auth: tuple[str, str] | None = None,
    timeout_seconds: float = 10.0,
    body_bytes_max: int = BODY_BYTES_MAX,
) -> Response:
    """Send one request. Raises OutboundFailed when it cannot have had an effect, OutboundUnknown when it may have.

    A timeout after the bytes left is `unknown`, never `failed`: only the other side knows.
    """
    refuse_in_transaction()
    if json is not None:
        content = orjson.dumps(json)
        headers = {"Content-Type": "application/json", **(headers or {})}
    try:
        send = _wire().send if _transport is None else _simulated
        reply = await send(
            method,
            wire.target(url, params),
            headers=headers or {},
            content=content or b"",
            auth=auth,
            body_bytes_max=body_bytes_max,
            seconds=timeout_seconds,
        )
    except wire.NotSent as error:
        raise OutboundFailed(f"could not reach {_host(url)}: {error}") from error
    except wire.TooLarge as error:
        raise OutboundUnknown(f"the answer from {_host(url)} is larger than {body_bytes_max} bytes") from error
    except wire.Lost as error:
        raise OutboundUnknown(f"no complete answer from {_host(url)}") from error
    return Response(reply.status, reply.headers, reply.body)


async def post_guarded(
    url: str, *, headers: Mapping[str, str], content: bytes, policy: addresses.Policy, timeout_seconds: float = 15.0
) -> Response:
    """POST to a URL that a tenant chose: to a public address only, checked for this very attempt (`kit.addresses`).

    The answer's body is cut at 64 KiB or after two seconds and is never decompressed: its status is what counts.
    Raises AddressRefused, NameUnknown, OutboundFailed, OutboundUnknown; their texts name no address.
    """
    return await _guarded(
        "POST", url, headers=headers, content=content, policy=policy, seconds=timeout_seconds, whole=False
    )


async def read_guarded(
    method: str,
    url: str,
    *,
    headers: Mapping[str, str],
    content: bytes = b"",
    policy: addresses.Policy,
    timeout_seconds: float = 10.0,
) -> Response:
    """Ask a URL that a tenant chose for its whole answer, to a public address only as `post_guarded` does.

    An answer that is longer than 64 KiB or does not end in time is no answer: OutboundUnknown. Raises as it does.
    """
    return await _guarded(
        method, url, headers=headers, content=content, policy=policy, seconds=timeout_seconds, whole=True
    )


async def _guarded(
    method: str,
    url: str,
    *,
    headers: Mapping[str, str],
    content: bytes,
    policy: addresses.Policy,
    seconds: float,
    whole: bool,
) -> Response:
    refuse_in_transaction()
    target = addresses.parse(url, policy)
    try:
        async with asyncio.timeout(seconds):
            found = await addresses.resolve(target, policy)
            for place, address in enumerate(found, 1):
                try:
                    return await _send_guarded(
                        method, target, address, headers=headers, content=content, policy=policy, whole=whole
                    )
                except (httpx.ConnectError, httpx.ConnectTimeout):
                    if place == len(found):
                        raise
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.InvalidURL) as error:
        raise OutboundFailed("could not connect") from error
    except (httpx.HTTPError, TimeoutError) as error:
        raise OutboundUnknown("no complete answer") from error
    raise AssertionError("unreachable")


async def close() -> None:
    """Close this loop's clients; idempotent."""
    loop_id = id(asyncio.get_running_loop())
    for key in [key for key in _clients if key[0] == loop_id]:
        await _clients.pop(key).aclose()
    if loop_id in _wires:
        await _wires.pop(loop_id).close()


async def _send_guarded(
    method: str,
    target: addresses.Target,
    address: str,
    *,
    headers: Mapping[str, str],
    content: bytes,
    policy: addresses.Policy,
    whole: bool,
) -> Response:
    """Connect to the checked address; the name goes into Host, SNI and the certificate's check alone."""
    host = f"[{address}]" if ":" in address else address
    client = _guarded_client(policy)
    outgoing = client.build_request(
        method,
        f"{target.scheme}://{host}:{target.port}{target.path}",
        headers={**headers, "Host": target.authority, "Accept-Encoding": "identity"},
        content=content,
        extensions={"sni_hostname": target.host},
    )
    answer = await client.send(outgoing, stream=True, follow_redirects=False)
    body = bytearray()
    try:
        async with asyncio.timeout(GUARDED_BODY_SECONDS):
            async for chunk in answer.aiter_raw():
                body += chunk[: GUARDED_BODY_BYTES_MAX - len(body)]
                if len(body) >= GUARDED_BODY_BYTES_MAX:
                    if whole:
                        raise OutboundUnknown("the answer is too long")
                    break
    except (httpx.HTTPError, TimeoutError):
        if whole:
            raise
        # else the status is known, and it is all that a delivery needs
    finally:
        await answer.aclose()
    return Response(answer.status_code, {k.lower(): v for k, v in answer.headers.items()}, bytes(body))


def _wire() -> wire.Client:
    loop = asyncio.get_running_loop()
    kept = _wires.get(id(loop))
    if kept is None or kept.loop is not loop:
        kept = _wires[id(loop)] = wire.Client(httpx.create_ssl_context(trust_env=False))
    return kept


async def _simulated(
    method: str,
    to: URL,
    *,
    headers: Mapping[str, str],
    content: bytes,
    auth: tuple[str, str] | None,
    body_bytes_max: int,
    seconds: float,
) -> wire.Reply:
    """The same exchange through the simulation's transport."""
    key = (id(asyncio.get_running_loop()), None)
    if key not in _clients:
        _clients[key] = httpx.AsyncClient(transport=_transport, trust_env=False, headers={"User-Agent": "Bahi"})
    try:
        async with asyncio.timeout(seconds):
            answer = await _clients[key].request(method, str(to), headers=dict(headers), content=content, auth=auth)
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        raise wire.NotSent("nobody listens") from error
    except (httpx.HTTPError, TimeoutError) as error:
        raise wire.Lost("no whole answer came") from error
    if len(answer.content) > body_bytes_max:
        raise wire.TooLarge
    return wire.Reply(answer.status_code, {k.lower(): v for k, v in answer.headers.items()}, answer.content)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or "this address"
    except ValueError:
        return "this address"


def _guarded_client(policy: addresses.Policy) -> httpx.AsyncClient:
    key = (id(asyncio.get_running_loop()), policy.trust or "guarded")
    if key not in _clients:
        _clients[key] = httpx.AsyncClient(
            trust_env=False,
            transport=_transport,
            verify=policy.trust or True,
            # A kept connection is known by its address: two names behind one address would share it unchecked.
            limits=httpx.Limits(max_connections=100, max_keepalive_connections=0),
            timeout=httpx.Timeout(15, connect=5),
            headers={"User-Agent": "Bahi"},
        )
    return _clients[key]
