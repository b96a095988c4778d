"""The whole worker: SAQ hurries, the poll finds what SAQ lost, and nothing depends on Redis."""

from __future__ import annotations

import asyncio
import signal
import time
from typing import Any

import pytest

from core.jobs import service as jobs
from core.jobs import transport
from core.jobs.runner import Runner
from core.kit import db, ids, redis
from core.kit.scope import TenantRef
from core.settings import Settings
from tests import processes
from tests.background import eventually, wired, working
from tests.jobs import handlers

pytestmark = pytest.mark.usefixtures("alone")


async def ask(kind: str, key: str, **more: Any) -> Any:
    async with db.transaction() as tx:
        return await jobs.enqueue(tx, kind, key, **more)


async def test_saq_carries_a_committed_job_to_another_process(acting: TenantRef, alone: Settings) -> None:
    """No poll here: only the message can bring it."""
    runner = Runner(concurrency=4)
    receiver = transport.Receiver(runner.offer, _no_tick)
    sender = transport.Sender()
    sender.start()
    tasks = [asyncio.create_task(runner.run()), asyncio.create_task(receiver.run())]
    try:
        began = time.monotonic()
        await ask("tests.note", acting.slug)
        await eventually(lambda: handlers.ran[acting.slug])
        assert time.monotonic() - began < 5
        assert await transport.is_worker_alive()
    finally:
        await sender.stop()
        await receiver.stop()
        await runner.stop(1)
        await asyncio.wait(tasks, timeout=5)


async def test_a_message_delivered_many_times_runs_a_job_once(acting: TenantRef, alone: Settings) -> None:
    runner = Runner(concurrency=4)
    task = asyncio.create_task(runner.run())
    job_id = await ask("tests.effect", acting.slug)
    receiver = transport.Receiver(runner.offer, _no_tick)

    for _ in range(5):
        await receiver._receive({}, jobs=[[str(acting.id), "tests.effect", str(job_id)]] * 3)
        await asyncio.sleep(0.05)
    await runner.stop(5)
    await task

    assert len(handlers.ran[acting.slug]) == 1
    async with db.transaction() as tx:
        assert await tx.value("SELECT count(*) FROM audit_entry WHERE tenant_id = $1", tx.tenant) == 2  # and its making


async def test_a_flushed_redis_delays_and_loses_nothing(acting: TenantRef, alone: Settings) -> None:
    keys = [f"{acting.slug}-{number}" for number in range(50)]
    sender = transport.Sender()
    sender.start()
    for key in keys:
        await ask("tests.note", key)
    await sender.stop()
    await redis.client().flushdb()

    async with working(alone):
        await eventually(lambda: all(handlers.ran[key] for key in keys))

    assert [len(handlers.ran[key]) for key in keys] == [1] * 50


async def test_jobs_run_while_redis_is_down_and_after_it_is_back(acting: TenantRef, alone: Settings) -> None:
    async with wired(alone) as wire, working(alone):
        await ask("tests.note", f"{acting.slug}-before")
        await eventually(lambda: handlers.ran[f"{acting.slug}-before"])

        await wire.cut()
        for number in range(20):
            await ask("tests.note", f"{acting.slug}-{number}")
        await eventually(lambda: all(handlers.ran[f"{acting.slug}-{number}"] for number in range(20)))
        before = time.process_time()
        await asyncio.sleep(3)
        assert time.process_time() - before < 2, "a dead Redis must not keep the processor busy"

        await wire.mend()
        await ask("tests.note", f"{acting.slug}-after")
        await eventually(lambda: handlers.ran[f"{acting.slug}-after"])
        await eventually(_alive, 15)

    assert [len(handlers.ran[f"{acting.slug}-{number}"]) for number in range(20)] == [1] * 20


async def test_a_killed_worker_loses_no_job(acting: TenantRef, alone: Settings, running: Any, job_row: Any) -> None:
    """kill -9 in the middle of a job; its lease runs out; another worker runs it again from the start."""
    name, number = alone.database_url.rpartition("/")[2], alone.redis_url.rpartition("/")[2]
    process = processes.start("tests.processes", "worker", str(running.home), name, number)
    try:
        key = f"{acting.slug}-killed"
        job_id = await ask("tests.gate", key)

        async def claimed() -> bool:
            return bool((await job_row(job_id))["lease"])

        await eventually(claimed, 20)
        first = (await job_row(job_id))["lease"]
    finally:
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=10)

    async with db.transaction() as tx:  # as if the time of its lease had passed
        await tx.execute_one(
            "UPDATE job_due SET due_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2", tx.tenant, job_id
        )
    handlers.gates[key] = asyncio.Event()
    handlers.gates[key].set()
    async with working(alone):

        async def done() -> bool:
            return bool((await job_row(job_id))["status"] == "done")

        await eventually(done)
    row = await job_row(job_id)
    assert row["attempts"] == 2
    assert handlers.ran[key] != [first]
    assert len(handlers.ran[key]) == 1


async def test_a_full_offer_is_left_to_the_database(acting: TenantRef) -> None:
    runner = Runner(concurrency=1)

    taken = [runner.offer(acting.id, "tests.note", ids.new()) for _ in range(100)]

    assert taken.count(True) == 10
    assert taken[:10] == [True] * 10


async def _alive() -> bool:
    return await transport.is_worker_alive()


async def _no_tick() -> None:
    return None
