"""The pace of one provider account over all workers: a row of the database says when its next call may be made."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from core.kit import db
from core.messaging import queries
from core.messaging.preferences.types import Preferences
from core.messaging.provider import MessageProviderSpec

HORIZON_SECONDS = 1.0
"""How far ahead places may be booked. An urgent message waits as long behind those that were booked before it came."""
MARGIN = 0.93
"""Calls are not equally long on their way and the vendor counts when they arrive: stay a little below its rate."""


@dataclass(slots=True)
class Places:
    """The places that one transaction may book at an account."""

    first_seconds: float
    rate: float
    is_open: bool
    """Whether the transaction holds the account's pace; else there is no place."""
    booked: int = 0

    @property
    def left(self) -> int:
        if not self.is_open:
            return 0
        within = int((HORIZON_SECONDS - self.first_seconds) * self.rate)
        return max(within, 1 if self.first_seconds == 0 else 0) - self.booked

    def book(self) -> float:
        """Take the next place; in how many seconds it is."""
        delay = self.first_seconds + self.booked / self.rate
        self.booked += 1
        return delay

    def seconds_until_some(self, most: int) -> float:
        """When a claim finds places: as many as it can use, if the account is that fast, and one at least."""
        wanted = max(1.0, min(float(most), self.rate * HORIZON_SECONDS / 2))
        next_seconds = self.first_seconds + self.booked / self.rate
        return max(0.01, next_seconds - max(0.0, HORIZON_SECONDS - wanted / self.rate))


@dataclass(slots=True)
class _Turn:
    """The calls of this process to one account that wait for each other."""

    waiting: int = 0
    free_at: float = 0.0
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


_turns: dict[UUID, _Turn] = {}
_TURNS_MAX = 1_000


async def take_turn(account_id: UUID, rate: float) -> None:
    """Return as often as the rate allows: a process that was held up must not make all its late calls at once."""
    if len(_turns) > _TURNS_MAX:
        for idle in [name for name, turn in _turns.items() if not turn.waiting]:
            del _turns[idle]
    turn = _turns.setdefault(account_id, _Turn())
    turn.waiting += 1
    try:
        async with turn.lock:
            await asyncio.sleep(max(0.0, turn.free_at - time.monotonic()))
            turn.free_at = time.monotonic() + 1 / rate
    finally:
        turn.waiting -= 1


def rate_of(spec: MessageProviderSpec, account: str, preferences: Preferences) -> float:
    """Calls per second to an account (`pac_…`): as the tenant says, else as its plugin says of the vendor."""
    return preferences.rates.get(account, spec.rate_per_second) * MARGIN


async def look(tx: db.Transaction, rates: Mapping[UUID, float]) -> dict[UUID, Places]:
    """Each account's places. Locks the paces that have some, by id; the others are not waited for."""
    wanted = sorted(rates)
    seen = {row["id"]: row["seconds"] for row in await tx.fetch(queries.FIND_RATES, tx.tenant, wanted)}
    if missing := [account_id for account_id in wanted if account_id not in seen]:
        await tx.execute(queries.ENSURE_RATES, tx.tenant, missing)
    places = {account_id: Places(seen.get(account_id, 0.0), rates[account_id], True) for account_id in wanted}
    free = [account_id for account_id in wanted if places[account_id].left > 0]
    locked = {row["id"]: row["seconds"] for row in await tx.fetch(queries.LOCK_RATES, tx.tenant, free)}
    for account_id, item in places.items():
        item.is_open = account_id in locked
        item.first_seconds = locked.get(account_id, item.first_seconds)
    return places


async def advance(tx: db.Transaction, places: Mapping[UUID, Places]) -> None:
    """Take what was booked; the caller holds the locks."""
    for account_id, item in places.items():
        if item.booked:
            await tx.execute_one(queries.ADVANCE_RATE, tx.tenant, account_id, item.booked / item.rate)


async def book_one(tx: db.Transaction, account_id: UUID, rate: float) -> float | None:
    """Take the account's next place; in how many seconds it is, None when it is too far ahead. Locks the pace."""
    places = await look(tx, {account_id: rate})
    if not places[account_id].is_open:
        return None
    delay = places[account_id].book()
    await advance(tx, places)
    return delay
