from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class File:
    """What is known of a file. `person_id` says whose it is: erasing that person erases it."""

    id: UUID
    name: str
    content_type: str
    size_bytes: int
    sha256: str
    """Of the content as it was sent, in hexadecimal."""
    person_id: UUID | None
    created_by: str
    created_at: datetime
