"""Writes entities in the vendor's documented shapes (api/*/entity.md and the samples in `testdata`)."""

from typing import Any

from plugins.payments_razorpay.sandbox.types import Line, Order, Payment, Refund, Settlement


def _notes(notes: dict[str, Any]) -> dict[str, Any] | list[Any]:
    # PHP writes an empty object as an empty list.
    return notes or []


def order(entity: Order) -> dict[str, Any]:
    return {
        "id": entity.id,
        "entity": "order",
        "amount": entity.amount,
        "amount_paid": entity.amount_paid,
        "amount_due": entity.amount - entity.amount_paid,
        "currency": entity.currency,
        "receipt": entity.receipt,
        "offer_id": None,
        "status": entity.status,
        "attempts": entity.attempts,
        "notes": _notes(entity.notes),
        "created_at": entity.created_at,
    }


def payment(entity: Payment, *, expand_card: bool = False) -> dict[str, Any]:
    error = entity.error or {}
    shape: dict[str, Any] = {
        "id": entity.id,
        "entity": "payment",
        "amount": entity.amount,
        "currency": entity.currency,
        "base_amount": entity.amount,
        "status": entity.status,
        "order_id": entity.order_id,
        "invoice_id": None,
        "international": False,
        "method": entity.method,
        "amount_refunded": entity.amount_refunded,
        "amount_transferred": 0,
        "refund_status": entity.refund_status,
        "captured": entity.captured,
        "description": entity.description,
        "card_id": entity.card["id"] if entity.card else None,
        "bank": entity.bank,
        "wallet": entity.wallet,
        "vpa": entity.vpa,
        "email": entity.email,
        "contact": entity.contact,
        "notes": _notes(entity.notes),
        "fee": entity.fee,
        "tax": entity.tax,
        "error_code": error.get("code"),
        "error_description": error.get("description"),
        "error_source": error.get("source"),
        "error_step": error.get("step"),
        "error_reason": error.get("reason"),
        "acquirer_data": entity.acquirer_data,
        "created_at": entity.created_at,
    }
    if expand_card and entity.card:
        shape["card"] = entity.card
    if entity.vpa:
        shape["upi"] = {"payer_account_type": "bank_account", "vpa": entity.vpa, "flow": "collect"}
    return shape


def refund(entity: Refund) -> dict[str, Any]:
    return {
        "id": entity.id,
        "entity": "refund",
        "amount": entity.amount,
        "receipt": entity.receipt,
        "currency": entity.currency,
        "payment_id": entity.payment_id,
        "notes": _notes(entity.notes),
        "acquirer_data": {"arn": entity.arn},
        "created_at": entity.created_at,
        "batch_id": None,
        "status": entity.status,
        "speed_processed": entity.speed_processed,
        "speed_requested": entity.speed_requested,
    }


def settlement(entity: Settlement) -> dict[str, Any]:
    return {
        "id": entity.id,
        "entity": "settlement",
        "amount": entity.amount,
        "status": entity.status,
        "fees": 0,
        "tax": 0,
        "utr": entity.utr,
        "created_at": entity.created_at,
    }


def line(entity: Line, utr: str, paid: Payment | None, ordered: Order | None) -> dict[str, Any]:
    """Write a line of the combined reconciliation report; `paid` is the payment that it is about, if any."""
    card = paid.card if paid and paid.card else {}
    shape = {
        "entity_id": entity.id,
        "type": entity.type,
        "debit": entity.debit,
        "credit": entity.credit,
        "amount": entity.amount,
        "currency": entity.currency,
        "fee": entity.fee,
        "tax": entity.tax,
        "on_hold": False,
        "settled": True,
        "created_at": entity.created_at,
        "settled_at": entity.settled_at,
        "settlement_id": entity.settlement_id,
        "posted_at": None,
        "credit_type": "default",
        "description": entity.description,
        # Documented as an object, a text or null.
        "notes": (paid.notes or None) if paid else None,
        "payment_id": entity.payment_id,
        "settlement_utr": utr,
        "order_id": ordered.id if ordered else None,
        "order_receipt": ordered.receipt if ordered else None,
        "method": paid.method if paid else None,
        "card_network": card.get("network"),
        "card_issuer": card.get("issuer"),
        "card_type": card.get("type"),
        "dispute_id": None,
    }
    return {**shape, **entity.amended}


def collection(items: list[dict[str, Any]]) -> dict[str, Any]:
    return {"entity": "collection", "count": len(items), "items": items}
