"""A source's run: expect what the ledger holds, tie it to the statement's lines by the rules, say what differs."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from core.kit import clock, scope
from core.reconciliation import breaks
from core.reconciliation.matching import engine, rules
from core.reconciliation.matching.sides import STATEMENT
from core.reconciliation.sources import service as sources
from core.reconciliation.sources.types import SourceKind
from core.reconciliation.statements import paid_out, project, queries
from core.reconciliation.turn import Turn
from core.reconciliation.types import Run, Trigger
from core.tenancy import service as tenancy


async def tie(turn: Turn, run: Run) -> None:
    """Tie a source's lines out; again and again with the same result. Raises jobs.LostLease."""
    assert turn.source_id is not None
    source = await sources.get(turn.source_id)
    async with turn.write() as tx:
        rule_set = await rules.current(tx, source.id, source.kind)
    if source.kind is SourceKind.BANK:
        await paid_out.book_shown(turn, source)
    await project.project(turn, source)
    # Somebody who asks for some days wants those looked at.
    days = (run.from_on, run.to_on) if run.trigger is Trigger.MANUAL else engine.ALL_DAYS
    await engine.tie(turn.write, rule_set, STATEMENT, days)
    if source.kind is SourceKind.PAYOUT:
        await paid_out.book_reported(turn, source)
    due_on = tenancy.local_now(scope.tenant()).date() - timedelta(days=source.quiet_days)
    due_at = datetime.combine(due_on, time(), clock.zone(scope.tenant().zone))
    async with turn.write() as tx:
        await tx.execute(queries.JUDGE, tx.tenant, source.id, due_on)
        differences = await tx.fetch(queries.LIST_DIFFERENCES, tx.tenant, source.id, due_at, scope.tenant().zone)
        await breaks.keep(tx, turn, differences)
