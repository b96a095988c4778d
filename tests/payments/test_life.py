"""From the wish to be paid to the credit: once, whatever happens in between."""

from __future__ import annotations

import asyncio

import pytest

from core.kit import ids, scope
from core.kit.errors import NotFound
from core.kit.money import Money
from core.kit.scope import Principal, Scope
from core.ledger import service as ledger
from core.ledger.errors import AccountNotFound
from core.payments import checkout
from core.payments import service as payments
from core.payments.errors import (
    CheckoutRejected,
    CheckoutUnavailable,
    CheckoutUnknown,
    FeeTakesAll,
    NotSupported,
    PaymentCurrencyMismatch,
    ReturnUrlNotAllowed,
)
from core.payments.observe import observe
from core.payments.provider import AttemptState
from core.payments.types import AttemptStatus, NewPayment, PaymentStatus
from core.tenancy import service as tenancy
from core.tenancy.types import ConfigurationChange
from core.testing.fake_gateway import Fault, Killed
from tests.payments.shop import NEWEST, Shop, count, events_of, inr, open_job, open_shop


async def test_a_paid_payment_is_credited_once_with_its_events(shop: Shop) -> None:
    detail = await payments.create(shop.new("500.00", description="Order 7"))
    assert detail.payment.status is PaymentStatus.PENDING
    assert detail.current.status is AttemptStatus.CREATED
    assert detail.current.provider_order_id == shop.vendor.order(detail.current.reference).id
    assert await shop.balance() == "0.00"

    shop.vendor.pay(detail.current.reference)
    await shop.resolve(detail.current)
    paid = await payments.get(detail.payment.id)

    assert paid.payment.status is PaymentStatus.SUCCEEDED
    assert paid.payment.captured == inr("500.00")
    assert paid.payment.captured_attempt_id == paid.current.id
    assert paid.payment.attention == ()
    assert paid.current.status is AttemptStatus.CAPTURED
    assert paid.current.method == "upi"
    assert await shop.balance() == "500.00"
    assert await shop.balance(shop.clearing) == "500.00"
    assert await events_of(paid.payment) == ["payment.created", "payment.succeeded"]
    assert await open_job("payments.resolve", paid.current.reference) is None


async def test_the_same_truth_again_changes_nothing(shop: Shop) -> None:
    paid = await shop.pay()
    truth = await shop.truth(paid.current)
    events, transactions = await count("event"), await count("ledger_transaction")

    for _ in range(3):
        await observe(paid.current, truth)

    again = await payments.get(paid.payment.id)
    assert again == paid
    assert (await count("event"), await count("ledger_transaction")) == (events, transactions)


async def test_webhook_return_and_resolver_at_once_credit_once(shop: Shop) -> None:
    detail = await payments.create(shop.new())
    shop.vendor.pay(detail.current.reference)
    truth = await shop.truth(detail.current)

    await asyncio.gather(*(observe(detail.current, truth) for _ in range(8)), shop.resolve(detail.current))

    paid = (await payments.get(detail.payment.id)).payment
    assert await events_of(paid) == ["payment.created", "payment.succeeded"]
    assert await shop.balance() == "500.00"
    assert await count("ledger_transaction") == 1


async def test_an_older_truth_that_arrives_late_does_not_move_a_state_back(shop: Shop) -> None:
    detail = await payments.create(shop.new())
    early = await shop.truth(detail.current)
    payment = shop.vendor.pay(detail.current.reference, state=AttemptState.PENDING)
    pending = await shop.truth(detail.current)
    shop.vendor.move(payment, AttemptState.AUTHORIZED)
    authorized = await shop.truth(detail.current)
    shop.vendor.move(payment, AttemptState.CAPTURED)
    captured = await shop.truth(detail.current)

    for truth in (captured, authorized, pending, early):
        await observe(detail.current, truth)

    paid = await payments.get(detail.payment.id)
    assert paid.payment.status is PaymentStatus.SUCCEEDED
    assert paid.current.status is AttemptStatus.CAPTURED
    assert await events_of(paid.payment) == ["payment.created", "payment.succeeded"]


@pytest.mark.parametrize("state", [AttemptState.AUTHORIZED, AttemptState.CAPTURED])
async def test_a_failed_payment_reopens_on_late_authorisation(shop: Shop, state: AttemptState) -> None:
    detail = await payments.create(shop.new(capture_mode="manual" if state is AttemptState.AUTHORIZED else "auto"))
    payment = shop.vendor.fail(detail.current.reference)
    await shop.resolve(detail.current)
    failed = await payments.get(detail.payment.id)
    assert failed.payment.status is PaymentStatus.FAILED
    assert failed.current.error_code == "PAYER_DECLINED"
    assert await shop.balance() == "0.00"

    shop.vendor.move(payment, state)
    await shop.resolve(failed.current)

    after = await payments.get(detail.payment.id)
    last = "payment.authorized" if state is AttemptState.AUTHORIZED else "payment.succeeded"
    assert await events_of(after.payment) == ["payment.created", "payment.failed", "payment.reopened", last]
    assert await shop.balance() == ("0.00" if state is AttemptState.AUTHORIZED else "500.00")


async def test_an_expired_payment_reopens_on_late_payment(shop: Shop, travel: object) -> None:
    detail = await payments.create(shop.new(expires_in_seconds=600))
    payment = shop.vendor.pay(detail.current.reference, state=AttemptState.PENDING)
    async with travel(601):  # type: ignore[operator]
        await shop.resolve(detail.current)
        expired = await payments.get(detail.payment.id)
        assert expired.payment.status is PaymentStatus.EXPIRED
        assert expired.current.status is AttemptStatus.PENDING

        shop.vendor.move(payment, AttemptState.CAPTURED)
        await shop.resolve(detail.current)

    after = await payments.get(detail.payment.id)
    assert await events_of(after.payment) == [
        "payment.created",
        "payment.expired",
        "payment.reopened",
        "payment.succeeded",
    ]
    assert await shop.balance() == "500.00"


async def test_the_asking_ends_with_the_late_window_and_makes_nothing_final(shop: Shop, travel: object) -> None:
    detail = await payments.create(shop.new(expires_in_seconds=600))
    payment = shop.vendor.fail(detail.current.reference)
    await shop.resolve(detail.current)
    async with travel(3 * 86_400 - 60):  # type: ignore[operator]
        await shop.resolve(detail.current)
        assert await open_job("payments.resolve", detail.current.reference) is not None
    async with travel(3 * 86_400 + 60):  # type: ignore[operator]
        await shop.resolve(detail.current)
        assert await open_job("payments.resolve", detail.current.reference) is None

        shop.vendor.move(payment, AttemptState.CAPTURED)
        await observe(detail.current, await shop.truth(detail.current))

    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.SUCCEEDED


@pytest.mark.parametrize(
    ("amount", "reason"),
    [(Money.parse("499.99", "INR"), "amount_mismatch"), (Money.parse("500.00", "USD"), "currency_mismatch")],
)
async def test_another_amount_than_asked_is_never_credited(shop: Shop, amount: Money, reason: str) -> None:
    detail = await payments.create(shop.new())
    shop.vendor.pay(detail.current.reference, amount=amount)

    await shop.resolve(detail.current)
    await observe(detail.current, await shop.truth(detail.current))

    after = await payments.get(detail.payment.id)
    assert after.payment.status is PaymentStatus.NEEDS_ATTENTION
    assert after.payment.attention == (reason,)
    assert after.current.status is AttemptStatus.MISMATCHED
    assert await events_of(after.payment) == ["payment.created", "payment.needs_attention"]
    assert await count("ledger_transaction") == 0
    assert await open_job("payments.resolve", detail.current.reference) is None


async def test_the_truth_about_another_order_is_never_credited(shop: Shop) -> None:
    detail = await payments.create(shop.new())
    other = await payments.create(shop.new())
    shop.vendor.pay(other.current.reference)

    await observe(detail.current, await shop.truth(other.current))

    after = await payments.get(detail.payment.id)
    assert after.payment.attention == ("order_mismatch",)
    assert await count("ledger_transaction") == 0


async def test_a_second_success_is_noticed_and_not_credited(shop: Shop) -> None:
    detail = await payments.create(shop.new())
    late = shop.vendor.fail(detail.current.reference)
    await shop.resolve(detail.current)
    retried = await payments.retry(detail.payment.id)
    shop.vendor.pay(retried.current.reference)
    await shop.resolve(retried.current)

    shop.vendor.move(late, AttemptState.CAPTURED)
    await observe(detail.current, await shop.truth(detail.current))

    after = await payments.get(detail.payment.id)
    assert after.payment.status is PaymentStatus.SUCCEEDED
    assert after.payment.captured_attempt_id == retried.current.id
    assert after.payment.attention == ("second_success",)
    assert [attempt.status for attempt in after.attempts] == [AttemptStatus.CAPTURED, AttemptStatus.CAPTURED]
    assert await shop.balance() == "500.00"
    assert (await events_of(after.payment))[-3:] == [
        "payment.needs_attention", "payment.excess_received", "refund.requested",
    ]  # fmt: skip


async def test_a_credit_that_the_ledger_refuses_waits_visibly_and_comes_through_later(shop: Shop) -> None:
    detail = await payments.create(shop.new())
    shop.vendor.pay(detail.current.reference)
    await ledger.freeze_account(shop.account.id, reason="suspicion")

    await shop.resolve(detail.current)
    waiting = await payments.get(detail.payment.id)
    assert waiting.payment.status is PaymentStatus.NEEDS_ATTENTION
    assert waiting.payment.attention == ("credit_refused:ledger.account_frozen",)
    assert waiting.current.status is AttemptStatus.CREATED
    assert await open_job("payments.resolve", detail.current.reference) is not None

    await ledger.release_account(shop.account.id, reason="cleared")
    await shop.resolve(detail.current)
    after = await payments.get(detail.payment.id)
    assert after.payment.status is PaymentStatus.SUCCEEDED
    assert await shop.balance() == "500.00"
    assert await events_of(after.payment) == ["payment.created", "payment.needs_attention", "payment.succeeded"]


async def test_the_tenants_own_fee_is_fixed_at_creation_and_rounded_half_up(shop: Shop) -> None:
    await tenancy.configure(ConfigurationChange(settings={"deposit_fee": {"percent": "2.5", "fixed": "3.00"}}))
    detail = await payments.create(shop.new("101.00", purpose="deposit"))  # 2.525 + 3.00
    await tenancy.configure(ConfigurationChange(settings={}))

    shop.vendor.pay(detail.current.reference)
    await shop.resolve(detail.current)

    assert (await payments.get(detail.payment.id)).payment.fee == inr("5.53")
    assert await shop.balance() == "95.47"
    assert await shop.balance("revenue:INR") == "5.53"
    assert await shop.balance(shop.clearing) == "101.00"


async def test_a_fee_is_for_deposits_only(shop: Shop) -> None:
    await tenancy.configure(ConfigurationChange(settings={"deposit_fee": {"percent": "10"}}))
    paid = await shop.pay("100.00", purpose="order")
    assert paid.payment.fee == inr("0.00")
    assert await shop.balance() == "100.00"


@pytest.mark.parametrize("fee", [{"fixed": "5.00"}, {"percent": 2}, {"percent": "1e2"}, {"flat": "1"}, "2.5"])
async def test_a_fee_that_takes_all_or_makes_no_sense_refuses_the_deposit(shop: Shop, fee: object) -> None:
    await tenancy.configure(ConfigurationChange(settings={"deposit_fee": fee}))
    with pytest.raises(FeeTakesAll):
        await payments.create(shop.new("5.00", purpose="deposit"))
    assert await count("payment") == 0


async def test_refusals_before_anything_is_written(shop: Shop) -> None:
    with pytest.raises(PaymentCurrencyMismatch):
        await payments.create(NewPayment(Money.parse("5.00", "USD"), shop.account.id))
    with pytest.raises(AccountNotFound):
        await payments.create(NewPayment(inr("5.00"), ids.new()))
    with pytest.raises(ReturnUrlNotAllowed):
        await payments.create(shop.new(return_url="https://evil.example/"))
    with pytest.raises(NotFound):
        await payments.create(shop.new(provider_account_id=ids.new()))
    assert await count("payment") == 0
    assert shop.vendor.calls == []


async def test_a_provider_that_cannot_capture_by_hand_says_so_at_creation(shop: Shop) -> None:
    plain = await open_shop(shop.tenant, "fake_plain")
    with pytest.raises(NotSupported):
        await payments.create(shop.new(capture_mode="manual", provider_account_id=plain.provider_account_id))
    assert await count("payment") == 0


@pytest.mark.parametrize("fault", [Fault.DOWN, Fault.UNAVAILABLE])
async def test_a_gateway_that_is_down_leaves_a_payment_that_becomes_payable(shop: Shop, fault: Fault) -> None:
    shop.vendor.fail_next("create_checkout", fault)
    with pytest.raises(CheckoutUnavailable) as caught:
        await payments.create(shop.new())

    (payment,) = await payments.list_payments(NEWEST, 10)
    assert caught.value.extensions["payment"] == payment.public_id
    assert payment.status is PaymentStatus.CREATED
    detail = await payments.get(payment.id)
    await shop.resolve(detail.current)

    after = await payments.get(payment.id)
    assert after.payment.status is PaymentStatus.PENDING
    assert after.current.provider_order_id is not None
    assert await events_of(after.payment) == ["payment.created"]


@pytest.mark.parametrize("fault", [Fault.TIMEOUT_BEFORE, Fault.TIMEOUT_AFTER])
async def test_a_start_without_an_answer_is_unknown_and_resolves_to_one_order(shop: Shop, fault: Fault) -> None:
    shop.vendor.fail_next("create_checkout", fault)
    with pytest.raises(CheckoutUnknown):
        await payments.create(shop.new())
    (payment,) = await payments.list_payments(NEWEST, 10)
    detail = await payments.get(payment.id)
    assert payment.status is PaymentStatus.CREATED
    assert detail.current.status is AttemptStatus.UNKNOWN

    await shop.resolve(detail.current)

    after = await payments.get(payment.id)
    assert after.payment.status is PaymentStatus.PENDING
    assert after.current.status is AttemptStatus.CREATED
    assert len(shop.vendor.orders) == 1


@pytest.mark.parametrize("fault", [Fault.KILL_BEFORE, Fault.KILL_AFTER])
async def test_a_process_that_dies_around_the_start_is_taken_up(shop: Shop, fault: Fault) -> None:
    shop.vendor.fail_next("create_checkout", fault)
    with pytest.raises(Killed):
        await payments.create(shop.new())
    (payment,) = await payments.list_payments(NEWEST, 10)
    detail = await payments.get(payment.id)
    assert (payment.status, detail.current.status) == (PaymentStatus.CREATED, AttemptStatus.CREATED)

    await shop.resolve(detail.current)

    after = await payments.get(payment.id)
    assert after.payment.status is PaymentStatus.PENDING
    assert len(shop.vendor.orders) == 1


@pytest.mark.parametrize("moment", ["before", "after"])
async def test_a_cancelled_start_is_taken_up(shop: Shop, moment: str) -> None:
    reached = asyncio.Event()

    async def hang() -> None:
        reached.set()
        await asyncio.sleep(60)

    getattr(shop.vendor, moment)["create_checkout"] = hang
    task = asyncio.create_task(payments.create(shop.new()))
    await reached.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    getattr(shop.vendor, moment).clear()

    (payment,) = await payments.list_payments(NEWEST, 10)
    await shop.resolve((await payments.get(payment.id)).current)
    assert (await payments.get(payment.id)).payment.status is PaymentStatus.PENDING


async def test_a_gateway_that_refuses_fails_the_payment_and_a_retry_heals_it(shop: Shop) -> None:
    shop.vendor.fail_next("create_checkout", Fault.REJECTED)
    with pytest.raises(CheckoutRejected):
        await payments.create(shop.new())
    (payment,) = await payments.list_payments(NEWEST, 10)
    detail = await payments.get(payment.id)
    assert payment.status is PaymentStatus.FAILED
    assert (detail.current.error_code, detail.current.error_text) == ("FAKE_REFUSED", "the fake gateway refuses")
    await shop.resolve(detail.current)
    assert await open_job("payments.resolve", detail.current.reference) is None

    retried = await payments.retry(payment.id)
    shop.vendor.pay(retried.current.reference)
    await shop.resolve(retried.current)

    after = await payments.get(payment.id)
    assert [attempt.number for attempt in after.attempts] == [1, 2]
    assert await events_of(after.payment) == ["payment.created", "payment.failed", "payment.succeeded"]
    assert await shop.balance() == "500.00"


async def test_a_truth_that_the_plugin_cannot_name_is_unknown_until_it_can(shop: Shop) -> None:
    detail = await payments.create(shop.new())
    payment = shop.vendor.pay(detail.current.reference, state=AttemptState.UNKNOWN)
    await shop.resolve(detail.current)
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.UNKNOWN
    assert await shop.balance() == "0.00"

    shop.vendor.move(payment, AttemptState.CAPTURED)
    await shop.resolve(detail.current)
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.SUCCEEDED


async def test_an_unknown_payment_never_expires_but_asks_for_attention_in_the_end(shop: Shop, travel: object) -> None:
    detail = await payments.create(shop.new(expires_in_seconds=600))
    shop.vendor.pay(detail.current.reference, state=AttemptState.UNKNOWN)
    await shop.resolve(detail.current)
    async with travel(4 * 86_400):  # type: ignore[operator]
        await shop.resolve(detail.current)
    after = await payments.get(detail.payment.id)
    assert after.payment.status is PaymentStatus.UNKNOWN
    assert after.payment.attention == ("unresolved",)


async def test_a_start_without_an_answer_that_nobody_took_up_in_time_expires_and_calls_nobody(
    shop: Shop, travel: object
) -> None:
    shop.vendor.fail_next("create_checkout", Fault.TIMEOUT_AFTER)
    with pytest.raises(CheckoutUnknown):
        await payments.create(shop.new(expires_in_seconds=600))
    (payment,) = await payments.list_payments(NEWEST, 10)

    async with travel(4 * 86_400):  # type: ignore[operator]
        await shop.resolve((await payments.get(payment.id)).current)

    after = (await payments.get(payment.id)).payment
    assert (after.status, after.attention) == (PaymentStatus.EXPIRED, ())


async def test_a_gateway_that_is_down_when_asked_changes_nothing_and_is_asked_again(shop: Shop) -> None:
    detail = await payments.create(shop.new())
    shop.vendor.fail_next("fetch", Fault.DOWN, Fault.UNAVAILABLE, Fault.TIMEOUT_BEFORE)
    for checks in (1, 2, 3):
        await shop.resolve(detail.current)
        current = (await payments.get(detail.payment.id)).current
        assert (current.status, current.checks) == (AttemptStatus.CREATED, checks)
        assert current.next_check_at is not None
    shop.vendor.pay(detail.current.reference)
    await shop.resolve(detail.current)
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.SUCCEEDED


async def test_two_tenants_do_not_see_each_others_payments(shop: Shop, make_tenant: object) -> None:
    detail = await shop.pay()
    other = await make_tenant()  # type: ignore[operator]
    with scope.use(Scope(other, Principal("api_key", "key_other", frozenset({"*"})), "req_tests")):
        for wanted in (detail.payment.id, ids.new()):
            with pytest.raises(NotFound):
                await payments.get(wanted)
            with pytest.raises(NotFound):
                await payments.capture(wanted)
        assert await payments.list_payments(NEWEST, 10) == []


async def test_the_first_order_of_an_attempt_stays(shop: Shop) -> None:
    detail = await payments.create(shop.new())
    shop.vendor.orders.clear()  # a vendor that forgot, or made another order for a second, concurrent start

    await checkout.start(detail.payment, detail.current, first_try=False)

    after = await payments.get(detail.payment.id)
    assert len(shop.vendor.orders) == 1
    assert after.current == detail.current
