"""An exchange of currencies: two legs of one transaction, each through the tenant's own liquidity account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Any
from uuid import UUID

from core.kit.money import Money, quantum
from core.ledger.errors import InvalidTransaction, RateMismatch
from core.ledger.types import Line, NewTransaction

RATE_DIGITS_MAX = 12
EXACT = Context(prec=60)
"""An amount has 24 digits and a rate as many: their product has more than Python's 28."""


@dataclass(frozen=True, slots=True)
class NewExchange:
    """Sell money of one currency and buy another's at a rate: `bought` per one unit of `sold`."""

    reference: str
    sold: Money
    bought: Money
    rate: Decimal
    source_id: UUID
    """The account that is debited with what is sold."""
    target_id: UUID
    """The account that is credited with what is bought."""
    liquidity_sold_id: UUID
    """Takes what is sold, in its currency."""
    liquidity_bought_id: UUID
    """Gives what is bought, in its currency."""
    description: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)


def transaction_of(new: NewExchange) -> NewTransaction:
    """The transaction of an exchange; the rate stays in its metadata. Raises RateMismatch, InvalidTransaction."""
    if new.sold.currency == new.bought.currency:
        raise InvalidTransaction("an exchange is between two currencies")
    digits = -int(new.rate.as_tuple().exponent) if new.rate.is_finite() else RATE_DIGITS_MAX + 1
    if digits > RATE_DIGITS_MAX or not 0 < new.rate < Decimal(10) ** RATE_DIGITS_MAX:
        raise RateMismatch(f"a rate is positive and has at most {RATE_DIGITS_MAX} digits on either side")
    # Half-even, as ISO 80000-1 rounds: over many exchanges neither side gains by it.
    worth = EXACT.multiply(new.sold.amount, new.rate).quantize(quantum(new.bought.currency), ROUND_HALF_EVEN, EXACT)
    if worth != new.bought.amount:
        raise RateMismatch(f"{new.sold} at {new.rate:f} is {worth} {new.bought.currency}, not {new.bought}")
    return NewTransaction(
        reference=new.reference,
        kind="exchange",
        lines=(
            Line(new.source_id, new.liquidity_sold_id, new.sold),
            Line(new.liquidity_bought_id, new.target_id, new.bought),
        ),
        description=new.description,
        metadata={
            **new.metadata,
            "fx_rate": f"{new.rate:f}",
            "fx_pair": f"{new.sold.currency}/{new.bought.currency}",
        },
    )
