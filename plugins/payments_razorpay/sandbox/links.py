"""Payment links, `/v1/payment_links…`: pages of the vendor's own, one payment each."""

from __future__ import annotations

from typing import Any

from quart import Blueprint, g, request

from plugins.payments_razorpay.sandbox import orders, render, validation, webhooks
from plugins.payments_razorpay.sandbox.errors import LINK_ENDED, LINK_PAID, VendorError, bare, not_found, required
from plugins.payments_razorpay.sandbox.http import Answer, newest, operation, own, read_object, vendor
from plugins.payments_razorpay.sandbox.types import DAY, Merchant, Payment, PaymentLink
from plugins.payments_razorpay.sandbox.vendor import Vendor, new_id

blueprint = Blueprint("links", __name__)
_FIELDS = frozenset(
    {
        "amount",
        "currency",
        "accept_partial",
        "first_min_partial_amount",
        "upi_link",
        "description",
        "reference_id",
        "customer",
        "expire_by",
        "notify",
        "notes",
        "callback_url",
        "callback_method",
        "reminder_enable",
    }
)
_SOONEST_SECONDS = 15 * 60
_LIFE_SECONDS = 183 * DAY
"""Six months, the most and what holds where nothing is said."""


# ---- their life ----
def create(vendor: Vendor, merchant: Merchant, body: dict[str, Any]) -> PaymentLink:
    """Make a link with the order that its payment will belong to."""
    validation.known_fields(body, _FIELDS)
    now = vendor.clock.now()
    reference = validation.text(body, "reference_id", 40) or ""
    if reference and any(link.reference_id == reference for link in _of(vendor, merchant)):
        raise bare(f"payment link creation with reference ID: {reference} already attempted")
    if validation.flag(body.get("accept_partial", False), "accept_partial"):
        raise VendorError("Partial payments are not enabled for this account.", field="accept_partial")
    currency = validation.currency({"currency": body.get("currency", "INR")})
    upi_only = _upi_only(merchant, body, currency)
    expire_by = _expiry(body.get("expire_by"), now)
    terms = {"amount": body.get("amount"), "currency": currency, "payment": {"capture": "automatic"}}
    order = orders.create_order(vendor, merchant, {**terms, "receipt": reference or None})
    link = PaymentLink(
        id=new_id("plink"),
        merchant=merchant.id,
        created_at=now,
        amount=order.amount,
        currency=currency,
        order_id=order.id,
        expire_by=expire_by or now + _LIFE_SECONDS,
        says_expiry=bool(expire_by),
        reference_id=reference,
        description=validation.text(body, "description", 2048) or "",
        customer=_texts(body.get("customer"), "customer", ("name", "email", "contact")),
        notify=_notify(body.get("notify")),
        callback_url=_callback(body),
        upi_link=upi_only,
        reminder_enable=validation.flag(body.get("reminder_enable", False), "reminder_enable"),
        notes=validation.notes(body.get("notes")),
    )
    order.link_id = link.id
    vendor.save(order)
    vendor.add(link)
    watch(vendor, link)
    return link


def follow(vendor: Vendor, payment: Payment, at: int) -> None:
    """A captured payment pays the link that its order belongs to."""
    order = vendor.orders[payment.order_id]
    if order.link_id is None or payment.status != "captured":
        return
    link = vendor.table(PaymentLink)[order.link_id]
    link.status, link.amount_paid, link.payment_id, link.updated_at = "paid", payment.amount, payment.id, at
    vendor.save(link)
    # In the sample of this event the order's id has no prefix.
    bare_order = {**render.order(order), "id": order.id.removeprefix("order_")}
    shapes = {"payment_link": shape(vendor, link), "order": bare_order, "payment": render.payment(payment)}
    webhooks.emit(vendor, vendor.merchants[link.merchant], "payment_link.paid", shapes, at)


def end(vendor: Vendor, link: PaymentLink, status: str, at: int) -> None:
    """Cancel a link or let it expire: nobody can pay it any more. Raises VendorError unless it is open."""
    if link.status in ("paid", "partially_paid"):
        raise bare(LINK_PAID)
    if link.status != "created":
        raise bare(LINK_ENDED)
    link.status, link.updated_at = status, at
    setattr(link, f"{status}_at", at)
    order = vendor.orders[link.order_id]
    order.closed = True
    vendor.save(order)
    vendor.save(link)
    told = {"payment_link": shape(vendor, link)}
    webhooks.emit(vendor, vendor.merchants[link.merchant], f"payment_link.{status}", told, at)


def watch(vendor: Vendor, link: PaymentLink) -> None:
    """Set the timer of an open link; called again for each after a restart."""
    if link.status == "created":
        vendor.at(link.expire_by, lambda due: _expire(vendor, link, int(due)))


def _expire(vendor: Vendor, link: PaymentLink, due: int) -> None:
    if link.status == "created" and link.expire_by <= due:
        end(vendor, link, "expired", due)


def shape(vendor: Vendor, link: PaymentLink) -> Answer:
    return render.payment_link(link, vendor.context.public_url, vendor.payments.get(link.payment_id or ""))


def _of(vendor: Vendor, merchant: Merchant) -> list[PaymentLink]:
    return [vendor.table(PaymentLink)[item] for item in vendor.of_merchant[PaymentLink, merchant.id]]


# ---- what a merchant may say of one ----
def _upi_only(merchant: Merchant, body: dict[str, Any], currency: str) -> bool:
    if not validation.flag(body.get("upi_link", False), "upi_link"):
        return False
    if merchant.key_id.startswith("rzp_test_"):
        raise bare("UPI Payment Links is not supported in Test Mode. Please experience the product in Live Mode.")
    if currency != "INR":
        raise bare("upi is currently supported only in indian currency")
    return True


def _expiry(value: Any, now: int) -> int:
    """Read `expire_by`; 0 where nothing is said."""
    if value in (None, 0):
        return 0
    expire_by = validation.whole(value, "expire_by", 0, now + _LIFE_SECONDS)
    if expire_by < now + _SOONEST_SECONDS:
        raise bare("timestamp must be atleast 15 minutes in future")
    return expire_by


def _callback(body: dict[str, Any]) -> str:
    url = validation.text(body, "callback_url", 2048) or ""
    if url and body.get("callback_method") != "get":
        raise required("callback_method")
    return validation.web_address(url, "callback_url") if url else ""


def _notify(value: Any) -> dict[str, bool]:
    wanted = value or {}
    if not isinstance(wanted, dict):
        raise VendorError("The notify must be an array.", field="notify")
    validation.known_fields(wanted, frozenset({"sms", "email", "whatsapp"}))
    return {name: validation.flag(wanted.get(name, False), name) for name in ("email", "sms", "whatsapp")}


def _texts(value: Any, field: str, names: tuple[str, ...]) -> dict[str, str]:
    given = value or {}
    if not isinstance(given, dict):
        raise VendorError(f"The {field} must be an array.", field=field)
    validation.known_fields(given, frozenset(names))
    found = {name: validation.text(given, name, 255) for name in names}
    return {name: text for name, text in found.items() if text is not None}


# ---- endpoints ----
@blueprint.post("/v1/payment_links/")
@blueprint.post("/v1/payment_links")
@operation("payment_links.create")
async def create_link() -> Answer:
    return shape(vendor(), create(vendor(), g.merchant, await read_object()))


@blueprint.get("/v1/payment_links/")
@blueprint.get("/v1/payment_links")
@operation("payment_links.list")
async def list_links() -> Answer:
    """List links, newest first, under a name that no other list has."""
    wanted = {name: request.args[name] for name in ("reference_id", "payment_id") if name in request.args}
    links = [vendor().table(PaymentLink)[link_id] for link_id in newest(PaymentLink)]
    found = [link for link in links if all(getattr(link, name) == value for name, value in wanted.items())]
    return {"payment_links": [shape(vendor(), link) for link in found[:100]]}


@blueprint.get("/v1/payment_links/<link_id>")
@operation("payment_links.fetch")
async def fetch_link(link_id: str) -> Answer:
    return shape(vendor(), own(PaymentLink, link_id, "plink"))


@blueprint.patch("/v1/payment_links/<link_id>")
@operation("payment_links.edit")
async def edit_link(link_id: str) -> Answer:
    link, body, state = own(PaymentLink, link_id, "plink"), await read_object(), vendor()
    validation.known_fields(body, frozenset({"reference_id", "expire_by", "reminder_enable", "notes"}))
    if link.status != "created":
        raise bare(LINK_ENDED if link.status != "paid" else LINK_PAID)
    if "expire_by" in body:
        expire_by = _expiry(body["expire_by"], state.clock.now())
        link.expire_by, link.says_expiry = expire_by or link.created_at + _LIFE_SECONDS, bool(expire_by)
        watch(state, link)
    if "reference_id" in body:
        link.reference_id = validation.text(body, "reference_id", 40) or ""
    if "notes" in body:
        link.notes = validation.notes(body["notes"])
    if "reminder_enable" in body:
        link.reminder_enable = validation.flag(body["reminder_enable"], "reminder_enable")
    link.updated_at = state.clock.now()
    state.save(link)
    return shape(state, link)


@blueprint.post("/v1/payment_links/<link_id>/cancel")
@operation("payment_links.cancel")
async def cancel_link(link_id: str) -> Answer:
    link = own(PaymentLink, link_id, "plink")
    end(vendor(), link, "cancelled", vendor().clock.now())
    return shape(vendor(), link)


@blueprint.post("/v1/payment_links/<link_id>/notify_by/<medium>")
@operation("payment_links.notify")
async def notify(link_id: str, medium: str) -> Answer:
    link = own(PaymentLink, link_id, "plink")
    if medium not in ("sms", "email"):
        raise not_found()
    if link.status != "created":
        raise bare(LINK_ENDED if link.status != "paid" else LINK_PAID)
    vendor().log("notified", g.merchant.id, link_id=link.id, medium=medium)
    return {"success": True}
