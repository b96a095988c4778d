from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Logo:
    """An image of the tenant's, kept as a file."""

    file_id: UUID
    content_type: str
    size_bytes: int
    width: int
    height: int
    """In pixels."""
    set_at: datetime
