"""Import a file: read it page by page into staged rows, then make them lines all at once, or none of them.

A killed worker's successor reads the file again (reading has no effect) and stages what the last commit lacks. The last
step is one transaction under the reconciled account's lock: the lines, the run that will tie them, the import's end.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import replace
from itertools import islice
from uuid import UUID

import structlog

from core.files.errors import FileDamaged, FileErased
from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import clock, db, ids, scope
from core.kit.errors import BahiError
from core.reconciliation import queries as account_queries
from core.reconciliation import runs
from core.reconciliation.errors import ReportUnreadable
from core.reconciliation.imports import landing, queries, rows, service, understand
from core.reconciliation.imports.staging import Staged, Stager
from core.reconciliation.imports.types import FileRefused, Import, ImportState, Item
from core.reconciliation.sources import mapping
from core.reconciliation.sources import service as sources
from core.reconciliation.sources.types import Source, SourceKind
from core.reconciliation.statements import queries as statement_queries
from core.reconciliation.types import Trigger, Window
from core.tenancy import service as tenancy

log = structlog.get_logger()

PAGE = 2000
ATTEMPTS_MAX = 5
"""So often in a row may a worker die without getting further."""
REPORT_DAYS_MAX = 400
"""A gateway's report is read day by day; one of centuries has its dates wrong."""
QUARANTINE_MAX = 1000
"""A file with more rows that cannot be understood is another file than its source's."""


async def work(job: Job, import_id: UUID) -> None:
    """Take an import to its end. Raises db.Busy, db.DatabaseUnavailable, jobs.LostLease: nothing is lost."""
    found = await _begin(job, import_id)
    if found is None:
        await _sweep(job, import_id)
        return
    try:
        await _import(job, found)
    except (db.Busy, db.DatabaseUnavailable):
        raise
    except FileRefused as refusal:
        await _end(job, found, ImportState.REFUSED, refusal.problem, detail=refusal.detail, row=refusal.row)
    except ReportUnreadable as refusal:
        await _end(job, found, ImportState.REFUSED, "unreadable", detail=refusal.detail)
    except (FileDamaged, FileErased) as failure:
        log.error("reconciliation.file_lost", import_id=found.public_id, error=type(failure).__name__)
        await _end(job, found, ImportState.FAILED, "file_lost")
    except BahiError as failure:
        await _end(job, found, ImportState.FAILED, failure.code, detail=failure.detail)
    await _sweep(job, import_id)


async def give_up(tx: db.Transaction, import_id: UUID) -> None:
    """The job is dead: whatever stopped it, it stopped it every time."""
    found = rows.of(await tx.get_row(queries.LOCK, tx.tenant, import_id))
    if found.state in {ImportState.QUEUED, ImportState.READING} and found.run_id is None:
        ended = await tx.get_row(queries.END, tx.tenant, import_id, ImportState.FAILED, "interrupted", None, None)
        await landing.tell(tx, rows.of(ended))


async def _begin(job: Job, import_id: UUID) -> Import | None:
    """The import, marked as being read; None when it ended before."""
    async with _write(job, import_id) as (tx, found):
        if found.state not in {ImportState.QUEUED, ImportState.READING} or found.run_id is not None:
            return None
        if found.state is ImportState.QUEUED:
            await tx.execute(queries.CLEAR_QUARANTINE, tx.tenant, import_id)
        begun = rows.of(await tx.get_row(queries.BEGIN, tx.tenant, import_id))
    if begun.failures > ATTEMPTS_MAX:
        await _end(job, begun, ImportState.FAILED, "interrupted")
        return None
    if begun.staged_to == 0:
        await _sweep(job, import_id)
    return begun


async def _import(job: Job, found: Import) -> None:
    source = await sources.get(found.source_id)
    zone, today = clock.zone(source.zone or scope.tenant().zone), tenancy.local_now(scope.tenant()).date()
    stager, quarantined = Stager(zone, today), found.lines_quarantined
    async for items in _pages(found, _as_started(source, found)):
        before = stager.number
        staged = stager.page(items, found.staged_to)
        quarantined += len(staged.flawed)
        if quarantined > QUARANTINE_MAX:
            raise FileRefused("too_many_flaws", f"more than {QUARANTINE_MAX} rows cannot be understood")
        if stager.number > max(before, found.staged_to):
            await _stage(job, found, stager.number, staged)
    if stager.number == 0:
        raise FileRefused("no_lines", "the file has no lines")
    async with _write(job, found.id) as (tx, current):
        if current.lines_quarantined and not current.without_quarantined:
            ended = await tx.get_row(queries.END, tx.tenant, found.id, ImportState.QUARANTINED, None, None, None)
            await landing.tell(tx, rows.of(ended))
            return
    await _complete(job, source, found, stager)


def _as_started(source: Source, found: Import) -> Source:
    """The source as it was when the import was started."""
    parsed = None if found.mapping is None else mapping.parse(dict(found.mapping), source.kind)
    return replace(source, format=found.format, mapping=parsed)


async def _pages(found: Import, source: Source) -> AsyncIterator[list[Item]]:
    """The file's items. They are read beside the event loop: a large file takes its time. Raises FileRefused."""
    content = await service.read(found)
    items = understand.items(content, source, scope.tenant().zone, without_flawed=found.without_quarantined)
    while page := await asyncio.to_thread(lambda: list(islice(items, PAGE))):
        yield page


async def _stage(job: Job, found: Import, number: int, staged: Staged) -> None:
    async with _write(job, found.id) as (tx, _):
        new_ids = [ids.new() for _ in staged.numbers]
        await tx.execute(queries.STAGE, tx.tenant, found.id, staged.numbers, new_ids, staged.line_keys, staged.facts)
        flaws = [flaw for _, flaw in staged.flawed]
        await tx.execute(
            queries.QUARANTINE,
            tx.tenant,
            found.id,
            [place for place, _ in staged.flawed],
            [flaw.row for flaw in flaws],
            [flaw.field for flaw in flaws],
            [flaw.reason for flaw in flaws],
            [flaw.value for flaw in flaws],
        )
        await tx.execute_one(
            queries.STAGED,
            tx.tenant,
            found.id,
            number,
            len(staged.numbers),
            len(flaws),
            min(staged.days, default=None),
            max(staged.days, default=None),
        )


async def _complete(job: Job, source: Source, found: Import, stager: Stager) -> None:
    """Make everything that was staged lines. Locks the reconciled account.

    A statement's lines are made here, in this one transaction. A report's go the way of fetched ones: a run reads them
    day by day from what was staged, and completes the import.
    """
    is_report = source.kind is SourceKind.SETTLEMENT
    async with db.transaction() as tx:
        await tx.get_row(account_queries.LOCK_ACCOUNT, tx.tenant, source.account_id)
        async with _write(job, found.id) as (_, current):
            if current.from_on is None or current.to_on is None:
                raise FileRefused("no_lines", "the file has no line that can be understood")
            if is_report and (current.to_on - current.from_on).days >= REPORT_DAYS_MAX:
                raise FileRefused("too_long", f"a report covers at most {REPORT_DAYS_MAX} days")
            window, source_id = Window(current.from_on, current.to_on), None if is_report else source.id
            run = await runs.queue(
                tx, source.account_id, window, Trigger.IMPORT, None, source_id=source_id, reads=is_report
            )
            await tx.execute_one(queries.LAND, tx.tenant, found.id, run.id, stager.told.listed())
            if not is_report:
                await _take_back(tx, source, current, stager)
                new = await tx.execute(statement_queries.INSERT_STAGED, tx.tenant, found.id, source.id)
                await landing.complete(tx, rows.of(await tx.get_row(queries.GET, tx.tenant, found.id)), new)


async def _take_back(tx: db.Transaction, source: Source, found: Import, stager: Stager) -> None:
    """Mark what the bank took out of days that it showed before. Only a file whose balances prove it whole can tell,
    and only the newest: an older one knows less."""
    newest = await tx.value(statement_queries.NEWEST_TOLD, tx.tenant, source.id, found.id)
    assert found.to_on is not None, "it has lines"
    if not stager.told.is_whole or found.lines_quarantined or (newest is not None and newest > found.to_on):
        return
    known = tx.tenant, source.id, found.id
    await tx.execute(statement_queries.SHOW_AGAIN, *known)
    await tx.execute(statement_queries.WITHDRAW, *known, found.from_on, found.to_on)


async def _end(
    job: Job, found: Import, state: ImportState, problem: str, *, detail: str | None = None, row: int | None = None
) -> None:
    async with _write(job, found.id) as (tx, _):
        ended = await tx.get_row(queries.END, tx.tenant, found.id, state, problem, detail, row)
        await landing.tell(tx, rows.of(ended))


async def _sweep(job: Job, import_id: UUID) -> None:
    """Delete the staged rows, some at a time: those of an end, or of a reading that nothing goes on from."""
    while True:
        async with _write(job, import_id) as (tx, found):
            if found.run_id is not None and found.state is ImportState.READING:
                return  # a run is reading them
            if not await landing.unstage(tx, import_id):
                return


@contextlib.asynccontextmanager
async def _write(job: Job, import_id: UUID) -> AsyncIterator[tuple[db.Transaction, Import]]:
    """A transaction under the import's lock. Raises jobs.LostLease when another worker took over."""
    async with db.transaction() as tx:
        row = await tx.get_row(queries.LOCK, tx.tenant, import_id)
        if not await jobs.is_open(tx, job):
            raise jobs.LostLease(f"{job.kind} {job.id}")
        yield tx, rows.of(row)
