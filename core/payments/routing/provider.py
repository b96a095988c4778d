"""What a payment provider that claims DOWNTIMES adds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Downtime:
    """A vendor's word that a method works badly. `instrument` is a bank, network or psp; None: all of the method."""

    provider_downtime_id: str
    method: str
    instrument: str | None
    severity: str
    """low, medium or high."""
    begins_at: datetime
    ends_at: datetime | None
    """None while it lasts."""
    resolved: bool = False


class DowntimeProvider(Protocol):
    """Tells of its downtimes."""

    async def downtimes(self) -> Sequence[Downtime]:
        """Those of now and of the near future. Raises ProviderRejected, ProviderUnavailable."""
        ...
