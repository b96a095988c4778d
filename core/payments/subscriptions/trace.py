"""Gateways' subscriptions and their charges on the trail of money."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from core.kit import db, ids
from core.kit.trace import Link, Node, Part, adds, finds, loads
from core.payments.subscriptions import queries, rows


@loads("gsb")
async def load_subscription(tx: db.Transaction, subscription_id: UUID) -> Part | None:
    """A subscription leads by the vendor's id to its webhooks. Its charges lead to it: there may be hundreds."""
    row = await tx.find_row(queries.GET, tx.tenant, subscription_id)
    if row is None:
        return None
    found = rows.subscription(row)
    node = Node(
        found.public_id,
        "gateway_subscription",
        found.created_at,
        found.status.value,
        {
            "amount": found.amount.text(),
            "currency": found.amount.currency,
            "plan": ids.text("gpl", found.plan_id),
            "provider_account": ids.text("pac", found.provider_account_id),
            "provider_subscription": found.provider_subscription_id,
            "cycles": found.cycles,
            "cycles_charged": found.cycles_charged,
        },
    )
    gaps = [f"a human must look: {reason}" for reason in found.attention]
    return Part(node, [], gaps)


@loads("gsc")
async def load_charge(tx: db.Transaction, charge_id: UUID) -> Part | None:
    """A charge leads to its subscription and to its payment."""
    row = await tx.find_row(queries.GET_CHARGE, tx.tenant, charge_id)
    if row is None:
        return None
    charge = rows.charge(row)
    node = Node(
        charge.public_id,
        "gateway_charge",
        charge.created_at,
        "held" if charge.payment_id is None else "payment",
        {
            "amount": charge.amount.text(),
            "currency": charge.amount.currency,
            "provider_charge": charge.provider_charge_id,
            "provider_order": charge.provider_order_id,
            "held_because": charge.reason,
        },
    )
    links = [Link("subscription", ids.text("gsb", charge.subscription_id), "the subscription is gone")]
    if charge.payment_id is None:
        return Part(node, links, ["the vendor charged it and nobody was credited: accept it, or have it given back"])
    links.append(Link("payment", ids.text("pay", charge.payment_id), "charged, but its payment was not made"))
    return Part(node, links)


@adds("payment")
async def add_charge(tx: db.Transaction, node: Node) -> Sequence[Link | Part | str]:
    """A payment of a subscription leads to its charge."""
    row = await tx.find_row(queries.FIND_CHARGE_BY_PAYMENT, tx.tenant, ids.parse("pay", node.id))
    return [Link("charge", ids.text("gsc", row["id"]))] if row is not None else []


@finds
async def find(tx: db.Transaction, text: str) -> Sequence[str]:
    """Subscriptions and charges by the vendor's ids."""
    found = await tx.fetch(queries.FIND_BY_VENDOR_ID, tx.tenant, text)
    return [ids.text(row["prefix"], row["id"]) for row in found]
