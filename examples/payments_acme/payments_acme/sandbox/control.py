"""The control API, `/_control/…`: what a test, the demonstration or a merchant at the dashboard would do.

It has no password: simulators are served on loopback only, and never in production.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import asdict, fields
from typing import Any

from quart import Blueprint, Response, current_app, request

from core.testing.vendor import faults
from core.testing.vendor.courier import WEBHOOK_FAULTS
from core.testing.vendor.sender import NotLoopback, loopback_url
from payments_acme.sandbox.bank import Bank, Checkout, Merchant, Refund, Refused

API_FAULTS = ("slow", "server_error", "rate_limited", "done_then_lost")
_SETTABLE = {item.name for item in fields(Merchant)} - {"id", "former_secret"}
_DRAIN_SECONDS = 20.0

blueprint = Blueprint("control", __name__, url_prefix="/_control")


@blueprint.post("/merchants")
async def put_merchant() -> Response:
    """Open the merchant of `api_key`, or change what is named. A new secret makes the one before the former."""
    body = await _read()
    key = body.pop("api_key", None)
    if not isinstance(key, str) or not body.keys() <= _SETTABLE:
        raise Refused(400, "invalid_request", f"a merchant has api_key and {', '.join(sorted(_SETTABLE))}")
    try:
        body["webhook_urls"] = [loopback_url(url) for url in body.get("webhook_urls", [])]
    except NotLoopback as error:
        raise Refused(400, "invalid_request", f"a webhook URL is {error}") from error
    merchant = _bank().table(Merchant).get(key)
    if merchant is None:
        merchant = Merchant(key, str(body.get("webhook_secret", "")))
    elif body.get("webhook_secret", merchant.webhook_secret) != merchant.webhook_secret:
        merchant.former_secret = merchant.webhook_secret
    for name, value in body.items():
        setattr(merchant, name, value)
    _bank().add(merchant)
    return await _done({"api_key": key})


@blueprint.post("/checkouts/<checkout_id>/<any(pay, late):verb>")
async def act(checkout_id: str, verb: str) -> Response:
    """Play the payer (`{"outcome": "paid"}`) or the bank that says yes after all."""
    checkout = _bank().table(Checkout)[checkout_id]
    if verb == "late":
        _bank().authorize_late(checkout)
        return await _done({"state": checkout.state})
    target = _bank().pay(checkout, (await _read()).get("outcome", "paid"))
    return await _done({"state": checkout.state, "return_url": target})


@blueprint.post("/checkouts/<checkout_id>/state")
async def set_state(checkout_id: str) -> Response:
    """Say any state, also one that Acme does not have."""
    checkout = _bank().table(Checkout)[checkout_id]
    checkout.state = str((await _read())["state"])
    _bank().save(checkout)
    return await _done({"state": checkout.state})


@blueprint.get("/count")
async def count() -> Response:
    """How many checkouts have a reference, or how many refunds a payment."""
    reference, payment = request.args.get("reference"), request.args.get("payment")
    orders = sum(item.reference == reference for item in _bank().table(Checkout).values())
    refunds = sum(item.payment == payment for item in _bank().table(Refund).values())
    return await _done({"checkouts": orders, "refunds": refunds})


@blueprint.post("/refunds/<refund_id>/decide")
async def decide_refund(refund_id: str) -> Response:
    _bank().decide_refund(_bank().table(Refund)[refund_id], succeed=bool((await _read())["succeed"]))
    return await _done({})


@blueprint.post("/settle")
async def settle() -> Response:
    return await _done({"day": _bank().settle(_bank().table(Merchant)[(await _read())["api_key"]])})


@blueprint.put("/faults")
async def put_faults() -> Response:
    """Replace the faults of a merchant: `{"api_key": …, "faults": {"duplicate": {"next": 1}}}`."""
    body = await _read()
    try:
        wanted = body["faults"].items()
        found = {name: faults.parse(name, options, WEBHOOK_FAULTS + API_FAULTS) for name, options in wanted}
    except faults.BadFault as error:
        raise Refused(400, "invalid_request", str(error)) from error
    _bank().faults.replace(body["api_key"], found)
    return await _done({name: asdict(fault) for name, fault in found.items()})


@blueprint.get("/clock")
async def get_clock() -> Response:
    return await _done({"now": _bank().clock.now()})


@blueprint.post("/drain")
async def drain() -> Response:
    """Wait until every webhook that is due has been sent."""
    async with asyncio.timeout(_DRAIN_SECONDS):
        while current_app.extensions["acme"][1].busy:  # noqa: ASYNC110 - other tasks make it idle
            await asyncio.sleep(0.01)
    return await _done({"idle": True})


def _bank() -> Bank:
    found: Bank = current_app.extensions["acme"][0]
    return found


async def _done(body: Any) -> Response:
    await _bank().commit()
    return Response(json.dumps(body), content_type="application/json")


async def _read() -> dict[str, Any]:
    found = json.loads(await request.get_data() or b"{}")
    if not isinstance(found, dict):
        raise Refused(400, "invalid_request", "a JSON object is expected")
    return found
