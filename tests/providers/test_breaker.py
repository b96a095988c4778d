"""A breaker opens when calls keep failing, and only a probe that works closes it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from core.kit import clock, db, ids
from core.kit.scope import TenantRef
from core.providers import service as providers
from core.providers.breaker import service as breaker
from core.providers.breaker import types
from core.providers.breaker.types import Breaker, State, Tally
from core.providers.types import ProviderAccount
from tests.providers.test_service import make

NOW = datetime(2026, 11, 21, 6, 30, tzinfo=UTC)
ACCOUNT = ids.new()
FAILED = Tally(1, 1, 1, broke_row=False, error="provider.unavailable")


def failing(times: int, start: Breaker | None = None) -> Breaker:
    found = start or types.fresh(ACCOUNT, NOW)
    for _ in range(times):
        found = types.after(found, FAILED, NOW)
    return found


def test_five_failures_in_a_row_open_it() -> None:
    assert failing(4).state is State.CLOSED

    opened = failing(5)

    assert (opened.state, opened.opened_at, opened.retry_at) == (State.OPEN, NOW, NOW + timedelta(seconds=30))
    assert (opened.openings, opened.last_error) == (1, "provider.unavailable")


def test_a_call_that_goes_well_breaks_the_row() -> None:
    good = types.after(failing(4), Tally(1, 0, 0, broke_row=True), NOW)

    assert (good.in_a_row, good.failures, good.state) == (0, 4, State.CLOSED)
    assert failing(4, good).state is State.CLOSED
    assert failing(5, good).state is State.OPEN


def test_half_of_enough_calls_failing_opens_it_without_a_row() -> None:
    few = types.after(types.fresh(ACCOUNT, NOW), Tally(19, 12, 1, broke_row=True), NOW)
    less = types.after(types.fresh(ACCOUNT, NOW), Tally(20, 9, 1, broke_row=True), NOW)
    half = types.after(types.fresh(ACCOUNT, NOW), Tally(20, 10, 1, broke_row=True), NOW)

    assert (few.state, less.state, half.state) == (State.CLOSED, State.CLOSED, State.OPEN)


def test_an_old_window_is_forgotten_but_not_the_row() -> None:
    later = NOW + timedelta(seconds=60)

    aged = types.after(failing(3), FAILED, later)

    assert (aged.calls, aged.failures, aged.in_a_row, aged.window_from) == (1, 1, 4, later)


def test_while_it_rests_only_a_probe_counts() -> None:
    opened = failing(5)
    trying = replace(opened, state=State.HALF_OPEN, probe_until=NOW + timedelta(seconds=60))

    for resting in (opened, trying):
        assert types.after(resting, Tally(10, 0, 0, broke_row=True), NOW) == resting
        assert types.after(resting, FAILED, NOW) == resting
    assert types.probed(opened, NOW, success=True, error=None) == opened
    closed = types.probed(trying, NOW, success=True, error=None)
    assert (closed.state, closed.opened_at, closed.retry_at, closed.probe_until) == (State.CLOSED, None, None, None)
    again = types.probed(trying, NOW, success=False, error="timeout")
    assert (again.state, again.retry_at, again.openings) == (State.OPEN, NOW + timedelta(seconds=60), 2)


def test_each_rest_is_longer_up_to_a_bound_and_forgotten_after_peace() -> None:
    rests = []
    found = failing(5)
    for _ in range(7):
        assert found.retry_at is not None
        rests.append(int((found.retry_at - NOW).total_seconds()))
        found = types.probed(replace(found, state=State.HALF_OPEN), NOW, success=False, error=None)

    assert rests == [30, 60, 120, 240, 480, 600, 600]
    closed = types.probed(replace(found, state=State.HALF_OPEN), NOW, success=True, error=None)
    soon, late = NOW + timedelta(minutes=2), NOW + timedelta(minutes=11)
    five = Tally(5, 5, 5, broke_row=False)
    assert types.after(closed, five, soon).openings == 9
    assert types.after(closed, five, late).openings == 1


@pytest.mark.parametrize(
    ("state", "retry", "probe", "rests", "may"),
    [
        (State.CLOSED, None, None, False, False),
        (State.OPEN, 1, None, True, False),
        (State.OPEN, 0, None, False, True),
        (State.HALF_OPEN, 0, 1, True, False),
        (State.HALF_OPEN, 0, 0, False, True),
    ],
)
def test_who_rests_and_who_may_be_tried(
    state: State, retry: int | None, probe: int | None, rests: bool, may: bool
) -> None:
    def at(seconds: int | None) -> datetime | None:
        return None if seconds is None else NOW + timedelta(seconds=seconds)

    found = replace(types.fresh(ACCOUNT, NOW), state=state, retry_at=at(retry), probe_until=at(probe))

    assert (found.is_resting(NOW), found.may_probe(NOW)) == (rests, may)


# ---- kept ----


async def state(account: ProviderAccount) -> Breaker | None:
    return (await breaker.list_of([account.id])).get(account.id)


async def events(account_id: UUID) -> list[str]:
    async with db.transaction() as tx:
        found = await tx.fetch(
            "SELECT type FROM event WHERE tenant_id = $1 AND subject = $2 ORDER BY subject_version",
            tx.tenant,
            ids.text("pac", account_id),
        )
    return [row["type"] for row in found]


async def test_a_healthy_account_costs_no_write(acting: TenantRef) -> None:
    account = await make()

    for _ in range(50):
        await breaker.note(account.id, None)

    assert await state(account) is None
    await breaker.note(account.id, "timeout")
    found = await state(account)
    assert found is not None
    assert (found.calls, found.failures, found.in_a_row, found.last_error) == (51, 1, 1, "timeout")


async def test_it_opens_once_with_one_event_however_many_fail_together(acting: TenantRef) -> None:
    account = await make()

    await asyncio.gather(*(breaker.note(account.id, "timeout") for _ in range(20)))

    found = await state(account)
    assert found is not None
    assert found.state is State.OPEN
    assert await events(account.id) == ["provider.breaker_opened"]


async def test_one_of_many_may_probe_and_its_word_counts(acting: TenantRef, monkeypatch: pytest.MonkeyPatch) -> None:
    account = await make()
    for _ in range(5):
        await breaker.note(account.id, "timeout")
    assert await breaker.claim_probe(account.id) is False
    real = clock.system_now
    monkeypatch.setattr(clock, "system_now", lambda: real() + timedelta(seconds=31))

    claims = await asyncio.gather(*(breaker.claim_probe(account.id) for _ in range(10)))
    assert sorted(claims) == [False] * 9 + [True]
    await breaker.note(account.id, None)
    assert (await breaker.list_of([account.id]))[account.id].state is State.HALF_OPEN
    await breaker.note(account.id, None, probe=True)

    assert (await breaker.list_of([account.id]))[account.id].state is State.CLOSED
    assert await events(account.id) == ["provider.breaker_opened", "provider.breaker_closed"]


async def test_a_probe_that_never_reports_is_followed_by_another(
    acting: TenantRef, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = await make()
    for _ in range(5):
        await breaker.note(account.id, "timeout")
    real = clock.system_now
    monkeypatch.setattr(clock, "system_now", lambda: real() + timedelta(seconds=31))
    assert await breaker.claim_probe(account.id)
    assert not await breaker.claim_probe(account.id)

    monkeypatch.setattr(clock, "system_now", lambda: real() + timedelta(seconds=92))

    assert await breaker.claim_probe(account.id)


async def test_another_process_sees_and_resets_what_this_one_wrote(acting: TenantRef) -> None:
    account = await make()
    for _ in range(4):
        await breaker.note(account.id, "timeout")
    breaker.forget()
    await breaker.list_of([account.id])

    await breaker.note(account.id, None)

    found = await state(account)
    assert found is not None
    assert (found.in_a_row, found.calls) == (0, 5)
    assert providers.changes(acting.id) > 0
