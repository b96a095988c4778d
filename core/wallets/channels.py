"""Who may follow a wallet and its deposits: staff who may read them, and the end user whose wallet it is."""

from __future__ import annotations

from core.kit import ids, scope
from core.kit.errors import NotFound
from core.payments import service as payments
from core.realtime.registry import channel
from core.wallets import service as wallets


@channel("wal")
async def follow_wallet(subject: str) -> None:
    """Raises PermissionDenied, NotFound."""
    scope.require("wallets:read")
    await wallets.get(ids.parse("wal", subject))


@channel("pay")
async def follow_payment(subject: str) -> None:
    """An end user follows the deposits into their own wallets. Raises PermissionDenied, NotFound."""
    is_end_user = scope.get().principal.person_id is not None
    scope.require("wallets:read" if is_end_user else "payments:read")
    payment = (await payments.get(ids.parse("pay", subject))).payment
    if is_end_user:
        if payment.purpose != payments.DEPOSIT:
            raise NotFound
        await wallets.get(ids.parse("wal", payment.subject or ""))
