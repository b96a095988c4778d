"""Events and their delivery: envelopes signed over the exact bytes, retries with back-off, faults on order.

Documented by the vendor (webhooks/*.md): at least once, no order, 5 seconds to answer with 2xx, exponential
back-off for 24 hours, then the webhook is disabled. The intervals are not documented; here they double from
`Merchant.retry_base_seconds` up to an hour.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from core.testing.vendor import courier
from core.testing.vendor.courier import Policy, Signer
from core.testing.vendor.world import Delivery
from plugins.payments_razorpay.sandbox.types import DAY, Merchant, Webhook
from plugins.payments_razorpay.sandbox.vendor import Vendor, new_id

TIMEOUT_SECONDS = 5.0
_RETRY_SECONDS_MAX = 3600.0
_EVENT_ID = "x-razorpay-event-id"


def sign(body: bytes, secret: str) -> str:
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def encode(value: dict[str, Any]) -> str:
    """Write JSON as PHP does: `\\/` for a slash and `\\uXXXX` beyond ASCII.

    Integrators report that a signature checked over parsed and re-serialised JSON fails at just these escapes
    (razorpay-node #29, #163), so the simulator always sends them. A slash can only stand inside a string.
    """
    return json.dumps(value, separators=(",", ":")).replace("/", "\\/")


def emit(vendor: Vendor, merchant: Merchant, event: str, entities: dict[str, dict[str, Any]], at: int) -> None:
    """Queue an event for every webhook of the merchant that wants it; it leaves after the next commit."""
    envelope = {
        "entity": "event",
        "account_id": merchant.id,
        "event": event,
        "contains": list(entities),
        "payload": {name: {"entity": entity} for name, entity in entities.items()},
        "created_at": at,
    }
    # The vendor's header value is documented as unique per event only; the form of the id is ours.
    event_id = new_id("evt").removeprefix("evt_")
    body = encode(envelope)
    for webhook in merchant.webhooks:
        if webhook.enabled and (not webhook.events or event in webhook.events):
            courier.emit(vendor, merchant.id, event, [webhook.url], _signed(webhook, event_id, body))


def _signed(webhook: Webhook, event_id: str, body: str) -> Callable[[Signer], courier.Made]:
    """Sign with the secret of this moment: the vendor signs retries of older events with the old one."""

    def make(signer: Signer) -> courier.Made:
        sent, secret = body, webhook.secret
        if signer is Signer.FORGER:
            # Carries the true event's id: a receiver that stores forgeries by that id would then miss the true one.
            sent, secret = _tampered(body), secrets.token_hex(16)
        elif signer is Signer.FORMER and webhook.previous_secret is not None:
            secret = webhook.previous_secret
        headers = {"Content-Type": "application/json", "User-Agent": "Razorpay-Webhook/v1", _EVENT_ID: event_id}
        if secret:
            headers["X-Razorpay-Signature"] = sign(sent.encode(), secret)
        return headers, sent

    return make


def _tampered(body: str) -> str:
    """A forger's version of the event: a hundred times the money."""
    envelope = json.loads(body)
    for part in envelope["payload"].values():
        if isinstance(part["entity"].get("amount"), int):
            part["entity"]["amount"] *= 100
    return encode(envelope)


def policy(vendor: Vendor) -> Policy:
    """How the vendor delivers: any 2xx ends the matter; what fails for a day is given up and its webhook disabled."""

    def may_leave(delivery: Delivery) -> bool:
        webhook = _webhook(vendor, delivery)
        return webhook is not None and webhook.enabled

    def accepted(delivery: Delivery) -> None:
        webhook = _webhook(vendor, delivery)
        if webhook is not None and webhook.failing_since is not None:
            webhook.failing_since = None
            vendor.save(vendor.merchants[delivery.merchant])

    def retry_seconds(delivery: Delivery) -> float | None:
        merchant, webhook, now = vendor.merchants[delivery.merchant], _webhook(vendor, delivery), vendor.clock.now()
        if webhook is None:
            return None
        if webhook.failing_since is None:
            webhook.failing_since = now
        if webhook.enabled and now - webhook.failing_since >= DAY:
            webhook.enabled = False
            vendor.log("webhook_disabled", merchant.id, webhook_id=webhook.id, url=webhook.url)
        vendor.save(merchant)
        if not webhook.enabled or now - delivery.created_at >= DAY:
            return None
        doubled: float = merchant.retry_base_seconds * 2 ** min(delivery.attempts - 1, 20)
        return min(doubled, _RETRY_SECONDS_MAX)

    return Policy(
        is_accepted=lambda status: 200 <= status < 300,
        retry_seconds=retry_seconds,
        timeout_seconds=TIMEOUT_SECONDS,
        may_leave=may_leave,
        accepted=accepted,
    )


def _webhook(vendor: Vendor, delivery: Delivery) -> Webhook | None:
    found = (item for item in vendor.merchants[delivery.merchant].webhooks if item.url == delivery.url)
    return next(found, None)


def replay(vendor: Vendor, merchant: Merchant, *, event: str | None, event_id: str | None) -> list[str]:
    """Send archived events again by hand, as the dashboard does for up to 15 days; return the event ids."""
    oldest = vendor.clock.now() - 15 * DAY
    event_ids: list[str] = []
    for row in vendor.store.load("sent"):
        past = Delivery(**row)
        known_as = past.headers.get(_EVENT_ID, "")
        if past.merchant != merchant.id or past.forged or past.created_at < oldest or known_as in event_ids:
            continue
        if event not in (None, past.event) or event_id not in (None, known_as):
            continue
        event_ids.append(known_as)
        again = replace(past, id=new_id("dlv"), due_at=vendor.clock.precise(), attempts=0, status="pending")
        again.faults, again.waits_for_next = ["replay"], False
        vendor.store.put("delivery", again.id, again)
        vendor.new_deliveries.append(again)
    return event_ids
