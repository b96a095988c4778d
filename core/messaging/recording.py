"""tx2 of sending: write what came of the calls. Those that a provider took together are written together."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import asyncpg

from core.kit import clock, db
from core.messaging import claim, decide, queries
from core.messaging.claim import Planned
from core.messaging.decide import Call, Step, Wait
from core.messaging.provider import FINAL_REJECTIONS, Accepted, Capability, Purpose
from core.messaging.types import State

TOGETHER_MAX = 50


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one call."""

    planned: Planned
    outcome: str
    code: str | None = None
    text: str | None = field(default=None, repr=False)
    """What the vendor says about a refusal."""
    accepted: Accepted | None = None


class Recorder:
    """Writes outcomes as they come; what comes while it writes is written next, together."""

    def __init__(self) -> None:
        self._waiting: list[tuple[Outcome, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def record(self, outcome: Outcome) -> None:
        """Return when it is written."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((outcome, done))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        await done

    async def _write(self) -> None:
        try:
            while self._waiting:
                some, self._waiting = self._waiting[:TOGETHER_MAX], self._waiting[TOGETHER_MAX:]
                taken = [(item, done) for item, done in some if item.accepted is not None]
                for group in [taken, *([item] for item in some if item[0].accepted is None)]:
                    await _settle(group)
        finally:
            self._writing = None


async def _settle(group: Sequence[tuple[Outcome, asyncio.Future[None]]]) -> None:
    [failure] = await asyncio.gather(record([outcome for outcome, _ in group]), return_exceptions=True)
    for _, done in group:
        if done.done():
            continue
        if failure is None:
            done.set_result(None)
        else:  # raised by whoever waits for it
            done.set_exception(failure)


async def record(outcomes: Sequence[Outcome]) -> None:
    """Write outcomes, all or none: several that were accepted, or one of any kind."""
    if not outcomes:
        return
    if outcomes[0].accepted is None:
        [failed] = outcomes
        await db.retrying(lambda: _record_failure(failed))
    else:
        await db.retrying(lambda: _record_accepted(outcomes))


async def _record_accepted(outcomes: Sequence[Outcome]) -> None:
    """Locks the messages, by id."""
    async with db.transaction() as tx:
        by_message = {item.planned.message_id: item for item in outcomes}
        rows = await tx.fetch(queries.LOCK_MANY, tx.tenant, list(by_message))
        named = [(item.planned.attempt_id, item.accepted.provider_message_id) for item in outcomes if item.accepted]
        ended = await tx.execute(queries.END_ACCEPTED, tx.tenant, *map(list, zip(*named, strict=True)))
        assert len(rows) == ended == len(outcomes), "each call belongs to one message"
        past = await claim.list_past(tx, list(by_message))
        sent = []
        for row in rows:
            item = by_message[row["id"]]
            assert item.accepted is not None
            if row["lease"] == item.planned.lease:
                seconds = _reroute_seconds(item.planned, row, past[row["id"]])
                sent.append(claim.Sent(item.planned, item.accepted.provider_message_id, seconds))
            else:  # we were given up for dead, and the message counts as unconfirmed
                await tx.execute(
                    queries.NAME_AFTERWARDS, tx.tenant, row["id"], item.accepted.provider_message_id,
                    item.planned.account_id,
                )  # fmt: skip
        await claim.leave_sent(tx, sent)


async def _record_failure(item: Outcome) -> None:
    """Locks the message."""
    planned, code, text = item.planned, item.code, item.text
    async with db.transaction() as tx:
        row = await tx.get_row(queries.LOCK, tx.tenant, planned.message_id)
        await tx.execute_one(queries.END_ATTEMPT, tx.tenant, planned.attempt_id, item.outcome, code, text)
        if row["lease"] != planned.lease:
            return
        if item.outcome == "rejected" and code in FINAL_REJECTIONS:
            await claim.leave(tx, planned.message_id, State.FAILED, code, text)
            return
        past = (await claim.list_past(tx, [planned.message_id]))[planned.message_id]
        if item.outcome == "unknown":
            step: Step = decide.step(planned.route.candidates, past, expires_at=None, now=clock.system_now())
            step = Wait(decide.BACKOFF_SECONDS[0]) if isinstance(step, Call) else step
        else:
            step = decide.after_failure(planned.route.candidates, past)
        await claim.settle(tx, planned.message_id, step, code, text)


def _reroute_seconds(planned: Planned, row: asyncpg.Record, past: Sequence[decide.Past]) -> float | None:
    """How long the next provider may be asked, should this one report that it failed; None if it never reports."""
    if Capability.RECEIPTS not in planned.route.specs[planned.account_id].capabilities:
        return None
    return decide.reroute_seconds(
        planned.route.candidates, past, Purpose(row["purpose"]), expires_at=row["expires_at"], now=clock.system_now()
    )
