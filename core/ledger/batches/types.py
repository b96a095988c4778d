from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Import:
    """A file of transactions and how far its posting has come."""

    id: UUID
    name: str
    state: str
    """`receiving`, `queued`, `running`, `done`; `failed` until its job is replayed."""
    bytes: int
    lines: int
    posted: int
    refused: int
    next_chunk: int
    actor: str
    request_id: str
    created_at: datetime
    finished_at: datetime | None
    error: str | None
    version: int


@dataclass(frozen=True, slots=True)
class LineVerdict:
    """What became of one line: the transaction, or the problem that refused it."""

    line: int
    reference: str | None
    transaction_id: UUID | None
    problem: dict[str, Any] | None
