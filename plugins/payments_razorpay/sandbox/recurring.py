"""Customers, their tokens, and charges of them: `/v1/customers…` and `/v1/payments/create/recurring`.

A token is a payer's consent. It comes with the payment that registers it, and is charged through orders of its own.
"""

from __future__ import annotations

from typing import Any

from quart import Blueprint, g

from plugins.payments_razorpay.sandbox import render, validation, webhooks
from plugins.payments_razorpay.sandbox.errors import VendorError
from plugins.payments_razorpay.sandbox.http import Answer, operation, own, page, read_object, vendor
from plugins.payments_razorpay.sandbox.types import Customer, Order, Payment, Token
from plugins.payments_razorpay.sandbox.vendor import Vendor, new_id

blueprint = Blueprint("recurring", __name__)
_CUSTOMER_FIELDS = frozenset({"name", "email", "contact", "gstin", "fail_existing", "notes"})
CHANGES = {
    "initiated": ("confirmed", "rejected"),
    "confirmed": ("paused", "cancelled"),
    "paused": ("confirmed", "cancelled"),
}
"""How a token may move on."""


# ---- consent ----
def register(vendor: Vendor, order: Order, payment: Payment, at: int) -> None:
    """Make the token of a registration that the payer has just authorised. An e-mandate's bank confirms it later."""
    assert order.token is not None, "only for orders with terms"
    assert order.customer_id is not None, "checked when the order was made"
    instrument: dict[str, Any] = {"bank": payment.bank} if payment.bank else {}
    if payment.vpa:
        username, _, handle = payment.vpa.partition("@")
        instrument = {"vpa": {"username": username, "handle": handle, "name": None}}
    if payment.card:
        instrument = {"card": payment.card}
    token = Token(
        id=new_id("token"),
        merchant=order.merchant,
        created_at=at,
        customer_id=order.customer_id,
        method=payment.method,
        max_amount=order.token["max_amount"],
        expired_at=order.token.get("expire_at", at + 10 * 365 * 86_400),
        status="initiated",
        instrument=instrument,
    )
    vendor.add(token)
    payment.customer_id, payment.token_id = token.customer_id, token.id
    if payment.method != "emandate":
        change(vendor, token, "confirmed", at)


def change(vendor: Vendor, token: Token, status: str, at: int, reason: str | None = None) -> None:
    """Move a token on, and tell the merchant. Raises VendorError for a way that it cannot go."""
    if status not in CHANGES.get(token.status, ()):
        raise VendorError(f"The token is {token.status}: it cannot become {status}.")
    token.status, token.failure_reason = status, reason
    vendor.save(token)
    webhooks.emit(vendor, vendor.merchants[token.merchant], f"token.{status}", {"token": render.token(token)}, at)


# ---- customers ----
@blueprint.post("/v1/customers")
@operation("customers.create")
async def create_customer() -> Answer:
    body = await read_object()
    validation.known_fields(body, _CUSTOMER_FIELDS)
    details = [validation.text(body, name, 255) for name in ("name", "email", "contact")]
    state, merchant = vendor(), g.merchant
    for customer_id in state.of_merchant[Customer, merchant.id]:
        known = state.table(Customer)[customer_id]
        if [known.name, known.email, known.contact] == details:
            if validation.flag(body.get("fail_existing", "1"), "fail_existing"):
                raise VendorError("Customer already exists for the merchant")
            return render.customer(known)
    customer = Customer(
        id=new_id("cust"),
        merchant=merchant.id,
        created_at=state.clock.now(),
        name=details[0],
        email=details[1],
        contact=details[2],
        notes=validation.notes(body.get("notes")),
    )
    state.add(customer)
    return render.customer(customer)


@blueprint.get("/v1/customers")
@operation("customers.list")
async def list_customers() -> Answer:
    return page(Customer, render.customer)


@blueprint.get("/v1/customers/<customer_id>")
@operation("customers.fetch")
async def fetch_customer(customer_id: str) -> Answer:
    return render.customer(own(Customer, customer_id, "cust"))


@blueprint.put("/v1/customers/<customer_id>")
@operation("customers.edit")
async def edit_customer(customer_id: str) -> Answer:
    customer, body = own(Customer, customer_id, "cust"), await read_object()
    validation.known_fields(body, frozenset({"name", "email", "contact"}))
    for name in body:
        setattr(customer, name, validation.text(body, name, 255))
    vendor().save(customer)
    return render.customer(customer)


# ---- tokens ----
def _token(customer_id: str, token_id: str) -> Token:
    customer, token = own(Customer, customer_id, "cust"), own(Token, token_id, "token")
    if token.customer_id != customer.id or token.deleted:
        raise VendorError("The id provided does not exist")
    return token


@blueprint.get("/v1/customers/<customer_id>/tokens")
@operation("tokens.list")
async def list_tokens(customer_id: str) -> Answer:
    customer = own(Customer, customer_id, "cust")
    return page(Token, render.token, keep=lambda token: token.customer_id == customer.id and not token.deleted)


@blueprint.get("/v1/customers/<customer_id>/tokens/<token_id>")
@operation("tokens.fetch")
async def fetch_token(customer_id: str, token_id: str) -> Answer:
    return render.token(_token(customer_id, token_id))


@blueprint.put("/v1/customers/<customer_id>/tokens/<token_id>/cancel")
@operation("tokens.cancel")
async def cancel_token(customer_id: str, token_id: str) -> Answer:
    """Have the bank end a mandate. Documented for UPI and e-mandates; a card's token is deleted instead."""
    token = _token(customer_id, token_id)
    if token.method == "card":
        raise VendorError("Tokens of this method cannot be cancelled.")
    change(vendor(), token, "cancelled", vendor().clock.now())
    return {"status": "cancellation_initiated"}


@blueprint.delete("/v1/customers/<customer_id>/tokens/<token_id>")
@operation("tokens.delete")
async def delete_token(customer_id: str, token_id: str) -> Answer:
    """Forget a token. The mandate at the bank lives on, as the documentation warns."""
    token = _token(customer_id, token_id)
    token.deleted = True
    vendor().save(token)
    return {"deleted": True}
