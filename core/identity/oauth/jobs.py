from __future__ import annotations

from core.auth.sessions import service as sessions
from core.identity.oauth import clients, queries
from core.jobs.registry import Job, job
from core.jobs.retention import ends
from core.kit import db

BATCH = 100


@job(clients.END_SESSIONS)
async def end_sessions(found: Job) -> None:
    """End every session of a client that was disabled. A second run goes on where the first one stopped."""
    while await sessions.revoke_some_of_client(found.args["client"], BATCH, "client_disabled"):
        pass


@ends("oauth.codes")
async def end_codes(tx: db.Transaction, limit: int) -> int:
    """Forget codes that ran out a month ago: until then a second use is noticed."""
    return await tx.execute(queries.END_CODES, tx.tenant, limit)
