"""How what was staged becomes lines: at once for a statement, read by a run for a gateway's report."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from uuid import UUID

from core.events import service as events
from core.events.types import Event
from core.kit import db, ids
from core.payments.provider import SettlementLine
from core.reconciliation.imports import queries, rows, staging
from core.reconciliation.imports.events import (
    ReportImportCompleted,
    ReportImportFailed,
    ReportImportQuarantined,
    ReportImportRefused,
)
from core.reconciliation.imports.types import Import, ImportState
from core.reconciliation.turn import Turn

PAGE = 2000
SWEEP = 20_000


class Upload:
    """An uploaded report, as a provider gives one, so that uploaded and fetched lines go the same way in."""

    def __init__(self, import_id: UUID) -> None:
        self.import_id = import_id

    async def settlement_lines(self, day: date) -> AsyncIterator[SettlementLine]:
        """The day's lines in the file's order."""
        after = 0
        while True:
            async with db.transaction() as tx:
                page = await tx.fetch(queries.STAGED_OF_DAY, tx.tenant, self.import_id, day, after, PAGE)
            for row in page:
                yield staging.settlement_line(row["facts"])
            if len(page) < PAGE:
                return
            after = page[-1]["number"]


async def report_of(run_id: UUID) -> Upload:
    """What an import's run reads."""
    async with db.transaction() as tx:
        row = await tx.get_row(queries.FIND_BY_RUN, tx.tenant, run_id)
    return Upload(row["id"])


async def landed(turn: Turn, lines_new: int) -> None:
    """The run has read all of its import: that one is complete. Idempotent. Raises jobs.LostLease."""
    async with turn.write() as tx:
        row = await tx.find_row(queries.LOCK_LANDING, tx.tenant, turn.run_id)
        if row is None:
            return
        found = rows.of(row)
        await complete(tx, found, lines_new)
    more = True
    while more:
        async with turn.write() as tx:
            more = await unstage(tx, found.id)


async def lost(tx: db.Transaction, run_id: UUID, error: str) -> None:
    """The run gave up before it had read all of its import."""
    row = await tx.find_row(queries.LOCK_LANDING, tx.tenant, run_id)
    if row is not None:
        ended = await tx.get_row(queries.END, tx.tenant, row["id"], ImportState.FAILED, error, None, None)
        await tell(tx, rows.of(ended))


async def complete(tx: db.Transaction, found: Import, new: int) -> None:
    """End an import whose lines are there."""
    done = await tx.get_row(queries.COMPLETE, tx.tenant, found.id, new, found.lines_read - new)
    await tell(tx, rows.of(done))


async def unstage(tx: db.Transaction, import_id: UUID) -> bool:
    """Delete some of an import's staged rows; whether there were any."""
    first = await tx.value(queries.FIRST_STAGED, tx.tenant, import_id)
    if first is None:
        return False
    await tx.execute(queries.UNSTAGE, tx.tenant, import_id, first + SWEEP)
    return True


async def tell(tx: db.Transaction, ended: Import) -> None:
    """What became of an import, as an event."""
    facts = {"import_id": ended.public_id, "source": ids.text("src", ended.source_id), "sha256": ended.sha256}
    event: Event
    if ended.state is ImportState.COMPLETED:
        event = ReportImportCompleted(
            **facts,
            lines_new=ended.lines_new,
            lines_known=ended.lines_known,
            lines_quarantined=ended.lines_quarantined,
            run=ids.text("rec", ended.run_id) if ended.run_id else None,
        )
    elif ended.state is ImportState.QUARANTINED:
        event = ReportImportQuarantined(**facts, lines_quarantined=ended.lines_quarantined)
    elif ended.state is ImportState.REFUSED:
        event = ReportImportRefused(**facts, problem=ended.problem or "unreadable", row=ended.problem_row)
    else:
        event = ReportImportFailed(**facts, problem=ended.problem or "interrupted")
    await events.emit(tx, event, subject=ended.public_id, subject_version=ended.version)
