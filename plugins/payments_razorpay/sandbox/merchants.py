"""Merchant accounts of the pretend vendor, made and changed through the control API."""

import re
from dataclasses import asdict
from typing import Any

from plugins.payments_razorpay.sandbox import validation
from plugins.payments_razorpay.sandbox.errors import ID_UNKNOWN, VendorError, required
from plugins.payments_razorpay.sandbox.sender import loopback_url
from plugins.payments_razorpay.sandbox.types import EVENTS, Merchant, Webhook
from plugins.payments_razorpay.sandbox.vendor import Vendor, new_id

_FIELDS = frozenset(
    {
        "id",
        "key_id",
        "key_secret",
        "name",
        "capture",
        "fee_basis_points",
        "tax_basis_points",
        "refund_delay_seconds",
        "debits",
        "automatic_settlement",
        "holidays",
        "retry_base_seconds",
        "webhooks",
    }
)
_WEBHOOKS_MAX = 30


def put(vendor: Vendor, body: dict[str, Any]) -> Merchant:
    """Create the merchant of `key_id` or change the named fields; nothing changes when one of them is wrong."""
    validation.known_fields(body, _FIELDS)
    key_id = body.get("key_id")
    if not isinstance(key_id, str) or not re.fullmatch(r"rzp_(test|live)_[A-Za-z0-9]{4,40}", key_id):
        raise VendorError("The key_id must look like rzp_test_… .", field="key_id")
    known = vendor.merchants_by_key.get(key_id)
    if known is None and body.get("id") is not None:
        # A new key for a known account: the dashboard's "regenerate key".
        known = vendor.merchants.get(validation.identifier(str(body["id"]), "acc"))
    secret = validation.text(body, "key_secret", 200) or (known.key_secret if known else None)
    if secret is None:
        raise required("key_secret")
    account_id = known.id if known else str(body.get("id") or new_id("acc"))
    merchant = Merchant(
        account_id,
        key_id,
        secret,
        validation.text(body, "name", 100) or (known.name if known else "Test merchant"),
    )
    if known is not None:
        for name in ("capture", "fee_basis_points", "tax_basis_points", "refund_delay_seconds", "debits"):
            setattr(merchant, name, getattr(known, name))
        for name in ("automatic_settlement", "holidays", "retry_base_seconds", "webhooks"):
            setattr(merchant, name, getattr(known, name))
    _set_money(merchant, body)
    _set_rest(merchant, body)
    vendor.add(merchant)
    return merchant


def _set_money(merchant: Merchant, body: dict[str, Any]) -> None:
    if "capture" in body:
        merchant.capture = validation.choice(body["capture"], "capture", ("automatic", "manual"))
    if "fee_basis_points" in body:
        merchant.fee_basis_points = validation.whole(body["fee_basis_points"], "fee_basis_points", 0, 5_000)
    if "tax_basis_points" in body:
        merchant.tax_basis_points = validation.whole(body["tax_basis_points"], "tax_basis_points", 0, 5_000)
    if "refund_delay_seconds" in body:
        delay = validation.whole(body["refund_delay_seconds"], "refund_delay_seconds", 0, 31_622_400)
        merchant.refund_delay_seconds = delay
    if "debits" in body:
        merchant.debits = validation.choice(body["debits"], "debits", ("success", "failure", "pending"))
    if "automatic_settlement" in body:
        merchant.automatic_settlement = validation.flag(body["automatic_settlement"], "automatic_settlement")


def _set_rest(merchant: Merchant, body: dict[str, Any]) -> None:
    if "holidays" in body:
        days = body["holidays"]
        if not isinstance(days, list) or not all(
            isinstance(day, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days
        ):
            raise VendorError("The holidays must be a list of dates.", field="holidays")
        merchant.holidays = days
    if "retry_base_seconds" in body:
        pause = body["retry_base_seconds"]
        if isinstance(pause, bool) or not isinstance(pause, int | float) or not 0.01 <= pause <= 3600:
            raise VendorError("The retry_base_seconds must be between 0.01 and 3600.", field="retry_base_seconds")
        merchant.retry_base_seconds = float(pause)
    if "webhooks" in body:
        wanted = body["webhooks"]
        if not isinstance(wanted, list) or len(wanted) > _WEBHOOKS_MAX:
            raise VendorError(f"The webhooks must be a list of at most {_WEBHOOKS_MAX}.", field="webhooks")
        known = {webhook.url: webhook for webhook in merchant.webhooks}
        merchant.webhooks = [_webhook(item, known) for item in wanted]


def _webhook(item: Any, known: dict[str, Webhook]) -> Webhook:
    """Read one webhook; the one of the same URL keeps its id, so that its pending deliveries still find it."""
    if not isinstance(item, dict):
        raise VendorError("A webhook is an object with url, secret and events.", field="webhooks")
    validation.known_fields(item, frozenset({"url", "secret", "events"}))
    url = loopback_url(item.get("url"), "url")
    secret = validation.text(item, "secret", 200)
    events = item.get("events") or []
    if not isinstance(events, list) or not all(isinstance(event, str) and event in EVENTS for event in events):
        raise VendorError(f"The events must be among {', '.join(EVENTS)}.", field="events")
    old = known.get(url)
    if old is None:
        return Webhook(new_id("wh"), url, secret, events)
    previous = old.previous_secret if old.secret == secret else old.secret
    return Webhook(old.id, url, secret, events, previous, old.enabled, old.failing_since)


def webhook(merchant: Merchant, webhook_id: str) -> Webhook:
    for item in merchant.webhooks:
        if item.id == webhook_id:
            return item
    raise VendorError(ID_UNKNOWN, field="webhook")


def shape(merchant: Merchant) -> dict[str, Any]:
    """Describe a merchant; secrets are shown, for they are worth nothing."""
    return asdict(merchant)
