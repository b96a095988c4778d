"""Lines of all that a settlement may be made of, and what a test reads of settlements."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from core.kit import clock
from core.kit.money import Money
from core.payments.disputes import service as disputes
from core.payments.disputes.provider import DisputeState, DisputeTruth
from core.payments.provider import SettlementLine
from core.reconciliation import service as reconciliation
from core.reconciliation.types import Settlement
from core.tenancy import service as tenancy
from core.tenancy.types import ConfigurationChange
from tests.reconciliation.shop import NEWEST, Paid, Returned, Shop, line, today, unknown

HERE, THERE = "29", "27"
"""States as GSTINs name them."""
NOTHING = Money.zero("INR")


def inr(amount: str) -> Money:
    return Money(Decimal(amount), "INR")


async def states(shop: Shop, ours: str | None, theirs: str | None) -> None:
    told: dict[str, Any] = {} if ours is None else {"gst_state": ours}
    if theirs is not None:
        told["provider_gst_states"] = {shop.pac: theirs}
    await tenancy.configure(ConfigurationChange(settings={"reconciliation": told}))


def withheld(item: Paid | Returned, settlement: str, tds: str, day: date | None = None) -> SettlementLine:
    """A line of which the vendor deducted tax at source."""
    plain = line(item, settlement, day or today())
    return replace(plain, tds=inr(tds), net=plain.net - inr(tds))


def moved(kind: str, net: str, settlement: str, about: Paid | None = None, **more: Any) -> SettlementLine:
    """A line of another kind, which moves the bank by `net`."""
    signed = inr(net)
    stranger = unknown("1.00", settlement, today(), kind=kind)
    facts = {"provider_payment_id": about and about.provider_id, "provider_order_id": None}
    if kind == "tds":
        facts["tds"] = -signed
    return replace(stranger, amount=max(signed, -signed), fee=NOTHING, tax=NOTHING, net=signed, **(facts | more))


def disputed(paid: Paid, deducted: str, state: DisputeState, name: str) -> DisputeTruth:
    """A dispute of a payment, and what the vendor has taken for it."""
    return DisputeTruth(
        provider_dispute_id=name,
        provider_payment_id=paid.provider_id,
        state=state,
        phase="chargeback",
        amount=paid.amount,
        deducted=inr(deducted),
        reason_code=None,
        reason_text=None,
        respond_by=None,
        created_at=clock.system_now(),
    )


async def tell(shop: Shop, paid: Paid, deducted: str, state: DisputeState, name: str) -> str:
    """The vendor tells of a dispute; our id of it."""
    found = await disputes.learn(shop.account_id, disputed(paid, deducted, state, name))
    assert found is not None
    return found.public_id


async def settlements(*, sound: bool = True) -> dict[str, Settlement]:
    """By the vendor's ids. `sound`: each of their lines adds up."""
    found = await reconciliation.list_settlements(NEWEST, None, None, None, 50)
    for item in found:
        kept = item.booked.fee + item.booked.tax + item.booked.tds + item.booked.reserve
        assert item.booked.bank + kept - item.booked.clearing - item.booked.suspense == 0
        inside = item.gross - item.refunds + item.disputes + item.reserve + item.other
        assert not sound or inside - item.fee - item.tax - item.tds == item.net
    return {item.provider_settlement_id: item for item in found}
