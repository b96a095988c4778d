"""Whatever a settlement is made of, its booking is plain arithmetic over its lines."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import ROUND_DOWN, Decimal

import pytest
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from core.kit.money import quantum
from core.payments.disputes.provider import DisputeState
from core.payments.provider import SettlementLine
from core.reconciliation import policy
from core.reconciliation import service as reconciliation
from core.reconciliation.types import TaxSplit
from tests.reconciliation.parts import HERE, inr, moved, settlements, states, tell, withheld
from tests.reconciliation.shop import Paid, Returned, Shop, today


class Truth:
    """What a settlement's booking must be, by plain arithmetic over its lines."""

    def __init__(self, lines: list[tuple[SettlementLine, bool]]) -> None:
        ties = [item for item, does in lines if does]
        tds = sum((item.tds.amount for item in ties if item.tds is not None), Decimal(0))
        reserve = -sum((item.net.amount for item in ties if item.kind == "reserve"), Decimal(0))
        fee = sum((item.fee.amount for item in ties), Decimal(0))
        tax = sum((item.tax.amount for item in ties), Decimal(0))
        sgst = (tax / 2).quantize(Decimal("0.01"), ROUND_DOWN)
        bank = sum((item.net.amount for item, _ in lines), Decimal(0))
        suspense = sum((item.net.amount for item, does in lines if not does), Decimal(0))
        clearing = bank + fee + tax + tds + reserve - suspense
        self.amounts = {
            "bank": bank, "fee": fee, "tax": tax, "igst": Decimal(0), "cgst": tax - sgst, "sgst": sgst, "tds": tds,
            "reserve": reserve, "clearing": clearing, "suspense": suspense,
        }  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2])
async def test_whatever_a_settlement_is_made_of_the_books_say_it(shop: Shop, seed: int) -> None:
    """Lines of every kind, right and wrong, that are put right or otherwise wrong by a later report."""
    luck = random.Random(seed)
    await states(shop, HERE, HERE)
    paid = [await shop.pay(f"{luck.randint(100, 90_000) / 100:.2f}") for _ in range(6)]
    back = await shop.refund(paid[0])
    for number, item in enumerate(paid[4:]):
        await tell(shop, item, item.amount.text(), DisputeState.OPEN, f"fdis_{number}")
    step = inr("0.01")

    def made(about: Paid | Returned | str, name: str) -> SettlementLine:
        if isinstance(about, str):
            kind, _, net = about.partition(" ")
            return moved(kind, net, name)
        return withheld(about, name, f"{luck.randint(0, 50) / 100:.2f}")

    def taken(number: int, name: str) -> SettlementLine:
        item = paid[4 + number]
        return moved("dispute", f"-{item.amount.text()}", name, item, provider_dispute_id=f"fdis_{number}")

    month = {
        name: [made(about, name) for about in abouts] + [taken(number, name)]
        for number, (name, abouts) in enumerate(
            {
                "setl_a": [*paid[:3], "reserve -40.00", "adjustment 3.00", "tds -1.25"],
                "setl_b": [*paid[3:], back, "reserve 15.00", "reserve -2.50", "dispute -8.00", "transfer -9.99"],
            }.items()
        )
    }
    always_open = {"adjustment", "transfer"}
    for _ in range(3):
        truths = {}
        shop.report.days[today()] = []
        for name, lines in month.items():
            said = []
            for item in lines:
                wrong = luck.random() < 0.3 and item.kind not in {"reserve", *always_open}
                open_ = wrong or item.kind in always_open or (item.kind == "dispute" and not item.provider_dispute_id)
                said.append((replace(item, net=item.net + step) if wrong else item, not open_))
            luck.shuffle(said)
            shop.report.days[today()] += [item for item, _ in said]
            truths[name] = Truth(said).amounts
        await shop.run()
        found = await settlements(sound=False)
        assert {name: item.booked.amounts for name, item in found.items()} == truths
        words = {
            "bank": "bank", "fee": "fees", "cgst": "taxes_cgst", "sgst": "taxes_sgst", "tds": "tds-receivable",
            "reserve": "gateway_reserve", "suspense": "gateway_suspense",
        }  # fmt: skip
        balances = await shop.balances()
        for part, word in words.items():
            assert Decimal(balances.get(word, "0")) == sum(truth[part] for truth in truths.values()), part
        (summary,) = await reconciliation.summarise()
        assert [(item.difference, item.clearing - item.unsettled) for item in summary.currencies] == [(0, 0)]
    again = await shop.run()
    assert (again.settlements_booked, again.lines_new, again.lines_changed, again.breaks_opened) == (0, 0, 0, 0)


@effort(max_examples=200, deadline=None)
@given(
    st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=6),
    st.sampled_from(TaxSplit),
    st.sampled_from(("INR", "JPY", "KWD")),
)
def test_gst_that_is_corrected_is_divided_as_if_it_were_booked_at_once(
    totals: list[int], split: TaxSplit, currency: str
) -> None:
    step = quantum(currency)
    booked = [Decimal(0)] * 3
    for minor in totals:
        wanted = policy.divide_gst(minor * step, currency, split)
        booked = [before + (part - before) for before, part in zip(booked, wanted, strict=True)]
    final = totals[-1] * step
    assert sum(booked) == (0 if split is TaxSplit.UNDIVIDED else final)
    assert abs(booked[1] - booked[2]) <= step
    assert all(part % step == 0 for part in booked)
