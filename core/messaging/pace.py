"""The pace of one provider account over all workers: a row of the database says when its next call may be made."""

from __future__ import annotations

from uuid import UUID

from core.kit import db
from core.messaging import queries

HORIZON_SECONDS = 2.0
"""How far ahead places may be booked."""


async def free_in(tx: db.Transaction, account_id: UUID) -> float:
    """In how many seconds the account's next place is free. Locks its pace."""
    await tx.execute(queries.ENSURE_RATE, tx.tenant, account_id)
    return float(await tx.value(queries.LOCK_RATE, tx.tenant, account_id))


async def advance(tx: db.Transaction, account_id: UUID, places: int, rate: float) -> None:
    """Take so many places; the caller holds the pace's lock."""
    await tx.execute_one(queries.ADVANCE_RATE, tx.tenant, account_id, places / rate)
