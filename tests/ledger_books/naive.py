"""The same questions answered by adding up every posting: slow, obvious, and the judge of the fast answers."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from core.kit import db
from core.ledger.types import Account

_SUM = """
    SELECT coalesce(sum(CASE WHEN (p.debit_account_id = $2) = ($3 = 'debit') THEN p.amount ELSE -p.amount END), 0)
    FROM ledger_posting p
    WHERE p.tenant_id = $1 AND $2 IN (p.debit_account_id, p.credit_account_id)
        AND ($4::timestamptz IS NULL OR p.effective_at <= $4) AND ($5::timestamptz IS NULL OR p.recorded_at <= $5)
"""
_LINES = """
    SELECT p.effective_at, p.recorded_at, t.reference,
        CASE WHEN (p.debit_account_id = $2) = ($3 = 'debit') THEN p.amount ELSE -p.amount END AS change,
        CASE WHEN p.debit_account_id = $2 THEN p.debit_version ELSE p.credit_version END AS version
    FROM ledger_posting p JOIN ledger_transaction t ON t.tenant_id = p.tenant_id AND t.id = p.transaction_id
    WHERE p.tenant_id = $1 AND $2 IN (p.debit_account_id, p.credit_account_id)
        AND p.effective_at >= $4 AND p.effective_at < $5 AND ($6::timestamptz IS NULL OR p.recorded_at <= $6)
    ORDER BY 1, 5
"""


async def balance(account: Account, as_of: datetime | None, known: datetime | None) -> Decimal:
    async with db.transaction() as tx:
        return Decimal(await tx.value(_SUM, tx.tenant, account.id, account.normal_side, as_of, known))


async def lines(account: Account, since: datetime, until: datetime, known: datetime | None) -> list[Any]:
    async with db.transaction() as tx:
        return await tx.fetch(_LINES, tx.tenant, account.id, account.normal_side, since, until, known)
