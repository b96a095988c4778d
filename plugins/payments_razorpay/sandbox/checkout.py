"""Hosted checkout, `/v1/checkout/…`: the page the payer sees and the signed way back to the merchant.

Documented in payments/payment-gateway/web-integration/hosted. The page needs no JavaScript and no other
host; a short script only presses the button of the returning form for the payer.
"""

import json
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from quart import Blueprint, Response, render_template, request
from werkzeug.datastructures import MultiDict

from core.testing.vendor import pages
from plugins.payments_razorpay.sandbox import instruments, payments, subscriptions, validation
from plugins.payments_razorpay.sandbox.errors import (
    KEY_INVALID,
    ORDER_ALREADY_PAID,
    VendorError,
    bare,
    required,
)
from plugins.payments_razorpay.sandbox.http import vendor
from plugins.payments_razorpay.sandbox.types import CheckoutSession, Merchant, Order, Payment, PaymentLink, Subscription
from plugins.payments_razorpay.sandbox.vendor import new_id
from plugins.payments_razorpay.sandbox.webhooks import sign

blueprint = Blueprint("checkout", __name__, template_folder="templates")
RECURRING = ("upi", "card")
"""What a subscription is charged by here."""
_SYMBOLS = {"INR": "₹"}


@blueprint.post("/v1/checkout/embedded")
async def open_checkout() -> Response:
    """Show the payment page for the merchant's form."""
    form = await request.form
    merchant = vendor().merchants_by_key.get(_field(form, "key_id"))
    if merchant is None:
        raise bare(KEY_INVALID, status=401)
    order = _order(merchant, form)
    method = form.get("method") or None
    if method is not None:
        validation.choice(method, "method", instruments.METHODS)
    session = CheckoutSession(
        id=new_id("chk"),
        merchant=merchant.id,
        order_id=order.id,
        callback_url=validation.web_address(_field(form, "callback_url"), "callback_url"),
        cancel_url=validation.web_address(_field(form, "cancel_url"), "cancel_url"),
        created_at=vendor().clock.now(),
        name=_field(form, "name"),
        method=order.method or method,
        description=form.get("description", "")[:255] or None,
        email=form.get("prefill[email]", "")[:255] or None,
        contact=form.get("prefill[contact]", "")[:32] or None,
        notes=validation.notes({key[6:-1]: form[key] for key in form if key.startswith("notes[") and key[-1] == "]"}),
    )
    vendor().add(session)
    await vendor().commit()
    return await _page(session, base=f"sessions/{session.id}")


def _order(merchant: Merchant, form: MultiDict[str, str]) -> Order:
    """Find what the form wants paid: an order, or the consent to a subscription."""
    if form.get("subscription_id"):
        subscription_id = validation.identifier(_field(form, "subscription_id"), "sub")
        payer = {name: form.get(f"prefill[{name}]") for name in ("name", "email", "contact")}
        return subscriptions.registration(vendor(), vendor().own(Subscription, merchant, subscription_id), payer)
    order = vendor().own(Order, merchant, validation.identifier(_field(form, "order_id"), "order"))
    _same_money(form, order)
    _same_mandate(form, order)
    return order


@blueprint.get("/i/<code>")
async def open_link(code: str) -> Response:
    """Show the page of a payment link, or what became of it."""
    state = vendor()
    link = state.table(PaymentLink).get(f"plink_{code}")
    if link is None:
        raise VendorError("The payment link does not exist.", status=404)
    if link.status != "created":
        raise VendorError(f"This payment link is {link.status}.")
    merchant = state.merchants[link.merchant]
    session = CheckoutSession(
        id=new_id("chk"),
        merchant=merchant.id,
        created_at=state.clock.now(),
        order_id=link.order_id,
        callback_url=link.callback_url,
        cancel_url="",
        name=merchant.name,
        method="upi" if link.upi_link else None,
        description=link.description or None,
    )
    state.add(session)
    await state.commit()
    return await _page(session, base=f"../v1/checkout/sessions/{session.id}")


@blueprint.get("/s/<code>")
async def open_subscription(code: str) -> Response:
    """Show the page of a subscription's `short_url`, where its payer agrees, or what became of it."""
    state = vendor()
    subscription = state.table(Subscription).get(f"sub_{code}")
    if subscription is None:
        raise VendorError("The subscription does not exist.", status=404)
    order = subscriptions.registration(state, subscription, {})
    merchant = state.merchants[subscription.merchant]
    session = CheckoutSession(
        id=new_id("chk"),
        merchant=merchant.id,
        created_at=state.clock.now(),
        order_id=order.id,
        callback_url="",
        cancel_url="",
        name=merchant.name,
        method=None,
        description=None,
    )
    state.add(session)
    await state.commit()
    return await _page(session, base=f"../v1/checkout/sessions/{session.id}")


@blueprint.get("/v1/checkout/sessions/<session_id>")
async def show_checkout(session_id: str) -> Response:
    """Show the payment page again, for a payer who reloads it."""
    return await _page(_session(session_id), base=session_id)


@blueprint.post("/v1/checkout/sessions/<session_id>/pay")
async def pay(session_id: str) -> Response:
    """Play the bank's answer to what the payer entered, or the failure the payer asked for."""
    session = _session(session_id)
    state = vendor()
    order = state.orders[session.order_id]
    paid = state.payments.get(session.payment_id or "")
    if paid is not None and paid.status in ("authorized", "captured", "refunded"):
        return await _succeeded(session, paid)  # reloaded or pressed twice
    form = await request.form
    method = validation.choice(form.get("method", "upi"), "method", _methods(session))
    typed = {
        "vpa": form.get("vpa", "").strip()[:100],
        "card_number": form.get("card[number]", "").strip()[:40],
    }
    fields = instruments.instrument(
        method,
        **typed,
        bank=form.get("bank", ""),
        wallet=form.get("wallet", ""),
        name=form.get("card[name]", "")[:100],
    )
    fields |= {"email": session.email, "contact": session.contact}
    if session.description:
        fields["description"] = session.description
    if session.notes:
        fields["notes"] = {**order.notes, **session.notes}
    payment = payments.open_payment(state, order, method, fields)
    session.payment_id = payment.id
    state.save(session)
    reason = instruments.refusal(method, **typed, otp=form.get("otp", ""))
    if form.get("action") == "fail":
        reason = reason or "payment_failed"
    now = state.clock.now()
    if reason is None:
        payments.authorize(state, payment, now)
        await state.commit()
        return await _succeeded(session, payment)
    payments.fail(state, payment, reason, now)
    await state.commit()
    if order.link_id is not None or not session.callback_url:
        # A page of the vendor's own stays with the payer, who may try again.
        return Response(status=303, headers={"Location": f"../{session.id}"})
    return await _return(session, failure_fields(payment))


@blueprint.post("/v1/checkout/sessions/<session_id>/abandon")
async def abandon(session_id: str) -> Response:
    """Lead the payer who gives up back to the merchant's cancel_url."""
    session = _session(session_id)
    vendor().log("abandoned", session.merchant, order_id=session.order_id)
    await vendor().commit()
    return Response(status=303, headers={"Location": session.cancel_url})


@blueprint.get("/v1/checkout.js")
async def script() -> Response:
    """Stand in for checkout.js: `open()` posts the options to the hosted page, which needs a `callback_url`."""
    source = await render_template("checkout.js", public_url=vendor().context.public_url)
    return Response(source, content_type="text/javascript; charset=utf-8")


def link_query(merchant: Merchant, link: PaymentLink, payment: Payment) -> dict[str, str]:
    """Return what the address of the way back from a paid link carries, signed with the key secret."""
    message = f"{link.id}|{link.reference_id}|{link.status}|{payment.id}".encode()
    return {
        "razorpay_payment_id": payment.id,
        "razorpay_payment_link_id": link.id,
        "razorpay_payment_link_reference_id": link.reference_id,
        "razorpay_payment_link_status": link.status,
        "razorpay_signature": sign(message, merchant.key_secret),
    }


def success_fields(merchant: Merchant, payment: Payment) -> dict[str, str]:
    """Return the form that a successful payment carries to callback_url, signed with the key secret."""
    subscription_id = vendor().orders[payment.order_id].subscription_id
    if subscription_id is not None:
        return {
            "razorpay_payment_id": payment.id,
            "razorpay_subscription_id": subscription_id,
            "razorpay_signature": subscriptions.signature(payment.id, subscription_id, merchant.key_secret),
        }
    return {
        "razorpay_payment_id": payment.id,
        "razorpay_order_id": payment.order_id,
        "razorpay_signature": sign(f"{payment.order_id}|{payment.id}".encode(), merchant.key_secret),
    }


def failure_fields(payment: Payment) -> dict[str, str]:
    """Return the form of a failure: PHP-style nested fields, the metadata as a JSON text (encoding unconfirmed)."""
    assert payment.error is not None, "only failed payments have an error"
    fields = {f"error[{name}]": text for name, text in payment.error.items()}
    fields["error[metadata]"] = json.dumps({"payment_id": payment.id, "order_id": payment.order_id})
    return fields


async def refusal_page(error: VendorError) -> Response:
    """Tell a person, who cannot read the API's error shape, why there is no payment page."""
    return await pages.notice("This payment cannot go on", error.description, status=error.status)


async def _page(session: CheckoutSession, base: str) -> Response:
    state = vendor()
    order = state.orders[session.order_id]
    settled = order.status == "paid" and session.payment_id is None
    if settled:
        raise VendorError(ORDER_ALREADY_PAID, reason="order_already_paid")
    return await pages.show(
        "checkout.html",
        base=base,
        session=session,
        order=order,
        money=display(order.amount, order.currency),
        merchant=state.merchants[session.merchant],
        methods=_methods(session),
        banks=instruments.BANKS,
        wallets=instruments.WALLETS,
        cards=instruments.TEST_CARDS,
    )


async def _succeeded(session: CheckoutSession, payment: Payment) -> Response:
    """Lead the payer on: by a form, from a link by an address, and from a page without either nowhere."""
    state = vendor()
    merchant, link_id = state.merchants[session.merchant], state.orders[session.order_id].link_id
    if not session.callback_url:
        return await pages.notice("Payment received", f"{merchant.name} has been told. You can close this page.")
    if link_id is None:
        return await _return(session, success_fields(merchant, payment))
    url = urlsplit(session.callback_url)
    signed = link_query(merchant, state.table(PaymentLink)[link_id], payment)
    query = urlencode([*parse_qsl(url.query, keep_blank_values=True), *signed.items()])
    return Response(status=303, headers={"Location": url._replace(query=query).geturl()})


def _methods(session: CheckoutSession) -> tuple[str, ...]:
    """What the page displays."""
    if session.method is not None:
        return (session.method,)
    return RECURRING if vendor().orders[session.order_id].subscription_id is not None else instruments.METHODS


async def _return(session: CheckoutSession, fields: dict[str, str]) -> Response:
    title = "Payment received" if "razorpay_payment_id" in fields else "Payment failed"
    return await pages.lead_back(session.callback_url, fields, title, fields.get("error[description]", ""))


def display(amount: int, currency: str) -> str:
    """Write an amount for the payer, e.g. ₹500.00."""
    decimals = 0 if currency in validation.ZERO_DECIMAL else 3 if currency in validation.THREE_DECIMAL else 2
    whole, part = divmod(amount, 10**decimals)
    number = f"{whole:,}" + (f".{part:0{decimals}d}" if decimals else "")
    return _SYMBOLS[currency] + number if currency in _SYMBOLS else f"{currency} {number}"


def _session(session_id: str) -> CheckoutSession:
    session = vendor().table(CheckoutSession).get(session_id)
    if session is None:
        raise VendorError("The checkout session does not exist or has expired.")
    return session


def _field(form: MultiDict[str, str], name: str) -> str:
    value = form.get(name, "").strip()
    if not value:
        raise required(name)
    if len(value) > 2048:
        raise VendorError(f"The {name} is too long.", field=name)
    return value


def _same_money(form: MultiDict[str, str], order: Order) -> None:
    """Refuse a form whose amount or currency is not the order's."""
    wanted: dict[str, Any] = {"amount": str(order.amount), "currency": order.currency}
    for name, value in wanted.items():
        if form.get(name, value) != value:
            raise VendorError(
                "Payment amount is different from your order amount.",
                field=name,
                reason="order_amount_mismatch",
            )


def _same_mandate(form: MultiDict[str, str], order: Order) -> None:
    """Refuse the page of a registration to a form that does not say whose it is, and that it is one."""
    if order.token is None:
        return
    if form.get("recurring") not in ("1", "preferred"):
        raise required("recurring")
    if form.get("customer_id") != order.customer_id:
        raise VendorError("The customer id differs from the order's.", field="customer_id")
