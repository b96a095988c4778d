"""The control API, `/_control/…`: what a test, the demo or a merchant at the vendor's dashboard would do.

It has no password. It is reachable from loopback only and the simulator is never served in production;
whoever can speak to loopback on a developer's machine may play bank.
"""

import asyncio
import ipaddress
from dataclasses import asdict
from typing import Any

from quart import Blueprint, Response, current_app, request

from core.testing.vendor.courier import Courier
from core.testing.vendor.world import Delivery
from plugins.payments_razorpay.sandbox import faults, merchants, validation, webhooks
from plugins.payments_razorpay.sandbox.errors import ID_UNKNOWN, VendorError, required
from plugins.payments_razorpay.sandbox.http import answer, read_object, vendor
from plugins.payments_razorpay.sandbox.types import Merchant

blueprint = Blueprint("control", __name__, url_prefix="/_control")
YEAR_SECONDS = 366 * 86_400


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


def find_merchant(value: Any) -> Merchant:
    """Find a merchant by account id or key id."""
    state = vendor()
    merchant = state.merchants.get(str(value)) or state.merchants_by_key.get(str(value))
    if merchant is None:
        raise VendorError(ID_UNKNOWN, field="merchant")
    return merchant


def find_courier() -> Courier:
    courier = current_app.extensions["razorpay_courier"]
    assert isinstance(courier, Courier)
    return courier


# ---- merchants and their dashboard ---------------------------------------------------------------
@blueprint.post("/merchants")
async def putfind_merchant() -> Response:
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
    merchant = find_merchant(merchant_id)
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
    merchant = find_merchant(merchant_id)
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
    merchant = find_merchant(merchant_id)
    sent = webhooks.replay(vendor(), merchant, event=body.get("event"), event_id=body.get("event_id"))
    vendor().log("replay", merchant.id, event_ids=sent)
    await vendor().commit()
    return answer({"event_ids": sent})


# ---- faults, time, log ---------------------------------------------------------------------------
@blueprint.put("/faults")
async def put_faults() -> Response:
    """Replace the faults of a merchant: `{"merchant": key or account id, "faults": {"duplicate": {"next": 1}}}`."""
    body = await read_object()
    merchant = find_merchant(body.get("merchant"))
    wanted = body.get("faults")
    if not isinstance(wanted, dict):
        raise required("faults")
    parsed = {name: faults.parse(name, options) for name, options in wanted.items()}
    vendor().faults.replace(merchant.id, parsed)
    await vendor().commit()
    return answer({"merchant": merchant.id, "faults": {name: asdict(fault) for name, fault in parsed.items()}})


@blueprint.get("/faults")
async def get_faults() -> Response:
    merchant = find_merchant(request.args.get("merchant"))
    current = vendor().faults.by_merchant.get(merchant.id, {})
    return answer({"merchant": merchant.id, "faults": {name: asdict(fault) for name, fault in current.items()}})


@blueprint.get("/clock")
async def get_clock() -> Response:
    return answer({"now": vendor().clock.now()})


@blueprint.post("/clock")
async def move_clock() -> Response:
    """Move the clock forward by `advance_seconds` and do everything that became due."""
    body = await read_object()
    seconds = validation.whole(body.get("advance_seconds"), "advance_seconds", 0, YEAR_SECONDS)
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
    merchant = find_merchant(name) if name is not None else None
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
    while find_courier().busy:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
