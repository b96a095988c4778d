"""Enqueue, claim, finish: the queue's memory is the database."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from core.jobs import service as jobs
from core.jobs.errors import JobNotDead, JobNotFound
from core.jobs.registry import kinds
from core.jobs.service import LostLease
from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from tests.http import acts
from tests.jobs import handlers


async def ask(kind: str, key: str, **more: Any) -> Any:
    async with db.transaction() as tx:
        return await jobs.enqueue(tx, kind, key, **more)


async def count(sql: str, *args: Any) -> int:
    async with db.transaction() as tx:
        return int(await tx.value(sql, tx.tenant, *args))


async def test_the_same_wish_twice_is_one_job(acting: TenantRef) -> None:
    first = await ask("tests.note", "same")
    second = await ask("tests.note", "same")

    assert first == second
    assert await count("SELECT count(*) FROM job WHERE tenant_id = $1") == 1
    assert await count("SELECT count(*) FROM job_due WHERE tenant_id = $1") == 1


async def test_a_rolled_back_wish_leaves_no_job(acting: TenantRef) -> None:
    with pytest.raises(RuntimeError, match="no"):
        async with db.transaction() as tx:
            await jobs.enqueue(tx, "tests.note", "gone")
            raise RuntimeError("no")

    assert await count("SELECT count(*) FROM job WHERE tenant_id = $1") == 0


async def test_an_unknown_kind_is_refused(acting: TenantRef) -> None:
    with pytest.raises(RuntimeError, match="no handler"):
        await ask("tests.unheard_of", "x")


async def test_a_second_wish_hastens_a_waiting_job(acting: TenantRef, job_row: Any) -> None:
    job_id = await ask("tests.note", "hurry", delay_seconds=3600)
    assert (await job_row(job_id))["due_in"] > timedelta(minutes=59)

    await ask("tests.note", "hurry")

    assert (await job_row(job_id))["due_in"] <= timedelta(0)


async def test_many_wishes_are_set_based_and_mix_new_and_open(acting: TenantRef) -> None:
    old = await ask("tests.note", "b")

    async with db.transaction() as tx:
        found = await jobs.enqueue_many(tx, "tests.note", {"a": {"n": 1}, "b": {"n": 2}, "c": {"n": 3}})

    assert sorted(found) == ["a", "b", "c"]
    assert found["b"] == old
    assert await count("SELECT count(*) FROM job WHERE tenant_id = $1") == 3
    async with db.transaction() as tx:
        args = await tx.fetch("SELECT key, args FROM job WHERE tenant_id = $1 ORDER BY key", tx.tenant)
    assert [(row["key"], row["args"]) for row in args] == [("a", {"n": 1}), ("b", {}), ("c", {"n": 3})]


async def test_a_job_is_claimed_once_however_many_try(acting: TenantRef, job_row: Any) -> None:
    job_id = await ask("tests.note", "popular")

    claims = await asyncio.gather(*(jobs.claim(job_id) for _ in range(8)))

    held = [claim for claim in claims if claim]
    assert len(held) == 1
    row = await job_row(job_id)
    assert (row["attempts"], row["lease"]) == (1, held[0].lease)
    assert timedelta(seconds=55) < row["due_in"] <= timedelta(seconds=jobs.LEASE_SECONDS_MAX)


async def test_a_job_is_not_claimed_before_it_is_due(acting: TenantRef) -> None:
    job_id = await ask("tests.note", "later", delay_seconds=60)

    assert await jobs.claim(job_id) is None


async def test_a_zombie_cannot_finish_and_its_effect_rolls_back(acting: TenantRef, job_row: Any) -> None:
    job_id = await ask("tests.effect", "zombie")
    zombie = await jobs.claim(job_id)
    assert zombie is not None
    async with db.transaction() as tx:  # its lease runs out
        await tx.execute_one(
            "UPDATE job_due SET due_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2", tx.tenant, job_id
        )
    successor = await jobs.claim(job_id)
    assert successor is not None
    assert successor.attempt == 2

    with pytest.raises(LostLease):
        await handlers.effect(zombie)

    assert await count("SELECT count(*) FROM audit_entry WHERE tenant_id = $1 AND action = 'tests:effect'") == 0
    assert (await job_row(job_id))["lease"] == successor.lease
    await handlers.effect(successor)
    assert await count("SELECT count(*) FROM audit_entry WHERE tenant_id = $1 AND action = 'tests:effect'") == 1
    assert (await job_row(job_id))["status"] == "done"


async def test_a_long_jobs_lease_is_short_and_is_renewed_while_it_runs(acting: TenantRef, job_row: Any) -> None:
    job_id = await ask("tests.long", "long")
    claimed = await jobs.claim(job_id)
    assert claimed is not None
    short = (await job_row(job_id))["due_in"]
    async with db.transaction() as tx:
        await tx.execute("UPDATE job_due SET due_at = clock_timestamp() WHERE tenant_id = $1", tx.tenant)

    assert await jobs.renew([claimed]) == 1

    assert await jobs.claim(job_id) is None
    renewed = (await job_row(job_id))["due_in"]
    assert all(timedelta(seconds=50) < left <= timedelta(seconds=jobs.LEASE_SECONDS_MAX) for left in (short, renewed))
    async with db.transaction() as tx:
        await jobs.finish(tx, claimed)
    assert await jobs.renew([claimed]) == 0


async def test_a_worker_that_lost_its_lease_does_not_renew_it(acting: TenantRef, job_row: Any) -> None:
    job_id = await ask("tests.long", "lost")
    zombie = await jobs.claim(job_id)
    async with db.transaction() as tx:
        await tx.execute("UPDATE job_due SET due_at = clock_timestamp() WHERE tenant_id = $1", tx.tenant)
    successor = await jobs.claim(job_id)
    assert zombie is not None
    assert successor is not None

    assert await jobs.renew([zombie]) == 0

    assert await jobs.renew([successor]) == 1


async def test_a_wish_during_the_run_makes_it_run_again(acting: TenantRef, job_row: Any) -> None:
    job_id = await ask("tests.note", "again")
    running = await jobs.claim(job_id)
    assert running is not None

    assert await ask("tests.note", "again") == job_id
    async with db.transaction() as tx:
        await jobs.finish(tx, running)

    row = await job_row(job_id)
    assert (row["status"], row["attempts"], row["lease"], row["finished_at"]) == ("open", 0, None, None)
    assert row["due_in"] <= timedelta(0)
    second = await jobs.claim(job_id)
    assert second is not None
    async with db.transaction() as tx:
        await jobs.finish(tx, second)
    row = await job_row(job_id)
    assert (row["status"], row["due_at"]) == ("done", None)


async def test_no_wish_is_lost_between_the_last_look_and_the_end(acting: TenantRef, job_row: Any) -> None:
    """The handler has looked; a wish is written but not committed; the handler ends: it must run again."""
    job_id = await ask("tests.note", "seam")
    running = await jobs.claim(job_id)
    assert running is not None
    written, commit = asyncio.Event(), asyncio.Event()

    async def wish() -> None:
        async with db.transaction() as tx:
            await jobs.enqueue(tx, "tests.note", "seam")
            written.set()
            await commit.wait()

    async def end() -> None:
        async with db.transaction() as tx:
            await jobs.finish(tx, running)

    wishing = asyncio.create_task(wish())
    await written.wait()
    ending = asyncio.create_task(end())
    await asyncio.sleep(0.2)
    assert not ending.done()
    commit.set()
    await asyncio.gather(wishing, ending)

    assert (await job_row(job_id))["status"] == "open"


async def test_a_handler_may_ask_for_itself_later(acting: TenantRef, job_row: Any) -> None:
    job_id = await ask("tests.later", "self")
    running = await jobs.claim(job_id)
    assert running is not None

    await handlers.later(running)

    row = await job_row(job_id)
    assert row["status"] == "open"
    assert timedelta(seconds=55) < row["due_in"] <= timedelta(seconds=60)


async def test_failures_back_off_then_die_and_replay_starts_over(acting: TenantRef, job_row: Any) -> None:
    job_id = await ask("tests.refuse", "fails")
    kind = kinds()["tests.refuse"]
    outcomes = []
    for _ in range(3):
        claimed = await jobs.claim(job_id)
        assert claimed is not None
        outcomes.append(await jobs.fail(claimed, kind, "jobs.not_dead: the moon is full"))

    assert outcomes == ["open", "open", "dead"]
    row = await job_row(job_id)
    assert (row["status"], row["attempts"], row["last_error"], row["due_at"]) == (
        "dead", 3, "jobs.not_dead: the moon is full", None,
    )  # fmt: skip
    assert [entry["after"] for entry in await acts(acting, "tests:mourn")] == [{"error": row["last_error"]}]
    assert await jobs.claim(job_id) is None

    async with db.transaction() as tx:
        await jobs.replay(tx, job_id)
    row = await job_row(job_id)
    assert (row["status"], row["attempts"], row["last_error"]) == ("open", 0, None)
    with pytest.raises(JobNotDead):
        async with db.transaction() as tx:
            await jobs.replay(tx, job_id)


async def test_a_dead_job_is_not_replayed_beside_an_open_one_of_its_key(acting: TenantRef, job_row: Any) -> None:
    job_id = await ask("tests.bug", "twin")
    claimed = await jobs.claim(job_id)
    assert claimed is not None
    assert await jobs.fail(claimed, kinds()["tests.bug"], "x") == "dead"
    twin = await ask("tests.bug", "twin")
    assert twin != job_id

    with pytest.raises(JobNotDead):
        async with db.transaction() as tx:
            await jobs.replay(tx, job_id)

    assert (await job_row(job_id))["status"] == "dead"


async def test_another_tenant_neither_sees_nor_replays_nor_claims(acting: TenantRef, make_tenant: Any) -> None:
    job_id = await ask("tests.bug", "mine")
    other = await make_tenant()

    with scope.system(other, "tests"):
        assert await jobs.claim(job_id) is None
        with pytest.raises(JobNotFound):
            await jobs.get(job_id)
        with pytest.raises(JobNotFound):
            async with db.transaction() as tx:
                await jobs.replay(tx, job_id)

    assert (await jobs.get(job_id)).attempts == 0


async def test_postponing_is_no_attempt(acting: TenantRef, job_row: Any) -> None:
    job_id = await ask("tests.note", "not-yet")
    for _ in range(20):
        claimed = await jobs.claim(job_id)
        assert claimed is not None
        async with db.transaction() as tx:
            await jobs.postpone(tx, claimed, 0)

    assert (await job_row(job_id))["attempts"] == 0
    with pytest.raises(LostLease):
        async with db.transaction() as tx:
            await jobs.postpone(tx, claimed, 0)


async def test_unknown_jobs_answer_not_found(acting: TenantRef) -> None:
    with pytest.raises(JobNotFound):
        await jobs.get(ids.new())


async def test_what_is_withdrawn_ends_unless_it_runs_already(acting: TenantRef, job_row: Any) -> None:
    waits = await ask("tests.note", "waits", delay_seconds=3600)
    runs = await ask("tests.note", "runs")
    other = await ask("tests.effect", "waits")
    held = await jobs.claim(runs)
    assert held is not None

    async with db.transaction() as tx:
        await jobs.withdraw(tx, "tests.note", ["waits", "runs", "unheard of"])

    assert [(await job_row(job_id))["status"] for job_id in (waits, runs, other)] == ["done", "open", "open"]
    assert await count("SELECT count(*) FROM job_due WHERE tenant_id = $1 AND id = $2", waits) == 0
    async with db.transaction() as tx:
        await jobs.finish(tx, held)
    assert await ask("tests.note", "waits") != waits


async def test_a_job_knows_of_its_end_once_that_is_committed(acting: TenantRef) -> None:
    await ask("tests.note", "a")
    held = await jobs.claim(await ask("tests.note", "a"))
    assert held is not None

    with pytest.raises(KeyError):
        async with db.transaction() as tx:
            await jobs.finish(tx, held)
            raise KeyError
    assert not held.ends
    async with db.transaction() as tx:
        await jobs.finish(tx, held)
        assert not held.ends
    assert held.ends
