"""What payers, banks and chance do, on order: the rest of the control API, `/_control/…`."""

from __future__ import annotations

from typing import Any, TypeVar
from urllib.parse import urlencode

from quart import Response, request

from core.testing.vendor.control import YEAR_SECONDS, current_courier
from core.testing.vendor.sender import NotDelivered
from plugins.payments_razorpay.sandbox import (
    checkout,
    disputes,
    downtimes,
    instruments,
    payments,
    recurring,
    refunds,
    render,
    settlements,
    subscriptions,
    validation,
)
from plugins.payments_razorpay.sandbox.control import blueprint, find_merchant
from plugins.payments_razorpay.sandbox.errors import ID_UNKNOWN, VendorError
from plugins.payments_razorpay.sandbox.http import answer, read_object, vendor
from plugins.payments_razorpay.sandbox.sender import loopback_url
from plugins.payments_razorpay.sandbox.types import (
    DAY,
    CheckoutSession,
    Dispute,
    Downtime,
    Line,
    Order,
    Owned,
    Payment,
    PaymentLink,
    Refund,
    Subscription,
    Token,
)
from plugins.payments_razorpay.sandbox.vendor import new_id

OUTCOMES = ("success", "failure", "pending", "authorized")

Kind = TypeVar("Kind", bound=Owned)


def _find(kind: type[Kind], entity_id: str) -> Kind:
    """Whoever's it is: the control API plays no merchant."""
    found = vendor().table(kind).get(entity_id)
    if found is None:
        raise VendorError(ID_UNKNOWN)
    return found


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
    order = _find(Order, order_id)
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
    usual = order.method or "upi"
    method = validation.choice(body.get("method", usual), "method", (*instruments.METHODS, "emandate"))
    outcome = validation.choice(body.get("outcome", "success"), "outcome", OUTCOMES)
    reason = validation.choice(body.get("reason", "payment_failed"), "reason", instruments.REASONS)
    wants_callback = validation.flag(body.get("callback", False), "callback")
    late = body.get("late_after_seconds")
    if late is not None:
        late = state.clock.now() + validation.whole(late, "late_after_seconds", 0, YEAR_SECONDS)
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
            result["callback_status"] = await current_courier().sender.post(
                url, headers, urlencode(fields).encode(), 30.0
            )
        except NotDelivered as failure:
            result["callback_status"] = 0
            result["callback_problem"] = str(failure)
    return result


@blueprint.post("/payments/<payment_id>/decide")
async def decide_payment(payment_id: str) -> Response:
    """Let the bank answer late: `{"outcome": "success"}` for a created or failed payment, or "failure"."""
    body = await read_object()
    state = vendor()
    payment = _find(Payment, payment_id)
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
    refund = _find(Refund, refund_id)
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
    chosen = [find_merchant(body["merchant"])] if "merchant" in body else list(state.merchants.values())
    now = state.clock.now()
    made = [item for merchant in chosen for item in settlements.settle(state, merchant, now, everything=everything)]
    await state.commit()
    return answer({"items": [render.settlement(item) for item in made]})


@blueprint.get("/lines")
async def list_lines() -> Response:
    """List the lines of a merchant's balance and whether they were settled: `?merchant=…`."""
    merchant = find_merchant(request.args.get("merchant")).id
    found = [line for line in vendor().lines.values() if line.merchant == merchant]
    shown = [
        {"entity_id": line.id, "dispute_id": line.dispute_id, "settled": line.settlement_id is not None}
        for line in found
    ]
    return answer({"items": shown})


@blueprint.post("/adjustments")
async def adjust() -> Response:
    """Put a line of type adjustment on a merchant's balance; a negative amount is a debit."""
    body = await read_object()
    validation.known_fields(body, frozenset({"merchant", "amount", "currency", "description"}))
    merchant = find_merchant(body.get("merchant"))
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
    line = _find(Line, entity_id)
    line.copies = validation.whole(body.get("copies", 1), "copies", 0, 10)
    columns = body.get("set", {})
    if not isinstance(columns, dict) or not columns.keys() <= render.line(line, "", None, None).keys():
        raise VendorError("set takes columns of the report.", field="set")
    line.amended = columns
    vendor().save(line)
    await vendor().commit()
    return answer({"entity_id": line.id, "copies": line.copies, "set": line.amended})


# ---- links, mandates ----
@blueprint.post("/payment_links/<link_id>/pay")
async def pay_link(link_id: str) -> Response:
    """Pay a link without its page; answers the signed way back, as its query would carry it."""
    link, state = _find(PaymentLink, link_id), vendor()
    payment = payments.open_payment(state, state.orders[link.order_id], "upi", instruments.instrument("upi"))
    payments.authorize(state, payment, state.clock.now())
    await state.commit()
    query = checkout.link_query(state.merchants[link.merchant], link, payment)
    return answer({"payment": render.payment(payment), "query": query})


@blueprint.post("/subscriptions/<subscription_id>/agree")
async def agree(subscription_id: str) -> Response:
    """Let the payer agree to a subscription without the page: `{"outcome": "success"}`, or "failure"."""
    body = await read_object()
    state = vendor()
    outcome = validation.choice(body.get("outcome", "success"), "outcome", ("success", "failure"))
    order = subscriptions.registration(state, _find(Subscription, subscription_id), {})
    payment = payments.open_payment(state, order, "upi", instruments.instrument("upi"))
    if outcome == "success":
        payments.authorize(state, payment, state.clock.now())
    else:
        payments.fail(state, payment, "payment_failed", state.clock.now())
    await state.commit()
    return answer(await _paid(payment, None))


@blueprint.post("/tokens/<token_id>")
async def change_token(token_id: str) -> Response:
    """Let the bank confirm or reject an e-mandate, or the payer pause, resume or end a mandate: `{"status": …}`."""
    token, body = _find(Token, token_id), await read_object()
    status = validation.choice(body.get("status"), "status", ("confirmed", "rejected", "paused", "cancelled"))
    reason = "Rejected by bank" if status == "rejected" else None
    recurring.change(vendor(), token, status, vendor().clock.now(), reason)
    await vendor().commit()
    return answer(render.token(token))


# ---- disputes ----
@blueprint.post("/disputes")
async def open_dispute() -> Response:
    """Let the payer's bank dispute a payment: `{"payment": id, "amount", "respond_by", "phase", "reason_code"}`."""
    body, state = await read_object(), vendor()
    payment = _find(Payment, str(body.get("payment")))
    now = state.clock.now()
    dispute = disputes.open_dispute(
        state,
        payment,
        validation.whole(body.get("amount", payment.amount), "amount", 1, validation.AMOUNT_MAX),
        respond_by=validation.whole(body.get("respond_by", now + 7 * DAY), "respond_by", now, now + YEAR_SECONDS),
        phase=validation.choice(body.get("phase", "chargeback"), "phase", disputes.PHASES),
        reason=validation.text(body, "reason_code", 100) or "goods_or_services_not_received_or_partially_received",
    )
    await state.commit()
    return answer(render.dispute(dispute))


@blueprint.post("/disputes/<dispute_id>/decide")
async def decide_dispute(dispute_id: str) -> Response:
    """End a dispute, `{"status": "won"}`, "lost" or "closed", or with "action_required" ask for more evidence."""
    dispute, body, now = _find(Dispute, dispute_id), await read_object(), vendor().clock.now()
    status = validation.choice(body.get("status"), "status", (*disputes.ENDS, "action_required"))
    if status == "action_required":
        disputes.ask_again(vendor(), dispute, now + 7 * DAY, now)
    else:
        disputes.decide(vendor(), dispute, status, now)
    await vendor().commit()
    return answer(render.dispute(dispute))


@blueprint.get("/disputes/<dispute_id>/documents")
async def list_documents(dispute_id: str) -> Response:
    """List what was submitted to the bank, contents in base64."""
    found = disputes.documents(vendor(), _find(Dispute, dispute_id))
    return answer({"items": [{**render.document(item), "content": item.content} for item in found]})


# ---- downtimes ----
@blueprint.post("/downtimes")
async def begin_downtime() -> Response:
    """Let a method work badly: `{"merchant", "method", "instrument": {"bank": "HDFC"}, "severity", "begin", "end"}`."""
    body, now = await read_object(), vendor().clock.now()
    begin = validation.whole(body.get("begin", now), "begin", 0, now + YEAR_SECONDS)
    instrument = body.get("instrument", {})
    if not isinstance(instrument, dict):
        raise VendorError("instrument is an object.", field="instrument")
    downtime = Downtime(
        id=new_id("down"),
        merchant=find_merchant(body.get("merchant")).id,
        created_at=now,
        method=validation.choice(body.get("method", "upi"), "method", downtimes.METHODS),
        instrument=instrument,
        severity=validation.choice(body.get("severity", "high"), "severity", downtimes.SEVERITIES),
        begin=begin,
        end=body.get("end"),
        scheduled=begin > now,
        status="scheduled" if begin > now else "started",
        updated_at=now,
    )
    downtimes.begin(vendor(), downtime)
    await vendor().commit()
    return answer(render.downtime(downtime))


@blueprint.post("/downtimes/<downtime_id>")
async def change_downtime(downtime_id: str) -> Response:
    """Make a downtime better or worse (`severity`), or end it (`resolved`)."""
    downtime, body = _find(Downtime, downtime_id), await read_object()
    severity = body.get("severity")
    if severity is not None:
        validation.choice(severity, "severity", downtimes.SEVERITIES)
    resolved = validation.flag(body.get("resolved", False), "resolved")
    downtimes.change(vendor(), downtime, severity=severity, resolved=resolved)
    await vendor().commit()
    return answer(render.downtime(downtime))
