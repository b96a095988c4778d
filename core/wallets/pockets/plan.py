"""Out of which pockets an amount goes. Pure, so that a test can try every case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal

from core.ledger.errors import InsufficientFunds
from core.wallets.pockets.types import Lot, Use

_NEVER = datetime(9999, 1, 1, tzinfo=UTC)


def usable(lots: Sequence[Lot], use: Use, now: datetime) -> list[Lot]:
    """The pockets that may be used so and have something, in the order in which they are taken."""
    good = [
        lot
        for lot in lots
        if lot.kind.allows(use) and lot.available > 0 and (lot.expires_at is None or lot.expires_at > now)
    ]
    return sorted(good, key=lambda lot: (lot.kind.spend_order, lot.expires_at or _NEVER, lot.account_id))


def divide(lots: Sequence[Lot], amount: Decimal) -> list[tuple[Lot, Decimal]]:
    """Take an amount out of ordered pockets. Raises InsufficientFunds."""
    parts: list[tuple[Lot, Decimal]] = []
    left = amount
    for lot in lots:
        part = min(left, lot.available)
        if part > 0:
            parts.append((lot, part))
            left -= part
    if left > 0:
        raise InsufficientFunds("the pockets that this may come from do not have enough")
    return parts


def give_back(spent: Sequence[tuple[str, Decimal]], amount: Decimal) -> list[tuple[str, Decimal]]:
    """Divide a refund over what is left of a spend's lines: what was taken last comes back first, so that money that
    expires is spent for good before money that does not. Asks that the lines have enough."""
    parts: list[tuple[str, Decimal]] = []
    for name, left in reversed(spent):
        part = min(left, amount)
        if part > 0:
            parts.append((name, part))
            amount -= part
    assert amount == 0, "the caller checks what is left"
    return parts
