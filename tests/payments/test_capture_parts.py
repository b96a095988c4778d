"""Capture of a part, release, and authorisations that go back by themselves."""

from __future__ import annotations

import asyncio

import pytest

from core.kit import ids
from core.kit.money import Money
from core.payments import service as payments
from core.payments.errors import (
    CaptureExceedsAuthorized,
    CaptureUnknown,
    NotCapturable,
    NotRetryable,
    NotSupported,
    NotVoidable,
    PaymentCurrencyMismatch,
    VoidRejected,
    VoidUnknown,
)
from core.payments.observe import observe
from core.payments.provider import AttemptState
from core.payments.types import AttemptStatus, NewRefund, PaymentDetail, PaymentStatus
from core.tenancy import service as tenancy
from core.tenancy.types import ConfigurationChange
from core.testing.fake_gateway import Fault
from tests.http import Api, answer, problem
from tests.payments.shop import Shop, count, events_of, inr, open_job, open_shop
from tests.payments.test_routes import create


async def authorized(shop: Shop, amount: str = "500.00", **more: str) -> PaymentDetail:
    detail = await payments.create(shop.new(amount, capture_mode="manual", **more))
    shop.vendor.pay(detail.current.reference)
    await shop.resolve(detail.current)
    found = await payments.get(detail.payment.id)
    assert found.payment.status is PaymentStatus.AUTHORIZED
    return found


# ---- a part ----


async def test_a_part_is_captured_credited_and_all_there_is_to_refund(shop: Shop) -> None:
    detail = await authorized(shop)

    after = await payments.capture(detail.payment.id, inr("120.50"))

    assert (after.payment.status, after.payment.captured, after.refundable) == (
        PaymentStatus.SUCCEEDED, inr("120.50"), inr("120.50"),
    )  # fmt: skip
    assert [await shop.balance(code) for code in (None, shop.clearing)] == ["120.50", "120.50"]
    assert await events_of(after.payment) == ["payment.created", "payment.authorized", "payment.succeeded"]
    await shop.resolve(after.current)
    assert (await payments.get(detail.payment.id)).payment.attention == ()
    assert (await payments.refund(NewRefund(detail.payment.id))).amount == inr("120.50")
    with pytest.raises(NotCapturable):
        await payments.capture(detail.payment.id, inr("1.00"))


async def test_the_tenants_fee_shrinks_with_the_part(shop: Shop) -> None:
    await tenancy.configure(ConfigurationChange(settings={"deposit_fee": {"percent": "2.5"}}))
    detail = await authorized(shop, "100.00", purpose="deposit")
    assert detail.payment.fee == inr("2.50")

    after = await payments.capture(detail.payment.id, inr("33.00"))

    assert after.payment.fee == inr("0.83")  # 0.825, rounded half up
    assert [await shop.balance(code) for code in (None, "revenue:INR")] == ["32.17", "0.83"]


async def test_the_whole_amount_named_is_no_part(shop: Shop) -> None:
    detail = await authorized(shop)

    await payments.capture(detail.payment.id, inr("500.00"))

    assert "capture_part" not in shop.vendor.calls


@pytest.mark.parametrize(
    ("amount", "error"),
    [
        (Money.parse("500.01", "INR"), CaptureExceedsAuthorized),
        (Money.parse("5.00", "USD"), PaymentCurrencyMismatch),
    ],
)
async def test_what_cannot_be_captured(shop: Shop, amount: Money, error: type[Exception]) -> None:
    detail = await authorized(shop)

    with pytest.raises(error):
        await payments.capture(detail.payment.id, amount)

    assert (await payments.get(detail.payment.id)).current == detail.current
    assert await count("ledger_transaction") == 0


@pytest.mark.parametrize("fault", [Fault.TIMEOUT_AFTER, Fault.TIMEOUT_BEFORE, Fault.UNAVAILABLE, Fault.KILL_AFTER])
async def test_an_unanswered_part_is_asked_for_again_as_the_same_part(shop: Shop, fault: Fault) -> None:
    detail = await authorized(shop)
    shop.vendor.fail_next("capture_part", fault)

    with pytest.raises(BaseException) as caught:  # noqa: PT011 - killed, or told that it is unknown
        await payments.capture(detail.payment.id, inr("100.00"))
    assert isinstance(caught.value, CaptureUnknown) or fault is Fault.KILL_AFTER
    with pytest.raises(NotCapturable):
        await payments.capture(detail.payment.id, inr("200.00"))
    await shop.resolve(detail.current)

    after = await payments.get(detail.payment.id)
    assert (after.payment.status, after.payment.captured) == (PaymentStatus.SUCCEEDED, inr("100.00"))
    assert await shop.balance() == "100.00"


async def test_another_part_than_asked_for_is_not_believed(shop: Shop) -> None:
    detail = await authorized(shop)
    shop.vendor.fail_next("capture_part", Fault.TIMEOUT_BEFORE)
    with pytest.raises(CaptureUnknown):
        await payments.capture(detail.payment.id, inr("100.00"))
    (vendors,) = shop.vendor.order(detail.current.reference).payments
    vendors.amount = inr("90.00")
    shop.vendor.move(vendors, AttemptState.CAPTURED)

    await shop.resolve(detail.current)

    after = await payments.get(detail.payment.id)
    assert after.payment.status is PaymentStatus.NEEDS_ATTENTION
    assert after.payment.attention == ("amount_mismatch",)
    assert await count("ledger_transaction") == 0


async def test_two_captures_at_once_credit_one(shop: Shop) -> None:
    detail = await authorized(shop)

    outcomes = await asyncio.gather(
        payments.capture(detail.payment.id, inr("100.00")),
        payments.capture(detail.payment.id, inr("200.00")),
        return_exceptions=True,
    )

    assert sum(isinstance(item, PaymentDetail) for item in outcomes) == 1
    after = await payments.get(detail.payment.id)
    assert await shop.balance() == after.payment.captured.text()


async def test_a_provider_without_it_says_so(shop: Shop) -> None:
    detail = await authorized(shop)
    plain = await open_shop(shop.tenant, "fake_plain")
    with pytest.raises(NotCapturable):
        await payments.capture((await payments.create(plain.new())).payment.id, inr("1.00"))
    assert detail.payment.status is PaymentStatus.AUTHORIZED


# ---- release ----


async def test_a_release_gives_all_back_and_ends_the_payment(shop: Shop) -> None:
    detail = await authorized(shop)

    after = await payments.void(detail.payment.id)

    assert (after.payment.status, after.current.status) == (PaymentStatus.VOIDED, AttemptStatus.VOIDED)
    assert [item.state for item in shop.vendor.order(detail.current.reference).payments] == [AttemptState.VOIDED]
    assert await events_of(after.payment) == ["payment.created", "payment.authorized", "payment.voided"]
    assert await count("ledger_transaction") == 0
    with pytest.raises(NotRetryable):
        await payments.retry(detail.payment.id)
    with pytest.raises(NotVoidable):
        await payments.void(detail.payment.id)
    with pytest.raises(NotCapturable):
        await payments.capture(detail.payment.id)
    await shop.resolve(after.current)
    assert await open_job("payments.resolve", after.current.reference) is None


@pytest.mark.parametrize("fault", [Fault.TIMEOUT_AFTER, Fault.TIMEOUT_BEFORE, Fault.UNAVAILABLE])
async def test_an_unanswered_release_is_asked_for_again(shop: Shop, fault: Fault) -> None:
    detail = await authorized(shop)
    shop.vendor.fail_next("void", fault)

    with pytest.raises(VoidUnknown):
        await payments.void(detail.payment.id)
    with pytest.raises(NotCapturable):
        await payments.capture(detail.payment.id)
    await shop.resolve(detail.current)

    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.VOIDED


async def test_a_release_that_the_gateway_refuses_leaves_all_as_it_was(shop: Shop) -> None:
    detail = await authorized(shop)
    shop.vendor.fail_next("void", Fault.REJECTED)

    with pytest.raises(VoidRejected):
        await payments.void(detail.payment.id)

    after = await payments.get(detail.payment.id)
    assert (after.payment.status, after.current.void_requested_at) == (PaymentStatus.AUTHORIZED, None)
    assert (await payments.capture(detail.payment.id)).payment.status is PaymentStatus.SUCCEEDED


async def test_release_and_capture_at_once_do_one_of_them(shop: Shop) -> None:
    detail = await authorized(shop)

    await asyncio.gather(payments.void(detail.payment.id), payments.capture(detail.payment.id), return_exceptions=True)

    after = await payments.get(detail.payment.id)
    captured = after.payment.status is PaymentStatus.SUCCEEDED
    assert captured or after.payment.status is PaymentStatus.VOIDED
    assert await shop.balance() == ("500.00" if captured else "0.00")


async def test_a_released_payment_that_the_vendor_kept_after_all_is_honoured(shop: Shop) -> None:
    detail = await authorized(shop)
    await payments.void(detail.payment.id)
    (vendors,) = shop.vendor.order(detail.current.reference).payments

    shop.vendor.move(vendors, AttemptState.CAPTURED)
    await observe(detail.current, await shop.truth(detail.current))

    after = await payments.get(detail.payment.id)
    assert (await events_of(after.payment))[-2:] == ["payment.reopened", "payment.succeeded"]
    assert await shop.balance() == "500.00"


async def test_who_cannot_be_released(shop: Shop) -> None:
    detail = await payments.create(shop.new())
    with pytest.raises(NotVoidable):
        await payments.void(detail.payment.id)
    shop.vendor.pay(detail.current.reference, state=AttemptState.AUTHORIZED)
    await observe(detail.current, await shop.truth(detail.current))
    shop.vendor.fail_next("capture", Fault.UNAVAILABLE)
    with pytest.raises(CaptureUnknown):
        await payments.capture(detail.payment.id)
    with pytest.raises(NotVoidable):
        await payments.void(detail.payment.id)
    assert "void" not in shop.vendor.calls


async def test_a_provider_that_cannot_release_says_so(shop: Shop) -> None:
    plain = await open_shop(shop.tenant, "fake_plain")
    detail = await payments.create(plain.new())
    plain.vendor.pay(detail.current.reference, state=AttemptState.AUTHORIZED)
    await observe(detail.current, await plain.truth(detail.current))

    with pytest.raises(NotSupported):
        await payments.void(detail.payment.id)

    assert (await payments.get(detail.payment.id)).current.void_requested_at is None


# ---- expiry ----


async def test_an_authorisation_that_goes_back_by_itself_fails_and_says_why(shop: Shop, travel: object) -> None:
    detail = await authorized(shop)
    (vendors,) = shop.vendor.order(detail.current.reference).payments
    async with travel(6 * 86_400):  # type: ignore[operator]
        await shop.resolve(detail.current)
        assert await open_job("payments.resolve", detail.current.reference) is not None
        shop.vendor.move(vendors, AttemptState.VOIDED)
        await shop.resolve(detail.current)

    after = await payments.get(detail.payment.id)
    assert (after.payment.status, after.current.error_code) == (PaymentStatus.FAILED, "authorization_expired")
    assert (await events_of(after.payment))[-1] == "payment.failed"
    assert await count("ledger_transaction") == 0


async def test_a_part_and_a_release_over_http(api: Api, shop: Shop) -> None:
    made = [await create(api, shop, capture="manual") for _ in range(2)]
    for item in made:
        shop.vendor.pay(item["attempts"][0]["id"])
        await shop.resolve((await payments.get(ids.parse("pay", item["id"]))).current)
    part = {"amount": "100.00", "currency": "INR"}

    captured = await answer(
        await api.post(f"/v1/payments/{made[0]['id']}/capture-part", part, idempotency_key="part"), 200
    )
    again = await answer(
        await api.post(f"/v1/payments/{made[0]['id']}/capture-part", part, idempotency_key="part"), 200
    )
    voided = await answer(await api.post(f"/v1/payments/{made[1]['id']}/void", idempotency_key="void"), 200)

    assert captured == again
    assert (captured["status"], captured["captured"], captured["refundable"]) == ("succeeded", "100.00", "100.00")
    assert (voided["status"], voided["captured"]) == ("voided", "0.00")
    await problem(
        await api.post(f"/v1/payments/{made[1]['id']}/void", idempotency_key="again"), 422, "payments.not_voidable"
    )
