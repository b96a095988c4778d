"""What payers, tenants and plugins get wrong: each has its code and its state, and no money is lost."""

from __future__ import annotations

import asyncio

import pytest
from quart import Quart

from core.kit import ids
from core.kit.errors import NotFound
from core.payments import service as payments
from core.payments.errors import NotRetryable
from core.payments.observe import observe
from core.payments.types import NewRefund, PaymentStatus, RefundStatus
from core.testing import fake_gateway
from core.testing.fake_gateway import Fault
from tests.payments.shop import Shop, count, inr, open_shop, run_job


def page_of(url: str) -> str:
    return "/pay/" + url.partition("/pay/")[2]


async def test_an_amount_changed_between_order_and_return_is_not_credited(app: Quart, shop: Shop) -> None:
    detail = await payments.create(shop.new("500.00"))
    cheap = shop.vendor.pay(detail.current.reference, amount=inr("5.00"))
    gateway = await shop.gateway()
    form = gateway.sign_return(detail.current.provider_order_id or "", cheap.id)

    response = await app.test_client().post(f"{page_of(detail.checkout_url)}/return", form=form)

    after = (await payments.get(detail.payment.id)).payment
    assert response.status_code == 303
    assert (after.status, after.attention) == (PaymentStatus.NEEDS_ATTENTION, ("amount_mismatch",))
    assert await count("ledger_transaction") == 0


async def test_a_return_signed_for_another_order_pays_nothing(app: Quart, shop: Shop) -> None:
    detail, other = await payments.create(shop.new("500.00")), await payments.create(shop.new("5.00"))
    paid = shop.vendor.pay(other.current.reference)
    gateway = await shop.gateway()
    form = gateway.sign_return(other.current.provider_order_id or "", paid.id)

    await app.test_client().post(f"{page_of(detail.checkout_url)}/return", form=form)

    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.PENDING
    assert await count("ledger_transaction") == 0


async def test_the_truth_about_another_accounts_order_is_never_credited(shop: Shop) -> None:
    second = await open_shop(shop.tenant)
    detail = await payments.create(shop.new())
    foreign = await payments.create(second.new())
    second.vendor.pay(foreign.current.reference)

    await observe(detail.current, await second.truth(foreign.current))

    after = (await payments.get(detail.payment.id)).payment
    assert (after.status, after.attention) == (PaymentStatus.NEEDS_ATTENTION, ("order_mismatch",))
    assert await count("ledger_transaction") == 0


async def test_an_expired_link_shows_so_and_starts_nothing(app: Quart, shop: Shop, travel: object) -> None:
    detail = await payments.create(shop.new(expires_in_seconds=600))
    shop.vendor.fail(detail.current.reference, "BANK_DOWN")
    await shop.resolve(detail.current)
    calls = list(shop.vendor.calls)

    async with travel(601):  # type: ignore[operator]
        with pytest.raises(NotRetryable):
            await payments.retry(detail.payment.id)

    assert shop.vendor.calls == calls
    assert len((await payments.get(detail.payment.id)).attempts) == 1


async def test_a_retry_submitted_twice_makes_one_attempt(shop: Shop) -> None:
    await open_shop(shop.tenant)
    detail = await payments.create(shop.new(provider_account_id=None))
    shop.vendor.fail(detail.current.reference, "BANK_DOWN")
    await shop.resolve(detail.current)

    await asyncio.gather(*(payments.retry(detail.payment.id) for _ in range(5)), return_exceptions=True)

    after = await payments.get(detail.payment.id)
    assert (after.payment.status, len(after.attempts)) == (PaymentStatus.PENDING, 2)


async def test_a_refund_cannot_be_refunded(shop: Shop) -> None:
    paid = await shop.pay("100.00")
    refund = await payments.refund(NewRefund(paid.payment.id, inr("10.00")))

    with pytest.raises(NotFound):
        await payments.refund(NewRefund(refund.id))
    with pytest.raises(NotFound):
        await payments.refund(NewRefund(ids.new()))

    assert await count("refund") == 1


@pytest.mark.parametrize("fault", [Fault.RAISE, Fault.RUBBISH, Fault.HANG])
async def test_a_plugin_that_fails_at_a_refund_leaves_the_money_set_aside_until_it_is_known(
    shop: Shop, fault: Fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.providers.guard.SECONDS", 0.2)
    paid = await shop.pay("100.00")
    shop.vendor.fail_next("refund", fault)

    refund = await payments.refund(NewRefund(paid.payment.id))

    assert refund.status is RefundStatus.UNKNOWN
    assert await shop.balance(shop.pending) == "100.00"
    await run_job("payments.refund", refund.public_id)
    assert (await payments.get_refund(refund.id)).status is RefundStatus.SUCCEEDED
    assert len(shop.vendor.refunds) == 1


@pytest.mark.parametrize("fault", [Fault.RAISE, Fault.RUBBISH])
async def test_a_plugin_that_fails_at_a_release_leaves_it_unknown_until_it_is_known(shop: Shop, fault: Fault) -> None:
    detail = await payments.create(shop.new(capture_mode="manual"))
    shop.vendor.pay(detail.current.reference)
    await shop.resolve(detail.current)
    shop.vendor.fail_next("void", fault)

    with pytest.raises(Exception, match="did not confirm the release"):
        await payments.void(detail.payment.id)
    await shop.resolve(detail.current)

    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.VOIDED


@pytest.mark.parametrize("rubbish", [KeyError("order"), "yes", None])
async def test_a_plugin_that_fails_at_a_browsers_return_proves_nothing(
    app: Quart, shop: Shop, monkeypatch: pytest.MonkeyPatch, rubbish: object
) -> None:
    detail = await payments.create(shop.new())

    def read_return(*_args: object) -> object:
        if isinstance(rubbish, Exception):
            raise rubbish
        return rubbish

    monkeypatch.setattr(fake_gateway.FakeGateway, "read_return", read_return)

    response = await app.test_client().post(f"{page_of(detail.checkout_url)}/return", form={"fake_payment_id": "x"})

    assert response.status_code == 303
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.PENDING
