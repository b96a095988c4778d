"""Pockets: what is spent first, what expires, and that nothing is lost on the way."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kit import clock, ids
from core.kit.errors import BahiError
from core.kit.money import Money
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.errors import InsufficientFunds
from core.ledger.holds import service as holds
from core.ledger.holds.types import NewHold
from core.schedules import service as schedules
from core.tenancy.errors import InvalidDefinition
from core.wallets import service as wallets
from core.wallets.moves import service as moves
from core.wallets.moves.types import NewSpend, NewTransfer
from core.wallets.pockets import plan, settings_section
from core.wallets.pockets import service as pockets
from core.wallets.pockets.types import CASH_KIND, Lot, PocketKind, Use
from tests.http import Api, answer, problem
from tests.ledger.conftest import assert_books_tie
from tests.ledger.test_dry_runs import Twice
from tests.wallets import bank
from tests.wallets.bank import inr, travelled

NOW = datetime(2026, 11, 28, tzinfo=UTC)


@pytest.fixture
async def tied(acting: TenantRef) -> AsyncIterator[None]:
    yield
    await assert_books_tie(acting)


def days(number: int) -> datetime:
    return clock.now() + timedelta(days=number)


async def funding(kind: str = "bonus") -> Decimal:
    """What grants of a kind have cost the tenant."""
    account = await ledger.find_account(f"pockets:{kind}:funding:INR")
    assert account is not None
    return account.balance


def lot(order: int, amount: str, expires_at: datetime | None, transferable: bool) -> Lot:
    kind = PocketKind(ids.new(), f"kind{order}", order, withdrawable=True, transferable=transferable, version=1)
    return Lot(ids.new(), ids.new(), kind, ids.new(), expires_at, inr(amount), inr("0.00"))


@given(
    st.lists(
        st.tuples(st.integers(1, 3), st.integers(0, 500), st.none() | st.integers(-2, 5), st.booleans()), max_size=8
    ),
    st.integers(1, 1000),
)
def test_a_plan_takes_the_amount_in_order_or_refuses(raw: list[tuple[Any, ...]], minor: int) -> None:
    lots = [
        lot(order, Money.from_minor(has, "INR").text(), None if at is None else NOW + timedelta(hours=at), movable)
        for order, has, at, movable in raw
    ]
    usable = plan.usable(lots, Use.TRANSFER, NOW)
    amount = Money.from_minor(minor, "INR").amount

    assert all(item.kind.transferable and (item.expires_at is None or item.expires_at > NOW) for item in usable)
    if sum((item.available for item in usable), Decimal(0)) < amount:
        with pytest.raises(InsufficientFunds):
            plan.divide(usable, amount)
        return
    parts = plan.divide(usable, amount)
    assert sum(part for _, part in parts) == amount
    # Every pocket before the last one that was touched is taken in full, and the order is theirs.
    assert [item for item, _ in parts] == usable[: len(parts)]
    assert all(part == item.available for item, part in parts[:-1])
    orders = [(item.kind.spend_order, item.expires_at or datetime.max.replace(tzinfo=UTC)) for item in usable]
    assert orders == sorted(orders)


@given(st.lists(st.integers(0, 300), min_size=1, max_size=6), st.data())
def test_a_refund_is_divided_exactly_and_gives_no_line_more_than_it_has(left: list[int], data: st.DataObject) -> None:
    amount = data.draw(st.integers(0, sum(left)))
    lines = [(str(number), Decimal(value)) for number, value in enumerate(left)]
    parts = dict(plan.give_back(lines, Decimal(amount)))
    assert sum(parts.values(), Decimal(0)) == amount
    assert all(parts[name] <= dict(lines)[name] for name in parts)


async def test_pockets_are_spent_by_order_and_then_by_expiry(tied: None) -> None:
    await bank.bonus(10)
    await bank.bonus(5, name="promo")
    mine = await bank.wallet("100.00")
    late, soon = (
        await bank.grant(mine, "10.00", expires_at=days(9)),
        await bank.grant(mine, "10.00", expires_at=days(2)),
    )
    open_end, promo = await bank.grant(mine, "10.00"), await bank.grant(mine, "10.00", "promo", days(30))

    async def left() -> list[int]:
        return [int((await ledger.get_account(key)).balance) for key in (promo, soon, late, open_end, mine.account_id)]

    for amount, after in (
        ("15.00", [0, 5, 10, 10, 100]),
        ("7.00", [0, 0, 8, 10, 100]),
        ("20.00", [0, 0, 0, 0, 98]),
    ):
        await moves.spend(NewSpend(mine.id, inr(amount)))
        assert await left() == after


async def test_a_wallet_shows_each_pocket_and_their_sum(api: Api, tied: None) -> None:
    kind = {"name": "bonus", "spend_order": 10, "withdrawable": False, "transferable": False}
    made = await answer(await api.post("/v1/pocket-kinds", kind), 201)
    await problem(await api.post("/v1/pocket-kinds", kind), 422, "wallets.pocket_kind_taken")
    assert [item["name"] for item in (await answer(await api.get("/v1/pocket-kinds")))["items"]] == ["bonus", "cash"]
    mine = await bank.wallet("100.00")
    path = f"/v1/wallets/{mine.public_id}"
    until = clock.text(days(3))
    grant = {"kind": "bonus", "amount": "20.00", "currency": "INR", "expires_at": until}

    given_ = await answer(await api.post(f"{path}/grants", grant, idempotency_key="g"), 201)
    assert await answer(await api.post(f"{path}/grants", grant, idempotency_key="g"), 201) == given_
    await answer(await api.post(f"{path}/grants", grant, idempotency_key="h"), 201)

    found = await answer(await api.get(path))
    assert [found[name] for name in ("posted", "held", "available")] == ["140.00", "0.00", "140.00"]
    shown = [(item["kind"], item["posted"], item["expires_at"]) for item in found["pockets"]]
    assert shown == [("cash", "100.00", None), ("bonus", "40.00", until)]
    listed = await answer(await api.get(f"{path}/pockets"))
    assert [(item["kind"], item["withdrawable"]) for item in listed["items"]] == [("cash", True), ("bonus", False)]
    changed = await answer(await api.patch(f"/v1/pocket-kinds/{made['id']}", {"withdrawable": True, "version": 1}))
    assert (changed["withdrawable"], changed["version"]) == (True, 2)
    await problem(
        await api.patch(f"/v1/pocket-kinds/{made['id']}", {"spend_order": 3, "version": 1}), 422,
        "wallets.version_mismatch",
    )  # fmt: skip
    assert await bank.events(given_["transaction"]) == ["pocket.granted"]
    assert await funding() == 40


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"kind": "points"}, "wallets.pocket_kind_unknown"),
        ({"kind": "cash"}, "wallets.cash_not_granted"),
        ({"expires_at": "2020-01-01T00:00:00Z"}, "wallets.expiry_passed"),
        ({"currency": "USD"}, "wallets.currency_mismatch"),
    ],
)
async def test_grants_that_cannot_be_change_nothing(api: Api, change: dict[str, str], code: str, tied: None) -> None:
    await bank.bonus()
    mine = await bank.wallet()
    body = {"kind": "bonus", "amount": "20.00", "currency": "INR", **change}
    refused = await api.post(f"/v1/wallets/{mine.public_id}/grants", body, idempotency_key="g")
    await problem(refused, 422, code)
    assert [await bank.count(name) for name in ("pocket", "ledger_transaction")] == [0, 0]


async def test_a_wallet_has_only_so_many_pockets_with_money(tied: None) -> None:
    await bank.bonus()
    mine = await bank.wallet()
    for number in range(pockets.POCKETS_MAX):
        await bank.grant(mine, "1.00", expires_at=days(number + 1))
    with pytest.raises(BahiError) as refusal:
        await bank.grant(mine, "1.00")
    assert refusal.value.code == "wallets.too_many_pockets"
    await moves.spend(NewSpend(mine.id, inr("99.50")))
    assert await bank.shown(mine.id) == {"cash": "0.00", "bonus": "0.50"}


async def test_what_has_expired_cannot_be_used_and_goes_back_with_an_event(acting: TenantRef, tied: None) -> None:
    await bank.bonus()
    mine = await bank.wallet("100.00")
    await bank.grant(mine, "20.00", expires_at=days(1))
    assert [item.kind for item in await schedules.list_all()] == [pockets.EXPIRE]
    assert await pockets.expire_due() == 0
    with travelled(acting, days=1):
        # The sweep has not run, and yet the money is not there any more.
        assert await bank.available(mine.id) == "100.00"
        with pytest.raises(InsufficientFunds):
            await moves.spend(NewSpend(mine.id, inr("100.01")))
        assert await pockets.expire_due() == 1
        assert await pockets.expire_due() == 0

    assert await bank.shown(mine.id) == {"cash": "100.00"}
    assert await funding() == 0
    [expired] = await ledger.list_transactions(ids.new(), "pocket_expiry", 10)
    assert await bank.events(ids.text("txn", expired.id)) == ["pocket.expired"]


async def test_what_an_overdue_hold_kept_is_shown_and_spent(acting: TenantRef, tied: None) -> None:
    """Of cash and of a pocket, by whoever reads, and without any sweep."""
    await bank.bonus(transferable=True)
    mine, other = await bank.wallet("100.00"), await bank.wallet()
    pocket = await bank.grant(mine, "20.00")
    hour = clock.now() + timedelta(hours=1)
    for number, account_id in enumerate((mine.account_id, pocket)):
        await holds.create(NewHold(f"h{number}", account_id, inr("15.00"), expires_at=hour))
    assert await bank.available(mine.id) == "90.00"

    with travelled(acting, seconds=3601):
        shown = [lot.available for lot in await pockets.list_pockets(mine.id)]
        listed = (await wallets.list_wallets(UUID(int=2**128 - 1), 2))[1]
        assert (shown, listed.available.text()) == ([Decimal("100.00"), Decimal("20.00")], "120.00")
        await moves.transfer(NewTransfer(mine.id, inr("120.00"), to_wallet_id=other.id))

        found = await wallets.get(mine.id)
    assert (found.posted.text(), found.held.text(), await bank.available(other.id)) == ("0.00", "0.00", "120.00")


async def test_a_refund_into_an_expired_pocket_expires_again(acting: TenantRef, tied: None) -> None:
    await bank.bonus()
    mine = await bank.wallet("100.00")
    await bank.grant(mine, "20.00", expires_at=days(1))
    spent = await moves.spend(NewSpend(mine.id, inr("20.00")))
    with travelled(acting, days=2):
        assert await pockets.expire_due() == 0
        await moves.refund_spend(spent.transaction.id, None, reason="")
        assert await bank.available(mine.id) == "100.00"
        assert await pockets.expire_due() == 1
    assert await bank.shown(mine.id) == {"cash": "100.00"}


async def test_a_frozen_wallets_pocket_expires_after_its_release(acting: TenantRef, tied: None) -> None:
    await bank.bonus()
    mine = await bank.wallet()
    await bank.grant(mine, "20.00", expires_at=days(1))
    await wallets.freeze(mine.id, reason="suspicion")
    with travelled(acting, days=2):
        assert await pockets.expire_due() == 0
        assert await bank.shown(mine.id) == {"cash": "0.00", "bonus": "20.00"}
        await wallets.release(mine.id, reason="cleared")
        assert await pockets.expire_due() == 1
    assert await bank.shown(mine.id) == {"cash": "0.00"}


async def test_a_spends_dry_run_tells_the_pockets_and_takes_nothing(api: Api, acting: TenantRef, tied: None) -> None:
    await bank.bonus()
    mine = await bank.wallet("100.00")
    await bank.grant(mine, "30.00")
    twice, path = Twice(api, acting), f"/v1/wallets/{mine.public_id}/spends"

    done = await twice.post(path, {"amount": "50.00", "currency": "INR"})
    await twice.post(path, {"amount": "80.01", "currency": "INR"}, 422)

    assert done["parts"] == [{"kind": "bonus", "amount": "30.00"}, {"kind": "cash", "amount": "20.00"}]
    assert twice.told == ["done", "ledger.insufficient_funds"]
    assert await bank.shown(mine.id) == {"cash": "80.00"}


async def test_spends_and_the_sweep_at_once_take_the_money_once(acting: TenantRef, tied: None) -> None:
    await bank.bonus()
    mine = await bank.wallet()
    account = await bank.grant(mine, "20.00", expires_at=clock.now() + timedelta(seconds=1))

    async def spend() -> str:
        try:
            await moves.spend(NewSpend(mine.id, inr("1.00")))
        except BahiError as refusal:
            return refusal.code
        return "spent"

    async def sweep() -> str:
        with travelled(acting, days=1):
            await asyncio.sleep(0.05)
            return str(await pockets.expire_due())

    outcomes = await asyncio.gather(*(spend() for _ in range(15)), sweep(), sweep())

    spent = outcomes.count("spent")
    assert set(outcomes) <= {"spent", "ledger.insufficient_funds", "0", "1"}
    assert (await ledger.get_account(account)).balance == 0
    assert await funding() == spent  # granted 20, the rest came back


async def test_pockets_at_once_open_one_account_each(tied: None) -> None:
    await bank.bonus()
    mine, until = await bank.wallet(), days(1)
    accounts = await asyncio.gather(*(bank.grant(mine, "1.00", expires_at=until) for _ in range(10)))
    assert len(set(accounts)) == 1
    assert await bank.shown(mine.id) == {"cash": "0.00", "bonus": "10.00"}


async def test_what_is_transferable_keeps_its_kind_and_expiry(tied: None) -> None:
    await bank.bonus(10, transferable=True)
    await bank.bonus(5, name="promo")
    mine, other, until = await bank.wallet("10.00"), await bank.wallet(), days(3)
    await bank.grant(mine, "20.00", expires_at=until)
    await bank.grant(mine, "50.00", "promo")
    with pytest.raises(InsufficientFunds):
        await moves.transfer(NewTransfer(mine.id, inr("30.01"), to_wallet_id=other.id))

    await moves.transfer(NewTransfer(mine.id, inr("25.00"), to_wallet_id=other.id))

    got = (await wallets.get(other.id)).pockets
    assert [(item.kind, item.posted.text(), item.expires_at) for item in got] == [
        ("cash", "5.00", None),
        ("bonus", "20.00", until),
    ]
    assert await bank.shown(mine.id) == {"cash": "5.00", "promo": "50.00"}


async def test_the_rules_of_cash_may_be_the_tenants_own(tied: None) -> None:
    assert (await pockets.list_kinds()) == [CASH_KIND]
    await pockets.create_kind(PocketKind(None, "cash", 1, withdrawable=False, transferable=False, version=0))
    await bank.bonus(10)
    mine, other = await bank.wallet("10.00"), await bank.wallet()
    await bank.grant(mine, "5.00")
    with pytest.raises(InsufficientFunds):
        await moves.transfer(NewTransfer(mine.id, inr("1.00"), to_wallet_id=other.id))
    spent = await moves.spend(NewSpend(mine.id, inr("12.00")))
    assert [part.kind for part in spent.parts] == ["cash", "bonus"]


async def test_a_tenants_file_makes_kinds_and_changes_nothing_twice(tied: None) -> None:
    section = settings_section.SECTIONS["pocket_kinds"]
    given_ = {
        "bonus": {"spend_order": 10, "withdrawable": False, "transferable": False},
        "cash": {"spend_order": 50, "withdrawable": True, "transferable": True},
    }
    assert [change.path for change in await section.plan(given_)] == ["pocket_kinds.bonus", "pocket_kinds.cash"]
    await section.apply(given_)
    assert await section.plan(given_) == []
    given_["bonus"]["transferable"] = True
    assert [change.path for change in await section.plan(given_)] == ["pocket_kinds.bonus"]
    await section.apply(given_)
    found = [(kind.name, kind.spend_order, kind.transferable) for kind in await pockets.list_kinds()]
    assert found == [("bonus", 10, True), ("cash", 50, True)]


@pytest.mark.parametrize(
    "bad",
    [
        [],
        {"Bonus": {"spend_order": 10, "withdrawable": False, "transferable": False}},
        {"bonus": {"spend_order": 0, "withdrawable": False, "transferable": False}},
        {"bonus": {"spend_order": True, "withdrawable": False, "transferable": False}},
        {"bonus": {"spend_order": 10, "withdrawable": False}},
        {"bonus": 5},
    ],
)
async def test_a_bad_file_makes_no_kind(bad: Any, tied: None) -> None:
    with pytest.raises(InvalidDefinition):
        await settings_section.SECTIONS["pocket_kinds"].apply(bad)
    assert await bank.count("pocket_kind") == 0
