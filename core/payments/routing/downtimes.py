"""What vendors say of their own downtimes: asked while payments flow, and whenever a webhook hints at one."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import cast
from uuid import UUID

import asyncpg

from core.jobs import service as jobs
from core.kit import clock, db, ids, scope
from core.payments.provider import Capability
from core.payments.routing import queries
from core.payments.routing.provider import Downtime, DowntimeProvider
from core.providers import guard
from core.providers import service as providers

POLL = "payments.downtimes"
POLL_SECONDS = 300.0
LIST_MAX = 500
_SEVERITIES = frozenset({"low", "medium", "high"})
_asked: dict[tuple[UUID, UUID], float] = {}


async def ask_now_and_then(account_ids: Sequence[UUID]) -> None:
    """Have those accounts' vendors asked, each at most every POLL_SECONDS per process. An idle tenant costs nothing."""
    now, tenant = time.monotonic(), scope.tenant().id
    due = [item for item in account_ids if now - _asked.get((tenant, item), -POLL_SECONDS) >= POLL_SECONDS]
    if not due:
        return
    if len(_asked) > 50_000:
        _asked.clear()
    _asked.update(dict.fromkeys(((tenant, item) for item in due), now))
    async with db.transaction() as tx:
        for account_id in due:
            await enqueue(tx, account_id)


async def enqueue(tx: db.Transaction, account_id: UUID) -> None:
    """Have the vendor asked soon."""
    name = ids.text("pac", account_id)
    await jobs.enqueue(tx, POLL, name, {"account": name})


async def poll(account_id: UUID) -> int:
    """Ask the vendor and keep what it says; how many downtimes it tells of. Raises ProviderFailure.

    What it does not tell of any more is over.
    """
    connection = await providers.connect(account_id, kind="payments")
    if Capability.DOWNTIMES not in connection.spec.capabilities:
        return 0
    vendor = cast("DowntimeProvider", connection.provider)
    told = await guard.ask(account_id, "downtimes", vendor.downtimes, _readable)
    now = clock.system_now()
    current = {item.provider_downtime_id: item for item in told[:LIST_MAX] if not item.resolved}
    async with db.transaction() as tx:
        await tx.execute(
            queries.UPSERT_DOWNTIMES,
            tx.tenant,
            account_id,
            [ids.new() for _ in current],
            list(current),
            [item.method for item in current.values()],
            [item.instrument for item in current.values()],
            [item.severity for item in current.values()],
            [item.begins_at for item in current.values()],
            [item.ends_at for item in current.values()],
        )
        await tx.execute(queries.END_DOWNTIMES, tx.tenant, account_id, list(current), now)
    return len(current)


async def list_current() -> list[asyncpg.Record]:
    """Downtimes of now and of the near future."""
    async with db.transaction() as tx:
        return await tx.fetch(queries.LIST_DOWNTIMES, tx.tenant, clock.system_now(), LIST_MAX)


def _readable(answer: object) -> Sequence[Downtime]:
    """The vendor's list. Raises guard.Rubbish."""
    if not isinstance(answer, Sequence) or not all(isinstance(item, Downtime) for item in answer):
        raise guard.Rubbish("downtimes are a list of Downtime")
    for item in answer:
        named = 1 <= len(item.provider_downtime_id) <= 100 and 1 <= len(item.method) <= 20
        if not named or item.severity not in _SEVERITIES or item.begins_at.tzinfo is None:
            raise guard.Rubbish("a downtime has an id, a method, a severity and a begin")
    return answer
