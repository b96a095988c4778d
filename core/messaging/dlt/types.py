from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.messaging.provider import Purpose


@dataclass(frozen=True, slots=True)
class NewDltTemplate:
    """A text as it was registered. `template` and `language` say which messages it is for."""

    dlt_template_id: str
    header: str
    category: str
    text: str
    template: str
    language: str


@dataclass(frozen=True, slots=True)
class DltTemplate:
    """A registered text."""

    id: UUID
    dlt_template_id: str
    header: str
    category: str
    text: str
    template: str
    language: str
    enabled: bool
    version: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Use:
    """Which messages a text is looked for."""

    template: str
    language: str
    purpose: Purpose
