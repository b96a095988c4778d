"""The life of orders and payments: created → authorized → captured, failed, and late authorisation.

Invariants: an order is paid at most once, and a payment is captured for exactly its authorized amount.
"""

from typing import Any

from plugins.payments_razorpay.sandbox import instruments, recurring, refunds, render, validation, webhooks
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


def open_payment(vendor: Vendor, order: Order, method: str, fields: dict[str, Any]) -> Payment:
    """Begin an attempt. Raises VendorError when the order is paid or a payment of it is authorized."""
    if order.closed:
        raise VendorError("The payment link is not accepting payments.", metadata={"order_id": order.id})
    if order.method is not None and order.method != method:
        raise VendorError("The payment method differs from the order's.", reason="order_payment_method_mismatch")
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
    if order.token is not None:
        recurring.register(vendor, order, payment, at)
    vendor.save(payment)
    webhooks.emit(vendor, merchant, "payment.authorized", {"payment": render.payment(payment, expand_card=True)}, at)
    in_time = at <= payment.created_at + order.automatic_expiry_minutes * 60
    if order.capture == "automatic" and in_time and order.status != "paid" and not payment.hold_capture:
        _capture(vendor, payment, at)
    else:
        watch(vendor, payment)
        vendor.tell_followers(payment, at)


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
    vendor.tell_followers(payment, at)


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
    if payment.amount:  # an e-mandate is registered by a payment of nothing
        _book(vendor, merchant, payment, at)
    shape = render.payment(payment, expand_card=True)
    webhooks.emit(vendor, merchant, "payment.captured", {"payment": shape}, at)
    webhooks.emit(vendor, merchant, "order.paid", {"payment": shape, "order": render.order(order)}, at)
    vendor.tell_followers(payment, at)


def _book(vendor: Vendor, merchant: Merchant, payment: Payment, at: int) -> None:
    fee, tax = payment.fee or 0, payment.tax or 0
    vendor.add(
        Line(
            id=payment.id,
            merchant=merchant.id,
            type="payment",
            debit=0,
            credit=payment.amount - fee,
            amount=payment.amount,
            fee=fee,
            tax=tax,
            currency=payment.currency,
            created_at=payment.created_at,
            due_at=due_after_capture(merchant, at),
            description=payment.description,
        )
    )


def _share(amount: int, basis_points: int) -> int:
    """A part of an amount in whole minor units, half rounded up."""
    return (amount * basis_points + 5_000) // 10_000


def watch(vendor: Vendor, payment: Payment) -> None:
    """Set the timers that a payment in this state has; called again for every payment after a restart."""
    if payment.status == "created" and not payment.recurring:
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
