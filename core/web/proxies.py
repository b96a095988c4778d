"""Where a request comes from when the operator's own proxies stand before us.

Whoever sends a request can write any X-Forwarded-For into it. Each proxy adds the address that it got the request from,
so the header is believed from its end, as far back as the addresses are those of proxies that the operator named.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
AsgiApp = Callable[[Any, Any, Any], Awaitable[None]]


def behind(app: AsgiApp, trusted: Sequence[str]) -> AsgiApp:
    """The application behind proxies at these networks: each request's client is the one that they name."""
    networks = [ipaddress.ip_network(text) for text in trusted]

    async def serve(scope: Any, receive: Any, send: Any) -> None:
        peer = scope.get("client")
        if peer:
            values = [value.decode("latin-1") for name, value in scope["headers"] if name == b"x-forwarded-for"]
            scope = {**scope, "client": (_client(peer[0], ",".join(values), networks), peer[1])}
        await app(scope, receive, send)

    return serve


def _client(peer: str, forwarded: str, networks: Iterable[Any]) -> str:
    """The nearest address that is no proxy's; the farthest proxy's when what stands before it is no address."""
    found = _address(peer)
    if found is None:
        return peer
    hops = forwarded.split(",") if forwarded else []
    while hops and any(found in network for network in networks):
        before = _address(hops.pop())
        if before is None:
            break
        found = before
    return str(found)


def _address(text: str) -> Address | None:
    """An address as proxies write it: also with a port, and IPv6 in brackets."""
    text = text.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        found = ipaddress.ip_address(text)
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found
