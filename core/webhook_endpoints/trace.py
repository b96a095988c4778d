"""Webhooks to the tenant on the trail of money."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from core.kit import db, ids
from core.kit.trace import Link, Node, Part, adds, loads

MESSAGE = """
    SELECT id, event_id, type, status, attempts, created_at FROM webhook_message WHERE tenant_id = $1 AND id = $2
"""
OF_EVENT = """
    SELECT m.id FROM webhook_endpoint e
    JOIN webhook_message m ON m.tenant_id = e.tenant_id AND m.endpoint_id = e.id
    WHERE e.tenant_id = $1 AND m.event_id = $2 ORDER BY m.id LIMIT 5
"""


@loads("whm")
async def load_message(tx: db.Transaction, message_id: UUID) -> Part | None:
    """An outgoing webhook leads to its event."""
    row = await tx.find_row(MESSAGE, tx.tenant, message_id)
    if row is None:
        return None
    facts = {"type": row["type"], "attempts": row["attempts"]}
    gaps = ["the tenant's endpoint never took this webhook"] if row["status"] == "failed" else []
    node = Node(ids.text("whm", message_id), "outgoing_webhook", row["created_at"], row["status"], facts)
    return Part(node, [Link("tells", ids.text("evt", row["event_id"]))], gaps)


@adds("event")
async def add_messages(tx: db.Transaction, node: Node) -> Sequence[Link]:
    """How the tenant was told of an event."""
    rows = await tx.fetch(OF_EVENT, tx.tenant, ids.parse("evt", node.id))
    return [Link("outgoing webhook", ids.text("whm", row["id"])) for row in rows]
