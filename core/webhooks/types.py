from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Payload:
    """What a delivery carried, with card numbers and personal data masked."""

    headers: Mapping[str, str]
    body: Any
    """The JSON value, or text when it is not JSON."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """A webhook with a wrong signature, without its body."""

    id: UUID
    account_id: UUID
    address: str
    body_bytes: int
    received_at: datetime
    expires_at: datetime
