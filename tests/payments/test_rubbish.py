"""A plugin that answers with what no vendor should say: nothing breaks, nothing is lost, and a capture is credited."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from quart import Quart

from core.payments import service as payments
from core.payments.errors import CheckoutRejected, CheckoutUnknown
from core.payments.provider import Checkout, ProviderRejected, Truth
from core.payments.types import PaymentStatus
from core.testing import fake_gateway
from tests.payments.shop import NEWEST, Shop, inr

HOSTILE = "\ud800\0" + "x" * 1_000_000
"""What PostgreSQL, JSON and UTF-8 cannot hold, and a megabyte more."""


async def test_texts_that_nobody_can_store_keep_no_money_from_its_owner(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    detail = await payments.create(shop.new("100.00"))
    shop.vendor.pay(detail.current.reference)
    true = await shop.truth(detail.current)

    async def fetch(*_args: object) -> Truth:
        return replace(true, method=HOSTILE, error_code=HOSTILE, error_text=HOSTILE)

    monkeypatch.setattr(fake_gateway.FakeGateway, "fetch", fetch)

    await shop.resolve(detail.current)

    after = await payments.get(detail.payment.id)
    assert after.payment.status is PaymentStatus.SUCCEEDED
    assert await shop.balance() == "100.00"
    assert len(after.current.method or "") <= 200


@pytest.mark.parametrize(
    "changes",
    [
        {"amount": 100},
        {"amount": "100.00"},
        {"amount": -inr("100.00")},
        {"state": "captured"},
        {"state": None},
        {"provider_payment_id": "x" * 201},
        {"provider_payment_id": "pay\n1"},
        {"provider_payment_id": HOSTILE},
        {"provider_order_id": 7},
        {"method": b"upi"},
        {"failure": "retriable"},
    ],
)
async def test_an_answer_of_other_types_says_nothing(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, changes: dict[str, Any]
) -> None:
    detail = await payments.create(shop.new("100.00"))
    shop.vendor.pay(detail.current.reference)
    true = await shop.truth(detail.current)

    async def fetch(*_args: object) -> Truth:
        return replace(true, **changes)

    with monkeypatch.context() as patched:
        patched.setattr(fake_gateway.FakeGateway, "fetch", fetch)
        await shop.resolve(detail.current)
        assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.PENDING
        assert await shop.balance() == "0.00"

    await shop.resolve(detail.current)
    assert (await payments.get(detail.payment.id)).payment.status is PaymentStatus.SUCCEEDED


@pytest.mark.parametrize(
    "changes",
    [
        {"action": "javascript:alert(1)"},
        {"action": "//evil.example"},
        {"action": "https://pay.example/" + "x" * 2000},
        {"action": "https://[::1"},
        {"method": "DELETE"},
        {"method": 7},
        {"fields": None},
        {"fields": {"a": 1}},
        {"fields": {"a": "\ud800"}},
        {"fields": {"a": "x" * 1_000_000}},
        {"sent": {"a": object()}},
        {"sent": {"a": float("nan"), "b": "\ud800"}},
        {"sent": {"a": "x" * 1_000_000}},
        {"provider_order_id": ""},
        {"provider_order_id": None},
    ],
)
async def test_a_place_to_pay_that_is_none_leaves_the_payment_unknown_and_resolves(
    app: Quart, shop: Shop, monkeypatch: pytest.MonkeyPatch, changes: dict[str, Any]
) -> None:
    whole = fake_gateway.FakeGateway.create_checkout

    async def create_checkout(self: Any, request: Any) -> Checkout:
        return replace(await whole(self, request), **changes)

    with monkeypatch.context() as patched:
        patched.setattr(fake_gateway.FakeGateway, "create_checkout", create_checkout)
        with pytest.raises(CheckoutUnknown):
            await payments.create(shop.new())
    (payment,) = await payments.list_payments(NEWEST, 10)
    assert payment.status is PaymentStatus.CREATED
    (attempt,) = (await payments.get(payment.id)).attempts

    await shop.resolve(attempt)

    assert (await payments.get(payment.id)).payment.status is PaymentStatus.PENDING
    assert len(shop.vendor.orders) == 1


async def test_a_refusal_in_words_that_nobody_can_store_is_a_refusal(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def create_checkout(*_args: object) -> Checkout:
        raise ProviderRejected(HOSTILE, vendor_code=HOSTILE, vendor_text=HOSTILE)

    monkeypatch.setattr(fake_gateway.FakeGateway, "create_checkout", create_checkout)

    with pytest.raises(CheckoutRejected) as caught:
        await payments.create(shop.new())

    assert str(caught.value.extensions["vendor_code"]).startswith("?x")
    (payment,) = await payments.list_payments(NEWEST, 10)
    assert payment.status is PaymentStatus.FAILED
