"""What payments write in the ledger: which accounts, which lines, under which references."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Any
from uuid import UUID

from core.kit import ids
from core.kit.money import Money, quantum
from core.ledger.chart import service as chart
from core.ledger.types import Line, NewTransaction
from core.payments.errors import FeeTakesAll
from core.payments.ledger_accounts import CLEARING, EXCESS, REFUNDABLE, REFUNDABLE_TOTAL, REFUNDS_PENDING, REVENUE
from core.payments.types import Attempt, Payment, Refund

_DECIMAL = re.compile(r"^(0|[1-9][0-9]{0,11})(\.[0-9]{1,4})?\Z")


async def clearing(provider_account_id: UUID, currency: str) -> UUID:
    """The account of what the gateway took and has not settled: an asset."""
    return await chart.open_for(CLEARING, account=ids.text("pac", provider_account_id), currency=currency)


async def refunds_pending(provider_account_id: UUID, currency: str) -> UUID:
    """The account of money set aside for refunds: nobody can spend it meanwhile."""
    return await chart.open_for(REFUNDS_PENDING, account=ids.text("pac", provider_account_id), currency=currency)


async def revenue(currency: str) -> UUID:
    """The account of the tenant's own fees."""
    return await chart.open_for(REVENUE, currency=currency)


async def refundable(payment: Payment) -> UUID:
    """The account of what may still be given back of a payment. A new one's balance is zero until the first share."""
    return await chart.open_for(REFUNDABLE, payment=payment.public_id, currency=payment.amount.currency)


async def refundable_total(currency: str) -> UUID:
    """The other side of every payment's refundable account: what may be given back in all."""
    return await chart.open_for(REFUNDABLE_TOTAL, currency=currency)


async def excess(provider_account_id: UUID, currency: str) -> UUID:
    """The account of money that payers paid twice: it is theirs, and on its way back."""
    return await chart.open_for(EXCESS, account=ids.text("pac", provider_account_id), currency=currency)


async def excess_received(payment: Payment, attempt: Attempt) -> NewTransaction:
    """A second attempt was captured: the gateway owes us its money, and we owe it to the payer."""
    currency = payment.amount.currency
    source = await clearing(attempt.provider_account_id, currency)
    target = await excess(attempt.provider_account_id, currency)
    return NewTransaction(
        # It ends as every capture's does: reconciliation knows by that what the gateway must settle.
        reference=f"payment:{payment.public_id}:{attempt.reference}:captured",
        kind="excess",
        lines=(Line(debit=source, credit=target, amount=payment.amount),),
        metadata={"payment": payment.public_id, "attempt": attempt.reference},
        limited=False,
    )


async def excess_set_aside(
    refund_id: UUID, payment: Payment, amount: Money, provider_account_id: UUID
) -> NewTransaction:
    """Take an excess out of reach before the gateway hears of its refund."""
    source = await excess(provider_account_id, amount.currency)
    pending = await refunds_pending(provider_account_id, amount.currency)
    return _refund(refund_id, payment.public_id, "set_aside", Line(source, pending, amount))


async def captured(payment: Payment, attempt: Attempt) -> NewTransaction:
    """Credit the captured money, and take the tenant's fee out of it. The reference is what makes it once."""
    currency = payment.amount.currency
    source = await clearing(attempt.provider_account_id, currency)
    lines = [Line(debit=source, credit=payment.credit_account_id, amount=payment.captured)]
    if payment.fee.amount > 0:
        lines.append(Line(debit=payment.credit_account_id, credit=await revenue(currency), amount=payment.fee))
    return NewTransaction(
        reference=f"payment:{payment.public_id}:captured",
        kind=payment.purpose,
        lines=tuple(lines),
        description=payment.description,
        metadata={"payment": payment.public_id, "attempt": ids.text("att", attempt.id)},
    )


async def set_aside(
    refund_id: UUID, payment: Payment, amount: Money, provider_account_id: UUID, share: Line
) -> NewTransaction:
    """Take a refund's money out of reach before the gateway hears of it, with its share of what is refundable."""
    pending = await refunds_pending(provider_account_id, amount.currency)
    return _refund(refund_id, payment.public_id, "set_aside", Line(payment.credit_account_id, pending, amount), share)


def credited_back(refund_id: UUID, payment: Payment, amount: Money, account_id: UUID, share: Line) -> NewTransaction:
    """A refund into another account of ours: no gateway has a part in it."""
    return _refund(refund_id, payment.public_id, "credited", Line(payment.credit_account_id, account_id, amount), share)


async def refunded(refund: Refund) -> NewTransaction:
    """The gateway gave the money back: it leaves what the gateway owes us."""
    currency, payment = refund.amount.currency, ids.text("pay", refund.payment_id)
    pending = await refunds_pending(refund.provider_account_id, currency)
    source = await clearing(refund.provider_account_id, currency)
    return _refund(refund.id, payment, "succeeded", Line(pending, source, refund.amount))


def returned_reference(refund: Refund) -> str:
    """The reference of the reversal that gives a failed refund's money back."""
    return f"refund:{refund.public_id}:failed"


def fee_of(amount: Money, settings: dict[str, Any]) -> Money:
    """The tenant's own fee on a deposit: `deposit_fee` {percent, fixed}, decimal strings, rounded half up.

    Raises FeeTakesAll when it would leave nothing, or is written as anything but decimal strings.
    """
    wanted = settings.get("deposit_fee")
    if wanted is None:
        return Money.zero(amount.currency)
    if not isinstance(wanted, dict) or not wanted.keys() <= {"percent", "fixed"}:
        raise FeeTakesAll("deposit_fee takes percent and fixed")
    percent, fixed = (_decimal(wanted.get(name, "0")) for name in ("percent", "fixed"))
    with localcontext(prec=60):  # no digit may be lost before the one rounding
        raw = amount.amount * percent / 100 + fixed
        fee = Money(raw.quantize(quantum(amount.currency), ROUND_HALF_UP), amount.currency)
    if fee >= amount:
        raise FeeTakesAll(f"the fee of {fee} leaves nothing of {amount}")
    return fee


def _decimal(text: object) -> Decimal:
    if not isinstance(text, str) or not _DECIMAL.match(text):
        raise FeeTakesAll("deposit_fee is written in decimal strings such as 2.5")
    return Decimal(text)


def part_of(fee: Money, captured: Money, whole: Money) -> Money:
    """The tenant's fee on a capture of less than the whole: the same share of it, rounded half up."""
    if captured == whole:
        return fee
    with localcontext(prec=60):
        part = (fee.amount * captured.amount / whole.amount).quantize(quantum(fee.currency), ROUND_HALF_UP)
    return Money(min(part, captured.amount - quantum(fee.currency)), fee.currency)


def _refund(refund_id: UUID, payment: str, step: str, *lines: Line) -> NewTransaction:
    refund = ids.text("ref", refund_id)
    return NewTransaction(
        reference=f"refund:{refund}:{step}",
        kind="refund",
        lines=lines,
        metadata={"refund": refund, "payment": payment},
    )
