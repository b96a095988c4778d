from __future__ import annotations

from core.auth import feed
from core.auth.sessions import queries
from core.jobs.retention import ends
from core.kit import db


@ends("auth.sessions")
async def end_sessions(tx: db.Transaction, limit: int) -> int:
    """Forget sessions, and their refresh tokens, that ran out a month ago."""
    return await tx.execute(queries.DELETE_ENDED, tx.tenant, limit)


@ends("auth.changes")
async def end_changes(tx: db.Transaction, limit: int) -> int:
    """Forget changes that every process has heard of, or has stopped remembering anything from before."""
    return await feed.end(tx, limit)
