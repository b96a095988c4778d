"""The life of orders and payments: created → authorized → captured, failed, and late authorisation.

Invariants: an order is paid at most once, and a payment is captured for exactly its authorized amount.
"""

from typing import Any

from plugins.payments_razorpay.sandbox import instruments, refunds, render, validation, webhooks
from plugins.payments_razorpay.sandbox.errors import (
    ALREADY_CAPTURED,
    CAPTURE_AMOUNT_DIFFERS,
    NOT_AUTHORIZED,
    ORDER_ALREADY_PAID,
    VendorError,
)
from plugins.payments_razorpay.sandbox.settlements import due_after_capture
from plugins.payments_razorpay.sandbox.types import (
    CREATED_TIMEOUT_SECONDS,
    DAY,
    UNCAPTURED_DAYS,
    Line,
    Merchant,
    Order,
    Payment,
)
from plugins.payments_razorpay.sandbox.vendor import Vendor, new_id

_ORDER_FIELDS = frozenset(
    {"amount", "currency", "receipt", "notes", "payment", "payment_capture", "partial_payment", "method"}
)
_EXPIRY_MINUTES_MAX = UNCAPTURED_DAYS * 24 * 60
_EXPIRY_MINUTES_MIN = 12


def create_order(vendor: Vendor, merchant: Merchant, body: dict[str, Any]) -> Order:
    """Create an order (api/orders/create.md). Equal receipts make separate orders: the refusal of a
    duplicate is not documented, and clients must look a receipt up before they retry either way."""
    validation.known_fields(body, _ORDER_FIELDS)
    if validation.flag(body.get("partial_payment", False), "partial_payment"):
        raise VendorError("Partial payments are not enabled for this account.", field="partial_payment")
    if body.get("method") is not None:
        validation.choice(body["method"], "method", instruments.METHODS)
    currency = validation.currency(body) if body.get("amount") is not None else str(body.get("currency", "INR"))
    amount = validation.amount(body.get("amount"), currency)
    options = _capture_options(merchant, body)
    order = Order(
        id=new_id("order"),
        merchant=merchant.id,
        amount=amount,
        currency=currency,
        receipt=validation.text(body, "receipt", 40),
        notes=validation.notes(body.get("notes")),
        created_at=vendor.clock.now(),
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


def open_payment(vendor: Vendor, order: Order, method: str, fields: dict[str, Any]) -> Payment:
    """Begin an attempt. Raises VendorError when the order is paid or a payment of it is authorized."""
    for payment_id in order.payments:
        earlier = vendor.payments[payment_id]
        if order.status == "paid" or earlier.status == "authorized":
            raise VendorError(
                ORDER_ALREADY_PAID,
                reason="order_already_paid",
                metadata={"order_id": order.id, "payment_id": earlier.id},
            )
    payment = Payment(
        id=new_id("pay"),
        merchant=order.merchant,
        order_id=order.id,
        amount=order.amount,
        currency=order.currency,
        method=method,
        created_at=vendor.clock.now(),
        acquirer_data=instruments.acquirer_data(method, authorized=False),
        **{
            "description": f"Sandbox payment \u20b9 / {order.receipt or order.id}",
            "notes": order.notes,
            **fields,
        },
    )
    order.payments.append(payment.id)
    order.attempts += 1
    order.status = "attempted"
    vendor.save(order)
    vendor.add(payment)
    watch(vendor, payment)
    return payment


def authorize(vendor: Vendor, payment: Payment, at: int) -> None:
    """Let the bank say yes, at once or late; capture too where the order asks for it and is still unpaid."""
    if payment.status not in ("created", "failed"):
        raise VendorError(f"The payment is {payment.status}: only created or failed ones can be authorized.")
    order, merchant = vendor.orders[payment.order_id], vendor.merchants[payment.merchant]
    payment.status = "authorized"
    payment.error = None
    payment.authorize_at = None
    payment.acquirer_data = instruments.acquirer_data(payment.method, authorized=True)
    vendor.save(payment)
    webhooks.emit(vendor, merchant, "payment.authorized", {"payment": render.payment(payment, expand_card=True)}, at)
    in_time = at <= payment.created_at + order.automatic_expiry_minutes * 60
    if order.capture == "automatic" and in_time and order.status != "paid" and not payment.hold_capture:
        _capture(vendor, payment, at)
    else:
        watch(vendor, payment)


def fail(vendor: Vendor, payment: Payment, reason: str, at: int) -> None:
    """Let the payment fail; not final, for the bank may still say yes for days."""
    if payment.status != "created":
        raise VendorError(f"The payment is {payment.status}: only created ones can fail.")
    payment.status = "failed"
    payment.error = instruments.failure(reason)
    vendor.save(payment)
    merchant = vendor.merchants[payment.merchant]
    webhooks.emit(vendor, merchant, "payment.failed", {"payment": render.payment(payment, expand_card=True)}, at)
    watch(vendor, payment)


def capture(vendor: Vendor, payment: Payment, body: dict[str, Any]) -> Payment:
    """Capture by API: the whole authorized amount, once (api/payments/capture.md)."""
    validation.known_fields(body, frozenset({"amount", "currency"}))
    # The SDK's `capture(id, amount)` sends no currency, so INR is what its absence means.
    currency = validation.currency(body) if body.get("currency") is not None else "INR"
    amount = validation.amount(body.get("amount"), payment.currency)
    order = vendor.orders[payment.order_id]
    if payment.captured:
        raise VendorError(ALREADY_CAPTURED)
    if payment.status != "authorized":
        raise VendorError(NOT_AUTHORIZED)
    if order.status == "paid":
        raise VendorError(ORDER_ALREADY_PAID, reason="order_already_paid")
    if amount != payment.amount or currency != payment.currency:
        raise VendorError(CAPTURE_AMOUNT_DIFFERS, field="amount")
    _capture(vendor, payment, vendor.clock.now())
    return payment


def _capture(vendor: Vendor, payment: Payment, at: int) -> None:
    order, merchant = vendor.orders[payment.order_id], vendor.merchants[payment.merchant]
    base = _share(payment.amount, merchant.fee_basis_points)
    payment.tax = _share(base, merchant.tax_basis_points)
    payment.fee = base + payment.tax
    payment.status = "captured"
    payment.captured = True
    order.status = "paid"
    order.amount_paid = payment.amount
    vendor.save(payment)
    vendor.save(order)
    vendor.add(
        Line(
            id=payment.id,
            merchant=merchant.id,
            type="payment",
            debit=0,
            credit=payment.amount - payment.fee,
            amount=payment.amount,
            fee=payment.fee,
            tax=payment.tax,
            currency=payment.currency,
            created_at=payment.created_at,
            due_at=due_after_capture(merchant, at),
            description=payment.description,
        )
    )
    shape = render.payment(payment, expand_card=True)
    webhooks.emit(vendor, merchant, "payment.captured", {"payment": shape}, at)
    webhooks.emit(vendor, merchant, "order.paid", {"payment": shape, "order": render.order(order)}, at)


def _share(amount: int, basis_points: int) -> int:
    """A part of an amount in whole minor units, half rounded up."""
    return (amount * basis_points + 5_000) // 10_000


def watch(vendor: Vendor, payment: Payment) -> None:
    """Set the timers that a payment in this state has; called again for every payment after a restart."""
    if payment.status == "created":
        vendor.at(payment.created_at + CREATED_TIMEOUT_SECONDS, lambda due: _time_out(vendor, payment, int(due)))
    if payment.status in ("created", "failed") and payment.authorize_at is not None:
        vendor.at(payment.authorize_at, lambda due: _authorize_late(vendor, payment, int(due)))
    if payment.status == "authorized":
        minutes = vendor.orders[payment.order_id].manual_expiry_minutes
        due_at = payment.created_at + min(minutes * 60, UNCAPTURED_DAYS * DAY)
        vendor.at(due_at, lambda due: refunds.refund_uncaptured(vendor, payment, int(due)))


def _time_out(vendor: Vendor, payment: Payment, due: int) -> None:
    if payment.status == "created":
        fail(vendor, payment, "payment_timed_out", due)


def _authorize_late(vendor: Vendor, payment: Payment, due: int) -> None:
    if payment.status in ("created", "failed") and payment.authorize_at is not None:
        authorize(vendor, payment, due)
