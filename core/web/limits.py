"""Request rates: so many a minute per caller and class of route, counted in Redis for all processes together.

A process takes requests from Redis a tenth of a second's worth at a time and counts them down itself, so a busy caller
costs a round trip every hundred requests, never gets more than its quota, and a sensitive class is asked for each time.
Of a busy caller the next hundred are asked for before these are used up, so that none of its requests waits for Redis.
Without Redis the sensitive classes go on refusing, each process for itself, and the others let everybody through.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import hashlib
import ipaddress
import math
import time
from collections.abc import Callable, Coroutine, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from quart import Quart, Response, has_request_context

from core.kit import addresses, redis, shield
from core.kit.errors import TooManyRequests
from core.kit.scope import TenantRef
from core.kit.together import Remembered
from core.web import current
from core.web.access import PUBLIC, UNLIMITED

log = structlog.get_logger()

WINDOW_SECONDS = 60
QUIET_SECONDS = 1.0
"""After Redis failed, nobody waits for it for so long."""
LEASE_SECONDS = 1.0
QUOTAS_SECONDS = 5.0
"""A changed quota takes effect within this time."""
_PARTS_OF_WINDOW = 600
AHEAD_LEAST = 20
"""A lease of fewer is used up first: asking ahead would take from a small quota what may never be used."""
_KEPT_MAX = 50_000


class RateLimited(TooManyRequests):
    """Too many requests in a minute: wait for the seconds that Retry-After says."""

    code = "request.rate_limited"
    shown = frozenset({"violated_policies"})


@dataclass(frozen=True, slots=True)
class RouteClass:
    """Routes that share a quota: requests a minute, and what a tenant may set it to."""

    name: str
    quota: int
    low: int
    high: int
    sensitive: bool = False
    """Guessing is what is feared: counted one by one, and refused also while Redis is down."""


API, PUBLIC_PAGES, REFUSED, LOGIN, OTP, SMS, TOKEN = "api", "public", "refused", "login", "otp", "sms", "token"
CLASSES: dict[str, RouteClass] = {
    item.name: item
    for item in (
        RouteClass(API, 60_000, 60, 1_000_000),
        RouteClass(PUBLIC_PAGES, 6_000, 600, 60_000),
        RouteClass(REFUSED, 120, 60, 600, sensitive=True),
        RouteClass(LOGIN, 20, 5, 200, sensitive=True),
        RouteClass(OTP, 10, 3, 60, sensitive=True),
        # Of all strangers together: what a flood of codes by SMS may cost the tenant.
        RouteClass(SMS, 600, 1, 60_000, sensitive=True),
        RouteClass(TOKEN, 600, 60, 60_000, sensitive=True),
    )
}

# GCRA: the key holds the time at which the quota would be whole again (TAT), in milliseconds of Redis's own clock.
_SCRIPT = """
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local window, each = tonumber(ARGV[1]), ARGV[1] / ARGV[2]
local whole = math.max(now, tonumber(redis.call('GET', KEYS[1]) or now))
local free = math.floor((window - (whole - now)) / each + 0.000001)
local taken = math.max(0, math.min(tonumber(ARGV[3]), free))
if taken > 0 then
    whole = whole + taken * each
    redis.call('SET', KEYS[1], string.format('%.3f', whole), 'PX', math.ceil(whole - now) + 1)
end
return {taken, free - taken, math.ceil(whole - now), math.ceil(math.max(0, whole + each - now - window))}
"""

Quotas = Callable[[TenantRef], Coroutine[Any, Any, Mapping[str, int]]]


class _Lease:
    """Requests that this process may let through without asking."""

    __slots__ = ("ahead_at", "ends_at", "following", "left", "name", "policy", "remaining", "reset_at", "retry_at")

    def __init__(
        self, name: str, quota: int, taken: int, remaining: int, *, reset_seconds: float, retry_seconds: float
    ) -> None:
        now = time.monotonic()
        self.name = name
        self.policy = f'"{name}";q={quota};w={WINDOW_SECONDS}'
        self.left = taken
        self.remaining = max(0, remaining)
        self.reset_at = now + reset_seconds
        self.retry_at = now + retry_seconds
        self.ends_at = now + LEASE_SECONDS
        self.ahead_at = taken // 4 if taken >= AHEAD_LEAST else -1
        """With so many left the following lease is asked for."""
        self.following: _Lease | None = None

    def is_over(self) -> bool:
        return self.left <= 0 or time.monotonic() >= self.ends_at


_Key = tuple[str, str, str]

_leases: dict[_Key, _Lease] = {}
_asking: dict[_Key, asyncio.Future[None]] = {}
_alone: dict[_Key, float] = {}
_quotas: Remembered[str, Mapping[str, int]] = Remembered(QUOTAS_SECONDS, _KEPT_MAX)
_read_quotas: Quotas | None = None
_quiet_until = 0.0
_digest = hashlib.sha1(_SCRIPT.encode(), usedforsecurity=False).hexdigest()


def quotas_from(source: Quotas) -> None:
    """Install how a tenant's own quotas are read."""
    global _read_quotas  # noqa: PLW0603 - one source per process
    _read_quotas = source


def bounds(name: str) -> tuple[int, int] | None:
    """What a tenant may set a class's quota to; None for an unknown class."""
    found = CLASSES.get(name)
    return (found.low, found.high) if found else None


async def spend(name: str, ref: TenantRef | None, subject: str) -> None:
    """Count a request of `subject` (a principal, an address, a hashed account) in a class. Raises RateLimited."""
    key = (name, ref.short_id if ref else "-", subject)
    lease = _find_lease(key)
    if lease is None or lease.is_over():
        route_class = CLASSES[name]
        quota = route_class.quota if ref is None else await _quota(ref, route_class)
        lease = await _lease(key, route_class, quota)
        if lease is None:
            return
    elif lease.left == lease.ahead_at and key not in _asking:
        shield.begin(_ask_ahead(key, ref, lease))
    _tell(lease)
    if lease.left <= 0:
        wait = max(1, math.ceil(lease.retry_at - time.monotonic()))
        raise RateLimited(retry_after_seconds=wait, violated_policies=[name])
    lease.left -= 1


def is_client(address: str) -> bool:
    """Whether an address is one client's: this machine's own is a proxy's, and a socket has none."""
    try:
        return not ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def forget() -> None:
    """Forget this process's leases and quotas."""
    _leases.clear()
    _alone.clear()
    _quotas.forget()


def install(app: Quart) -> None:
    """Limit public pages by address, and say in every counted answer what is left (draft-ietf-httpapi-ratelimit)."""

    @functools.cache
    def is_limited(endpoint: str | None) -> bool:
        view = app.view_functions.get(endpoint or "")
        return hasattr(view, PUBLIC) and not getattr(view, UNLIMITED, False)

    @app.before_request
    async def limit() -> None:
        asked = current.request()
        if not is_limited(asked.endpoint):
            return
        address = asked.remote_addr or ""
        if is_client(address):
            await spend(PUBLIC_PAGES, None, addresses.household(address))

    @app.after_request
    async def say(response: Response) -> Response:
        lease: _Lease | None = current.facts().get("rate_limit")
        if lease is not None:
            reset = max(0, math.ceil(lease.reset_at - time.monotonic()))
            response.headers.add("RateLimit-Policy", lease.policy)
            response.headers.add("RateLimit", f'"{lease.name}";r={lease.remaining + lease.left};t={reset}')
        return response


def _tell(lease: _Lease) -> None:
    if has_request_context():
        current.facts().rate_limit = lease


async def _quota(ref: TenantRef, route_class: RouteClass) -> int:
    if _read_quotas is None:
        return route_class.quota
    read = _read_quotas
    own = await _quotas.get(ref.short_id, lambda: read(ref))
    return own.get(route_class.name, route_class.quota)


async def _lease(key: _Key, route_class: RouteClass, quota: int) -> _Lease | None:
    """A lease with something left, or an empty one; None when Redis cannot say and the class is let through.

    Of requests that come together, one asks for all of them.
    """
    if route_class.sensitive:
        return await _ask(key, route_class, quota, 1)
    while (asking := _asking.get(key)) is not None:
        await asyncio.shield(asking)
        lease = _find_lease(key)
        if lease is not None and (lease.left > 0 or lease.retry_at > time.monotonic()):
            return lease
        if time.monotonic() < _quiet_until:
            return None
    with _one_asks(key):
        lease = await _ask(key, route_class, quota, max(1, quota // _PARTS_OF_WINDOW))
        if lease is not None:
            if len(_leases) >= _KEPT_MAX:
                _leases.clear()
            _leases[key] = lease
        return lease


def _find_lease(key: _Key) -> _Lease | None:
    """The lease in use: once it is over, the one that was asked for ahead."""
    lease = _leases.get(key)
    if lease is not None and lease.is_over() and lease.following is not None:
        lease = _leases[key] = lease.following
    return lease


async def _ask_ahead(key: _Key, ref: TenantRef | None, lease: _Lease) -> None:
    """Take the lease that follows; whoever uses this one up meanwhile waits for it, and asks when it is empty."""
    if key in _asking:
        return
    route_class = CLASSES[lease.name]
    with _one_asks(key):
        quota = route_class.quota if ref is None else await _quota(ref, route_class)
        following = await _ask(key, route_class, quota, max(1, quota // _PARTS_OF_WINDOW))
        if following is not None and following.left > 0:
            lease.following = following


@contextlib.contextmanager
def _one_asks(key: _Key) -> Iterator[None]:
    """Meanwhile all others who want a lease of this key wait for the answer."""
    future = _asking[key] = asyncio.get_running_loop().create_future()
    try:
        yield
    finally:
        del _asking[key]
        future.set_result(None)


async def _ask(key: _Key, route_class: RouteClass, quota: int, wanted: int) -> _Lease | None:
    global _quiet_until  # noqa: PLW0603 - one Redis per process
    if time.monotonic() >= _quiet_until:
        try:
            taken, remaining, reset, retry = await _run(key, quota, wanted)
            return _Lease(key[0], quota, taken, remaining, reset_seconds=reset / 1000, retry_seconds=retry / 1000)
        except redis.GONE as error:
            _quiet_until = time.monotonic() + QUIET_SECONDS
            log.warning("limits.redis_unreachable", error=type(error).__name__)
    return _ask_alone(key, quota) if route_class.sensitive else None


async def _run(key: _Key, quota: int, wanted: int) -> list[int]:
    """One round trip; a Redis that has lost the script is given it again."""
    hashed = hashlib.sha256(key[2].encode()).hexdigest()[:32]
    place = f"bahi:rate:{{{key[1]}}}:{key[0]}:{hashed}"
    arguments: list[Any] = [1, place, WINDOW_SECONDS * 1000, quota, wanted]
    client: Any = redis.client()
    try:
        answer: list[int] = await client.evalsha(_digest, *arguments)
    except redis.ScriptMissing:
        answer = await client.eval(_SCRIPT, *arguments)
    return answer


def _ask_alone(key: _Key, quota: int) -> _Lease:
    """The same count in this process's memory. Several processes then let through as many times the quota."""
    now = time.monotonic()
    each = WINDOW_SECONDS / quota
    whole = max(now, _alone.get(key, now))
    free = math.floor((WINDOW_SECONDS - (whole - now)) / each + 1e-6)
    if free < 1:
        wait = whole + each - now - WINDOW_SECONDS
        return _Lease(key[0], quota, 0, 0, reset_seconds=whole - now, retry_seconds=wait)
    if len(_alone) >= _KEPT_MAX:
        # Forgetting would let a flood of made-up subjects free the one that is being guessed.
        for old in [other for other, at in _alone.items() if at <= now] or list(_alone)[: _KEPT_MAX // 10]:
            del _alone[old]
    _alone[key] = whole + each
    return _Lease(key[0], quota, 1, free - 1, reset_seconds=whole + each - now, retry_seconds=0)
