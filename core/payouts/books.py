"""What payouts write in the ledger: holds, their captures, their release."""

from __future__ import annotations

from uuid import UUID

from core.kit import db, ids
from core.ledger.chart import service as chart
from core.ledger.holds import service as holds
from core.ledger.holds.types import NewHold
from core.payouts.ledger_accounts import CLEARING
from core.payouts.types import NewPayout, Payout


async def clearing(provider_account_id: UUID, currency: str) -> UUID:
    """The account of what providers paid for us and the bank statement has not shown yet: what we owe the bank."""
    return await chart.open_for(CLEARING, account=ids.text("pac", provider_account_id), currency=currency)


async def hold_within(tx: db.Transaction, payout_id: UUID, new: NewPayout, provider_account_id: UUID) -> list[UUID]:
    """Set the money aside where it is, one hold for each source; none of them ever expires by itself."""
    target, name = await clearing(provider_account_id, new.amount.currency), ids.text("pyo", payout_id)
    made = []
    for number, source in enumerate(new.sources, 1):
        wanted = NewHold(
            reference=f"payout:{name}:{number}",
            account_id=source.account_id,
            amount=source.amount,
            credit_account_id=target,
            description=new.purpose,
            metadata={"payout": name},
        )
        made.append((await holds.create_within(tx, wanted)).id)
    return made


async def settle_within(tx: db.Transaction, payout: Payout) -> None:
    """The money left: capture every hold in full. The reference is what makes it once."""
    for number, hold_id in enumerate(payout.hold_ids, 1):
        await holds.capture_within(
            tx,
            hold_id,
            reference=f"payout:{payout.public_id}:paid:{number}",
            kind=payout.purpose,
            description=payout.reason,
            metadata={"payout": payout.public_id},
        )


async def release_within(tx: db.Transaction, payout: Payout, reason: str) -> None:
    """No money left: give every hold up."""
    for hold_id in payout.hold_ids:
        await holds.void_within(tx, hold_id, reason=reason[:200])
