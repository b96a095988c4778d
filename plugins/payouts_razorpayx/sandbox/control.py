"""The control API, `/_control/…`: merchants and their bank behind the pretend RazorpayX."""

from __future__ import annotations

from dataclasses import asdict, fields

from quart import Response, request

from core.testing.vendor import control
from core.testing.vendor.control import Refused, answer, done, read
from core.testing.vendor.sender import NotLoopback, loopback_url
from plugins.payouts_razorpayx.sandbox.api import bank
from plugins.payouts_razorpayx.sandbox.checks import Refusal
from plugins.payouts_razorpayx.sandbox.types import Merchant, Payout, Validation

API_FAULTS = ("slow", "server_error", "rate_limited", "key_in_use", "charge_then_timeout")
_SETTABLE = {item.name for item in fields(Merchant)} - {"id", "former_secret", "names"}


def _find_merchant(key_id: object) -> Merchant:
    found = bank().table(Merchant).get(str(key_id))
    if found is None:
        raise Refused("no such merchant", 404)
    return found


blueprint = control.blueprint(API_FAULTS, _find_merchant)


# ---- merchants ----
@blueprint.post("/merchants")
async def put_merchant() -> Response:
    """Open the merchant of `key_id`, or change what is named; a new webhook secret makes the one before the former one,
    and money that comes in lets what waits for it go on."""
    body = await read()
    key_id = body.pop("key_id", None)
    if not isinstance(key_id, str) or not key_id or not body.keys() <= _SETTABLE:
        raise Refused(f"a merchant has a key_id and {', '.join(sorted(_SETTABLE))}")
    known = bank().table(Merchant).get(key_id)
    if known is None and not (body.get("key_secret") and body.get("account_number")):
        raise Refused("a new merchant needs key_secret and account_number")
    try:
        if body.get("webhook_url"):
            loopback_url(body["webhook_url"])
    except NotLoopback as error:
        raise Refused(f"the webhook URL is {error}") from error
    merchant = known or Merchant(key_id, str(body["key_secret"]), str(body["account_number"]))
    if known is not None and body.get("webhook_secret") not in (None, known.webhook_secret):
        merchant.former_secret = known.webhook_secret
    balance = body.pop("balance", merchant.balance)
    for name, value in body.items():
        setattr(merchant, name, value)
    bank().add(merchant)
    bank().fund(merchant, int(balance))
    return await done(asdict(merchant))


@blueprint.post("/names")
async def put_name() -> Response:
    """Say whose account this is: `{"merchant": key id, "account": number or UPI address, "name": "…" or null}`."""
    body = await read()
    name = body.get("name")
    bank().name_account(
        _find_merchant(body.get("merchant")), str(body.get("account")), None if name is None else str(name)
    )
    return await done({})


# ---- the bank ----
@blueprint.post("/payouts/<payout_id>/move")
async def move_payout(payout_id: str) -> Response:
    """Let the bank, or somebody at the dashboard, move a payout: `{"status": "processed", "reason": null}`."""
    payout, body = bank().table(Payout).get(payout_id), await read()
    if payout is None:
        raise Refused("no such payout", 404)
    try:
        bank().move(payout, str(body.get("status")), body.get("reason"))
    except Refusal as error:
        raise Refused(error.description) from error
    return await done(asdict(payout))


@blueprint.post("/validations/<validation_id>/fail")
async def fail_validation(validation_id: str) -> Response:
    """End a validation by a technical error."""
    validation = bank().table(Validation).get(validation_id)
    if validation is None:
        raise Refused("no such validation", 404)
    bank().fail_validation(validation)
    return await done(asdict(validation))


@blueprint.get("/payouts")
async def list_payouts() -> Response:
    """List a merchant's payouts, of one reference if wanted: `?merchant=…&reference=…`. `left` counts payments."""
    merchant, reference = request.args.get("merchant"), request.args.get("reference")
    found = [item for item in bank().table(Payout).values() if item.merchant == merchant]
    return answer({"items": [asdict(item) for item in found if reference in (None, item.reference_id)]})
