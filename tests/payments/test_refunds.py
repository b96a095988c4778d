"""Money back: never more than was captured, never while its fate is unknown, never twice."""

from __future__ import annotations

import asyncio
import contextlib

import pytest

from core.jobs.registry import Job
from core.kit import ids
from core.kit.errors import NotFound
from core.kit.money import Money
from core.ledger import service as ledger
from core.ledger.errors import InsufficientFunds
from core.ledger.types import Line, NewTransaction
from core.payments import refunds
from core.payments import service as payments
from core.payments.errors import NotRefundable, NotSupported, PaymentCurrencyMismatch, RefundExceedsCaptured
from core.payments.observe import observe
from core.payments.provider import AttemptState, RefundState
from core.payments.types import NewRefund, PaymentStatus, Refund, RefundStatus
from core.tenancy import service as tenancy
from core.testing.fake_gateway import Fault, Killed
from tests.payments.shop import NEWEST, Shop, count, events_of, inr, open_job, open_shop, run_job


async def resolve(refund: Refund) -> Refund:
    await run_job("payments.refund", refund.public_id)
    return await payments.get_refund(refund.id)


async def test_a_full_refund_leaves_through_the_set_aside(shop: Shop) -> None:
    paid = await shop.pay("500.00")

    refund = await payments.refund(NewRefund(paid.payment.id, reason="returned"))

    assert refund.status is RefundStatus.SUCCEEDED
    assert refund.amount == inr("500.00")
    assert refund.provider_refund_id in shop.vendor.refunds
    assert shop.vendor.refunds[refund.provider_refund_id or ""].reference == refund.public_id
    after = (await payments.get(paid.payment.id)).payment
    assert (after.refunding, after.refunded) == (inr("0.00"), inr("500.00"))
    assert after.status is PaymentStatus.SUCCEEDED
    assert [await shop.balance(code) for code in (None, shop.pending, shop.clearing)] == ["0.00", "0.00", "0.00"]
    assert await events_of(after) == ["payment.created", "payment.succeeded", "refund.requested", "refund.succeeded"]
    await run_job("payments.refund", refund.public_id)
    assert await open_job("payments.refund", refund.public_id) is None


async def test_partial_refunds_add_up_to_the_captured_amount_and_no_further(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    for amount in ("30.00", "69.99"):
        await payments.refund(NewRefund(paid.payment.id, inr(amount)))
    calls = list(shop.vendor.calls)

    with pytest.raises(RefundExceedsCaptured) as caught:
        await payments.refund(NewRefund(paid.payment.id, inr("0.02")))
    assert caught.value.extensions["refundable"] == "0.01"
    assert shop.vendor.calls == calls
    await payments.refund(NewRefund(paid.payment.id))

    after = (await payments.get(paid.payment.id)).payment
    assert after.refunded == inr("100.00")
    assert [item.amount.text() for item in await payments.list_refunds(paid.payment.id)] == ["30.00", "69.99", "0.01"]
    with pytest.raises(RefundExceedsCaptured):
        await payments.refund(NewRefund(paid.payment.id))


async def test_twenty_refunds_at_once_never_exceed_the_captured_amount(shop: Shop) -> None:
    paid = await shop.pay("100.00")

    outcomes = await asyncio.gather(
        *(payments.refund(NewRefund(paid.payment.id, inr("10.00"))) for _ in range(20)), return_exceptions=True
    )

    assert sum(isinstance(item, Refund) for item in outcomes) == 10
    assert sum(isinstance(item, RefundExceedsCaptured) for item in outcomes) == 10
    assert len(shop.vendor.refunds) == 10
    after = (await payments.get(paid.payment.id)).payment
    assert (after.refunding, after.refunded) == (inr("0.00"), inr("100.00"))
    assert await shop.balance() == "0.00"


async def test_a_wallet_that_is_short_refunds_nothing_and_asks_nobody(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    other = await open_shop(shop.tenant)
    await ledger.post(NewTransaction("spent", "transfer", (Line(shop.account.id, other.account.id, inr("40.00")),)))
    before = [await count(table) for table in ("refund", "event", "ledger_transaction", "job", "audit_entry")]

    with pytest.raises(InsufficientFunds):
        await payments.refund(NewRefund(paid.payment.id))

    assert "refund" not in shop.vendor.calls
    assert before == [await count(table) for table in ("refund", "event", "ledger_transaction", "job", "audit_entry")]
    assert (await payments.get(paid.payment.id)).payment.refunding == inr("0.00")
    assert (await payments.refund(NewRefund(paid.payment.id, inr("60.00")))).status is RefundStatus.SUCCEEDED


async def test_money_set_aside_cannot_be_spent_meanwhile(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    shop.vendor.fail_next("refund", Fault.TIMEOUT_AFTER)
    refund = await payments.refund(NewRefund(paid.payment.id))
    assert refund.status is RefundStatus.UNKNOWN
    other = await open_shop(shop.tenant)

    with pytest.raises(InsufficientFunds):
        await ledger.post(NewTransaction("spend", "transfer", (Line(shop.account.id, other.account.id, inr("1.00")),)))
    assert await shop.balance(shop.pending) == "100.00"

    assert (await resolve(refund)).status is RefundStatus.SUCCEEDED
    assert len(shop.vendor.refunds) == 1
    assert await shop.balance(shop.pending) == "0.00"


@pytest.mark.parametrize("fault", [Fault.TIMEOUT_BEFORE, Fault.KILL_BEFORE, Fault.KILL_AFTER])
async def test_an_unanswered_refund_is_sent_at_most_once(shop: Shop, fault: Fault) -> None:
    paid = await shop.pay("100.00")
    shop.vendor.fail_next("refund", fault)
    with contextlib.suppress(Killed):
        await payments.refund(NewRefund(paid.payment.id))
    (refund,) = await payments.list_refunds(paid.payment.id)
    assert refund.status in {RefundStatus.UNKNOWN, RefundStatus.REQUESTED}
    assert refund.sent_at is not None

    assert (await resolve(refund)).status is RefundStatus.SUCCEEDED
    assert len(shop.vendor.refunds) == 1
    assert (await payments.get(paid.payment.id)).payment.refunded == inr("100.00")


async def test_without_the_vendors_promise_an_unanswered_refund_is_never_sent_again(shop: Shop) -> None:
    plain = await open_shop(shop.tenant, "fake_plain")
    paid = await plain.pay("100.00")
    plain.vendor.fail_next("refund", Fault.TIMEOUT_BEFORE)
    refund = await payments.refund(NewRefund(paid.payment.id))

    for _ in range(3):
        refund = await resolve(refund)

    assert refund.status is RefundStatus.UNKNOWN
    assert plain.vendor.calls.count("refund") == 1
    assert await plain.balance(plain.pending) == "100.00"


@pytest.mark.parametrize("fault", [Fault.DOWN, Fault.UNAVAILABLE])
async def test_a_refund_that_never_left_is_sent_later(shop: Shop, fault: Fault) -> None:
    plain = await open_shop(shop.tenant, "fake_plain")
    paid = await plain.pay("100.00")
    plain.vendor.fail_next("refund", fault)
    refund = await payments.refund(NewRefund(paid.payment.id))
    assert refund.status is RefundStatus.REQUESTED

    assert (await resolve(refund)).status is RefundStatus.SUCCEEDED
    assert plain.vendor.calls.count("refund") == 2


async def test_of_many_runs_at_once_one_sends_a_refund(shop: Shop) -> None:
    """Also to a vendor that would refund twice: a request that was held up meets the job that took it over."""
    plain = await open_shop(shop.tenant, "fake_plain")
    paid = await plain.pay("100.00")
    plain.vendor.fail_next("refund", Fault.DOWN)
    refund = await payments.refund(NewRefund(paid.payment.id))
    job = Job(ids.new(), refunds.REFUND, refund.public_id, {"refund": refund.public_id}, 1, ids.new())

    await asyncio.gather(*(refunds.resolve_refund(job) for _ in range(5)), return_exceptions=True)

    assert plain.vendor.calls.count("refund") == 2
    assert len(plain.vendor.refunds) == 1
    assert (await resolve(refund)).status is RefundStatus.SUCCEEDED
    assert [await plain.balance(code) for code in (plain.pending, plain.clearing)] == ["0.00", "0.00"]


async def test_a_refused_refund_gives_the_money_back(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    shop.vendor.fail_next("refund", Fault.REJECTED)

    refund = await payments.refund(NewRefund(paid.payment.id, inr("40.00")))

    assert refund.status is RefundStatus.FAILED
    assert (refund.error_code, refund.error_text) == ("FAKE_REFUSED", "the fake gateway refuses")
    assert [await shop.balance(code) for code in (None, shop.pending, shop.clearing)] == ["100.00", "0.00", "100.00"]
    after = (await payments.get(paid.payment.id)).payment
    assert (after.refunding, after.refunded) == (inr("0.00"), inr("0.00"))
    assert (await events_of(after))[-1] == "refund.failed"


async def test_a_refusal_after_an_unanswered_request_is_not_believed(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    shop.vendor.fail_next("refund", Fault.TIMEOUT_BEFORE, Fault.REJECTED)
    refund = await payments.refund(NewRefund(paid.payment.id))

    refund = await resolve(refund)
    assert refund.status is RefundStatus.UNKNOWN
    assert await shop.balance(shop.pending) == "100.00"

    assert (await resolve(refund)).status is RefundStatus.SUCCEEDED
    assert await shop.balance(shop.pending) == "0.00"


@pytest.mark.parametrize("end", [RefundState.SUCCEEDED, RefundState.FAILED])
async def test_a_slow_refund_ends_as_the_gateway_says(shop: Shop, end: RefundState) -> None:
    paid = await shop.pay("100.00")
    shop.vendor.refund_state = RefundState.PENDING
    refund = await payments.refund(NewRefund(paid.payment.id))
    assert refund.status is RefundStatus.PENDING
    assert (await resolve(refund)).status is RefundStatus.PENDING

    shop.vendor.refunds[refund.provider_refund_id or ""].state = end
    refund = await resolve(refund)

    assert refund.status is RefundStatus(end)
    after = (await payments.get(paid.payment.id)).payment
    assert await events_of(after) == [
        "payment.created", "payment.succeeded", "refund.requested", "refund.pending", f"refund.{end}",
    ]  # fmt: skip
    assert await shop.balance() == ("0.00" if end is RefundState.SUCCEEDED else "100.00")


async def test_the_same_refund_truth_from_everywhere_at_once_moves_the_money_once(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    shop.vendor.refund_state = RefundState.PENDING
    refund = await payments.refund(NewRefund(paid.payment.id))
    shop.vendor.refunds[refund.provider_refund_id or ""].state = RefundState.SUCCEEDED
    gateway = await shop.gateway()
    truth = await gateway.fetch_refund(refunds._request(refund, paid.current), refund.provider_refund_id)

    await asyncio.gather(*(refunds.observe_refund(refund, truth) for _ in range(8)), resolve(refund))

    after = (await payments.get(paid.payment.id)).payment
    assert after.refunded == inr("100.00")
    assert (await events_of(after)).count("refund.succeeded") == 1
    assert await shop.balance(shop.clearing) == "0.00"


@pytest.mark.parametrize(("first", "then"), [("SUCCEEDED", "FAILED"), ("FAILED", "SUCCEEDED")])
async def test_a_final_refund_that_the_gateway_contradicts_asks_for_attention(
    shop: Shop, first: str, then: str
) -> None:
    paid = await shop.pay("100.00")
    shop.vendor.refund_state = RefundState[first]
    refund = await payments.refund(NewRefund(paid.payment.id))
    vendors = shop.vendor.refunds[refund.provider_refund_id or ""]
    vendors.state = RefundState[then]
    transactions = await count("ledger_transaction")
    gateway = await shop.gateway()

    truth = await gateway.fetch_refund(refunds._request(refund, paid.current), vendors.id)
    for _ in range(2):
        await refunds.observe_refund(refund, truth)

    after = (await payments.get(paid.payment.id)).payment
    assert after.attention == ("refund_contradicted",)
    assert (await events_of(after)).count("payment.needs_attention") == 1
    assert (await payments.get_refund(refund.id)).status is RefundStatus[first]
    assert await count("ledger_transaction") == transactions


async def test_a_return_to_a_frozen_account_waits_visibly(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    shop.vendor.refund_state = RefundState.PENDING
    refund = await payments.refund(NewRefund(paid.payment.id))
    await ledger.freeze_account(shop.account.id, reason="suspicion")
    shop.vendor.refunds[refund.provider_refund_id or ""].state = RefundState.FAILED

    assert (await resolve(refund)).status is RefundStatus.PENDING
    waiting = (await payments.get(paid.payment.id)).payment
    assert waiting.attention == ("refund_return_refused:ledger.account_frozen",)
    assert waiting.refunding == inr("100.00")
    assert await shop.balance(shop.pending) == "100.00"

    await ledger.release_account(shop.account.id, reason="cleared")
    assert (await resolve(refund)).status is RefundStatus.FAILED
    assert await shop.balance() == "100.00"


async def test_a_refund_made_at_the_vendor_is_noticed(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    gateway = await shop.gateway()
    request = refunds.RefundRequest("somebody-else", inr("25.00"), paid.current.provider_payment_id or "")
    await gateway.refund(request)

    await observe(paid.current, await shop.truth(paid.current))

    after = (await payments.get(paid.payment.id)).payment
    assert after.attention == ("refunded_elsewhere",)
    assert await shop.balance() == "100.00"


async def test_a_suspended_tenants_refund_does_not_leave(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    shop.vendor.fail_next("refund", Fault.DOWN)
    refund = await payments.refund(NewRefund(paid.payment.id))
    await tenancy.suspend(shop.tenant.slug, reason="fraud")
    try:
        assert (await resolve(refund)).status is RefundStatus.REQUESTED
        assert shop.vendor.calls.count("refund") == 1
    finally:
        await tenancy.resume(shop.tenant.slug, reason="cleared")
    assert (await resolve(refund)).status is RefundStatus.SUCCEEDED


async def test_refusals(shop: Shop) -> None:
    detail = await payments.create(shop.new())
    with pytest.raises(NotRefundable):
        await payments.refund(NewRefund(detail.payment.id))
    paid = await shop.pay("100.00")
    with pytest.raises(PaymentCurrencyMismatch):
        await payments.refund(NewRefund(paid.payment.id, Money.parse("1.00", "USD")))
    with pytest.raises(RefundExceedsCaptured):
        await payments.refund(NewRefund(paid.payment.id, inr("100.01")))
    with pytest.raises(NotFound):
        await payments.refund(NewRefund(NEWEST))
    plain = await open_shop(shop.tenant, "fake_plain")
    whole = await plain.pay("100.00")
    with pytest.raises(NotSupported):
        await payments.refund(NewRefund(whole.payment.id, inr("1.00")))
    assert await count("refund") == 0


async def test_a_captured_payment_that_reads_as_voided_stays_credited(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    shop.vendor.move(shop.vendor.order(paid.current.reference).payments[0], AttemptState.VOIDED)
    await observe(paid.current, await shop.truth(paid.current))
    assert (await payments.get(paid.payment.id)).payment.status is PaymentStatus.SUCCEEDED
