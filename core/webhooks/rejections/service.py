"""Keep what was refused for its signature, show it, and verify it again after the secret was put right.

Verifying again is the same act as receiving: what is authentic goes to the inbox under the same unique key, so one that
the vendor had sent again meanwhile is a duplicate and changes nothing.
"""

from __future__ import annotations

import time
from dataclasses import replace
from uuid import UUID

import asyncpg
import structlog

from core.audit import service as audit
from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import db, ids, scope, secrets
from core.kit.errors import NotFound
from core.providers import service as providers
from core.providers.errors import PluginFailed, WebhookInvalid
from core.providers.types import Connection
from core.web import card_guard
from core.webhooks import redaction, storing, verifying
from core.webhooks.rejections import queries
from core.webhooks.rejections.errors import RejectionShortened, StillInvalid
from core.webhooks.rejections.types import Rejection, Verdicts
from core.webhooks.types import Letter, Payload

log = structlog.get_logger()

EXPIRE = "webhooks.expire_rejections"
KEPT_MAX = 100
"""Per account; the newest stay."""
KEPT_SECONDS = 7 * 86_400
BODY_MAX = 16 * 1024
STORED_PER_MINUTE = 20
"""Per account and process: a flood of forgeries must not become a flood of writes."""

_recent: dict[tuple[UUID, UUID], tuple[float, int]] = {}


async def keep(connection: Connection, letter: Letter) -> None:
    """Keep a refused webhook apart from the true ones: encrypted, shortened, few, and not for long."""
    account_id, rejection_id = connection.account.id, ids.new()
    log.warning("webhook.invalid", account=ids.text("pac", account_id))
    if not _may_keep(account_id):
        return
    signed = ({"query": storing.storable(letter.query), "method": letter.method},)
    async with db.transaction() as tx:
        content = storing.framed(letter.headers, card_guard.without_cards(letter.body[:BODY_MAX]), signed)
        sealed = await secrets.encrypt(tx, storing.purpose(rejection_id), content)
        await tx.execute(
            queries.INSERT,
            tx.tenant,
            rejection_id,
            account_id,
            scope.get().address,
            len(letter.body),
            sealed,
            float(KEPT_SECONDS),
        )
        await tx.execute(queries.DELETE_SURPLUS, tx.tenant, account_id, KEPT_MAX)
        args = {"account": str(account_id)}
        await jobs.enqueue(tx, EXPIRE, str(account_id), args, delay_seconds=float(KEPT_SECONDS))


async def list_rejections(before: UUID, limit: int, account_id: UUID | None) -> list[Rejection]:
    """Refused webhooks, newest first, while they are kept."""
    async with db.transaction() as tx:
        rows = await tx.fetch(queries.LIST, tx.tenant, before, limit, account_id)
    return [_rejection(row) for row in rows]


async def get(rejection_id: UUID) -> tuple[Rejection, Payload]:
    """A refused webhook with what was kept of its payload, masked. Raises NotFound."""
    async with db.transaction() as tx:
        row = await _find(tx, rejection_id)
        letter = await _open(tx, row)
    return _rejection(row), Payload(letter.headers, redaction.redact(letter.body))


async def verify(rejection_id: UUID) -> bool:
    """Verify one again with the secrets that are valid now; False when the vendor had sent it again meanwhile.

    Raises NotFound, RejectionShortened, StillInvalid: nothing changes then.
    """
    async with db.transaction() as tx:
        row = await _find(tx, rejection_id)
        letter = await _open(tx, row)
    if row["body_bytes"] > BODY_MAX:
        raise RejectionShortened
    connection = await providers.connect(row["account_id"])
    try:
        fresh = await verifying.accept(connection, letter, letter.headers)
    except (WebhookInvalid, PluginFailed) as error:
        raise StillInvalid from error
    await _take_out(rejection_id, row["account_id"], fresh=fresh)
    return fresh


async def verify_all(account_id: UUID) -> Verdicts:
    """Verify all that are kept of an account again, oldest first. Raises NotFound for no such account."""
    connection = await providers.connect(account_id)
    async with db.transaction() as tx:
        found = [(row, await _open(tx, row)) for row in await tx.fetch(queries.LIST_WHOLE, tx.tenant, account_id)]
    verdicts = Verdicts()
    for row, letter in found:
        if row["body_bytes"] > BODY_MAX:
            verdicts = replace(verdicts, shortened=verdicts.shortened + 1)
            continue
        try:
            fresh = await verifying.accept(connection, letter, letter.headers)
        except (WebhookInvalid, PluginFailed):
            verdicts = replace(verdicts, invalid=verdicts.invalid + 1)
            continue
        await _take_out(row["id"], account_id, fresh=fresh)
        if fresh:
            verdicts = replace(verdicts, accepted=verdicts.accepted + 1)
        else:
            verdicts = replace(verdicts, duplicate=verdicts.duplicate + 1)
    return verdicts


async def expire(job: Job) -> None:
    """Delete an account's refused webhooks whose time is over; come back while any is left."""
    account_id = UUID(job.args["account"])
    async with db.transaction() as tx:
        await tx.execute(queries.DELETE_EXPIRED, tx.tenant, account_id)
        if await tx.value(queries.COUNT, tx.tenant, account_id):
            await jobs.postpone(tx, job, float(KEPT_SECONDS))
        else:
            await jobs.finish(tx, job)


async def _find(tx: db.Transaction, rejection_id: UUID) -> asyncpg.Record:
    row = await tx.find_row(queries.FIND, tx.tenant, rejection_id)
    if row is None:
        raise NotFound
    return row


async def _open(tx: db.Transaction, row: asyncpg.Record) -> Letter:
    content = storing.unframed(await secrets.decrypt(tx, storing.purpose(row["id"]), row["sealed"]))
    signed = content.details[0] if content.details else {}
    return Letter(content.headers, content.body, signed.get("query", ""), signed.get("method", "POST"))


async def _take_out(rejection_id: UUID, account_id: UUID, *, fresh: bool) -> None:
    """It is in the inbox now: gone from here. A crash before this leaves a duplicate to be found, nothing else."""
    async with db.transaction() as tx:
        await tx.execute(queries.DELETE, tx.tenant, rejection_id)
        await audit.record(
            "webhook_rejection:verify",
            ids.text("whr", rejection_id),
            after={"provider_account": ids.text("pac", account_id), "status": "accepted" if fresh else "duplicate"},
        )


def _may_keep(account_id: UUID) -> bool:
    key, now = (scope.tenant().id, account_id), time.monotonic()
    since, count = _recent.get(key, (now, 0))
    if now - since > 60:
        since, count = now, 0
    if len(_recent) > 10_000:
        _recent.clear()
    _recent[key] = (since, count + 1)
    return count < STORED_PER_MINUTE


def _rejection(row: asyncpg.Record) -> Rejection:
    return Rejection(
        id=row["id"],
        account_id=row["account_id"],
        address=row["address"],
        body_bytes=row["body_bytes"],
        received_at=row["received_at"],
        expires_at=row["expires_at"],
    )
