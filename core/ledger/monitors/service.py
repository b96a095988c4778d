"""Set, list and remove monitors; follow what posts and holds do to the accounts they watch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from core.audit import service as audit
from core.events import service as events
from core.events.service import Emission
from core.kit import db, ids, scope
from core.kit.money import Money, exponent
from core.ledger import queries as ledger_queries
from core.ledger import rows
from core.ledger.errors import AccountClosed, AccountNotFound
from core.ledger.monitors import queries
from core.ledger.monitors.decide import Step, Turn, follow, last, told
from core.ledger.monitors.errors import InvalidMonitor, MonitorNotFound, TooManyMonitors
from core.ledger.monitors.events import MonitorCrossed, MonitorRearmed
from core.ledger.monitors.types import BELOW, CROSSED, REMOVED, Monitor, NewMonitor
from core.ledger.types import Account

TOLD_MAX = 1_000
"""Turns of one write that are all told: a batch that flutters around twenty thresholds makes hundreds of thousands."""
PER_ACCOUNT_MAX = 20


async def create(new: NewMonitor) -> Monitor:
    """Watch an account. Locks it; a threshold that is crossed already is told at once.

    Raises AccountNotFound, AccountClosed, InvalidAmount, InvalidMonitor, TooManyMonitors.
    """
    async with db.transaction() as tx:
        account = await _lock(tx, new.account_id)
        if account.status == "closed":
            raise AccountClosed(account=ids.text("acc", account.id))
        rearm_at = new.threshold if new.rearm_at is None else new.rearm_at
        if (rearm_at < new.threshold) if new.direction == BELOW else (rearm_at > new.threshold):
            raise InvalidMonitor
        if len(await tx.fetch(queries.OF_ACCOUNTS, tx.tenant, [account.id])) >= PER_ACCOUNT_MAX:
            raise TooManyMonitors
        monitor_id = ids.new()
        row = await tx.get_row(
            queries.INSERT,
            tx.tenant,
            monitor_id,
            account.id,
            account.currency,
            new.measure,
            new.direction,
            _exact(new.threshold, account),
            _exact(rearm_at, account),
            new.description,
            scope.get().principal.id,
        )
        await tx.execute_one(queries.SET_MONITORED, tx.tenant, account.id, True)
        await audit.record(
            "ledger_monitor:create",
            ids.text("mon", monitor_id),
            after={"account": ids.text("acc", account.id), "measure": new.measure, "direction": new.direction,
                   "threshold": str(new.threshold), "rearm_at": str(rearm_at)},
        )  # fmt: skip
        made = Monitor(**dict(row))
        turns = follow([made], [Step(account.id, account.balance, account.held)])
        await _tell(tx, turns)
    return turns[-1].monitor if turns else made


async def remove(monitor_id: UUID) -> Monitor:
    """Watch no longer; harmless when repeated. Locks the account. Raises MonitorNotFound."""
    async with db.transaction() as tx:
        account = await _lock(tx, (await _get(tx, monitor_id)).account_id)
        found = await _get(tx, monitor_id)
        if found.state == REMOVED:
            return found
        after = replace(found, state=REMOVED, version=found.version + 1)
        await _write(tx, [after])
        if not await tx.fetch(queries.OF_ACCOUNTS, tx.tenant, [account.id]):
            await tx.execute_one(queries.SET_MONITORED, tx.tenant, account.id, False)
        await audit.record("ledger_monitor:remove", ids.text("mon", monitor_id))
    return after


async def get(monitor_id: UUID) -> Monitor:
    """Raises MonitorNotFound."""
    async with db.transaction() as tx:
        return await _get(tx, monitor_id)


async def list_monitors(before: UUID, limit: int, account_id: UUID | None = None) -> list[Monitor]:
    """Monitors that watch, newest first, optionally of one account."""
    async with db.transaction() as tx:
        return [Monitor(**dict(row)) for row in await tx.fetch(queries.LIST, tx.tenant, before, account_id, limit)]


async def watch_within(tx: db.Transaction, steps: Sequence[Step]) -> None:
    """Tell what the steps mean to the monitors of their accounts, all of which the caller has locked."""
    if not steps:
        return
    found = await tx.fetch(queries.OF_ACCOUNTS, tx.tenant, sorted({step.account_id for step in steps}))
    await _tell(tx, follow([Monitor(**dict(row)) for row in found], steps))


async def _tell(tx: db.Transaction, turns: Sequence[Turn]) -> None:
    if not turns:
        return
    await _write(tx, list(last(turns).values()))
    await events.emit_many(tx, [_emission(turn) for turn in told(turns, TOLD_MAX)])


def _emission(turn: Turn) -> Emission:
    monitor, digits = turn.monitor, exponent(turn.monitor.currency)
    kind = MonitorCrossed if monitor.state == CROSSED else MonitorRearmed
    public_id = ids.text("mon", monitor.id)
    event = kind(
        monitor=public_id,
        account=ids.text("acc", monitor.account_id),
        measure=monitor.measure,
        direction=monitor.direction,
        threshold=f"{monitor.threshold:.{digits}f}",
        amount=f"{turn.amount:.{digits}f}",
        currency=monitor.currency,
        transaction=ids.text("txn", turn.step.transaction_id) if turn.step.transaction_id else None,
    )
    if turn.step.actor is None:
        return Emission(event, public_id, monitor.version)
    return Emission(event, public_id, monitor.version, turn.step.actor, turn.step.request_id)


async def _write(tx: db.Transaction, changed: Sequence[Monitor]) -> None:
    touched = await tx.execute(
        queries.UPDATE,
        tx.tenant,
        [monitor.id for monitor in changed],
        [monitor.state for monitor in changed],
        [monitor.crossings for monitor in changed],
        [monitor.version for monitor in changed],
    )
    assert touched == len(changed), "a monitor vanished under its account's lock"


async def _lock(tx: db.Transaction, account_id: UUID) -> Account:
    locked = await tx.fetch(ledger_queries.LOCK_ACCOUNTS, tx.tenant, [account_id])
    if not locked:
        raise AccountNotFound
    return rows.account(locked[0])


async def _get(tx: db.Transaction, monitor_id: UUID) -> Monitor:
    row = await tx.find_row(queries.GET, tx.tenant, monitor_id)
    if row is None:
        raise MonitorNotFound
    return Monitor(**dict(row))


def _exact(amount: Decimal, account: Account) -> Decimal:
    return Money.parse(f"{amount:.{exponent(account.currency)}f}", account.currency).amount
