"""Events and their delivery: envelopes signed over the exact bytes, retries with back-off, faults on order.

Documented by the vendor (webhooks/*.md): at least once, no order, 5 seconds to answer with 2xx, exponential
back-off for 24 hours, then the webhook is disabled. The intervals are not documented; here they double from
`Merchant.retry_base_seconds` up to an hour.
"""

import asyncio
import hashlib
import heapq
import hmac
import itertools
import json
import secrets
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from core.testing.vendor.sender import NotDelivered, Sender
from plugins.payments_razorpay.sandbox.types import DAY, Delivery, Merchant, Webhook
from plugins.payments_razorpay.sandbox.vendor import Vendor, new_id

TIMEOUT_SECONDS = 5.0
_RETRY_SECONDS_MAX = 3600.0
_CONCURRENT_PER_WEBHOOK = 16


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
            for delivery in _plan(vendor, merchant, webhook, event=event, event_id=event_id, body=body, at=at):
                vendor.store.put("delivery", delivery.id, delivery)
                vendor.new_deliveries.append(delivery)


def _plan(
    vendor: Vendor, merchant: Merchant, webhook: Webhook, *, event: str, event_id: str, body: str, at: int
) -> list[Delivery]:
    """Turn one event into the deliveries that the faults leave of it."""
    now = vendor.clock.precise()

    def make(faults: list[str], **changes: Any) -> Delivery:
        delivery = Delivery(
            id=new_id("dlv"),
            event_id=event_id,
            event=event,
            merchant=merchant.id,
            webhook_id=webhook.id,
            url=webhook.url,
            secret=webhook.secret,
            body=body,
            created_at=at,
            due_at=now,
            faults=faults,
        )
        for name, value in changes.items():
            setattr(delivery, name, value)
        return delivery

    taken = {
        name: fault
        for name in ("dropped", "forged", "duplicate", "late", "reordered", "old_secret")
        if (fault := vendor.faults.take(merchant.id, name, event))
    }
    for name in taken:
        vendor.log("fault", merchant.id, fault=name, event=event, event_id=event_id)
    deliveries = []
    if "forged" in taken:
        # Carries the true event's id: a receiver that stores forgeries by that id would then miss the true
        # one.
        deliveries.append(make(["forged"], forged=True, secret=secrets.token_hex(16), body=_tampered(body)))
    if "dropped" in taken:
        return deliveries
    true = make([name for name in taken if name not in ("forged", "duplicate")])
    if "old_secret" in taken and webhook.previous_secret is not None:
        true.secret = webhook.previous_secret
    if "late" in taken:
        true.due_at = now + taken["late"].seconds
    if "reordered" in taken:
        # Waits until the webhook's next event has been delivered, or so long if there is none.
        true.due_at = now + taken["reordered"].seconds
        true.waits_for_next = True
    deliveries.append(true)
    if "duplicate" in taken:
        twin = taken["duplicate"]
        deliveries += [make(["duplicate"], due_at=now + twin.seconds) for _ in range(twin.copies)]
    return deliveries


def _tampered(body: str) -> str:
    """A forger's version of the event: a hundred times the money."""
    envelope = json.loads(body)
    for part in envelope["payload"].values():
        if isinstance(part["entity"].get("amount"), int):
            part["entity"]["amount"] *= 100
    return encode(envelope)


class Courier:
    """Send what is due, remember what came back, and try again."""

    def __init__(self, vendor: Vendor) -> None:
        self._vendor = vendor
        self.sender = Sender(vendor.context.post)
        self._heap: list[tuple[float, int, str]] = []
        self._sequence = itertools.count()
        self._queued: set[str] = set()
        self._slots: dict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(_CONCURRENT_PER_WEBHOOK))
        self._running: set[asyncio.Task[None]] = set()
        self._waiting: dict[str, list[Delivery]] = defaultdict(list)
        """Webhook id → deliveries that a `reordered` fault holds back."""

    @property
    def in_flight(self) -> int:
        return len(self._running)

    async def run(self) -> None:
        """Deliver for as long as the app runs."""
        vendor = self._vendor
        while True:
            vendor.deliveries_changed.clear()
            arrivals, vendor.arrivals = vendor.arrivals, []
            for delivery in arrivals:
                self._enqueue(delivery)
            self._start_due()
            timeout = min(self._heap[0][0] - vendor.clock.precise(), 3600.0) if self._heap else None
            try:
                # Not wait_for, which swallows a cancellation that comes together with the event (Python 3.11).
                async with asyncio.timeout(timeout):
                    await vendor.deliveries_changed.wait()
            except TimeoutError:
                continue

    async def close(self) -> None:
        """Stop where we are; whatever is undelivered stays in the store."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        await self.sender.close()

    def _enqueue(self, delivery: Delivery) -> None:
        self._queued.add(delivery.id)
        heapq.heappush(self._heap, (delivery.due_at, next(self._sequence), delivery.id))
        if delivery.waits_for_next:
            self._waiting[delivery.webhook_id].append(delivery)

    def _start_due(self) -> None:
        vendor = self._vendor
        now = vendor.clock.precise()
        while self._heap and self._heap[0][0] <= now:
            _, _, delivery_id = heapq.heappop(self._heap)
            delivery = vendor.deliveries.get(delivery_id)
            # A delivery that was released early leaves a stale entry behind, hence the second look at its
            # time.
            if delivery is not None and delivery_id in self._queued and delivery.due_at <= now:
                self._queued.discard(delivery_id)
                self._start(delivery)

    def _start(self, delivery: Delivery) -> None:
        # Taken out of the pending ones while under way, so that no second attempt can start beside it.
        del self._vendor.deliveries[delivery.id]
        task = asyncio.create_task(self._attempt(delivery))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _attempt(self, delivery: Delivery) -> None:
        vendor = self._vendor
        merchant, webhook = self._find(delivery)
        if webhook is None or not webhook.enabled:
            await self._finish(delivery, "abandoned")
            return
        body = delivery.body.encode("ascii")
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "Razorpay-Webhook/v1",
            "x-razorpay-event-id": delivery.event_id,
        }
        if delivery.secret:
            headers["X-Razorpay-Signature"] = sign(body, delivery.secret)
        delivery.attempts += 1
        status, problem = 0, ""
        async with self._slots[delivery.webhook_id]:
            try:
                status = await self.sender.post(delivery.url, headers, body, TIMEOUT_SECONDS)
            except NotDelivered as failure:
                problem = str(failure)
        vendor.log(
            "delivery",
            delivery.merchant,
            event=delivery.event,
            event_id=delivery.event_id,
            delivery_id=delivery.id,
            webhook_id=delivery.webhook_id,
            url=delivery.url,
            attempt=delivery.attempts,
            status=status,
            problem=problem,
            faults=delivery.faults,
        )
        self._release(delivery)
        if delivery.forged:
            await self._finish(delivery, "forged")
        elif 200 <= status < 300:
            if webhook.failing_since is not None:
                webhook.failing_since = None
                vendor.save(merchant)
            await self._finish(delivery, "delivered")
        else:
            await self._fail(delivery, merchant, webhook)

    async def _fail(self, delivery: Delivery, merchant: Merchant, webhook: Webhook) -> None:
        vendor = self._vendor
        now = vendor.clock.now()
        if webhook.failing_since is None:
            webhook.failing_since = now
        if webhook.enabled and now - webhook.failing_since >= DAY:
            webhook.enabled = False
            vendor.log("webhook_disabled", merchant.id, webhook_id=webhook.id, url=webhook.url)
        vendor.save(merchant)
        if not webhook.enabled or now - delivery.created_at >= DAY:
            await self._finish(delivery, "abandoned")
            return
        pause = min(merchant.retry_base_seconds * 2 ** min(delivery.attempts - 1, 20), _RETRY_SECONDS_MAX)
        delivery.due_at = vendor.clock.precise() + pause
        delivery.waits_for_next = False
        vendor.store.put("delivery", delivery.id, delivery)
        await vendor.commit()
        vendor.hand_over(delivery)

    async def _finish(self, delivery: Delivery, status: str) -> None:
        delivery.status = status
        self._vendor.store.delete("delivery", delivery.id)
        self._vendor.store.put("sent", delivery.id, delivery)
        await self._vendor.commit()

    def _release(self, delivered: Delivery) -> None:
        """Let the held events of this webhook follow the one that has just overtaken them."""
        if delivered.waits_for_next:
            held = self._waiting[delivered.webhook_id]
            self._waiting[delivered.webhook_id] = [item for item in held if item.id != delivered.id]
            return
        for delivery in self._waiting.pop(delivered.webhook_id, []):
            if delivery.id in self._queued:
                delivery.waits_for_next = False
                self._queued.discard(delivery.id)
                self._start(delivery)

    def _find(self, delivery: Delivery) -> tuple[Merchant, Webhook | None]:
        merchant = self._vendor.merchants[delivery.merchant]
        return merchant, next((item for item in merchant.webhooks if item.id == delivery.webhook_id), None)


def replay(vendor: Vendor, merchant: Merchant, matches: Callable[[dict[str, Any]], bool]) -> list[str]:
    """Send archived events again by hand, as the dashboard does for up to 15 days; return the event ids."""
    oldest = vendor.clock.now() - 15 * DAY
    event_ids: list[str] = []
    for row in vendor.store.load("sent"):
        if row["merchant"] != merchant.id or row["forged"] or row["created_at"] < oldest or not matches(row):
            continue
        if row["event_id"] in event_ids:
            continue
        event_ids.append(row["event_id"])
        again: dict[str, Any] = {
            "id": new_id("dlv"),
            "due_at": vendor.clock.precise(),
            "attempts": 0,
            "status": "pending",
        }
        delivery = Delivery(**{**row, **again, "faults": ["replay"], "waits_for_next": False})
        vendor.store.put("delivery", delivery.id, delivery)
        vendor.new_deliveries.append(delivery)
    return event_ids
