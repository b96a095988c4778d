from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class Template:
    """How a tenant opens accounts of one sort: `user:{id}:wallet:{currency}` and what such an account starts with."""

    name: str
    address: str
    normal_side: str
    floor: Decimal | None = None
    """The least that balance − held may be; below zero it is an overdraft, None is no floor."""
    limit_profile: str | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)
    version: int = 1


@dataclass(frozen=True, slots=True)
class AccountFilter:
    """Which accounts: every criterion given must hold."""

    pattern: str | None = None
    """An address with wildcards: `user:*:wallet:INR`, `gateway:**`."""
    prefix: str | None = None
    status: str | None = None
    currency: str | None = None
    normal_side: str | None = None
    owner: str | None = None
    metadata: tuple[tuple[str, str], ...] = ()
