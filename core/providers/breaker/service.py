"""Tell breakers how calls went, ask who rests, and claim the one probe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

import asyncpg

from core.events import service as events
from core.events.types import Event
from core.kit import clock, db, ids, scope
from core.providers.breaker import queries, types
from core.providers.breaker.events import BreakerClosed, BreakerOpened
from core.providers.breaker.types import PROBE, Breaker, State, Tally

ERROR_MAX = 100
_KEPT_MAX = 50_000


class _Seen:
    """What this process saw of an account since it last told."""

    __slots__ = ("broke_row", "calls", "failures", "told", "trailing")

    def __init__(self) -> None:
        self.calls = self.failures = self.trailing = 0
        self.broke_row = False
        self.told: Breaker | None = None
        """The breaker as this process last knew it; None: no call ever failed here."""

    def take(self, error: str | None) -> Tally:
        tally = Tally(self.calls, self.failures, self.trailing, self.broke_row, error)
        self.calls = self.failures = self.trailing = 0
        self.broke_row = False
        return tally


_seen: dict[tuple[UUID, UUID], _Seen] = {}


async def note(account_id: UUID, error: str | None, *, probe: bool = False) -> None:
    """Say how a call went: `error` names what was wrong, None means that the vendor answered.

    Outside any transaction. Calls that go well while nothing is wrong are counted in this process alone and written
    with the next that fails: a healthy gateway costs no write. Locks the breaker; its change comes with an event.
    """
    seen = _of(account_id)
    if probe:
        await _decide(account_id, error)
        return
    seen.calls += 1
    if error is None:
        seen.broke_row, seen.trailing = True, 0
        if seen.told is None or seen.told.is_clean or seen.told.state is not State.CLOSED:
            return
    else:
        seen.failures += 1
        seen.trailing += 1
    tally = seen.take(error[:ERROR_MAX] if error else None)
    async with db.transaction() as tx:
        before = await _lock(tx, account_id)
        seen.told = await _write(tx, before, types.after(before, tally, clock.system_now()))


async def claim_probe(account_id: UUID) -> bool:
    """Whether the caller is the one who may try a resting account now; it then says how that went."""
    now = clock.system_now()
    async with db.transaction() as tx:
        return bool(await tx.execute(queries.CLAIM_PROBE, tx.tenant, account_id, now, now + PROBE))


async def list_of(account_ids: Sequence[UUID]) -> dict[UUID, Breaker]:
    """Breakers by account; an account through which no call ever failed has none."""
    async with db.transaction() as tx:
        found = {row["id"]: _breaker(row) for row in await tx.fetch(queries.LIST, tx.tenant, list(account_ids))}
    for account_id, breaker in found.items():
        _of(account_id).told = breaker
    return found


def forget() -> None:
    """Forget what this process saw."""
    _seen.clear()


async def _decide(account_id: UUID, error: str | None) -> None:
    async with db.transaction() as tx:
        before = await _lock(tx, account_id)
        after = types.probed(before, clock.system_now(), success=error is None, error=error)
        _of(account_id).told = await _write(tx, before, after)


async def _lock(tx: db.Transaction, account_id: UUID) -> Breaker:
    await tx.execute(queries.INSERT, tx.tenant, account_id, clock.system_now())
    return _breaker(await tx.get_row(queries.LOCK, tx.tenant, account_id))


async def _write(tx: db.Transaction, before: Breaker, after: Breaker) -> Breaker:
    if after == before:
        return after
    event = _event(before, after)
    version = after.version + (event is not None)
    await tx.execute_one(
        queries.UPDATE,
        tx.tenant,
        after.account_id,
        after.state,
        after.calls,
        after.failures,
        after.in_a_row,
        after.window_from,
        after.opened_at,
        after.retry_at,
        after.openings,
        after.probe_until,
        after.last_error,
        version,
    )
    if event is not None:
        name = ids.text("pac", after.account_id)
        await events.emit(tx, event, subject=name, subject_version=version)
    return replace(after, version=version)


def _event(before: Breaker, after: Breaker) -> Event | None:
    """A rest that goes on after a failed probe is the same rest: it is told once."""
    name = ids.text("pac", after.account_id)
    if before.state is State.CLOSED and after.state is State.OPEN:
        assert after.retry_at is not None
        return BreakerOpened(
            provider_account=name,
            failures=after.failures,
            calls=after.calls,
            error=after.last_error,
            retry_at=clock.text(after.retry_at),
        )
    if before.state is not State.CLOSED and after.state is State.CLOSED:
        return BreakerClosed(provider_account=name)
    return None


def _of(account_id: UUID) -> _Seen:
    key = (scope.tenant().id, account_id)
    if key not in _seen and len(_seen) >= _KEPT_MAX:
        _seen.clear()
    return _seen.setdefault(key, _Seen())


def _breaker(row: asyncpg.Record) -> Breaker:
    values = dict(row)
    account_id = values.pop("id")
    return Breaker(account_id=account_id, **{**values, "state": State(row["state"])})
