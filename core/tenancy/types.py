from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class NewTenant:
    """What a tenant is made of. `zone` is an IANA time zone name."""

    slug: str
    name: str
    mode: str
    zone: str = "Asia/Kolkata"


@dataclass(frozen=True, slots=True)
class TenantConfiguration:
    """The tenant's own, changeable settings."""

    tenant_id: UUID
    name: str
    branding: dict[str, Any]
    settings: dict[str, Any]
    allowed_origins: tuple[str, ...]
    idempotency_ttl_seconds: int
    version: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ConfigurationChange:
    """New values for the keys present; None leaves a key as it is."""

    name: str | None = None
    branding: dict[str, Any] | None = None
    settings: dict[str, Any] | None = None
    allowed_origins: tuple[str, ...] | None = None
    idempotency_ttl_seconds: int | None = None
