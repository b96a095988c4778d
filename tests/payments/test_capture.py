"""Manual capture: asked once, done once, and followed until the gateway confirms it."""

from __future__ import annotations

import asyncio

import pytest

from core.payments import service as payments
from core.payments.errors import CaptureRejected, CaptureUnknown, NotCapturable
from core.payments.provider import AttemptState
from core.payments.types import AttemptStatus, PaymentDetail, PaymentStatus
from core.testing.fake_gateway import Fault, Killed
from tests.payments.shop import Shop, events_of


async def authorized(shop: Shop) -> PaymentDetail:
    detail = await payments.create(shop.new("500.00", capture_mode="manual"))
    shop.vendor.pay(detail.current.reference)
    await shop.resolve(detail.current)
    found = await payments.get(detail.payment.id)
    assert found.payment.status is PaymentStatus.AUTHORIZED
    assert await shop.balance() == "0.00"
    return found


async def test_an_authorised_payment_waits_for_its_capture(shop: Shop) -> None:
    detail = await authorized(shop)
    await shop.resolve(detail.current)
    assert "capture" not in shop.vendor.calls

    captured = await payments.capture(detail.payment.id)

    assert captured.payment.status is PaymentStatus.SUCCEEDED
    assert await shop.balance() == "500.00"
    assert await events_of(captured.payment) == ["payment.created", "payment.authorized", "payment.succeeded"]
    with pytest.raises(NotCapturable):
        await payments.capture(detail.payment.id)
    assert shop.vendor.calls.count("capture") == 1


async def test_captures_at_once_credit_once(shop: Shop) -> None:
    detail = await authorized(shop)

    outcomes = await asyncio.gather(*(payments.capture(detail.payment.id) for _ in range(6)), return_exceptions=True)

    assert all(isinstance(item, PaymentDetail | NotCapturable) for item in outcomes)
    assert await shop.balance() == "500.00"


@pytest.mark.parametrize("fault", [Fault.TIMEOUT_BEFORE, Fault.TIMEOUT_AFTER])
async def test_an_unanswered_capture_is_unknown_and_resolves(shop: Shop, fault: Fault) -> None:
    detail = await authorized(shop)
    shop.vendor.fail_next("capture", fault)

    with pytest.raises(CaptureUnknown):
        await payments.capture(detail.payment.id)
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.UNKNOWN
    assert await shop.balance() == "0.00"

    await shop.resolve(detail.current)
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.SUCCEEDED
    assert await shop.balance() == "500.00"


@pytest.mark.parametrize("fault", [Fault.DOWN, Fault.UNAVAILABLE, Fault.KILL_BEFORE, Fault.KILL_AFTER])
async def test_a_capture_that_did_not_get_through_is_asked_for_again(shop: Shop, fault: Fault) -> None:
    detail = await authorized(shop)
    shop.vendor.fail_next("capture", fault)
    with pytest.raises((CaptureUnknown, Killed)):
        await payments.capture(detail.payment.id)
    assert await shop.balance() == "0.00"

    await shop.resolve(detail.current)
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.SUCCEEDED
    assert await shop.balance() == "500.00"


async def test_a_refused_capture_says_so_and_is_not_asked_for_again(shop: Shop) -> None:
    detail = await authorized(shop)
    shop.vendor.fail_next("capture", Fault.REJECTED)
    with pytest.raises(CaptureRejected):
        await payments.capture(detail.payment.id)
    calls = shop.vendor.calls.count("capture")

    await shop.resolve(detail.current)
    assert shop.vendor.calls.count("capture") == calls
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.AUTHORIZED


async def test_an_authorisation_that_the_gateway_releases_fails_the_payment(shop: Shop) -> None:
    detail = await authorized(shop)
    shop.vendor.move(shop.vendor.order(detail.current.reference).payments[0], AttemptState.VOIDED)
    await shop.resolve(detail.current)
    after = await payments.get(detail.payment.id)
    assert (after.payment.status, after.current.status) == (PaymentStatus.FAILED, AttemptStatus.VOIDED)
    assert await shop.balance() == "0.00"


async def test_an_automatic_capture_that_lies_about_is_captured_by_us(shop: Shop) -> None:
    detail = await payments.create(shop.new())
    shop.vendor.pay(detail.current.reference, state=AttemptState.AUTHORIZED)
    await shop.resolve(detail.current)
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.AUTHORIZED
    assert "capture" not in shop.vendor.calls

    await shop.resolve(detail.current)
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.SUCCEEDED
    assert shop.vendor.calls.count("capture") == 1
