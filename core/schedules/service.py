"""Keep and run recurring work: each due row becomes one job, whatever number of workers tick."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import asyncpg
import structlog

from core.jobs import service as jobs
from core.jobs.registry import kinds
from core.kit import clock, db, ids, scope
from core.kit.scope import TenantRef
from core.schedules import queries
from core.schedules.errors import InvalidSchedule
from core.schedules.types import Due, ScheduleRecord
from core.tenancy import service as tenancy

log = structlog.get_logger()

TICK_LIMIT = 1000
AT_ONCE = 8


async def ensure(
    kind: str, source: str, *, local_time: time | None = None, every_seconds: int | None = None
) -> ScheduleRecord:
    """Have `kind` run for `source`, daily at a local time of the tenant's zone or every so many seconds.

    Idempotent: an equal, enabled schedule keeps its due time. The job's key is `source`, its arguments
    `{"source", "due_at"}`. Locks the schedule's row. Raises InvalidSchedule.
    """
    if (local_time is None) == (every_seconds is None) or kind not in kinds():
        raise InvalidSchedule
    if every_seconds is not None and every_seconds < 1:
        raise InvalidSchedule
    first = next_due(clock.now(), scope.tenant().zone, local_time, every_seconds)
    async with db.transaction() as tx:
        await tx.execute(queries.INSERT, tx.tenant, ids.new(), kind, source, local_time, every_seconds, first)
        found = _record(await tx.get_row(queries.LOCK_BY_SOURCE, tx.tenant, kind, source))
        same = (found.local_time, found.every_seconds, found.enabled) == (local_time, every_seconds, True)
        if not same:
            await tx.execute_one(queries.UPDATE, tx.tenant, found.id, local_time, every_seconds, True, first)
        return _record(await tx.get_row(queries.LOCK, tx.tenant, found.id))


async def disable(kind: str, source: str) -> None:
    """Stop a schedule; idempotent. A job that it made already still runs."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LOCK_BY_SOURCE, tx.tenant, kind, source)
        if row is not None and row["enabled"]:
            await tx.execute_one(
                queries.UPDATE, tx.tenant, row["id"], row["local_time"], row["every_seconds"], False, row["due_at"]
            )


async def list_all() -> list[ScheduleRecord]:
    """The schedules of the tenant in scope."""
    async with db.transaction() as tx:
        return [_record(row) for row in await tx.fetch(queries.LIST, tx.tenant)]


async def tick() -> int:
    """Turn every due schedule of every tenant into a job; how many. Missed runs of a schedule are made up by one."""
    total = 0
    while True:
        async with db.finder() as tx:
            found = [Due(*row) for row in await tx.fetch(queries.FIND_DUE, TICK_LIMIT)]
        ran = await run_due(found)
        total += ran
        if len(found) < TICK_LIMIT or not ran:
            return total


def next_due(after: datetime, zone: str, local_time: time | None, every_seconds: int | None) -> datetime:
    """The first due time strictly after `after`.

    A local time that a spring-forward day lacks runs as much later as the clocks jumped; one that an autumn day has
    twice runs at the first.
    """
    if local_time is None:
        assert every_seconds is not None
        return after + timedelta(seconds=every_seconds)
    place = clock.zone(zone)
    day = after.astimezone(place).date()
    for days in range(3):
        candidate = _at(day + timedelta(days=days), local_time, place)
        if candidate > after:
            return candidate
    raise AssertionError("a day has at most 25 hours")


async def run_due(found: Sequence[Due]) -> int:
    """Turn these schedules into jobs, tenant by tenant and a few tenants at once; how many. One that was found at
    another time than it is due at by now is left."""
    due: dict[UUID, list[Due]] = {}
    for each in found:
        due.setdefault(each.tenant_id, []).append(each)
    tenants = await tenancy.find_many(sorted(due))
    waiting = iter([(tenants[tenant_id], due[tenant_id]) for tenant_id in due if tenant_id in tenants])
    ended = await asyncio.gather(*(_run_each(waiting) for _ in range(AT_ONCE)), return_exceptions=True)
    for result in ended:  # the first failure is told once all have ended
        if isinstance(result, BaseException):
            raise result
    return sum(result for result in ended if not isinstance(result, BaseException))


async def _run_each(waiting: Iterator[tuple[TenantRef, Sequence[Due]]]) -> int:
    """Run what nobody else has taken from `waiting`; how many schedules became a job."""
    ran = 0
    for ref, due in waiting:
        try:
            with scope.system(ref, "schedules"):
                ran += await _run(ref, due)
        except db.Busy:
            log.info("schedules.busy", tenant=ref.slug)  # another tick has them, or the next will
    return ran


async def _run(ref: TenantRef, due: Sequence[Due]) -> int:
    """Move the due times on and ask for the jobs, in one transaction. Of two ticks at once the second finds a schedule
    at another time than it was found at, and leaves it."""
    now = clock.now()
    following = [next_due(now, ref.zone, each.local_time, each.every_seconds) for each in due]
    moments = [each.due_at for each in due]
    async with db.transaction() as tx:
        ran = await tx.fetch(
            queries.RAN,
            tx.tenant,
            [each.id for each in due],
            moments,
            following,
            [ids.new() for _ in due],
            [clock.text(moment) for moment in moments],
            now,
        )
        open_already: dict[str, dict[str, dict[str, str]]] = {}
        for row in ran:
            if row["id"] is None:
                open_already.setdefault(row["kind"], {})[row["key"]] = row["args"]
            else:
                jobs.placed(tx, row["kind"], row["id"])
        for kind, arguments in open_already.items():
            await jobs.enqueue_many(tx, kind, arguments)
    return len(ran)


def _at(day: date, local_time: time, place: ZoneInfo) -> datetime:
    local = datetime.combine(day, local_time, tzinfo=place)
    return local.astimezone(UTC)


def _record(row: asyncpg.Record) -> ScheduleRecord:
    return ScheduleRecord(**dict(row))
