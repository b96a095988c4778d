"""Payouts on the trail of money."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from core.kit import db, ids
from core.kit.money import Money
from core.kit.trace import Link, Node, Part, finds, loads
from core.payouts import queries

FIND = """
    SELECT p.id FROM provider_account a
    JOIN payout p ON p.tenant_id = a.tenant_id AND p.provider_account_id = a.id AND p.provider_payout_id = $2
    WHERE a.tenant_id = $1 AND p.tenant_id = $1 ORDER BY p.id LIMIT 5
"""
SHOWN = "SELECT settled_id, returned_id FROM payout WHERE tenant_id = $1 AND id = $2"
_STEPS = {"settled_id": "left the bank", "returned_id": "came back to the bank"}


@loads("pyo")
async def load_payout(tx: db.Transaction, payout_id: UUID) -> Part | None:
    """A payout leads to what it is for, to its holds and, once paid, to its postings."""
    row = await tx.find_row(queries.GET, tx.tenant, payout_id)
    if row is None:
        return None
    name = ids.text("pyo", payout_id)
    missing = "the money was never set aside"
    links = [Link("hold", ids.text("hld", hold_id), missing) for hold_id in row["hold_ids"]]
    links += [Link("known as", text) for text in (row["provider_payout_id"], row["utr"], name) if text]
    for step in {"paid": ("paid",), "reversed": ("paid", "reversed")}.get(row["status"], ()):
        text = f"{step}, but no ledger transaction says so"
        numbers = range(1, len(row["hold_ids"]) + 1)
        links += [Link("posting", f"payout:{name}:{step}:{number}", text) for number in numbers]
    bank = await tx.get_row(SHOWN, tx.tenant, payout_id)
    links += [Link(relation, ids.text("txn", bank[step])) for step, relation in _STEPS.items() if bank[step]]
    facts = {
        "amount": Money(row["amount"], row["currency"]).text(),
        "currency": row["currency"],
        "purpose": row["purpose"],
        "about": row["subject"],
        "provider_account": ids.text("pac", row["provider_account_id"]),
        "provider_payout": row["provider_payout_id"],
        "utr": row["utr"],
        "requested_by": row["requested_by"],
        "error_code": row["error_code"],
    }
    gaps = [f"a human must look: {row['attention']}"] if row["attention"] else []
    return Part(Node(name, "payout", row["created_at"], row["status"], facts), links, gaps)


@finds
async def find(tx: db.Transaction, text: str) -> Sequence[str]:
    """Payouts by the vendor's id."""
    return [ids.text("pyo", row["id"]) for row in await tx.fetch(FIND, tx.tenant, text)]
