"""Runs as rows: queued under their account's lock, one job per account doing them in turn."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from core.jobs import service as jobs
from core.kit import db, ids, scope
from core.reconciliation import queries, rows
from core.reconciliation.errors import TooManyRuns
from core.reconciliation.types import Run, Trigger, Window, account_name

RUN = "reconciliation.run"
OPEN_RUNS_MAX = 20


async def queue(
    tx: db.Transaction,
    account_id: UUID,
    window: Window,
    trigger: Trigger,
    due_at: datetime | None,
    *,
    source_id: UUID | None = None,
    reads: bool = True,
) -> Run:
    """Write the run and its job. One that reads nothing only ties what is there. Raises TooManyRuns."""
    await tx.execute(queries.INSERT_ACCOUNT, tx.tenant, account_id)
    await tx.get_row(queries.LOCK_ACCOUNT, tx.tenant, account_id)
    # An import that came to its end must be tied, however many wait.
    if (
        trigger is not Trigger.IMPORT
        and await tx.value(queries.COUNT_OPEN_RUNS, tx.tenant, account_id) >= OPEN_RUNS_MAX
    ):
        raise TooManyRuns
    next_on = window.first if reads else date.fromordinal(window.last.toordinal() + 1)
    row = await tx.find_row(
        queries.INSERT_RUN,
        tx.tenant,
        ids.new(),
        account_id,
        trigger,
        due_at,
        window.first,
        window.last,
        next_on,
        scope.get().principal.id,
        source_id,
    )
    if row is None:  # this schedule's run was made before
        row = await tx.get_row(queries.FIND_SCHEDULED, tx.tenant, account_id, due_at)
    name = account_name(account_id, source_id)
    await jobs.enqueue(tx, RUN, name, {"account": name})
    return rows.run(row)
