"""Orders: what a payment is for, what mandate it registers, what charge of a mandate it is."""

from __future__ import annotations

from typing import Any

from plugins.payments_razorpay.sandbox import instruments, refunds, validation, webhooks
from plugins.payments_razorpay.sandbox.errors import VendorError, required
from plugins.payments_razorpay.sandbox.types import (
    DAY,
    MANDATE_METHODS,
    UNCAPTURED_DAYS,
    Customer,
    Merchant,
    Order,
    Token,
)
from plugins.payments_razorpay.sandbox.vendor import Vendor, new_id

_ORDER_FIELDS = frozenset(
    {
        "amount",
        "currency",
        "receipt",
        "notes",
        "payment",
        "payment_capture",
        "partial_payment",
        "method",
        "customer_id",
        "token",
        "notification",
    }
)
_TOKEN_FIELDS = frozenset(
    {"max_amount", "expire_at", "frequency", "recurring_value", "recurring_type", "auth_type", "bank_account", "notes"}
)
_FREQUENCIES = (
    "daily",
    "weekly",
    "fortnightly",
    "monthly",
    "bimonthly",
    "quarterly",
    "half_yearly",
    "yearly",
    "as_presented",
)
_EXPIRY_MINUTES_MAX = UNCAPTURED_DAYS * 24 * 60
_EXPIRY_MINUTES_MIN = 12
_TOKEN_MAX = {"upi": 9_999_900, "card": 100_000_000, "emandate": 100_000_000}
"""UPI Autopay ends at 99,999 rupees for most categories; the others' limits are banks' own."""
_TOKEN_DAYS_MAX = 30 * 366


def create_order(vendor: Vendor, merchant: Merchant, body: dict[str, Any]) -> Order:
    """Create an order (api/orders/create.md). Equal receipts make separate orders: the refusal of a
    duplicate is not documented, and clients must look a receipt up before they retry either way."""
    validation.known_fields(body, _ORDER_FIELDS)
    if validation.flag(body.get("partial_payment", False), "partial_payment"):
        raise VendorError("Partial payments are not enabled for this account.", field="partial_payment")
    method = body.get("method")
    if method is not None:
        validation.choice(method, "method", (*instruments.METHODS, "emandate"))
    currency = validation.currency(body) if body.get("amount") is not None else str(body.get("currency", "INR"))
    registers_only = method == "emandate" and body.get("amount") == 0
    amount = 0 if registers_only else validation.amount(body.get("amount"), currency)
    options = _capture_options(merchant, body) | _mandate_options(vendor, merchant, body, amount, currency)
    order = Order(
        id=new_id("order"),
        merchant=merchant.id,
        amount=amount,
        currency=currency,
        receipt=validation.text(body, "receipt", 40),
        notes=validation.notes(body.get("notes")),
        created_at=vendor.clock.now(),
        method=method,
        **options,
    )
    vendor.add(order)
    return order


def _capture_options(merchant: Merchant, body: dict[str, Any]) -> dict[str, Any]:
    """Read `payment` or the legacy `payment_capture`; without either the account's default holds."""
    options: dict[str, Any] = {
        "capture": merchant.capture,
        "automatic_expiry_minutes": _EXPIRY_MINUTES_MAX,
        "manual_expiry_minutes": _EXPIRY_MINUTES_MAX,
        "refund_speed": "normal",
    }
    if body.get("payment_capture") is not None:
        automatic = validation.flag(body["payment_capture"], "payment_capture")
        options["capture"] = "automatic" if automatic else "manual"
    payment = body.get("payment")
    if payment is None:
        return options
    if not isinstance(payment, dict):
        raise VendorError("The payment must be an array.", field="payment")
    validation.known_fields(payment, frozenset({"capture", "capture_options"}))
    options["capture"] = validation.choice(payment.get("capture"), "capture", ("automatic", "manual"))
    nested = payment.get("capture_options")
    if nested is None:
        return options
    if not isinstance(nested, dict):
        raise VendorError("The capture_options must be an array.", field="capture_options")
    periods = ("automatic_expiry_period", "manual_expiry_period")
    validation.known_fields(nested, frozenset({*periods, "refund_speed"}))
    for name in periods:
        if nested.get(name) is not None:
            minutes = validation.whole(nested[name], name, _EXPIRY_MINUTES_MIN, 7200)
            options[name.replace("period", "minutes")] = minutes
    if nested.get("refund_speed") is not None:
        options["refund_speed"] = validation.choice(nested["refund_speed"], "refund_speed", refunds.SPEEDS)
    return options


def _mandate_options(
    vendor: Vendor, merchant: Merchant, body: dict[str, Any], amount: int, currency: str
) -> dict[str, Any]:
    """Read what makes an order one of a mandate (recurring-payments/upi/create-authorization-transaction and
    create-subsequent-payments)."""
    options: dict[str, Any] = {}
    if body.get("customer_id") is not None:
        customer_id = validation.identifier(str(body["customer_id"]), "cust")
        options["customer_id"] = vendor.own(Customer, merchant, customer_id).id
    if body.get("token") is not None:
        options["token"] = _token_terms(vendor, body, amount, currency)
    if body.get("notification") is not None:
        options["notification"] = _notification(vendor, merchant, body["notification"])
    return options


def _token_terms(vendor: Vendor, body: dict[str, Any], amount: int, currency: str) -> dict[str, Any]:
    terms, method = body["token"], body.get("method")
    if not isinstance(terms, dict):
        raise VendorError("The token must be an array.", field="token")
    validation.known_fields(terms, _TOKEN_FIELDS)
    if method not in MANDATE_METHODS:
        raise required("method")
    if body.get("customer_id") is None:
        raise required("customer_id")
    if currency != "INR":
        raise VendorError(f"The currency should be INR when method is {method}", field="currency")
    if terms.get("max_amount") is None:
        raise VendorError("The amount field is required.", field="max_amount")
    limit = validation.whole(terms["max_amount"], "max_amount", 100, _TOKEN_MAX[method])
    if amount > limit:
        raise VendorError("The order amount cannot be greater than the token max amount for upi recurring.")
    now = vendor.clock.now()
    validation.whole(terms.get("expire_at", now + DAY), "expire_at", now, now + _TOKEN_DAYS_MAX * DAY)
    if method == "upi" and terms.get("frequency") is None:
        raise required("frequency")
    if terms.get("frequency") is not None:
        validation.choice(terms["frequency"], "frequency", _FREQUENCIES)
    return terms


def _notification(vendor: Vendor, merchant: Merchant, wanted: Any) -> dict[str, Any]:
    if not isinstance(wanted, dict):
        raise VendorError("The notification must be an array.", field="notification")
    validation.known_fields(wanted, frozenset({"token_id", "payment_after"}))
    token = vendor.own(Token, merchant, validation.identifier(str(wanted.get("token_id")), "token"))
    if token.status != "confirmed":
        raise VendorError("The token is not confirmed.", field="token_id", reason=f"mandate_{token.status}")
    now = vendor.clock.now()
    after = validation.whole(wanted.get("payment_after", now + 25 * 3600), "payment_after", now, now + 366 * DAY)
    return {"token_id": token.id, "payment_after": after, "id": new_id("notification")}


def notify(vendor: Vendor, merchant: Merchant, order: Order) -> None:
    """Tell the payer of a charge, at once. The answer to the order is written before, as in the vendor's sample."""
    if order.notification is None:
        return
    now = vendor.clock.now()
    fails = vendor.faults.take(merchant.id, "notice_fails", "orders.create") is not None
    status = "failed" if fails else "delivered"
    order.notification |= {"status": status} if fails else {"status": status, "delivered_at": now}
    vendor.save(order)
    entity = {**order.notification, "entity": "notification", "order_id": order.id}
    webhooks.emit(vendor, merchant, f"order.notification.{status}", {"notification": entity}, now)
