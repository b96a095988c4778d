from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Period:
    """How far the books are closed: nothing effective before `closed_before` may be posted any more."""

    closed_before: datetime | None
    version: int
