"""Lines of statements on the trail of money: what the bank showed of a settlement, and what a line ties to."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from core.kit import db, ids
from core.kit.money import Money
from core.kit.trace import Link, Node, Part, adds, finds, loads

LINE = """
    SELECT l.id, l.source_id, l.amount, l.currency, l.booked_on, l.reference, l.state, l.problem, l.rule, l.created_at,
           p.transaction_id
    FROM statement_line l
    LEFT JOIN settlement_expectation e ON e.tenant_id = l.tenant_id AND e.id = l.expectation_id
    LEFT JOIN ledger_posting p ON p.tenant_id = e.tenant_id AND p.id = e.posting_id
    WHERE l.tenant_id = $1 AND l.id = $2
"""
SHOWN = """
    SELECT l.id FROM settlement_expectation e
    JOIN statement_line l ON l.tenant_id = e.tenant_id AND l.id = e.line_id
    WHERE e.tenant_id = $1 AND e.provider_id = $2 AND e.kind = 'settlement' AND l.tenant_id = $1
    ORDER BY l.id LIMIT 10
"""
FIND = "SELECT id FROM statement_line WHERE tenant_id = $1 AND group_key = $2 ORDER BY id LIMIT 10"


@loads("sml")
async def load_statement_line(tx: db.Transaction, line_id: UUID) -> Part | None:
    """A statement's line leads to the transaction that it ties to. Its text may name people and is not shown."""
    row = await tx.find_row(LINE, tx.tenant, line_id)
    if row is None:
        return None
    facts: dict[str, str | int | bool | None] = {
        "source": ids.text("src", row["source_id"]),
        "amount": Money(row["amount"], row["currency"]).text(),
        "currency": row["currency"],
        "booked_on": row["booked_on"].isoformat(),
        "reference": row["reference"],
        "rule": row["rule"],
        "problem": row["problem"],
    }
    links, gaps = [], []
    if row["transaction_id"] is not None:
        links.append(Link("matches", ids.text("txn", row["transaction_id"]), "the transaction that it ties to is gone"))
    if row["state"] != "matched":
        gaps.append(f"this statement line ties to no posting{': ' + row['problem'] if row['problem'] else ''}")
    return Part(Node(ids.text("sml", line_id), "statement_line", row["created_at"], row["state"], facts), links, gaps)


@adds("settlement")
async def add_bank_line(tx: db.Transaction, node: Node) -> Sequence[Link]:
    """What the bank showed of a settlement."""
    name = node.facts.get("provider_settlement")
    if not isinstance(name, str):
        return []
    return [Link("shown by", ids.text("sml", row["id"])) for row in await tx.fetch(SHOWN, tx.tenant, name.upper())]


@finds
async def find(tx: db.Transaction, text: str) -> Sequence[str]:
    """Lines by the bank's reference (UTR)."""
    return [ids.text("sml", row["id"]) for row in await tx.fetch(FIND, tx.tenant, text.upper())]
