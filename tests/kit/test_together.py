"""Reads that come together are made together, and a cache that expires asks once."""

from __future__ import annotations

import asyncio
import time
from typing import Any, Literal
from uuid import UUID

import pytest

from core.kit import db, ids, scope
from core.kit.errors import NotFound, Unavailable
from core.kit.scope import TenantRef
from core.kit.together import ALONE, Alone, Remembered, SharedReads, SharedWrites

reads: list[tuple[UUID, int]] = []


async def double(tx: db.Transaction, keys: list[int]) -> dict[int, str]:
    """Reads nothing of its own, but takes as long as a read does; negative keys are unknown."""
    reads.append((tx.tenant, len(keys)))
    assert await tx.value("SELECT current_setting('app.tenant_id')::uuid") == tx.tenant
    return {key: f"{tx.tenant}:{key * 2}" for key in keys if key >= 0}


async def ended(shared: SharedReads[int, Any]) -> None:
    """Wait until nothing of it is under way or kept."""
    for _ in range(10_000):
        if not shared._lanes:
            return
        await asyncio.sleep(0.001)
    raise AssertionError("a read does not end")


@pytest.fixture(autouse=True)
def _no_reads() -> None:
    reads.clear()


async def test_one_who_asks_alone_is_answered_at_once(acting: TenantRef) -> None:
    shared = SharedReads(double)

    assert await shared.find(acting.id, 21) == f"{acting.id}:42"
    assert await shared.find(acting.id, -1) is None
    assert reads == [(acting.id, 1), (acting.id, 1)]
    await ended(shared)


async def test_an_answer_does_not_wait_for_the_end_of_its_transaction(acting: TenantRef) -> None:
    opened: list[db.Transaction] = []

    async def read(tx: db.Transaction, keys: list[int]) -> dict[int, int]:
        opened.append(tx)
        return dict.fromkeys(keys, await tx.value("SELECT 7"))

    shared = SharedReads(read)

    assert await shared.find(acting.id, 1) == 7

    assert not opened[0].closed
    await ended(shared)
    assert opened[0].closed


async def test_many_who_ask_together_share_reads_and_get_each_their_own(acting: TenantRef) -> None:
    shared = SharedReads(double)

    found = await asyncio.gather(*(shared.find(acting.id, n % 100) for n in range(400)))

    assert found == [f"{acting.id}:{n % 100 * 2}" for n in range(400)]
    assert len(reads) <= 8
    await ended(shared)


async def test_no_tenant_gets_anothers(acting: TenantRef, make_tenant: object) -> None:
    other = await make_tenant()  # type: ignore[operator]
    shared = SharedReads(double)

    found = await asyncio.gather(*(shared.find((acting, other)[n % 2].id, n) for n in range(200)))

    assert found == [f"{(acting, other)[n % 2].id}:{n * 2}" for n in range(200)]
    assert {tenant for tenant, _ in reads} == {acting.id, other.id}


async def test_what_was_written_before_the_question_is_in_the_answer(acting: TenantRef) -> None:
    written = 0

    async def latest(_tx: db.Transaction, keys: list[int]) -> dict[int, int]:
        before = written
        await asyncio.sleep(0.001)
        return dict.fromkeys(keys, before)

    shared = SharedReads(latest)

    async def ask(after: int) -> None:
        nonlocal written
        await asyncio.sleep(after / 5000)
        written += 1
        own = written
        found = await shared.find(acting.id, after)
        assert found is not None
        assert found >= own

    await asyncio.gather(*(ask(n) for n in range(60)))


async def test_who_hangs_up_takes_nobodys_answer(acting: TenantRef) -> None:
    shared = SharedReads(double)
    tasks = [asyncio.create_task(shared.find(acting.id, n)) for n in range(60)]
    await asyncio.sleep(0)
    for task in tasks[::3]:
        task.cancel()

    found = await asyncio.gather(*tasks, return_exceptions=True)

    assert [isinstance(item, asyncio.CancelledError) for item in found] == [n % 3 == 0 for n in range(60)]
    assert [item for item in found if isinstance(item, str)] == [f"{acting.id}:{n * 2}" for n in range(60) if n % 3]
    await ended(shared)  # the last read may still be under way for those who hung up


async def test_a_read_that_fails_fails_all_who_shared_it_and_nobody_after(acting: TenantRef) -> None:
    is_broken = True

    async def read(_tx: db.Transaction, keys: list[int]) -> dict[int, int]:
        await asyncio.sleep(0.001)
        if is_broken:
            raise NotFound
        return dict(zip(keys, keys, strict=True))

    shared = SharedReads(read)

    found = await asyncio.gather(*(shared.find(acting.id, n) for n in range(30)), return_exceptions=True)
    is_broken = False

    assert [type(item) for item in found] == [NotFound] * 30
    assert await shared.find(acting.id, 7) == 7


async def test_within_a_transaction_its_own_writes_are_seen(acting: TenantRef) -> None:
    shared = SharedReads(double)

    async with db.transaction() as tx:
        assert await shared.find(acting.id, 1) == f"{acting.id}:2"
        assert db.find() is tx


HOUR = 3600.0


def remembering(value: int, seconds_left: float) -> Remembered[str, int]:
    """An hour's memory of one thing, of which so much is left."""
    found: Remembered[str, int] = Remembered(HOUR, kept_max=2)
    found._kept["a"] = (time.monotonic() + seconds_left, value)
    return found


async def landed(remembered: Remembered[str, int]) -> None:
    """Wait for what is fetched beside those who ask."""
    await asyncio.gather(*remembered._flights._flights.values(), return_exceptions=True)
    await asyncio.sleep(0)


async def test_a_fetch_serves_all_who_miss_outlives_the_first_of_them_and_is_remembered() -> None:
    remembered: Remembered[str, UUID] = Remembered(HOUR, kept_max=2)
    fetches = 0

    async def fetch() -> UUID:
        nonlocal fetches
        fetches += 1
        await asyncio.sleep(0.01)
        return ids.new()

    tasks = [asyncio.create_task(remembered.get("a", fetch)) for _ in range(20)]
    await asyncio.sleep(0.001)
    tasks[0].cancel()
    found = await asyncio.gather(*tasks, return_exceptions=True)

    assert isinstance(found[0], asyncio.CancelledError)
    assert len(set(found[1:])) == 1
    assert await remembered.get("a", fetch) == found[1]
    assert fetches == 1
    for key in "bcd":
        await remembered.get(key, fetch)
        assert len(remembered._kept) <= 2
    remembered.forget()
    assert await remembered.get("a", fetch) != found[1]


async def test_after_forgetting_nobody_gets_what_was_in_flight() -> None:
    remembered: Remembered[str, int] = Remembered(HOUR, kept_max=2)
    value = 1

    async def fetch() -> int:
        found = value
        await asyncio.sleep(0.01)
        return found

    early = asyncio.create_task(remembered.get("a", fetch))
    await asyncio.sleep(0.001)
    value = 2
    remembered.forget()

    assert await remembered.get("a", fetch) == 2
    assert await early == 1
    assert await remembered.get("a", fetch) == 2


async def test_a_failed_fetch_is_told_to_all_and_tried_again() -> None:
    remembered: Remembered[str, int] = Remembered(HOUR, kept_max=2)

    async def fail() -> int:
        await asyncio.sleep(0.001)
        raise NotFound

    async def answer() -> int:
        return 1

    found = await asyncio.gather(*(remembered.get("a", fail) for _ in range(3)), return_exceptions=True)

    assert [type(item) for item in found] == [NotFound] * 3
    assert await remembered.get("a", answer) == 1


async def test_what_is_nearly_over_is_fetched_anew_beside_those_who_ask() -> None:
    fetches = 0

    async def fetch() -> int:
        nonlocal fetches
        fetches += 1
        await asyncio.sleep(0.001)
        return 2

    early = remembering(1, HOUR * 0.5)
    assert await early.get("a", fetch) == 1
    assert not early._flights._flights, "half of its time is over"

    late = remembering(1, HOUR * 0.2)
    assert [await late.get("a", fetch) for _ in range(3)] == [1, 1, 1]
    await landed(late)
    assert await late.get("a", fetch) == 2
    assert fetches == 1

    over = remembering(1, -0.001)
    assert await over.get("a", fetch) == 2, "what is over is never answered"


async def test_a_renewal_that_is_refused_ends_what_was_remembered_and_one_that_is_late_changes_nothing() -> None:
    async def refuse() -> int:
        raise NotFound

    async def hang_up() -> int:
        raise Unavailable

    async def answer() -> int:
        await asyncio.sleep(0.001)
        return 2

    refused, unreachable, forgotten = (remembering(1, HOUR * 0.2) for _ in range(3))
    assert [await each.get("a", fetch) for each, fetch in ((refused, refuse), (unreachable, hang_up))] == [1, 1]
    assert await forgotten.get("a", answer) == 1
    flight = forgotten._flights._flights["a"]
    await asyncio.sleep(0)  # it has begun to read
    forgotten.forget()
    await asyncio.gather(landed(refused), landed(unreachable), flight)
    await asyncio.sleep(0)

    with pytest.raises(NotFound):
        await refused.get("a", refuse)
    assert await unreachable.get("a", hang_up) == 1, "it is good for a while yet"
    assert not forgotten._kept


class Refusing(ValueError):
    """What a wish of a negative number raises."""


batches: list[tuple[UUID, list[int]]] = []


async def keep(tx: db.Transaction, wishes: list[int]) -> list[int | Literal[Alone.ALONE]]:
    """Write each wish as an audit entry would be, set-based; 7 is left out, a negative one undoes the batch."""
    batches.append((tx.tenant, list(wishes)))
    await _write(tx, [wish for wish in wishes if wish != 7])
    if min(wishes) < 0:
        raise Refusing
    return [ALONE if wish == 7 else wish * 2 for wish in wishes]


async def keep_one(tx: db.Transaction, wish: int) -> int:
    await _write(tx, [wish])
    if wish < 0:
        raise Refusing
    return wish * 3


async def _write(tx: db.Transaction, wishes: list[int]) -> None:
    await tx.execute(
        "INSERT INTO data_key (tenant_id, id, subject_id, wrapped)"
        " SELECT r.tenant_id, u, u, '\\x00' FROM tenant_root r CROSS JOIN unnest($2::uuid[]) u WHERE r.tenant_id = $1",
        tx.tenant,
        [UUID(int=2**64 + abs(wish)) for wish in wishes],
    )


async def written(tenant: TenantRef) -> set[int]:
    async with db.transaction(tenant.id) as tx:
        rows = await tx.fetch("SELECT subject_id FROM data_key WHERE tenant_id = $1", tx.tenant)
    return {row["subject_id"].int - 2**64 for row in rows} - {-(2**64)}


@pytest.fixture
def shared() -> SharedWrites[int, int]:
    batches.clear()
    return SharedWrites("test.keep", keep, keep_one)


async def test_writes_that_come_together_share_transactions(acting: TenantRef, shared: SharedWrites[int, int]) -> None:
    answers = await asyncio.gather(*(shared.submit(n) for n in range(10, 110)))

    assert answers == [n * 2 for n in range(10, 110)]
    assert await written(acting) == set(range(10, 110))
    assert [len(wishes) for _, wishes in batches] == [64, 36]
    assert shared._queues == {}


async def test_what_a_batch_leaves_out_or_fails_at_is_done_alone(
    acting: TenantRef, shared: SharedWrites[int, int]
) -> None:
    assert await asyncio.gather(*(shared.submit(n) for n in (5, 6, 7))) == [10, 12, 21]

    answers = await asyncio.gather(*(shared.submit(n) for n in (20, -21, 22)), return_exceptions=True)

    assert (answers[0], answers[2]) == (60, 66)
    assert isinstance(answers[1], Refusing)
    assert await written(acting) == {5, 6, 7, 20, 22}


async def test_a_caller_that_hangs_up_takes_nothing_back(acting: TenantRef, shared: SharedWrites[int, int]) -> None:
    waiting = [asyncio.create_task(shared.submit(n)) for n in (30, 31, 32)]
    await asyncio.sleep(0)
    waiting[1].cancel()

    assert await waiting[0] == 60
    assert await waiting[2] == 64
    with pytest.raises(asyncio.CancelledError):
        await waiting[1]
    assert await written(acting) == {30, 31, 32}


async def test_writes_of_two_tenants_never_share(
    acting: TenantRef, make_tenant: object, shared: SharedWrites[int, int]
) -> None:
    other = await make_tenant()  # type: ignore[operator]

    async def submit(number: int) -> int:
        with scope.system((acting, other)[number % 2], "test"):
            return await shared.submit(number)

    await asyncio.gather(*(submit(n) for n in range(40, 60)))

    assert await written(acting) == set(range(40, 60, 2))
    assert await written(other) == set(range(41, 60, 2))
    assert {(tenant, {n % 2 for n in wishes} == {0}) for tenant, wishes in batches} == {
        (acting.id, True),
        (other.id, False),
    }


async def test_a_write_inside_a_transaction_belongs_to_it(acting: TenantRef, shared: SharedWrites[int, int]) -> None:
    with pytest.raises(KeyError):
        async with db.transaction():
            assert await shared.submit(70) == 210
            raise KeyError
    assert await written(acting) == set()
    assert batches == []
