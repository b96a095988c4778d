"""Where a tenant may have us call: public addresses only.

A tenant's URL is hostile input that our own network position would lend power to (server-side request forgery). The
name is resolved once per attempt, every address of the answer is checked, and the connection goes to a checked address,
so a name that changes its answer between check and use gains nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import re
import socket
import ssl
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit
from weakref import WeakValueDictionary

from core.kit import scope
from core.kit.errors import Refused

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str], Awaitable[Sequence[str]]]

URL_LENGTH_MAX = 2000
PORTS = frozenset({443, 8443})

# IANA's special-purpose registries for IPv4 and IPv6 (RFC 6890 and later): nothing there is a public receiver. What
# embeds an IPv4 address (mapped, 6to4, NAT64, Teredo) could smuggle one of them in, and is refused as a whole.
_BLOCKED = tuple(
    ipaddress.ip_network(text)
    for text in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
        "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48",
        "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10",
        "fec0::/10", "ff00::/8",
    )
)  # fmt: skip
_LABEL = re.compile(r"^(?!-)[a-z0-9_-]{1,63}(?<!-)\Z")
_LOOKUPS_MAX, _LOOKUPS_OF_ONE_MAX = 32, 4


class AddressRefused(Refused):
    """This address cannot be called from here: only public https receivers can."""

    code = "outbound.address_refused"


class NameUnknown(Refused):
    """The host name does not resolve."""

    code = "outbound.name_unknown"


class Lookups:
    """Resolves names in threads of its own. A tenant can choose names whose servers never answer, so it gets few of
    the threads, and holds up nobody but itself."""

    def __init__(self, look_up: Callable[[str], Sequence[str]]) -> None:
        self._look_up = look_up
        self._threads = ThreadPoolExecutor(_LOOKUPS_MAX, thread_name_prefix="resolver")
        self._turns: WeakValueDictionary[object, asyncio.Semaphore] = WeakValueDictionary()

    async def __call__(self, host: str) -> Sequence[str]:
        """The addresses of a name. Raises NameUnknown."""
        loop, acting = asyncio.get_running_loop(), scope.find()
        whose = acting.tenant.id if acting is not None and acting.tenant is not None else None
        turns = self._turns.setdefault((loop, whose), asyncio.Semaphore(_LOOKUPS_OF_ONE_MAX))
        await turns.acquire()
        looking = self._threads.submit(self._look_up, host)
        # Whoever waits may leave before the thread is free.
        looking.add_done_callback(lambda _: _tell(loop, turns.release))
        try:
            return await asyncio.wrap_future(looking)
        except (OSError, UnicodeError) as error:
            raise NameUnknown from error


def _tell(loop: asyncio.AbstractEventLoop, do: Callable[[], None]) -> None:
    with contextlib.suppress(RuntimeError):  # that loop is over, and whoever waited in it
        loop.call_soon_threadsafe(do)


def _ask_the_system(host: str) -> list[str]:
    """As an absolute name, so that no search suffix of our own network completes it."""
    name = host if host == "localhost" else f"{host}."
    found = socket.getaddrinfo(name, None, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return [str(item[4][0]) for item in found]


system_resolver = Lookups(_ask_the_system)


@dataclass(frozen=True, slots=True)
class Policy:
    """What may be called. Development also allows plain http and this machine's loopback, on any port."""

    development: bool = False
    resolve: Resolver = system_resolver
    trust: ssl.SSLContext | None = None
    """Certificate authorities to trust instead of the public ones."""


@dataclass(frozen=True, slots=True)
class Target:
    """A checked URL: its parts, before its name is resolved."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """The Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == (443 if self.scheme == "https" else 80) else f"{host}:{self.port}"


@lru_cache(10_000)
def household(address: str) -> str:
    """What is counted as one client: an IPv4 address, or the /64 that an IPv6 customer has all of. By single
    addresses, whoever has one such network would be as many clients as they like."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    if found.version == 4:
        return address
    if found.ipv4_mapped is not None:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network((int(found) >> 64 << 64, 64)))


def parse(url: str, policy: Policy) -> Target:
    """Check a URL's form, and its address when it is written as one. Raises AddressRefused."""
    if len(url) > URL_LENGTH_MAX or not url.isascii() or not url.isprintable() or " " in url or "\\" in url:
        raise AddressRefused("the URL has characters that it must not have, or is too long")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise AddressRefused("this is not a URL") from error
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme != "https" and not (policy.development and parts.scheme == "http"):
        raise AddressRefused("the URL must start with https://")
    if parts.username is not None or parts.password is not None or parts.fragment:
        raise AddressRefused("the URL must not hold a user, a password or a fragment")
    port = port or (443 if parts.scheme == "https" else 80)
    if port not in PORTS and not policy.development:
        raise AddressRefused(f"the port must be one of {', '.join(map(str, sorted(PORTS)))}")
    literal = _literal(host)
    if literal is not None:
        check(literal, policy)
    target = parts.path or "/"
    return Target(parts.scheme, host, port, f"{target}?{parts.query}" if parts.query else target)


async def resolve(target: Target, policy: Policy) -> list[str]:
    """The target's addresses, every one checked. Raises AddressRefused when any is blocked, NameUnknown."""
    literal = _literal(target.host)
    if literal is not None:
        check(literal, policy)
        return [str(literal)]
    found = [_address(text) for text in await policy.resolve(target.host)]
    if not found:
        raise NameUnknown
    for address in found:
        check(address, policy)
    # IPv4 first: it is what receivers most often serve on every path.
    return list(dict.fromkeys(str(address) for address in sorted(found, key=lambda item: item.version)))


def check(address: Address, policy: Policy) -> None:
    """Raise AddressRefused unless the address is public, or loopback in development."""
    if policy.development and address in (ipaddress.ip_address("127.0.0.1"), ipaddress.ip_address("::1")):
        return
    if not address.is_global or any(address in network for network in _BLOCKED if network.version == address.version):
        raise AddressRefused("the address is not a public one")


def _address(text: str) -> Address:
    try:
        found = ipaddress.ip_address(text)
    except ValueError as error:
        raise AddressRefused("the address is not a public one") from error
    if found.version == 6 and found.scope_id is not None:  # an interface of ours, such as fe80::1%eth0
        raise AddressRefused("the address is not a public one")
    return found


def _literal(host: str) -> Address | None:
    """The address that a host is written as; None for a name. Raises AddressRefused for anything in between.

    `0177.0.0.1`, `0x7f.1` and `2130706433` are addresses to a C library and names to a naive check.
    """
    if ":" in host:
        return _address(host)
    labels = host.lower().split(".")
    if re.fullmatch(r"[0-9]+|0x[0-9a-f]*", labels[-1]):
        return _address(host)
    if not all(_LABEL.match(label) for label in labels) or len(host) > 253:
        raise AddressRefused("this is not a host name")
    return None
