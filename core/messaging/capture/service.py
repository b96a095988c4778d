"""Keep and show what would have gone out. Open in development alone, where no provider is configured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg

from core.kit import db, ids, secrets
from core.kit.errors import NotFound
from core.messaging.capture import queries
from core.messaging.provider import OutgoingMessage

KEPT = 500
_open = False


@dataclass(frozen=True, slots=True)
class Captured:
    """A message in the box, whole: it is a developer's own."""

    id: UUID
    channel: str
    to: str
    sender: str
    subject: str
    text: str = field(repr=False)
    html: str = field(repr=False)
    purpose: str
    reference: str
    headers: Mapping[str, str]
    dlt: Mapping[str, Any] | None
    created_at: datetime


def configure(*, development: bool) -> None:
    """Open the box in development; in production a message without a provider waits for one, and fails in the end."""
    global _open  # noqa: PLW0603 - one environment per process
    _open = development


def is_open() -> bool:
    return _open


async def keep(tx: db.Transaction, message: OutgoingMessage) -> None:
    """Put a message into the box; the oldest leave it."""
    capture_id = ids.new()
    told = message.dlt
    content = {
        "channel": message.channel,
        "to": message.to,
        "sender": f"{message.sender_name} <{message.sender}>" if message.sender_name else message.sender,
        "subject": message.subject,
        "text": message.text,
        "html": message.html,
        "purpose": message.purpose,
        "reference": message.reference,
        "headers": dict(message.headers),
        "dlt": {"entity": told.entity_id, "template": told.template_id, "header": told.header} if told else None,
    }
    sealed = await secrets.encrypt_json(tx, _purpose(capture_id), content)
    await tx.execute(queries.INSERT, tx.tenant, capture_id, message.channel, sealed)
    await tx.execute(queries.DELETE_SURPLUS, tx.tenant, KEPT)


async def search(words: str, limit: int = 100) -> list[Captured]:
    """The newest messages that hold every word somewhere, whatever its case."""
    wanted = words.casefold().split()
    async with db.transaction() as tx:
        rows = await tx.fetch(queries.LIST, tx.tenant, KEPT)
        found = [await _read(tx, row) for row in rows]
    return [item for item in found if all(word in _all(item) for word in wanted)][:limit]


async def get(capture_id: UUID) -> Captured:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND, tx.tenant, capture_id)
        if row is None:
            raise NotFound
        return await _read(tx, row)


def _all(item: Captured) -> str:
    return f"{item.to} {item.sender} {item.subject} {item.text} {item.reference} {item.purpose}".casefold()


def _purpose(capture_id: UUID) -> str:
    return f"message_capture/{capture_id}"


async def _read(tx: db.Transaction, row: asyncpg.Record) -> Captured:
    content: dict[str, Any] = await secrets.decrypt_json(tx, _purpose(row["id"]), row["sealed"])
    return Captured(id=row["id"], created_at=row["created_at"], **content)
