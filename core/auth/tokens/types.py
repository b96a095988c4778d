from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from core.kit.scope import TenantRef


@dataclass(frozen=True, slots=True)
class Claims:
    """What a good token says, and whose tenant's it is."""

    tenant: TenantRef
    subject: str
    """`usr_…`, or `cli_…` for a client that acts for itself."""
    session_id: UUID | None
    """None for a client that acts for itself."""
    client: str
    scopes: tuple[str, ...] | None
    """What the token is limited to; None for what its subject may do."""
    expires_at: int
    raw: dict[str, Any]


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A tenant's key without its private part."""

    id: UUID
    kid: str
    public: dict[str, Any]
    signs_from: datetime
    verifies_until: datetime | None
    created_at: datetime
