from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Profile:
    """What is personal; any part may be unknown."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the tenant knows them. `external_id` is the tenant's own name for them, unique for ever."""

    id: UUID
    external_id: str
    profile: Profile
    version: int
    created_at: datetime
    updated_at: datetime
    erased_at: datetime | None
