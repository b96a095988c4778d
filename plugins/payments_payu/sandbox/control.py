"""The control API, `/_control/…`: merchants, payers and banks of the pretend PayU."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import Any
from urllib.parse import urlencode

from quart import Response, request

from core.testing.vendor import control, courier
from core.testing.vendor.control import Refused, answer, current_courier, done, read
from core.testing.vendor.sender import NotDelivered, NotLoopback, loopback_url
from plugins.payments_payu.sandbox import actions, mandates, payments, render, settlements
from plugins.payments_payu.sandbox.commands import vendor
from plugins.payments_payu.sandbox.payments import FormRefused
from plugins.payments_payu.sandbox.types import EVENTS, Action, Line, Mandate, Merchant, Notice, Transaction
from plugins.payments_payu.sandbox.vendor import local

API_FAULTS = ("slow", "server_error", "rate_limited", "charge_then_timeout", "refund_fails")
_SETTABLE = {item.name for item in fields(Merchant)} - {"id"}


def _find_merchant(key: object) -> Merchant:
    found = vendor().table(Merchant).get(str(key))
    if found is None:
        raise Refused("no such merchant", 404)
    return found


blueprint = control.blueprint(API_FAULTS, _find_merchant)


# ---- merchants ----
@blueprint.post("/merchants")
async def put_merchant() -> Response:
    """Create the merchant of `key`, or change what is named. A new salt makes the one before the former one."""
    body = await read()
    key = body.pop("key", None)
    if not isinstance(key, str) or not key.isalnum() or not body.keys() <= _SETTABLE:
        raise Refused(f"a merchant has a key and {', '.join(sorted(_SETTABLE))}")
    known = vendor().table(Merchant).get(key)
    if known is None and not (body.get("salt") and body.get("mid")):
        raise Refused("a new merchant needs salt and mid")
    try:
        body["webhook_urls"] = [loopback_url(url) for url in body.get("webhook_urls", [])] or None
    except NotLoopback as error:
        raise Refused(f"a webhook URL is {error}") from error
    if not set(body.get("events", ())) <= set(EVENTS):
        raise Refused(f"events are {', '.join(EVENTS)}")
    merchant = known or Merchant(id=key, salt=str(body["salt"]), mid=str(body["mid"]))
    if known is not None and body.get("salt") not in (None, known.salt):
        merchant.former_salt = known.salt
    for name, value in body.items():
        if value is not None:
            setattr(merchant, name, value)
    vendor().add(merchant)
    return await done(asdict(merchant))


# ---- bank and payer ----
@blueprint.post("/pay")
async def pay() -> Response:
    """Submit a merchant's `form` and decide it, without the page: `{"form", "outcome", "mode", "late_after_seconds",
    "additional_charges", "callback"}`. With `callback` the simulator posts the browser's form back itself."""
    body = await read()
    state = vendor()
    try:
        transaction = payments.begin(state, {str(name): str(value) for name, value in dict(body["form"]).items()})
    except FormRefused as refused:
        await state.commit()
        raise Refused(f"{refused.code} {refused}".strip()) from refused
    except KeyError as error:
        raise Refused("form is missing") from error
    outcome, mode = _outcome(body.get("outcome", "success")), str(body.get("mode", "UPI"))
    transaction.additional_charges = int(body.get("additional_charges", 0))
    if mode in ("CC", "DC"):
        entered = {"mode": mode, "card_no": "512345XXXXXX2346", "bankcode": "MAST"}
    else:
        entered = {"mode": mode, "vpa": "asha@payu" if mode == "UPI" else "", "bankcode": mode}
    if outcome != "initiated":
        payments.decide(state, transaction, outcome, **entered)
    late = body.get("late_after_seconds")
    if isinstance(late, int):
        transaction.late_at = state.clock.now() + late
        payments.watch(state, transaction)
        state.save(transaction)
    return await done(await _described(transaction, callback=body.get("callback") is True))


@blueprint.post("/transactions/<payment_id>/decide")
async def decide_transaction(payment_id: str) -> Response:
    """Let the bank answer late: `{"outcome": "success"}` for a pending or a dropped one, or any other outcome."""
    transaction = vendor().table(Transaction).get(payment_id)
    if transaction is None:
        raise Refused("no such transaction", 404)
    try:
        payments.decide(vendor(), transaction, _outcome((await read()).get("outcome", "success")))
    except ValueError as error:
        raise Refused(str(error)) from error
    return await done(await _described(transaction, callback=False))


@blueprint.get("/transactions")
async def list_transactions() -> Response:
    """List a merchant's tries, of one txnid if wanted: `?merchant=…&txnid=…`."""
    merchant, txnid = request.args.get("merchant"), request.args.get("txnid")
    found = [item for item in vendor().table(Transaction).values() if item.merchant == merchant]
    return answer({"items": [asdict(item) for item in found if txnid in (None, item.txnid)]})


@blueprint.get("/actions")
async def list_actions() -> Response:
    """List a payment's captures, refunds and cancellations: `?transaction=…`."""
    wanted = request.args.get("transaction")
    return answer({"items": [asdict(item) for item in vendor().table(Action).values() if item.transaction == wanted]})


@blueprint.post("/actions/<request_id>/decide")
async def decide_action(request_id: str) -> Response:
    """Let the bank end a queued refund or capture: `{"succeed": true}`."""
    action = vendor().table(Action).get(request_id)
    if action is None:
        raise Refused("no such request", 404)
    try:
        actions.decide(vendor(), action, succeed=(await read()).get("succeed") is not False)
    except ValueError as error:
        raise Refused(str(error)) from error
    return await done(asdict(action))


@blueprint.post("/actions/<request_id>/arn")
async def tell_arn(request_id: str) -> Response:
    """Let the bank's reference of a refund become known, which is told once more."""
    action = vendor().table(Action).get(request_id)
    if action is None or action.status != "success":
        raise Refused("no such refund that is done", 404)
    actions.tell_arn(vendor(), action)
    return await done(asdict(action))


@blueprint.post("/mandates/<mandate_id>")
async def change_mandate(mandate_id: str) -> Response:
    """Let the payer pause, resume or end a mandate (`status`), or say how the next charges end (`next_charge`)."""
    mandate = vendor().table(Mandate).get(mandate_id)
    body = await read()
    if mandate is None:
        raise Refused("no such mandate", 404)
    if "next_charge" in body:
        if body["next_charge"] not in ("captured", "pending", "failed"):
            raise Refused("a charge ends captured, pending or failed")
        mandate.next_charge = body["next_charge"]
        vendor().save(mandate)
    if "status" in body:
        if body["status"] not in ("active", "paused", "revoked"):
            raise Refused("a mandate is active, paused or revoked")
        mandates.change(vendor(), mandate, body["status"])
    return await done(asdict(mandate))


@blueprint.get("/mandates")
async def list_mandates() -> Response:
    """List the mandates that payers agreed to: `?merchant=…`."""
    merchant = _find_merchant(request.args.get("merchant")).id
    found = [item for item in vendor().table(Mandate).values() if item.merchant == merchant]
    return answer({"items": [asdict(item) for item in found]})


@blueprint.get("/notices")
async def list_notices() -> Response:
    """List the pre-debit notices that payers got, of one request id if wanted: `?request_id=…`."""
    wanted = request.args.get("request_id")
    rows = [asdict(item) for item in vendor().table(Notice).values() if wanted in (None, item.request_id)]
    return answer({"items": rows})


@blueprint.post("/disputes")
async def open_dispute() -> Response:
    """Tell of a chargeback: JSON that the vendor signs with nothing. `{"transaction": mihpayid}`."""
    transaction = vendor().table(Transaction).get(str((await read()).get("transaction")))
    if transaction is None:
        raise Refused("no such transaction", 404)
    merchant = vendor().table(Merchant)[transaction.merchant]
    at = local(vendor().clock.now()).isoformat(timespec="seconds")
    notice = {
        "type": "payments",
        "event": "dispute",
        "reason_code": "13.1",
        "created_at": at,
        "updated_at": at,
        "mid": merchant.mid,
        "cb_id": int(vendor().next_request_id()),
        "txn_id": transaction.id,
        "cb_type": "CB",
        "due_date": at[:10],
        "cb_amount": str(transaction.amount / 100),
        "cb_status": "New",
    }
    body = json.dumps(notice)
    urls = merchant.webhook_urls if "dispute" in merchant.events else []
    courier.emit(vendor(), merchant.id, "dispute", urls, lambda _: ({"Content-Type": "application/json"}, body))
    return await done(notice)


# ---- settlement ----
@blueprint.post("/settle")
async def settle() -> Response:
    """Pay out what is due, or with `everything` all there is: `{"merchant": key}`."""
    body = await read()
    made = settlements.settle(vendor(), _find_merchant(body.get("merchant")), everything=body.get("everything") is True)
    return await done({"items": [asdict(item) for item in made]})


@blueprint.get("/lines")
async def list_lines() -> Response:
    """List the movements of a merchant's balance and their settlements: `?merchant=…`."""
    merchant = _find_merchant(request.args.get("merchant")).id
    found = [item for item in vendor().table(Line).values() if item.merchant == merchant]
    return answer({"items": [asdict(item) for item in found]})


@blueprint.put("/lines/<request_id>")
async def spoil_line(request_id: str) -> Response:
    """Make the day's report wrong about one line: `{"copies": 0}`, `{"set": {"mer_service_fee": "1.0000"}}`."""
    line, body = vendor().table(Line).get(request_id), await read()
    if line is None:
        raise Refused("no such line", 404)
    line.copies, line.amended = int(body.get("copies", 1)), dict(body.get("set", {}))
    if not line.amended.keys() <= render.settled_line(line, vendor().table(Transaction)[line.transaction]).keys():
        raise Refused("set takes columns of the report")
    vendor().save(line)
    return await done(asdict(line))


async def _described(transaction: Transaction, *, callback: bool) -> dict[str, Any]:
    """The try, the form of the way back and where it goes; posted there if wanted."""
    form, url = payments.response(vendor(), transaction), payments.return_url(transaction)
    described: dict[str, Any] = {"transaction": asdict(transaction), "form": form, "url": url}
    if callback:
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        try:
            described["callback_status"] = await current_courier().sender.post(
                url, headers, urlencode(form).encode(), 30.0
            )
        except NotDelivered as failure:
            described |= {"callback_status": 0, "callback_problem": str(failure)}
    return described


def _outcome(value: object) -> str:
    if value != "initiated" and value not in payments.OUTCOMES:
        raise Refused(f"outcomes are initiated, {', '.join(payments.OUTCOMES)}")
    return str(value)
