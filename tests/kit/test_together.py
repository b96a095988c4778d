"""Reads that come together are made together, and a cache that expires asks once."""

from __future__ import annotations

import asyncio
from uuid import UUID

import pytest

from core.kit import db, ids
from core.kit.errors import NotFound
from core.kit.scope import TenantRef
from core.kit.together import Flights, SharedReads

reads: list[tuple[UUID, int]] = []


async def double(tx: db.Transaction, keys: list[int]) -> dict[int, str]:
    """Reads nothing of its own, but takes as long as a read does; negative keys are unknown."""
    reads.append((tx.tenant, len(keys)))
    assert await tx.value("SELECT current_setting('app.tenant_id')::uuid") == tx.tenant
    return {key: f"{tx.tenant}:{key * 2}" for key in keys if key >= 0}


@pytest.fixture(autouse=True)
def _no_reads() -> None:
    reads.clear()


async def test_one_who_asks_alone_is_answered_at_once(acting: TenantRef) -> None:
    shared = SharedReads(double)

    assert await shared.find(acting.id, 21) == f"{acting.id}:42"
    assert await shared.find(acting.id, -1) is None
    assert reads == [(acting.id, 1), (acting.id, 1)]
    assert shared._lanes == {}


async def test_many_who_ask_together_share_reads_and_get_each_their_own(acting: TenantRef) -> None:
    shared = SharedReads(double)

    found = await asyncio.gather(*(shared.find(acting.id, n % 100) for n in range(400)))

    assert found == [f"{acting.id}:{n % 100 * 2}" for n in range(400)]
    assert len(reads) <= 8
    assert shared._lanes == {}


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
    await asyncio.sleep(0.2)  # the last read may still be under way for those who hung up
    assert shared._lanes == {}


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


async def test_a_fetch_serves_all_who_miss_and_outlives_the_first_of_them() -> None:
    flights: Flights[str, UUID] = Flights()
    fetches = 0

    async def fetch() -> UUID:
        nonlocal fetches
        fetches += 1
        await asyncio.sleep(0.01)
        return ids.new()

    tasks = [asyncio.create_task(flights.join("a", fetch)) for _ in range(20)]
    await asyncio.sleep(0.001)
    tasks[0].cancel()
    found = await asyncio.gather(*tasks, return_exceptions=True)
    again = await flights.join("a", fetch)

    assert isinstance(found[0], asyncio.CancelledError)
    assert len(set(found[1:])) == 1
    assert again not in found
    assert fetches == 2


async def test_after_forgetting_nobody_joins_what_is_in_flight() -> None:
    flights: Flights[str, int] = Flights()
    value = 1

    async def fetch() -> int:
        found = value
        await asyncio.sleep(0.01)
        return found

    early = asyncio.create_task(flights.join("a", fetch))
    await asyncio.sleep(0.001)
    value = 2
    flights.forget()

    assert await flights.join("a", fetch) == 2
    assert await early == 1


async def test_a_failed_fetch_is_told_to_all_and_tried_again() -> None:
    flights: Flights[str, int] = Flights()

    async def fail() -> int:
        await asyncio.sleep(0.001)
        raise NotFound

    async def answer() -> int:
        return 1

    found = await asyncio.gather(*(flights.join("a", fail) for _ in range(3)), return_exceptions=True)

    assert [type(item) for item in found] == [NotFound] * 3
    assert await flights.join("a", answer) == 1
