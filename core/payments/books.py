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
from core.payments.ledger_accounts import CLEARING, REFUNDS_PENDING, REVENUE
from core.payments.types import Attempt, Payment, Refund

_DECIMAL = re.compile(r"^(0|[1-9][0-9]{0,11})(\.[0-9]{1,4})?$")


async def clearing(provider_account_id: UUID, currency: str) -> UUID:
    """The account of what the gateway took and has not settled: an asset."""
    return await chart.open_for(CLEARING, account=ids.text("pac", provider_account_id), currency=currency)


async def refunds_pending(provider_account_id: UUID, currency: str) -> UUID:
    """The account of money set aside for refunds: nobody can spend it meanwhile."""
    return await chart.open_for(REFUNDS_PENDING, account=ids.text("pac", provider_account_id), currency=currency)


async def revenue(currency: str) -> UUID:
    """The account of the tenant's own fees."""
    return await chart.open_for(REVENUE, currency=currency)


async def captured(payment: Payment, attempt: Attempt) -> NewTransaction:
    """Credit the captured money, and take the tenant's fee out of it. The reference is what makes it once."""
    currency = payment.amount.currency
    source = await clearing(attempt.provider_account_id, currency)
    lines = [Line(debit=source, credit=payment.credit_account_id, amount=payment.amount)]
    if payment.fee.amount > 0:
        lines.append(Line(debit=payment.credit_account_id, credit=await revenue(currency), amount=payment.fee))
    return NewTransaction(
        reference=f"payment:{payment.public_id}:captured",
        kind=payment.purpose,
        lines=tuple(lines),
        description=payment.description,
        metadata={"payment": payment.public_id, "attempt": ids.text("att", attempt.id)},
    )


async def set_aside(refund_id: UUID, payment: Payment, amount: Money, provider_account_id: UUID) -> NewTransaction:
    """Take a refund's money out of reach before the gateway hears of it."""
    pending = await refunds_pending(provider_account_id, amount.currency)
    return _refund(refund_id, payment.public_id, "set_aside", Line(payment.credit_account_id, pending, amount))


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


def _refund(refund_id: UUID, payment: str, step: str, line: Line) -> NewTransaction:
    refund = ids.text("ref", refund_id)
    return NewTransaction(
        reference=f"refund:{refund}:{step}",
        kind="refund",
        lines=(line,),
        metadata={"refund": refund, "payment": payment},
    )
