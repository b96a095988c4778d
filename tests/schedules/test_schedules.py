"""Recurring work: due on the tenant's own clock and zone, once however many tick, made up for once when missed."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from core.kit import clock, db, scope
from core.kit.scope import TenantRef
from core.schedules import service as schedules
from core.schedules.errors import InvalidSchedule
from core.tenancy import service as tenancy
from tests.jobs import handlers  # noqa: F401 - declares the kinds


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("after", "zone", "local", "due"),
    [
        ("2026-11-21T00:00", "Asia/Kolkata", "06:00", "2026-11-21T00:30"),
        ("2026-11-21T00:30", "Asia/Kolkata", "06:00", "2026-11-22T00:30"),
        ("2026-11-21T20:00", "Asia/Kolkata", "00:00", "2026-11-22T18:30"),
        # Spring forward in Berlin at 02:00 on 29 March 2026: 02:30 does not exist and runs at 03:30, once.
        ("2026-03-28T12:00", "Europe/Berlin", "02:30", "2026-03-29T01:30"),
        ("2026-03-29T01:30", "Europe/Berlin", "02:30", "2026-03-30T00:30"),
        # Fall back in New York at 02:00 on 1 November 2026: 01:30 comes twice and runs at the first only.
        ("2026-10-31T12:00", "America/New_York", "01:30", "2026-11-01T05:30"),
        ("2026-11-01T05:30", "America/New_York", "01:30", "2026-11-02T06:30"),
        ("2026-11-01T06:30", "America/New_York", "01:30", "2026-11-02T06:30"),
    ],
)
def test_the_next_local_time(after: str, zone: str, local: str, due: str) -> None:
    assert schedules.next_due(at(after), zone, time.fromisoformat(local), None) == at(due)


def test_the_next_interval() -> None:
    assert schedules.next_due(at("2026-11-21T00:00"), "UTC", None, 90) == at("2026-11-21T00:01:30")


async def found_jobs() -> list[Any]:
    async with db.transaction() as tx:
        return await tx.fetch("SELECT kind, key, args, status FROM job WHERE tenant_id = $1 ORDER BY id", tx.tenant)


async def make_due(hours: float = 1) -> None:
    async with db.transaction() as tx:
        await tx.execute(
            "UPDATE schedule SET due_at = clock_timestamp() - make_interval(secs => $2) WHERE tenant_id = $1",
            tx.tenant, hours * 3600,
        )  # fmt: skip


async def test_a_due_schedule_becomes_one_job_however_many_tick(acting: TenantRef) -> None:
    made = await schedules.ensure("tests.note", "daily", local_time=time(2, 0))
    assert timedelta(0) < made.due_at - clock.now() <= timedelta(hours=25)
    await make_due()

    await asyncio.gather(*(schedules.tick() for _ in range(6)))

    (job,) = await found_jobs()
    assert (job["kind"], job["key"], job["status"]) == ("tests.note", "daily", "open")
    assert job["args"]["source"] == "daily"
    (schedule,) = await schedules.list_all()
    assert schedule.due_at > clock.now()
    assert schedule.last_run_at is not None
    assert schedule.due_at.astimezone(clock.zone(acting.zone)).time() == time(2, 0)


async def test_missed_runs_are_made_up_by_one(acting: TenantRef) -> None:
    await schedules.ensure("tests.note", "often", every_seconds=60)
    await make_due(hours=100)

    await schedules.tick()
    await schedules.tick()

    assert len(await found_jobs()) == 1
    (schedule,) = await schedules.list_all()
    assert timedelta(seconds=50) < schedule.due_at - clock.now() <= timedelta(seconds=60)


async def test_a_run_still_open_is_not_doubled(acting: TenantRef) -> None:
    await schedules.ensure("tests.note", "slow", every_seconds=60)
    for _ in range(3):
        await make_due()
        await schedules.tick()

    assert len(await found_jobs()) == 1


async def test_nothing_runs_before_its_time_or_when_disabled(acting: TenantRef) -> None:
    await schedules.ensure("tests.note", "later", every_seconds=3600)
    await schedules.tick()
    assert await found_jobs() == []

    await schedules.disable("tests.note", "later")
    await make_due()
    await schedules.tick()
    assert await found_jobs() == []

    await schedules.ensure("tests.note", "later", every_seconds=3600)
    await make_due()
    await schedules.tick()
    assert len(await found_jobs()) == 1


async def test_ensuring_again_keeps_the_due_time_and_a_change_moves_it(acting: TenantRef) -> None:
    first = await schedules.ensure("tests.note", "same", local_time=time(5, 0))
    again = await schedules.ensure("tests.note", "same", local_time=time(5, 0))
    other = await schedules.ensure("tests.note", "same", local_time=time(6, 0))

    assert again == first
    assert other.id == first.id
    assert other.due_at.astimezone(clock.zone(acting.zone)).time() == time(6, 0)
    assert len(await schedules.list_all()) == 1


async def test_a_tenant_that_travels_reaches_its_schedule(acting: TenantRef) -> None:
    await schedules.ensure("tests.note", "daily", local_time=time(2, 0))
    travelled = await tenancy.set_clock(3 * 86_400)
    with scope.system(travelled, "tests"):
        await schedules.tick()

        (job,) = await found_jobs()
        assert job["key"] == "daily"
        (schedule,) = await schedules.list_all()
        assert timedelta(0) < schedule.due_at - clock.now() <= timedelta(hours=25)


async def test_a_schedule_and_its_job_are_one(acting: TenantRef, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tick that dies while asking for the job leaves the schedule due and no job."""
    await schedules.ensure("tests.note", "whole", every_seconds=60)
    await make_due()
    before = (await schedules.list_all())[0].due_at
    dies = f"{schedules.jobs.queries.INSERT_JOBS} WHERE 1 / (random() * 0)::int = 1"
    monkeypatch.setattr(schedules.jobs.queries, "INSERT_JOBS", dies)

    with pytest.raises(Exception, match="division"):
        await schedules.tick()

    assert await found_jobs() == []
    assert (await schedules.list_all())[0].due_at == before


@pytest.mark.parametrize(
    "how", [{}, {"local_time": time(1), "every_seconds": 5}, {"every_seconds": 0}, {"every_seconds": -1}]
)
async def test_bad_schedules_are_refused(acting: TenantRef, how: dict[str, Any]) -> None:
    with pytest.raises(InvalidSchedule):
        await schedules.ensure("tests.note", "bad", **how)
    with pytest.raises(InvalidSchedule):
        await schedules.ensure("tests.unheard_of", "bad", every_seconds=5)

    assert await schedules.list_all() == []


async def test_another_tenants_schedules_are_its_own(acting: TenantRef, make_tenant: Any) -> None:
    await schedules.ensure("tests.note", "mine", every_seconds=60)
    with scope.system(await make_tenant(), "tests"):
        assert await schedules.list_all() == []
        await schedules.disable("tests.note", "mine")

    assert (await schedules.list_all())[0].enabled


async def test_a_tick_runs_all_that_is_due_and_disabled_ones_hide_nothing(
    acting: TenantRef, make_tenant: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Eight due schedules of two tenants behind as many disabled ones, three found at a time."""
    await schedules.tick()  # whatever other tests left due
    other = await make_tenant()
    for ref in (acting, other):
        with scope.system(ref, "tests"):
            for number in range(8):
                await schedules.ensure("tests.note" if number % 2 else "tests.effect", f"{number}", every_seconds=60)
            for number in range(4):
                await schedules.disable("tests.note" if number % 2 else "tests.effect", f"{number}")
            await make_due()
    monkeypatch.setattr(schedules, "TICK_LIMIT", 3)

    ran = await asyncio.gather(*(schedules.tick() for _ in range(3)))

    assert sum(ran) >= 8  # another tenant's may have come due meanwhile
    for ref in (acting, other):
        with scope.system(ref, "tests"):
            assert sorted((job["kind"], job["key"]) for job in await found_jobs()) == [
                ("tests.effect", "4"), ("tests.effect", "6"), ("tests.note", "5"), ("tests.note", "7"),
            ]  # fmt: skip
