"""After all that is suggested was done, clearing and suspense are zero, nothing is open, and the ledger verifies."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from core.kit.money import Money
from core.kit.scope import TenantRef
from core.ledger.verification import service as verification
from core.reconciliation import service as reconciliation
from core.reconciliation.cases import corrections
from core.reconciliation.types import Break, Run
from core.testing import gateway_month as months
from core.testing.gateway_month import Fate, Month
from tests.ledger.conftest import assert_books_tie
from tests.reconciliation.month import play
from tests.reconciliation.shop import NEWEST, Shop, hasten, rows, today, travelled, work_off
from tests.reconciliation_breaks.desk import approve


async def open_breaks(shop: Shop) -> list[Break]:
    found = await reconciliation.list_breaks(NEWEST, shop.account_id, None, None, 1000)
    return [item for item in found if not item.is_closed]


async def do_what_is_suggested(shop: Shop) -> list[str]:
    """Do it for every open break, with a second person's consent where it needs that; the actions."""
    actions = []
    for item in await open_breaks(shop):
        wanted = await corrections.preview(item.id)
        if wanted.plan is None and wanted.action not in corrections.UNPOSTED:
            continue  # of two lines about one payment the second is judged anew once the first has tied
        done = await corrections.correct(item.id, None, "as suggested")
        assert (done.approval is not None) == (wanted.plan is not None and wanted.plan.needs_second_person)
        if done.approval is not None:
            await approve(done.approval)
        actions.append(wanted.action.value)
    await hasten()
    await work_off("payments.resolve")
    return actions


def state_totals(shop: Shop, *, wrong: str) -> None:
    """The vendor states what each settlement paid: the sum of its rupee lines, but for one, by a little."""
    nets: dict[str, Decimal] = {}
    for lines in shop.report.days.values():
        for line in {(line.settlement_id, line.line_key): line for line in lines}.values():
            name = str(line.settlement_id)
            nets[name] = nets.get(name, Decimal(0)) + (line.net.amount if line.net.currency == "INR" else 0)
    shop.report.totals |= {name: Money(net, "INR") for name, net in nets.items()}
    shop.report.totals[max(nets)] += Money(Decimal(wrong), "INR")


async def ledger_state() -> list[object]:
    return [
        await rows("ledger_transaction", "id"),
        await rows("settlement_line", "id, state, booking, match_id"),
        await rows("settlement_expectation", "id, line_id, match_id"),
        await rows("reconciliation_break", "id, state, version"),
    ]


@pytest.mark.parametrize(("seed", "states_totals"), [(0, False), (5, True)])
async def test_all_that_is_suggested_makes_the_books_tie(
    shop: Shop, acting: TenantRef, seed: int, states_totals: bool
) -> None:
    first = today() + timedelta(days=7 - today().weekday())
    last_capture = first + timedelta(days=9)
    month = Month(
        110, first, first + timedelta(days=40), days=10, seed=seed, wrong_every=9,
        changed_on=months.business_day(last_capture, months.SETTLES_AFTER),
    )  # fmt: skip
    assert {month.fate(number) for number in range(month.entries)} == set(Fate), "the month has everything"
    await play(shop, month)
    if states_totals:
        state_totals(shop, wrong="-1.50")
    window = first, first + timedelta(days=40)

    with travelled(days=50):
        await shop.run(*window)
        actions = await do_what_is_suggested(shop)
        rounds = 1
        while await open_breaks(shop) and rounds < 4:
            await shop.run(*window)
            actions += await do_what_is_suggested(shop)
            rounds += 1
        assert set(actions) == {"accept", "claim", "hold", "exchange", "write_off", "ask_gateway"}
        await shop.run(*window)

        assert [(item.kind.value, item.subject) for item in await open_breaks(shop)] == []
        (summary,) = await reconciliation.summarise()
        assert "INR" in {item.currency for item in summary.currencies}
        for item in summary.currencies:
            assert (item.clearing, item.suspense, item.difference) == (Decimal(0),) * 3
        assert summary.tied_out
        assert {row["state"] for row in await rows("settlement", "state")} == {"booked"}

        before = await ledger_state()
        again: Run = await shop.run(*window)
        assert (again.lines_new, again.lines_changed, again.settlements_booked) == (0, 0, 0)
        assert (again.breaks_opened, again.breaks_resolved) == (0, 0)
        assert await ledger_state() == before
    await assert_books_tie(acting)
    assert (await verification.verify(acting.id)).findings == []
