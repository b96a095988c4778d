"""How well payments went lately, per provider account and method: counts in Redis, which may be lost.

Each count belongs to a stretch of ten minutes and is forgotten after two hours; when they are read, an older stretch
counts less. Losing Redis loses no payment: `success_rate` then decides as `priority`.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID
from weakref import WeakKeyDictionary

import structlog

from core.kit import clock, redis, scope
from core.payments.provider import Failure
from core.payments.routing.choose import ALL_METHODS
from core.payments.routing.types import Tally

log = structlog.get_logger()

STRETCH_SECONDS = 600
STRETCHES = 12
HALF_LIFE_SECONDS = 1800.0
QUIET_SECONDS = 5.0
_METHOD = re.compile(r"^[a-z][a-z_]{1,19}\Z")
_quiet_until = 0.0


@dataclass(slots=True)
class _Telling:
    """Counts of one event loop that Redis has not been told of, and whose turn it is to tell."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


_telling: WeakKeyDictionary[asyncio.AbstractEventLoop, _Telling] = WeakKeyDictionary()


def counts(failure: Failure | None) -> bool:
    """Whether a failed payment says something about the gateway. A wrong PIN or a blocked card does not; what the
    plugin's table does not know might."""
    return failure in {Failure.RETRIABLE, Failure.UNKNOWN, None}


async def note(account_id: UUID, method: str | None, *, success: bool) -> None:
    """Count a payment that went well or badly. Never raises for Redis; outside any transaction.

    Those that come while others are being told are told together.
    """
    if _is_quiet():
        return
    key, letter = _key(account_id, _stretch()), "s" if success else "f"
    loop = asyncio.get_running_loop()
    told = _telling.get(loop)
    if told is None:
        told = _telling[loop] = _Telling()
    told.counts[key, f"{ALL_METHODS}:{letter}"] += 1
    if method is not None and _METHOD.match(method):
        told.counts[key, f"{method}:{letter}"] += 1
    async with told.turn:
        counts, told.counts = told.counts, Counter()
        if counts:
            await _tell(counts)


async def _tell(counts: Counter[tuple[str, str]]) -> None:
    try:
        async with redis.client().pipeline(transaction=False) as pipe:
            for (key, name), count in counts.items():
                pipe.hincrby(key, name, count)
            for key in {key for key, _ in counts}:
                pipe.expire(key, STRETCH_SECONDS * (STRETCHES + 1))
            await pipe.execute()
    except redis.GONE as error:
        _be_quiet(error)


async def read(account_ids: Sequence[UUID]) -> dict[UUID, Mapping[str, Tally]] | None:
    """What is known of each account, by method; None when Redis does not answer."""
    if _is_quiet():
        return None
    now = _stretch()
    try:
        async with redis.client().pipeline(transaction=False) as pipe:
            for account_id in account_ids:
                for back in range(STRETCHES):
                    pipe.hgetall(_key(account_id, now - back))
            answers = await pipe.execute()
    except redis.GONE as error:
        _be_quiet(error)
        return None
    return {
        account_id: _sum(answers[place * STRETCHES : (place + 1) * STRETCHES])
        for place, account_id in enumerate(account_ids)
    }


def _sum(stretches: Sequence[Mapping[bytes, bytes]]) -> dict[str, Tally]:
    """Counts by method, the newest stretch first: half as much weight every HALF_LIFE_SECONDS."""
    good: dict[str, float] = {}
    bad: dict[str, float] = {}
    for back, fields in enumerate(stretches):
        weight = 0.5 ** (back * STRETCH_SECONDS / HALF_LIFE_SECONDS)
        for name, number in fields.items():
            method, _, letter = name.decode().rpartition(":")
            into = good if letter == "s" else bad
            into[method] = into.get(method, 0.0) + weight * int(number)
    return {method: Tally(good.get(method, 0.0), bad.get(method, 0.0)) for method in good.keys() | bad.keys()}


def _stretch() -> int:
    return int(clock.system_now().timestamp()) // STRETCH_SECONDS


def _key(account_id: UUID, stretch: int) -> str:
    return f"bahi:score:{scope.tenant().id}:{account_id}:{stretch}"


def _is_quiet() -> bool:
    return time.monotonic() < _quiet_until


def _be_quiet(error: Exception) -> None:
    """A dead Redis must not delay every payment by its timeout."""
    global _quiet_until  # noqa: PLW0603 - one Redis per process
    _quiet_until = time.monotonic() + QUIET_SECONDS
    log.warning("routing.redis_unreachable", error=type(error).__name__)
