"""The whole state of a pretend vendor: entities in memory, written through to the store, and the timers that move them.

Every change is made without awaiting, so requests never interleave inside one; `commit` then makes it last, and only
then does what it caused leave the house.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol, TypeVar

from core.testing.sandbox import SandboxContext
from core.testing.vendor.faults import Fault, FaultBook
from core.testing.vendor.store import Store

LOG_ROWS = 10_000
"""So many log rows stay readable; older ones are forgotten."""


class Entity(Protocol):
    """A dataclass with an id of its own among its kind; its fields are what JSON can hold."""

    id: str


E = TypeVar("E", bound=Entity)


@dataclass(slots=True)
class Delivery:
    """One webhook on its way to one address, signed as it will be sent."""

    id: str
    event: str
    merchant: str
    url: str
    headers: dict[str, str]
    body: str
    created_at: int
    due_at: float
    attempts: int = 0
    status: str = "pending"
    faults: list[str] = field(default_factory=list)
    forged: bool = False
    waits_for_next: bool = False


class Clock:
    """The simulator's time: its context's, moved forward on request."""

    def __init__(self, source: Callable[[], float]) -> None:
        self._source = source
        self.offset = 0.0

    def precise(self) -> float:
        return self._source() + self.offset

    def now(self) -> int:
        return int(self.precise())


class World:
    """State, timers and log. One instance belongs to one running app; `kinds` names the entities it keeps."""

    def __init__(self, context: SandboxContext, name: str, kinds: Mapping[str, type]) -> None:
        self.context = context
        self.name = name
        self.clock = Clock(context.now)
        self.faults = FaultBook(context.seed)
        self._kinds = {**kinds, "delivery": Delivery}
        self._names = {kind: kind_name for kind_name, kind in self._kinds.items()}
        self._tables: dict[type, dict[str, Any]] = {kind: {} for kind in self._kinds.values()}
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

    # ---- life ----
    def open(self) -> None:
        """Open the store and load everything that was known before."""
        self.store = Store(self.context.home / f"{self.name}.sqlite3")
        for row in self.store.load("clock"):
            self.clock.offset = row["offset"]
        for row in self.store.load("faults"):
            self.faults.by_merchant[row["merchant"]] = {name: Fault(**fault) for name, fault in row["faults"].items()}
        for name, kind in self._kinds.items():
            for row in self.store.load(name):
                self._tables[kind][row["id"]] = kind(**row)
        self.arrivals.extend(self.table(Delivery).values())
        for row in self.store.load("log", newest=LOG_ROWS):
            self.log_rows.append(row)
        if self.log_rows:
            self._log_sequence = itertools.count(self.log_rows[-1]["seq"] + 1)

    async def close(self) -> None:
        await self.store.close()

    async def commit(self) -> None:
        """Make every change so far last, then let the deliveries that it caused go out.

        Runs on when the caller is cancelled: a client that hangs up must not keep committed events from leaving.
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
        self.table(Delivery)[delivery.id] = delivery
        self.arrivals.append(delivery)
        self.deliveries_changed.set()

    # ---- entities ----
    def table(self, kind: type[E]) -> dict[str, E]:
        """Every entity of a kind by its id, oldest first."""
        return self._tables[kind]

    def add(self, entity: Entity) -> None:
        """Take a new entity in, or replace it, and stage it for the store."""
        self._tables[type(entity)][entity.id] = entity
        self.save(entity)

    def save(self, entity: Entity) -> None:
        """Stage a changed entity for the store."""
        self.store.put(self._names[type(entity)], entity.id, entity)

    def archive(self, delivery: Delivery) -> None:
        """Keep a finished delivery out of the way."""
        self.store.delete("delivery", delivery.id)
        self.store.put("sent", delivery.id, delivery)

    # ---- time ----
    def move_clock(self, seconds: float) -> None:
        self.clock.offset += seconds
        self.store.put("clock", "clock", {"offset": self.clock.offset})
        self.log("clock", advanced_seconds=seconds)
        self.timers_changed.set()
        self.deliveries_changed.set()

    def at(self, due: float, action: Callable[[float], None]) -> None:
        """Run `action(due)` once the clock reaches `due`. Timers live in memory: each must be derivable from an entity,
        because a restart makes them again from there."""
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

    # ---- log ----
    def log(self, kind: str, merchant: str | None = None, **facts: Any) -> None:
        """Note what was done, for `GET /_control/log`."""
        sequence = next(self._log_sequence)
        row = {"seq": sequence, "at": self.clock.precise(), "kind": kind, "merchant": merchant, **facts}
        self.log_rows.append(row)
        self.store.put("log", str(sequence), row)
        if sequence > LOG_ROWS:
            self.store.delete("log", str(sequence - LOG_ROWS))
