"""Who may follow a payout: staff who may read payouts, and the end user whose money it is."""

from __future__ import annotations

from core.kit import ids, scope
from core.payouts import service as payouts
from core.realtime.registry import channel


@channel("pyo")
async def follow_payout(subject: str) -> None:
    """Raises PermissionDenied, NotFound."""
    scope.require("payouts:read")
    await payouts.get(ids.parse("pyo", subject))
