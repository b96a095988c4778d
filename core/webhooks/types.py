from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

RECEIVED = "received"
PROCESSED = "processed"
IGNORED = "ignored"
DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Delivery:
    """A verified webhook as stored, without its payload."""

    id: UUID
    account_id: UUID
    dedupe_key: str
    event_type: str
    subject: str
    hints: Mapping[str, str]
    conflict: bool
    status: str
    last_error: str | None
    occurred_at: datetime | None
    received_at: datetime
    processed_at: datetime | None


@dataclass(frozen=True, slots=True)
class DeliveryFilter:
    """Narrows a list; None does not."""

    account_id: UUID | None = None
    status: str | None = None
    event_type: str | None = None
    conflict: bool | None = None
    subject: str | None = None
    vendor_id: str | None = None
    """Any id in its hints: an order, a payment, a refund, a settlement, a dispute, … or our own reference."""
    since: datetime | None = None
    """Received not before."""
    until: datetime | None = None
    """Received before."""


@dataclass(frozen=True, slots=True)
class Payload:
    """What a delivery carried, with card numbers and personal data masked."""

    headers: Mapping[str, str]
    body: Any
    """The JSON value, or text when it is not JSON."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A webhook as it came in, or as much of it as was kept: what its signature can cover."""

    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    query: str = ""
    method: str = "POST"
