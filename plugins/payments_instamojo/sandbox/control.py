"""The control API, `/_control/…`: merchants, payers and banks of the pretend Instamojo."""

from __future__ import annotations

from dataclasses import asdict, fields
from urllib.parse import parse_qsl, urlsplit

from quart import Response, request

from core.testing.vendor import control
from core.testing.vendor.control import Refused, answer, done, read
from core.testing.vendor.sender import NotLoopback, loopback_url
from plugins.payments_instamojo.sandbox import payouts
from plugins.payments_instamojo.sandbox.api import bank
from plugins.payments_instamojo.sandbox.bank import INSTRUMENTS, OUTCOMES, Invalid
from plugins.payments_instamojo.sandbox.types import Merchant, Payment, PaymentRequest, Refund

API_FAULTS = ("slow", "server_error", "rate_limited", "charge_then_timeout")
_SETTABLE = {item.name for item in fields(Merchant)} - {"id", "former_salt"}


def _find_merchant(client_id: object) -> Merchant:
    found = bank().table(Merchant).get(str(client_id))
    if found is None:
        raise Refused("no such merchant", 404)
    return found


blueprint = control.blueprint(API_FAULTS, _find_merchant)


# ---- merchants ----
@blueprint.post("/merchants")
async def put_merchant() -> Response:
    """Open the merchant of `client_id`, or change what is named. A new salt makes the one before the former one."""
    body = await read()
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
    return await done(asdict(merchant))


@blueprint.post("/tokens/revoke")
async def revoke_tokens() -> Response:
    """Take every access token of a merchant back before its time: `{"merchant": client id}`."""
    bank().revoke_tokens(_find_merchant((await read()).get("merchant")))
    return await done({})


# ---- payer and bank ----
@blueprint.post("/requests/<request_id>/pay")
async def pay(request_id: str) -> Response:
    """Pay without the page: `{"outcome": "success", "instrument": "UPI", "amount": paise}`; another amount than the
    request's plays a vendor that errs. Answers the payment, and the fields that the browser brings back."""
    found, body = bank().table(PaymentRequest).get(request_id), await read()
    if found is None:
        raise Refused("no such payment request", 404)
    outcome, instrument = str(body.get("outcome", "success")), str(body.get("instrument", "UPI"))
    if outcome not in OUTCOMES or instrument not in INSTRUMENTS:
        raise Refused(f"outcomes are {', '.join(OUTCOMES)}; instruments {', '.join(INSTRUMENTS)}")
    try:
        payment = bank().pay(found, outcome, instrument, body.get("amount"))
    except Invalid as error:
        raise Refused(str(error.fields)) from error
    return await done({"payment": asdict(payment), "form": _way_back(payment)})


@blueprint.post("/payments/<payment_id>/decide")
async def decide(payment_id: str) -> Response:
    """Let the bank answer late: `{"outcome": "success"}` for a pending or a failed try."""
    payment, outcome = bank().table(Payment).get(payment_id), str((await read()).get("outcome", "success"))
    if payment is None or outcome not in OUTCOMES:
        raise Refused("no such payment, or no such outcome", 404)
    try:
        bank().decide(payment, outcome)
    except Invalid as error:
        raise Refused(str(error.fields)) from error
    return await done({"payment": asdict(payment), "form": _way_back(payment)})


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
    bank().decide_refund(refund, succeed=(await read()).get("succeed") is not False)
    return await done(asdict(refund))


@blueprint.post("/payouts")
async def pay_out() -> Response:
    """Pay a merchant out, all that waits: `{"merchant": client id, "held": paise}`. Answers the payout, or nothing."""
    body = await read()
    merchant = _find_merchant(body.get("merchant"))
    made = payouts.pay_out(bank(), merchant, control.whole(body, "held", 0, 10**12))
    return await done(asdict(made) if made is not None else {})


def _way_back(payment: Payment) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(bank().way_back(payment)).query))
