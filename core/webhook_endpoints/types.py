from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.kit.secrets import Secret


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The tenant's endpoint without its secret."""

    id: UUID
    url: str
    event_types: tuple[str, ...] | None
    """None means every type."""
    status: str
    disabled_reason: str | None
    failing_since: datetime | None
    version: int
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class EndpointWithSecret:
    """An endpoint just made or rotated; the secret is shown this once, and None when nothing new was made."""

    endpoint: Endpoint
    secret: Secret | None


@dataclass(frozen=True, slots=True)
class Message:
    """One event on its way to the endpoint."""

    id: UUID
    event_id: UUID
    position: int
    subject: str
    type: str
    status: str
    attempts: int
    created_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try. `status_code` is None when no answer came."""

    id: UUID
    outcome: str
    status_code: int | None
    milliseconds: int
    started_at: datetime
