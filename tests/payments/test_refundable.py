"""What may be given back is a ledger balance: over-refund is impossible by construction, whatever columns say."""

from __future__ import annotations

import asyncio
import importlib
from decimal import Decimal

import asyncpg
import pytest

from core.kit import db, ids
from core.kit.money import Money
from core.ledger import service as ledger
from core.ledger.accounts import service as accounts
from core.ledger.accounts.errors import InvalidTemplate
from core.ledger.accounts.types import Template
from core.ledger.chart import service as chart
from core.ledger.errors import AccountNotFound, CurrencyMismatch, InsufficientFunds
from core.ledger.statements.schemas import TrialBalanceOut
from core.ledger.types import CREDIT, Line, NewAccount, NewTransaction
from core.ledger.verification import service as verification
from core.payments import books, observe, refundable
from core.payments import service as payments
from core.payments.errors import InvalidDestination, NotSupported, RefundExceedsCaptured
from core.payments.types import NewRefund, Payment, PaymentDetail, PaymentStatus, Refund, RefundStatus, attempt_ref
from core.settings import Settings
from core.testing.fake_gateway import Fault
from tests.payments.shop import Shop, count, events_of, inr, open_shop, run_job

BACKFILL = importlib.import_module("migrations.models.62_20261128006200_imports_and_memoranda").BACKFILL


def account_of(payment: Payment) -> str:
    return f"refundable:{payment.public_id}"


async def give(shop: Shop, amount: str) -> None:
    """The customer has more money than the payment brought."""
    source = await books.revenue("INR")
    await ledger.post(NewTransaction(ids.token(), "gift", (Line(source, shop.account.id, inr(amount)),)))


async def take(shop: Shop, detail: PaymentDetail, amount: str) -> None:
    """What a dispute does: the bank takes money of the payment without asking."""
    async with db.transaction() as tx:
        payment = (await observe.lock(tx, detail.payment.id)).payment
        share = await refundable.take_within(tx, payment, inr(amount))
        lost = await books.revenue("INR")
        taken = NewTransaction(ids.token(), "dispute", (Line(shop.account.id, lost, inr(amount)), share.line))
        await ledger.post_within(tx, *share.opening, taken)


async def test_a_payment_without_refunds_has_no_account_and_all_is_refundable(shop: Shop) -> None:
    paid = await shop.pay("100.00")

    assert paid.refundable == inr("100.00")
    assert paid.payment.refundable_account_id is None
    assert await ledger.find_account(account_of(paid.payment)) is None


async def test_the_first_refund_opens_it_and_each_takes_its_share(shop: Shop) -> None:
    paid = await shop.pay("100.00")

    await payments.refund(NewRefund(paid.payment.id, inr("30.00")))
    await payments.refund(NewRefund(paid.payment.id, inr("20.00")))

    after = await payments.get(paid.payment.id)
    assert after.refundable == inr("50.00")
    assert await shop.balance(account_of(paid.payment)) == "50.00"
    assert await shop.balance("refundable:INR") == "50.00"


async def test_the_trial_balance_sums_what_is_no_money_apart(shop: Shop) -> None:
    await accounts.put_template(Template("refundable", "counted:{payment}", CREDIT, Decimal(0)))
    with pytest.raises(InvalidTemplate, match="floor that it needs"):
        await accounts.put_template(Template("refundable", "counted:{payment}", CREDIT, Decimal(-1)))
    paid = await shop.pay("100.00")
    await payments.refund(NewRefund(paid.payment.id, inr("30.00")))

    rows = await ledger.trial_balance()
    found = TrialBalanceOut.of([], rows, None)

    assert [(row.code, row.debit, row.credit) for row in rows if row.memorandum] == [
        (f"counted:{paid.payment.public_id}", Decimal(0), Decimal(70)),
        ("refundable:INR", Decimal(70), Decimal(0)),
    ]
    assert [(total.debit, total.credit, total.balanced) for total in found.memoranda] == [("70.00", "70.00", True)]
    # What the gateway owes us is the customer's; the part on its way back is set aside, or has left already.
    assert [(total.debit, total.credit, total.balanced) for total in found.totals] == [("70.00", "70.00", True)]


async def test_accounts_that_only_their_payment_knew_come_into_the_chart(shop: Shop, settings: Settings) -> None:
    paid = await shop.pay("100.00")
    await payments.refund(NewRefund(paid.payment.id, inr("30.00")))
    owner = await asyncpg.connect(settings.database_url)
    await owner.execute("SELECT set_config('app.tenant_id', $1, false)", str(shop.tenant.id))
    chart_id = await owner.fetchval("DELETE FROM ledger_chart WHERE template = 'refundable' RETURNING id")
    record = "SELECT id FROM ledger_record WHERE subject_id = $1"
    await owner.execute(f"DELETE FROM ledger_record_unsealed WHERE id IN ({record})", chart_id)
    await owner.execute("DELETE FROM ledger_record WHERE subject_id = $1", chart_id)

    for _ in range(2):
        await owner.execute(BACKFILL)

    await owner.close()
    assert [row.code for row in await ledger.trial_balance() if row.memorandum] == [
        "refundable:INR", account_of(paid.payment),
    ]  # fmt: skip
    chart.forget_cache()
    assert await books.refundable(paid.payment) == (await payments.get(paid.payment.id)).payment.refundable_account_id
    assert (await verification.verify(shop.tenant.id)).findings == []


async def test_a_refund_that_fails_puts_its_share_back(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    shop.vendor.fail_next("refund", Fault.REJECTED)

    await payments.refund(NewRefund(paid.payment.id, inr("40.00")))

    assert (await payments.get(paid.payment.id)).refundable == inr("100.00")
    assert (await payments.refund(NewRefund(paid.payment.id))).amount == inr("100.00")


async def test_columns_that_lie_cannot_make_the_ledger_give_more(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    await give(shop, "500.00")
    await payments.refund(NewRefund(paid.payment.id, inr("80.00")))
    async with db.transaction() as tx:
        await tx.execute("UPDATE payment SET refunded_amount = 0 WHERE tenant_id = $1", tx.tenant)
    calls = list(shop.vendor.calls)

    with pytest.raises(RefundExceedsCaptured):
        await payments.refund(NewRefund(paid.payment.id, inr("20.01")))
    async with db.transaction() as tx:
        payment = (await observe.lock(tx, paid.payment.id)).payment
        share = await refundable.take_within(tx, payment, inr("20.01"))
        aside = await books.set_aside(ids.new(), payment, inr("20.01"), shop.provider_account_id, share.line)
        with pytest.raises(InsufficientFunds) as caught:
            async with tx.savepoint():
                await ledger.post_within(tx, *share.opening, aside)

    found = await ledger.find_account(account_of(paid.payment))
    assert found is not None
    assert caught.value.extensions["account"] == ids.text("acc", found.id)
    assert shop.vendor.calls == calls


async def test_disputes_count_and_race_refunds(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    await give(shop, "500.00")

    outcomes = await asyncio.gather(
        *(take(shop, paid, "10.00") for _ in range(8)),
        *(payments.refund(NewRefund(paid.payment.id, inr("10.00"))) for _ in range(8)),
        return_exceptions=True,
    )

    refused = [item for item in outcomes if isinstance(item, BaseException)]
    assert len(outcomes) - len(refused) == 10
    assert all(isinstance(item, RefundExceedsCaptured | InsufficientFunds) for item in refused)
    assert await shop.balance(account_of(paid.payment)) == "0.00"
    assert (await payments.get(paid.payment.id)).refundable == inr("0.00")


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_is_asked_for_no_more_leaves_than_was_captured(shop: Shop, seed: int) -> None:
    paid = await shop.pay("100.00")
    await give(shop, "900.00")
    left = Decimal(100)
    for step in range(12):
        number = (seed * 7919 + step * 104_729) % 4000 + 1
        amount, kind = Decimal(number) / 100, (seed + step) % 3
        wanted = Money(amount, "INR")
        if kind == 0:
            shop.vendor.fail_next("refund", Fault.REJECTED)
        try:
            if kind == 1:
                await take(shop, paid, wanted.text())
            else:
                await payments.refund(NewRefund(paid.payment.id, wanted))
        except (RefundExceedsCaptured, InsufficientFunds):
            shop.vendor.faults["refund"].clear()
            assert amount > left
        else:
            assert amount <= left
            left -= 0 if kind == 0 else amount
        assert (await payments.get(paid.payment.id)).refundable == Money(left.quantize(Decimal("0.01")), "INR")


# ---- where it goes, and how fast ----


async def test_a_refund_into_an_account_asks_no_gateway_and_is_done(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    wallet = await ledger.open_account(NewAccount("wallet/1", "credit", "INR", floor=Decimal(0)))
    calls = list(shop.vendor.calls)

    refund = await payments.refund(NewRefund(paid.payment.id, inr("40.00"), destination_account_id=wallet.id))

    after = await payments.get(paid.payment.id)
    assert (refund.status, refund.destination_account_id) == (RefundStatus.SUCCEEDED, wallet.id)
    assert [await shop.balance(code) for code in (None, "wallet/1", shop.clearing)] == ["60.00", "40.00", "100.00"]
    assert (after.payment.refunded, after.payment.credited_back, after.refundable) == (
        inr("40.00"), inr("40.00"), inr("60.00"),
    )  # fmt: skip
    assert (await events_of(after.payment))[-2:] == ["refund.requested", "refund.succeeded"]
    assert shop.vendor.calls == calls
    with pytest.raises(RefundExceedsCaptured):
        await payments.refund(NewRefund(paid.payment.id, inr("60.01"), destination_account_id=wallet.id))
    assert (await payments.refund(NewRefund(paid.payment.id))).amount == inr("60.00")


async def test_a_refund_made_elsewhere_is_noticed_beside_one_into_an_account(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    wallet = await ledger.open_account(NewAccount("wallet/1", "credit", "INR", floor=Decimal(0)))
    await payments.refund(NewRefund(paid.payment.id, inr("40.00"), destination_account_id=wallet.id))
    gateway = await shop.gateway()
    other = await payments.refund(NewRefund(paid.payment.id, inr("1.00")))
    assert other.status is RefundStatus.SUCCEEDED
    vendors = next(iter(shop.vendor.refunds.values()))
    vendors.amount = inr("40.00")

    await observe.observe(paid.current, await gateway.fetch(attempt_ref(paid.payment, paid.current)))

    assert (await payments.get(paid.payment.id)).payment.attention == ("refunded_elsewhere",)


async def test_where_a_refund_may_not_go(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    dollars = await ledger.open_account(NewAccount("wallet/usd", "credit", "USD", floor=Decimal(0)))
    before = [await count(table) for table in ("refund", "event", "ledger_transaction", "audit_entry")]

    for account_id, error in (
        (shop.account.id, InvalidDestination),
        (dollars.id, CurrencyMismatch),
        (ids.new(), AccountNotFound),
    ):
        with pytest.raises(error):
            await payments.refund(NewRefund(paid.payment.id, destination_account_id=account_id))

    assert [await count(table) for table in ("refund", "event", "ledger_transaction", "audit_entry")] == before
    assert (await payments.get(paid.payment.id)).refundable == inr("100.00")


async def test_an_instant_refund_says_the_speed_that_was_used(shop: Shop) -> None:
    paid = await shop.pay("100.00")

    refund = await payments.refund(NewRefund(paid.payment.id, speed="instant"))

    assert (refund.speed, refund.speed_used) == ("instant", "instant")
    plain = await open_shop(shop.tenant, "fake_plain")
    whole = await plain.pay("100.00")
    with pytest.raises(NotSupported):
        await payments.refund(NewRefund(whole.payment.id, speed="instant"))
    assert plain.vendor.refunds == {}


async def test_an_unanswered_refund_keeps_its_share(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    shop.vendor.fail_next("refund", Fault.TIMEOUT_AFTER)
    refund = await payments.refund(NewRefund(paid.payment.id, inr("70.00")))
    assert isinstance(refund, Refund)
    assert refund.status is RefundStatus.UNKNOWN

    with pytest.raises(RefundExceedsCaptured) as caught:
        await payments.refund(NewRefund(paid.payment.id, inr("30.01")))

    assert caught.value.extensions["refundable"] == "30.00"
    await run_job("payments.refund", refund.public_id)
    assert (await payments.get(paid.payment.id)).payment.status is PaymentStatus.SUCCEEDED
