"""Webhooks are hints: verified, stored once, and only the gateway's own answer moves anything."""

from __future__ import annotations

from typing import Any

import pytest

from core.kit import db, ids
from core.payments import service as payments
from core.payments.provider import AttemptState, RefundRequest, RefundState
from core.payments.resolve import NotOursYet
from core.payments.types import NewRefund, PaymentStatus, RefundStatus
from core.testing.fake_gateway import Fault
from core.webhooks import service as webhooks
from core.webhooks.types import DeliveryFilter
from tests.payments.shop import NEWEST, Shop, count, events_of, inr, run_job


async def deliver(shop: Shop, **event: Any) -> bool:
    """The vendor's webhook reaches the inbox; whether it was new."""
    event = {"id": ids.token(), "type": "anything", **event}
    headers, body = (await shop.gateway()).sign_webhook(event)
    return await webhooks.receive(shop.provider_account_id, headers, body)


async def process() -> None:
    """Run every webhook that waits."""
    async with db.transaction() as tx:
        found = await tx.fetch(
            "SELECT key FROM job WHERE tenant_id = $1 AND kind = 'webhooks.process' AND status = 'open'", tx.tenant
        )
    for row in found:
        await run_job("webhooks.process", row["key"])


async def test_a_webhook_makes_us_look_and_the_look_credits(shop: Shop) -> None:
    detail = await payments.create(shop.new())
    paid = shop.vendor.pay(detail.current.reference)

    assert await deliver(shop, id="e1", subject="attempt", order=detail.current.provider_order_id, payment=paid.id)
    assert not await deliver(shop, id="e1", subject="attempt", order=detail.current.provider_order_id, payment=paid.id)
    await deliver(shop, subject="attempt", order=detail.current.provider_order_id)
    await process()

    after = (await payments.get(detail.payment.id)).payment
    assert await events_of(after) == ["payment.created", "payment.succeeded"]
    assert await shop.balance() == "500.00"
    (first, second) = await webhooks.list_deliveries(NEWEST, 10, DeliveryFilter())
    assert (first.status, second.status) == ("processed", "processed")


async def test_a_webhook_that_lies_moves_nothing(shop: Shop) -> None:
    detail = await payments.create(shop.new())
    await deliver(shop, type="payment.captured", subject="attempt", order=detail.current.provider_order_id)
    await process()
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.PENDING
    assert await count("ledger_transaction") == 0


async def test_a_webhook_before_the_order_is_stored_waits_for_it(shop: Shop) -> None:
    async def early() -> None:
        (order,) = shop.vendor.orders.values()
        shop.vendor.pay(order.reference)
        await deliver(shop, subject="attempt", order=order.id)
        with pytest.raises(NotOursYet):
            await process()

    shop.vendor.after["create_checkout"] = early
    detail = await payments.create(shop.new())
    assert detail.payment.status is PaymentStatus.PENDING

    await process()
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.SUCCEEDED


async def test_a_webhook_about_somebody_elses_order_is_given_up(shop: Shop) -> None:
    await deliver(shop, subject="attempt", order="ford_of_another_system")
    for _ in range(5):
        with pytest.raises(NotOursYet):
            await process()
    await process()
    (found,) = await webhooks.list_deliveries(NEWEST, 10, DeliveryFilter())
    assert found.status == "processed"


async def test_a_refunds_webhook_finishes_it(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    shop.vendor.refund_state = RefundState.PENDING
    shop.vendor.fail_next("refund", Fault.TIMEOUT_AFTER)
    refund = await payments.refund(NewRefund(paid.payment.id))
    assert (refund.status, refund.provider_refund_id) == (RefundStatus.UNKNOWN, None)
    (theirs,) = shop.vendor.refunds.values()
    theirs.state = RefundState.SUCCEEDED

    for _ in range(2):
        await deliver(shop, subject="refund", refund=theirs.id, payment=paid.current.provider_payment_id)
    await process()

    found = await payments.get_refund(refund.id)
    assert (found.status, found.provider_refund_id) == (RefundStatus.SUCCEEDED, theirs.id)
    after = (await payments.get(paid.payment.id)).payment
    assert (after.refunded, after.attention) == (inr("100.00"), ())
    assert (await events_of(after)).count("refund.succeeded") == 1


async def test_a_webhook_about_a_refund_that_nobody_here_asked_for_is_noticed(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    gateway = await shop.gateway()
    made = await gateway.refund(RefundRequest("elsewhere", inr("30.00"), paid.current.provider_payment_id or ""))
    await deliver(
        shop,
        subject="refund",
        refund=made.provider_refund_id,
        payment=paid.current.provider_payment_id,
        order=paid.current.provider_order_id,
    )
    await process()
    assert (await payments.get(paid.payment.id)).payment.attention == ("refunded_elsewhere",)


async def test_reordered_webhooks_end_in_the_same_place(shop: Shop) -> None:
    detail = await payments.create(shop.new())
    failed = shop.vendor.fail(detail.current.reference)
    await deliver(shop, type="payment.failed", subject="attempt", order=detail.current.provider_order_id)
    await process()
    shop.vendor.move(failed, AttemptState.CAPTURED)
    for kind in ("order.paid", "payment.captured", "payment.failed", "payment.authorized"):
        await deliver(shop, type=kind, subject="attempt", order=detail.current.provider_order_id, payment=failed.id)
    await process()
    after = (await payments.get(detail.payment.id)).payment
    assert await events_of(after) == ["payment.created", "payment.failed", "payment.reopened", "payment.succeeded"]
    assert await shop.balance() == "500.00"
