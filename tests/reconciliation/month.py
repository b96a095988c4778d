"""A generated month in a shop: its payments and refunds made here, its report under the ids that this vendor gave."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.kit.money import Money
from core.payments.provider import SettlementLine
from core.reconciliation.matching import rules, service
from core.reconciliation.matching.types import Document
from core.testing import gateway_month as months
from core.testing.gateway_month import Month
from tests.reconciliation.shop import Paid, Shop

AGREED = Document.model_validate(
    {
        "rules": [rules.EXACT_ID],
        "fee_slabs": [
            {"above": f"{above}.00", "percent": percent, "fixed": fixed}
            for above, percent, fixed in (("0", "2", "0"), ("2000", "1.9", "0"), ("4000", "1.75", "1"))
        ],
    }
)


async def captured(shop: Shop, month: Month) -> dict[str, str]:
    """Have all of the month happen here; the vendor's ids by those of the month."""
    names, paid = dict[str, str](), dict[str, Paid]()
    for number in range(month.entries):
        entry = month.entry(number)
        amount = Money.from_minor(entry.paise, months.CURRENCY).text()
        if entry.refund is not None:
            names[entry.refund] = (await shop.refund(paid[entry.payment], amount)).provider_id
        elif month.is_posted(number):
            paid[entry.payment] = await shop.pay(amount)
            names |= {entry.payment: paid[entry.payment].provider_id, entry.order: paid[entry.payment].order_id}
        else:
            _, reference = await shop.ask(amount)
            names |= {entry.payment: shop.vendor.pay(reference).id, entry.order: shop.vendor.order(reference).id}
    return names


def renamed(line: SettlementLine, names: dict[str, str]) -> SettlementLine:
    """The line under the ids that this vendor gave."""
    ids = (line.provider_payment_id, line.provider_refund_id, line.provider_order_id)
    payment, refund, order = (names.get(name, name) if name else None for name in ids)
    return replace(line, provider_payment_id=payment, provider_refund_id=refund, provider_order_id=order)


async def play(shop: Shop, month: Month, days: int = 35) -> dict[str, str]:
    """Have the month happen, reported over so many days, at the fees agreed on; the vendor's ids by the month's."""
    names = await captured(shop, month)
    for number in range(days):
        day = month.first + timedelta(days=number)
        shop.report.days[day] += [renamed(line, names) for line in month.lines(day)]
    await service.set_rules(shop.account_id, AGREED)
    return names
