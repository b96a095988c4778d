"""Money received in excess: a second attempt of one payment succeeded, late, after another one had been credited.

It is nobody's but the payer's: it is booked on an account of its own, never credited, and given back by itself through
the gateway that took it. When that gateway refuses, the money stays on that account and the payment asks for attention.
"""

from __future__ import annotations

from uuid import UUID

from core.jobs import service as jobs
from core.kit import db, ids
from core.ledger import service as ledger
from core.payments import books, queries, rows
from core.payments.types import Attempt, Excess, Payment, Refund, RefundStatus

REFUND = "payments.refund"
REASON = "Paid twice"


async def receive_within(tx: db.Transaction, payment: Payment, attempt: Attempt, refund_id: UUID) -> None:
    """Book a second capture and have it refunded, once per attempt, under the payment's lock. Posts last."""
    received = await books.excess_received(payment, attempt)
    aside = await books.excess_set_aside(refund_id, payment, payment.amount, attempt.provider_account_id)
    await _send_soon(tx, refund_id)
    posted, set_aside = await ledger.post_within(tx, received, aside)
    row = await tx.get_row(
        queries.INSERT_EXCESS,
        tx.tenant,
        ids.new(),
        payment.id,
        attempt.id,
        attempt.provider_account_id,
        attempt.provider_payment_id,
        payment.amount.amount,
        payment.amount.currency,
        posted.id,
    )
    await _insert_refund(tx, refund_id, rows.excess(row), set_aside.id)


async def refund_within(tx: db.Transaction, payment: Payment, excess: Excess, refund_id: UUID) -> Refund:
    """Have an excess refunded whose refund failed, under the payment's lock. Posts last."""
    await _send_soon(tx, refund_id)
    aside = await books.excess_set_aside(refund_id, payment, excess.amount, excess.provider_account_id)
    (set_aside,) = await ledger.post_within(tx, aside)
    return await _insert_refund(tx, refund_id, excess, set_aside.id)


async def _send_soon(tx: db.Transaction, refund_id: UUID) -> None:
    name = ids.text("ref", refund_id)
    await jobs.enqueue(tx, REFUND, name, {"refund": name})


async def _insert_refund(tx: db.Transaction, refund_id: UUID, excess: Excess, set_aside_id: UUID) -> Refund:
    row = await tx.get_row(
        queries.INSERT_REFUND,
        tx.tenant,
        refund_id,
        excess.payment_id,
        excess.attempt_id,
        excess.provider_account_id,
        excess.amount.amount,
        excess.amount.currency,
        REASON,
        set_aside_id,
        {},
        excess.id,
        None,
        "normal",
        RefundStatus.REQUESTED,
    )
    return rows.refund(row)
