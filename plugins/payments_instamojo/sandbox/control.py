"""The control API, `/_control/…`: what a test, the demonstration or a merchant at the dashboard would do.

It has no password. It is reachable from loopback only and the simulator is never served in production; whoever can
speak to loopback on a developer's machine may play bank.
"""

from __future__ import annotations

import asyncio
import ipaddress
import json
from dataclasses import asdict, fields
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from quart import Blueprint, Response, current_app, request

from core.testing.vendor import courier, faults
from core.testing.vendor.courier import Courier
from core.testing.vendor.sender import NotLoopback, loopback_url
from core.testing.vendor.world import Delivery
from plugins.payments_instamojo.sandbox import payouts
from plugins.payments_instamojo.sandbox.api import answer, bank
from plugins.payments_instamojo.sandbox.bank import INSTRUMENTS, OUTCOMES, Invalid
from plugins.payments_instamojo.sandbox.types import Merchant, Payment, PaymentRequest, Refund

blueprint = Blueprint("control", __name__, url_prefix="/_control")

API_FAULTS = ("slow", "server_error", "rate_limited", "charge_then_timeout")
_SETTABLE = {item.name for item in fields(Merchant)} - {"id", "former_salt"}
_YEAR_SECONDS = 366 * 86_400


class Refused(Exception):
    """The control API does not do this."""

    def __init__(self, text: str, status: int = 400) -> None:
        super().__init__(text)
        self.status = status


@blueprint.before_request
async def only_loopback() -> None:
    """Refuse callers from elsewhere, should the server ever be bound wider than it ought to be."""
    client = request.scope.get("client")
    try:
        local_caller = client is not None and ipaddress.ip_address(client[0]).is_loopback
    except ValueError:
        local_caller = False
    if not local_caller:
        raise Refused("the control API answers on loopback only", 403)


@blueprint.errorhandler(Refused)
async def say_no(refused: Refused) -> Response:
    return answer({"error": str(refused)}, refused.status)


# ---- merchants ----
@blueprint.post("/merchants")
async def put_merchant() -> Response:
    """Open the merchant of `client_id`, or change what is named. A new salt makes the one before the former one."""
    body = await _read()
    client_id = body.pop("client_id", None)
    if not isinstance(client_id, str) or not client_id or not body.keys() <= _SETTABLE:
        raise Refused(f"a merchant has a client_id and {', '.join(sorted(_SETTABLE))}")
    known = bank().table(Merchant).get(client_id)
    if known is None and not (body.get("client_secret") and body.get("private_salt")):
        raise Refused("a new merchant needs client_secret and private_salt")
    try:
        if body.get("webhook_url"):
            loopback_url(body["webhook_url"])
    except NotLoopback as error:
        raise Refused(f"the webhook URL is {error}") from error
    merchant = known or Merchant(client_id, str(body["client_secret"]), str(body["private_salt"]))
    if known is not None and body.get("private_salt") not in (None, known.private_salt):
        merchant.former_salt = known.private_salt
    for name, value in body.items():
        setattr(merchant, name, value)
    bank().add(merchant)
    return await _done(asdict(merchant))


@blueprint.post("/tokens/revoke")
async def revoke_tokens() -> Response:
    """Take every access token of a merchant back before its time: `{"merchant": client id}`."""
    bank().revoke_tokens(_merchant(await _read()))
    return await _done({})


# ---- faults, time, log ----
@blueprint.put("/faults")
async def put_faults() -> Response:
    """Replace the faults of a merchant: `{"merchant": client id, "faults": {"duplicate": {"next": 1}}}`."""
    body = await _read()
    merchant, wanted = _merchant(body), body.get("faults")
    if not isinstance(wanted, dict):
        raise Refused("faults are an object")
    known = courier.WEBHOOK_FAULTS + API_FAULTS
    try:
        parsed = {name: faults.parse(name, options, known) for name, options in wanted.items()}
    except faults.BadFault as error:
        raise Refused(str(error)) from error
    bank().faults.replace(merchant.id, parsed)
    return await _done({"merchant": merchant.id, "faults": {name: asdict(fault) for name, fault in parsed.items()}})


@blueprint.get("/clock")
async def get_clock() -> Response:
    return answer({"now": bank().clock.now()})


@blueprint.post("/clock")
async def move_clock() -> Response:
    """Move the clock forward by `advance_seconds` and do everything that became due."""
    seconds = (await _read()).get("advance_seconds")
    if isinstance(seconds, bool) or not isinstance(seconds, int) or not 0 <= seconds <= _YEAR_SECONDS:
        raise Refused("advance_seconds is a whole number up to a year")
    bank().move_clock(seconds)
    bank().fire_timers()
    return await _done({"now": bank().clock.now()})


@blueprint.get("/log")
async def get_log() -> Response:
    """List what was done, oldest first: `?merchant=…&kind=delivery`."""
    kind, merchant = request.args.get("kind"), request.args.get("merchant")
    rows = [row for row in bank().log_rows if kind in (None, row["kind"]) and merchant in (None, row["merchant"])]
    return answer({"items": rows})


@blueprint.post("/drain")
async def drain() -> Response:
    """Wait until nothing is on its way or due; what the future holds (retries, late webhooks) does not count."""
    sender = current_app.extensions["instamojo_courier"]
    assert isinstance(sender, Courier), "built by app"

    async def calm() -> None:
        # Polled: what counts as due moves with the clock, which no event announces.
        while sender.busy:  # noqa: ASYNC110
            await asyncio.sleep(0.01)

    idle = True
    try:
        await asyncio.wait_for(calm(), 5)
    except TimeoutError:
        idle = False
    return answer({"idle": idle, "later": len(bank().table(Delivery))})


# ---- payer and bank ----
@blueprint.post("/requests/<request_id>/pay")
async def pay(request_id: str) -> Response:
    """Pay without the page: `{"outcome": "success", "instrument": "UPI", "amount": paise}`; another amount than the
    request's plays a vendor that errs. Answers the payment, and the fields that the browser brings back."""
    found, body = bank().table(PaymentRequest).get(request_id), await _read()
    if found is None:
        raise Refused("no such payment request", 404)
    outcome, instrument = str(body.get("outcome", "success")), str(body.get("instrument", "UPI"))
    if outcome not in OUTCOMES or instrument not in INSTRUMENTS:
        raise Refused(f"outcomes are {', '.join(OUTCOMES)}; instruments {', '.join(INSTRUMENTS)}")
    try:
        payment = bank().pay(found, outcome, instrument, body.get("amount"))
    except Invalid as error:
        raise Refused(str(error.fields)) from error
    return await _done({"payment": asdict(payment), "form": _way_back(payment)})


@blueprint.post("/payments/<payment_id>/decide")
async def decide(payment_id: str) -> Response:
    """Let the bank answer late: `{"outcome": "success"}` for a pending or a failed try."""
    payment, outcome = bank().table(Payment).get(payment_id), str((await _read()).get("outcome", "success"))
    if payment is None or outcome not in OUTCOMES:
        raise Refused("no such payment, or no such outcome", 404)
    try:
        bank().decide(payment, outcome)
    except Invalid as error:
        raise Refused(str(error.fields)) from error
    return await _done({"payment": asdict(payment), "form": _way_back(payment)})


@blueprint.get("/requests")
async def list_requests() -> Response:
    """List a merchant's payment requests, of one purpose if wanted: `?merchant=…&purpose=…`."""
    merchant, purpose = request.args.get("merchant"), request.args.get("purpose")
    found = [item for item in bank().table(PaymentRequest).values() if item.merchant == merchant]
    return answer({"items": [asdict(item) for item in found if purpose in (None, item.purpose)]})


@blueprint.get("/payments")
async def list_payments() -> Response:
    """List a request's payments, oldest first: `?request=…`."""
    wanted = request.args.get("request")
    return answer({"items": [asdict(item) for item in bank().table(Payment).values() if item.request == wanted]})


@blueprint.get("/refunds")
async def list_refunds() -> Response:
    """List a payment's refunds: `?payment=…`."""
    wanted = request.args.get("payment")
    return answer({"items": [asdict(item) for item in bank().table(Refund).values() if item.payment == wanted]})


@blueprint.post("/refunds/<refund_id>/decide")
async def decide_refund(refund_id: str) -> Response:
    """Let the bank end a pending refund: `{"succeed": true}`."""
    refund = bank().table(Refund).get(refund_id)
    if refund is None or refund.status != "Pending":
        raise Refused("no such pending refund", 404)
    bank().decide_refund(refund, succeed=(await _read()).get("succeed") is not False)
    return await _done(asdict(refund))


@blueprint.post("/payouts")
async def pay_out() -> Response:
    """Pay a merchant out, all that waits: `{"merchant": client id, "held": paise}`. Answers the payout, or nothing."""
    body = await _read()
    made = payouts.pay_out(bank(), _merchant(body), int(body.get("held", 0)))
    return await _done(asdict(made) if made is not None else {})


def _way_back(payment: Payment) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(bank().way_back(payment)).query))


def _merchant(body: dict[str, Any]) -> Merchant:
    found = bank().table(Merchant).get(str(body.get("merchant")))
    if found is None:
        raise Refused("no such merchant", 404)
    return found


async def _done(body: Any) -> Response:
    await bank().commit()
    return answer(body)


async def _read() -> dict[str, Any]:
    try:
        body = json.loads(await request.get_data() or b"{}")
    except ValueError:
        raise Refused("this is not JSON") from None
    if not isinstance(body, dict):
        raise Refused("a call takes a JSON object")
    return body
