from __future__ import annotations

from core.identity.oauth import queries
from core.jobs.retention import ends
from core.kit import db


@ends("oauth.codes")
async def end_codes(tx: db.Transaction, limit: int) -> int:
    """Forget codes that ran out a month ago: until then a second use is noticed."""
    return await tx.execute(queries.END_CODES, tx.tenant, limit)
