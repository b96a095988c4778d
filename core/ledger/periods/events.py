from __future__ import annotations

from typing import ClassVar

from core.events.types import Event


class PeriodClosedBefore(Event):
    """The books were closed: nothing effective before this instant can be posted any more."""

    type: ClassVar[str] = "ledger.period_closed"
    example: ClassVar[dict[str, object]] = {
        "closed_before": "2026-11-01T00:00:00.000000Z",
        "before": None,
        "reason": "October is audited",
    }

    closed_before: str
    before: str | None
    reason: str
