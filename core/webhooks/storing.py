"""The one write of the inbox: a batch of verified webhooks, their payloads and their jobs, in one transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import orjson
import structlog

from core.jobs import service as jobs
from core.kit import db, ids, secrets
from core.providers.errors import keepable
from core.providers.types import WebhookNotice
from core.web import card_guard
from core.webhooks import queries

log = structlog.get_logger()

PROCESS = "webhooks.process"
TEXT_MAX = 500
_HINTS = (
    "provider_order_id",
    "provider_payment_id",
    "provider_refund_id",
    "provider_settlement_id",
    "provider_object_id",
    "reference",
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A verified webhook on its way into the inbox."""

    account_id: UUID
    notice: WebhookNotice
    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    id: UUID = field(default_factory=ids.new)
    body_hash: bytes = b""
    """Of the body as it came."""
    kept: bytes = field(default=b"", repr=False)
    """The body as it is stored: no card number is ever kept, not even encrypted."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "body_hash", hashlib.sha256(self.body).digest())
        object.__setattr__(self, "kept", card_guard.without_cards(self.body))


async def store(arrivals: Sequence[Arrival]) -> set[UUID]:
    """Store what is new, with a job for each; the ids of those. Owns its transaction."""
    # Sorted by the unique key, so that two processes with the same duplicates never wait for each other in a circle.
    batch = sorted(arrivals, key=lambda item: (item.account_id, item.notice.dedupe_key, item.body_hash))
    keys = {(item.account_id, item.notice.dedupe_key) for item in batch}
    bodies = {(item.account_id, item.notice.dedupe_key, item.body_hash) for item in batch}
    clash = len(bodies) > len(keys)
    async with db.transaction() as tx:
        sealer = await secrets.sealer(tx)
        rows = await tx.fetch(
            queries.STORE,
            tx.tenant,
            [item.id for item in batch],
            [item.account_id for item in batch],
            [storable(item.notice.dedupe_key) for item in batch],
            [item.body_hash for item in batch],
            [storable(item.notice.event_type) for item in batch],
            [storable(item.notice.subject) for item in batch],
            [orjson.dumps(_hints(item.notice)).decode() for item in batch],
            [item.notice.occurred_at for item in batch],
            [clash and _clashes(item, bodies) for item in batch],
            [sealer.encrypt(purpose(item.id), framed(item.headers, item.kept, item.notice.details)) for item in batch],
        )
        fresh = {row["id"] for row in rows}
        await jobs.enqueue_many(
            tx, PROCESS, {str(delivery_id): {"delivery": str(delivery_id)} for delivery_id in fresh}
        )
    for row in rows:
        if row["conflict"]:
            # Either the vendor reuses its ids, or somebody plays with a header that no signature covers.
            log.warning("webhook.conflict", delivery=ids.text("whd", row["id"]))
    return fresh


def purpose(row_id: UUID) -> str:
    """What the ciphertext of a delivery or rejection is bound to."""
    return f"webhook/{row_id}"


@dataclass(frozen=True, slots=True)
class Content:
    """What is kept encrypted of a webhook."""

    headers: Mapping[str, str]
    details: tuple[Mapping[str, Any], ...]
    body: bytes


def framed(headers: Mapping[str, str], body: bytes, details: Sequence[Mapping[str, Any]] = ()) -> bytes:
    """Headers as one line of JSON (with the details in a list after them, where there are any), then the raw body."""
    head: object = [headers, list(details)] if details else headers
    return orjson.dumps(head) + b"\n" + body


def unframed(opened: bytes) -> Content:
    """What `framed` made."""
    line, _, body = opened.partition(b"\n")
    head = orjson.loads(line)
    headers, details = head if isinstance(head, list) else (head, [])
    return Content(headers, tuple(details), body)


def storable(text: str) -> str:
    """Text that PostgreSQL takes: JSON may hold NUL and lone surrogates, and those must not refuse a webhook."""
    return keepable(text, TEXT_MAX)


def _hints(notice: WebhookNotice) -> dict[str, str]:
    given = {name: getattr(notice, name) for name in _HINTS}
    return {name: storable(value) for name, value in given.items() if value is not None}


def _clashes(item: Arrival, bodies: set[tuple[UUID, str, bytes]]) -> bool:
    """Whether another body in the same batch came under this one's event id."""
    return any(
        (account_id, key) == (item.account_id, item.notice.dedupe_key) and body_hash != item.body_hash
        for account_id, key, body_hash in bodies
    )
