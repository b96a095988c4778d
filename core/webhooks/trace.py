"""Vendors' webhooks on the trail of money."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from core.kit import db, ids
from core.kit.trace import Link, Node, Part, finds, loads
from core.webhooks import queries
from core.webhooks.types import DEAD, RECEIVED


@loads("whd")
async def load_delivery(tx: db.Transaction, delivery_id: UUID) -> Part | None:
    """A webhook leads to whatever carries one of the vendor's ids in it."""
    row = await tx.find_row(queries.FIND, tx.tenant, delivery_id)
    if row is None:
        return None
    facts = {
        "event_type": row["event_type"],
        "subject": row["subject"],
        "provider_account": ids.text("pac", row["account_id"]),
        "dedupe_key": row["dedupe_key"],
        "last_error": row["last_error"],
        **row["hints"],
    }
    gaps = []
    if row["status"] == DEAD:
        gaps.append("every attempt to process this webhook failed: replay it")
    if row["status"] == RECEIVED:
        gaps.append("this webhook has not been processed yet")
    if row["conflict"]:
        gaps.append("another body came under the same event id")
    node = Node(ids.text("whd", delivery_id), "webhook", row["received_at"], row["status"], facts)
    return Part(node, [Link("names", name) for name in row["hints"].values()], gaps)


@finds
async def find(tx: db.Transaction, text: str) -> Sequence[str]:
    """Webhooks that carry a vendor's id or our reference."""
    return [ids.text("whd", row["id"]) for row in await tx.fetch(queries.TRACE, tx.tenant, text)]
