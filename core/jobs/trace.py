"""Jobs on the trail of money: what was done in the background, and what it was about."""

from __future__ import annotations

from uuid import UUID

from core.kit import db, ids
from core.kit.trace import Link, Node, Part, loads

JOB = "SELECT id, kind, key, status, attempts, last_error, created_at FROM job WHERE tenant_id = $1 AND id = $2"


@loads("job")
async def load_job(tx: db.Transaction, job_id: UUID) -> Part | None:
    """A job leads to what its key names."""
    row = await tx.find_row(JOB, tx.tenant, job_id)
    if row is None:
        return None
    facts = {"kind": row["kind"], "attempts": row["attempts"], "last_error": row["last_error"]}
    gaps = ["every attempt of this job failed: replay it"] if row["status"] == "dead" else []
    node = Node(ids.text("job", job_id), "job", row["created_at"], row["status"], facts)
    return Part(node, [Link("about", row["key"])], gaps)
