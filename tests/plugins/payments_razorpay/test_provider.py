"""What the Razorpay provider sends, whom it believes, and what it makes of answers no simulator would give."""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.kit import outbound
from core.kit.money import Money
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.payments.provider import (
    AttemptRef,
    AttemptState,
    CheckoutRequest,
    ProviderRejected,
    ProviderUnavailable,
    RefundRequest,
    RefundState,
)
from plugins.payments_razorpay.provider import Razorpay, refund_key
from tests.plugins.payments_razorpay.harness import make, provider_of
from tests.plugins.payments_razorpay.simulator import Simulator
from tests.plugins.payments_razorpay.vendor import Vendor, listening

SAMPLES = Path(__file__).parents[3] / "plugins" / "payments_razorpay" / "testdata"
AMOUNT = Money(Decimal("500.00"), "INR")
NOW = datetime(2026, 1, 1, tzinfo=UTC)
ORDER = {"id": "order_SimTest0000001", "entity": "order", "amount": 50000, "currency": "INR", "receipt": "att_1"}
WISH = CheckoutRequest("att_1", AMOUNT, "Tea", True, "https://shop.example/r", "https://shop.example/c", first_try=True)
ATTEMPT = AttemptRef("att_1", "order_SimTest0000001", "pay_SimTest0000001", AMOUNT, NOW)
REFUND = RefundRequest("ref_000000001", AMOUNT, "pay_SimTest0000001")


@pytest.fixture
async def vendor() -> AsyncIterator[Vendor]:
    async with listening() as found:
        yield found
        await outbound.close()


def at(vendor: Vendor) -> Razorpay:
    return make(sandbox_url=vendor.url)


# ---- where it talks to ----


@pytest.mark.parametrize(
    ("mode", "key", "base_url", "sandbox_url", "expected"),
    [
        ("sandbox", "rzp_test_abcd", None, "", "https://api.razorpay.com"),
        ("sandbox", "rzp_test_abcd", None, "http://127.0.0.1:1/s", "http://127.0.0.1:1/s"),
        ("sandbox", "rzp_live_abcd", None, "http://127.0.0.1:1/s", "https://api.razorpay.com"),
        ("live", "rzp_live_abcd", None, "http://127.0.0.1:1/s", "https://api.razorpay.com"),
        ("live", "rzp_test_abcd", None, "http://127.0.0.1:1/s", "https://api.razorpay.com"),
        ("sandbox", "rzp_test_abcd", "https://api.razorpay.com", "http://127.0.0.1:1/s", "https://api.razorpay.com"),
    ],
)
def test_where_it_talks_to(mode: str, key: str, base_url: str | None, sandbox_url: str, expected: str) -> None:
    provider = make(mode=mode, sandbox_url=sandbox_url, config={"key_id": key, "base_url": base_url})

    assert provider._url == expected
    assert provider._page_url == expected


async def test_a_browser_reaches_the_simulator_its_own_way(vendor: Vendor) -> None:
    vendor.answers = [(200, ORDER)]

    checkout = await make(
        sandbox_url=vendor.url, sandbox_public_url="https://demo.example/sandbox/razorpay"
    ).create_checkout(WISH)

    assert checkout.action == "https://demo.example/sandbox/razorpay/v1/checkout/embedded"


# ---- what it sends ----


async def test_an_order_as_documented(vendor: Vendor) -> None:
    vendor.answers = [(200, {"items": []}), (200, ORDER)]
    request = replace(WISH, first_try=False, capture=False, payer={"email": "a@b.example", "phone": "+919876543210"})

    checkout = await at(vendor).create_checkout(request)

    look, order = vendor.got
    assert (look.method, look.path) == ("GET", "/v1/orders?receipt=att_1&count=100")
    assert (order.method, order.path) == ("POST", "/v1/orders")
    credentials = base64.b64encode(b"rzp_test_1DP5mmOlF5G5ag:test_secret_1234567890").decode()
    assert order.headers["authorization"] == f"Basic {credentials}"
    assert order.headers["content-type"] == "application/json"
    sent = {"amount": 50000, "currency": "INR", "receipt": "att_1", "payment": {"capture": "manual"}}
    assert order.json() == sent
    assert checkout.sent == sent
    assert checkout.provider_order_id == "order_SimTest0000001"
    assert checkout.action == f"{vendor.url}/v1/checkout/embedded"
    assert checkout.fields == {
        "key_id": "rzp_test_1DP5mmOlF5G5ag",
        "order_id": "order_SimTest0000001",
        "amount": "50000",
        "currency": "INR",
        "name": "Payment",
        "description": "Tea",
        "callback_url": "https://shop.example/r",
        "cancel_url": "https://shop.example/c",
        "prefill[email]": "a@b.example",
        "prefill[contact]": "+919876543210",
    }
    assert "test_secret" not in repr(checkout)


async def test_the_first_try_does_not_look(vendor: Vendor) -> None:
    vendor.answers = [(200, ORDER)]

    await at(vendor).create_checkout(WISH)

    assert [item.method for item in vendor.got] == ["POST"]


async def test_of_two_orders_every_call_takes_the_older(vendor: Vendor) -> None:
    older, newer = {**ORDER, "created_at": 1}, {**ORDER, "id": "order_SimTest0000002", "created_at": 2}
    other = {**ORDER, "id": "order_SimTest0000000", "receipt": "att_11", "created_at": 0}
    vendor.answers = [(200, {"items": [newer, older, other]})]

    checkout = await at(vendor).create_checkout(replace(WISH, first_try=False))

    assert checkout.provider_order_id == "order_SimTest0000001"


async def test_a_refund_as_documented(vendor: Vendor) -> None:
    answer = {
        "id": "rfnd_1",
        "payment_id": "pay_SimTest0000001",
        "amount": 50000,
        "currency": "INR",
        "status": "pending",
    }
    vendor.answers = [(200, answer)]

    truth = await at(vendor).refund(REFUND)

    (sent,) = vendor.got
    assert (sent.method, sent.path) == ("POST", "/v1/payments/pay_SimTest0000001/refund")
    assert sent.headers["x-refund-idempotency"] == "ref_000000001"
    assert sent.json() == {"amount": 50000, "speed": "normal", "receipt": "ref_000000001"}
    assert (truth.state, truth.provider_refund_id) == (RefundState.PENDING, "rfnd_1")


def test_a_refund_key_is_what_the_vendor_takes() -> None:
    assert refund_key("ref_01h2x3y4z5") == "ref_01h2x3y4z5"
    for reference in ("short", "with space in it", "é" * 12, "x" * 65):
        assert refund_key(reference) == refund_key(reference)
        assert refund_key(reference).replace("-", "").isalnum()
        assert 10 <= len(refund_key(reference)) <= 64
    assert refund_key("short") != refund_key("shorT")


async def test_an_id_never_leaves_its_path_segment(vendor: Vendor) -> None:
    for hostile in ("../orders", "pay_1/refund", "pay_1?x=1", "", "pay_é"):
        with pytest.raises(ProviderRejected):
            await at(vendor).refund(replace(REFUND, provider_payment_id=hostile))
        with pytest.raises(ProviderRejected):
            await at(vendor).fetch(replace(ATTEMPT, provider_order_id=hostile))

    assert vendor.got == []


# ---- what it makes of answers ----

REFUSED = {"error": {"code": "BAD_REQUEST_ERROR", "description": "No", "reason": "input_validation_failed"}}
CHANGES = [
    (400, REFUSED, ProviderRejected),
    (401, {"error": {"code": "BAD_REQUEST_ERROR", "description": "Authentication failed"}}, ProviderRejected),
    (404, b"<html>proxy</html>", ProviderRejected),
    (400, {"error": "text"}, ProviderRejected),
    (400, b"", ProviderRejected),
    (408, {}, OutboundUnknown),
    (409, REFUSED, OutboundUnknown),
    (429, {}, ProviderUnavailable),
    (500, {}, OutboundUnknown),
    (502, b"<html>", OutboundUnknown),
    (503, {}, OutboundUnknown),
    (302, b"", OutboundUnknown),
    (200, b"<html>welcome</html>", OutboundUnknown),
    (200, b"", OutboundUnknown),
    (200, {}, OutboundUnknown),
    (200, [], OutboundUnknown),
    (200, {"id": "x", "amount": "50000", "currency": "INR", "payment_id": "pay_SimTest0000001"}, OutboundUnknown),
    (200, None, OutboundUnknown),
]


@pytest.mark.parametrize(("status", "body", "expected"), CHANGES)
async def test_a_change_is_believed_only_when_understood(
    vendor: Vendor, status: int, body: Any, expected: type[Exception]
) -> None:
    vendor.answers = [(status, body), (status, body)]

    with pytest.raises(expected):
        await at(vendor).create_checkout(WISH)
    with pytest.raises(expected):
        await at(vendor).refund(REFUND)

    assert len(vendor.got) == 2


async def test_a_refusal_says_what_the_vendor_said(vendor: Vendor) -> None:
    vendor.answers = [(400, REFUSED)]

    with pytest.raises(ProviderRejected) as caught:
        await at(vendor).create_checkout(WISH)

    assert (caught.value.vendor_code, caught.value.vendor_text) == ("input_validation_failed", "No")
    assert caught.value.problem()["vendor_code"] == "input_validation_failed"


async def test_a_key_known_with_another_request_is_no_refusal(vendor: Vendor) -> None:
    """Treating it as refused would give the money back twice: once by the refund that the key stands for."""
    error = json.loads((SAMPLES / "api.refunds.normal-refunds-idempotent.2.error.json").read_text())
    vendor.answers = [(400, error)]

    with pytest.raises(OutboundUnknown):
        await at(vendor).refund(REFUND)


QUESTIONS = [
    (400, REFUSED, ProviderRejected),
    (429, {}, ProviderUnavailable),
    (500, {}, ProviderUnavailable),
    (302, b"", ProviderUnavailable),
    (200, b"<html>", ProviderUnavailable),
    (200, {"items": "x"}, ProviderUnavailable),
    (200, None, ProviderUnavailable),
]


@pytest.mark.parametrize(("status", "body", "expected"), QUESTIONS)
async def test_a_question_never_invents_an_answer(
    vendor: Vendor, status: int, body: Any, expected: type[Exception]
) -> None:
    vendor.answers = [(status, body)] * 3

    with pytest.raises(expected):
        await at(vendor).fetch(ATTEMPT)
    with pytest.raises(expected):
        await at(vendor).fetch_refund(REFUND, None)
    with pytest.raises(expected):
        _ = [line async for line in at(vendor).settlement_lines(date(2026, 1, 1))]


async def test_nobody_listening_is_failed_not_unknown() -> None:
    provider = make(sandbox_url="http://127.0.0.1:9")

    with pytest.raises(OutboundFailed):
        await provider.create_checkout(WISH)
    with pytest.raises(ProviderUnavailable):
        await provider.fetch(ATTEMPT)


async def test_an_order_of_another_amount_is_refused(vendor: Vendor) -> None:
    vendor.answers = [(200, {**ORDER, "amount": 50001}), (200, {**ORDER, "currency": "USD"})]

    for _ in range(2):
        with pytest.raises(ProviderRejected):
            await at(vendor).create_checkout(WISH)


async def test_a_capture_that_another_call_won_is_success(vendor: Vendor) -> None:
    captured = {
        "id": "pay_SimTest0000001", "order_id": "order_SimTest0000001", "status": "captured", "captured": True,
        "amount": 50000, "currency": "INR",
    }  # fmt: skip
    vendor.answers = [(400, REFUSED), (200, captured), (400, REFUSED), (200, {**captured, "status": "authorized"})]

    truth = await at(vendor).capture(ATTEMPT)
    with pytest.raises(ProviderRejected):
        await at(vendor).capture(ATTEMPT)

    assert (truth.state, truth.amount) == (AttemptState.CAPTURED, AMOUNT)
    assert vendor.got[0].json() == {"amount": 50000, "currency": "INR"}


async def test_a_captured_payment_of_another_order_is_no_capture(vendor: Vendor) -> None:
    vendor.answers = [
        (200, {"id": "pay_1", "order_id": "order_Other", "status": "captured", "amount": 1, "currency": "INR"})
    ]

    assert (await at(vendor).capture(ATTEMPT)).state is AttemptState.UNKNOWN


# ---- pages, against the simulator ----


async def test_a_long_report_is_read_to_its_end(vendor: Vendor) -> None:
    row = json.loads((SAMPLES / "api.settlements.fetch-recon.1.collection.json").read_text())["items"][0]
    pages = [[{**row, "entity_id": f"pay_{page}{number:013}"} for number in range(1000)] for page in range(2)]
    vendor.answers = [(200, {"items": pages[0]}), (200, {"items": pages[1]}), (200, {"items": [row]})]

    lines = [line async for line in at(vendor).settlement_lines(date(2019, 9, 1))]

    assert len({line.line_key for line in lines}) == len(lines) == 2001
    assert [item.path for item in vendor.got] == [
        f"/v1/settlements/recon/combined?year=2019&month=09&day=01&count=1000&skip={skip}" for skip in (0, 1000, 2000)
    ]


async def test_a_refund_beyond_the_first_page_is_found(vendor: Vendor) -> None:
    refund = {"payment_id": "pay_SimTest0000001", "amount": 50000, "currency": "INR", "status": "processed"}
    others = [{**refund, "id": f"rfnd_{number:014}", "receipt": "other"} for number in range(100)]
    vendor.answers = [
        (200, {"items": others}),
        (200, {"items": [{**refund, "id": "rfnd_mine", "receipt": REFUND.reference}]}),
    ]

    found = await at(vendor).fetch_refund(REFUND, None)

    assert (found.state, found.provider_refund_id) == (RefundState.SUCCEEDED, "rfnd_mine")


async def test_yen_and_dinars_arrive_at_the_simulator(simulator: Simulator) -> None:
    shop = await simulator.shop()
    provider = provider_of(shop, simulator.base_url)

    for text, currency, minor in (("500", "JPY", 500), ("1.230", "KWD", 1230)):
        request = replace(WISH, reference=f"att_{currency}", amount=Money(Decimal(text), currency))
        checkout = await provider.create_checkout(request)
        order = await shop.call(shop.sdk.order.fetch, checkout.provider_order_id)
        assert (order["amount"], order["currency"]) == (minor, currency)
    await outbound.close()


async def test_a_refund_in_progress_is_unknown(simulator: Simulator) -> None:
    shop = await simulator.shop()
    provider = provider_of(shop, simulator.base_url)
    payment = await simulator.paid(shop)
    await simulator.faults(shop, refund_conflict={"next": 1})
    request = RefundRequest("ref_000000002", AMOUNT, payment["id"])

    with pytest.raises(OutboundUnknown):
        await provider.refund(request)

    assert (await provider.refund(request)).state is RefundState.SUCCEEDED
    await outbound.close()


async def test_money_that_was_never_captured_goes_back(simulator: Simulator) -> None:
    shop = await simulator.shop()
    provider = provider_of(shop, simulator.base_url)
    checkout = await provider.create_checkout(replace(WISH, capture=False))
    await simulator.control("POST", f"orders/{checkout.provider_order_id}/pay", {})
    known = replace(ATTEMPT, provider_order_id=checkout.provider_order_id, provider_payment_id=None)
    assert (await provider.fetch(known)).state is AttemptState.AUTHORIZED

    await simulator.control("POST", "clock", {"advance_seconds": 6 * 86_400})

    truth = await provider.fetch(known)
    assert (truth.state, truth.amount, truth.final) == (AttemptState.VOIDED, None, True)
    await outbound.close()


def test_secrets_stay_out_of_sight() -> None:
    provider = make()

    assert "test_secret" not in repr(provider) + repr(provider._config) + str(provider._config)
