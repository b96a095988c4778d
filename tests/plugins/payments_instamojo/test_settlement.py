"""A payout of Instamojo's as lines: they sum to what was paid, and name only what is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kit.money import Money
from core.payments.provider import ProviderUnavailable
from core.testing.payment_harness import amount_of, wish
from plugins.payments_instamojo import settlement
from plugins.payments_instamojo.mapping import Unreadable
from tests.plugins.payments_instamojo.harness import InstamojoHarness
from tests.plugins.payments_instamojo.samples import load
from tests.plugins.payments_instamojo.simulator import Receiver, Simulator


def inr(text: str) -> Money:
    return Money.parse(text, "INR")


def sample() -> settlement.Payout:
    found = settlement.payout(load("v2.payout"))
    assert found is not None
    return found


def payment(number: int, amount: str) -> dict[str, Any]:
    address = "https://api.instamojo.com/v2/payouts/MOJO8b01001M01126000/"
    return {"id": f"MOJO{number}", "amount": amount, "payout": address, "created_at": "2018-11-20T09:46:26.458516Z"}


def refund(number: int, amount: str) -> dict[str, Any]:
    return {"id": f"R{number}", "payment_id": "MOJO1", "refund_amount": amount, "status": "Refunded",
            "created_at": "2018-11-25T00:00:00Z"}  # fmt: skip


def test_the_documented_payout_is_shared_out_over_its_payments() -> None:
    found = sample()
    assert (found.id, found.day, found.paid) == ("MOJO8b01001M01126000", date(2018, 11, 26), inr("168.04"))
    assert settlement.payout_of(payment(1, "1")) == found.id
    assert settlement.payout_of({"payout": {"id": found.id, "paid_out_at": "x"}}) == found.id
    assert settlement.payout_of({"payout": None}) is None

    lines = settlement.lines(found, [payment(2, "83.00"), payment(1, "100.00")], [])

    assert [(line.line_key, line.kind, line.amount, line.fee, line.tax, line.net) for line in lines] == [
        ("MOJO1", "payment", inr("100.00"), inr("6.92"), inr("1.26"), inr("91.82")),
        ("MOJO2", "payment", inr("83.00"), inr("5.74"), inr("1.04"), inr("76.22")),
    ]
    assert lines[0].settled_at == datetime(2018, 11, 26, 9, 46, 26, 458516, UTC)


def test_what_is_not_explained_is_one_adjustment() -> None:
    (line, rest) = settlement.lines(sample(), [payment(1, "100.00")], [])
    assert (line.kind, rest.kind, rest.provider_payment_id) == ("payment", "adjustment", None)
    assert (rest.amount, rest.net) == (inr("83.00"), inr("83.00"))
    (only,) = settlement.lines(sample(), [], [])
    assert (only.kind, only.net, only.fee) == ("adjustment", inr("168.04"), inr("0.00"))


def test_refunds_are_named_only_where_they_make_up_the_sum_that_was_taken() -> None:
    taken = replace(sample(), paid=inr("138.04"), refunded=inr("30.00"))
    payments, refunds = [payment(1, "183.00")], [refund(1, "10.00"), refund(2, "20.00")]
    named = settlement.lines(taken, payments, refunds)
    assert [(line.kind, line.provider_refund_id, line.net) for line in named[1:]] == [
        ("refund", "R1", -inr("10.00")),
        ("refund", "R2", -inr("20.00")),
    ]
    (_, rest) = settlement.lines(taken, payments, refunds[:1])
    assert (rest.kind, rest.amount, rest.net) == ("adjustment", inr("30.00"), -inr("30.00"))


@pytest.mark.parametrize(
    ("sums", "named"),
    [
        (["0.00", "7.00"], [[], [1, 2, 3]]),
        # Asked for before the second payout, taken by the third.
        (["0.00", "5.00", "2.00"], [[], [1, 3], [2]]),
        (["0.00", "1.00", "6.00"], [[], [1], [2, 3]]),
        (["0.00", "0.00", "7.00"], [[], [], [1, 2, 3]]),
        (["0.00", "2.00", "0.00", "5.00"], [[], [2], [], [1, 3]]),
        # What nothing makes up names nobody, and what was before it is not named later either.
        (["0.00", "6.50", "0.50"], [[], [], []]),
        (["0.00", "4.00", "1.00", "2.00"], [[], [3], [1], [2]]),
        (["7.00"], [[1, 2, 3]]),
    ],
    ids=str,
)
def test_a_payout_takes_what_no_payout_before_took(sums: list[str], named: list[list[int]]) -> None:
    day = timedelta(days=1)
    # The first payout is before every refund, but where it is the only one.
    starts = sample().paid_at - (3 * day if len(sums) > 1 else 0 * day)
    payouts = [
        replace(sample(), id=f"MOJO{number}", paid_at=starts + (number * 3 * day), refunded=inr(text))
        for number, text in enumerate(sums)
    ]
    rows = [refund(1, "1.00"), refund(2, "2.00"), refund(3, "4.00")]
    rows += [{**refund(4, "1.00"), "status": "Pending"}, {**refund(5, "1.00"), "created_at": None}]
    late = {**refund(6, "1.00"), "created_at": "2019-11-25T00:00:00Z"}

    found = [settlement.taken(payout, payouts[: at + 1], [*rows, late]) for at, payout in enumerate(payouts)]

    assert [[row["id"] for row in taken] for taken in found] == [[f"R{number}" for number in ids] for ids in named]


@pytest.mark.parametrize(
    ("days", "taken", "named"), [(-1, "0.00", ["R1"]), (-8, "0.00", []), (-1, "1.00", [])], ids=str
)
def test_a_refund_from_before_the_first_payout_that_is_listed(days: int, taken: str, named: list[str]) -> None:
    first = replace(sample(), refunded=inr(taken))
    payout = replace(sample(), id="MOJO2", paid_at=first.paid_at + timedelta(days=1), refunded=inr("1.00"))
    row = {**refund(1, "1.00"), "created_at": (first.paid_at + timedelta(days=days)).isoformat()}
    assert [item["id"] for item in settlement.taken(payout, [first, payout], [row])] == named


def test_what_was_named_stays_named_when_another_refund_is_done_later() -> None:
    first = replace(sample(), paid_at=sample().paid_at - timedelta(days=3))
    payout = replace(sample(), id="MOJO2", refunded=inr("4.00"))
    pending = {**refund(1, "1.00"), "status": "Pending"}
    before = settlement.taken(payout, [first, payout], [pending, refund(2, "4.00")])
    assert [row["id"] for row in before] == ["R2"]
    assert settlement.taken(payout, [first, payout], [refund(1, "1.00"), refund(2, "4.00")]) == before


@given(st.lists(st.integers(900, 20_000_000), min_size=1, max_size=30), st.integers(0, 10**6), st.integers(0, 10**6))
def test_lines_sum_to_what_was_paid(paise: list[int], fee: int, tax: int) -> None:
    paid = Money.from_minor(sum(paise) - fee - tax, "INR")
    found = replace(sample(), paid=paid, fee=Money.from_minor(fee, "INR"), tax=Money.from_minor(tax, "INR"))
    rows = [payment(number, Money.from_minor(amount, "INR").text()) for number, amount in enumerate(paise)]
    lines = settlement.lines(found, rows, [])
    assert {line.kind for line in lines} == {"payment"}
    nets = [line.net for line in lines]
    assert sum(nets[1:], nets[0]) == paid
    assert all(line.net == line.amount - line.fee - line.tax for line in lines)


@given(st.lists(st.integers(900, 20_000_000), min_size=1, max_size=30))
def test_the_tax_of_a_line_is_within_a_paisa_of_gst_on_its_fee(paise: list[int]) -> None:
    fee = sum((amount * 19 + 500) // 1000 for amount in paise)
    tax = (fee * 18 + 50) // 100
    paid = Money.from_minor(sum(paise) - fee - tax, "INR")
    found = replace(sample(), paid=paid, fee=Money.from_minor(fee, "INR"), tax=Money.from_minor(tax, "INR"))
    rows = [payment(number, Money.from_minor(amount, "INR").text()) for number, amount in enumerate(paise)]

    lines = settlement.lines(found, rows, [])

    assert sum(line.tax.to_minor() for line in lines) == tax
    assert all(abs(line.tax.to_minor() * 100 - line.fee.to_minor() * 18) <= 100 for line in lines)


@pytest.mark.parametrize(
    "change",
    [{"id": None}, {"paid_out_at": "soon"}, {"currency": "USD"}, {"fee_amount": "-1.00"}, {"paid_amount": None},
     {"total_tax_amount": 0.1}],
    ids=str,
)  # fmt: skip
def test_a_payout_that_is_not_as_documented_is_not_read(change: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        settlement.payout({**load("v2.payout"), **change})
    assert settlement.payout({**load("v2.payout"), "status": False}) is None


async def test_what_the_simulator_pays_out_ties_and_what_it_holds_back_shows(
    simulator: Simulator, receiver: Receiver
) -> None:
    here = await InstamojoHarness.open(simulator, receiver)
    checkouts = [await here.provider.create_checkout(wish(amount_of(here.spec))) for _ in range(3)]
    made = [await simulator.pay(checkout.provider_order_id) for checkout in checkouts]
    await simulator.control("POST", "payouts", {"merchant": here.shop.client_id, "held": 12345})
    day = datetime.now(settlement.INDIA).date()

    lines = [line async for line in here.provider.settlement_lines(day)]

    assert {line.provider_payment_id for line in lines if line.kind == "payment"} == {
        item["payment"]["id"] for item in made
    }
    (rest,) = [line for line in lines if line.kind != "payment"]
    assert (rest.kind, rest.net) == ("adjustment", -inr("123.45"))
    (number,) = {line.settlement_id for line in lines}
    assert number
    total = await here.provider.settlement_total(number, "INR")
    assert total == sum((line.net for line in lines[1:]), lines[0].net)
    assert await here.provider.settlement_total("MOJO00000000", "INR") is None
    assert [line async for line in here.provider.settlement_lines(day - timedelta(days=1))] == []
    for operation in ("payouts.list", "payments.list"):
        await simulator.faults(here.shop, server_error={"next": 1, "only": [operation]})
        with pytest.raises(ProviderUnavailable):
            [line async for line in here.provider.settlement_lines(day)]
