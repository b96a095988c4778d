"""A payer who paid twice gets the second payment back by itself, from the gateway that took it; nothing is credited."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from core.ledger import service as ledger
from core.payments import service as payments
from core.payments.errors import ExcessHandled
from core.payments.observe import observe
from core.payments.provider import AttemptState
from core.payments.types import AttemptStatus, NewRefund, PaymentDetail, PaymentStatus, RefundStatus
from core.testing.fake_gateway import FakePayment, Fault
from tests.payments.shop import Shop, count, events_of, inr, open_shop, run_job


async def paid_elsewhere(shop: Shop, second: Shop, **more: Any) -> tuple[PaymentDetail, FakePayment]:
    """A payment that failed at the shop's gateway and succeeded at the second one; and the first try."""
    detail = await payments.create(shop.new(provider_account_id=None, **more))
    late = shop.vendor.fail(detail.current.reference, "BANK_DOWN")
    await shop.resolve(detail.current)
    retried = await payments.retry(detail.payment.id)
    assert retried.current.provider_account_id == second.provider_account_id
    second.vendor.pay(retried.current.reference)
    await second.resolve(retried.current)
    return await payments.get(detail.payment.id), late


def excess_of(shop: Shop) -> str:
    return shop.clearing.replace(":clearing:", ":excess:")


async def test_a_late_success_after_fallback_is_refunded_where_it_was_taken(shop: Shop) -> None:
    second = await open_shop(shop.tenant)
    detail, late = await paid_elsewhere(shop, second)

    shop.vendor.move(late, AttemptState.CAPTURED)
    await shop.resolve(detail.attempts[0])

    told = await payments.get(detail.payment.id)
    (excess,) = told.excess
    assert (excess.amount, excess.attempt_id) == (inr("500.00"), detail.attempts[0].id)
    assert excess.provider_payment_id == late.id
    (refund,) = await payments.list_refunds(detail.payment.id)
    assert (refund.status, refund.excess_id) == (RefundStatus.REQUESTED, excess.id)
    assert await shop.balance(shop.pending) == "500.00"

    await run_job("payments.refund", refund.public_id)

    after = await payments.get(detail.payment.id)
    assert (await payments.get_refund(refund.id)).status is RefundStatus.SUCCEEDED
    assert [item.payment_id for item in shop.vendor.refunds.values()] == [late.id]
    assert second.vendor.refunds == {}
    assert [await shop.balance(code) for code in (None, shop.clearing, excess_of(shop), shop.pending)] == [
        "500.00", "0.00", "0.00", "0.00",
    ]  # fmt: skip
    assert (after.payment.refunded, after.refundable) == (inr("0.00"), inr("500.00"))
    assert after.payment.attention == ("second_success",)
    assert (await events_of(after.payment))[-4:] == [
        "payment.needs_attention", "payment.excess_received", "refund.requested", "refund.succeeded",
    ]  # fmt: skip


async def test_the_second_success_from_everywhere_at_once_is_booked_once(shop: Shop) -> None:
    second = await open_shop(shop.tenant)
    detail, late = await paid_elsewhere(shop, second)
    shop.vendor.move(late, AttemptState.CAPTURED)
    truth = await shop.truth(detail.attempts[0])

    await asyncio.gather(*(observe(detail.attempts[0], truth) for _ in range(8)))
    await observe(detail.attempts[0], truth)

    assert (await count("payment_excess"), await count("refund")) == (1, 1)
    assert await shop.balance(shop.pending) == "500.00"


async def test_both_successes_at_once_credit_one_and_refund_the_other(shop: Shop) -> None:
    second = await open_shop(shop.tenant)
    detail = await payments.create(shop.new(provider_account_id=None))
    late = shop.vendor.fail(detail.current.reference, "BANK_DOWN")
    await shop.resolve(detail.current)
    retried = await payments.retry(detail.payment.id)
    second.vendor.pay(retried.current.reference)
    shop.vendor.move(late, AttemptState.CAPTURED)
    first, other = await shop.truth(detail.current), await second.truth(retried.current)

    await asyncio.gather(observe(detail.current, first), observe(retried.current, other))

    after = await payments.get(detail.payment.id)
    assert after.payment.status is PaymentStatus.SUCCEEDED
    assert await shop.balance() == "500.00"
    (excess,) = after.excess
    assert {excess.attempt_id, after.payment.captured_attempt_id} == {item.id for item in after.attempts}


async def test_a_late_success_while_a_refund_runs_gives_back_each_payment_where_it_was_taken(shop: Shop) -> None:
    second = await open_shop(shop.tenant)
    detail, late = await paid_elsewhere(shop, second)
    shop.vendor.move(late, AttemptState.CAPTURED)
    truth = await shop.truth(detail.attempts[0])

    await asyncio.gather(
        payments.refund(NewRefund(detail.payment.id)), *(observe(detail.attempts[0], truth) for _ in range(3))
    )

    made = await payments.list_refunds(detail.payment.id)
    assert sorted(item.excess_id is None for item in made) == [False, True]
    await run_job("payments.refund", next(item for item in made if item.excess_id is not None).public_id)
    assert [item.payment_id for item in shop.vendor.refunds.values()] == [late.id]
    assert len(second.vendor.refunds) == 1
    for place in (shop.clearing, excess_of(shop), shop.pending, second.clearing, second.pending, None):
        assert await shop.balance(place) == "0.00"


async def test_an_automatic_refund_that_fails_stays_visible_and_can_be_asked_for_again(shop: Shop) -> None:
    second = await open_shop(shop.tenant)
    detail, late = await paid_elsewhere(shop, second)
    shop.vendor.move(late, AttemptState.CAPTURED)
    await shop.resolve(detail.attempts[0])
    (refund,) = await payments.list_refunds(detail.payment.id)
    (excess,) = (await payments.get(detail.payment.id)).excess
    with pytest.raises(ExcessHandled):
        await payments.refund_excess(excess.id)
    shop.vendor.fail_next("refund", Fault.REJECTED)

    await run_job("payments.refund", refund.public_id)

    failed = await payments.get(detail.payment.id)
    assert failed.payment.attention == ("second_success", "excess_not_refunded")
    assert (await events_of(failed.payment))[-2:] == ["refund.failed", "payment.needs_attention"]
    assert [await shop.balance(code) for code in (None, excess_of(shop), shop.pending)] == ["500.00", "500.00", "0.00"]

    again = await payments.refund_excess(excess.id)
    with pytest.raises(ExcessHandled):
        await payments.refund_excess(excess.id)
    await run_job("payments.refund", again.public_id)

    assert (await payments.get_refund(again.id)).status is RefundStatus.SUCCEEDED
    assert [await shop.balance(code) for code in (excess_of(shop), shop.clearing)] == ["0.00", "0.00"]
    with pytest.raises(ExcessHandled):
        await payments.refund_excess(excess.id)


async def test_a_second_authorisation_is_released_not_captured(shop: Shop) -> None:
    second = await open_shop(shop.tenant)
    detail, late = await paid_elsewhere(shop, second)

    shop.vendor.move(late, AttemptState.AUTHORIZED)
    await shop.resolve(detail.attempts[0])

    after = await payments.get(detail.payment.id)
    assert late.state is AttemptState.VOIDED
    assert [item.status for item in after.attempts] == [AttemptStatus.VOIDED, AttemptStatus.CAPTURED]
    assert after.payment.status is PaymentStatus.SUCCEEDED
    assert "capture" not in shop.vendor.calls
    assert (after.excess, await count("refund")) == ((), 0)


async def test_what_is_credited_can_still_be_refunded_beside_the_excess(shop: Shop) -> None:
    second = await open_shop(shop.tenant)
    detail, late = await paid_elsewhere(shop, second)
    shop.vendor.move(late, AttemptState.CAPTURED)
    await shop.resolve(detail.attempts[0])
    (automatic,) = await payments.list_refunds(detail.payment.id)

    own = await payments.refund(NewRefund(detail.payment.id))
    await run_job("payments.refund", automatic.public_id)

    assert own.status is RefundStatus.SUCCEEDED
    assert own.provider_account_id == second.provider_account_id
    after = await payments.get(detail.payment.id)
    assert (after.payment.refunded, after.refundable) == (inr("500.00"), inr("0.00"))
    assert [len(item.vendor.refunds) for item in (shop, second)] == [1, 1]
    assert [await item.balance(item.clearing) for item in (shop, second)] == ["0.00", "0.00"]


async def test_reconciliation_knows_the_excess_as_a_payment_of_its_attempt(shop: Shop) -> None:
    second = await open_shop(shop.tenant)
    detail, late = await paid_elsewhere(shop, second)
    shop.vendor.move(late, AttemptState.CAPTURED)
    await shop.resolve(detail.attempts[0])
    clearing = await ledger.find_account(shop.clearing)
    assert clearing is not None

    (entry,) = await ledger.list_history(clearing.id, None, 10)

    # What core/reconciliation/expect_queries.py looks for.
    first, *_, last = entry.reference.split(":")
    assert (first, last, entry.change > 0) == ("payment", "captured", True)
    assert entry.metadata["attempt"] == detail.attempts[0].reference
