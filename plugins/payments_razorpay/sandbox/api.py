"""The vendor's HTTP API, `/v1/…`: who is asking, which fault strikes, what is answered."""

import asyncio
import base64
import functools
import hmac
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, TypeVar

import orjson
from quart import Blueprint, Response, current_app, g, request

from plugins.payments_razorpay.sandbox import payments, refunds, render, settlements, validation
from plugins.payments_razorpay.sandbox.errors import (
    AUTHENTICATION_FAILED,
    IDEMPOTENCY_RUNNING,
    KEY_INVALID,
    VendorError,
    bare,
    not_found,
    required,
)
from plugins.payments_razorpay.sandbox.faults import Fault
from plugins.payments_razorpay.sandbox.types import Merchant, Order, Payment, Refund, Settlement
from plugins.payments_razorpay.sandbox.vendor import Vendor

blueprint = Blueprint("api", __name__)
Answer = dict[str, Any]
View = Callable[..., Awaitable[Answer]]
E = TypeVar("E", Order, Payment, Refund, Settlement)


def vendor() -> Vendor:
    instance = current_app.extensions["razorpay_sandbox"]
    assert isinstance(instance, Vendor)
    return instance


def answer(body: Any, status: int = 200) -> Response:
    return Response(orjson.dumps(body), status=status, content_type="application/json")


async def read_object() -> dict[str, Any]:
    """Read the JSON object of the request; no body is an empty one."""
    raw = await request.get_data(as_text=False)
    if not raw.strip():
        return {}
    try:
        body = orjson.loads(raw)
    except orjson.JSONDecodeError:
        raise VendorError("The request body is not valid JSON.") from None
    if not isinstance(body, dict):
        raise VendorError("The request body must be a JSON object.")
    return body


def authenticate() -> Merchant:
    """Find the merchant of the Basic credentials. The scheme's name is case-sensitive, as the vendor
    documents.

    The vendor's status for a bad key is unconfirmed (400 or 401 in its pages); here it is 401.
    """
    header = request.headers.get("Authorization", "")
    if not header.startswith("Basic "):
        raise bare(AUTHENTICATION_FAILED, status=401)
    try:
        key_id, _, secret = base64.b64decode(header[6:], validate=True).decode().partition(":")
    except ValueError:
        raise bare(AUTHENTICATION_FAILED, status=401) from None
    merchant = vendor().merchants_by_key.get(key_id)
    if merchant is None:
        raise bare(KEY_INVALID, status=401)
    if not hmac.compare_digest(secret.encode(), merchant.key_secret.encode()):
        raise bare(AUTHENTICATION_FAILED, status=401)
    return merchant


def operation(name: str) -> Callable[[View], Callable[..., Awaitable[Response]]]:
    """Authenticate, let the merchant's faults strike, run the view to its end and commit before answering."""

    def decorate(view: View) -> Callable[..., Awaitable[Response]]:
        @functools.wraps(view)
        async def wrapper(**arguments: str) -> Response:
            g.merchant = merchant = authenticate()
            # Shielded, because a server performs what it was asked even if the client stopped waiting.
            return await asyncio.shield(asyncio.ensure_future(_perform(name, view, merchant, arguments)))

        return wrapper

    return decorate


async def _perform(name: str, view: View, merchant: Merchant, arguments: dict[str, str]) -> Response:
    state = vendor()

    def strike(fault_name: str) -> Fault | None:
        fault = state.faults.take(merchant.id, fault_name, name)
        if fault is not None:
            state.log("fault", merchant.id, fault=fault_name, operation=name, path=request.path)
        return fault

    # A slow refund is slow inside, where its idempotency key is already taken.
    if name != "refunds.create" and (slow := strike("slow")):
        await asyncio.sleep(slow.seconds)
    if strike("rate_limited"):
        await state.commit()
        raise bare("Too many requests, please try again later.", status=429)
    if broken := strike("server_error"):
        await state.commit()
        return _broken(broken)
    body = await view(**arguments)
    late = strike("charge_then_timeout")
    await state.commit()
    if late is not None:
        await asyncio.sleep(late.seconds)
        return _broken(late)
    return answer(body)


def _broken(fault: Fault) -> Response:
    if fault.html:
        page = f"<html><head><title>{fault.status}</title></head><body><h1>{fault.status}</h1></body></html>"
        return Response(page, status=fault.status, content_type="text/html")
    text = "We are facing some trouble completing your request at the moment. Please try again shortly."
    return answer(bare(text, code="SERVER_ERROR").body(), fault.status)


def collect(ids: Iterable[str], entities: dict[str, E], keep: Callable[[E], bool] = lambda entity: True) -> list[E]:
    """Return the page that the query asks for, newest first."""
    count = validation.query_integer(request.args.get("count"), "count", 10, 1, 100)
    skip = validation.query_integer(request.args.get("skip"), "skip", 0, 0, 9_999_999_999)
    since = validation.query_integer(request.args.get("from"), "from", 0, 0, 9_999_999_999)
    until = validation.query_integer(request.args.get("to"), "to", 9_999_999_999, 0, 9_999_999_999)
    page: list[E] = []
    for entity_id in ids:
        entity = entities[entity_id]
        if since <= entity.created_at <= until and keep(entity):
            if skip:
                skip -= 1
                continue
            page.append(entity)
            if len(page) == count:
                break
    return page


def _newest(kind: str) -> Iterable[str]:
    return reversed(vendor().of_merchant[kind, g.merchant.id])


def _order(order_id: str) -> Order:
    return vendor().order(g.merchant, validation.identifier(order_id, "order"))


def _payment(payment_id: str) -> Payment:
    return vendor().payment(g.merchant, validation.identifier(payment_id, "pay"))


def _expanded() -> set[str]:
    return set(request.args.getlist("expand[]"))


# ---- orders --------------------------------------------------------------------------------------
@blueprint.post("/v1/orders")
@operation("orders.create")
async def create_order() -> Answer:
    return render.order(payments.create_order(vendor(), g.merchant, await read_object()))


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

    ids = _newest("order") if receipt is None else reversed(state.orders_by_receipt.get((merchant.id, receipt), []))
    items = []
    for order in collect(ids, state.orders, keep):
        shape = render.order(order)
        if _expanded() & {"payments", "payments.card"}:
            shape["payments"] = _payments_of(order, "payments.card" in _expanded())
        items.append(shape)
    return render.collection(items)


@blueprint.get("/v1/orders/<order_id>")
@operation("orders.fetch")
async def fetch_order(order_id: str) -> Answer:
    return render.order(_order(order_id))


@blueprint.patch("/v1/orders/<order_id>")
@operation("orders.edit")
async def edit_order(order_id: str) -> Answer:
    order = _order(order_id)
    order.notes = await _new_notes()
    vendor().save(order)
    return render.order(order)


@blueprint.get("/v1/orders/<order_id>/payments")
@operation("orders.payments")
async def list_order_payments(order_id: str) -> Answer:
    return _payments_of(_order(order_id), bool(_expanded() & {"card", "payments.card"}))


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
    page = collect(_newest("payment"), vendor().payments)
    return render.collection([render.payment(payment, expand_card="card" in _expanded()) for payment in page])


@blueprint.get("/v1/payments/<payment_id>")
@operation("payments.fetch")
async def fetch_payment(payment_id: str) -> Answer:
    return render.payment(_payment(payment_id), expand_card="card" in _expanded())


@blueprint.patch("/v1/payments/<payment_id>")
@operation("payments.edit")
async def edit_payment(payment_id: str) -> Answer:
    payment = _payment(payment_id)
    payment.notes = await _new_notes()
    vendor().save(payment)
    return render.payment(payment)


@blueprint.get("/v1/payments/<payment_id>/card")
@operation("payments.card")
async def fetch_card(payment_id: str) -> Answer:
    payment = _payment(payment_id)
    if payment.card is None:
        raise not_found()
    return payment.card


@blueprint.post("/v1/payments/<payment_id>/capture")
@operation("payments.capture")
async def capture_payment(payment_id: str) -> Answer:
    return render.payment(payments.capture(vendor(), _payment(payment_id), await read_object()))


# ---- refunds -------------------------------------------------------------------------------------
@blueprint.post("/v1/payments/<payment_id>/refund")
@operation("refunds.create")
async def refund_payment(payment_id: str) -> Answer:
    return await _refund(_payment(payment_id), await read_object())


@blueprint.post("/v1/refunds")
@operation("refunds.create")
async def create_refund() -> Answer:
    body = await read_object()
    payment_id = body.pop("payment_id", None)
    if not isinstance(payment_id, str):
        raise required("payment_id")
    return await _refund(_payment(payment_id), body)


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
    page = collect(reversed(_payment(payment_id).refunds), vendor().refunds)
    return render.collection([render.refund(refund) for refund in page])


@blueprint.get("/v1/payments/<payment_id>/refunds/<refund_id>")
@operation("refunds.fetch")
async def fetch_payment_refund(payment_id: str, refund_id: str) -> Answer:
    payment = _payment(payment_id)
    refund = vendor().refund(g.merchant, validation.identifier(refund_id, "rfnd"))
    if refund.payment_id != payment.id:
        raise VendorError("The id provided does not exist")
    return render.refund(refund)


@blueprint.get("/v1/refunds")
@operation("refunds.list")
async def list_refunds() -> Answer:
    page = collect(_newest("refund"), vendor().refunds)
    return render.collection([render.refund(refund) for refund in page])


@blueprint.get("/v1/refunds/<refund_id>")
@operation("refunds.fetch")
async def fetch_refund(refund_id: str) -> Answer:
    return render.refund(vendor().refund(g.merchant, validation.identifier(refund_id, "rfnd")))


@blueprint.patch("/v1/refunds/<refund_id>")
@operation("refunds.edit")
async def edit_refund(refund_id: str) -> Answer:
    refund = vendor().refund(g.merchant, validation.identifier(refund_id, "rfnd"))
    refund.notes = await _new_notes()
    vendor().save(refund)
    return render.refund(refund)


# ---- settlements ---------------------------------------------------------------------------------
@blueprint.get("/v1/settlements")
@operation("settlements.list")
async def list_settlements() -> Answer:
    page = collect(_newest("settlement"), vendor().settlements)
    return render.collection([render.settlement(settlement) for settlement in page])


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
    return render.settlement(vendor().settlement(g.merchant, validation.identifier(settlement_id, "setl")))
