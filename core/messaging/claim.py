"""tx1 of sending: take what is due under a lease, decide, write each call before it is made, and book its place in the
provider account's pace.

The pace is a row of the database, not of Redis: it is exact over all workers, and there is nothing that a lost Redis
could forget. Messages are never waited for (`SKIP LOCKED`), paces are, by id. No job is asked for under these locks
but by messages that leave them: who waits for a job's row holds up every sender of the account.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

import asyncpg

from core.kit import clock, db, ids, secrets
from core.kit.errors import BahiError
from core.messaging import decide, pace, queries, routing, service
from core.messaging.capture import service as capture
from core.messaging.compose import Composed, Parts, compose
from core.messaging.decide import Call, Fail, Past, Step, Unconfirmed, Wait
from core.messaging.pace import Places
from core.messaging.preferences import service as preferences_service
from core.messaging.preferences.types import Preferences
from core.messaging.provider import Channel, OutgoingMessage, Purpose
from core.messaging.routing import Route
from core.messaging.suppression import service as suppression
from core.messaging.types import RANK, State

BATCH = 24
"""Messages that one claim takes: the paces are locked for as long as it composes them."""
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
    rate: float
    outgoing: OutgoingMessage = field(repr=False)
    route: Route = field(repr=False)


@dataclass(slots=True)
class Batch:
    """What one claim gave."""

    planned: list[Planned] = field(default_factory=list)
    more: bool = False
    """Something else may be due that this batch had no room for."""
    full: dict[UUID, float] = field(default_factory=dict)
    """Accounts whose pace has no place for what is due: in how many seconds a claim finds some."""


async def claim() -> Batch:
    """The next calls to make, the most urgent messages first. Locks the paces it books, by id, then messages."""
    async with db.transaction() as tx:
        due = {(row["purpose"], row["channel"]) for row in await tx.fetch(queries.LIST_DUE, tx.tenant, *_KINDS)}
        if not due:
            return Batch()
        preferences = await preferences_service.read_within(tx)
        routes = {
            (purpose, channel): await routing.find(preferences, channel, purpose)
            for purpose in sorted(Purpose, key=lambda item: RANK[item])
            for channel in Channel
            if (purpose, channel) in due
        }
        claiming = _Claim(tx, preferences, await pace.look(tx, _rates(routes.values(), preferences)))
        for (purpose, channel), route in routes.items():
            await claiming.take(channel, purpose, route)
        await claiming.close()
    return claiming.batch


_KINDS = ([str(purpose) for purpose in Purpose], [str(channel) for channel in Channel])


def _rates(routes: Iterable[Route], preferences: Preferences) -> dict[UUID, float]:
    return {
        item.account_id: pace.rate_of(route.specs[item.account_id], ids.text("pac", item.account_id), preferences)
        for route in routes
        for item in route.candidates
    }


class _Claim:
    """One claim on its way; the transaction holds every message in it."""

    def __init__(self, tx: db.Transaction, preferences: Preferences, paces: Mapping[UUID, Places]) -> None:
        self.batch = Batch()
        self._tx = tx
        self._preferences = preferences
        self._paces = paces
        self._parts = Parts(tx, preferences)

    async def take(self, channel: Channel, purpose: Purpose, route: Route) -> None:
        """Decide about what is due of one channel and purpose, as far as there is room."""
        accounts = [item.account_id for item in route.candidates]
        left = BATCH - len(self.batch.planned)
        room = min(left, sum(self._paces[item].left for item in accounts)) if accounts else left
        rows = await self._tx.fetch(queries.CLAIM, self._tx.tenant, purpose, channel, room) if room > 0 else []
        waiting = await self._decide_all(rows, route) if rows else 0
        if len(rows) < room:
            return
        full = [item for item in accounts if self._paces[item].left <= 0]
        if left > room and full:
            self._note_full(full)
        else:
            self.batch.more |= waiting < len(rows) or left <= 0

    async def close(self) -> None:
        """Write every call before it is made, and move the paces on."""
        tx, planned = self._tx, self.batch.planned
        if planned:
            # Were we to die now, somebody must look when the leases are over.
            messages, accounts = [item.message_id for item in planned], [item.account_id for item in planned]
            leases, attempts = [item.lease for item in planned], [item.attempt_id for item in planned]
            begun = await tx.execute(queries.BEGIN, tx.tenant, messages, leases, accounts, LEASE_SECONDS)
            written = await tx.execute(queries.INSERT_ATTEMPTS, tx.tenant, attempts, messages, accounts)
            assert begun == written == len(planned), "every call is written before it is made"
        await pace.advance(tx, self._paces)

    async def _decide_all(self, rows: Sequence[asyncpg.Record], route: Route) -> int:
        """Decide about each; how many must wait for a place in their account's pace."""
        await self._parts.prepare(rows)
        past = await list_past(self._tx, [row["id"] for row in rows])
        addressed = [(bytes(row["address_hash"]), row["purpose"]) for row in rows]
        stopped = await suppression.stopped(self._tx, addressed)
        waiting = 0
        for row, address in zip(rows, addressed, strict=True):
            if row["lease"] is not None:  # its worker died between the two transactions
                await self._tx.execute(queries.GIVE_UP_CALLS, self._tx.tenant, row["id"])
            waiting += not await self._decide(row, route, past.get(row["id"], []), is_stopped=address in stopped)
        return waiting

    async def _decide(self, row: asyncpg.Record, route: Route, past: Sequence[Past], *, is_stopped: bool) -> bool:
        """Take the message's next step; False when its account's pace has no place."""
        in_doubt = bool(past) and past[-1].outcome in {"calling", "unknown"}
        if is_stopped and not in_doubt:
            await leave(self._tx, row["id"], State.SUPPRESSED, "messaging.suppressed")
            return True
        if not route.candidates and not in_doubt and capture.is_open():
            await self._capture(row)
            return True
        step = decide.step(route.candidates, past, expires_at=row["expires_at"], now=clock.system_now())
        if isinstance(step, Call):
            return await self._plan(row, route, step.account_id, in_doubt=in_doubt)
        if isinstance(step, Fail) and past and past[-1].outcome == "undelivered":
            await settle(self._tx, row["id"], step, row["error_code"], row["error_text"])
        else:
            await settle(self._tx, row["id"], step)
        return True

    async def _plan(self, row: asyncpg.Record, route: Route, account_id: UUID, *, in_doubt: bool) -> bool:
        places = self._paces[account_id]
        if places.left <= 0:
            self._note_full([account_id])
            return False
        composed = await self._compose(row, account_id, in_doubt=in_doubt)
        if composed is not None:
            delay = places.book()
            planned = Planned(row["id"], ids.new(), ids.new(), account_id, delay, places.rate, composed.outgoing, route)
            self.batch.planned.append(planned)
        return True

    def _note_full(self, account_ids: Iterable[UUID]) -> None:
        for account_id in account_ids:
            self.batch.full[account_id] = self._paces[account_id].seconds_until_some(BATCH)

    async def _compose(self, row: asyncpg.Record, account_id: UUID | None, *, in_doubt: bool) -> Composed | None:
        """The finished message; None when it left the queue, or waits for the end of the quiet hours."""
        tx = self._tx
        try:
            composed = await compose(self._parts, row, account_id)
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
            await _again(tx, row["id"], quiet, row["error_code"], row["error_text"])
            return None
        return composed

    async def _capture(self, row: asyncpg.Record) -> None:
        """Development without a provider: the box takes it. No call is made, so one transaction is enough."""
        composed = await self._compose(row, None, in_doubt=False)
        if composed is not None:
            await capture.keep(self._tx, composed.outgoing)
            await leave(self._tx, row["id"], State.SENT, None)


async def take_back(planned: Sequence[Planned]) -> None:
    """Calls that were written and certainly not made: their messages are due at once, and nothing is in doubt."""
    async with db.transaction() as tx:
        await tx.execute(
            queries.TAKE_BACK, tx.tenant, [item.message_id for item in planned], [item.lease for item in planned],
            [item.attempt_id for item in planned],
        )  # fmt: skip
        await service.wake(tx)


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
            await _again(tx, message_id, 0.0, code, text)
        case Wait():
            await _again(tx, message_id, step.seconds, code, text)


async def _again(tx: db.Transaction, message_id: UUID, seconds: float, code: str | None, text: str | None) -> None:
    """The message stays in the queue, and its turn comes in so many seconds."""
    due_at = await tx.value(queries.AGAIN, tx.tenant, message_id, seconds, code, text)
    assert due_at is not None, "a message that was locked in the queue left it"
    if seconds > 0:
        await service.wake_later(tx, due_at, seconds)
    else:
        await service.wake(tx)


async def leave(tx: db.Transaction, message_id: UUID, state: State, code: str | None, text: str | None = None) -> None:
    """The message is through, and whatever secret it held is gone."""
    row = await tx.get_row(queries.LEAVE_QUEUE, tx.tenant, message_id, state, code, text)
    await service.announce(tx, [row])


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that a provider took; within `reroute_seconds` it may come back."""

    planned: Planned
    provider_message_id: str | None
    reroute_seconds: float | None


async def leave_sent(tx: db.Transaction, sent: Sequence[Sent]) -> None:
    """Messages are through; what secret they held is gone, or will be when they can no more come back."""
    if not sent:
        return
    rows = await tx.fetch(
        queries.LEAVE_SENT,
        tx.tenant,
        [item.planned.message_id for item in sent],
        [item.planned.account_id for item in sent],
        [item.provider_message_id for item in sent],
        [item.reroute_seconds for item in sent],
    )
    assert len(rows) == len(sent), "a message that was locked in the queue left it"
    await service.announce(tx, rows)
    seconds = {item.planned.message_id: item.reroute_seconds for item in sent}
    ends = [(row["reroute_until"], seconds[row["id"]] or 0.0) for row in rows if row["reroute_until"] is not None]
    await service.end_reroutes_later(tx, ends)


async def list_past(tx: db.Transaction, message_ids: list[UUID]) -> Mapping[UUID, list[Past]]:
    """Each message's calls, in order."""
    found: dict[UUID, list[Past]] = {}
    for row in await tx.fetch(queries.LIST_PAST, tx.tenant, message_ids):
        found.setdefault(row["message_id"], []).append(Past(row["account_id"], row["outcome"]))
    return found
