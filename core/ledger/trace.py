"""Ledger transactions and holds on the trail of money."""

from __future__ import annotations

import re
from collections.abc import Sequence
from uuid import UUID

from core.kit import db, ids
from core.kit.money import Money
from core.kit.trace import Link, Node, Part, adds, finds, loads

TRANSACTION = """
    SELECT id, reference, kind, actor, reverses_id, metadata, effective_at, recorded_at FROM ledger_transaction
    WHERE tenant_id = $1 AND id = $2
"""
POSTINGS = """
    SELECT p.line, p.amount, p.currency, d.code AS debit, c.code AS credit
    FROM ledger_posting p
    JOIN ledger_account d ON d.tenant_id = p.tenant_id AND d.id = p.debit_account_id
    JOIN ledger_account c ON c.tenant_id = p.tenant_id AND c.id = p.credit_account_id
    WHERE p.tenant_id = $1 AND p.transaction_id = $2 ORDER BY p.line LIMIT 20
"""
REVERSALS = "SELECT id FROM ledger_transaction WHERE tenant_id = $1 AND reverses_id = $2 ORDER BY id LIMIT 20"
BY_REFERENCE = "SELECT id FROM ledger_transaction WHERE tenant_id = $1 AND reference = $2"
_ID = re.compile(r"[a-z]{3}_[0-9a-z]{26}")
HOLD = """
    SELECT id, reference, amount, currency, captured, released, state, created_at FROM ledger_hold
    WHERE tenant_id = $1 AND id = $2
"""


@loads("txn")
async def load_transaction(tx: db.Transaction, transaction_id: UUID) -> Part | None:
    """A transaction shows its postings and leads to what it reverses."""
    row = await tx.find_row(TRANSACTION, tx.tenant, transaction_id)
    if row is None:
        return None
    facts: dict[str, str | int | bool | None] = {
        "reference": row["reference"],
        "kind": row["kind"],
        "actor": row["actor"],
    }
    postings = await tx.fetch(POSTINGS, tx.tenant, transaction_id)
    for item in postings:
        amount = Money(item["amount"], item["currency"])
        facts[f"posting {item['line']}"] = f"{item['debit']} → {item['credit']}: {amount.text()} {amount.currency}"
    links = []
    if row["reverses_id"] is not None:
        links.append(Link("reverses", ids.text("txn", row["reverses_id"]), "the reversed transaction is gone"))
    links += [Link("about", text) for text in row["metadata"].values() if _is_id(text)]
    gaps = [] if postings else ["a transaction without postings"]
    node = Node(ids.text("txn", transaction_id), "transaction", row["recorded_at"], "posted", facts)
    return Part(node, links, gaps)


@adds("transaction")
async def add_reversals(tx: db.Transaction, node: Node) -> Sequence[Link]:
    """What reversed a transaction, in full or in part."""
    found = await tx.fetch(REVERSALS, tx.tenant, ids.parse("txn", node.id))
    return [Link("reversed by", ids.text("txn", row["id"])) for row in found]


@loads("hld")
async def load_hold(tx: db.Transaction, hold_id: UUID) -> Part | None:
    """Money set aside."""
    row = await tx.find_row(HOLD, tx.tenant, hold_id)
    if row is None:
        return None
    facts = {
        "reference": row["reference"],
        "amount": Money(row["amount"], row["currency"]).text(),
        "captured": Money(row["captured"], row["currency"]).text(),
        "released": Money(row["released"], row["currency"]).text(),
        "currency": row["currency"],
    }
    return Part(Node(ids.text("hld", hold_id), "hold", row["created_at"], row["state"], facts))


def _is_id(text: object) -> bool:
    """Whether metadata names something of ours: `pay_…`."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


@finds
async def find(tx: db.Transaction, text: str) -> Sequence[str]:
    """The transaction of a reference."""
    return [ids.text("txn", row["id"]) for row in await tx.fetch(BY_REFERENCE, tx.tenant, text)]
