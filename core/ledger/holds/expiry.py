"""What a hold keeps is available again from its instant of expiry, whether or not that is written yet.

Whoever locks accounts first gives up the holds on them whose instant has passed, so everything is decided by what is
really available. A sweep gives up the others, and who only reads leaves out what is overdue.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from core.events import service as events
from core.kit import clock, db, scope
from core.ledger import queries as ledger_queries
from core.ledger import rows as ledger_rows
from core.ledger.holds import queries, rows
from core.ledger.holds.events import HoldExpired
from core.ledger.holds.types import Hold
from core.ledger.limits import queries as limit_queries
from core.ledger.monitors import service as monitors
from core.ledger.monitors.decide import Step
from core.ledger.records import service as records
from core.ledger.records.types import HOLD
from core.ledger.types import Account

NONE = Decimal(0)
AT_ONCE = 500
"""Holds that one look gives up; of more, which only a worker that was down leaves behind, the next look takes more."""


async def expire_within(tx: db.Transaction, account_ids: Collection[UUID], but: Collection[UUID] = ()) -> bool:
    """Give up the overdue holds on locked accounts, and write it; whether there were any. It stands also when the
    caller's wish is then refused: time has ended them, not the wish.

    `but` are holds that the caller is about to end. One that somebody else has locked is skipped: who has it decides
    its end, and waits for the account that we have.
    """
    moment = clock.now()
    overdue = await tx.fetch(queries.LOCK_OVERDUE, tx.tenant, list(account_ids), moment, list(but), AT_ONCE)
    if not overdue:
        return False
    found = [rows.hold(row) for row in overdue]
    ended = {
        row["id"]: rows.hold(row)
        for row in await tx.fetch(queries.EXPIRE, tx.tenant, [hold.id for hold in found], moment)
    }
    await records.write_within(tx, HOLD, *ended)
    for hold in found:
        await give_back_within(tx, hold, hold.left, count=0 if hold.captured else 1)
    with scope.system(scope.tenant(), "ledger.expire_holds"):
        await _free(tx, [(hold, ended[hold.id]) for hold in found])
    return True


async def _free(tx: db.Transaction, ended: Sequence[tuple[Hold, Hold]]) -> None:
    """Take what the holds kept off what is held on their accounts, and tell it."""
    account_ids = list({hold.account_id for hold, _ in ended})
    locked = await tx.fetch(ledger_queries.LOCK_STANDINGS, tx.tenant, account_ids)
    standing = {row[0]: ledger_rows.standing(row) for row in locked}
    news = []
    for before, after in ended:
        account = standing[before.account_id]
        account.held -= before.left
        account.held_version += 1
        news += rows.emissions(HoldExpired, after, standing=account, change=-before.left)
    moment = clock.system_now()
    written = ledger_rows.standings(standing.values(), moment)
    await tx.execute(ledger_queries.WRITE_STANDINGS[False], tx.tenant, moment, written)
    await events.emit_many(tx, news)
    watched = [Step(s.account.id, s.balance, s.held) for s in standing.values() if s.account.monitored]
    await monitors.watch_within(tx, watched)


async def give_back_within(tx: db.Transaction, hold: Hold, amount: Decimal, *, count: int) -> None:
    """Usage of limits that was reserved and not used; the account is locked."""
    if hold.counted_on is not None and amount > 0:
        await tx.execute(limit_queries.GIVE_BACK, tx.tenant, hold.account_id, hold.counted_on, amount, count)


async def shown_within(tx: db.Transaction, accounts: Sequence[Account]) -> list[Account]:
    """Accounts as they stand now, for who only reads: without what is overdue of what is held."""
    held = [account.id for account in accounts if account.held]
    overdue = await overdue_within(tx, held) if held else {}
    return [
        # Read a moment after the account, so it may know more than that does.
        replace(account, held=max(account.held - overdue[account.id], NONE)) if account.id in overdue else account
        for account in accounts
    ]


async def overdue_within(tx: db.Transaction, account_ids: Sequence[UUID]) -> dict[UUID, Decimal]:
    """By account, what of `held` is of holds whose instant has passed; accounts without any are left out."""
    found = await tx.fetch(queries.OVERDUE_AMOUNTS, tx.tenant, list(account_ids), clock.now())
    return {row["account_id"]: row["amount"] for row in found}
