"""Another gateway is asked exactly when no money can have moved, and the payer's link stays the same."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from core.jobs.registry import kinds
from core.kit import clock, ids
from core.payments import checkout
from core.payments import service as payments
from core.payments.errors import CaptureUnknown, CheckoutRejected, CheckoutUnavailable, CheckoutUnknown
from core.payments.provider import AttemptState, Failure
from core.payments.routing import downtimes, service, snapshot
from core.payments.routing.provider import Downtime
from core.payments.routing.types import Wish
from core.payments.types import AttemptStatus, PaymentDetail, PaymentStatus
from core.providers import service as providers
from core.testing.fake_gateway import Fault, Killed
from tests.payments.shop import NEWEST, Shop, count, events_of, inr, open_job, open_shop, run_job


@pytest.fixture
async def second(shop: Shop) -> Shop:
    """Another gateway of the same tenant, chosen after the shop's own."""
    return await open_shop(shop.tenant)


async def begin(shop: Shop) -> PaymentDetail:
    return await payments.create(shop.new(provider_account_id=None))


@pytest.mark.parametrize(
    ("fault", "because"),
    [(Fault.DOWN, "outbound.failed"), (Fault.UNAVAILABLE, "provider.unavailable"), (Fault.BROKEN, "FAKE_BROKEN")],
)
async def test_a_gateway_that_makes_no_order_is_replaced_at_once(
    shop: Shop, second: Shop, fault: Fault, because: str
) -> None:
    shop.vendor.fail_next("create_checkout", fault)

    detail = await begin(shop)

    first, current = detail.attempts
    assert detail.payment.status is PaymentStatus.PENDING
    assert (first.status, first.failure, first.error_code) == (AttemptStatus.FAILED, Failure.RETRIABLE, because)
    assert current.provider_account_id == second.provider_account_id
    assert current.provider_order_id in second.vendor.orders
    record = current.routing or {}
    assert (record["after"], record["because"]) == (first.reference, because)
    assert record["candidates"][0]["reason"] == "tried"
    assert await events_of(detail.payment) == ["payment.created", "payment.rerouted"]

    second.vendor.pay(current.reference)
    await second.resolve(current)
    paid = await payments.get(detail.payment.id)
    assert paid.payment.status is PaymentStatus.SUCCEEDED
    assert [await shop.balance(code) for code in (None, second.clearing)] == ["500.00", "500.00"]
    await shop.resolve(first)
    assert await open_job("payments.resolve", first.reference) is None


@pytest.mark.parametrize("fault", [Fault.TIMEOUT_BEFORE, Fault.TIMEOUT_AFTER, Fault.RAISE, Fault.RUBBISH])
async def test_without_certainty_nobody_else_is_asked(shop: Shop, second: Shop, fault: Fault) -> None:
    shop.vendor.fail_next("create_checkout", fault)

    with pytest.raises(CheckoutUnknown):
        await begin(shop)

    (payment,) = await payments.list_payments(NEWEST, 10)
    (attempt,) = (await payments.get(payment.id)).attempts
    assert attempt.status is AttemptStatus.UNKNOWN
    assert second.vendor.calls == []
    # Later it is down for certain, but the first call may have made an order: still nobody else.
    shop.vendor.fail_next("create_checkout", Fault.DOWN)
    await shop.resolve(attempt)
    assert second.vendor.calls == []
    await shop.resolve(attempt)
    after = await payments.get(payment.id)
    assert (after.payment.status, len(after.attempts), len(shop.vendor.orders)) == (PaymentStatus.PENDING, 1, 1)


async def test_a_refusal_that_every_gateway_would_repeat_is_not_shopped_around(shop: Shop, second: Shop) -> None:
    shop.vendor.fail_next("create_checkout", Fault.REJECTED)

    with pytest.raises(CheckoutRejected):
        await begin(shop)

    assert second.vendor.calls == []
    (payment,) = await payments.list_payments(NEWEST, 10)
    assert payment.status is PaymentStatus.FAILED
    assert (await payments.get(payment.id)).current.failure is Failure.FATAL


async def test_when_all_are_down_the_last_one_is_asked_again(shop: Shop, second: Shop) -> None:
    shop.vendor.fail_next("create_checkout", Fault.DOWN)
    second.vendor.fail_next("create_checkout", Fault.DOWN)

    with pytest.raises(CheckoutUnavailable):
        await begin(shop)

    (payment,) = await payments.list_payments(NEWEST, 10)
    detail = await payments.get(payment.id)
    assert payment.status is PaymentStatus.CREATED
    assert [item.status for item in detail.attempts] == [AttemptStatus.FAILED, AttemptStatus.CREATED]
    await second.resolve(detail.current)
    after = await payments.get(payment.id)
    assert (after.payment.status, len(after.attempts)) == (PaymentStatus.PENDING, 2)


async def test_the_account_that_the_caller_named_is_not_replaced(shop: Shop, second: Shop) -> None:
    shop.vendor.fail_next("create_checkout", Fault.DOWN)

    with pytest.raises(CheckoutUnavailable):
        await payments.create(shop.new())

    assert second.vendor.calls == []
    (payment,) = await payments.list_payments(NEWEST, 10)
    assert ((await payments.get(payment.id)).current.routing or {})["strategy"] == "requested"


async def test_two_starts_that_both_fail_make_one_replacement(shop: Shop, second: Shop) -> None:
    shop.vendor.fail_next("create_checkout", Fault.KILL_BEFORE)
    with pytest.raises(Killed):
        await begin(shop)
    (payment,) = await payments.list_payments(NEWEST, 10)
    detail = await payments.get(payment.id)
    shop.vendor.fail_next("create_checkout", *[Fault.DOWN] * 4)

    await asyncio.gather(
        *(checkout.start(detail.payment, detail.current, first_try=False) for _ in range(4)), return_exceptions=True
    )

    after = await payments.get(payment.id)
    assert len(after.attempts) == 2
    assert len(second.vendor.orders) == 1
    assert (await events_of(after.payment)).count("payment.rerouted") == 1


@pytest.mark.parametrize(
    ("code", "elsewhere"),
    [("BANK_DOWN", True), ("PAYER_DECLINED", False), ("FRAUD_BLOCK", False), ("SOMETHING_NEW", False)],
)
async def test_the_payers_next_try_leaves_a_gateway_only_for_its_own_failure(
    shop: Shop, second: Shop, code: str, elsewhere: bool
) -> None:
    detail = await begin(shop)
    shop.vendor.fail(detail.current.reference, code)
    await shop.resolve(detail.current)
    link = (await payments.get(detail.payment.id)).checkout_url

    retried = await payments.retry(detail.payment.id)

    wanted = second if elsewhere else shop
    assert retried.current.provider_account_id == wanted.provider_account_id
    assert retried.checkout_url == link
    record = retried.current.routing or {}
    assert record["strategy"] == ("priority" if elsewhere else "same")
    assert (record["after"], record["because"]) == (detail.current.reference, code)


async def test_with_one_gateway_its_own_failure_is_tried_there_again(shop: Shop) -> None:
    detail = await begin(shop)
    shop.vendor.fail(detail.current.reference, "BANK_DOWN")
    await shop.resolve(detail.current)

    retried = await payments.retry(detail.payment.id)

    assert retried.current.number == 2
    assert retried.current.provider_account_id == shop.provider_account_id


# ---- the breaker in the way ----


async def open_breaker(shop: Shop) -> None:
    for _ in range(5):
        shop.vendor.fail_next("create_checkout", Fault.DOWN)
        await begin(shop)
    snapshot.forget(shop.tenant.id)


async def test_a_gateway_that_keeps_failing_rests_and_is_not_asked(shop: Shop, second: Shop) -> None:
    await open_breaker(shop)
    calls = len(shop.vendor.calls)

    detail = await begin(shop)

    assert detail.current.provider_account_id == second.provider_account_id
    assert len(detail.attempts) == 1
    assert (detail.current.routing or {})["candidates"][0]["reason"] == "breaker_open"
    assert len(shop.vendor.calls) == calls
    assert await count("provider_breaker") == 1


async def test_a_resting_gateway_is_still_asked_what_became_of_its_payments(shop: Shop, second: Shop) -> None:
    detail = await begin(shop)
    await open_breaker(shop)

    shop.vendor.pay(detail.current.reference)
    await shop.resolve(detail.current)

    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.SUCCEEDED


async def test_after_its_rest_exactly_one_payment_tries_it(
    shop: Shop, second: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    await open_breaker(shop)
    real = clock.system_now
    monkeypatch.setattr(clock, "system_now", lambda: real() + timedelta(seconds=31))
    started, going = asyncio.Event(), asyncio.Event()

    async def wait() -> None:
        started.set()
        await going.wait()

    shop.vendor.before["create_checkout"] = wait
    snapshot.forget(shop.tenant.id)
    probe = asyncio.create_task(begin(shop))
    await started.wait()
    others = [await begin(shop) for _ in range(3)]
    going.set()
    tried = await probe

    assert {item.current.provider_account_id for item in others} == {second.provider_account_id}
    assert tried.current.provider_account_id == shop.provider_account_id
    assert (tried.current.routing or {})["probe"] is True
    snapshot.forget(shop.tenant.id)
    assert (await begin(shop)).current.provider_account_id == shop.provider_account_id


async def test_a_probe_that_fails_costs_its_payment_nothing(
    shop: Shop, second: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    await open_breaker(shop)
    real = clock.system_now
    monkeypatch.setattr(clock, "system_now", lambda: real() + timedelta(seconds=31))
    snapshot.forget(shop.tenant.id)
    shop.vendor.fail_next("create_checkout", Fault.DOWN)

    detail = await begin(shop)

    assert [item.provider_account_id for item in detail.attempts] == [
        shop.provider_account_id,
        second.provider_account_id,
    ]
    assert detail.payment.status is PaymentStatus.PENDING
    snapshot.forget(shop.tenant.id)
    assert (await begin(shop)).current.provider_account_id == second.provider_account_id


# ---- downtimes ----


async def test_a_method_that_the_vendor_says_is_down_is_avoided_until_it_is_not(shop: Shop, second: Shop) -> None:
    now = clock.system_now()
    down = Downtime("down_1", "upi", None, "high", now - timedelta(minutes=1), None)
    bank = Downtime("down_2", "card", "HDFC", "high", now, None)
    slow = Downtime("down_3", "wallet", None, "low", now, None)
    later = Downtime("down_4", "netbanking", None, "high", now + timedelta(hours=1), None)
    shop.vendor.told = [down, bank, slow, later]
    wish = Wish(inr("5.00"), methods=("upi",))

    await payments.create(shop.new(provider_account_id=None))
    await run_job(downtimes.POLL, ids.text("pac", shop.provider_account_id))
    snapshot.forget(shop.tenant.id)

    detail = await payments.create(shop.new(provider_account_id=None, methods=("upi",)))
    assert detail.current.provider_account_id == second.provider_account_id
    assert (detail.current.routing or {})["candidates"][0]["reason"] == "method_down"
    for method in ("card", "wallet", "netbanking"):
        assert (await service.decide(replace(wish, methods=(method,)))).order[0] == shop.provider_account_id
    assert len(await downtimes.list_current()) == 4

    shop.vendor.told = [replace(down, ends_at=now, resolved=True)]
    await downtimes.poll(shop.provider_account_id)
    snapshot.forget(shop.tenant.id)
    assert (await service.decide(wish)).order[0] == shop.provider_account_id
    assert await downtimes.list_current() == []
    assert await count("payment_downtime") == 4


async def test_vendors_are_asked_for_downtimes_only_while_payments_flow(shop: Shop) -> None:
    name = ids.text("pac", shop.provider_account_id)
    assert await open_job(downtimes.POLL, name) is None

    await begin(shop)
    assert await run_job(downtimes.POLL, name)
    await begin(shop)

    assert await open_job(downtimes.POLL, name) is None
    assert shop.vendor.calls.count("downtimes") == 1
    assert downtimes.POLL in kinds()


async def test_a_provider_without_downtimes_is_never_asked(shop: Shop) -> None:
    plain = await open_shop(shop.tenant, "fake_plain")
    await providers.set_status(shop.provider_account_id, "disabled")

    await payments.create(plain.new(provider_account_id=None))

    assert await open_job(downtimes.POLL, ids.text("pac", plain.provider_account_id)) is None
    assert await downtimes.poll(plain.provider_account_id) == 0
    assert "downtimes" not in plain.vendor.calls


# ---- a plugin that misbehaves ----


@pytest.mark.parametrize("fault", [Fault.RAISE, Fault.RUBBISH])
async def test_a_plugin_that_fails_at_a_question_is_asked_again(shop: Shop, fault: Fault) -> None:
    detail = await begin(shop)
    shop.vendor.pay(detail.current.reference)
    shop.vendor.fail_next("fetch", fault)

    await shop.resolve(detail.current)
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.PENDING
    await shop.resolve(detail.current)

    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.SUCCEEDED
    assert await shop.balance() == "500.00"


async def test_a_plugin_that_hangs_is_left_and_its_order_is_unknown(
    shop: Shop, second: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.providers.guard.SECONDS", 0.05)
    shop.vendor.fail_next("create_checkout", Fault.HANG)

    with pytest.raises(CheckoutUnknown):
        await begin(shop)

    (payment,) = await payments.list_payments(NEWEST, 10)
    assert (await payments.get(payment.id)).current.status is AttemptStatus.UNKNOWN
    assert second.vendor.calls == []


@pytest.mark.parametrize("fault", [Fault.RAISE, Fault.RUBBISH])
async def test_a_plugin_that_fails_at_a_capture_loses_nothing(shop: Shop, fault: Fault) -> None:
    detail = await payments.create(shop.new(capture_mode="manual"))
    shop.vendor.pay(detail.current.reference)
    await shop.resolve(detail.current)
    shop.vendor.fail_next("capture", fault)

    with pytest.raises(CaptureUnknown):
        await payments.capture(detail.payment.id)
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.UNKNOWN
    await shop.resolve(detail.current)

    after = await payments.get(detail.payment.id)
    assert after.payment.status is PaymentStatus.SUCCEEDED
    assert [item.state for item in shop.vendor.order(detail.current.reference).payments] == [AttemptState.CAPTURED]
    assert await shop.balance() == "500.00"
