"""The control API, `/_control/…`: what a test, the demo or a merchant at the vendor's dashboard would do.

It has no password. It is reachable from loopback only and the simulator is never served in production;
whoever can speak to loopback on a developer's machine may play bank.
"""

import asyncio
import ipaddress
from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from quart import Blueprint, Response, current_app, request

from core.testing.vendor.courier import Courier
from core.testing.vendor.sender import NotDelivered
from core.testing.vendor.world import Delivery
from plugins.payments_razorpay.sandbox import (
    checkout,
    faults,
    instruments,
    merchants,
    payments,
    refunds,
    render,
    settlements,
    validation,
    webhooks,
)
from plugins.payments_razorpay.sandbox.errors import ID_UNKNOWN, VendorError, required
from plugins.payments_razorpay.sandbox.http import answer, read_object, vendor
from plugins.payments_razorpay.sandbox.sender import loopback_url
from plugins.payments_razorpay.sandbox.types import CheckoutSession, Line, Merchant, Payment
from plugins.payments_razorpay.sandbox.vendor import new_id

blueprint = Blueprint("control", __name__, url_prefix="/_control")
_YEAR_SECONDS = 366 * 86_400
OUTCOMES = ("success", "failure", "pending", "authorized")


@blueprint.before_request
async def only_loopback() -> None:
    """Refuse callers from elsewhere, should the server ever be bound wider than it ought to be."""
    client = request.scope.get("client")
    try:
        local = client is not None and ipaddress.ip_address(client[0]).is_loopback
    except ValueError:
        local = False
    if not local:
        raise VendorError("The control API answers on loopback only.", status=403)


def _merchant(value: Any) -> Merchant:
    """Find a merchant by account id or key id."""
    state = vendor()
    merchant = state.merchants.get(str(value)) or state.merchants_by_key.get(str(value))
    if merchant is None:
        raise VendorError(ID_UNKNOWN, field="merchant")
    return merchant


def _courier() -> Courier:
    courier = current_app.extensions["razorpay_courier"]
    assert isinstance(courier, Courier)
    return courier


# ---- merchants and their dashboard ---------------------------------------------------------------
@blueprint.post("/merchants")
async def put_merchant() -> Response:
    """Create the merchant of `key_id`, or change what is named."""
    merchant = merchants.put(vendor(), await read_object())
    await vendor().commit()
    return answer(merchants.shape(merchant))


@blueprint.get("/merchants")
async def list_merchants() -> Response:
    return answer({"items": [merchants.shape(merchant) for merchant in vendor().merchants.values()]})


@blueprint.post("/merchants/<merchant_id>/webhooks/<webhook_id>/secret")
async def change_secret(merchant_id: str, webhook_id: str) -> Response:
    """Change a webhook's secret. Events of before keep being signed with the old one, as the vendor documents."""
    body = await read_object()
    merchant = _merchant(merchant_id)
    webhook = merchants.webhook(merchant, webhook_id)
    secret = validation.text(body, "secret", 200)
    webhook.previous_secret, webhook.secret = webhook.secret, secret
    vendor().save(merchant)
    vendor().log("secret_changed", merchant.id, webhook_id=webhook.id)
    await vendor().commit()
    return answer(merchants.shape(merchant))


@blueprint.post("/merchants/<merchant_id>/webhooks/<webhook_id>/enable")
async def enable_webhook(merchant_id: str, webhook_id: str) -> Response:
    """Enable a webhook again that was disabled after 24 hours of failures."""
    merchant = _merchant(merchant_id)
    webhook = merchants.webhook(merchant, webhook_id)
    webhook.enabled, webhook.failing_since = True, None
    vendor().save(merchant)
    vendor().log("webhook_enabled", merchant.id, webhook_id=webhook.id)
    await vendor().commit()
    return answer(merchants.shape(merchant))


@blueprint.post("/merchants/<merchant_id>/replay")
async def replay(merchant_id: str) -> Response:
    """Send past events again: `{"event_id": …}`, `{"event": "payment.captured"}`, or all without either."""
    body = await read_object()
    validation.known_fields(body, frozenset({"event_id", "event"}))
    merchant = _merchant(merchant_id)
    sent = webhooks.replay(vendor(), merchant, event=body.get("event"), event_id=body.get("event_id"))
    vendor().log("replay", merchant.id, event_ids=sent)
    await vendor().commit()
    return answer({"event_ids": sent})


# ---- faults, time, log ---------------------------------------------------------------------------
@blueprint.put("/faults")
async def put_faults() -> Response:
    """Replace the faults of a merchant: `{"merchant": key or account id, "faults": {"duplicate": {"next": 1}}}`."""
    body = await read_object()
    merchant = _merchant(body.get("merchant"))
    wanted = body.get("faults")
    if not isinstance(wanted, dict):
        raise required("faults")
    parsed = {name: faults.parse(name, options) for name, options in wanted.items()}
    vendor().faults.replace(merchant.id, parsed)
    await vendor().commit()
    return answer({"merchant": merchant.id, "faults": {name: asdict(fault) for name, fault in parsed.items()}})


@blueprint.get("/faults")
async def get_faults() -> Response:
    merchant = _merchant(request.args.get("merchant"))
    current = vendor().faults.by_merchant.get(merchant.id, {})
    return answer({"merchant": merchant.id, "faults": {name: asdict(fault) for name, fault in current.items()}})


@blueprint.get("/clock")
async def get_clock() -> Response:
    return answer({"now": vendor().clock.now()})


@blueprint.post("/clock")
async def move_clock() -> Response:
    """Move the clock forward by `advance_seconds` and do everything that became due."""
    body = await read_object()
    seconds = validation.whole(body.get("advance_seconds"), "advance_seconds", 0, _YEAR_SECONDS)
    state = vendor()
    state.move_clock(seconds)
    state.fire_timers()
    await state.commit()
    return answer({"now": state.clock.now()})


@blueprint.get("/log")
async def get_log() -> Response:
    """List what was done, oldest first: `?merchant=…&kind=delivery&after=<seq>&count=…`."""
    after = validation.query_integer(request.args.get("after"), "after", 0, 0, 9_999_999_999)
    count = validation.query_integer(request.args.get("count"), "count", 1000, 1, 10_000)
    kind, name = request.args.get("kind"), request.args.get("merchant")
    merchant = _merchant(name) if name is not None else None
    rows = [
        row
        for row in vendor().log_rows
        if row["seq"] > after
        and (kind is None or row["kind"] == kind)
        and (merchant is None or row["merchant"] == merchant.id)
    ]
    return answer({"items": rows[:count]})


@blueprint.post("/drain")
async def drain() -> Response:
    """Wait until nothing is on its way or due (`timeout_seconds`, 5 unless told).

    What the future holds (retries, late events) does not count.
    """
    body = await read_object()
    timeout = validation.whole(body.get("timeout_seconds", 5), "timeout_seconds", 0, 60)
    idle = True
    try:
        await asyncio.wait_for(_calm(), timeout)
    except TimeoutError:
        idle = False
    return answer({"idle": idle, "later": len(vendor().table(Delivery))})


async def _calm() -> None:
    # Polled: what counts as due moves with the clock, which no event announces.
    while _courier().busy:  # noqa: ASYNC110
        await asyncio.sleep(0.01)


# ---- bank and payer ------------------------------------------------------------------------------
@blueprint.post("/orders/<order_id>/pay")
async def pay(order_id: str) -> Response:
    """Pay an order without the page: `{"method", "outcome", "callback", "callback_url", "reason", …}`.

    `authorized` leaves the payment uncaptured whatever the order says; `pending` leaves it created. With
    `callback` the simulator posts the browser's form to `callback_url` (or that of the order's last checkout
    page) itself.
    """
    body = await read_object()
    state = vendor()
    order = state.orders.get(order_id)
    if order is None:
        raise VendorError(ID_UNKNOWN)
    allowed = {
        "method",
        "outcome",
        "callback",
        "callback_url",
        "reason",
        "vpa",
        "late_after_seconds",
        "email",
        "contact",
    }
    validation.known_fields(body, frozenset(allowed))
    method = validation.choice(body.get("method", "upi"), "method", instruments.METHODS)
    outcome = validation.choice(body.get("outcome", "success"), "outcome", OUTCOMES)
    reason = validation.choice(body.get("reason", "payment_failed"), "reason", instruments.REASONS)
    wants_callback = validation.flag(body.get("callback", False), "callback")
    late = body.get("late_after_seconds")
    if late is not None:
        late = state.clock.now() + validation.whole(late, "late_after_seconds", 0, _YEAR_SECONDS)
    url = _callback_url(order_id, body) if wants_callback else None
    fields = instruments.instrument(method, vpa=validation.text(body, "vpa", 100) or "")
    fields |= {"email": validation.text(body, "email", 255), "contact": validation.text(body, "contact", 32)}
    fields |= {"hold_capture": outcome == "authorized", "authorize_at": late}
    payment = payments.open_payment(state, order, method, fields)
    if outcome in ("success", "authorized"):
        payments.authorize(state, payment, state.clock.now())
    elif outcome == "failure":
        payments.fail(state, payment, reason, state.clock.now())
    await state.commit()
    return answer(await _paid(payment, url))


def _callback_url(order_id: str, body: dict[str, Any]) -> str:
    pages = [
        session.callback_url for session in vendor().table(CheckoutSession).values() if session.order_id == order_id
    ]
    return loopback_url(body.get("callback_url") or (pages[-1] if pages else None), "callback_url")


async def _paid(payment: Payment, url: str | None) -> dict[str, Any]:
    """Describe the payment and the form of the way back; post that form when there is an address."""
    merchant = vendor().merchants[payment.merchant]
    fields: dict[str, str] | None = None
    if payment.status in ("authorized", "captured"):
        fields = checkout.success_fields(merchant, payment)
    elif payment.status == "failed":
        fields = checkout.failure_fields(payment)
    result: dict[str, Any] = {"payment": render.payment(payment, expand_card=True), "callback": fields}
    if url is not None and fields is not None:
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        try:
            result["callback_status"] = await _courier().sender.post(url, headers, urlencode(fields).encode(), 30.0)
        except NotDelivered as failure:
            result["callback_status"] = 0
            result["callback_problem"] = str(failure)
    return result


@blueprint.post("/payments/<payment_id>/decide")
async def decide_payment(payment_id: str) -> Response:
    """Let the bank answer late: `{"outcome": "success"}` for a created or failed payment, or "failure"."""
    body = await read_object()
    state = vendor()
    payment = state.payments.get(payment_id)
    if payment is None:
        raise VendorError(ID_UNKNOWN)
    outcome = validation.choice(body.get("outcome", "success"), "outcome", ("success", "failure"))
    reason = validation.choice(body.get("reason", "payment_failed"), "reason", instruments.REASONS)
    if outcome == "success":
        payments.authorize(state, payment, state.clock.now())
    else:
        payments.fail(state, payment, reason, state.clock.now())
    await state.commit()
    return answer(await _paid(payment, None))


@blueprint.post("/refunds/<refund_id>/decide")
async def decide_refund(refund_id: str) -> Response:
    """End a pending refund: `{"outcome": "processed"}` or "failed".

    `"speed": "normal"` lets an instant one fall back; `arn` gives the refund its bank reference at any time.
    """
    body = await read_object()
    state = vendor()
    refund = state.refunds.get(refund_id)
    if refund is None:
        raise VendorError(ID_UNKNOWN)
    if body.get("outcome") is not None:
        outcome = validation.choice(body["outcome"], "outcome", ("processed", "failed"))
        slowly = validation.choice(body.get("speed", "optimum"), "speed", refunds.SPEEDS) == "normal"
        refunds.decide(state, refund, outcome, state.clock.now(), slowly=slowly)
    if body.get("arn") is not None:
        refund.arn = validation.text(body, "arn", 64)
        state.save(refund)
    await state.commit()
    return answer(render.refund(refund))


# ---- settlement ----------------------------------------------------------------------------------
@blueprint.post("/settle")
async def settle() -> Response:
    """Run the settlement job: `{"merchant": …, "everything": true}` settles also what is not due yet."""
    body = await read_object()
    validation.known_fields(body, frozenset({"merchant", "everything"}))
    everything = validation.flag(body.get("everything", False), "everything")
    state = vendor()
    chosen = [_merchant(body["merchant"])] if "merchant" in body else list(state.merchants.values())
    now = state.clock.now()
    made = [item for merchant in chosen for item in settlements.settle(state, merchant, now, everything=everything)]
    await state.commit()
    return answer({"items": [render.settlement(item) for item in made]})


@blueprint.post("/adjustments")
async def adjust() -> Response:
    """Put a line of type adjustment on a merchant's balance; a negative amount is a debit."""
    body = await read_object()
    validation.known_fields(body, frozenset({"merchant", "amount", "currency", "description"}))
    merchant = _merchant(body.get("merchant"))
    amount = validation.whole(body.get("amount"), "amount", -validation.AMOUNT_MAX, validation.AMOUNT_MAX)
    now = vendor().clock.now()
    line = Line(
        id=new_id("adj"),
        merchant=merchant.id,
        type="adjustment",
        debit=max(-amount, 0),
        credit=max(amount, 0),
        amount=abs(amount),
        fee=0,
        tax=0,
        currency=validation.currency(body) if "currency" in body else "INR",
        created_at=now,
        due_at=now,
        description=validation.text(body, "description", 255),
    )
    vendor().add(line)
    await vendor().commit()
    return answer({"entity_id": line.id})


@blueprint.put("/recon/<entity_id>")
async def spoil_report(entity_id: str) -> Response:
    """Make the report wrong about one line: `{"copies": 0}` hides it, 2 doubles it, `{"set": {"fee": 1}}`
    misstates it.

    The settlement's amount stays right, so that a reconciliation has a true break to find.
    """
    body = await read_object()
    validation.known_fields(body, frozenset({"copies", "set"}))
    line = vendor().lines.get(entity_id)
    if line is None:
        raise VendorError(ID_UNKNOWN)
    line.copies = validation.whole(body.get("copies", 1), "copies", 0, 10)
    columns = body.get("set", {})
    if not isinstance(columns, dict) or not columns.keys() <= render.line(line, "", None, None).keys():
        raise VendorError("set takes columns of the report.", field="set")
    line.amended = columns
    vendor().save(line)
    await vendor().commit()
    return answer({"entity_id": line.id, "copies": line.copies, "set": line.amended})
