"""Payments, attempts and refunds on the trail of money."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from core.kit import db, ids
from core.kit.trace import Link, Node, Part, finds, loads
from core.payments import queries, rows
from core.payments.types import Attempt, AttemptStatus, PaymentStatus, Refund, RefundStatus

FIND = """
    SELECT 'att' AS prefix, t.id FROM provider_account a
    JOIN payment_attempt t ON t.tenant_id = a.tenant_id AND t.provider_account_id = a.id AND t.provider_order_id = $2
    WHERE a.tenant_id = $1 AND t.tenant_id = $1
    UNION SELECT 'att', t.id FROM provider_account a
    JOIN payment_attempt t ON t.tenant_id = a.tenant_id AND t.provider_account_id = a.id AND t.provider_payment_id = $2
    WHERE a.tenant_id = $1 AND t.tenant_id = $1
    UNION SELECT 'ref', t.id FROM provider_account a
    JOIN refund t ON t.tenant_id = a.tenant_id AND t.provider_account_id = a.id AND t.provider_refund_id = $2
    WHERE a.tenant_id = $1 AND t.tenant_id = $1
    LIMIT 20
"""


@loads("pay")
async def load_payment(tx: db.Transaction, payment_id: UUID) -> Part | None:
    """A payment leads to its attempts, its refunds and, once captured, to its posting."""
    row = await tx.find_row(queries.GET_PAYMENT, tx.tenant, payment_id)
    if row is None:
        return None
    payment = rows.payment(row)
    attempts = await tx.fetch(queries.LIST_ATTEMPTS, tx.tenant, payment_id)
    refunds = await tx.fetch(queries.LIST_REFUNDS, tx.tenant, payment_id)
    links = [Link("attempt", ids.text("att", item["id"]), "the attempt is gone") for item in attempts]
    links += [Link("refund", ids.text("ref", item["id"]), "the refund is gone") for item in refunds]
    if payment.status is PaymentStatus.SUCCEEDED:
        posted = f"payment:{payment.public_id}:captured"
        links.append(Link("posting", posted, "captured, but no ledger transaction has credited it"))
    node = Node(
        payment.public_id,
        "payment",
        payment.created_at,
        payment.status.value,
        {
            "amount": payment.amount.text(),
            "currency": payment.amount.currency,
            "purpose": payment.purpose,
            "about": payment.subject,
            "captured": payment.captured.text(),
            "refunded": payment.refunded.text(),
        },
    )
    gaps = [f"a human must look: {reason}" for reason in payment.attention]
    return Part(node, links, gaps)


@loads("att")
async def load_attempt(tx: db.Transaction, attempt_id: UUID) -> Part | None:
    """An attempt leads to its payment, and by the vendor's ids to webhooks and settlement lines."""
    row = await tx.find_row(queries.GET_ATTEMPT, tx.tenant, attempt_id)
    if row is None:
        return None
    attempt = rows.attempt(row)
    node = Node(
        attempt.reference,
        "attempt",
        attempt.created_at,
        attempt.status.value,
        {
            "number": attempt.number,
            "provider_account": ids.text("pac", attempt.provider_account_id),
            "provider_order": attempt.provider_order_id,
            "provider_payment": attempt.provider_payment_id,
            "method": attempt.method,
            "error_code": attempt.error_code,
        },
    )
    links = [Link("payment", ids.text("pay", attempt.payment_id), "the payment is gone")]
    known = (attempt.provider_payment_id, attempt.provider_order_id, attempt.reference)
    links += [Link("known as", name) for name in known if name]
    return Part(node, links, _attempt_gaps(attempt))


@loads("ref")
async def load_refund(tx: db.Transaction, refund_id: UUID) -> Part | None:
    """A refund leads to its payment, to its postings and by the vendor's id to webhooks and settlement lines."""
    row = await tx.find_row(queries.GET_REFUND, tx.tenant, refund_id)
    if row is None:
        return None
    refund = rows.refund(row)
    node = Node(
        refund.public_id,
        "refund",
        refund.created_at,
        refund.status.value,
        {
            "amount": refund.amount.text(),
            "currency": refund.amount.currency,
            "provider_account": ids.text("pac", refund.provider_account_id),
            "provider_refund": refund.provider_refund_id,
            "error_code": refund.error_code,
        },
    )
    return Part(node, _refund_links(refund))


@finds
async def find(tx: db.Transaction, text: str) -> Sequence[str]:
    """Attempts and refunds by the vendor's ids."""
    return [ids.text(row["prefix"], row["id"]) for row in await tx.fetch(FIND, tx.tenant, text)]


def _attempt_gaps(attempt: Attempt) -> list[str]:
    if attempt.status is AttemptStatus.CAPTURED and attempt.provider_payment_id is None:
        return ["captured, but the vendor's payment id is not known"]
    if attempt.status is AttemptStatus.UNKNOWN:
        return ["the gateway has not said yet what became of it"]
    return []


def _refund_links(refund: Refund) -> list[Link]:
    links = [
        Link("payment", ids.text("pay", refund.payment_id), "the payment is gone"),
        Link("attempt", ids.text("att", refund.attempt_id), "the attempt is gone"),
        Link("posting", ids.text("txn", refund.set_aside_id), "the money was never set aside"),
    ]
    ends = {RefundStatus.SUCCEEDED: "succeeded", RefundStatus.FAILED: "failed"}
    if refund.status in ends:
        missing = "it ended, but no ledger transaction says so"
        links.append(Link("posting", f"refund:{refund.public_id}:{ends[refund.status]}", missing))
    links += [Link("known as", name) for name in (refund.provider_refund_id, refund.public_id) if name]
    return links
