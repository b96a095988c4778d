"""The relay: gap-free positions, each subject in order, nothing lost and nothing twice."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from core.events import queries, relay
from core.events import service as events
from core.events.relay import Relay, Waker
from core.events.types import Placed
from core.kit import clock, db, ids, redis, scope
from core.kit.scope import TenantRef
from core.settings import Settings
from tests.background import eventually, wired
from tests.events.conftest import an_event


async def drain(tenant_id: UUID, **more: Any) -> int:
    """Place everything that is committed now; how many."""
    total = 0
    while found := await relay.place(tenant_id, **more):
        total += found
    return total


async def write_next(subject: str) -> int:
    """Emit the subject's next version, assigned under the subject's lock, as services do."""
    async with db.transaction() as tx:
        await tx.execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", subject)
        version = await tx.value(
            "SELECT coalesce(max(subject_version), 0) + 1 FROM event WHERE tenant_id = $1 AND subject = $2",
            tx.tenant, subject,
        )  # fmt: skip
        await events.emit(tx, an_event(version), subject=subject, subject_version=version)
        await asyncio.sleep(random.uniform(0, 0.004))
        return int(version)


async def test_positions_have_no_gap_and_subjects_keep_their_order(acting: TenantRef, stream: Any) -> None:
    """Eight writers on four subjects with lock waits, three relays with small batches at the same time."""
    writing = True

    async def write(seed: int) -> None:
        for number in range(25):
            await write_next(f"pay_{(seed + number) % 4}")

    async def relaying() -> None:
        while writing:
            await relay.place(acting.id, batch=3)
            await asyncio.sleep(0)

    relays = [asyncio.create_task(relaying()) for _ in range(3)]
    await asyncio.gather(*(write(seed) for seed in range(8)))
    writing = False
    await asyncio.gather(*relays)
    await drain(acting.id)

    found = await stream()
    assert [position for position, _, _ in found] == list(range(1, 201))
    for number in range(4):
        assert [version for _, subject, version in found if subject == f"pay_{number}"] == list(range(1, 51))
    async with db.transaction() as tx:
        assert await tx.value("SELECT count(*) FROM event_todo WHERE tenant_id = $1", tx.tenant) == 0
        assert await tx.value("SELECT position FROM event_stream WHERE tenant_id = $1", tx.tenant) == 200


async def test_one_that_commits_late_is_placed_late_and_not_lost(acting: TenantRef, stream: Any, emit: Any) -> None:
    written, commit = asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        async with db.transaction() as tx:
            await events.emit(tx, an_event(1), subject="pay_slow", subject_version=1)
            written.set()
            await commit.wait()

    task = asyncio.create_task(slow())
    await written.wait()
    await emit("pay_quick", 1)
    assert await drain(acting.id) == 1

    commit.set()
    await task
    assert await drain(acting.id) == 1

    assert await stream() == [(1, "pay_quick", 1), (2, "pay_slow", 1)]


@pytest.mark.parametrize("batch", [2, 3, 500])
async def test_versions_decide_where_ids_disagree(acting: TenantRef, stream: Any, batch: int) -> None:
    """Ids come from the clocks of many processes; a limit must not take version 9 before version 1."""
    wanted = [("pay_a", version) for version in range(9, 0, -1)] + [("pay_b", 2), ("pay_b", 1)]
    rows = [(ids.new(), subject, version) for subject, version in wanted]
    async with db.transaction() as tx:
        await tx.execute(
            queries.INSERT_EVENTS, tx.tenant, [row[0] for row in rows], ["webhook_endpoint.disabled"] * 11, [1] * 11,
            [row[1] for row in rows], [row[2] for row in rows], [an_event(1).model_dump_json()] * 11,
            ["tests"] * 11, [""] * 11, [clock.now()] * 11,
        )  # fmt: skip

    assert await drain(acting.id, batch=batch) == 11

    found = await stream()
    assert [version for _, subject, version in found if subject == "pay_a"] == list(range(1, 10))
    assert [version for _, subject, version in found if subject == "pay_b"] == [1, 2]
    assert [position for position, _, _ in found] == list(range(1, 12))


async def test_a_tenant_that_the_statistics_do_not_know_waits_no_longer(
    acting: TenantRef, make_tenant: Any, settings: Settings
) -> None:
    """Of such a tenant PostgreSQL expects one event; it joined by reading all of them for each, until it timed out."""
    for ref in (await make_tenant(), acting):
        with scope.system(ref, "tests"):
            async with db.transaction() as tx:
                await events.emit_many(tx, [events.Emission(an_event(n), f"pay_{n}", 1) for n in range(200)])
        if ref != acting:
            owner = await asyncpg.connect(settings.database_url)
            await owner.execute("ANALYZE event, event_todo")
            await owner.close()
    async with db.transaction() as tx:
        plan = await tx.fetch(f"EXPLAIN {queries.LIST_TODO_BY_VERSION}", tx.tenant, 100)
    assert not [row[0] for row in plan if "Join Filter" in row[0]]


async def test_a_relay_that_dies_midway_repeats_nothing(acting: TenantRef, stream: Any, emit: Any) -> None:
    for number in range(1, 6):
        await emit("pay_x", number)
    seen: list[int] = []

    async def die(_tx: db.Transaction, found: Sequence[Placed]) -> None:
        seen.extend(item.position for item in found)
        raise RuntimeError("killed")

    with pytest.raises(RuntimeError, match="killed"):
        await relay.place(acting.id, [die])
    assert await stream() == []
    assert seen == [1, 2, 3, 4, 5]

    reached = asyncio.Event()

    async def hang(_tx: db.Transaction, _found: Sequence[Placed]) -> None:
        reached.set()
        await asyncio.sleep(60)

    task = asyncio.create_task(relay.place(acting.id, [hang]))
    await reached.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await stream() == []

    assert await relay.place(acting.id) == 5
    assert await stream() == [(number, "pay_x", number) for number in range(1, 6)]


async def test_what_happens_with_placing_happens_once(acting: TenantRef, emit: Any) -> None:
    for number in range(1, 11):
        await emit(f"pay_{number}", 1)
    noted: list[UUID] = []

    async def note(tx: db.Transaction, found: Sequence[Placed]) -> None:
        tx.after_commit(lambda: noted.extend(item.id for item in found))

    await asyncio.gather(*(relay.place(acting.id, [note], batch=4) for _ in range(6)))
    await drain(acting.id, on_placed=[note])

    assert len(noted) == 10
    assert len(set(noted)) == 10


async def test_tenants_have_streams_of_their_own(acting: TenantRef, make_tenant: Any, emit: Any, stream: Any) -> None:
    other = await make_tenant()
    await emit("pay_mine", 1)

    assert await drain(other.id) == 0
    assert await drain(acting.id) == 1

    assert await stream() == [(1, "pay_mine", 1)]


async def test_an_unknown_tenant_is_nothing_to_do(acting: TenantRef) -> None:
    assert await relay.place(ids.new()) == 0


async def test_the_poll_finds_what_no_poke_announced(acting: TenantRef, emit: Any) -> None:
    await emit("pay_quiet", 1)
    found = Relay()
    tasks = [asyncio.create_task(found.run()), asyncio.create_task(found.poll())]
    try:
        await eventually(_top_is(1))
    finally:
        await _end(found, tasks)


async def test_a_poke_from_another_process_wakes_a_relay_and_readers_are_told(acting: TenantRef, emit: Any) -> None:
    found, waker = Relay(), Waker()
    waker.start()
    listener = redis.blocking().pubsub()
    await listener.subscribe(relay.stream_channel(acting.id))
    tasks = [asyncio.create_task(found.run()), asyncio.create_task(found.listen())]
    try:
        await emit("pay_poked", 1)
        await eventually(_top_is(1))
        heard = []
        while not heard or heard[-1]["type"] != "message":
            heard.append(await listener.get_message(timeout=5))
        assert heard[-1]["data"] == b"1"
    finally:
        await waker.stop()
        await listener.aclose()
        await _end(found, tasks)


async def test_the_relay_goes_on_without_redis(acting: TenantRef, settings: Settings, emit: Any) -> None:
    async with wired(settings) as wire:
        await wire.cut()
        found, waker = Relay(), Waker()
        waker.start()
        tasks = [asyncio.create_task(body()) for body in (found.run, found.listen, found.poll)]
        try:
            await emit("pay_alone", 1)
            await eventually(_top_is(1))
        finally:
            await waker.stop()
            await _end(found, tasks)


def _top_is(position: int) -> Any:
    async def reached() -> bool:
        return await events.get_top() == position

    return reached


async def _end(found: Relay, tasks: list[asyncio.Task[None]]) -> None:
    await found.stop()
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
