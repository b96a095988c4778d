"""The control API, `/_control/…`: what a test, the demonstration or a merchant at the dashboard would do.

Faults, the clock, the log and waiting come from `core.testing.vendor.control`.
"""

from __future__ import annotations

from dataclasses import fields

from quart import Response, request

from core.testing.vendor import control
from core.testing.vendor.control import Refused, current_world, done, read
from core.testing.vendor.sender import NotLoopback, loopback_url
from payments_acme.sandbox.bank import Bank, Checkout, Merchant, Refund

API_FAULTS = ("slow", "server_error", "rate_limited", "done_then_lost")
_SETTABLE = {item.name for item in fields(Merchant)} - {"id", "former_secret"}


def bank() -> Bank:
    """The state of the app that serves this request."""
    found = current_world()
    assert isinstance(found, Bank), "built by app"
    return found


def _find_merchant(api_key: object) -> Merchant:
    found = bank().table(Merchant).get(str(api_key))
    if found is None:
        raise Refused("no such merchant", 404)
    return found


blueprint = control.blueprint(API_FAULTS, _find_merchant)


@blueprint.post("/merchants")
async def put_merchant() -> Response:
    """Open the merchant of `api_key`, or change what is named. A new secret makes the one before the former."""
    body = await read()
    key = body.pop("api_key", None)
    if not isinstance(key, str) or not body.keys() <= _SETTABLE:
        raise Refused(f"a merchant has api_key and {', '.join(sorted(_SETTABLE))}")
    try:
        body["webhook_urls"] = [loopback_url(url) for url in body.get("webhook_urls", [])]
    except NotLoopback as error:
        raise Refused(f"a webhook URL is {error}") from error
    merchant = bank().table(Merchant).get(key)
    if merchant is None:
        merchant = Merchant(key, str(body.get("webhook_secret", "")))
    elif body.get("webhook_secret", merchant.webhook_secret) != merchant.webhook_secret:
        merchant.former_secret = merchant.webhook_secret
    for name, value in body.items():
        setattr(merchant, name, value)
    bank().add(merchant)
    return await done({"api_key": key})


@blueprint.post("/checkouts/<checkout_id>/<any(pay, late):verb>")
async def act(checkout_id: str, verb: str) -> Response:
    """Play the payer (`{"outcome": "paid"}`) or the bank that says yes after all."""
    checkout = bank().table(Checkout)[checkout_id]
    if verb == "late":
        bank().authorize_late(checkout)
        return await done({"state": checkout.state})
    target = bank().pay(checkout, (await read()).get("outcome", "paid"))
    return await done({"state": checkout.state, "return_url": target})


@blueprint.post("/checkouts/<checkout_id>/state")
async def set_state(checkout_id: str) -> Response:
    """Say any state, also one that Acme does not have."""
    checkout = bank().table(Checkout)[checkout_id]
    checkout.state = str((await read())["state"])
    bank().save(checkout)
    return await done({"state": checkout.state})


@blueprint.get("/count")
async def count() -> Response:
    """How many checkouts have a reference, or how many refunds a payment."""
    reference, payment = request.args.get("reference"), request.args.get("payment")
    orders = sum(item.reference == reference for item in bank().table(Checkout).values())
    refunds = sum(item.payment == payment for item in bank().table(Refund).values())
    return await done({"checkouts": orders, "refunds": refunds})


@blueprint.post("/refunds/<refund_id>/decide")
async def decide_refund(refund_id: str) -> Response:
    bank().decide_refund(bank().table(Refund)[refund_id], succeed=bool((await read())["succeed"]))
    return await done({})


@blueprint.post("/settle")
async def settle() -> Response:
    return await done({"day": bank().settle(_find_merchant((await read()).get("api_key")))})
