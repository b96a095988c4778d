"""A short month to be signed off: a gateway and a bank, with something of each day that ends on another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from core.approvals.types import Approval
from core.reconciliation.periods import service as periods
from core.reconciliation.periods.types import Draft, SignOff, Wish
from core.reconciliation.reports import render
from core.reconciliation.sources.types import Source
from core.reconciliation.types import Window
from tests.reconciliation.shop import Paid, Shop, today, travelled, unknown
from tests.reconciliation_breaks.desk import approve
from tests.reconciliation_sources import bank

LATER = 3
"""Days after the first on which a test signs."""


@dataclass
class Month:
    """The first day and what happened: 500.00 was paid and settled, 70.00 was paid; the next day that is settled too,
    and 30.00 is paid. The bank shows the first settlement on its day and the second one on the next."""

    shop: Shop
    source: Source
    day: date
    late: Paid

    @property
    def wish(self) -> Wish:
        return Wish(Window(self.day, self.day), close_books=True)


async def live(shop: Shop, *, broken: bool = False) -> Month:
    """Live through the month, under today's clock and tomorrow's."""
    day = today()
    source = await bank.open_source(mapping=bank.MAPPING.model_copy(update={"dates": "iso"}))
    settled, late = await shop.pay("500.00"), await shop.pay("70.00")
    shop.settle("setl_1", settled)
    if broken:
        shop.report.days[day].append(unknown("10.00", "setl_1", day))
    await shop.run()
    net = "497.96" if broken else "488.20"
    first = f"{day},NEFT,UTRsetl_1,,{net},{net}"
    with travelled(days=1):
        await shop.pay("30.00")
        shop.settle("setl_2", late)
        await shop.run(day, today())
        total = "566.31" if broken else "556.55"
        await bank.import_(source, bank.csv(first, f"{today()},NEFT,UTRsetl_2,,68.35,{total}"))
    return Month(shop, source, day, late)


async def sign(wish: Wish, reason: str = "complete") -> SignOff:
    """Ask, and have a second person agree."""
    asked, approval = await periods.ask(wish, reason)
    await approve(approval)
    return await periods.get(asked.id)


async def ask(wish: Wish) -> tuple[SignOff, Approval]:
    return await periods.ask(wish, "complete")


def unmet(draft: Draft) -> list[tuple[str, str | None]]:
    return [(item.code, item.account) for item in draft.unmet]


def table(draft: Draft, name: str) -> list[dict[str, Any]]:
    found = next(item for item in draft.tables if item.kind.name == name)
    return render.plain_rows(found.kind, found.rows)


def closing_later(month: Month, days: int) -> Wish:
    """The same from the first day on, through later ones."""
    return replace(month.wish, window=Window(month.day, month.day + timedelta(days=days)))
