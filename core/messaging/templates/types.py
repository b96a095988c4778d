from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Source:
    """What a template is written as. `html` is the body alone; the frame around it is ours."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Template:
    """A template as it counts now: version 0 is the file of the default set or of the tenant's folder."""

    key: str
    channel: str
    language: str
    version: int
    source: Source
    variables: Mapping[str, str]
    """Every variable that it may name, with an example."""
    id: UUID | None = None
    created_at: datetime | None = None
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Brand:
    """How the tenant presents itself."""

    name: str
    color: str
    logo_url: str
    support: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished message."""

    subject: str = field(repr=False)
    text: str = field(repr=False)
    html: str = field(repr=False)
