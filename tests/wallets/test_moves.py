"""Transfers, spends and refunds: every refusal has its code and changes nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from core.kit import ids
from core.kit.errors import BahiError, NotFound
from core.kit.money import Money
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.limits import service as limits
from core.ledger.limits.types import NewLimitRule
from core.ledger.types import Line, NewTransaction
from core.people import service as people
from core.people.types import Profile
from core.wallets import service as wallets
from core.wallets.errors import (
    NotASpend,
    RecipientUnavailable,
    RefundExceedsSpend,
    SameWallet,
    WalletCurrencyMismatch,
    WalletNotEmpty,
    WalletVersionMismatch,
)
from core.wallets.moves import service as moves
from core.wallets.moves.types import NewSpend, NewTransfer
from tests.http import Api, acts, answer, problem
from tests.ledger.conftest import assert_books_tie
from tests.wallets import bank
from tests.wallets.bank import inr

EMAIL = "asha@shop.example"
NEWEST = UUID(int=2**128 - 1)


@pytest.fixture(autouse=True)
async def _tied(acting: TenantRef) -> AsyncIterator[None]:
    yield
    await assert_books_tie(acting)


async def test_a_transfer_by_id_moves_the_money_and_tells_of_it(api: Api) -> None:
    source, target = await bank.wallet("100.00"), await bank.wallet()
    body = {"amount": "30.00", "currency": "INR", "to_wallet": target.public_id, "description": "Lunch"}
    path = f"/v1/wallets/{source.public_id}/transfers"

    made = await answer(await api.post(path, body, idempotency_key="k"), 201)
    again = await answer(await api.post(path, body, idempotency_key="k"), 201)

    assert again == made
    assert (made["wallet"], made["to_wallet"]) == (source.public_id, target.public_id)
    assert made["parts"] == [{"kind": "cash", "amount": "30.00"}]
    assert [await bank.shown(item.id) for item in (source, target)] == [{"cash": "70.00"}, {"cash": "30.00"}]
    assert await bank.events(made["transaction"]) == ["wallet.transferred"]


@pytest.mark.parametrize("to", [{"to_email": "ASHA@Shop.example"}, {"to_phone": "+919876543210"}])
async def test_a_transfer_by_address_finds_the_persons_oldest_open_wallet(to: dict[str, str]) -> None:
    source = await bank.wallet("100.00")
    payee = await bank.person(Profile("Asha Rao", EMAIL, "+919876543210"))
    await bank.wallet(of=payee, currency="USD")
    frozen, oldest, newer = [await bank.wallet(of=payee) for _ in range(3)]
    await wallets.freeze(frozen.id, reason="suspicion")

    await moves.transfer(NewTransfer(source.id, inr("10.00"), **to))

    assert [await bank.available(item.id) for item in (oldest, newer)] == ["10.00", "0.00"]


async def test_no_address_tells_why_it_cannot_be_paid() -> None:
    source = await bank.wallet("100.00")
    await bank.person(Profile(email="nowallet@shop.example"))
    for _ in range(2):
        await bank.wallet(of=await bank.person(Profile(email="twice@shop.example")))
    frozen = await bank.wallet(of=await bank.person(Profile(email="frozen@shop.example")))
    await wallets.freeze(frozen.id, reason="suspicion")
    erased = await bank.person(Profile(email="erased@shop.example"))
    await bank.wallet(of=erased)
    await people.erase(erased)
    changed = await bank.person(Profile(email="former@shop.example"))
    await bank.wallet(of=changed)
    await people.update(changed, {"email": "other@shop.example"})

    names = ("nobody", "nowallet", "twice", "frozen", "erased", "former")
    addresses = [f"{name}@shop.example" for name in names] + ["no address"]
    told = set()
    for address in addresses:
        with pytest.raises(RecipientUnavailable) as refusal:
            await moves.transfer(NewTransfer(source.id, inr("10.00"), to_email=address))
        told.add(str(refusal.value.problem()))
    assert len(told) == 1
    # Who has not the money is told that, and learns nothing of the address.
    await bank.wallet(of=await bank.person(Profile(email=EMAIL)))
    for address in (EMAIL, "nobody@shop.example"):
        with pytest.raises(BahiError) as refusal:
            await moves.transfer(NewTransfer(source.id, inr("100.01"), to_email=address))
        assert refusal.value.code == "ledger.insufficient_funds"
    assert await bank.shown(source.id) == {"cash": "100.00"}


async def test_no_limit_of_the_others_tells_what_they_have() -> None:
    """A cap's `left` is the recipient's balance, and a limit of the sender's own could tell a taken address."""
    cap = NewLimitRule("capped", "INR", "in", "balance", "always", Decimal(50))
    day = NewLimitRule("careful", "INR", "out", "amount", "day", Decimal(60))
    await limits.add_rule(cap)
    await limits.add_rule(day)
    source = await bank.wallet("100.00")
    target = await bank.wallet("20.00", of=await bank.person(Profile(email=EMAIL)))
    await limits.set_profile(source.account_id, "careful")
    await limits.set_profile(target.account_id, "capped")

    async def refusal(amount: str, **to: Any) -> BahiError:
        with pytest.raises(BahiError) as refused:
            await moves.transfer(NewTransfer(source.id, inr(amount), **to))
        return refused.value

    by_address, nobody = [await refusal("30.01", to_email=to) for to in (EMAIL, "nobody@shop.example")]
    own, own_to_nobody = [await refusal("60.01", to_email=to) for to in (EMAIL, "nobody@shop.example")]
    by_id = await refusal("30.01", to_wallet_id=target.id)
    with bank.user(source.person_id):
        users = await refusal("30.01", to_wallet_id=target.id)

    assert str(by_address.problem()) == str(nobody.problem()) == str(users.problem())
    assert by_address.code == RecipientUnavailable.code
    assert own.problem() == own_to_nobody.problem()
    assert (own.code, own.extensions["left"]) == ("ledger.limit_exceeded", "60.00")
    assert (by_id.code, by_id.extensions["left"]) == ("ledger.limit_exceeded", "30.00"), "the tenant may know"
    assert [await bank.available(item.id) for item in (source, target)] == ["100.00", "20.00"]
    await moves.transfer(NewTransfer(source.id, inr("30.00"), to_email=EMAIL))


async def test_transfers_that_cannot_be_change_nothing() -> None:
    source, target, dollars = await bank.wallet("100.00"), await bank.wallet(), await bank.wallet(currency="USD")

    async def refused(amount: Money, to: UUID, code: str) -> None:
        before = await bank.count("ledger_transaction")
        with pytest.raises(BahiError) as refusal:
            await moves.transfer(NewTransfer(source.id, amount, to_wallet_id=to))
        assert refusal.value.code == code
        assert await bank.count("ledger_transaction") == before

    await refused(inr("1.00"), source.id, SameWallet.code)
    await refused(inr("1.00"), dollars.id, WalletCurrencyMismatch.code)
    await refused(Money.parse("1.00", "USD"), target.id, WalletCurrencyMismatch.code)
    await refused(inr("100.01"), target.id, "ledger.insufficient_funds")
    await refused(inr("1.00"), ids.new(), "request.not_found")
    await wallets.freeze(target.id, reason="suspicion")
    await refused(inr("1.00"), target.id, "ledger.account_frozen")
    await wallets.close(target.id, reason="left")
    await refused(inr("1.00"), target.id, "ledger.account_closed")
    await wallets.freeze(source.id, reason="suspicion")
    await refused(inr("1.00"), dollars.id, "ledger.account_frozen")
    await wallets.release(source.id, reason="cleared")
    assert await bank.shown(source.id) == {"cash": "100.00"}


async def test_bad_bodies_are_refused(api: Api) -> None:
    source = await bank.wallet("100.00")
    path = f"/v1/wallets/{source.public_id}/transfers"
    good = {"amount": "1.00", "currency": "INR", "to_wallet": (await bank.wallet()).public_id}

    async def post(**change: Any) -> Any:
        body = {name: value for name, value in {**good, **change}.items() if value is not None}
        return await api.post(path, body, idempotency_key=ids.token())

    await problem(await post(to_email=EMAIL), 400, "request.validation")
    await problem(await post(to_wallet=None), 400, "request.validation")
    await problem(await post(to_wallet=None, to_phone="98765"), 400, "request.validation")
    for amount in ("0.00", "-1.00", "1", "NaN", "Infinity", "1e3"):
        await problem(await post(amount=amount), 400, "money.invalid_amount")
    await problem(await post(amount=1.0), 400, "request.validation")
    await problem(await api.post(path, good), 400, "idempotency.key_required")
    assert await bank.shown(source.id) == {"cash": "100.00"}


async def test_a_storm_of_transfers_there_and_back_loses_nothing() -> None:
    one, two = await bank.wallet("50.00"), await bank.wallet("50.00")

    async def move(number: int) -> str:
        source, target = (one, two) if number % 2 else (two, one)
        try:
            await moves.transfer(NewTransfer(source.id, inr("7.00"), to_wallet_id=target.id))
        except BahiError as refusal:
            return refusal.code
        return "moved"

    outcomes = await asyncio.gather(*(move(number) for number in range(60)))

    assert set(outcomes) <= {"moved", "ledger.insufficient_funds"}
    assert outcomes.count("moved") > 0
    left = [Decimal(await bank.available(item.id)) for item in (one, two)]
    assert sum(left) == Decimal(100)
    assert min(left) >= 0


async def test_a_spend_goes_by_order_and_its_refund_goes_back_where_it_came_from() -> None:
    await bank.bonus(10)
    mine = await bank.wallet("50.00")
    await bank.grant(mine, "20.00")

    spent = await moves.spend(NewSpend(mine.id, inr("45.00"), description="A book"))

    assert [(part.kind, part.amount.text()) for part in spent.parts] == [("bonus", "20.00"), ("cash", "25.00")]
    assert await bank.shown(mine.id) == {"cash": "25.00"}
    first = await moves.refund_spend(spent.transaction.id, inr("30.00"), reason="Damaged")
    assert [(part.kind, part.amount.text()) for part in first.parts] == [("cash", "25.00"), ("bonus", "5.00")]
    assert await bank.shown(mine.id) == {"cash": "50.00", "bonus": "5.00"}
    with pytest.raises(RefundExceedsSpend) as refusal:
        await moves.refund_spend(spent.transaction.id, inr("15.01"), reason="")
    assert refusal.value.extensions == {"refundable": "15.00"}
    await moves.refund_spend(spent.transaction.id, None, reason="")
    assert await bank.shown(mine.id) == {"cash": "50.00", "bonus": "20.00"}
    with pytest.raises(RefundExceedsSpend):
        await moves.refund_spend(spent.transaction.id, None, reason="")
    assert await bank.events(ids.text("txn", spent.transaction.id)) == ["wallet.spent"]
    assert await bank.events(ids.text("txn", first.transaction.id)) == ["wallet.spend_refunded"]


async def test_refunds_at_once_never_give_back_more_than_was_spent() -> None:
    mine = await bank.wallet("50.00")
    spent = await moves.spend(NewSpend(mine.id, inr("50.00")))

    async def refund() -> str:
        try:
            await moves.refund_spend(spent.transaction.id, inr("20.00"), reason="")
        except BahiError as refusal:
            return refusal.code
        return "refunded"

    outcomes = await asyncio.gather(*(refund() for _ in range(10)))

    assert outcomes.count("refunded") == 2
    assert outcomes.count(RefundExceedsSpend.code) == 8
    assert await bank.shown(mine.id) == {"cash": "40.00"}


async def test_what_is_no_spend_is_not_refunded() -> None:
    mine, other = await bank.wallet("50.00"), await bank.wallet("50.00")
    moved = await moves.transfer(NewTransfer(mine.id, inr("5.00"), to_wallet_id=other.id))
    with pytest.raises(NotASpend):
        await moves.refund_spend(moved.transaction.id, None, reason="")
    with pytest.raises(NotFound):
        await moves.refund_spend(ids.new(), None, reason="")
    with pytest.raises(NotFound):
        await moves.spend(NewSpend(mine.id, inr("5.00"), credit_account_id=other.account_id))
    # Whoever posts to the ledger directly may call it a spend, of whichever wallet.
    line = Line(mine.account_id, other.account_id, inr("5.00"))
    for named in ({}, {"wallet": 5}, {"wallet": other.public_id}):
        posted = await ledger.post(NewTransaction(f"{named}", moves.SPEND, (line,), metadata=named))
        with pytest.raises(NotASpend):
            await moves.refund_spend(posted.id, None, reason="")
    assert await bank.shown(mine.id) == {"cash": "30.00"}


async def test_freezing_reaches_every_pocket_and_is_audited(acting: TenantRef) -> None:
    await bank.bonus()
    mine, other = await bank.wallet("50.00"), await bank.wallet("50.00")
    pocket = await bank.grant(mine, "20.00")

    frozen = await wallets.freeze(mine.id, reason="theft")
    assert (await wallets.freeze(mine.id, reason="again")).status == frozen.status == "frozen"

    assert (await ledger.get_account(pocket)).status == "frozen"
    for move in (
        moves.spend(NewSpend(mine.id, inr("1.00"))),
        moves.transfer(NewTransfer(other.id, inr("1.00"), to_wallet_id=mine.id)),
        bank.grant(mine, "1.00"),
    ):
        with pytest.raises(BahiError) as refusal:
            await move
        assert refusal.value.code == "ledger.account_frozen"
    released = await wallets.release(mine.id, reason="found")
    assert (released.status, (await ledger.get_account(pocket)).status) == ("open", "open")
    await moves.spend(NewSpend(mine.id, inr("1.00")))
    assert [act["reason"] for act in await acts(acting, "wallet:freeze")] == ["theft"]
    assert [act["reason"] for act in await acts(acting, "wallet:release")] == ["found"]
    told = await bank.events(mine.public_id)
    assert [kind for kind in told if kind.startswith("wallet.")] == [
        "wallet.created",
        "wallet.frozen",
        "wallet.released",
    ]


async def test_only_an_empty_wallet_is_closed_and_for_good(api: Api) -> None:
    await bank.bonus()
    mine = await bank.wallet()
    await bank.grant(mine, "20.00")
    with pytest.raises(WalletNotEmpty):
        await wallets.close(mine.id, reason="left")
    assert (await wallets.get(mine.id)).status == "open"
    await moves.spend(NewSpend(mine.id, inr("20.00")))

    path = f"/v1/wallets/{mine.public_id}"
    closed = await answer(await api.post(f"{path}/close", {"reason": "left"}))

    assert closed["status"] == "closed"
    assert await answer(await api.post(f"{path}/close", {"reason": "twice"})) == closed
    for verb in ("freeze", "release"):
        await problem(await api.post(f"{path}/{verb}", {"reason": "no"}), 422, "ledger.account_closed")
    await problem(await api.patch(path, {"name": "x"}), 422, "ledger.account_closed")
    assert (await bank.events(mine.public_id))[-1] == "wallet.closed"


async def test_a_wallet_is_renamed_once_per_version_and_found_by_filters(api: Api) -> None:
    mine, other = await bank.wallet("5.00"), await bank.wallet(currency="USD")
    path = f"/v1/wallets/{mine.public_id}"
    renamed = await answer(await api.patch(path, {"name": "Savings", "row_version": 1}))
    assert (renamed["name"], renamed["row_version"], renamed["posted"]) == ("Savings", 2, "5.00")
    await problem(await api.patch(path, {"name": "Again", "row_version": 1}), 422, WalletVersionMismatch.code)
    assert await bank.events(mine.public_id) == ["wallet.created", "balance.changed", "wallet.updated"]
    await wallets.freeze(other.id, reason="suspicion")
    for query, found in (
        ("name=Savings", [mine]),
        ("currency=USD", [other]),
        ("status=frozen", [other]),
        ("status=open&currency=USD", []),
        (f"person_id={ids.text('per', mine.person_id)}", [mine]),
    ):
        listed = await answer(await api.get(f"/v1/wallets?{query}"))
        assert [item["id"] for item in listed["items"]] == [item.public_id for item in found]


async def test_an_end_user_sees_and_moves_only_their_own() -> None:
    await bank.bonus(transferable=True)
    mine, theirs = await bank.wallet("50.00"), await bank.wallet("50.00")
    await bank.grant(mine, "5.00")
    spent = await moves.spend(NewSpend(theirs.id, inr("1.00")))
    with bank.user(mine.person_id):
        assert [item.id for item in await wallets.list_wallets(NEWEST, 10)] == [mine.id]
        for attempt in (
            wallets.get(theirs.id),
            wallets.update(theirs.id, name="Mine"),
            wallets.freeze(theirs.id, reason="no"),
            wallets.close(theirs.id, reason="no"),
            wallets.list_deposits(theirs.id, NEWEST, 10),
            moves.transfer(NewTransfer(theirs.id, inr("1.00"), to_wallet_id=mine.id)),
            moves.spend(NewSpend(theirs.id, inr("1.00"))),
            moves.refund_spend(spent.transaction.id, None, reason=""),
            bank.grant(theirs, "1.00"),
            bank.wallet(of=theirs.person_id),
        ):
            with pytest.raises(NotFound):
                await attempt
        # Paying somebody else is what a wallet is for, also out of a pocket that they have not yet.
        await moves.transfer(NewTransfer(mine.id, inr("10.00"), to_wallet_id=theirs.id))
    assert await bank.shown(mine.id) == {"cash": "45.00"}
    assert await bank.shown(theirs.id) == {"cash": "54.00", "bonus": "5.00"}
