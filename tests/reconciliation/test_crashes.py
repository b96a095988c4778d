"""A run may die at any moment, and two may meet: nothing is lost, nothing is booked twice."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from uuid import UUID

import pytest

from core.events import service as events
from core.jobs import service as jobs
from core.kit import db, scope
from core.ledger import service as ledger
from core.ledger.types import DEBIT, NewAccount
from core.payments.provider import ProviderRejected, ProviderUnavailable
from core.reconciliation import service as reconciliation
from core.reconciliation import work
from core.reconciliation.errors import TooManyRuns
from core.reconciliation.intake import BATCH
from core.reconciliation.types import Run, RunState, Window
from tests.reconciliation.shop import Shop, due_jobs, hasten, rows, today, unknown, work_off


class Died(BaseException):
    """Our process dies here."""


BOOKED = {"bank": "292.92", "fees": "6.00", "taxes": "1.08"}


async def queue(shop: Shop, days: int = 0) -> Run:
    return await reconciliation.request_run(shop.account_id, Window(today() - timedelta(days=days), today()))


@contextlib.contextmanager
def dying_after(events_committed: int) -> Iterator[None]:
    """Die right after the n-th commit that told an event: a booking, a change of breaks, the end of a run."""
    left = events_committed

    def poke(_tenant: UUID) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise Died

    events.on_commit(poke)
    try:
        yield
    finally:
        events.off_commit(poke)


async def until_it_lives(attempt: Callable[[int], Awaitable[None]]) -> int:
    """Let the worker die in ever later places until it lives; how often it died."""
    for deaths in range(100):
        await hasten()
        try:
            await attempt(deaths + 1)
        except Died:
            continue
        return deaths
    raise AssertionError("it never lived")


async def test_a_kill_between_two_bookings_is_resumed(shop: Shop) -> None:
    first, second = await shop.pay("100.00"), await shop.pay("200.00")
    shop.settle("setl_1", first, on=today() - timedelta(days=1))
    shop.settle("setl_2", second)
    shop.report.days[today()].append(unknown("5.00", "setl_3", today()))
    run = await queue(shop, days=1)
    booked = []

    async def attempt(_: int) -> None:
        with dying_after(1):
            try:
                await work_off()
            finally:
                booked.append(sum(row["bookings"] for row in await rows("settlement", "bookings")))

    deaths = await until_it_lives(attempt)

    found = await reconciliation.get_run(run.id)
    assert (deaths, booked) == (5, [1, 2, 3, 3, 3, 3]), "three bookings, the breaks and the end"
    assert (found.state, found.settlements_booked) == (RunState.DONE, 3)
    assert await shop.balances() == {**BOOKED, "bank": "297.80", "gateway_suspense": "4.88"}
    assert await shop.open_breaks() == [("missing_here", "unknown_here")]
    assert len(await rows("ledger_transaction", "id")) == 2 + 3


async def test_a_kill_while_reading_and_before_booking_is_resumed(shop: Shop) -> None:
    shop.report.days[today()] += [unknown("1.00", "setl_0", today()) for _ in range(BATCH)]
    shop.settle("setl_1", await shop.pay("100.00"), await shop.pay("200.00"))
    run = await queue(shop)
    states = []

    async def attempt(number: int) -> None:
        shop.report.failures = [Died()] if number <= 2 else []
        shop.report.fail_after = BATCH * (number - 1) + 1
        shop.report.total_failures = [Died()] if number == 3 else []
        try:
            await work_off()
        finally:
            lines = await rows("settlement_line", "state")
            states.append((len(lines), {row["state"] for row in lines}, len(await rows("ledger_transaction", "id"))))

    deaths = await until_it_lives(attempt)

    assert (deaths, states) == (
        3,
        [
            (0, set(), 2),
            (BATCH, {"new"}, 2),
            (BATCH + 2, {"matched", "broken"}, 2),
            (BATCH + 2, {"matched", "broken"}, 4),
        ],
    )
    found = await reconciliation.get_run(run.id)
    assert (found.state, found.lines_new) == (RunState.DONE, BATCH + 2)
    assert await shop.clearing() == "0.00"


async def test_cancelled_anywhere_it_resumes(shop: Shop) -> None:
    first, second = await shop.pay("100.00"), await shop.pay("200.00")
    shop.settle("setl_1", first)
    shop.settle("setl_2", second)
    run = await queue(shop)

    for turns in range(1, 400, 7):
        await hasten()
        working = asyncio.ensure_future(work_off())
        for _ in range(turns):
            await asyncio.sleep(0)
        working.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await working
    await hasten()
    await work_off()

    assert (await reconciliation.get_run(run.id)).state is RunState.DONE
    assert await shop.balances() == BOOKED
    assert db.pool_state()[0] == db.pool_state()[1], "no connection leaked"


async def test_lines_of_a_day_that_broke_off_are_read_again(shop: Shop) -> None:
    paid = [await shop.pay("100.00"), await shop.pay("200.00")]
    shop.report.days[today()] += [unknown("1.00", "setl_0", today()) for _ in range(BATCH)]
    shop.settle("setl_1", *paid)
    shop.report.failures, shop.report.fail_after = [ProviderUnavailable("HTTP 502")], BATCH + 1
    run = await queue(shop)

    await work_off()

    found = await reconciliation.get_run(run.id)
    assert (found.state, found.failures, found.error) == (RunState.RUNNING, 1, "provider.unavailable")
    assert (found.lines_new, found.next_on) == (BATCH, today())
    assert await shop.balances() == {"gateway_clearing": "300.00"}, "nothing is booked of a day half read"
    assert await due_jobs((reconciliation.RUN,)) == [], "it waits before it asks again"

    await hasten()
    await work_off()

    found = await reconciliation.get_run(run.id)
    assert (found.state, found.lines_new, found.error) == (RunState.DONE, BATCH + 2, None)
    assert await shop.clearing() == "0.00"


async def test_a_vendor_that_stays_down_fails_the_run_in_the_end(shop: Shop) -> None:
    shop.settle("setl_1", await shop.pay("100.00"))
    shop.report.failures = [ProviderUnavailable("HTTP 503") for _ in range(work.FAILURES_MAX)]
    run = await queue(shop)

    for _ in range(work.FAILURES_MAX):
        await hasten()
        await work_off()

    found = await reconciliation.get_run(run.id)
    assert (found.state, found.failures, found.error) == (RunState.FAILED, 8, "provider.unavailable")
    assert await shop.clearing() == "100.00"
    assert not await shop.tied_out()
    told = await rows("event", "type, subject, data")
    assert [row["data"]["error"] for row in told if row["type"] == "reconciliation.run.failed"] == [
        "provider.unavailable"
    ]

    await shop.run()
    assert await shop.tied_out()


async def test_a_refusal_fails_the_run_at_once_and_the_next_goes_on(shop: Shop) -> None:
    shop.settle("setl_1", await shop.pay("100.00"), await shop.pay("200.00"))
    shop.report.failures = [ProviderRejected("bad credentials", vendor_code="BAD_REQUEST_ERROR", vendor_text="")]
    first, second = await queue(shop), await queue(shop)

    await work_off()

    found = [await reconciliation.get_run(run.id) for run in (first, second)]
    assert [(run.state, run.error) for run in found] == [(RunState.FAILED, "provider.rejected"), (RunState.DONE, None)]
    assert await shop.balances() == BOOKED


async def test_a_worker_that_was_overtaken_writes_nothing_more(shop: Shop) -> None:
    shop.settle("setl_1", await shop.pay("100.00"), await shop.pay("200.00"))
    run = await queue(shop)

    async def overtaken() -> None:
        await hasten()
        await work_off()

    shop.report.meanwhile = overtaken  # while the first waits for the vendor, its lease runs out
    with pytest.raises(jobs.LostLease):
        await work_off()

    found = await reconciliation.get_run(run.id)
    assert (found.state, found.lines_seen, found.settlements_booked) == (RunState.DONE, 2, 1)
    assert await shop.balances() == BOOKED


async def test_two_runs_at_once_take_turns(shop: Shop) -> None:
    shop.settle("setl_1", await shop.pay("100.00"), await shop.pay("200.00"))
    asked = await asyncio.gather(*(queue(shop) for _ in range(4)))

    await asyncio.gather(*(work_off() for _ in range(4)))

    found = [await reconciliation.get_run(run.id) for run in asked]
    assert [run.state for run in found] == [RunState.DONE] * 4
    assert sorted(run.settlements_booked for run in found) == [0, 0, 0, 1]
    assert await shop.balances() == BOOKED


async def test_a_long_window_gives_way_and_goes_on(shop: Shop) -> None:
    shop.settle("setl_1", await shop.pay("100.00"), await shop.pay("200.00"))
    run = await queue(shop)
    job_id = (await due_jobs((reconciliation.RUN,)))[0]
    job = await jobs.claim(job_id)
    assert job is not None

    with scope.system(scope.tenant(), job.kind):
        await work.work(job, shop.account_id, slice_seconds=-1.0)

    assert (await reconciliation.get_run(run.id)).next_on == today()
    assert await due_jobs((reconciliation.RUN,)) == [job_id], "due again at once"
    await work_off()
    assert await shop.balances() == BOOKED


async def test_runs_that_wait_are_few(shop: Shop) -> None:
    for _ in range(reconciliation.OPEN_RUNS_MAX):
        await queue(shop)

    with pytest.raises(TooManyRuns):
        await queue(shop)

    assert len(await rows("reconciliation_run", "id")) == reconciliation.OPEN_RUNS_MAX
    await work_off()
    assert {row["state"] for row in await rows("reconciliation_run", "state")} == {"done"}


async def test_a_booking_that_the_ledger_refuses_fails_the_run_and_heals(shop: Shop) -> None:
    shop.settle("setl_1", await shop.pay("100.00"), await shop.pay("200.00"))
    bank = await ledger.open_account(NewAccount("bank:INR", DEBIT, "INR"))
    await ledger.freeze_account(bank.id, reason="audit")

    run = await shop.run()

    assert (run.state, run.error) == (RunState.FAILED, "ledger.account_frozen")
    assert await shop.balances() == {"gateway_clearing": "300.00"}

    await ledger.release_account(bank.id, reason="audit over")
    assert (await shop.run()).state is RunState.DONE
    assert await shop.balances() == BOOKED
