"""Events, the requests that caused them and their idempotency rows on the trail of money."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from core.kit import clock, db, idempotency, ids
from core.kit.errors import NotFound
from core.kit.trace import Link, Node, Part, adds, loads

EVENT = """
    SELECT e.id, e.type, e.subject, e.subject_version, e.actor, e.request_id, e.occurred_at, p.position
    FROM event e LEFT JOIN event_position p ON p.tenant_id = e.tenant_id AND p.event_id = e.id
    WHERE e.tenant_id = $1 AND e.id = $2
"""
OF_SUBJECT = "SELECT id FROM event WHERE tenant_id = $1 AND subject = $2 ORDER BY subject_version LIMIT 30"
OF_REQUEST = "SELECT id, subject, actor FROM event WHERE tenant_id = $1 AND request_id = $2 ORDER BY id LIMIT 20"
PATIENCE_SECONDS = 60
"""An event that the relay has not placed after this long is missing from the stream."""


@loads("evt")
async def load_event(tx: db.Transaction, event_id: UUID) -> Part | None:
    """An event leads to its subject and to the request or job that caused it."""
    row = await tx.find_row(EVENT, tx.tenant, event_id)
    if row is None:
        return None
    facts = {
        "type": row["type"],
        "subject": row["subject"],
        "actor": row["actor"],
        "request": row["request_id"] or None,
        "position": row["position"],
    }
    status = "waiting" if row["position"] is None else "published"
    gaps = []
    late = (clock.system_now() - _made_at(event_id)).total_seconds() > PATIENCE_SECONDS
    if row["position"] is None and late:
        gaps.append("the relay has not published this event")
    links = [Link("subject", row["subject"])]
    if row["request_id"]:
        links.append(Link("caused by", row["request_id"]))
    return Part(Node(ids.text("evt", event_id), "event", row["occurred_at"], status, facts), links, gaps)


@loads("req")
async def load_request(tx: db.Transaction, request_id: UUID) -> Part | None:
    """A request, as far as it caused events."""
    name = ids.text("req", request_id)
    found = await tx.fetch(OF_REQUEST, tx.tenant, name)
    if not found:
        return None
    node = Node(name, "request", _made_at(request_id), None, {"actor": found[0]["actor"]})
    return Part(node, [Link("caused", ids.text("evt", row["id"])) for row in found])


@adds("payment", "refund", "payout", "message", "settlement", "transaction", "hold")
async def add_events(tx: db.Transaction, node: Node) -> Sequence[Link]:
    """What was said about a node."""
    return [Link("event", ids.text("evt", row["id"])) for row in await tx.fetch(OF_SUBJECT, tx.tenant, node.id)]


@adds("payment", "refund", "payout", "transaction")
async def add_idempotency(tx: db.Transaction, node: Node) -> Sequence[Part]:
    """The stored answers of the requests that made a node, while they are kept."""
    try:
        resource_id = ids.parse(node.id.partition("_")[0], node.id)
    except NotFound:
        return []
    rows = await tx.fetch(idempotency.OF_RESOURCE, tx.tenant, resource_id)
    return [
        Part(
            Node(
                f"idempotency_{row['scope_hash'].hex()[:20]}",
                "idempotency",
                row["created_at"],
                "open" if row["finished_at"] is None else "answered",
                {"http_status": row["status"], "kept_until": clock.text(row["expires_at"])},
            )
        )
        for row in rows
    ]


def _made_at(uuid7: UUID) -> datetime:
    """The time in a UUIDv7 (RFC 9562 §5.7): milliseconds in its first 48 bits."""
    return datetime.fromtimestamp((uuid7.int >> 80) / 1000, UTC)
