"""Writes entities in the vendor's documented shapes (api/*/entity.md and the samples in `testdata`)."""

from typing import Any

from plugins.payments_razorpay.sandbox.types import (
    Customer,
    Dispute,
    Document,
    Downtime,
    Invoice,
    Line,
    Order,
    Payment,
    PaymentLink,
    Plan,
    Refund,
    Settlement,
    Subscription,
    Token,
)


def _notes(notes: dict[str, Any]) -> dict[str, Any] | list[Any]:
    # PHP writes an empty object as an empty list.
    return notes or []


def order(entity: Order) -> dict[str, Any]:
    shape = {
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
    if entity.notification is not None:
        shape["notification"] = dict(entity.notification)
    if entity.token is not None and entity.method == "emandate":
        terms = {"method": entity.method, "recurring_status": None, "failure_reason": None, "currency": "INR"}
        shape["token"] = {**terms, **entity.token, "first_payment_amount": 0}
    return shape


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
        "invoice_id": entity.invoice_id,
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
    if entity.customer_id is not None:
        shape |= {"customer_id": entity.customer_id, "token_id": entity.token_id}
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
        "dispute_id": entity.dispute_id,
    }
    return {**shape, **entity.amended}


def collection(items: list[dict[str, Any]]) -> dict[str, Any]:
    return {"entity": "collection", "count": len(items), "items": items}


def payment_link(entity: PaymentLink, public_url: str, paid: Payment | None) -> dict[str, Any]:
    """Write a link. `order_id` shows once it is paid, as in the samples; `payments` only then is not null."""
    shape: dict[str, Any] = {
        "accept_partial": False,
        "amount": entity.amount,
        "amount_paid": entity.amount_paid,
        "callback_method": "get" if entity.callback_url else "",
        "callback_url": entity.callback_url,
        "cancelled_at": entity.cancelled_at,
        "created_at": entity.created_at,
        "currency": entity.currency,
        "customer": entity.customer,
        "description": entity.description,
        "expire_by": entity.expire_by if entity.says_expiry else 0,
        "expired_at": entity.expired_at,
        "first_min_partial_amount": 0,
        "id": entity.id,
        "notes": entity.notes or None,
        "notify": entity.notify,
        "payments": None,
        "reference_id": entity.reference_id,
        "reminder_enable": entity.reminder_enable,
        "reminders": [],
        "short_url": f"{public_url}/i/{entity.id.removeprefix('plink_')}",
        "status": entity.status,
        "updated_at": entity.updated_at or entity.created_at,
        "upi_link": entity.upi_link,
        "user_id": "",
    }
    if paid is not None:
        shape["order_id"] = entity.order_id
        shape["payments"] = [
            {
                "amount": paid.amount,
                "created_at": paid.created_at,
                "method": paid.method,
                "payment_id": paid.id,
                "plink_id": entity.id,
                "status": "captured",
                "updated_at": entity.updated_at,
            }
        ]
    return shape


def customer(entity: Customer) -> dict[str, Any]:
    return {
        "id": entity.id,
        "entity": "customer",
        "name": entity.name,
        "email": entity.email,
        "contact": entity.contact,
        "gstin": None,
        "notes": _notes(entity.notes),
        "created_at": entity.created_at,
    }


def token(entity: Token) -> dict[str, Any]:
    return {
        "id": entity.id,
        "entity": "token",
        "token": entity.id.removeprefix("token_"),
        "bank": None,
        "wallet": None,
        "method": entity.method,
        **entity.instrument,
        "recurring": entity.status in ("confirmed", "paused", "cancelled"),
        "recurring_details": {"status": entity.status, "failure_reason": entity.failure_reason},
        "auth_type": "netbanking" if entity.method == "emandate" else None,
        "mrn": None,
        "used_at": entity.used_at or entity.created_at,
        "created_at": entity.created_at,
        "dcc_enabled": False,
        "max_amount": entity.max_amount,
        "expired_at": entity.expired_at,
    }


def document(entity: Document) -> dict[str, Any]:
    return {
        "id": entity.id,
        "entity": "document",
        "purpose": entity.purpose,
        "name": entity.name,
        "mime_type": entity.mime_type,
        "size": entity.size,
        "created_at": entity.created_at,
    }


def dispute(entity: Dispute) -> dict[str, Any]:
    return {
        "id": entity.id,
        "entity": "dispute",
        "payment_id": entity.payment_id,
        "amount": entity.amount,
        "currency": entity.currency,
        "amount_deducted": entity.amount_deducted,
        "reason_code": entity.reason_code,
        "reason_description": entity.reason_description,
        "respond_by": entity.respond_by,
        "status": entity.status,
        "phase": entity.phase,
        "created_at": entity.created_at,
        "evidence": entity.evidence,
    }


def downtime(entity: Downtime) -> dict[str, Any]:
    return {
        "id": entity.id,
        "entity": "payment.downtime",
        "method": entity.method,
        "begin": entity.begin,
        "end": entity.end,
        "status": entity.status,
        "scheduled": entity.scheduled,
        "severity": entity.severity,
        "instrument": entity.instrument,
        "instrument_schema": list(entity.instrument),
        "created_at": entity.created_at,
        "updated_at": entity.updated_at,
    }


def plan(entity: Plan) -> dict[str, Any]:
    item = {
        "id": entity.id.replace("plan_", "item_"),
        "active": True,
        **entity.item,
        "unit_amount": entity.item["amount"],
        "type": "plan",
        "unit": None,
        "tax_inclusive": False,
        "hsn_code": None,
        "sac_code": None,
        "tax_rate": None,
        "tax_id": None,
        "tax_group_id": None,
        "created_at": entity.created_at,
        "updated_at": entity.created_at,
    }
    return {
        "id": entity.id,
        "entity": "plan",
        "interval": entity.interval,
        "period": entity.period,
        "item": item,
        "notes": _notes(entity.notes),
        "created_at": entity.created_at,
    }


def subscription(entity: Subscription, public_url: str) -> dict[str, Any]:
    return {
        "id": entity.id,
        "entity": "subscription",
        "plan_id": entity.plan_id,
        "customer_id": entity.customer_id,
        "status": entity.status,
        "current_start": entity.current_start,
        "current_end": entity.current_end,
        "ended_at": entity.ended_at,
        "quantity": entity.quantity,
        "notes": _notes(entity.notes),
        "charge_at": entity.charge_at or entity.start_at,
        "start_at": entity.start_at,
        "end_at": None,
        "auth_attempts": entity.auth_attempts,
        "total_count": entity.total_count,
        "paid_count": entity.paid_count,
        "customer_notify": entity.customer_notify,
        "created_at": entity.created_at,
        "expire_by": entity.expire_by,
        "short_url": f"{public_url}/s/{entity.id.removeprefix('sub_')}",
        "has_scheduled_changes": False,
        "change_scheduled_at": None,
        "source": "api",
        "offer_id": None,
        "remaining_count": entity.total_count - entity.paid_count,
    }


def invoice(entity: Invoice, buyer: Customer | None) -> dict[str, Any]:
    lines = [
        {
            "name": line["name"],
            "amount": line["amount"],
            "unit_amount": line["amount"],
            "gross_amount": line["amount"] * line["quantity"],
            "tax_amount": 0,
            "net_amount": line["amount"] * line["quantity"],
            "currency": entity.currency,
            "type": line["type"],
            "quantity": line["quantity"],
            "taxes": [],
        }
        for line in entity.lines
    ]
    return {
        "id": entity.id,
        "entity": "invoice",
        "receipt": None,
        "customer_id": buyer.id if buyer else None,
        "customer_details": {**customer(buyer), "customer_name": buyer.name} if buyer else None,
        "order_id": entity.order_id,
        "subscription_id": entity.subscription_id,
        "line_items": lines,
        "payment_id": entity.payment_id,
        "status": "paid" if entity.paid_at else "issued",
        "issued_at": entity.created_at,
        "paid_at": entity.paid_at,
        "amount": entity.amount,
        "amount_paid": entity.amount if entity.paid_at else 0,
        "amount_due": 0 if entity.paid_at else entity.amount,
        "currency": entity.currency,
        "billing_start": entity.billing_start,
        "billing_end": entity.billing_end,
        "type": "invoice",
        "created_at": entity.created_at,
    }
