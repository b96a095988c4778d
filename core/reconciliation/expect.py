"""Turn postings on the clearing accounts into expectations: whatever the gateway took or gave back, it must settle.

The ledger is read by account version, which has no gaps and no late arrivals, so nothing that moved money on a
clearing account can be missed, whoever posted it.
"""

from __future__ import annotations

from core.kit import ids
from core.ledger.chart import service as chart
from core.ledger.types import Account
from core.payments.ledger_accounts import CLEARING
from core.reconciliation import expect_queries
from core.reconciliation.turn import Turn

CHUNK = 20_000
"""Versions per statement."""
BOOKING = "settlement"
"""The kind of ledger transaction that a settlement's booking is."""


async def project(turn: Turn) -> None:
    """Read every clearing account of the provider account up to now. Raises jobs.LostLease."""
    for account in await chart.list_of(CLEARING, account=turn.account):
        await _project(turn, account)
    async with turn.write() as tx:
        await tx.execute(expect_queries.NAME_EXPECTATIONS, tx.tenant, turn.account_id)


async def _project(turn: Turn, account: Account) -> None:
    """Oldest first; each chunk is marked as seen with the expectations that it made."""
    async with turn.write() as tx:
        await tx.execute(expect_queries.INSERT_BOOK, tx.tenant, ids.new(), turn.account_id, account.currency)
        seen = int(await tx.value(expect_queries.SEEN_VERSION, tx.tenant, turn.account_id, account.currency))
    while seen < account.version:
        upto = min(seen + CHUNK, account.version)
        async with turn.write() as tx:
            await tx.execute(
                expect_queries.INSERT_EXPECTATIONS,
                tx.tenant,
                turn.account_id,
                account.id,
                account.normal_side,
                seen,
                upto,
                BOOKING,
                f"settlement:{turn.account}:",
                [ids.new() for _ in range(upto - seen)],
                account.currency,
            )
            await tx.execute_one(
                expect_queries.SET_SEEN,
                tx.tenant,
                turn.account_id,
                account.id,
                account.normal_side,
                upto - 1,
                upto,
                account.currency,
            )
        seen = upto
