"""Receive, process, show and replay vendors' webhooks."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from typing import Any
from uuid import UUID

import asyncpg
import structlog

from core.audit import service as audit
from core.jobs import service as jobs
from core.jobs.registry import Job, kinds
from core.kit import db, ids, scope, secrets
from core.kit.errors import BahiError, NotFound
from core.providers import service as providers
from core.providers.errors import WebhookInvalid
from core.providers.types import Connection, WebhookNotice
from core.webhooks import coalesce, queries, redaction, registry, storing
from core.webhooks.registry import Incoming
from core.webhooks.storing import Arrival
from core.webhooks.types import DEAD, IGNORED, PROCESSED, RECEIVED, Delivery, DeliveryFilter, Payload, Rejection

log = structlog.get_logger()

RECEIVER_SECONDS = 50
"""Less than the job's own timeout, so that there is time left to note it."""
EXPIRE = "webhooks.expire_rejections"
REJECTIONS_MAX = 100
"""Per account; the newest stay."""
REJECTION_SECONDS = 7 * 86_400
REJECTION_BODY_MAX = 16 * 1024
REJECTIONS_STORED_PER_MINUTE = 20
"""Per account and process: a flood of forgeries must not become a flood of writes."""

_recent_rejections: dict[tuple[UUID, UUID], tuple[float, int]] = {}


async def receive(
    account_id: UUID, headers: Mapping[str, str], body: bytes, *, query: str = "", method: str = "POST"
) -> bool:
    """Verify and store one webhook of the tenant in scope, suspended or not; False when it was here before.

    Header names are lower case. Raises NotFound for no such account, WebhookInvalid for a wrong signature.
    """
    connection = await providers.connect(account_id)
    # What a vendor signed is the URL that it was given, never what the request says of itself.
    url = providers.webhook_url(scope.tenant(), account_id) + (f"?{query}" if query else "")
    try:
        notice = await registry.read(connection, Incoming(headers, body, url, method))
    except WebhookInvalid:
        await _keep_rejected(connection, headers, body)
        raise
    return await coalesce.submit(Arrival(account_id, notice, _kept(connection, headers), body))


async def process(job: Job) -> None:
    """Hand a stored webhook to the receiver of its subject. Safe to run twice and in any order."""
    delivery_id = UUID(job.args["delivery"])
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND, tx.tenant, delivery_id)
        details = await _details(tx, delivery_id) if row is not None and registry.has_details(row["subject"]) else ()
    if row is None:
        return
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
    await _close(job, delivery_id, PROCESSED)


async def finish(tx: db.Transaction, job: Job) -> None:
    """For a receiver: mark the webhook processed and its job done in the transaction of the effect.

    Raises jobs.LostLease, so that a zombie's effect rolls back.
    """
    await tx.execute(queries.SETTLE, tx.tenant, UUID(job.args["delivery"]), PROCESSED, None)
    await jobs.finish(tx, job)


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
    async with db.transaction() as tx:
        rows = await tx.fetch(
            queries.LIST,
            tx.tenant,
            before,
            limit,
            wanted.account_id,
            wanted.status,
            wanted.event_type,
            wanted.conflict,
        )
    return [_delivery(row) for row in rows]


async def list_rejections(before: UUID, limit: int, account_id: UUID | None) -> list[Rejection]:
    """Webhooks with a wrong signature, newest first, while they are kept."""
    async with db.transaction() as tx:
        rows = await tx.fetch(queries.LIST_REJECTIONS, tx.tenant, before, limit, account_id)
    return [Rejection(**dict(row)) for row in rows]


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


async def expire_rejections(job: Job) -> None:
    """Delete an account's refused webhooks whose time is over; come back while any is left."""
    account_id = UUID(job.args["account"])
    async with db.transaction() as tx:
        await tx.execute(queries.DELETE_EXPIRED, tx.tenant, account_id)
        if await tx.value(queries.COUNT_REJECTIONS, tx.tenant, account_id):
            await jobs.postpone(tx, job, float(REJECTION_SECONDS))
        else:
            await jobs.finish(tx, job)


async def _keep_rejected(connection: Connection, headers: Mapping[str, str], body: bytes) -> None:
    """Keep a forgery apart from the true ones: encrypted, shortened, few, and not for long."""
    account_id, rejection_id = connection.account.id, ids.new()
    log.warning("webhook.invalid", account=ids.text("pac", account_id))
    if not _may_keep(account_id):
        return
    async with db.transaction() as tx:
        content = storing.framed(_kept(connection, headers), body[:REJECTION_BODY_MAX])
        sealed = await secrets.encrypt(tx, storing.purpose(rejection_id), content)
        await tx.execute(
            queries.INSERT_REJECTION,
            tx.tenant,
            rejection_id,
            account_id,
            scope.get().address,
            len(body),
            sealed,
            float(REJECTION_SECONDS),
        )
        await tx.execute(queries.DELETE_SURPLUS, tx.tenant, account_id, REJECTIONS_MAX)
        args = {"account": str(account_id)}
        await jobs.enqueue(tx, EXPIRE, str(account_id), args, delay_seconds=float(REJECTION_SECONDS))


def _may_keep(account_id: UUID) -> bool:
    key, now = (scope.tenant().id, account_id), time.monotonic()
    since, count = _recent_rejections.get(key, (now, 0))
    if now - since > 60:
        since, count = now, 0
    if len(_recent_rejections) > 10_000:
        _recent_rejections.clear()
    _recent_rejections[key] = (since, count + 1)
    return count < REJECTIONS_STORED_PER_MINUTE


async def content(delivery_id: UUID) -> tuple[Mapping[str, str], bytes]:
    """For a receiver: the kept headers and the body of a webhook, as they came. Raises NotFound."""
    async with db.transaction() as tx:
        sealed = await tx.value(queries.FIND_PAYLOAD, tx.tenant, delivery_id)
        if sealed is None:
            raise NotFound
        found = storing.unframed(await secrets.decrypt(tx, storing.purpose(delivery_id), sealed))
    return found.headers, found.body


async def _details(tx: db.Transaction, delivery_id: UUID) -> tuple[Mapping[str, Any], ...]:
    sealed = await tx.value(queries.FIND_PAYLOAD, tx.tenant, delivery_id)
    return storing.unframed(await secrets.decrypt(tx, storing.purpose(delivery_id), sealed)).details


async def _note_failure(job: Job, delivery_id: UUID, error: Exception) -> None:
    dead = job.attempt >= kinds()[job.kind].attempts_max
    async with db.transaction() as tx:
        if await jobs.is_open(tx, job):  # else another worker took over, and its word counts
            await tx.execute(queries.SETTLE, tx.tenant, delivery_id, DEAD if dead else RECEIVED, _describe(error))


async def _close(job: Job, delivery_id: UUID, status: str) -> None:
    async with db.transaction() as tx:
        await tx.execute(queries.SETTLE, tx.tenant, delivery_id, status, None)
        if await jobs.is_open(tx, job):
            await jobs.finish(tx, job)


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
