"""A breaker's state and its transitions: pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

WINDOW = timedelta(seconds=60)
IN_A_ROW_MAX = 5
CALLS_MIN = 20
FAILING_SHARE = 0.5
"""It opens after so many failures in a row, or when of enough calls in the window such a share failed."""
REST = timedelta(seconds=30)
REST_MAX = timedelta(minutes=10)
PROBE = timedelta(seconds=60)
"""How long one probe keeps others from trying: longer than any call."""


class State(StrEnum):
    CLOSED = "closed"
    """Calls go through."""
    OPEN = "open"
    """New business goes elsewhere until `retry_at`."""
    HALF_OPEN = "half_open"
    """One call is trying."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What a process saw since it last told."""

    calls: int
    failures: int
    trailing_failures: int
    """Failures since the last call that went well."""
    broke_row: bool
    """Whether any call went well."""
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Breaker:
    """A provider account's breaker as it stood when read."""

    account_id: UUID
    state: State
    calls: int
    failures: int
    in_a_row: int
    window_from: datetime
    opened_at: datetime | None
    retry_at: datetime | None
    openings: int
    """How often it opened lately: each rest is twice as long."""
    probe_until: datetime | None
    last_error: str | None
    version: int

    def is_resting(self, now: datetime) -> bool:
        """Whether new business must go elsewhere, but for a probe."""
        return self.state is not State.CLOSED and not self.may_probe(now)

    def may_probe(self, now: datetime) -> bool:
        """Whether one call may try."""
        if self.state is State.OPEN:
            return self.retry_at is not None and self.retry_at <= now
        return self.state is State.HALF_OPEN and self.probe_until is not None and self.probe_until <= now

    @property
    def is_clean(self) -> bool:
        """Whether a call that goes well need not be told."""
        return self.state is State.CLOSED and not self.failures and not self.in_a_row


def fresh(account_id: UUID, now: datetime) -> Breaker:
    """The breaker of an account through which no call ever failed."""
    return Breaker(account_id, State.CLOSED, 0, 0, 0, now, None, None, 0, None, None, 0)


def after(breaker: Breaker, seen: Tally, now: datetime) -> Breaker:
    """The breaker after calls that were no probes. While it rests they say nothing: only a probe ends that."""
    if breaker.state is not State.CLOSED:
        return breaker
    quiet = now - breaker.window_from
    if quiet >= WINDOW:
        openings = breaker.openings if quiet < REST_MAX else 0
        breaker = replace(breaker, calls=0, failures=0, window_from=now, openings=openings)
    counted = replace(
        breaker,
        calls=breaker.calls + seen.calls,
        failures=breaker.failures + seen.failures,
        in_a_row=seen.trailing_failures + (0 if seen.broke_row else breaker.in_a_row),
        last_error=seen.error or breaker.last_error,
    )
    many = counted.calls >= CALLS_MIN and counted.failures >= FAILING_SHARE * counted.calls
    return opened(counted, now) if counted.in_a_row >= IN_A_ROW_MAX or many else counted


def probed(breaker: Breaker, now: datetime, *, success: bool, error: str | None) -> Breaker:
    """The breaker after its probe."""
    if breaker.state is not State.HALF_OPEN:
        return breaker  # another probe has decided meanwhile
    if success:
        return replace(fresh(breaker.account_id, now), openings=breaker.openings, version=breaker.version)
    return opened(replace(breaker, last_error=error or breaker.last_error), now)


def opened(breaker: Breaker, now: datetime) -> Breaker:
    rest = min(REST * 2 ** min(breaker.openings, 10), REST_MAX)
    return replace(
        breaker,
        state=State.OPEN,
        opened_at=breaker.opened_at or now,
        retry_at=now + rest,
        openings=breaker.openings + 1,
        probe_until=None,
    )
