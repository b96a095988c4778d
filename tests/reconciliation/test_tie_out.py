"""What ties is booked, to the paisa, and leaves the clearing account at zero."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from core.kit.money import Money
from core.ledger import service as ledger
from core.reconciliation import service as reconciliation
from core.reconciliation.types import RunState
from tests.reconciliation.shop import NEWEST, Shop, line, rows, today


async def test_payments_are_settled_in_one_transaction(shop: Shop) -> None:
    first, second = await shop.pay("500.00"), await shop.pay("1250.00")
    shop.settle("setl_1", first, second)
    assert await shop.clearing() == "1750.00"

    run = await shop.run()

    assert (run.state, run.lines_seen, run.lines_new, run.settlements_booked) == (RunState.DONE, 2, 2, 1)
    assert await shop.balances() == {"bank": "1708.70", "fees": "35.00", "taxes": "6.30"}
    nothing = dict.fromkeys(("igst", "cgst", "sgst", "tds", "reserve", "suspense"), "0.00")
    assert run.totals == {"INR": {"bank": "1708.70", "fee": "35.00", "tax": "6.30", "clearing": "1750.00", **nothing}}
    settlement = (await reconciliation.list_settlements(NEWEST, shop.account_id, None, None, 10))[0]
    posted = await ledger.find_transaction(f"settlement:{shop.pac}:setl_1")
    assert posted is not None
    assert (settlement.state, settlement.transaction_id, settlement.utr) == ("booked", posted.id, "UTRsetl_1")
    assert posted.effective_at == settlement.settled_at
    assert await shop.open_breaks() == []
    assert await shop.tied_out()


async def test_refunds_come_off_the_settlement(shop: Shop) -> None:
    first, second = await shop.pay("500.00"), await shop.pay("300.00")
    part = await shop.refund(second, "100.00")
    whole = await shop.refund(first)
    assert await shop.clearing() == "200.00"

    shop.settle("setl_1", first, second, part, whole)
    await shop.run()

    assert await shop.balances() == {"bank": "181.12", "fees": "16.00", "taxes": "2.88"}
    assert await shop.tied_out()


async def test_a_settlement_of_refunds_alone_takes_from_the_bank(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    shop.settle("setl_1", paid)
    await shop.run()
    returned = await shop.refund(paid, "200.00")
    assert await shop.clearing() == "-200.00"

    shop.settle("setl_2", returned)
    await shop.run()

    assert await shop.balances() == {"bank": "288.20", "fees": "10.00", "taxes": "1.80"}
    assert await shop.tied_out()


async def test_fees_of_refunds_and_odd_paise(shop: Shop) -> None:
    paid = await shop.pay("99.99")
    returned = await shop.refund(paid, "33.33")
    shop.report.days[today()] += [
        line(paid, "setl_1", today(), fee="1.97"),  # 18 % of it is 0.3546, written 0.35
        line(returned, "setl_1", today(), fee="5.03"),  # 0.9054, written 0.91
    ]

    await shop.run()

    assert await shop.balances() == {"bank": "58.40", "fees": "7.00", "taxes": "1.26"}
    assert await shop.open_breaks() == []
    assert await shop.tied_out()


async def test_several_settlements_of_one_day_and_of_several(shop: Shop) -> None:
    paid = [await shop.pay(f"{amount}.00") for amount in (100, 200, 300, 400)]
    yesterday = today() - timedelta(days=1)
    shop.settle("setl_1", paid[0], on=yesterday)
    shop.settle("setl_2", paid[1])
    shop.settle("setl_3", paid[2])

    run = await shop.run(yesterday)

    assert (run.settlements_booked, run.lines_new) == (3, 3)
    assert shop.report.asked == [yesterday, today()]
    assert await shop.balances() == {
        "bank": "585.84",
        "fees": "12.00",
        "taxes": "2.16",
        "gateway_clearing": "400.00",
    }
    assert await shop.tied_out(), "what is not due yet is no break"
    summary = (await reconciliation.summarise())[0].currencies[0]
    assert (summary.clearing, summary.unsettled, summary.difference) == (Decimal(400), Decimal(400), Decimal(0))


async def test_running_again_changes_nothing(shop: Shop) -> None:
    paid = [await shop.pay("100.00"), await shop.pay("250.00")]
    returned = await shop.refund(paid[1], "50.00")
    lines = shop.settle("setl_1", *paid, returned)
    shop.report.days[today()].append(replace(lines[0], line_key="payment/again"))
    await shop.run(today() - timedelta(days=2))
    tables = {
        "settlement": "id, version, bookings, state, net, booked_bank",
        "settlement_line": "id, state, problem, reason, expectation_id, booking, updated_at",
        "settlement_expectation": "id, line_id",
        "reconciliation_break": "id, state, version, first_seen_run_id",
        "ledger_transaction": "id",
    }
    before = {table: await rows(table, columns) for table, columns in tables.items()}

    again = await shop.run(today() - timedelta(days=1))

    assert {table: await rows(table, columns) for table, columns in tables.items()} == before
    assert (again.lines_seen, again.lines_new, again.lines_changed) == (4, 0, 0)
    assert (again.settlements_booked, again.breaks_opened, again.breaks_resolved) == (0, 0, 0)
    assert again.totals == {}


async def test_a_line_that_comes_late_is_booked_as_a_second_part(shop: Shop) -> None:
    first, second = await shop.pay("100.00"), await shop.pay("200.00")
    shop.settle("setl_1", first)
    await shop.run()

    shop.settle("setl_1", second)
    await shop.run()

    assert await ledger.find_transaction(f"settlement:{shop.pac}:setl_1#2") is not None
    assert await shop.balances() == {"bank": "292.92", "fees": "6.00", "taxes": "1.08"}
    assert [row["bookings"] for row in await rows("settlement", "bookings")] == [2]
    assert await shop.tied_out()


async def test_a_report_row_given_twice_counts_once(shop: Shop) -> None:
    lines = shop.settle("setl_1", await shop.pay("100.00"))
    shop.report.days[today()].append(lines[0])

    run = await shop.run()

    assert (run.lines_seen, run.lines_new, run.lines_repeated) == (1, 1, 1)
    assert await shop.balances() == {"bank": "97.64", "fees": "2.00", "taxes": "0.36"}
    assert await shop.tied_out()


@pytest.mark.parametrize("days", [(1, 0), (0, 1)])
async def test_a_line_that_moves_to_another_day_of_the_report_stays(shop: Shop, days: tuple[int, int]) -> None:
    before, after = (today() - timedelta(days=number) for number in days)
    moving = shop.settle("setl_1", await shop.pay("100.00"), on=before)[0]
    await shop.run(today() - timedelta(days=1))

    shop.restate(moving, None)
    shop.report.days[after].append(moving)
    for _ in range(2):
        run = await shop.run(today() - timedelta(days=1))
        assert (run.lines_new, run.breaks_opened, run.settlements_booked) == (0, 0, 0)

    assert await shop.balances() == {"bank": "97.64", "fees": "2.00", "taxes": "0.36"}
    assert [(row["report_on"], row["absent"]) for row in await rows("settlement_line", "report_on, absent")] == [
        (after, False)
    ]


async def test_a_line_without_a_settlement_waits(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    unsettled = replace(line(paid, "setl_1", today()), settlement_id=None, utr=None)
    shop.report.days[today()].append(unsettled)

    run = await shop.run()

    assert (run.lines_unsettled, run.lines_new) == (1, 0)
    assert await shop.clearing() == "100.00"

    shop.restate(unsettled, line(paid, "setl_1", today()))
    await shop.run()
    assert await shop.clearing() == "0.00"


async def test_the_settlements_total_is_kept_from_another_source(shop: Shop) -> None:
    shop.settle("setl_1", await shop.pay("100.00"))
    shop.report.totals["setl_1"] = Money.parse("97.64", "INR")

    await shop.run()

    assert [row["stated_net"] for row in await rows("settlement", "stated_net")] == [Decimal("97.64")]
    assert await shop.tied_out()


async def test_nothing_about_the_payer_is_kept(shop: Shop) -> None:
    shop.settle("setl_1", paid := await shop.pay("100.00"))

    await shop.run()

    kept = [row["vendor_row"] for row in await rows("settlement_line", "vendor_row")]
    assert kept == [{"entity_id": paid.provider_id, "amount": 10000}]
