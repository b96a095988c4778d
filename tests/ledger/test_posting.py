"""Posting: exact results, and refusals that write nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from core.kit import db, ids
from core.kit.errors import BahiError
from core.kit.money import Money
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.errors import (
    AccountFrozen,
    AccountMismatch,
    AccountNotFound,
    AlreadyReversed,
    BalanceOverflow,
    CurrencyMismatch,
    InsufficientFunds,
    InvalidTransaction,
    MetadataTooLarge,
    ReferenceTaken,
)
from core.ledger.types import Line, NewAccount, NewTransaction
from tests.ledger.conftest import Opener, assert_books_tie, balance, inr, rows, transfer


async def test_a_posting_moves_both_balances(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()

    posted = await ledger.post(transfer(anna, bela, "30.00"))

    assert await balance(anna) == "70.00"
    assert await balance(bela) == "30.00"
    (line,) = posted.postings
    assert (line.debit_balance, line.credit_balance) == (Decimal("70"), Decimal("30"))
    assert (line.debit_version, line.credit_version) == (2, 1)
    assert await ledger.get_transaction(posted.id) == posted
    await assert_books_tie(acting)


async def test_several_lines_are_one_transaction(acting: TenantRef, customer: Opener) -> None:
    anna, bela, cora = await customer("100.00"), await customer(), await customer()
    lines = (Line(anna.id, bela.id, inr("60.00")), Line(bela.id, cora.id, inr("10.00")))

    posted = await ledger.post(NewTransaction("two lines", "transfer", lines))

    assert [await balance(account) for account in (anna, bela, cora)] == ["40.00", "50.00", "10.00"]
    assert [posting.line for posting in posted.postings] == [1, 2]
    await assert_books_tie(acting)


async def test_a_floor_is_judged_after_the_whole_transaction(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer(), await customer("50.00")
    lines = (Line(anna.id, bela.id, inr("20.00")), Line(bela.id, anna.id, inr("30.00")))

    await ledger.post(NewTransaction("dips on the way", "swap", lines))

    assert await balance(anna) == "10.00"
    await assert_books_tie(acting)


@pytest.mark.parametrize("amount", ["100.01", "5000.00"])
async def test_a_short_account_refuses(acting: TenantRef, customer: Opener, amount: str) -> None:
    anna, bela = await customer("100.00"), await customer()
    before = await rows(acting, "ledger_posting"), await rows(acting, "event")

    with pytest.raises(InsufficientFunds) as refusal:
        await ledger.post(transfer(anna, bela, amount))

    assert refusal.value.extensions["available"] == "100.00"
    assert (await rows(acting, "ledger_posting"), await rows(acting, "event")) == before
    assert await balance(anna) == "100.00"


async def test_a_reference_is_unique_for_ever(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()
    await ledger.post(transfer(anna, bela, "1.00", "order 7"))

    with pytest.raises(ReferenceTaken):
        await ledger.post(transfer(anna, bela, "2.00", "order 7"))

    assert await balance(bela) == "1.00"


async def test_refusals_each_have_their_error(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("10.00"), await customer()
    dollars = await ledger.open_account(NewAccount("usd", "credit", "USD"))
    usd = Money.parse("1.00", "USD")
    huge = Money(Decimal(10) ** 20 - 1, "INR")
    bank = await ledger.find_account("bank/INR")
    assert bank is not None
    cases: list[tuple[type[BahiError], tuple[Line, ...]]] = [
        (InvalidTransaction, ()),
        (InvalidTransaction, (Line(anna.id, anna.id, inr("1.00")),)),
        (InvalidTransaction, (Line(anna.id, bela.id, inr("0.00")),)),
        (InvalidTransaction, (Line(anna.id, bela.id, -inr("1.00")),)),
        (CurrencyMismatch, (Line(anna.id, bela.id, usd),)),
        (CurrencyMismatch, (Line(anna.id, dollars.id, inr("1.00")),)),
        (AccountNotFound, (Line(anna.id, ids.new(), inr("1.00")),)),
        (BalanceOverflow, (Line(bank.id, anna.id, huge), Line(bank.id, anna.id, huge))),
    ]
    before = await rows(acting, "ledger_transaction")

    for kind, lines in cases:
        with pytest.raises(kind):
            await ledger.post(NewTransaction(f"case {ids.new()}", "case", lines))

    assert await rows(acting, "ledger_transaction") == before
    await assert_books_tie(acting)


async def test_a_frozen_account_refuses_until_released(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("10.00"), await customer()
    await ledger.freeze_account(anna.id, reason="court order")

    with pytest.raises(AccountFrozen):
        await ledger.post(transfer(anna, bela, "1.00"))
    await ledger.release_account(anna.id, reason="lifted")
    await ledger.post(transfer(anna, bela, "1.00"))

    assert await balance(bela) == "1.00"


async def test_a_reversal_restores_and_happens_once(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()
    posted = await ledger.post(transfer(anna, bela, "30.00"))

    undone = await ledger.reverse(posted.id, reference="undo 1", description="typed twice")
    with pytest.raises(AlreadyReversed):
        await ledger.reverse(posted.id, reference="undo 2", description="typed twice")
    with pytest.raises(InvalidTransaction):
        await ledger.reverse(undone.id, reference="undo 3", description="")

    assert undone.reverses_id == posted.id
    assert undone.postings[0].reverses_id == posted.postings[0].id
    assert [await balance(anna), await balance(bela)] == ["100.00", "0.00"]
    await assert_books_tie(acting)


async def test_a_reversal_of_spent_money_is_refused(acting: TenantRef, customer: Opener) -> None:
    anna, bela, cora = await customer("100.00"), await customer(), await customer()
    posted = await ledger.post(transfer(anna, bela, "30.00"))
    await ledger.post(transfer(bela, cora, "30.00"))

    with pytest.raises(InsufficientFunds):
        await ledger.reverse(posted.id, reference="undo", description="")

    assert await balance(bela) == "0.00"


async def test_post_within_commits_with_its_caller(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()

    with pytest.raises(ZeroDivisionError):
        async with db.transaction() as tx:
            await ledger.post_within(tx, transfer(anna, bela, "30.00"))
            _ = 1 // 0
    async with db.transaction() as tx:
        await ledger.post_within(tx, transfer(anna, bela, "5.00"))

    assert await balance(bela) == "5.00"


async def test_post_each_judges_every_item_alone(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()

    outcomes = await ledger.post_each(
        [transfer(anna, bela, "60.00"), transfer(anna, bela, "60.00"), transfer(anna, bela, "40.00")]
    )

    assert [type(outcome).__name__ for outcome in outcomes] == ["Transaction", "InsufficientFunds", "Transaction"]
    assert await balance(anna) == "0.00"
    await assert_books_tie(acting)


async def test_an_account_is_opened_once_per_code(acting: TenantRef) -> None:
    first = await ledger.open_account(NewAccount("fees", "credit", "INR"))

    assert await ledger.open_account(NewAccount("fees", "credit", "INR")) == first
    with pytest.raises(AccountMismatch):
        await ledger.open_account(NewAccount("fees", "debit", "INR"))


async def test_history_runs_backwards_with_balances(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()
    for amount in ("10.00", "20.00", "5.00"):
        await ledger.post(transfer(anna, bela, amount))

    newest = await ledger.list_history(anna.id, None, 2)
    older = await ledger.list_history(anna.id, newest[-1].version, 10)

    assert [(f"{e.change:.2f}", f"{e.balance:.2f}", e.version) for e in newest + older] == [
        ("-5.00", "65.00", 4),
        ("-20.00", "70.00", 3),
        ("-10.00", "90.00", 2),
        ("100.00", "100.00", 1),
    ]
    assert {e.counter_account_id for e in newest} == {bela.id}


async def test_an_owned_account_emits_its_changes(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00", owner="wal_anna"), await customer(owner="wal_bela")

    await ledger.post(transfer(anna, bela, "30.00"))

    async with db.transaction() as tx:
        found = await tx.fetch(
            "SELECT subject, subject_version, data FROM event WHERE tenant_id = $1 ORDER BY id", acting.id
        )
    assert [
        (row["subject"], row["subject_version"], row["data"]["change"], row["data"]["balance"]) for row in found
    ] == [
        ("wal_anna", 1, "100.00", "100.00"),
        ("wal_anna", 2, "-30.00", "70.00"),
        ("wal_bela", 1, "30.00", "30.00"),
    ]


async def test_tenants_never_meet(acting: TenantRef, customer: Opener, make_tenant: object) -> None:
    anna, bela = await customer("100.00"), await customer()
    other = await make_tenant()  # type: ignore[operator]

    async with db.transaction(other.id) as tx:
        with pytest.raises(AccountNotFound):
            await ledger.post_within(tx, transfer(anna, bela, "1.00"))


@pytest.mark.parametrize(
    "new",
    [
        NewTransaction("", "x", ()),
        NewTransaction("r" * 201, "x", ()),
        NewTransaction("nul \0", "x", ()),
        NewTransaction("r", "x", (), metadata={"k": "nul \0"}),
        NewTransaction("r", "x", (), metadata={"k": "x" * 9000}),
    ],
)
async def test_text_that_cannot_be_kept_is_refused(acting: TenantRef, new: NewTransaction) -> None:
    with pytest.raises(MetadataTooLarge if len(str(new.metadata)) > 8192 else InvalidTransaction):
        await ledger.post(new)
