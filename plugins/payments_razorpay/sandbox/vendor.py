"""The whole state of the pretend vendor: entities in memory, written through to the store, and the timers
that move them.

Every change is made without awaiting, so requests never interleave inside one; `commit` then makes it last.
"""

import asyncio
import heapq
import itertools
import os
import string
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from core.testing.sandbox import SandboxContext
from core.testing.vendor.store import Store
from plugins.payments_razorpay.sandbox.errors import ID_UNKNOWN, VendorError
from plugins.payments_razorpay.sandbox.faults import Fault, FaultBook
from plugins.payments_razorpay.sandbox.types import (
    CheckoutSession,
    Delivery,
    Line,
    Merchant,
    Order,
    Payment,
    Refund,
    SavedRefund,
    Settlement,
    Webhook,
)

_ALPHABET = string.digits + string.ascii_uppercase + string.ascii_lowercase
LOG_ROWS = 10_000
"""So many log rows stay readable; older ones are forgotten."""

Entity = Merchant | Order | Payment | Refund | Settlement | Line | Delivery | CheckoutSession | SavedRefund
_KINDS: dict[type, str] = {
    Merchant: "merchant",
    Order: "order",
    Payment: "payment",
    Refund: "refund",
    Settlement: "settlement",
    Line: "line",
    Delivery: "delivery",
    CheckoutSession: "session",
    SavedRefund: "saved_refund",
}


def new_id(prefix: str) -> str:
    """Make an id such as `pay_` + 14 letters and digits."""
    number = int.from_bytes(os.urandom(11))
    letters = []
    for _ in range(14):
        number, index = divmod(number, 62)
        letters.append(_ALPHABET[index])
    return f"{prefix}_{''.join(letters)}"


class Clock:
    """The simulator's time: its context's, moved forward on request."""

    def __init__(self, source: Callable[[], float]) -> None:
        self._source = source
        self.offset = 0.0

    def precise(self) -> float:
        return self._source() + self.offset

    def now(self) -> int:
        return int(self.precise())


class Vendor:
    """State, indexes and timers. One instance belongs to one running app."""

    def __init__(self, context: SandboxContext) -> None:
        self.context = context
        self.clock = Clock(context.now)
        self.faults = FaultBook(context.seed)
        self.merchants: dict[str, Merchant] = {}
        self.merchants_by_key: dict[str, Merchant] = {}
        self.orders: dict[str, Order] = {}
        self.payments: dict[str, Payment] = {}
        self.refunds: dict[str, Refund] = {}
        self.settlements: dict[str, Settlement] = {}
        self.lines: dict[str, Line] = {}
        self.deliveries: dict[str, Delivery] = {}
        """Pending ones only; finished ones are archived in the store."""
        self.sessions: dict[str, CheckoutSession] = {}
        self.saved_refunds: dict[str, SavedRefund] = {}
        self.running_refund_keys: set[str] = set()
        self.of_merchant: dict[tuple[str, str], list[str]] = defaultdict(list)
        """(kind, merchant id) → entity ids, oldest first."""
        self.orders_by_receipt: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.open_lines: dict[str, dict[str, Line]] = defaultdict(dict)
        """Merchant id → lines not yet settled."""
        self.log_rows: deque[dict[str, Any]] = deque(maxlen=LOG_ROWS)
        self._log_sequence = itertools.count(1)
        self._timers: list[tuple[float, int, Callable[[float], None]]] = []
        self._timer_sequence = itertools.count()
        self.timers_changed = asyncio.Event()
        self.deliveries_changed = asyncio.Event()
        self.new_deliveries: list[Delivery] = []
        """Staged, not yet committed: these must not leave."""
        self.arrivals: list[Delivery] = []
        """Committed ones that the courier has not yet queued."""
        self.store: Store

    # ---- life ------------------------------------------------------------------------------------
    def open(self) -> None:
        """Open the store and load everything that was known before."""
        self.store = Store(self.context.home / "razorpay.sqlite3")
        for row in self.store.load("clock"):
            self.clock.offset = row["offset"]
        for row in self.store.load("merchant"):
            self._index(Merchant(**{**row, "webhooks": [Webhook(**item) for item in row["webhooks"]]}))
        for row in self.store.load("faults"):
            self.faults.by_merchant[row["merchant"]] = {name: Fault(**fault) for name, fault in row["faults"].items()}
        self._load_entities()
        for row in self.store.load("log", newest=LOG_ROWS):
            self.log_rows.append(row)
        if self.log_rows:
            self._log_sequence = itertools.count(self.log_rows[-1]["seq"] + 1)

    def _load_entities(self) -> None:
        kinds: tuple[type, ...] = (
            Order,
            Payment,
            Refund,
            Settlement,
            Line,
            Delivery,
            CheckoutSession,
            SavedRefund,
        )
        for kind in kinds:
            for row in self.store.load(_KINDS[kind]):
                self._index(kind(**row))

    async def close(self) -> None:
        await self.store.close()

    async def commit(self) -> None:
        """Make every change so far last, then let the deliveries that it caused go out.

        Runs on when the caller is cancelled: a client that hangs up must not keep committed events from
        leaving.
        """
        await asyncio.shield(asyncio.ensure_future(self._commit()))

    async def _commit(self) -> None:
        for merchant_id in self.faults.changed:
            faults = {name: asdict(fault) for name, fault in self.faults.by_merchant[merchant_id].items()}
            self.store.put("faults", merchant_id, {"merchant": merchant_id, "faults": faults})
        self.faults.changed.clear()
        fresh, self.new_deliveries = self.new_deliveries, []
        await self.store.commit()
        for delivery in fresh:
            self.hand_over(delivery)

    def hand_over(self, delivery: Delivery) -> None:
        """Give a committed delivery to the courier."""
        self.deliveries[delivery.id] = delivery
        self.arrivals.append(delivery)
        self.deliveries_changed.set()

    # ---- entities --------------------------------------------------------------------------------
    def add(self, entity: Entity) -> None:
        """Take a new entity in, or replace it, and stage it for the store."""
        self._index(entity)
        self.save(entity)

    def save(self, entity: Entity) -> None:
        """Stage a changed entity for the store."""
        self.store.put(_KINDS[type(entity)], entity.id, entity)

    def _index(self, entity: Entity) -> None:
        match entity:
            case Merchant():
                self.merchants_by_key = {
                    key: merchant for key, merchant in self.merchants_by_key.items() if merchant.id != entity.id
                }
                self.merchants[entity.id] = self.merchants_by_key[entity.key_id] = entity
            case Order():
                self.orders[entity.id] = entity
                self.of_merchant["order", entity.merchant].append(entity.id)
                if entity.receipt is not None:
                    self.orders_by_receipt[entity.merchant, entity.receipt].append(entity.id)
            case Payment():
                self.payments[entity.id] = entity
                self.of_merchant["payment", entity.merchant].append(entity.id)
            case Refund():
                self.refunds[entity.id] = entity
                self.of_merchant["refund", entity.merchant].append(entity.id)
            case Settlement():
                self.settlements[entity.id] = entity
                self.of_merchant["settlement", entity.merchant].append(entity.id)
            case Line():
                self._index_line(entity)
            case Delivery():
                self.hand_over(entity)
            case CheckoutSession():
                self.sessions[entity.id] = entity
            case SavedRefund():
                self.saved_refunds[entity.id] = entity

    def _index_line(self, line: Line) -> None:
        self.lines[line.id] = line
        if line.settlement_id is None:
            self.open_lines[line.merchant][line.id] = line
        else:
            self.of_merchant["line", line.merchant].append(line.id)

    def order(self, merchant: Merchant, order_id: str) -> Order:
        """Return the merchant's order, or the vendor's answer for an id that is not its own."""
        order = self.orders.get(order_id)
        if order is None or order.merchant != merchant.id:
            raise VendorError(ID_UNKNOWN)
        return order

    def payment(self, merchant: Merchant, payment_id: str) -> Payment:
        payment = self.payments.get(payment_id)
        if payment is None or payment.merchant != merchant.id:
            raise VendorError(ID_UNKNOWN)
        return payment

    def refund(self, merchant: Merchant, refund_id: str) -> Refund:
        refund = self.refunds.get(refund_id)
        if refund is None or refund.merchant != merchant.id:
            raise VendorError(ID_UNKNOWN)
        return refund

    def settlement(self, merchant: Merchant, settlement_id: str) -> Settlement:
        settlement = self.settlements.get(settlement_id)
        if settlement is None or settlement.merchant != merchant.id:
            raise VendorError(ID_UNKNOWN)
        return settlement

    # ---- time ------------------------------------------------------------------------------------
    def move_clock(self, seconds: float) -> None:
        self.clock.offset += seconds
        self.store.put("clock", "clock", {"offset": self.clock.offset})
        self.log("clock", advanced_seconds=seconds)
        self.timers_changed.set()
        self.deliveries_changed.set()

    def at(self, due: float, action: Callable[[float], None]) -> None:
        """Run `action(due)` once the clock reaches `due`. Timers live in memory: each must be derivable from
        an entity, because a restart makes them again from there."""
        entry = (due, next(self._timer_sequence), action)
        heapq.heappush(self._timers, entry)
        if self._timers[0] is entry:
            self.timers_changed.set()

    def fire_timers(self) -> None:
        """Run everything that is due, in order of its time, including what that makes due."""
        while self._timers and self._timers[0][0] <= self.clock.precise():
            due, _, action = heapq.heappop(self._timers)
            action(due)

    async def run_timers(self) -> None:
        """Fire timers for as long as the app runs."""
        while True:
            self.timers_changed.clear()
            self.fire_timers()
            await self.commit()
            timeout = min(self._timers[0][0] - self.clock.precise(), 3600.0) if self._timers else None
            try:
                # Not wait_for, which swallows a cancellation that comes together with the event (Python 3.11).
                async with asyncio.timeout(timeout):
                    await self.timers_changed.wait()
            except TimeoutError:
                continue

    # ---- log -------------------------------------------------------------------------------------
    def log(self, kind: str, merchant: str | None = None, **facts: Any) -> None:
        """Note what was done, for `GET /_control/log`."""
        sequence = next(self._log_sequence)
        row = {"seq": sequence, "at": self.clock.precise(), "kind": kind, "merchant": merchant, **facts}
        self.log_rows.append(row)
        self.store.put("log", str(sequence), row)
        if sequence > LOG_ROWS:
            self.store.delete("log", str(sequence - LOG_ROWS))
