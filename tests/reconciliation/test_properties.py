"""Random months with known truth: every break found, none invented, and clearing holds exactly what is unsettled."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.kit import scope
from core.kit.money import Money
from core.kit.scope import Principal, Scope
from core.reconciliation import service as reconciliation
from core.reconciliation.types import LineState
from tests.ledger.conftest import assert_books_tie
from tests.reconciliation.shop import Paid, Returned, Shop, line, open_shop, rows, today, travelled, unknown

FATES = ("settled", "settled", "settled", "unsettled", "amount", "fee", "adds_up", "twice", "elsewhere", "repeated")
KINDS = {
    "amount": "amount",
    "adds_up": "amount",
    "fee": "tax",
    "twice": "duplicate",
    "elsewhere": "duplicate",
    "unsettled": "missing_there",
}


@dataclass(frozen=True)
class Item:
    """One payment or refund of the month, and what the vendor's report makes of it."""

    paise: int
    refund_percent: int
    fate: str
    refund_fate: str
    day: int
    settlement: int


items = st.builds(
    Item,
    paise=st.integers(100, 500_000),
    refund_percent=st.sampled_from((0, 0, 1, 33, 100)),
    fate=st.sampled_from(FATES),
    refund_fate=st.sampled_from(FATES),
    day=st.integers(0, 5),
    settlement=st.integers(0, 1),
)
months = st.tuples(
    st.lists(items, min_size=1, max_size=7),
    st.lists(st.integers(100, 10_000), max_size=2),
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=3),
    st.booleans(),
)


class Truth:
    """What must come out, by plain arithmetic."""

    def __init__(self) -> None:
        self.clearing = Decimal(0)
        self.bank = Decimal(0)
        self.suspense = Decimal(0)
        self.breaks: Counter[str] = Counter()


def report(shop: Shop, truth: Truth, item: Paid | Returned, fate: str, day: date, settlement: str) -> None:
    """Write the item into the vendor's report as its fate has it, and into the truth."""
    good = line(item, settlement, day)
    step = Money.from_minor(1, "INR")
    signed = -item.amount.amount if isinstance(item, Returned) else item.amount.amount
    wrong = {
        "amount": replace(good, amount=good.amount + step, net=good.net + (step if signed > 0 else -step)),
        "adds_up": replace(good, net=good.net + step),
        "fee": replace(good, tax=good.tax + Money.from_minor(9, "INR"), net=good.net - Money.from_minor(9, "INR")),
    }
    lines = {
        "settled": [good],
        "repeated": [good, good],
        "twice": [good, replace(good, line_key=f"{good.line_key}/again")],
        "elsewhere": [good, replace(good, settlement_id=f"{settlement}x")],
        "unsettled": [],
    }.get(fate, [wrong.get(fate, good)])
    shop.report.days[day] += lines
    counted = lines[:1] if fate == "repeated" else lines
    truth.bank += sum((found.net.amount for found in counted), Decimal(0))
    if fate in KINDS:
        truth.breaks[KINDS[fate]] += 1
        broken = counted[1:] if fate in {"twice", "elsewhere"} else counted
        truth.suspense += sum((found.net.amount for found in broken), Decimal(0))
    if fate in {"unsettled", "amount", "fee", "adds_up"}:
        truth.clearing += signed


async def play(shop: Shop, month: Any) -> Truth:
    wishes, strangers, _, states_totals = month
    truth, first = Truth(), today()
    for wish in wishes:
        day, settlement = first + timedelta(days=wish.day), f"setl_{wish.day}_{wish.settlement}"
        paid = await shop.pay(Money.from_minor(wish.paise, "INR").text())
        report(shop, truth, paid, wish.fate, day, settlement)
        part = wish.paise * wish.refund_percent // 100
        if part:
            returned = await shop.refund(paid, Money.from_minor(part, "INR").text())
            report(shop, truth, returned, wish.refund_fate, day, settlement)
    for number, paise in enumerate(strangers):
        day = first + timedelta(days=number)
        found = unknown(Money.from_minor(paise, "INR").text(), f"setl_{number}_0", day)
        shop.report.days[day].append(found)
        truth.bank += found.net.amount
        truth.suspense += found.net.amount
        truth.breaks["missing_here"] += 1
    if states_totals:
        for lines in shop.report.days.values():
            for name in {found.settlement_id for found in lines if found.settlement_id}:
                nets = {(found.line_key, found.net.amount) for found in lines if found.settlement_id == name}
                shop.report.totals[name] = Money(sum((net for _, net in nets), Decimal(0)), "INR")
    return truth


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(month=months)
async def test_every_break_is_found_and_none_invented(make_tenant: Any, month: Any) -> None:
    ref = await make_tenant()
    with scope.use(Scope(ref, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
        shop = await open_shop()
        truth = await play(shop, month)
        first = today()
        with travelled(days=30):
            for low, high in month[2]:  # windows that overlap, in any order, with holes
                begin, end = sorted((low, high))
                await shop.run(first + timedelta(days=begin), first + timedelta(days=end))
                await check_invariants(shop)
            await shop.run(first, first + timedelta(days=30))
            await check_invariants(shop)
            kinds = Counter(kind for kind, _ in await shop.open_breaks())
            assert kinds == truth.breaks
            found = {name: Decimal(text) for name, text in (await shop.balances()).items()}
            assert found.get("gateway_clearing", Decimal(0)) == truth.clearing
            assert found.get("gateway_suspense", Decimal(0)) == truth.suspense
            assert found.get("bank", Decimal(0)) == truth.bank
            assert await shop.tied_out() is (not truth.breaks)

            again = await shop.run(first, first + timedelta(days=30))
            assert (again.settlements_booked, again.breaks_opened, again.breaks_resolved) == (0, 0, 0)
            assert (again.lines_new, again.lines_changed) == (0, 0)
            await assert_books_tie(ref)


async def check_invariants(shop: Shop) -> None:
    """True after every run, whatever it has read: our books explain clearing, and every line has a place."""
    (summary,) = await reconciliation.summarise()
    for item in summary.currencies:
        assert item.difference == 0
        assert item.clearing == item.unsettled
    open_sum = sum(
        (row["amount"] for row in await rows("settlement_expectation", "amount, line_id") if row["line_id"] is None),
        Decimal(0),
    )
    assert Decimal(await shop.clearing()) == open_sum
    states = {row["state"] for row in await rows("settlement_line", "state")}
    assert states <= {LineState.MATCHED, LineState.BROKEN}
