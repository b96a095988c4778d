"""The vendor's endpoints for orders, payments, refunds and settlements, `/v1/…`."""

import asyncio
from typing import Any

from quart import Blueprint, g, request

from plugins.payments_razorpay.sandbox import orders, payments, refunds, render, settlements, validation
from plugins.payments_razorpay.sandbox.errors import IDEMPOTENCY_RUNNING, VendorError, bare, not_found, required
from plugins.payments_razorpay.sandbox.http import Answer, expanded, operation, own, page, read_object, vendor
from plugins.payments_razorpay.sandbox.types import Merchant, Order, Payment, Refund, Settlement
from plugins.payments_razorpay.sandbox.vendor import Vendor

blueprint = Blueprint("api", __name__)


# ---- orders --------------------------------------------------------------------------------------
@blueprint.post("/v1/orders")
@operation("orders.create")
async def create_order() -> Answer:
    order = orders.create_order(vendor(), g.merchant, await read_object())
    shape = render.order(order)
    orders.notify(vendor(), g.merchant, order)
    return shape


@blueprint.get("/v1/orders")
@operation("orders.list")
async def list_orders() -> Answer:
    state, merchant = vendor(), g.merchant
    receipt = request.args.get("receipt")
    authorized = request.args.get("authorized")
    wants = None if authorized is None else validation.flag(authorized, "authorized")

    def keep(order: Order) -> bool:
        has = any(state.payments[item].status in ("authorized", "captured", "refunded") for item in order.payments)
        return wants is None or has == wants

    def shape(order: Order) -> Answer:
        described = render.order(order)
        if expanded() & {"payments", "payments.card"}:
            described["payments"] = _payments_of(order, "payments.card" in expanded())
        return described

    ids = None if receipt is None else reversed(state.orders_by_receipt.get((merchant.id, receipt), []))
    return page(Order, shape, ids, keep)


@blueprint.get("/v1/orders/<order_id>")
@operation("orders.fetch")
async def fetch_order(order_id: str) -> Answer:
    return render.order(own(Order, order_id, "order"))


@blueprint.patch("/v1/orders/<order_id>")
@operation("orders.edit")
async def edit_order(order_id: str) -> Answer:
    order = own(Order, order_id, "order")
    order.notes = await _new_notes()
    vendor().save(order)
    return render.order(order)


@blueprint.get("/v1/orders/<order_id>/payments")
@operation("orders.payments")
async def list_order_payments(order_id: str) -> Answer:
    return _payments_of(own(Order, order_id, "order"), bool(expanded() & {"card", "payments.card"}))


def _payments_of(order: Order, expand_card: bool) -> Answer:
    attempts = [vendor().payments[payment_id] for payment_id in order.payments]
    return render.collection([render.payment(payment, expand_card=expand_card) for payment in attempts])


async def _new_notes() -> dict[str, Any]:
    body = await read_object()
    validation.known_fields(body, frozenset({"notes"}))
    if "notes" not in body:
        raise required("notes")
    return validation.notes(body["notes"])


# ---- payments ------------------------------------------------------------------------------------
@blueprint.get("/v1/payments")
@operation("payments.list")
async def list_payments() -> Answer:
    return page(Payment, lambda payment: render.payment(payment, expand_card="card" in expanded()))


@blueprint.get("/v1/payments/<payment_id>")
@operation("payments.fetch")
async def fetch_payment(payment_id: str) -> Answer:
    return render.payment(own(Payment, payment_id, "pay"), expand_card="card" in expanded())


@blueprint.patch("/v1/payments/<payment_id>")
@operation("payments.edit")
async def edit_payment(payment_id: str) -> Answer:
    payment = own(Payment, payment_id, "pay")
    payment.notes = await _new_notes()
    vendor().save(payment)
    return render.payment(payment)


@blueprint.get("/v1/payments/<payment_id>/card")
@operation("payments.card")
async def fetch_card(payment_id: str) -> Answer:
    payment = own(Payment, payment_id, "pay")
    if payment.card is None:
        raise not_found()
    return payment.card


@blueprint.post("/v1/payments/<payment_id>/capture")
@operation("payments.capture")
async def capture_payment(payment_id: str) -> Answer:
    return render.payment(payments.capture(vendor(), own(Payment, payment_id, "pay"), await read_object()))


# ---- refunds -------------------------------------------------------------------------------------
@blueprint.post("/v1/payments/<payment_id>/refund")
@operation("refunds.create")
async def refund_payment(payment_id: str) -> Answer:
    return await _refund(own(Payment, payment_id, "pay"), await read_object())


@blueprint.post("/v1/refunds")
@operation("refunds.create")
async def create_refund() -> Answer:
    body = await read_object()
    payment_id = body.pop("payment_id", None)
    if not isinstance(payment_id, str):
        raise required("payment_id")
    return await _refund(own(Payment, payment_id, "pay"), body)


async def _refund(payment: Payment, body: dict[str, Any]) -> Answer:
    """Refund once per `X-Refund-Idempotency` key; only successes are saved under it, so a refusal can be retried."""
    state, merchant = vendor(), g.merchant
    key = request.headers.get("X-Refund-Idempotency")
    if key is None:
        await _be_slow(state, merchant)
        _refuse_conflict(state, merchant)
        return render.refund(refunds.create(state, merchant, payment, body))
    refunds.check_key(key)
    running = f"{merchant.id}:{key}"
    if running in state.running_refund_keys:
        raise bare(IDEMPOTENCY_RUNNING, status=409)
    saved = refunds.saved_answer(state, merchant, key, payment.id, body)
    if saved is not None:
        return saved
    _refuse_conflict(state, merchant)
    state.running_refund_keys.add(running)
    try:
        await _be_slow(state, merchant)
        shape = render.refund(refunds.create(state, merchant, payment, body))
        refunds.save_answer(state, merchant, key, payment.id, body, answer=shape)
        return shape
    finally:
        state.running_refund_keys.discard(running)


async def _be_slow(state: Vendor, merchant: Merchant) -> None:
    if slow := state.faults.take(merchant.id, "slow", "refunds.create"):
        state.log("fault", merchant.id, fault="slow", operation="refunds.create")
        await asyncio.sleep(slow.seconds)


def _refuse_conflict(state: Vendor, merchant: Merchant) -> None:
    if state.faults.take(merchant.id, "refund_conflict", "refunds.create"):
        state.log("fault", merchant.id, fault="refund_conflict", operation="refunds.create")
        raise bare(IDEMPOTENCY_RUNNING, status=409)


@blueprint.get("/v1/payments/<payment_id>/refunds")
@operation("refunds.of_payment")
async def list_payment_refunds(payment_id: str) -> Answer:
    return page(Refund, render.refund, reversed(own(Payment, payment_id, "pay").refunds))


@blueprint.get("/v1/payments/<payment_id>/refunds/<refund_id>")
@operation("refunds.fetch")
async def fetch_payment_refund(payment_id: str, refund_id: str) -> Answer:
    payment = own(Payment, payment_id, "pay")
    refund = own(Refund, refund_id, "rfnd")
    if refund.payment_id != payment.id:
        raise VendorError("The id provided does not exist")
    return render.refund(refund)


@blueprint.get("/v1/refunds")
@operation("refunds.list")
async def list_refunds() -> Answer:
    return page(Refund, render.refund)


@blueprint.get("/v1/refunds/<refund_id>")
@operation("refunds.fetch")
async def fetch_refund(refund_id: str) -> Answer:
    return render.refund(own(Refund, refund_id, "rfnd"))


@blueprint.patch("/v1/refunds/<refund_id>")
@operation("refunds.edit")
async def edit_refund(refund_id: str) -> Answer:
    refund = own(Refund, refund_id, "rfnd")
    refund.notes = await _new_notes()
    vendor().save(refund)
    return render.refund(refund)


# ---- settlements ---------------------------------------------------------------------------------
@blueprint.get("/v1/settlements")
@operation("settlements.list")
async def list_settlements() -> Answer:
    return page(Settlement, render.settlement)


@blueprint.get("/v1/settlements/recon/combined")
@operation("settlements.report")
async def fetch_report() -> Answer:
    year, month, day = request.args.get("year"), request.args.get("month"), request.args.get("day")
    if year is None:
        raise required("year")
    if month is None:
        raise required("month")
    if not (year.isascii() and year.isdigit() and len(year) == 4):
        raise VendorError("The year must be 4 digits.", field="year")
    if not (month.isascii() and month.isdigit() and len(month) <= 2 and 1 <= int(month) <= 12):
        raise VendorError("The month is not a valid month.", field="month")
    if day is not None and not (day.isascii() and day.isdigit() and len(day) <= 2):
        raise VendorError("The day must be between 1 and 2 digits.", field="day")
    count = validation.query_integer(request.args.get("count"), "count", 10, 1, 1000)
    skip = validation.query_integer(request.args.get("skip"), "skip", 0, 0, 9_999_999_999)
    rows = settlements.report(vendor(), g.merchant, int(year), int(month), int(day) if day is not None else None)
    return render.collection(rows[skip : skip + count])


@blueprint.get("/v1/settlements/<settlement_id>")
@operation("settlements.fetch")
async def fetch_settlement(settlement_id: str) -> Answer:
    return render.settlement(own(Settlement, settlement_id, "setl"))
