"""Limits: decided under the balance's lock, per profile, in the tenant's days and months."""

from __future__ import annotations

import asyncio
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from core.jobs import service as jobs
from core.kit import clock, db, ids, scope
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.holds import service as holds
from core.ledger.holds.types import NewHold
from core.ledger.limits import check
from core.ledger.limits import service as limits
from core.ledger.limits.check import LimitBook
from core.ledger.limits.errors import InvalidLimitRule, LimitExceeded
from core.ledger.limits.types import LimitRule, NewLimitRule
from core.ledger.types import Account, NewTransaction
from tests.http import Api, answer, problem
from tests.ledger.conftest import Opener, assert_books_tie, inr, later, rows, to_noon, transfer
from tests.ledger.test_holds import state_of
from tests.payments.shop import run_job


async def rule(direction: str, measure: str, span: str, most: str, **more: Any) -> LimitRule:
    return await limits.add_rule(NewLimitRule("basic", "INR", direction, measure, span, Decimal(most), **more))  # type: ignore[arg-type]


async def limited(customer: Opener, funds: str = "1000.00") -> Account:
    account = await customer(funds)
    return await limits.set_profile(account.id, "basic")


async def left(account: Account) -> list[str]:
    return [check.text(state.rule, state.left) for state in (await limits.states([account.id]))[account.id]]


@pytest.mark.parametrize(
    ("direction", "measure", "span", "most", "fits", "over"),
    [
        ("out", "amount", "transaction", "50.00", "50.00", "50.01"),
        ("out", "amount", "day", "100.00", "100.00", "0.01"),
        ("out", "amount", "month", "100.00", "100.00", "0.01"),
        ("out", "count", "day", "1", "1.00", "1.00"),
        ("out", "count", "month", "1", "1.00", "1.00"),
    ],
)
async def test_what_goes_out_is_limited(
    acting: TenantRef, customer: Opener, direction: str, measure: str, span: str, most: str, fits: str, over: str
) -> None:
    await rule(direction, measure, span, most)
    anna, bela = await limited(customer), await customer()
    await ledger.post(transfer(anna, bela, fits))
    before = await rows(acting, "ledger_transaction"), await state_of(anna), await left(anna)

    with pytest.raises(LimitExceeded) as refusal:
        await ledger.post(transfer(anna, bela, over))

    assert refusal.value.extensions["most"] == most
    assert refusal.value.extensions["left"] == (await left(anna))[0]
    assert (refusal.value.extensions["resets_at"] is None) == (span == "transaction")
    assert (await rows(acting, "ledger_transaction"), await state_of(anna), await left(anna)) == before
    await ledger.post(transfer(bela, anna, "0.50"))


async def test_a_balance_cap_refuses_what_comes_in(customer: Opener) -> None:
    await rule("in", "balance", "always", "1000.00")
    anna, bela = await limited(customer, "990.00"), await customer("100.00")

    with pytest.raises(LimitExceeded) as refusal:
        await ledger.post(transfer(bela, anna, "10.01"))
    await ledger.post(transfer(bela, anna, "10.00"))

    assert refusal.value.extensions["left"] == "10.00"
    assert await state_of(anna) == ("1000.00", "0.00", "1000.00")


async def test_the_strictest_rule_decides_and_rules_have_dates(acting: TenantRef, customer: Opener) -> None:
    noon = to_noon(acting)
    with scope.use(later(acting, noon)):
        wide = await rule("out", "amount", "day", "500.00")
        narrow = await rule("out", "amount", "day", "100.00", starts_at=clock.now() + timedelta(hours=1))
        anna, bela = await limited(customer), await customer()
        await ledger.post(transfer(anna, bela, "300.00"))

    with scope.use(later(acting, noon + 3600)):
        with pytest.raises(LimitExceeded) as refusal:
            await ledger.post(transfer(anna, bela, "1.00"))
        assert refusal.value.extensions["rule"] == ids.text("lim", narrow.id)
        await limits.end_rule(narrow.id, reason="too narrow")
        await ledger.post(transfer(anna, bela, "200.00"))
        with pytest.raises(LimitExceeded) as refusal:
            await ledger.post(transfer(anna, bela, "0.01"))
    assert refusal.value.extensions["rule"] == ids.text("lim", wide.id)


async def test_a_hold_reserves_and_what_is_released_is_given_back(customer: Opener) -> None:
    await rule("out", "amount", "day", "100.00")
    await rule("out", "count", "day", "2")
    anna, bela = await limited(customer), await customer()

    hold = await holds.create(NewHold("h", anna.id, inr("80.00"), bela.id))
    assert await left(anna) == ["20.00", "1"]
    with pytest.raises(LimitExceeded):
        await ledger.post(transfer(anna, bela, "20.01"))
    await holds.capture(hold.id, inr("30.00"), reference="c")
    assert await left(anna) == ["70.00", "1"]
    second = await holds.create(NewHold("h2", anna.id, inr("70.00"), bela.id))
    assert await left(anna) == ["0.00", "0"]
    await holds.void(second.id, reason="no")

    assert await left(anna) == ["70.00", "1"]


async def test_a_hold_gives_back_only_what_it_was_counted_as(customer: Opener) -> None:
    """A rule that is made while a hold is open does not profit from its release."""
    anna, bela = await limited(customer), await customer()
    before_any = await holds.create(NewHold("h1", anna.id, inr("50.00"), bela.id))
    await rule("out", "amount", "month", "1000.00")
    before_daily = await holds.create(NewHold("h2", anna.id, inr("50.00"), bela.id))
    await rule("out", "amount", "day", "150.00")
    assert await left(anna) == ["950.00", "100.00"]
    await ledger.post(transfer(anna, bela, "100.00"))

    await holds.void(before_any.id, reason="no")
    assert await left(anna) == ["850.00", "0.00"]
    await holds.void(before_daily.id, reason="no")

    assert await left(anna) == ["900.00", "50.00"]


async def test_no_race_passes_a_limit(acting: TenantRef, customer: Opener) -> None:
    await rule("out", "amount", "day", "50.00")
    anna, bela = await limited(customer), await customer()

    found = await asyncio.gather(
        *(ledger.post(transfer(anna, bela, "10.00")) for _ in range(12)), return_exceptions=True
    )

    assert sum(isinstance(item, LimitExceeded) for item in found) == 7
    assert await state_of(bela) == ("50.00", "0.00", "50.00")
    await assert_books_tie(acting)


async def test_reversals_and_the_platforms_own_movements_are_not_limited(customer: Opener) -> None:
    await rule("out", "amount", "day", "10.00")
    anna, bela = await limited(customer), await customer("500.00")
    paid = await ledger.post(transfer(bela, anna, "500.00"))

    await ledger.reverse(paid.id, reference="undo", description="a mistake")
    own = transfer(anna, bela, "100.00")
    await ledger.post(NewTransaction(own.reference, own.kind, own.lines, limited=False))

    assert await left(anna) == ["10.00"]


async def test_days_and_months_are_the_tenants(acting: TenantRef) -> None:
    assert acting.zone == "Asia/Kolkata"
    late = datetime.fromisoformat("2026-12-31T18:29:59Z").astimezone(clock.zone(acting.zone)).date()
    next_day = datetime.fromisoformat("2026-12-31T18:30:00Z").astimezone(clock.zone(acting.zone)).date()
    last, first = (LimitBook({}, {}, day, clock.zone(acting.zone), clock.now()) for day in (late, next_day))

    assert (last.today.isoformat(), first.today.isoformat()) == ("2026-12-31", "2027-01-01")
    assert check.resets_at(last, "day") == datetime.fromisoformat("2026-12-31T18:30:00Z")
    assert check.resets_at(last, "month") == datetime.fromisoformat("2026-12-31T18:30:00Z")
    assert check.resets_at(first, "month") == datetime.fromisoformat("2027-01-31T18:30:00Z")


@pytest.mark.parametrize(
    ("zone", "today", "ends"),
    [
        # 25 hours, 23 hours, a day that begins at 01:00, one whose first hour comes twice, and one that never was.
        ("America/New_York", "2026-11-01", "2026-11-02T05:00:00Z"),
        ("America/New_York", "2026-03-08", "2026-03-09T04:00:00Z"),
        ("America/Santiago", "2026-09-05", "2026-09-06T04:00:00Z"),
        ("America/Havana", "2026-10-31", "2026-11-01T04:00:00Z"),
        ("Pacific/Apia", "2011-12-29", "2011-12-30T10:00:00Z"),
    ],
)
def test_a_day_ends_when_the_next_one_begins_there(zone: str, today: str, ends: str) -> None:
    place = clock.zone(zone)
    book = LimitBook({}, {}, date.fromisoformat(today), place, clock.now())

    found = check.resets_at(book, "day")

    assert found == datetime.fromisoformat(ends)
    assert (found - timedelta(microseconds=1)).astimezone(place).date().isoformat() == today
    assert found.astimezone(place).date().isoformat() > today


async def test_usage_starts_anew_with_the_day(acting: TenantRef, customer: Opener) -> None:
    await rule("out", "amount", "day", "10.00")
    await rule("out", "amount", "month", "1000.00")
    anna, bela = await limited(customer), await customer()
    await ledger.post(transfer(anna, bela, "10.00"))

    with scope.use(later(acting, 86400)):
        await ledger.post(transfer(anna, bela, "10.00"))

        assert (await left(anna))[0] == "0.00"


async def test_usage_that_is_long_over_is_forgotten(acting: TenantRef, customer: Opener) -> None:
    await rule("out", "amount", "day", "10.00")
    anna, bela = await limited(customer), await customer()
    await ledger.post(transfer(anna, bela, "10.00"))
    assert await limits.forget_usage() == 0

    with scope.use(later(acting, 100 * 86400)):
        await ledger.post(transfer(anna, bela, "4.00"))
        async with db.transaction() as tx:
            await jobs.enqueue(tx, limits.FORGET, "usage")
        assert await run_job(limits.FORGET, "usage")

        assert await left(anna) == ["6.00"]
    assert await rows(acting, "ledger_limit_usage") == 1


@pytest.mark.parametrize(
    ("change"),
    [
        {"span": "always"},
        {"measure": "count", "span": "transaction"},
        {"measure": "balance", "span": "always"},
        {"most": Decimal("NaN")},
        {"most": Decimal("-1")},
        {"most": Decimal("1.001")},
        {"most": Decimal("1.5"), "measure": "count"},
        {"profile": ""},
        {"starts_at": datetime.fromisoformat("2020-01-01T00:00:00Z")},
    ],
)
async def test_a_rule_that_does_not_fit_together_is_refused(acting: TenantRef, change: dict[str, Any]) -> None:
    good = {"profile": "basic", "currency": "INR", "direction": "out", "measure": "amount", "span": "day"}

    with pytest.raises(InvalidLimitRule):
        await limits.add_rule(NewLimitRule(**good | {"most": Decimal("1.00")} | change))

    assert await rows(acting, "ledger_limit_rule") == 0


async def test_over_http(api: Api, acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("1000.00"), await customer()
    body = {"profile": "basic", "currency": "INR", "direction": "out", "measure": "amount", "span": "day"}
    made = await answer(await api.post("/v1/ledger/limit-rules", body | {"most": "10.00"}, idempotency_key="r"), 201)
    path = f"/v1/ledger/accounts/{ids.text('acc', anna.id)}"
    wish = {"profile": "basic", "reason": "verified"}
    await answer(await api.post(f"{path}/limit-profile", wish, idempotency_key="p"))
    line = {
        "debit": ids.text("acc", anna.id),
        "credit": ids.text("acc", bela.id),
        "amount": {"amount": "10.01", "currency": "INR"},
    }

    sent = await api.post("/v1/ledger/transactions", {"reference": "x", "lines": [line]}, idempotency_key="t")
    refused = await problem(sent, 422, "ledger.limit_exceeded")
    state = await answer(await api.get(f"{path}/limits"))

    assert (refused["rule"], refused["left"]) == (made["id"], "10.00")
    assert (state["profile"], state["items"][0]["left"]) == ("basic", "10.00")
