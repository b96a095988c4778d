"""How the vendor writes its objects, in v1.1 and in v2."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from plugins.payments_instamojo.sandbox.bank import INSTRUMENTS, Bank, rupees
from plugins.payments_instamojo.sandbox.types import Merchant, Payment, PaymentRequest, Payout, Refund


def stamp(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def request_v1(bank: Bank, request: PaymentRequest) -> dict[str, Any]:
    return {**_request(bank, request), "customer_id": None}


def request_v2(bank: Bank, request: PaymentRequest) -> dict[str, Any]:
    base = bank.context.public_url
    return {
        **_request(bank, request),
        "user": f"{base}/v2/users/{request.merchant}/",
        "payments": [f"{base}/v2/payments/{item.id}/" for item in bank.payments_of(request)],
        "scheduled_at": None,
        "partner": None,
        "partner_fee_type": None,
        "partner_fee": None,
        "mark_fulfilled": True,
        "resource_uri": f"{base}/v2/payment_requests/{request.id}/",
    }


def payment_v1(bank: Bank, payment: Payment) -> dict[str, Any]:
    base = bank.context.public_url
    nothing = ("address", "city", "state", "zip", "country")
    return {
        "payment_id": payment.id,
        "status": payment.status,
        "currency": "INR",
        "amount": rupees(payment.amount),
        "buyer_name": payment.buyer_name,
        "buyer_phone": payment.buyer_phone,
        "buyer_email": payment.buyer_email,
        **{f"shipping_{name}": None for name in nothing},
        "quantity": 1,
        "unit_price": rupees(payment.amount),
        "fees": rupees(payment.fees),
        "variants": [],
        "custom_fields": {},
        "affiliate_commission": "0",
        "payment_request": f"{base}/api/1.1/payment-requests/{payment.request}/",
        **_instrument(payment),
        "tax_invoice_id": "",
        "payout": _payout(bank, payment),
        "created_at": stamp(payment.created_at),
    }


def payment_v2(bank: Bank, payment: Payment) -> dict[str, Any]:
    base = bank.context.public_url
    return {
        "id": payment.id,
        "title": bank.table(PaymentRequest)[payment.request].purpose,
        "payment_type": "rap",
        "payment_request": f"{base}/v2/payment_requests/{payment.request}/",
        "status": {"Credit": True, "Failed": False}.get(payment.status),
        "amount": rupees(payment.amount),
        "currency": "INR",
        "name": payment.buyer_name,
        "phone": payment.buyer_phone,
        "email": payment.buyer_email,
        "payout": f"{base}/v2/payouts/{payment.payout}/" if payment.payout else None,
        "order_info": None,
        **_instrument(payment),
        "resource_uri": f"{base}/v2/payments/{payment.id}/",
        "created_at": stamp(payment.created_at),
    }


def refund(found: Refund) -> dict[str, Any]:
    return {
        "id": found.id,
        "payment_id": found.payment,
        "status": found.status,
        "type": found.type,
        "body": found.body,
        "refund_amount": rupees(found.amount),
        "total_amount": rupees(found.total),
        "created_at": stamp(found.created_at),
    }


def _request(bank: Bank, request: PaymentRequest) -> dict[str, Any]:
    username = bank.table(Merchant)[request.merchant].username
    return {
        "id": request.id,
        "phone": request.phone or None,
        "email": request.email,
        "buyer_name": request.buyer_name,
        "amount": rupees(request.amount),
        "purpose": request.purpose,
        "expires_at": None if request.expires_at is None else stamp(request.expires_at),
        "status": request.status,
        "send_sms": request.send_sms,
        "send_email": request.send_email,
        "sms_status": None,
        "email_status": None,
        "shorturl": None,
        "longurl": f"{bank.context.public_url}/@{username}/{request.id}",
        "redirect_url": request.redirect_url,
        "webhook": request.webhook,
        "allow_repeated_payments": request.allow_repeated_payments,
        "created_at": stamp(request.created_at),
        "modified_at": stamp(request.modified_at),
    }


def _payout(bank: Bank, payment: Payment) -> dict[str, Any] | None:
    """v1.1's object of it."""
    if not payment.payout:
        return None
    return {"id": payment.payout, "paid_out_at": stamp(bank.table(Payout)[payment.payout].paid_out_at)}


def _instrument(payment: Payment) -> dict[str, Any]:
    return {
        "instrument_type": payment.instrument,
        "billing_instrument": INSTRUMENTS[payment.instrument],
        "failure": {"reason": payment.reason, "message": payment.message} if payment.reason else None,
    }
