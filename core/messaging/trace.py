"""Messages to people on the trail of money: that one was sent and what became of it, never to whom."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from core.kit import db, ids
from core.kit.trace import Link, Node, Part, adds, loads

MESSAGE = """
    SELECT id, channel, purpose, template, state, error_code, event_id, provider_message_id, created_at FROM message
    WHERE tenant_id = $1 AND id = $2
"""
OF_EVENT = "SELECT id FROM message WHERE tenant_id = $1 AND event_id = $2 ORDER BY id LIMIT 10"


@loads("msg")
async def load_message(tx: db.Transaction, message_id: UUID) -> Part | None:
    """A message leads to the event that caused it."""
    row = await tx.find_row(MESSAGE, tx.tenant, message_id)
    if row is None:
        return None
    facts = {
        "channel": row["channel"],
        "template": row["template"],
        "purpose": row["purpose"],
        "error_code": row["error_code"],
    }
    links = [Link("tells", ids.text("evt", row["event_id"]))] if row["event_id"] else []
    gaps = ["this message did not reach anybody"] if row["state"] in {"failed", "bounced"} else []
    return Part(Node(ids.text("msg", message_id), "message", row["created_at"], row["state"], facts), links, gaps)


@adds("event")
async def add_messages(tx: db.Transaction, node: Node) -> Sequence[Link]:
    """Who was told of an event."""
    rows = await tx.fetch(OF_EVENT, tx.tenant, ids.parse("evt", node.id))
    return [Link("message", ids.text("msg", row["id"])) for row in rows]
