"""What providers report of messages: read by the one inbox of webhooks, applied once each, never backwards."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
import structlog

from core.jobs.registry import Job
from core.kit import clock, db, ids
from core.kit.errors import NotFound
from core.messaging import addresses, claim, queries, service
from core.messaging.errors import HeaderInjection, InvalidRecipient, NotSettled
from core.messaging.provider import Channel, DeliveryNotice, DeliveryState
from core.messaging.suppression import service as suppression
from core.messaging.suppression.types import BOUNCE, COMPLAINT, UNSUBSCRIBE
from core.messaging.types import State
from core.providers import service as providers
from core.providers.types import Connection, WebhookNotice
from core.webhooks import service as webhooks
from core.webhooks.registry import Incoming

log = structlog.get_logger()

SUBJECT = "message_delivery"
TRIES_FOR_UNKNOWN = 4
"""A report may be faster than our own note of what the provider answered; after so many looks it is not about us."""
NOTICES_MAX = 5_000
TEXT_MAX = 300
_RANK = {State.QUEUED: 0, State.SENT: 1, State.DELIVERED: 2, State.BOUNCED: 3, State.FAILED: 2, State.SUPPRESSED: 4}
"""A mailbox may give back what its server took, so a bounce follows a delivery; nothing else follows an end."""
_STATES = {
    DeliveryState.SENT: State.SENT,
    DeliveryState.DELIVERED: State.DELIVERED,
    DeliveryState.BOUNCED: State.BOUNCED,
    DeliveryState.FAILED: State.FAILED,
    # Whoever complains has it.
    DeliveryState.COMPLAINED: State.DELIVERED,
}


async def read(connection: Connection, incoming: Incoming) -> WebhookNotice:
    """Verify a message provider's webhook; its reports are kept with the payload. Raises WebhookInvalid."""
    provider = connection.provider
    if hasattr(provider, "prepare_webhook"):
        await provider.prepare_webhook(incoming.headers, incoming.body)
    notices: list[DeliveryNotice] = provider.verify_webhook(
        incoming.headers, incoming.body, incoming.url, incoming.method
    )
    # The same reports sent again are the same delivery, whatever else differs in the bytes around them.
    keys = "\0".join(sorted(notice.dedupe_key for notice in notices)).encode() or incoming.body
    states = sorted({notice.state for notice in notices})
    return WebhookNotice(
        dedupe_key=hashlib.sha256(keys).hexdigest(),
        event_type="+".join(states) or "other",
        subject=SUBJECT,
        occurred_at=max((notice.at for notice in notices if notice.at is not None), default=None),
        details=tuple(_plain(notice) for notice in notices[:NOTICES_MAX]),
    )


async def receive(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    """Apply every report of one webhook. Safe to run twice and in any order."""
    connection = await providers.connect(account_id)
    if not notice.details and hasattr(connection.provider, "follow_webhook"):
        headers, body = await webhooks.content(UUID(job.args["delivery"]))
        await connection.provider.follow_webhook(headers, body)
    unsettled = 0
    for report in (_notice(item) for item in notice.details):
        try:
            await db.retrying(lambda report=report: apply(connection, report))  # type: ignore[misc]
        except NotSettled:
            unsettled += 1
        except NotFound:
            if job.attempt < TRIES_FOR_UNKNOWN:
                unsettled += 1
            else:
                log.warning("message.report_of_unknown", account=ids.text("pac", account_id), state=report.state)
    if unsettled:
        raise NotSettled(f"{unsettled} reports wait")


async def apply(connection: Connection, report: DeliveryNotice) -> None:
    """Apply one report. Locks the message. Raises NotFound for none of ours, NotSettled while it is being sent."""
    account_id, channel = connection.account.id, Channel(connection.account.kind)
    async with db.transaction() as tx:
        row = await _find(tx, account_id, report)
        if row is None and not (report.recipient and not report.provider_message_id and not report.reference):
            raise NotFound
        # From a provider that reported a failure before: it may say now that the message arrived after all.
        outdated = row is not None and await _is_undelivered(tx, row["id"], account_id)
        if row is not None and (row["lease"] is not None or (row["state"] == State.QUEUED and not outdated)):
            raise NotSettled
        fresh = await tx.execute(
            queries.INSERT_RECEIPT,
            tx.tenant,
            ids.new(),
            account_id,
            report.dedupe_key[:500],
            row["id"] if row is not None else None,
            report.state,
            report.error_code,
            report.error_text,
            report.at,
        )
        if fresh:
            if row is not None and (not outdated or _STATES.get(report.state) is State.DELIVERED):
                await _move(tx, row, report)
            await _suppress(tx, channel, row, report)


async def _find(tx: db.Transaction, account_id: UUID, report: DeliveryNotice) -> asyncpg.Record | None:
    """The message, locked. A report counts only from an account that was asked to send it."""
    found: UUID | None = None
    if report.provider_message_id:
        found = await tx.value(queries.FIND_BY_PROVIDER_ID, tx.tenant, report.provider_message_id, account_id)
    if found is None and report.reference:
        try:
            found = ids.parse("msg", report.reference)
        except NotFound:
            return None
    if found is None:
        return None
    row = await tx.find_row(queries.LOCK, tx.tenant, found)
    if row is None:
        return None
    is_asked = row["account_id"] == account_id or await _is_undelivered(tx, found, account_id)
    return row if is_asked else None


async def _is_undelivered(tx: db.Transaction, message_id: UUID, account_id: UUID) -> bool:
    return bool(await tx.value(queries.IS_UNDELIVERED, tx.tenant, message_id, account_id))


async def _move(tx: db.Transaction, row: asyncpg.Record, report: DeliveryNotice) -> None:
    state = _STATES.get(report.state)
    confirms = state == State.SENT == row["state"] and row["error_code"] == claim.UNKNOWN
    if state is None or not (confirms or _RANK[state] > _RANK[State(row["state"])]):
        return
    ended_badly = state in {State.BOUNCED, State.FAILED}
    code = (report.error_code or f"messaging.{state}") if ended_badly else None
    text = report.error_text if ended_badly else None
    if ended_badly and report.elsewhere and not report.permanent and row["error_code"] != claim.UNKNOWN:
        again = await tx.find_row(queries.REROUTE, tx.tenant, row["id"], code, text)
        if again is not None:
            await tx.execute(queries.UNDELIVERED, tx.tenant, row["id"], row["account_id"], code, text)
            await service.announce(tx, [again])
            await service.wake(tx)
            return
    at = min(report.at, clock.system_now()) if report.at is not None else None
    after = await tx.get_row(queries.REPORT, tx.tenant, row["id"], state, code, text, at)
    await service.announce(tx, [after])


async def _suppress(tx: db.Transaction, channel: Channel, row: asyncpg.Record | None, report: DeliveryNotice) -> None:
    reason = {DeliveryState.COMPLAINED: COMPLAINT, DeliveryState.UNSUBSCRIBED: UNSUBSCRIBE}.get(report.state)
    if report.state is DeliveryState.BOUNCED and report.permanent:
        reason = BOUNCE
    if reason is None:
        return
    if row is not None:
        address = await service.unseal_address(tx, row)
    else:
        try:
            address = addresses.normalise(channel, report.recipient or "")
        except (InvalidRecipient, HeaderInjection):
            return
    if address:
        await suppression.add_within(
            tx,
            channel,
            address,
            reason,
            person_id=row["person_id"] if row is not None else None,
            message_id=row["id"] if row is not None else None,
        )


def _plain(notice: DeliveryNotice) -> dict[str, Any]:
    return {
        "dedupe_key": _clean(notice.dedupe_key),
        "state": str(notice.state),
        "provider_message_id": _clean(notice.provider_message_id),
        "reference": _clean(notice.reference),
        "permanent": notice.permanent,
        "error_code": _clean(notice.error_code),
        "error_text": _clean(notice.error_text),
        "at": notice.at.isoformat() if notice.at is not None else None,
        "recipient": _clean(notice.recipient),
        "elsewhere": notice.elsewhere,
    }


def _notice(item: Mapping[str, Any]) -> DeliveryNotice:
    made = DeliveryNotice(**{**item, "state": DeliveryState(item["state"])})
    return replace(made, at=datetime.fromisoformat(item["at"]) if item["at"] else None)


def _clean(text: str | None) -> str | None:
    """Text that JSON and PostgreSQL take: a verified webhook is never refused for its content."""
    if text is None:
        return None
    return text[:TEXT_MAX].encode("utf-8", "replace").decode().replace("\0", "")
