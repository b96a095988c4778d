"""Settlements, their lines and what they tie to on the trail of money."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from core.kit import db, ids
from core.kit.money import Money, exponent
from core.kit.trace import Link, Node, Part, adds, finds, loads
from core.reconciliation.types import account_name

LINE = """
    SELECT l.id, l.line_key, l.kind, l.provider_payment_id, l.provider_refund_id, l.amount, l.fee, l.tax, l.net,
           l.currency, l.state, l.problem, l.absent, l.settlement_id, b.transaction_id, l.subject, l.created_at,
           e.posting_id, p.transaction_id AS tied_id
    FROM settlement_line l
    LEFT JOIN settlement_booking b
        ON b.tenant_id = l.tenant_id AND b.settlement_id = l.settlement_id AND b.number = l.booking
    LEFT JOIN settlement_expectation e ON e.tenant_id = l.tenant_id AND e.id = l.expectation_id
    LEFT JOIN ledger_posting p ON p.tenant_id = e.tenant_id AND p.id = e.posting_id
    WHERE l.tenant_id = $1 AND l.id = $2
"""
SETTLEMENT = """
    SELECT id, provider_account_id, provider_settlement_id, utr, currency, state, lines, broken_lines, net,
           transaction_id, created_at
    FROM settlement WHERE tenant_id = $1 AND id = $2
"""
BREAKS = """
    SELECT id, kind, state, resolution, created_at FROM reconciliation_break
    WHERE tenant_id = $1 AND line_id = $2 ORDER BY id LIMIT 10
"""
FIND = """
    SELECT 'sln' AS prefix, id FROM settlement_line WHERE tenant_id = $1 AND provider_payment_id = $2
    UNION SELECT 'sln', id FROM settlement_line WHERE tenant_id = $1 AND provider_refund_id = $2
    UNION SELECT 'stl', s.id FROM reconciliation_account a
    JOIN settlement s ON s.tenant_id = a.tenant_id AND s.provider_account_id = a.id AND s.provider_settlement_id = $2
    WHERE a.tenant_id = $1 AND s.tenant_id = $1
    UNION SELECT 'stl', id FROM settlement WHERE tenant_id = $1 AND utr = $2
    LIMIT 30
"""
BREAK = """
    SELECT b.provider_account_id, b.source_id, b.kind, b.subject, b.line_id, b.statement_line_id, b.settlement_id,
           b.expected, b.actual, b.currency, b.details, b.state, b.resolution, b.assignee, b.transaction_id,
           b.created_at, p.transaction_id AS expected_of
    FROM reconciliation_break b
    LEFT JOIN settlement_expectation e ON e.tenant_id = b.tenant_id AND e.id = b.expectation_id
    LEFT JOIN ledger_posting p ON p.tenant_id = e.tenant_id AND p.id = e.posting_id
    WHERE b.tenant_id = $1 AND b.id = $2
"""
EXPECTATION = """
    SELECT e.provider_account_id, a.kind AS account_kind, e.kind, e.subject, e.provider_id, e.reference, e.amount,
           e.currency, e.expected_at, e.line_id, e.match_id, e.rule, p.transaction_id
    FROM settlement_expectation e
    JOIN reconciliation_account a ON a.tenant_id = e.tenant_id AND a.id = e.provider_account_id
    JOIN ledger_posting p ON p.tenant_id = e.tenant_id AND p.id = e.posting_id
    WHERE e.tenant_id = $1 AND a.tenant_id = $1 AND p.tenant_id = $1 AND e.id = $2
"""
OPEN_BREAK = """
    SELECT b.kind FROM provider_account a
    JOIN settlement_expectation e
        ON e.tenant_id = a.tenant_id AND e.provider_id = $2 AND e.kind = $3 AND e.provider_account_id = a.id
    JOIN reconciliation_break b ON b.tenant_id = e.tenant_id AND b.expectation_id = e.id AND b.resolution IS NULL
    WHERE a.tenant_id = $1 AND e.tenant_id = $1 AND b.tenant_id = $1 LIMIT 1
"""


@loads("sln")
async def load_line(tx: db.Transaction, line_id: UUID) -> Part | None:
    """A settlement's line leads to its settlement, to the transaction that it ties to, and shows its breaks."""
    row = await tx.find_row(LINE, tx.tenant, line_id)
    if row is None:
        return None
    currency = row["currency"]
    facts: dict[str, str | int | bool | None] = {
        "line": row["line_key"],
        "kind": row["kind"],
        "currency": currency,
        "problem": row["problem"],
        **{name: Money(row[name], currency).text() for name in ("amount", "fee", "tax", "net")},
    }
    for item in await tx.fetch(BREAKS, tx.tenant, line_id):
        facts[f"break {ids.text('brk', item['id'])}"] = f"{item['kind']}: {item['resolution'] or item['state']}"
    differs = [Link("differs in", name.removeprefix("break ")) for name in facts if name.startswith("break ")]
    links = [Link("settlement", ids.text("stl", row["settlement_id"]), "the settlement is gone")]
    if row["tied_id"] is not None:
        links.append(Link("matches", ids.text("txn", row["tied_id"]), "the transaction that it ties to is gone"))
    if row["transaction_id"] is not None:
        links.append(Link("booked by", ids.text("txn", row["transaction_id"])))
    names = (row["provider_payment_id"], row["provider_refund_id"])
    links += [Link("names", name) for name in names if name] + differs
    gaps = []
    if row["state"] != "matched":
        gaps.append(f"this settlement line ties to no posting{': ' + row['problem'] if row['problem'] else ''}")
    if row["absent"]:
        gaps.append("a later report no longer shows this line")
    return Part(Node(ids.text("sln", line_id), "settlement_line", row["created_at"], row["state"], facts), links, gaps)


@loads("stl")
async def load_settlement(tx: db.Transaction, settlement_id: UUID) -> Part | None:
    """A settlement leads to its booking; its other lines are read through the reconciliation API."""
    row = await tx.find_row(SETTLEMENT, tx.tenant, settlement_id)
    if row is None:
        return None
    facts = {
        "provider_account": ids.text("pac", row["provider_account_id"]),
        "provider_settlement": row["provider_settlement_id"],
        "utr": row["utr"],
        "net": Money(row["net"], row["currency"]).text(),
        "currency": row["currency"],
        "lines": row["lines"],
        "broken_lines": row["broken_lines"],
    }
    links, gaps = [], []
    if row["transaction_id"] is not None:
        links.append(Link("booked by", ids.text("txn", row["transaction_id"]), "the booking is gone"))
    else:
        gaps.append("this settlement is not booked")
    node = Node(ids.text("stl", settlement_id), "settlement", row["created_at"], row["state"], facts)
    return Part(node, links, gaps)


@loads("brk")
async def load_break(tx: db.Transaction, break_id: UUID) -> Part | None:
    """A break leads to the line and the posting that differ, and to the entry that corrected it."""
    row = await tx.find_row(BREAK, tx.tenant, break_id)
    if row is None:
        return None
    currency = row["currency"]
    facts: dict[str, str | int | bool | None] = {
        "account": account_name(row["provider_account_id"], row["source_id"]),
        "kind": row["kind"],
        "about": row["subject"],
        "reason": row["details"].get("reason"),
        "currency": currency,
        "assignee": row["assignee"],
        **{name: _amount(row[name], currency) for name in ("expected", "actual")},
    }
    places = (("of", "sln", "line_id"), ("of", "sml", "statement_line_id"), ("within", "stl", "settlement_id"))
    links = [Link(relation, ids.text(prefix, row[column])) for relation, prefix, column in places if row[column]]
    if row["expected_of"] is not None:
        links.append(Link("expects", ids.text("txn", row["expected_of"]), "the transaction that it misses is gone"))
    if row["transaction_id"] is not None:
        links.append(Link("corrected by", ids.text("txn", row["transaction_id"]), "the correcting entry is gone"))
    about = row["details"].get("about")
    links += [Link("about", name) for name in {row["subject"], about} if name and "_" in name and ":" not in name]
    gaps = [] if row["resolution"] else [f"a difference that is not settled: {row['kind']}"]
    state = row["resolution"] or row["state"]
    return Part(Node(ids.text("brk", break_id), "break", row["created_at"], state, facts), links, gaps)


@loads("exp")
async def load_expectation(tx: db.Transaction, expectation_id: UUID) -> Part | None:
    """What the ledger expects of the outside leads to its transaction, and to the line that ties with it."""
    row = await tx.find_row(EXPECTATION, tx.tenant, expectation_id)
    if row is None:
        return None
    prefix = "sln" if row["account_kind"] == "settlement" else "sml"
    facts = {
        "account": ids.text("pac" if prefix == "sln" else "src", row["provider_account_id"]),
        "kind": row["kind"],
        "about": row["subject"],
        "provider_id": row["provider_id"],
        "reference": row["reference"],
        "amount": _amount(row["amount"], row["currency"]),
        "currency": row["currency"],
        "rule": row["rule"],
    }
    links = [Link("posted by", ids.text("txn", row["transaction_id"]), "the transaction is gone")]
    if row["line_id"] is not None:
        links.append(Link("shown by", ids.text(prefix, row["line_id"]), "the line that it ties with is gone"))
    is_open = row["line_id"] is None and row["match_id"] is None
    node = Node(
        ids.text("exp", expectation_id), "expectation", row["expected_at"], "open" if is_open else "matched", facts
    )
    return Part(node, links, ["the outside has not shown it yet"] if is_open else [])


def _amount(amount: Decimal | None, currency: str) -> str | None:
    return None if amount is None else f"{amount:.{exponent(currency)}f}"


@adds("attempt", "refund")
async def add_breaks(tx: db.Transaction, node: Node) -> Sequence[str]:
    """What reconciliation misses about it, such as a settlement that is overdue."""
    kind = {"attempt": "payment", "refund": "refund"}[node.kind]
    name = node.facts.get(f"provider_{kind}")
    if not isinstance(name, str):
        return []
    problem = await tx.value(OPEN_BREAK, tx.tenant, name, kind)
    return [f"reconciliation has an open break about it: {problem}"] if problem is not None else []


@finds
async def find(tx: db.Transaction, text: str) -> Sequence[str]:
    """Lines by the vendor's ids, settlements by the vendor's id or the bank's number (UTR)."""
    return [ids.text(row["prefix"], row["id"]) for row in await tx.fetch(FIND, tx.tenant, text)]
