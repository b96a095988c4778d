"""The runner: batches, shares, failures, interruption, all without Redis."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from core.jobs import service as jobs
from core.jobs.runner import Runner
from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from core.tenancy import service as tenancy
from tests.background import eventually
from tests.jobs import handlers


async def ask(kind: str, key: str, **more: Any) -> Any:
    async with db.transaction() as tx:
        return await jobs.enqueue(tx, kind, key, **more)


async def test_due_jobs_run_once_each_found_by_the_poll(acting: TenantRef, runner: Runner, job_row: Any) -> None:
    keys = [f"{acting.slug}-{number}" for number in range(120)]
    async with db.transaction() as tx:
        made = await jobs.enqueue_many(tx, "tests.effect", {key: {} for key in keys})

    await eventually(lambda: all(handlers.ran[key] for key in keys))
    await runner.stop(5)

    assert [len(handlers.ran[key]) for key in keys] == [1] * 120
    async with db.transaction() as tx:
        assert await tx.value("SELECT count(*) FROM audit_entry WHERE tenant_id = $1 AND action = $2",
                              tx.tenant, "tests:effect") == 120  # fmt: skip
        assert await tx.value("SELECT count(*) FROM job WHERE tenant_id = $1 AND status = 'done'", tx.tenant) == 120
        assert await tx.value("SELECT count(*) FROM job_due WHERE tenant_id = $1", tx.tenant) == 0
    assert (await job_row(made[keys[0]]))["attempts"] == 1


async def test_two_runners_never_run_a_job_twice(acting: TenantRef, runner: Runner) -> None:
    second = Runner(concurrency=10)
    tasks = [asyncio.create_task(second.run()), asyncio.create_task(second.poll())]
    keys = [f"{acting.slug}-{number}" for number in range(200)]
    async with db.transaction() as tx:
        made = await jobs.enqueue_many(tx, "tests.note", {key: {} for key in keys})
    for job_id in made.values():
        runner.offer(acting.id, "tests.note", job_id)
        second.offer(acting.id, "tests.note", job_id)

    async def all_done() -> bool:
        async with db.transaction() as tx:
            sql = "SELECT count(*) FROM job WHERE tenant_id = $1 AND status = 'done'"
            return bool(await tx.value(sql, tx.tenant) == 200)

    await eventually(all_done)
    await second.stop(5)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)

    assert [len(handlers.ran[key]) for key in keys] == [1] * 200


async def test_a_handler_that_did_not_finish_is_finished(acting: TenantRef, runner: Runner, job_row: Any) -> None:
    job_id = await ask("tests.note", acting.slug)

    async def done() -> bool:
        return bool((await job_row(job_id))["status"] == "done")

    await eventually(done)
    assert len(handlers.ran[acting.slug]) == 1


@pytest.mark.parametrize(
    ("kind", "attempts", "error"),
    [
        ("tests.refuse", 3, "jobs.not_dead: the moon is full"),
        ("tests.bug", 1, "ValueError"),
        ("tests.slow", 1, "timed out"),
    ],
)
async def test_failures_end_dead_and_say_no_secret(
    acting: TenantRef, runner: Runner, job_row: Any, kind: str, attempts: int, error: str
) -> None:
    job_id = await ask(kind, f"{acting.slug}-{kind}")

    async def dead() -> bool:
        return bool((await job_row(job_id))["status"] == "dead")

    await eventually(dead)
    row = await job_row(job_id)
    assert (row["attempts"], row["last_error"], row["due_at"], row["lease"]) == (attempts, error, None, None)


async def test_what_hangs_holds_a_share_only(acting: TenantRef, runner: Runner, make_tenant: Any) -> None:
    """Of ten slots a tenant's jobs of one kind have five, so its other kinds go on and so do other tenants."""
    keys = [f"{acting.slug}-{number}" for number in range(30)]
    for key in keys:
        handlers.gates[key] = asyncio.Event()
    async with db.transaction() as tx:
        await jobs.enqueue_many(tx, "tests.gate", {key: {} for key in keys})
    await eventually(lambda: sum(handlers.started[key].is_set() for key in keys) == 5)

    await ask("tests.note", acting.slug)
    await eventually(lambda: handlers.ran[acting.slug])
    other = await make_tenant()
    with scope.system(other, "tests"):
        await ask("tests.note", other.slug)
        await eventually(lambda: handlers.ran[other.slug])
    assert sum(handlers.started[key].is_set() for key in keys) == 5

    for key in keys:
        handlers.gates[key].set()
    await eventually(lambda: all(handlers.ran[key] for key in keys))


async def test_a_suspended_tenants_leaving_jobs_wait_and_the_others_run(
    make_tenant: Any, runner: Runner, job_row: Any
) -> None:
    ref = await make_tenant()
    with scope.system(None, "tests"):
        suspended = await tenancy.suspend(ref.slug, reason="test")
    with scope.system(suspended, "tests"):
        leaving = await ask("tests.leaves", ref.slug)
        staying = await ask("tests.note", f"{ref.slug}-in")

        await eventually(lambda: handlers.ran[f"{ref.slug}-in"])

        async def deferred() -> bool:
            return bool((await job_row(leaving))["due_in"] > timedelta(seconds=5))

        await eventually(deferred)
        row = await job_row(leaving)
        assert (row["status"], row["attempts"], handlers.ran[ref.slug]) == ("open", 0, [])
        assert staying != leaving

        with scope.system(None, "tests"):
            await tenancy.resume(ref.slug, reason="test")
        async with db.transaction() as tx:
            await tx.execute("UPDATE job_due SET due_at = clock_timestamp() WHERE tenant_id = $1", tx.tenant)
        await eventually(lambda: handlers.ran[ref.slug])


async def test_the_runner_renews_what_runs_for_long(
    acting: TenantRef, runner: Runner, job_row: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.jobs.runner.RENEW_SECONDS", 0.05)
    renewing = asyncio.create_task(runner.renew())
    handlers.gates[acting.slug] = asyncio.Event()
    job_id = await ask("tests.long", acting.slug)
    await eventually(handlers.started[acting.slug].is_set)
    claimed_until = (await job_row(job_id))["due_at"]

    async def renewed() -> bool:
        return bool((await job_row(job_id))["due_at"] > claimed_until)

    await eventually(renewed)

    handlers.gates[acting.slug].set()
    renewing.cancel()


async def test_stopping_waits_for_what_runs(acting: TenantRef, job_row: Any) -> None:
    runner = Runner(concurrency=2)
    task = asyncio.create_task(runner.run())
    key = acting.slug
    handlers.gates[key] = asyncio.Event()
    job_id = await ask("tests.gate", key)
    runner.offer(acting.id, "tests.gate", job_id)
    await eventually(handlers.started[key].is_set)

    stopping = asyncio.create_task(runner.stop(5))
    await asyncio.sleep(0.1)
    assert not stopping.done()
    assert runner.offer(acting.id, "tests.gate", ids.new()) is False
    handlers.gates[key].set()
    await stopping
    await task

    assert (await job_row(job_id))["status"] == "done"


async def test_an_interrupted_job_is_given_back_without_effect(acting: TenantRef, job_row: Any) -> None:
    runner = Runner(concurrency=2)
    task = asyncio.create_task(runner.run())
    key = acting.slug
    handlers.gates[key] = asyncio.Event()
    job_id = await ask("tests.gate", key)
    runner.offer(acting.id, "tests.gate", job_id)
    await eventually(handlers.started[key].is_set)

    await runner.stop(0.1)
    await task

    row = await job_row(job_id)
    assert (row["status"], row["lease"], row["attempts"]) == ("open", None, 0)
    assert row["due_in"] < timedelta(seconds=2)
    async with db.transaction() as tx:
        assert await tx.value("SELECT count(*) FROM audit_entry WHERE tenant_id = $1 AND action = 'tests:gate'",
                              tx.tenant) == 0  # fmt: skip
    handlers.gates[key].set()
