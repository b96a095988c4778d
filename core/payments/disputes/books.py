"""What disputes write in the ledger.

What a vendor deducts moves from what it owes us (clearing) to what it holds back; won, it moves back; lost, it is the
tenant's loss or is taken from the account that the payment credited.
"""

from __future__ import annotations

from uuid import UUID

from core.kit import ids
from core.kit.money import Money
from core.ledger.chart import service as chart
from core.ledger.types import Line, NewTransaction
from core.payments import books
from core.payments.disputes.ledger_accounts import HELD_BACK, LOSSES
from core.payments.disputes.types import Dispute


async def moved(dispute: Dispute, before: Money, after: Money, *, number: int) -> NewTransaction | None:
    """What the vendor holds back went from `before` to `after`; None when that is the same."""
    if before == after:
        return None
    currency = after.currency
    clearing = await books.clearing(dispute.provider_account_id, currency)
    back = await held_back(dispute.provider_account_id, currency)
    if after > before:
        return _posting(dispute, f"deducted:{number}", Line(debit=back, credit=clearing, amount=after - before))
    return _posting(dispute, f"returned:{number}", Line(debit=clearing, credit=back, amount=before - after))


async def lost(dispute: Dispute, amount: Money, payer_account_id: UUID | None, *, number: int) -> NewTransaction:
    """What is held back is gone: out of `payer_account_id`, or the tenant's loss."""
    back = await held_back(dispute.provider_account_id, amount.currency)
    debit = payer_account_id or await losses(amount.currency)
    return _posting(dispute, f"lost:{number}", Line(debit=debit, credit=back, amount=amount))


def blocked(dispute: Dispute, line: Line, *, number: int) -> NewTransaction:
    """What may be refunded of the payment becomes less, or more again: a memorandum."""
    return _posting(dispute, f"blocked:{number}", line)


async def held_back(provider_account_id: UUID, currency: str) -> UUID:
    """The account of what a gateway holds back for disputes."""
    return await chart.open_for(HELD_BACK, account=ids.text("pac", provider_account_id), currency=currency)


async def losses(currency: str) -> UUID:
    """The account of what disputes cost the tenant."""
    return await chart.open_for(LOSSES, currency=currency)


def _posting(dispute: Dispute, step: str, line: Line) -> NewTransaction:
    return NewTransaction(
        reference=f"dispute:{dispute.public_id}:{step}",
        kind="dispute",
        lines=(line,),
        metadata={"dispute": dispute.public_id, "payment": ids.text("pay", dispute.payment_id)},
    )
