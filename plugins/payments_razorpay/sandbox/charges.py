"""`POST /v1/payments/create/recurring`: a charge of a mandate, answered by the bank in its own time."""

from __future__ import annotations

from typing import Any

from quart import Blueprint, g

from plugins.payments_razorpay.sandbox import payments, validation
from plugins.payments_razorpay.sandbox.errors import ID_UNKNOWN, TOO_MUCH, VendorError, required
from plugins.payments_razorpay.sandbox.http import Answer, operation, own, read_object, vendor
from plugins.payments_razorpay.sandbox.types import Merchant, Order, Payment, Token
from plugins.payments_razorpay.sandbox.vendor import Vendor
from plugins.payments_razorpay.sandbox.webhooks import sign

blueprint = Blueprint("charges", __name__)
_REQUIRED = ("email", "contact", "amount", "currency", "order_id", "customer_id", "token", "recurring")
_FIELDS = frozenset({*_REQUIRED, "description", "notes"})
_REFUSALS = {
    "cancelled": "mandate_cancelled",
    "paused": "mandate_paused",
    "rejected": "mandate_not_active",
    "initiated": "mandate_not_active",
}


@blueprint.post("/v1/payments/create/recurring")
@operation("payments.recurring")
async def charge() -> Answer:
    body, merchant, state = await read_object(), g.merchant, vendor()
    validation.known_fields(body, _FIELDS)
    for name in _REQUIRED:
        if body.get(name) is None:
            raise required(name)
    if not validation.flag(body["recurring"], "recurring"):
        raise VendorError("The recurring field must be true.", field="recurring")
    order = own(Order, str(body["order_id"]), "order")
    token = _token(state, merchant, body)
    _same_money(body, order, token)
    payment = _begin(state, order, token, body)
    _debit(state, merchant, order, payment)
    return {
        "razorpay_payment_id": payment.id,
        "razorpay_order_id": order.id,
        "razorpay_signature": sign(f"{order.id}|{payment.id}".encode(), merchant.key_secret),
    }


def _token(state: Vendor, merchant: Merchant, body: dict[str, Any]) -> Token:
    token = state.own(Token, merchant, validation.identifier(str(body["token"]), "token"))
    if token.customer_id != body["customer_id"] or token.deleted:
        raise VendorError(ID_UNKNOWN)
    if token.status in _REFUSALS:
        raise VendorError(f"The mandate is {token.status}.", reason=_REFUSALS[token.status])
    if state.clock.now() > token.expired_at:
        raise VendorError("The mandate has expired.", reason="mandate_expired")
    return token


def _same_money(body: dict[str, Any], order: Order, token: Token) -> None:
    amount = validation.amount(body["amount"], order.currency)
    if amount != order.amount or body["currency"] != order.currency:
        raise VendorError(
            "Payment amount is different from your order amount.", field="amount", reason="order_amount_mismatch"
        )
    if amount > token.max_amount:
        raise VendorError(TOO_MUCH)
    if order.notification is not None and order.notification["token_id"] != token.id:
        raise VendorError("The notification is of another token.", field="token")


def _begin(state: Vendor, order: Order, token: Token, body: dict[str, Any]) -> Payment:
    instrument = token.instrument
    fields: dict[str, Any] = {name: instrument[name] for name in ("bank", "card") if name in instrument}
    if "vpa" in instrument:
        fields["vpa"] = "{username}@{handle}".format(**instrument["vpa"])
    fields |= {
        "email": validation.text(body, "email", 255),
        "contact": validation.text(body, "contact", 32),
        "notes": validation.notes(body.get("notes")) or order.notes,
        "customer_id": token.customer_id,
        "token_id": token.id,
        "recurring": True,
    }
    if body.get("description") is not None:
        fields["description"] = validation.text(body, "description", 2048)
    payment = payments.open_payment(state, order, token.method, fields)
    token.used_at = payment.created_at
    state.save(token)
    return payment


def _debit(state: Vendor, merchant: Merchant, order: Order, payment: Payment) -> None:
    """Ask the bank, not before the notice allows it."""
    now = state.clock.now()
    after = order.notification["payment_after"] if order.notification is not None else now
    if merchant.debits == "failure":
        payments.fail(state, payment, "insufficient_funds", now)
    elif merchant.debits == "success" and after > now:
        payment.authorize_at = after
        state.save(payment)
        payments.watch(state, payment)
    elif merchant.debits == "success":
        payments.authorize(state, payment, now)
