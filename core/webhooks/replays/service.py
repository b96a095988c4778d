"""Begin a replay and carry it out piece by piece: each piece and its progress commit together, so a killed worker's
successor goes on where the last commit stands."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import db, ids, scope
from core.kit.errors import NotFound
from core.webhooks import service, storing
from core.webhooks.replays import queries
from core.webhooks.replays.errors import ReplayEmpty
from core.webhooks.replays.types import Replay
from core.webhooks.types import DeliveryFilter

RUN = "webhooks.replay"
PIECE = 200
PAUSE_SECONDS = 1.0
"""Between two pieces, so that what comes in now is not kept waiting by what came long ago."""
_FIRST, _LAST = UUID(int=0), UUID(int=2**128 - 1)


async def begin(wanted: DeliveryFilter) -> Replay:
    """Replay every received webhook that matches now, oldest first, in the background. Raises ReplayEmpty."""
    replay_id = ids.new()
    async with db.transaction() as tx:
        found = await tx.get_row(queries.COUNT, tx.tenant, _FIRST, _LAST, *service.filter_arguments(wanted))
        if not found["matched"]:
            raise ReplayEmpty
        told = _told(wanted)
        actor = scope.get().principal.id
        row = await tx.get_row(
            queries.INSERT, tx.tenant, replay_id, told, found["last_id"], _FIRST, found["matched"], actor
        )
        after = {**told, "matched": found["matched"]}
        await audit.record("webhook_replay:create", ids.text("wrp", replay_id), after=after)
        await jobs.enqueue(tx, RUN, str(replay_id), {"replay": str(replay_id)})
    return _replay(row)


async def get(replay_id: UUID) -> Replay:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND, tx.tenant, replay_id)
    if row is None:
        raise NotFound
    return _replay(row)


async def list_replays(before: UUID, limit: int) -> list[Replay]:
    """Newest first."""
    async with db.transaction() as tx:
        return [_replay(row) for row in await tx.fetch(queries.LIST, tx.tenant, before, limit)]


async def work(job: Job) -> None:
    """Hand over the next piece; come back while there is one. Locks the replay, then the deliveries by id."""
    replay_id = UUID(job.args["replay"])
    async with db.transaction() as tx:
        row = await tx.get_row(queries.LOCK, tx.tenant, replay_id)
        wanted = _replay(row).wanted
        found = await tx.fetch(
            queries.NEXT, tx.tenant, row["after_id"], row["last_id"], *service.filter_arguments(wanted), PIECE
        )
        piece = [item["id"] for item in found]
        if piece:
            await tx.fetch(queries.LOCK_DELIVERIES, tx.tenant, piece)
            await tx.execute(queries.REOPEN, tx.tenant, piece)
            await jobs.enqueue_many(tx, storing.PROCESS, {str(item): {"delivery": str(item)} for item in piece})
            await tx.execute_one(queries.ADVANCE, tx.tenant, replay_id, piece[-1], len(piece))
        if len(piece) == PIECE:
            await jobs.postpone(tx, job, PAUSE_SECONDS)
            return
        if row["status"] != "done":
            await tx.execute_one(queries.FINISH, tx.tenant, replay_id)
        await jobs.finish(tx, job)


def _told(wanted: DeliveryFilter) -> dict[str, Any]:
    values = {name: value for name, value in asdict(wanted).items() if value is not None}
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in values.items()} | (
        {"account_id": str(wanted.account_id)} if wanted.account_id else {}
    )


def _replay(row: asyncpg.Record) -> Replay:
    told = dict(row["wanted"])
    for name in ("since", "until"):
        if name in told:
            told[name] = datetime.fromisoformat(told[name])
    if "account_id" in told:
        told["account_id"] = UUID(told["account_id"])
    return Replay(
        id=row["id"],
        wanted=DeliveryFilter(**told),
        status=row["status"],
        matched=row["matched"],
        replayed=row["replayed"],
        actor=row["actor"],
        created_at=row["created_at"],
        finished_at=row["finished_at"],
    )
