"""Webhooks of a pretend vendor: faults on order, retries as the vendor documents them, nothing lost over a restart."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import uuid4

from core.testing.vendor.sender import NotDelivered, Sender
from core.testing.vendor.world import Delivery, World

WEBHOOK_FAULTS = ("duplicate", "late", "reordered", "dropped", "forged", "former_secret")
_CONCURRENT_PER_URL = 16


class Signer(StrEnum):
    """With whose secret a webhook is signed."""

    CURRENT = "current"
    FORMER = "former"
    FORGER = "forger"


@dataclass(frozen=True, slots=True)
class Policy:
    """How the vendor delivers."""

    is_accepted: Callable[[int], bool]
    """Whether a status ends the matter."""
    retry_seconds: Callable[[Delivery], float | None]
    """The pause after a failed attempt; None gives up."""
    timeout_seconds: float
    may_leave: Callable[[Delivery], bool] = lambda _: True
    """Whether it is still wanted when its time comes: a webhook may have been disabled since."""
    accepted: Callable[[Delivery], None] = lambda _: None
    """Told of each that was accepted."""


Made = tuple[dict[str, str], str]
"""(headers, body)."""


def emit(world: World, merchant: str, event: str, urls: Sequence[str], make: Callable[[Signer], Made]) -> None:
    """Queue an event for every address, as the merchant's faults leave it; it leaves after the next commit."""
    for url in urls:
        for delivery in _plan(world, merchant, event, url, make):
            world.store.put("delivery", delivery.id, delivery)
            world.new_deliveries.append(delivery)


def _plan(world: World, merchant: str, event: str, url: str, make: Callable[[Signer], Made]) -> list[Delivery]:
    now = world.clock.precise()
    taken = {name: fault for name in WEBHOOK_FAULTS if (fault := world.faults.take(merchant, name, event))}
    for name in taken:
        world.log("fault", merchant, fault=name, event=event)

    def made(signer: Signer, faults: list[str], due_at: float = now, *, waits: bool = False) -> Delivery:
        headers, body = make(signer)
        forged = signer is Signer.FORGER
        return Delivery(
            id=f"dlv_{uuid4().hex}",
            event=event,
            merchant=merchant,
            url=url,
            headers=headers,
            body=body,
            created_at=int(now),
            due_at=due_at,
            faults=faults,
            forged=forged,
            waits_for_next=waits,
        )

    deliveries = [made(Signer.FORGER, ["forged"])] if "forged" in taken else []
    if "dropped" in taken:
        return deliveries
    signer = Signer.FORMER if "former_secret" in taken else Signer.CURRENT
    held = taken.get("reordered")
    # A held one waits until the next to this address has been delivered, or so long if there is none.
    pause = sum(taken[name].seconds for name in ("late", "reordered") if name in taken)
    names = [name for name in taken if name not in ("forged", "duplicate")]
    deliveries.append(made(signer, names, now + pause, waits=held is not None))
    if "duplicate" in taken:
        twin = taken["duplicate"]
        deliveries += [made(signer, ["duplicate"], now + twin.seconds) for _ in range(twin.copies)]
    return deliveries


class Courier:
    """Send what is due, remember what came back, and try again."""

    def __init__(self, world: World, policy: Policy) -> None:
        self._world = world
        self._policy = policy
        self.sender = Sender(world.context.post)
        self._heap: list[tuple[float, int, str]] = []
        self._sequence = itertools.count()
        self._queued: set[str] = set()
        self._slots: dict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(_CONCURRENT_PER_URL))
        self._running: set[asyncio.Task[None]] = set()
        self._waiting: dict[str, list[Delivery]] = defaultdict(list)
        """Address → deliveries that a `reordered` fault holds back."""

    @property
    def busy(self) -> int:
        """How many deliveries are due or under way; what the future holds does not count."""
        now = self._world.clock.precise()
        due = sum(delivery.due_at <= now for delivery in self._world.table(Delivery).values())
        return due + len(self._world.new_deliveries) + len(self._running)

    async def run(self) -> None:
        """Deliver for as long as the app runs."""
        world = self._world
        while True:
            world.deliveries_changed.clear()
            arrivals, world.arrivals = world.arrivals, []
            for delivery in arrivals:
                self._enqueue(delivery)
            self._start_due()
            timeout = min(self._heap[0][0] - world.clock.precise(), 3600.0) if self._heap else None
            try:
                # Not wait_for, which swallows a cancellation that comes together with the event (Python 3.11).
                async with asyncio.timeout(timeout):
                    await world.deliveries_changed.wait()
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
            self._waiting[delivery.url].append(delivery)

    def _start_due(self) -> None:
        world, now = self._world, self._world.clock.precise()
        while self._heap and self._heap[0][0] <= now:
            _, _, delivery_id = heapq.heappop(self._heap)
            delivery = world.table(Delivery).get(delivery_id)
            # One that was released early leaves a stale entry behind, hence the second look at its time.
            if delivery is not None and delivery_id in self._queued and delivery.due_at <= now:
                self._queued.discard(delivery_id)
                self._start(delivery)

    def _start(self, delivery: Delivery) -> None:
        # Taken out of the pending ones while under way, so that no second attempt can start beside it.
        del self._world.table(Delivery)[delivery.id]
        task = asyncio.create_task(self._attempt(delivery))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _attempt(self, delivery: Delivery) -> None:
        world = self._world
        if not self._policy.may_leave(delivery):
            await self._finish(delivery, "abandoned")
            return
        delivery.attempts += 1
        status, problem = 0, ""
        async with self._slots[delivery.url]:
            try:
                status = await self.sender.post(
                    delivery.url, delivery.headers, delivery.body.encode(), self._policy.timeout_seconds
                )
            except NotDelivered as failure:
                problem = str(failure)
        world.log(
            "delivery",
            delivery.merchant,
            event=delivery.event,
            delivery_id=delivery.id,
            url=delivery.url,
            attempt=delivery.attempts,
            status=status,
            problem=problem,
            faults=delivery.faults,
        )
        self._release(delivery)
        if delivery.forged:
            await self._finish(delivery, "forged")
        elif self._policy.is_accepted(status):
            self._policy.accepted(delivery)
            await self._finish(delivery, "delivered")
        elif (pause := self._policy.retry_seconds(delivery)) is None:
            await self._finish(delivery, "abandoned")
        else:
            delivery.due_at = world.clock.precise() + pause
            delivery.waits_for_next = False
            world.store.put("delivery", delivery.id, delivery)
            await world.commit()
            world.hand_over(delivery)

    async def _finish(self, delivery: Delivery, status: str) -> None:
        delivery.status = status
        self._world.archive(delivery)
        await self._world.commit()

    def _release(self, delivered: Delivery) -> None:
        """Let the held events of this address follow the one that has just overtaken them."""
        if delivered.waits_for_next:
            held = self._waiting[delivered.url]
            self._waiting[delivered.url] = [item for item in held if item.id != delivered.id]
            return
        for delivery in self._waiting.pop(delivered.url, []):
            if delivery.id in self._queued:
                delivery.waits_for_next = False
                self._queued.discard(delivery.id)
                self._start(delivery)
