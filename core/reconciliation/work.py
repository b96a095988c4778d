"""Do the runs of one account, oldest first: read the days, expect, match, book, compare.

A run holds no transaction while the vendor talks, and every step is safe to repeat: after a crash at any moment the
next worker goes on at the first day that was not read to its end.
"""

from __future__ import annotations

import time
from decimal import Decimal
from typing import Any, cast
from uuid import UUID

import structlog

from core.events import service as events
from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import db
from core.kit.errors import BahiError, ProviderFailure
from core.payments.provider import Capability, PaymentProvider, ProviderRejected, SettlementTotals
from core.providers import service as providers
from core.providers.types import Connection
from core.reconciliation import book, breaks, expect, expect_queries, intake, match, queries, rows
from core.reconciliation.cases import entry
from core.reconciliation.events import RunCompleted, RunFailed
from core.reconciliation.imports import landing
from core.reconciliation.matching import rules
from core.reconciliation.matching.types import RuleSet
from core.reconciliation.statements import work as statements
from core.reconciliation.turn import Turn
from core.reconciliation.types import Run, RunState, Trigger

log = structlog.get_logger()

KIND = "payments"
"""The kind of provider account that has settlements."""
SLICE_SECONDS = 120.0
"""A job gives way after this, between two days: its lease must not run out over a long window."""
FAILURES_MAX = 8
RETRY_SECONDS = (5, 15, 60, 300, 900, 1800, 3600)


async def work(job: Job, account_id: UUID, *, slice_seconds: float = SLICE_SECONDS) -> None:
    """Do every waiting run of the account. Raises db.Busy, db.DatabaseUnavailable, jobs.LostLease: nothing is lost."""
    deadline = time.monotonic() + slice_seconds
    while True:
        run = await _next(account_id, job)
        if run is None:
            return
        turn = Turn(run.id, account_id, job, run.source_id)
        try:
            ended = await _advance(turn, run, deadline)
        except (db.Busy, db.DatabaseUnavailable):
            raise
        except ProviderRejected as refusal:
            await _fail(turn, refusal.code)
        except ProviderFailure as failure:
            if await _stumble(turn, failure):
                return
        except BahiError as refusal:
            await _fail(turn, refusal.code)
        else:
            if not ended:
                return


async def _next(account_id: UUID, job: Job) -> Run | None:
    async with db.transaction() as tx:
        await tx.find_row(queries.LOCK_ACCOUNT, tx.tenant, account_id)
        if not await jobs.is_open(tx, job):
            raise jobs.LostLease(f"{job.kind} {job.id}")
        row = await tx.find_row(queries.FIND_OPEN_RUN, tx.tenant, account_id)
        if row is None:
            return None
        return rows.run(await tx.get_row(queries.START_RUN, tx.tenant, row["id"]))


async def _advance(turn: Turn, run: Run, deadline: float) -> bool:
    """Take a run as far as this job may; whether it ended."""
    if run.source_id is not None:
        await entry.supersede(turn)
        await statements.tie(turn, run)
        await _finish(turn)
        return True
    connection = await providers.connect(turn.account_id, kind=KIND)
    provider = cast("PaymentProvider", connection.provider)
    async with turn.write() as tx:
        rule_set = await rules.current(tx, turn.account_id, "settlement")
    # What the ledger expects already ties as soon as its line is read.
    await expect.project(turn)
    is_import = run.trigger is Trigger.IMPORT
    report = await landing.report_of(run.id) if is_import else provider
    while not run.is_read:
        if time.monotonic() > deadline:
            async with turn.write() as tx:
                await jobs.postpone(tx, turn.job, 0)
            return False
        run = await intake.read_day(turn, report, run.next_on, rule_set, complete=not is_import)
    if is_import:
        await landing.landed(turn, run.lines_new)
    await _tie(turn, connection, rule_set)
    await _finish(turn)
    return True


async def _tie(turn: Turn, connection: Connection, rule_set: RuleSet) -> None:
    await expect.project(turn)
    await entry.supersede(turn)
    await match.match(turn, rule_set)
    if Capability.SETTLEMENT_TOTALS in connection.spec.capabilities:
        await book.ask_totals(turn, cast("SettlementTotals", connection.provider))
    await book.book_all(turn)
    await breaks.compare(turn)


async def _finish(turn: Turn) -> None:
    """Check the books and end the run, in one transaction."""
    async with turn.write() as tx:
        if turn.source_id is None:
            await expect.project(turn)
        for row in await tx.fetch(expect_queries.CHECK_BOOKS, tx.tenant, turn.account_id):
            difference: Decimal = row["balance"] - row["unsettled"]
            # A bank's account keeps what its statement has shown; a clearing account is left with what is to come.
            if difference and turn.source_id is None:
                log.error("reconciliation.books_differ", account=turn.account, difference=str(difference))
        counts = await tx.fetch(queries.COUNT_OPEN_BREAKS, tx.tenant, turn.account_id)
        run = rows.run(await tx.get_row(queries.END_RUN, tx.tenant, turn.run_id, RunState.DONE, None))
        if run.trigger is not Trigger.IMPORT:  # a file covers what it holds, and nobody knows what it leaves out
            await tx.execute_one(queries.SET_COVERED, tx.tenant, turn.account_id, run.to_on)
        event = RunCompleted(
            **_facts(run),
            settlements_booked=run.settlements_booked,
            breaks_opened=run.breaks_opened,
            breaks_resolved=run.breaks_resolved,
            breaks_open=sum(row["open"] for row in counts),
        )
        await events.emit(tx, event, subject=run.public_id, subject_version=run.version)


async def _stumble(turn: Turn, failure: ProviderFailure) -> bool:
    """Note that the provider failed; whether the run goes on later."""
    async with turn.write() as tx:
        run = rows.run(await tx.get_row(queries.RUN_STUMBLED, tx.tenant, turn.run_id, failure.code))
        if run.failures < FAILURES_MAX:
            await jobs.postpone(tx, turn.job, RETRY_SECONDS[min(run.failures, len(RETRY_SECONDS)) - 1])
            return True
    await _fail(turn, failure.code)
    return False


async def _fail(turn: Turn, error: str) -> None:
    async with turn.write() as tx:
        run = rows.run(await tx.get_row(queries.END_RUN, tx.tenant, turn.run_id, RunState.FAILED, error))
        if run.trigger is Trigger.IMPORT:
            await landing.lost(tx, run.id, error)
        event = RunFailed(**_facts(run), error=error)
        await events.emit(tx, event, subject=run.public_id, subject_version=run.version)


def _facts(run: Run) -> dict[str, Any]:
    return {
        "run": run.public_id,
        "provider_account": run.account if run.source_id is None else None,
        "source": run.account if run.source_id is not None else None,
        "from_on": run.from_on.isoformat(),
        "to_on": run.to_on.isoformat(),
    }
