"""Ask for a withdrawal, and list a wallet's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from core.kit import db
from core.kit.money import Money
from core.payouts import service as payouts
from core.payouts.types import NewPayout, Payout, PayoutFilter, Source
from core.wallets import service as wallets
from core.wallets.pockets import service as pockets
from core.wallets.pockets.types import Use

PURPOSE = "withdrawal"


async def withdraw(
    wallet_id: UUID,
    amount: Money,
    beneficiary_id: UUID,
    *,
    reason: str = "",
    metadata: Mapping[str, Any] | None = None,
) -> Payout:
    """Hold the amount in the wallet's withdrawable pockets and ask for its payout.

    Locks accounts. Raises NotFound, WalletCurrencyMismatch, ledger.InsufficientFunds, ledger.AccountFrozen,
    ledger.AccountClosed and what `payouts.request_within` raises; nothing is written then.
    """

    async def once() -> Payout:
        async with db.transaction() as tx:
            wallet = await wallets.get(wallet_id)
            parts = await pockets.take_within(tx, wallet, Use.WITHDRAW, amount)
            return await payouts.request_within(
                tx,
                NewPayout(
                    purpose=PURPOSE,
                    subject=wallet.public_id,
                    person_id=wallet.person_id,
                    beneficiary_id=beneficiary_id,
                    amount=amount,
                    sources=[Source(lot.account_id, part) for lot, part in parts],
                    reason=reason,
                    metadata=metadata or {},
                ),
            )

    return await db.retrying(once)


async def list_withdrawals(wallet_id: UUID, before: UUID, limit: int) -> list[Payout]:
    """A wallet's withdrawals whatever became of them, newest first. Raises NotFound."""
    wallet = await wallets.get(wallet_id)
    return await payouts.list_payouts(before, limit, PayoutFilter(subject=wallet.public_id))
