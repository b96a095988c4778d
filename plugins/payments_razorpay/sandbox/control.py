"""The control API, `/_control/…`: merchants and their dashboard. `bank` adds what payers and banks do."""

from __future__ import annotations

from quart import Response

from core.testing.vendor import control
from core.testing.vendor.control import Refused
from plugins.payments_razorpay.sandbox import http, merchants, validation, webhooks
from plugins.payments_razorpay.sandbox.errors import ID_UNKNOWN, VendorError
from plugins.payments_razorpay.sandbox.http import answer, read_object, vendor
from plugins.payments_razorpay.sandbox.types import Merchant

API_FAULTS = (
    "slow",
    "server_error",
    "rate_limited",
    "charge_then_timeout",
    "refund_conflict",
    "insufficient_balance",
    "refund_fails",
    "notice_fails",
)


def find_merchant(value: object) -> Merchant:
    """Find a merchant by account id or key id."""
    merchant = vendor().merchants.get(str(value)) or vendor().merchants_by_key.get(str(value))
    if merchant is None:
        raise VendorError(ID_UNKNOWN, field="merchant")
    return merchant


def _say(refused: Refused) -> Response:
    return http.answer(VendorError(f"{refused}.", field=refused.field).body(), refused.status)


blueprint = control.blueprint(API_FAULTS, find_merchant, _say)


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
