"""Ask for the books to be closed, close them once another principal agreed, and say how far they are closed."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.approvals import service as approvals
from core.approvals.types import Approval
from core.audit import service as audit
from core.events import service as events
from core.kit import clock, db
from core.ledger.periods import queries
from core.ledger.periods.errors import ClosingBackwards, ClosingTooRecent
from core.ledger.periods.events import PeriodClosedBefore
from core.ledger.periods.types import Period
from core.ledger.records import service as records
from core.ledger.records.types import PERIOD

KIND = "ledger.close_period"
SUBJECT = "ledger_period"
DISTANCE = timedelta(minutes=5)
"""How far the closing date stays behind the clock. A post dated now, which asks nobody, ends long before."""


async def get() -> Period:
    """How far the books of the tenant in scope are closed."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant)
    return Period(row["closed_before"], row["version"]) if row else Period(None, 0)


async def ask(closed_before: datetime, *, reason: str) -> Approval:
    """Ask for the books to be closed; another principal decides. Raises ClosingBackwards, ClosingTooRecent."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant)
        _check(closed_before, row["closed_before"] if row else None)
        payload = {"closed_before": clock.text(closed_before)}
        return await approvals.ask(tx, KIND, subject=SUBJECT, payload=payload, reason=reason)


async def close_within(tx: db.Transaction, closed_before: datetime, *, reason: str) -> Period:
    """Move the closing date, in the transaction of the decision. Locks the tenant's period: whoever back-dates
    meanwhile has committed before, or sees the new date. Raises ClosingBackwards, ClosingTooRecent."""
    await tx.execute(queries.ENSURE, tx.tenant)
    before = (await tx.get_row(queries.LOCK, tx.tenant))["closed_before"]
    _check(closed_before, before)
    row = await tx.get_row(queries.MOVE, tx.tenant, closed_before)
    await records.write_within(tx, PERIOD, tx.tenant)
    told = {"closed_before": clock.text(closed_before), "before": clock.text(before) if before else None}
    await audit.record(
        "ledger_period:close",
        SUBJECT,
        before={"closed_before": told["before"]},
        after={"closed_before": told["closed_before"]},
        reason=reason,
    )
    event = PeriodClosedBefore.model_validate({**told, "reason": reason})
    await events.emit(tx, event, subject=SUBJECT, subject_version=row["version"])
    return Period(row["closed_before"], row["version"])


async def share_within(tx: db.Transaction) -> datetime | None:
    """How far the books are closed, so that it stays so until this transaction ends: for whoever back-dates.

    Taken before any account's lock, as every business row is.
    """
    row = await tx.find_row(queries.SHARE, tx.tenant)
    if row is None:
        await tx.execute(queries.ENSURE, tx.tenant)
        row = await tx.get_row(queries.SHARE, tx.tenant)
    closed_before: datetime | None = row["closed_before"]
    return closed_before


async def open_moment_within(tx: db.Transaction, wanted: datetime | None) -> datetime | None:
    """When something of the outside may be dated that is learnt only now: at its own time, or now (None) where that
    lies in a closed period or ahead. Shares the period, as `share_within` does."""
    closed_before = await share_within(tx)
    if wanted is None or (closed_before is not None and wanted < closed_before) or wanted > clock.now():
        return None
    return wanted


def _check(wanted: datetime, before: datetime | None) -> None:
    if before is not None and wanted <= before:
        raise ClosingBackwards(closed_before=clock.text(before))
    if wanted > clock.now() - DISTANCE:
        raise ClosingTooRecent
