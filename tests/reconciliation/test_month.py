"""A realistic month against the truth that made it: every break found, none invented."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from core.reconciliation import service as reconciliation
from core.testing import gateway_month as months
from core.testing.gateway_month import Difference, Fate, Month
from tests.reconciliation.month import play
from tests.reconciliation.shop import Shop, today, travelled


async def test_every_break_of_a_month_is_found_and_none_invented(shop: Shop) -> None:
    first = today() + timedelta(days=7 - today().weekday())
    last_capture = first + timedelta(days=9)
    month = Month(
        110, first, first + timedelta(days=40), days=10, wrong_every=9,
        changed_on=months.business_day(last_capture, months.SETTLES_AFTER),
    )  # fmt: skip
    assert {month.fate(number) for number in range(month.entries)} == set(Fate), "the month has everything"
    names = await play(shop, month)

    with travelled(days=50):
        run = await shop.run(first, first + timedelta(days=40))
        again = await shop.run(first, first + timedelta(days=40))

    found = [
        Difference(item.kind.value, item.details.get("provider_refund_id") or item.details["provider_payment_id"])
        for item in await shop.breaks("open")
    ]
    truth = {Difference(item.kind, names.get(item.name, item.name)) for item in month.truth()}
    assert set(found) == truth
    assert len(found) == len(truth) == run.breaks_opened
    assert (again.lines_new, again.lines_changed, again.settlements_booked) == (0, 0, 0)
    assert (again.breaks_opened, again.breaks_resolved) == (0, 0)
    assert {item.kind for item in truth} >= {"currency", "fee", "tax", "orphan_refund", "duplicate", "status"}
    (summary,) = [item for item in (await reconciliation.summarise())[0].currencies if item.currency == "INR"]
    assert (summary.difference, summary.clearing) == (Decimal(0), summary.unsettled)


def test_a_month_is_the_same_each_time_it_is_told() -> None:
    first = date(2026, 11, 2)
    month = Month(500, first, first + timedelta(days=60), seed=3)

    assert [month.entry(number) for number in range(500)] == [month.entry(number) for number in range(500)]
    lines = [line for number in range(50) for line in month.lines(first + timedelta(days=number))]
    twice = [line for number in range(50) for line in month.lines(first + timedelta(days=number))]
    assert lines == twice
    assert not [day for day in range(50) if list(month.lines(first + timedelta(days=day))) and day % 7 >= 5]
    told = {line.provider_refund_id or line.provider_payment_id for line in lines}
    silent = {month.entry(number).name for number in range(500) if month.fate(number) is Fate.UNSETTLED}
    assert told >= {month.entry(number).name for number in range(500)} - silent
    assert not told & silent
