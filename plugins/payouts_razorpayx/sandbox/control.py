"""The control API, `/_control/…`: what a test, the demonstration or a business at its dashboard would do.

It has no password. It is reachable from loopback only and the simulator is never served in production; whoever can
speak to loopback on a developer's machine may play bank.
"""

from __future__ import annotations

import asyncio
import ipaddress
import json
from dataclasses import asdict, fields
from typing import Any

from quart import Blueprint, Response, current_app, request

from core.testing.vendor import courier, faults
from core.testing.vendor.courier import Courier
from core.testing.vendor.sender import NotLoopback, loopback_url
from core.testing.vendor.world import Delivery
from plugins.payouts_razorpayx.sandbox.api import answer, bank
from plugins.payouts_razorpayx.sandbox.checks import Refusal
from plugins.payouts_razorpayx.sandbox.types import Merchant, Payout, Validation

blueprint = Blueprint("control", __name__, url_prefix="/_control")

API_FAULTS = ("slow", "server_error", "rate_limited", "key_in_use", "charge_then_timeout")
_SETTABLE = {item.name for item in fields(Merchant)} - {"id", "former_secret", "names"}
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
    """Open the merchant of `key_id`, or change what is named; a new webhook secret makes the one before the former one,
    and money that comes in lets what waits for it go on."""
    body = await _read()
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
    return await _done(asdict(merchant))


@blueprint.post("/names")
async def put_name() -> Response:
    """Say whose account this is: `{"merchant": key id, "account": number or UPI address, "name": "…" or null}`."""
    body = await _read()
    name = body.get("name")
    bank().name_account(_merchant(body), str(body.get("account")), None if name is None else str(name))
    return await _done({})


# ---- faults, time, log ----
@blueprint.put("/faults")
async def put_faults() -> Response:
    """Replace the faults of a merchant: `{"merchant": key id, "faults": {"duplicate": {"next": 1}}}`."""
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
    sender = current_app.extensions["razorpayx_courier"]
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


# ---- the bank ----
@blueprint.post("/payouts/<payout_id>/move")
async def move_payout(payout_id: str) -> Response:
    """Let the bank, or somebody at the dashboard, move a payout: `{"status": "processed", "reason": null}`."""
    payout, body = bank().table(Payout).get(payout_id), await _read()
    if payout is None:
        raise Refused("no such payout", 404)
    try:
        bank().move(payout, str(body.get("status")), body.get("reason"))
    except Refusal as error:
        raise Refused(error.description) from error
    return await _done(asdict(payout))


@blueprint.post("/validations/<validation_id>/fail")
async def fail_validation(validation_id: str) -> Response:
    """End a validation by a technical error."""
    validation = bank().table(Validation).get(validation_id)
    if validation is None:
        raise Refused("no such validation", 404)
    bank().fail_validation(validation)
    return await _done(asdict(validation))


@blueprint.get("/payouts")
async def list_payouts() -> Response:
    """List a merchant's payouts, of one reference if wanted: `?merchant=…&reference=…`. `left` counts payments."""
    merchant, reference = request.args.get("merchant"), request.args.get("reference")
    found = [item for item in bank().table(Payout).values() if item.merchant == merchant]
    return answer({"items": [asdict(item) for item in found if reference in (None, item.reference_id)]})


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
