"""A user's epoch: whatever makes what they have proven count for nothing ends it, and the next one begins.

Whoever proves something is told the epoch beforehand, and what they prove opens something only while that epoch lasts,
under its lock. So no proof outlives a changed password, a factor taken away, a locked account or a sign-out
everywhere, however long it was on its way. The epoch's row also makes those wait for each other who open and end a
user's sessions.
"""

from __future__ import annotations

from uuid import UUID

from core.auth import queries
from core.auth.errors import ProofEnded
from core.kit import db

FIRST = 0
"""Of a user of whom nothing was ended yet; they need no row."""


async def of(user_id: UUID) -> int:
    """The user's present epoch: ask before you look at anything that they prove."""
    async with db.transaction() as tx:
        return int(await tx.value(queries.FIND_EPOCH, tx.tenant, user_id))


async def hold(tx: db.Transaction, user_id: UUID) -> int:
    """The user's epoch, which lasts until the transaction ends. Locked after the account and before any session."""
    return int(await tx.value(queries.HOLD_EPOCH, tx.tenant, user_id))


async def require(tx: db.Transaction, user_id: UUID, epoch: int) -> None:
    """`hold`, and refuse what was proven in another epoch. Raises ProofEnded."""
    if await hold(tx, user_id) != epoch:
        raise ProofEnded


async def end(tx: db.Transaction, user_id: UUID) -> None:
    """Let everything that the user has proven until now, and every ticket of theirs, open nothing more."""
    await tx.execute(queries.END_EPOCH, tx.tenant, user_id)
