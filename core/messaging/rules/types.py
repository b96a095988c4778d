from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class NewRule:
    """Send this template when that happens. `variables`: name → field of the event's data, or fixed text after `=`."""

    event_type: str
    template: str
    channel: str
    purpose: str
    language: str | None
    variables: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in force, or a disabled one."""

    id: UUID
    event_type: str
    template: str
    channel: str
    purpose: str
    language: str | None
    variables: Mapping[str, str]
    enabled: bool
    version: int
    actor: str
    created_at: datetime
