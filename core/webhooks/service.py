"""Receive, process, show and replay vendors' webhooks."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.jobs import service as jobs
from core.jobs.registry import Job, kinds
from core.kit import db, ids, scope, secrets
from core.kit.errors import BahiError, NotFound
from core.kit.together import SharedReads, SharedWrites
from core.providers import service as providers
from core.providers.errors import PluginFailed, WebhookInvalid
from core.providers.types import Connection, WebhookNotice
from core.webhooks import queries, redaction, registry, storing, verifying
from core.webhooks.rejections import service as rejections
from core.webhooks.types import DEAD, IGNORED, PROCESSED, RECEIVED, Delivery, DeliveryFilter, Letter, Payload

RECEIVER_SECONDS = 50
"""Less than the job's own timeout, so that there is time left to note it."""


async def receive(
    account_id: UUID, headers: Mapping[str, str], body: bytes, *, query: str = "", method: str = "POST"
) -> bool:
    """Verify and store one webhook of the tenant in scope, suspended or not; False when it was here before.

    Header names are lower case. Raises NotFound for no such account, WebhookInvalid for a wrong signature, PluginFailed
    when the plugin cannot say; of these two the webhook is kept apart.
    """
    connection = await providers.connect(account_id)
    kept = _kept(connection, headers)
    try:
        return await verifying.accept(connection, Letter(headers, body, query, method), kept)
    except (WebhookInvalid, PluginFailed):
        await rejections.keep(connection, Letter(kept, body, query, method))
        raise


async def process(job: Job) -> None:
    """Hand a stored webhook to the receiver of its subject. Safe to run twice and in any order."""
    delivery_id = UUID(job.args["delivery"])
    row = await _deliveries.find(scope.tenant().id, delivery_id)
    if row is None:
        return
    details: tuple[Mapping[str, Any], ...] = ()
    if registry.has_details(row["subject"]):
        async with db.transaction() as tx:
            details = await _details(tx, delivery_id)
    notice = WebhookNotice(
        dedupe_key=row["dedupe_key"],
        event_type=row["event_type"],
        subject=row["subject"],
        occurred_at=row["occurred_at"],
        details=details,
        **row["hints"],
    )
    receiver = registry.find(notice.subject)
    if receiver is None:
        await _close(job, delivery_id, IGNORED)
        return
    try:
        async with asyncio.timeout(RECEIVER_SECONDS):
            await receiver(row["account_id"], notice, job)
    except Exception as error:  # noted here, then the runner's, which decides on the retry
        await _note_failure(job, delivery_id, error)
        raise
    if not job.ends:
        await _close(job, delivery_id, PROCESSED)


async def finish(tx: db.Transaction, job: Job) -> None:
    """For a receiver: mark the webhook processed and its job done in the transaction of the effect.

    Raises jobs.LostLease, so that a zombie's effect rolls back.
    """
    await settle_processed(tx, [job])
    await jobs.finish(tx, job)


async def settle_processed(tx: db.Transaction, finished: Sequence[Job]) -> None:
    """The half of `finish` that is not about the jobs, for many at once."""
    deliveries = sorted(UUID(job.args["delivery"]) for job in finished)
    await tx.execute(queries.SETTLE_MANY, tx.tenant, deliveries, [PROCESSED] * len(deliveries))


async def get(delivery_id: UUID) -> tuple[Delivery, Payload]:
    """A delivery with its payload, masked. Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND, tx.tenant, delivery_id)
        if row is None:
            raise NotFound
        sealed = await tx.value(queries.FIND_PAYLOAD, tx.tenant, delivery_id)
        opened = await secrets.decrypt(tx, storing.purpose(delivery_id), sealed)
    content = storing.unframed(opened)
    return _delivery(row), Payload(content.headers, redaction.redact(content.body))


async def list_deliveries(before: UUID, limit: int, wanted: DeliveryFilter) -> list[Delivery]:
    """Deliveries of the tenant in scope, newest first."""
    sql, more = queries.LIST, filter_arguments(wanted)
    if wanted.vendor_id is not None:
        sql, more = queries.LIST_BY_VENDOR_ID, (*more, wanted.vendor_id)
    async with db.transaction() as tx:
        rows = await tx.fetch(sql, tx.tenant, before, limit, *more)
    return [_delivery(row) for row in rows]


def filter_arguments(wanted: DeliveryFilter) -> tuple[Any, ...]:
    """What `queries.MATCHES` takes from $4 on."""
    return (
        wanted.account_id,
        wanted.status,
        wanted.event_type,
        wanted.conflict,
        wanted.subject,
        wanted.since,
        wanted.until,
    )


async def replay(delivery_id: UUID) -> Delivery:
    """Process a delivery again, whatever became of it. Locks it. Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LOCK, tx.tenant, delivery_id)
        if row is None:
            raise NotFound
        await tx.execute_one(queries.SETTLE, tx.tenant, delivery_id, RECEIVED, None)
        await _enqueue(tx, delivery_id)
        await audit.record("webhook_delivery:replay", ids.text("whd", delivery_id), before={"status": row["status"]})
        return _delivery(await tx.get_row(queries.FIND, tx.tenant, delivery_id))


async def content(delivery_id: UUID) -> tuple[Mapping[str, str], bytes]:
    """For a receiver: the kept headers and the body of a webhook, as they came. Raises NotFound."""
    async with db.transaction() as tx:
        sealed = await tx.value(queries.FIND_PAYLOAD, tx.tenant, delivery_id)
        if sealed is None:
            raise NotFound
        found = storing.unframed(await secrets.decrypt(tx, storing.purpose(delivery_id), sealed))
    return found.headers, found.body


async def _read_deliveries(tx: db.Transaction, wanted: list[UUID]) -> dict[UUID, asyncpg.Record]:
    return {row["id"]: row for row in await tx.fetch(queries.FIND_MANY, tx.tenant, wanted)}


_deliveries = SharedReads(_read_deliveries, at_once=1)


async def _details(tx: db.Transaction, delivery_id: UUID) -> tuple[Mapping[str, Any], ...]:
    sealed = await tx.value(queries.FIND_PAYLOAD, tx.tenant, delivery_id)
    return storing.unframed(await secrets.decrypt(tx, storing.purpose(delivery_id), sealed)).details


async def _note_failure(job: Job, delivery_id: UUID, error: Exception) -> None:
    dead = job.attempt >= kinds()[job.kind].attempts_max
    async with db.transaction() as tx:
        if await jobs.is_open(tx, job):  # else another worker took over, and its word counts
            await tx.execute(queries.SETTLE, tx.tenant, delivery_id, DEAD if dead else RECEIVED, _describe(error))


async def _close(job: Job, delivery_id: UUID, status: str) -> None:
    await _closings.submit((job, delivery_id, status))


_Closing = tuple[Job, UUID, str]


async def _close_together(tx: db.Transaction, closings: list[_Closing]) -> list[None]:
    """Settle deliveries and finish their jobs; a job that another worker took over stays that one's."""
    batch = sorted(closings, key=lambda item: item[1])
    await tx.execute(queries.SETTLE_MANY, tx.tenant, [item[1] for item in batch], [item[2] for item in batch])
    await jobs.finish_many(tx, [job for job, _, _ in batch])
    return [None] * len(closings)


async def _close_alone(tx: db.Transaction, closing: _Closing) -> None:
    await _close_together(tx, [closing])


_closings = SharedWrites("webhooks.close", _close_together, _close_alone)


async def _enqueue(tx: db.Transaction, delivery_id: UUID) -> None:
    await jobs.enqueue(tx, storing.PROCESS, str(delivery_id), {"delivery": str(delivery_id)})


def _kept(connection: Connection, headers: Mapping[str, str]) -> dict[str, str]:
    return {name: storing.storable(headers[name]) for name in connection.spec.webhook_headers if name in headers}


def _describe(error: BaseException) -> str:
    # The class only: a message may hold what the vendor says about a person.
    return f"{type(error).__name__} {error.code}" if isinstance(error, BahiError) else type(error).__name__


def _delivery(row: asyncpg.Record) -> Delivery:
    facts: dict[str, Any] = dict(row)
    return Delivery(**facts)
