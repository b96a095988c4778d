from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.kit.secrets import Secret


@dataclass(frozen=True, slots=True)
class KeyRecord:
    """An API key without its secret; `hint` is its last four letters."""

    id: UUID
    name: str
    hint: str
    permissions: tuple[str, ...]
    created_by: str
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None
    last_used_at: datetime | None
    networks: tuple[str, ...]
    """Where it may be used from; none means anywhere."""


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key just made: the only moment its secret exists outside its owner."""

    record: KeyRecord
    secret: Secret
