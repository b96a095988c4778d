"""The event base class. A module's `events.py` declares its events as subclasses; the catalogue finds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict


class MoneyOut(BaseModel):
    """An amount on the wire: a decimal string with exactly the currency's digits."""

    model_config = ConfigDict(extra="forbid", strict=True)

    amount: str
    currency: str


class Event(BaseModel):
    """Data of one kind of event. The docstring's first line says when it happens; `example` is a full instance."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    type: ClassVar[str]
    """Past tense and dotted: `payment.succeeded`."""
    version: ClassVar[int] = 1
    for_end_user: ClassVar[bool] = False
    """Whether an end user who follows its subject is told; of its fields they see those that say `Shown`
    (`core.kit.shown`)."""
    example: ClassVar[dict[str, Any]]

    @classmethod
    def summary(cls) -> str:
        return (cls.__doc__ or cls.type).strip().splitlines()[0]

    @classmethod
    def description(cls) -> str:
        """The rest of the docstring."""
        return " ".join((cls.__doc__ or "").strip().partition("\n")[2].split())


class Envelope(BaseModel):
    """What every reader gets: over WebSocket, tenant webhook and the event list alike."""

    id: str
    type: str
    version: int
    tenant: str
    subject: str
    subject_version: int
    position: int
    occurred_at: str
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Placed:
    """An event with its position, as read from the stream."""

    id: UUID
    type: str
    version: int
    subject: str
    subject_version: int
    position: int
    occurred_at: datetime
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a stream. `position` is how far the read looked, `top` the stream's last position then."""

    events: Sequence[Placed]
    position: int
    top: int
