"""What to do with a message whose turn it is. Pure.

The rule that everything here serves: **a message goes out at most once.** A call that certainly had no effect
(rejected, unavailable, not reached) is followed by the next provider, at once. After a call whose outcome is unknown
(its answer was lost, or our process died in it) nobody else is asked: the same provider is asked again only when it
recognises our reference, and else the message counts as sent, unconfirmed. A second code on a phone makes its owner
doubt the first, and a second receipt looks like a second payment; a missing one can be asked for again.

A message that a provider took and then, soon, reports as not delivered goes to the next one: the first has said that
nobody has it (`reroute_seconds`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from core.messaging.provider import Purpose

BACKOFF_SECONDS = (5, 30, 120, 600, 1_800, 7_200)
"""After each round in which no provider took it; then it has failed."""
REROUTE_SECONDS = {Purpose.OTP: 120.0, Purpose.TRANSACTIONAL: 900.0}
"""For so long after a provider took a message the next one may be asked instead. Later nobody waits for a code any
more, and a receipt surprises; promotions are not worth a second try."""
REPEATS_MAX = 3
"""How often a provider that recognises our reference is asked again about an unknown outcome."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A provider account that the message may go through, in the order of its route."""

    account_id: UUID
    idempotent: bool


@dataclass(frozen=True, slots=True)
class Past:
    """An earlier call."""

    account_id: UUID
    outcome: str


@dataclass(frozen=True, slots=True)
class Call:
    """Ask this provider now."""

    account_id: UUID


@dataclass(frozen=True, slots=True)
class Wait:
    """Nobody now; look again after this."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Fail:
    """Give up."""

    code: str


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """It may have gone out, so it does not go out again."""


Step = Call | Wait | Fail | Unconfirmed


def step(candidates: Sequence[Candidate], past: Sequence[Past], *, expires_at: datetime | None, now: datetime) -> Step:
    """The next step of a message that is due; `past` in the order of the calls."""
    if past and past[-1].outcome in {"calling", "unknown"}:
        return _after_unknown(candidates, past)
    if expires_at is not None and expires_at <= now:
        return Fail("messaging.expired")
    return _next(candidates, past, waited=True)


def after_failure(candidates: Sequence[Candidate], past: Sequence[Past]) -> Step:
    """The next step right after a call that had no effect."""
    return _next(candidates, past, waited=False)


def reroute_seconds(
    candidates: Sequence[Candidate],
    past: Sequence[Past],
    purpose: Purpose,
    *,
    expires_at: datetime | None,
    now: datetime,
) -> float | None:
    """How long after the last call took effect another provider may still be asked; None: there is no other."""
    spent = {call.account_id for call in past if call.outcome not in {"unavailable", "calling"}}
    if purpose not in REROUTE_SECONDS or all(item.account_id in spent for item in candidates):
        return None
    left = REROUTE_SECONDS[purpose]
    if expires_at is not None:
        left = min(left, (expires_at - now).total_seconds())
    return left if left > 0 else None


def quiet_until(at: datetime, begins: timedelta, ends: timedelta) -> datetime | None:
    """The end of the quiet hours that a local moment lies in, in its own zone; None outside of them."""
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    time_of_day = timedelta(hours=at.hour, minutes=at.minute, seconds=at.second)
    if begins == ends:
        return None
    inside = begins <= time_of_day < ends if begins < ends else time_of_day >= begins or time_of_day < ends
    if not inside:
        return None
    # Wall-clock arithmetic: the day after a change of the clocks still ends its quiet hours at the same time of day.
    return midnight + ends + (timedelta(days=1) if time_of_day >= ends else timedelta(0))


def _next(candidates: Sequence[Candidate], past: Sequence[Past], *, waited: bool) -> Step:
    rejected = {call.account_id for call in past if call.outcome in {"rejected", "undelivered"}}
    open_to = [item for item in candidates if item.account_id not in rejected]
    if not open_to:
        if rejected:
            return Fail("provider.rejected")
        return _later(len(past), "provider.no_account")
    tried = {item.account_id: sum(call.account_id == item.account_id for call in past) for item in open_to}
    least, most = min(tried.values()), max(tried.values())
    if least == most and most > 0 and not waited:
        return _later(most, "provider.unavailable")
    if least >= len(BACKOFF_SECONDS) + 1:
        return Fail("provider.unavailable")
    return Call(next(item.account_id for item in open_to if tried[item.account_id] == least))


def _later(rounds: int, code: str) -> Step:
    if rounds > len(BACKOFF_SECONDS):
        return Fail(code)
    return Wait(float(BACKOFF_SECONDS[max(0, rounds - 1)]))


def _after_unknown(candidates: Sequence[Candidate], past: Sequence[Past]) -> Step:
    last = past[-1]
    known = next((item for item in candidates if item.account_id == last.account_id), None)
    repeats = sum(call.account_id == last.account_id and call.outcome in {"calling", "unknown"} for call in past)
    if known is not None and known.idempotent and repeats <= REPEATS_MAX:
        return Call(last.account_id)
    return Unconfirmed()
