"""Pays a merchant out: everything that is not settled yet, less fees, tax and what was refunded since."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from plugins.payments_instamojo.sandbox.bank import Bank, rupees
from plugins.payments_instamojo.sandbox.render import stamp
from plugins.payments_instamojo.sandbox.types import Merchant, Payout

TAX_PERCENT = 18


def pay_out(bank: Bank, merchant: Merchant, held: int = 0) -> Payout | None:
    """One payout of what waits, or None when nothing does. `held` paise are kept back, as Instamojo does with payments
    that it looks into."""
    sales = [item for item in bank.payments(merchant) if item.status == "Credit" and not item.payout]
    refunds = [item for item in bank.refunds(merchant) if item.status == "Refunded" and not item.payout]
    if not sales:
        return None
    fee = sum(item.fees for item in sales)
    tax = (fee * TAX_PERCENT + 50) // 100
    refunded = sum(item.amount for item in refunds)
    total = sum(item.amount for item in sales)
    made = Payout(
        id=f"MOJO{secrets.token_hex(4)}M{secrets.randbelow(90_000_000) + 10_000_000}",
        merchant=merchant.id,
        paid_out_at=bank.clock.precise(),
        sales=total,
        fee=fee,
        tax=tax,
        refunded=refunded,
        held=held,
        paid=total - fee - tax - refunded - held,
    )
    bank.add(made)
    for sale in sales:
        sale.payout = made.id
        bank.save(sale)
    for refund in refunds:
        refund.payout = made.id
        bank.save(refund)
    return made


def listed(bank: Bank, merchant: Merchant, query: Mapping[str, str]) -> list[Payout]:
    """Newest first, between `start_time` and `end_time`."""
    found = [item for item in reversed(bank.table(Payout).values()) if item.merchant == merchant.id]
    if query.get("start_time"):
        found = [item for item in found if item.paid_out_at >= _seconds(query["start_time"])]
    if query.get("end_time"):
        found = [item for item in found if item.paid_out_at <= _seconds(query["end_time"])]
    return found


def render(bank: Bank, found: Payout) -> dict[str, Any]:
    base, zero = bank.context.public_url, "0.00"
    return {
        "id": found.id,
        "recipient": f"{base}/v2/users/{found.merchant}/",
        "status": True,
        "paid_out_at": stamp(found.paid_out_at),
        "currency": "INR",
        "paid_amount": rupees(found.paid),
        "sales_amount": rupees(found.sales),
        "fee_amount": rupees(found.fee),
        "total_tax_amount": rupees(found.tax),
        "held_amount": rupees(found.held),
        "refunded_amount": rupees(found.refunded),
        "reversed_amount": zero,
        "affiliate_commission_amount": zero,
        "partner_commission_amount": zero,
        "shipping_fee": zero,
        "payout_type": 0,
        "resource_uri": f"{base}/v2/payouts/{found.id}/",
    }


def _seconds(text: str) -> float:
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
