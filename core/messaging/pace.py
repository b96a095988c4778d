"""The pace of one provider account over all workers: a row of the database says when its next call may be made."""

from __future__ import annotations

from uuid import UUID

from core.kit import db
from core.messaging import queries
from core.messaging.preferences.types import Preferences
from core.messaging.provider import MessageProviderSpec

HORIZON_SECONDS = 2.0
"""How far ahead places may be booked."""
MARGIN = 0.95
"""A call is some milliseconds on its way and the vendor counts by its own clock: stay a little below its rate."""


def rate_of(spec: MessageProviderSpec, account: str, preferences: Preferences) -> float:
    """Calls per second to an account (`pac_…`): as the tenant says, else as its plugin says of the vendor."""
    return preferences.rates.get(account, spec.rate_per_second) * MARGIN


async def free_in(tx: db.Transaction, account_id: UUID) -> float:
    """In how many seconds the account's next place is free. Locks its pace."""
    await tx.execute(queries.ENSURE_RATE, tx.tenant, account_id)
    return float(await tx.value(queries.LOCK_RATE, tx.tenant, account_id))


async def advance(tx: db.Transaction, account_id: UUID, places: int, rate: float) -> None:
    """Take so many places; the caller holds the pace's lock."""
    await tx.execute_one(queries.ADVANCE_RATE, tx.tenant, account_id, places / rate)
