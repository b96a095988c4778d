"""Who may follow a pocket: whoever may follow its wallet."""

from __future__ import annotations

from core.kit import ids, scope
from core.realtime.registry import channel
from core.wallets.pockets import service as pockets


@channel("pkt")
async def follow_pocket(subject: str) -> None:
    """Raises PermissionDenied, NotFound."""
    scope.require("wallets:read")
    await pockets.wallet_of(ids.parse("pkt", subject))
