"""tx1 of sending: take what is due under a lease, decide, write each call before it is made, and book its place in the
provider account's pace.

The pace is a row of the database, not of Redis: it is exact over all workers, and there is nothing that a lost Redis
could forget. Who locks messages and paces does so in that order, paces by id.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

import asyncpg

from core.jobs import service as jobs
from core.kit import clock, db, ids, secrets
from core.kit.errors import BahiError
from core.messaging import decide, pace, queries, routing, service
from core.messaging.capture import service as capture
from core.messaging.compose import Composed, compose
from core.messaging.decide import Call, Fail, Past, Step, Unconfirmed, Wait
from core.messaging.preferences import service as preferences_service
from core.messaging.preferences.types import Preferences
from core.messaging.provider import Channel, OutgoingMessage, Purpose
from core.messaging.routing import Route
from core.messaging.suppression import service as suppression
from core.messaging.types import RANK, State

BATCH = 24
"""Calls that one job makes at once."""
LANES_MAX = 8
"""Jobs that come back for one account whose pace had no place."""
LEASE_SECONDS = 120.0
"""More than the horizon and a call: who holds a lease longer is dead."""
UNKNOWN = "messaging.outcome_unknown"


@dataclass(frozen=True, slots=True)
class Planned:
    """One call to make."""

    message_id: UUID
    lease: UUID
    attempt_id: UUID
    account_id: UUID
    delay_seconds: float
    outgoing: OutgoingMessage = field(repr=False)
    route: Route = field(repr=False)


@dataclass(slots=True)
class Places:
    """The places that this claim may book at one account."""

    first_seconds: float
    free: int
    rate: float
    booked: int = 0


@dataclass(slots=True)
class Batch:
    """What one claim gave."""

    planned: list[Planned] = field(default_factory=list)
    more: bool = False
    """Something else may be due that this batch had no room for."""


async def claim() -> Batch:
    """The next calls to make, the most urgent messages first."""
    async with db.transaction() as tx:
        claiming = _Claim(tx, await preferences_service.read())
        for purpose in sorted(Purpose, key=lambda item: RANK[item]):
            for channel in Channel:
                await claiming.take(channel, purpose)
        await claiming.close()
    return claiming.batch


class _Claim:
    """One claim on its way; the transaction holds every message in it."""

    def __init__(self, tx: db.Transaction, preferences: Preferences) -> None:
        self.batch = Batch()
        self._tx = tx
        self._preferences = preferences
        self._paces: dict[UUID, Places] = {}
        self._blocked: set[UUID] = set()

    async def take(self, channel: Channel, purpose: Purpose) -> None:
        """Decide about what is due of one channel and purpose, as far as there is room."""
        room = BATCH - len(self.batch.planned)
        if room <= 0:
            self.batch.more = True
            return
        rows = await self._tx.fetch(queries.CLAIM, self._tx.tenant, purpose, channel, room)
        if not rows:
            return
        self.batch.more |= len(rows) == room
        route = await routing.find(self._preferences, channel, purpose)
        past = await list_past(self._tx, [row["id"] for row in rows])
        addressed = [(bytes(row["address_hash"]), row["purpose"]) for row in rows]
        stopped = await suppression.stopped(self._tx, addressed)
        for row, address in zip(rows, addressed, strict=True):
            if row["lease"] is not None:  # its worker died between the two transactions
                await self._tx.execute(queries.GIVE_UP_CALLS, self._tx.tenant, row["id"])
            await self._decide(row, route, past.get(row["id"], []), is_stopped=address in stopped)

    async def close(self) -> None:
        """Move the paces on, and come back for what found no place in one."""
        for account_id, places in sorted(self._paces.items()):
            if places.booked:
                await pace.advance(self._tx, account_id, places.booked, places.rate)
        for account_id in sorted(self._blocked):
            # One job waits for its own calls, so alone it would not keep up with a fast account.
            ahead = self._paces[account_id].rate * pace.HORIZON_SECONDS
            for lane in range(min(LANES_MAX, math.ceil(ahead / BATCH))):
                key = f"pace/{account_id}/{lane}"
                await jobs.enqueue(self._tx, service.DRAIN, key, delay_seconds=pace.HORIZON_SECONDS / 2)
        self.batch.more = self.batch.more and not self._blocked

    async def _decide(self, row: asyncpg.Record, route: Route, past: Sequence[Past], *, is_stopped: bool) -> None:
        in_doubt = bool(past) and past[-1].outcome in {"calling", "unknown"}
        if is_stopped and not in_doubt:
            await leave(self._tx, row["id"], State.SUPPRESSED, "messaging.suppressed")
            return
        if not route.candidates and not in_doubt and capture.is_open():
            await self._capture(row)
            return
        step = decide.step(route.candidates, past, expires_at=row["expires_at"], now=clock.system_now())
        if isinstance(step, Call):
            await self._plan(row, route, step.account_id, in_doubt=in_doubt)
        elif isinstance(step, Fail) and past and past[-1].outcome == "undelivered":
            await settle(self._tx, row["id"], step, row["error_code"], row["error_text"])
        else:
            await settle(self._tx, row["id"], step)

    async def _plan(self, row: asyncpg.Record, route: Route, account_id: UUID, *, in_doubt: bool) -> None:
        places = await self._places(account_id, route)
        if places.booked >= places.free:
            self._blocked.add(account_id)
            return
        composed = await self._compose(row, account_id, in_doubt=in_doubt)
        if composed is None:
            return
        delay = places.first_seconds + places.booked / places.rate
        places.booked += 1
        lease, attempt_id, tx = ids.new(), ids.new(), self._tx
        await tx.execute_one(queries.BEGIN, tx.tenant, row["id"], lease, account_id, LEASE_SECONDS)
        await tx.execute_one(queries.INSERT_ATTEMPT, tx.tenant, attempt_id, row["id"], account_id)
        # Were we to die now, somebody must look when the lease is over.
        self.batch.planned.append(Planned(row["id"], lease, attempt_id, account_id, delay, composed.outgoing, route))

    async def _places(self, account_id: UUID, route: Route) -> Places:
        found = self._paces.get(account_id)
        if found is None:
            rate = pace.rate_of(route.specs[account_id], ids.text("pac", account_id), self._preferences)
            first = await pace.free_in(self._tx, account_id)
            free = max(int((pace.HORIZON_SECONDS - first) * rate), 1 if first == 0 else 0)
            found = self._paces[account_id] = Places(first, free, rate)
        return found

    async def _compose(self, row: asyncpg.Record, account_id: UUID | None, *, in_doubt: bool) -> Composed | None:
        """The finished message; None when it left the queue, or waits for the end of the quiet hours."""
        tx = self._tx
        try:
            composed = await compose(tx, row, account_id, self._preferences)
        except secrets.Erased:
            await leave(tx, row["id"], State.FAILED, "messaging.erased")
            return None
        except BahiError as error:  # its template or registration changed meanwhile
            await leave(tx, row["id"], State.FAILED, error.code)
            return None
        quiet = service.quiet_seconds(
            Channel(row["channel"]), composed.outgoing.to, Purpose(row["purpose"]), composed.zone, self._preferences
        )
        if quiet and not in_doubt:
            await tx.execute_one(queries.AGAIN, tx.tenant, row["id"], quiet, row["error_code"], row["error_text"])
            await service.wake(tx, row["id"], quiet)
            return None
        return composed

    async def _capture(self, row: asyncpg.Record) -> None:
        """Development without a provider: the box takes it. No call is made, so one transaction is enough."""
        composed = await self._compose(row, None, in_doubt=False)
        if composed is not None:
            await capture.keep(self._tx, composed.outgoing)
            await leave(self._tx, row["id"], State.SENT, None)


async def settle(
    tx: db.Transaction, message_id: UUID, step: Step, code: str | None = None, text: str | None = None
) -> None:
    """Write a step that calls nobody here and now."""
    match step:
        case Unconfirmed():
            await leave(tx, message_id, State.SENT, UNKNOWN)
        case Fail():
            await leave(tx, message_id, State.FAILED, code or step.code, text)
        case Call():
            await tx.execute_one(queries.AGAIN, tx.tenant, message_id, 0.0, code, text)
            await service.wake(tx, message_id, 0)
        case Wait():
            await tx.execute_one(queries.AGAIN, tx.tenant, message_id, step.seconds, code, text)
            await service.wake(tx, message_id, step.seconds)


async def leave(
    tx: db.Transaction, message_id: UUID, state: State, code: str | None, text: str | None = None, *,
    account_id: UUID | None = None, provider_message_id: str | None = None, reroute_seconds: float | None = None,
) -> None:  # fmt: skip
    """The message is through, and whatever secret it held is gone; within `reroute_seconds` it may come back."""
    row = await tx.get_row(
        queries.LEAVE_QUEUE, tx.tenant, message_id, state, code, text, account_id, provider_message_id, reroute_seconds
    )
    await service.announce(tx, row)
    if reroute_seconds is not None:
        await jobs.enqueue(
            tx, service.END_REROUTE, str(message_id), {"message": str(message_id)}, delay_seconds=reroute_seconds
        )


async def list_past(tx: db.Transaction, message_ids: list[UUID]) -> Mapping[UUID, list[Past]]:
    """Each message's calls, in order."""
    found: dict[UUID, list[Past]] = {}
    for row in await tx.fetch(queries.LIST_PAST, tx.tenant, message_ids):
        found.setdefault(row["message_id"], []).append(Past(row["account_id"], row["outcome"]))
    return found
