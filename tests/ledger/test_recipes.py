"""The recipes that TigerBeetle publishes (docs/coding/recipes), each done with this ledger's own means."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from decimal import Decimal

import pytest

from core.kit import clock, scope
from core.kit.money import Money
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.errors import AccountClosed, ConditionFailed, CurrencyMismatch, InsufficientFunds, RateMismatch
from core.ledger.exchange import NewExchange, transaction_of
from core.ledger.holds import service as holds
from core.ledger.holds.types import Hold, NewHold
from core.ledger.limits import service as limits
from core.ledger.limits.errors import LimitExceeded
from core.ledger.limits.types import NewLimitRule
from core.ledger.types import Account, Condition, Line, NewAccount, NewTransaction
from tests.ledger.conftest import Opener, assert_books_tie, balance, inr, later, rows, transfer


def conditional(source: Account, target: Account, amount: str, *conditions: Condition) -> NewTransaction:
    plain = transfer(source, target, amount)
    return NewTransaction(plain.reference, plain.kind, plain.lines, conditions=conditions)


async def test_balance_bounds(acting: TenantRef, customer: Opener) -> None:
    """A lower bound is the floor, an upper one a condition on the balance as it would become."""
    anna, bela = await customer("100.00"), await customer("50.00")
    at_most = Condition(bela.id, "balance", "lte", Decimal("100.00"), when="after")

    await ledger.post(conditional(anna, bela, "50.00", at_most))
    with pytest.raises(ConditionFailed) as refusal:
        await ledger.post(conditional(anna, bela, "0.01", at_most))
    with pytest.raises(InsufficientFunds):
        await ledger.post(transfer(anna, bela, "50.01"))

    assert refusal.value.extensions["found"] == "100.01"
    assert (await balance(anna), await balance(bela)) == ("50.00", "100.00")


async def test_balance_conditional_transfers(acting: TenantRef, customer: Opener) -> None:
    """A transfer happens only while another account has a balance; of many that compare a version, one wins."""
    anna, bela, gate = await customer("100.00"), await customer(), await customer("5.00")
    rich = Condition(gate.id, "available", "gte", Decimal("10.00"))
    with pytest.raises(ConditionFailed):
        await ledger.post(conditional(anna, bela, "10.00", rich))
    await ledger.post(transfer(anna, gate, "5.00"))
    await ledger.post(conditional(anna, bela, "10.00", rich))

    version = (await ledger.get_account(anna.id)).version
    same = Condition(anna.id, "version", "eq", Decimal(version))
    found = await asyncio.gather(
        *(ledger.post(conditional(anna, bela, "1.00", same)) for _ in range(10)), return_exceptions=True
    )

    assert sum(isinstance(item, ConditionFailed) for item in found) == 9
    assert await balance(bela) == "11.00"
    await assert_books_tie(acting)


async def test_close_account(acting: TenantRef, customer: Opener) -> None:
    """Take what is left out, on condition that it is all; then close: nothing moves there any more."""
    anna, bela = await customer("70.00"), await customer()
    empty = Condition(anna.id, "balance", "eq", Decimal(0), when="after")

    await ledger.post(conditional(anna, bela, "70.00", empty))
    await ledger.close_account(anna.id, reason="the customer left")

    for new in (transfer(bela, anna, "1.00"), transfer(anna, bela, "1.00")):
        with pytest.raises(AccountClosed):
            await ledger.post(new)
    assert await balance(bela) == "70.00"


async def test_correcting_transfers(acting: TenantRef, customer: Opener) -> None:
    """A wrong amount is undone by a reversal that points at it, and posted anew; nothing is changed."""
    anna, bela = await customer("100.00"), await customer()
    wrong = await ledger.post(transfer(anna, bela, "90.00", "invoice 1"))

    undone = await ledger.reverse(wrong.id, reference="invoice 1 undone", description="typed 90 for 9")
    await ledger.post(transfer(anna, bela, "9.00", "invoice 1 corrected"))

    assert undone.reverses_id == wrong.id
    assert await ledger.get_transaction(wrong.id) == wrong
    assert (await balance(anna), await balance(bela)) == ("91.00", "9.00")


async def test_currency_exchange(acting: TenantRef, customer: Opener) -> None:
    """Both legs are one transaction through liquidity accounts, and the rate is recorded."""
    anna = await customer("8312.50")
    dollars = await ledger.open_account(NewAccount("anna/USD", "credit", "USD", floor=Decimal(0)))
    pool = [
        await ledger.open_account(NewAccount(f"liquidity/{code}", "credit", code, floor=floor))
        for code, floor in (("INR", Decimal(0)), ("USD", Decimal("-150.00")))
    ]
    new = NewExchange(
        "fx 1",
        inr("8312.50"),
        Money.parse("99.75", "USD"),
        Decimal("0.0120"),
        anna.id,
        dollars.id,
        pool[0].id,
        pool[1].id,
    )

    done = await ledger.post(transaction_of(new))

    assert (done.metadata["fx_rate"], done.metadata["fx_pair"]) == ("0.0120", "INR/USD")
    assert [posting.amount.text() for posting in done.postings] == ["8312.50", "99.75"]
    assert [await balance(account) for account in (anna, dollars, *pool)] == ["0.00", "99.75", "8312.50", "-99.75"]
    await assert_books_tie(acting)
    before = await rows(acting, "ledger_posting")
    with pytest.raises(RateMismatch):
        transaction_of(NewExchange("fx 2", inr("1.00"), Money.parse("0.02", "USD"), Decimal("0.0120"), *[anna.id] * 4))
    for rate in ("NaN", "Infinity", "0", "-1", "1E-13", "1E+13"):
        with pytest.raises(RateMismatch):
            transaction_of(NewExchange("fx", inr("1.00"), Money.parse("1.00", "USD"), Decimal(rate), *[anna.id] * 4))
    with pytest.raises(CurrencyMismatch):
        await ledger.post(NewTransaction("x", "x", (Line(anna.id, dollars.id, inr("1.00")),)))
    assert await rows(acting, "ledger_posting") == before


async def test_multi_debit_credit(acting: TenantRef, customer: Opener) -> None:
    """Several accounts pay several, in one transaction: all of it or nothing."""
    anna, bela, shop, tax = await customer("60.00"), await customer("40.00"), await customer(), await customer()
    lines = (
        Line(anna.id, shop.id, inr("60.00")),
        Line(bela.id, shop.id, inr("22.00")),
        Line(bela.id, tax.id, inr("18.00")),
    )

    await ledger.post(NewTransaction("split", "sale", lines))
    with pytest.raises(InsufficientFunds):
        await ledger.post(NewTransaction("split 2", "sale", (Line(shop.id, tax.id, inr("1.00")), *lines)))

    assert [await balance(account) for account in (anna, bela, shop, tax)] == ["0.00", "0.00", "82.00", "18.00"]


async def test_rate_limiting(acting: TenantRef, customer: Opener) -> None:
    """So many transactions a day, decided under the account's lock."""
    anna, bela = await customer("100.00"), await customer()
    await limits.add_rule(NewLimitRule("basic", "INR", "out", "count", "day", Decimal(3)))
    await limits.set_profile(anna.id, "basic")

    found = await asyncio.gather(*(ledger.post(transfer(anna, bela, "1.00")) for _ in range(9)), return_exceptions=True)

    assert sum(isinstance(item, LimitExceeded) for item in found) == 6
    assert await balance(bela) == "3.00"


async def test_rate_limiting_with_a_bucket(acting: TenantRef, customer: Opener) -> None:
    """As published: a request takes a token for a minute, by a hold that expires; an empty bucket refuses."""
    bucket, spent = await customer("3.00"), await customer()

    async def request(number: int) -> Hold:
        minute = clock.now() + timedelta(seconds=60)
        return await holds.create(NewHold(f"request {number}", bucket.id, inr("1.00"), spent.id, expires_at=minute))

    found = await asyncio.gather(*(request(number) for number in range(9)), return_exceptions=True)
    with scope.use(later(acting, 61)):
        again = await asyncio.gather(*(request(number) for number in range(10, 19)), return_exceptions=True)

    assert [sum(isinstance(item, InsufficientFunds) for item in asked) for asked in (found, again)] == [6, 6]
    assert (await balance(bucket), await balance(spent)) == ("3.00", "0.00")
