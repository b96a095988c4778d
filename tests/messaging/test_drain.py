"""The queue drained at the providers' paces: by several workers, beside busy jobs, and when a worker must stop."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from typing import Any

from core.jobs import service as jobs
from core.jobs.runner import Runner
from core.kit import db, ids
from core.kit.scope import TenantRef
from core.messaging import claim, drain, pace
from core.messaging import service as messages
from core.messaging.preferences import service as preferences
from core.messaging.provider import OutgoingMessage, Purpose
from core.messaging.types import Recipient
from core.testing.fake_messenger import Carrier
from tests.messaging.conftest import Drain, Open, mail, outcomes, text


async def _queue(count: int, make: Any = mail) -> list[Any]:
    """So many messages, each to an address of its own."""
    return [
        await messages.send(make(to=Recipient(email=f"r{number}@customer.example")))
        if make is mail
        else await messages.send(make(to=Recipient(phone=f"+14155520{number:03}")))
        for number in range(count)
    ]


def _note_times(vendor: Carrier) -> list[float]:
    made_at: list[float] = []

    async def note(_: OutgoingMessage) -> None:
        made_at.append(time.monotonic())

    vendor.before = note
    return made_at


async def test_two_runners_drain_at_the_pace_and_without_a_pause(open_account: Open) -> None:
    account, vendor = await open_account()
    await preferences.change({"rates": {account: 30.0}})
    made_at = _note_times(vendor)
    await _queue(75)

    async with _running(Runner(concurrency=10), Runner(concurrency=10)), asyncio.timeout(40):
        while len(vendor.sent) < 75:  # noqa: ASYNC110 - another process's work could not set an event either
            await asyncio.sleep(0.05)

    assert set(Counter(item.reference for item in vendor.sent).values()) == {1}
    for begin in made_at:
        within = sum(begin <= at < begin + 1 for at in made_at)
        assert within <= 30 + 3, within  # timers are late by milliseconds, never early
    async with db.transaction() as tx:
        failed = "SELECT count(*) FROM job WHERE tenant_id = $1 AND last_error IS NOT NULL"
        runs = "SELECT sum(attempts) FROM job WHERE tenant_id = $1 AND kind = 'messaging.drain'"
        assert await tx.value(failed, tx.tenant) == 0
        assert await tx.value(runs, tx.tenant) <= 30  # the queue is not walked again for every message


@contextlib.asynccontextmanager
async def _running(*runners: Runner) -> AsyncIterator[None]:
    """Run the tenant's jobs, and nobody else's who left some in this database."""
    tasks = [asyncio.create_task(runner.run()) for runner in runners]
    offering = asyncio.create_task(_offer(runners))
    try:
        yield
    finally:
        offering.cancel()
        await asyncio.gather(*(runner.stop(5) for runner in runners))
        await asyncio.gather(*tasks)


async def _offer(runners: Sequence[Runner]) -> None:
    while True:
        async with db.transaction() as tx:
            due = "SELECT id, kind FROM job_due WHERE tenant_id = $1 AND due_at <= clock_timestamp() ORDER BY due_at"
            rows = await tx.fetch(due, tx.tenant)
        for row, runner in zip(rows, itertools.cycle(runners)):
            runner.offer(tx.tenant, row["kind"], row["id"])
        await asyncio.sleep(0.05)


async def test_a_claim_waits_for_no_job(open_account: Open, acting: TenantRef) -> None:
    account, _ = await open_account()
    await preferences.change({"rates": {account: 4.0}})
    await _queue(8)
    await _run_one()  # takes the second's places, and asks for the job that waits for more

    ready, go = asyncio.Event(), asyncio.Event()

    async def hold() -> None:
        async with db.transaction() as tx:
            await tx.fetch("SELECT id FROM job WHERE tenant_id = $1 FOR UPDATE", tx.tenant)
            ready.set()
            await go.wait()

    holding = asyncio.create_task(hold())
    await ready.wait()
    async with asyncio.timeout(2):
        while (batch := await claim.claim()).planned:
            pass
    go.set()
    await holding

    assert list(batch.full) == [ids.parse("pac", account)]
    async with db.transaction() as tx:
        keys = "SELECT key FROM job WHERE tenant_id = $1 AND key LIKE 'pace/%'"
        assert await tx.value(keys, tx.tenant) == f"pace/{ids.parse('pac', account)}"


async def _run_one() -> None:
    """Run one job that looks at the queue."""
    async with db.transaction() as tx:
        job_id = await jobs.enqueue(tx, messages.DRAIN, "test")
    job = await jobs.claim(job_id)
    assert job is not None
    await drain.drain(job)
    async with db.transaction() as tx:
        if await jobs.is_open(tx, job):
            await jobs.finish(tx, job)


async def test_a_full_account_holds_up_no_other(open_account: Open) -> None:
    slow, mails = await open_account()
    _, texts = await open_account("fake_sms")
    await preferences.change({"rates": {slow: 1.0}})
    await _queue(5)
    await _queue(40, text)

    await _run_one()

    assert (len(mails.sent), len(texts.sent)) == (1, 40)


async def test_a_full_account_costs_a_look_and_no_lock(open_account: Open, acting: TenantRef) -> None:
    account, _ = await open_account()
    await preferences.change({"rates": {account: 1.0}})
    await _queue(3)
    assert len((await claim.claim()).planned) == 1

    async with db.transaction() as holder:
        await holder.fetch("SELECT id FROM message_rate WHERE tenant_id = $1 FOR UPDATE", holder.tenant)
        async with asyncio.timeout(2):
            batch = await asyncio.create_task(claim.claim())

    assert batch.planned == []
    [seconds] = batch.full.values()
    assert 0.2 < seconds <= 1 / pace.MARGIN


async def test_what_was_not_called_when_the_worker_stops_is_sent_by_the_next(
    open_account: Open, run_jobs: Drain
) -> None:
    account, vendor = await open_account()
    await preferences.change({"rates": {account: 5.0}})
    called = asyncio.Event()

    async def note(_: OutgoingMessage) -> None:
        called.set()

    vendor.before = note
    made = await _queue(4)

    running = asyncio.create_task(_run_one())
    await called.wait()
    running.cancel()
    await asyncio.wait([running])

    assert len(vendor.sent) == 1
    found = [await outcomes(item.id) for item in made]
    assert found == [["accepted"], ["not_made"], ["not_made"], ["not_made"]]
    vendor.before = None
    await preferences.change({"rates": {account: 1000.0}})
    await asyncio.sleep(0.9)  # the places that were booked
    await run_jobs(now=True)
    assert len(vendor.sent) == 4
    assert [(await messages.get(item.id))[0].error_code for item in made] == [None] * 4


async def test_a_process_that_was_held_up_makes_its_late_calls_one_by_one() -> None:
    account, at = ids.new(), []

    async def call(delay_seconds: float) -> None:
        await asyncio.sleep(delay_seconds)
        await pace.take_turn(account, 100.0)
        at.append(time.monotonic())

    calls = asyncio.gather(*(call(place / 100) for place in range(20)))
    await asyncio.sleep(0)
    time.sleep(0.15)  # noqa: ASYNC251 - the loop stands still, and fifteen places go by
    await calls

    assert min(after - before for before, after in itertools.pairwise(at)) > 0.0099


async def test_messages_that_are_due_together_share_a_job(open_account: Open, due_now: Any, run_jobs: Drain) -> None:
    _, vendor = await open_account()
    await preferences.change({"quiet_from": "00:00", "quiet_until": "23:59", "caps": {}})
    for number in range(30):
        to = Recipient(email=f"p{number}@customer.example")
        await messages.send(mail(purpose=Purpose.PROMOTIONAL, to=to))
    async with db.transaction() as tx:
        waiting = "SELECT count(*) FROM job WHERE tenant_id = $1 AND status = 'open' AND key LIKE 'due/%'"
        assert 1 <= await tx.value(waiting, tx.tenant) < 15

    await preferences.change({"quiet_from": "00:00", "quiet_until": "00:00"})
    await due_now()
    await run_jobs(now=True)
    assert len(vendor.sent) == 30
