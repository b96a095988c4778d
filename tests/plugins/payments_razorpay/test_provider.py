"""What the Razorpay provider sends, whom it believes, and what it makes of answers no simulator would give."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import razorpay

from core.kit import clock, outbound
from core.kit.money import Money
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.kit.secrets import Secret
from core.payments.provider import (
    AttemptRef,
    AttemptState,
    CheckoutRequest,
    ProviderContext,
    ProviderRejected,
    ProviderUnavailable,
    RefundRequest,
    RefundState,
    WebhookInvalid,
)
from core.providers.types import FormerSecret
from plugins.payments_razorpay.config import RazorpayConfig
from plugins.payments_razorpay.provider import Razorpay, refund_key
from tests.plugins.payments_razorpay.harness import provider_of
from tests.plugins.payments_razorpay.simulator import Simulator
from tests.plugins.payments_razorpay.vendor import Vendor, listening

SAMPLES = Path(__file__).parents[3] / "plugins" / "payments_razorpay" / "testdata"
VECTORS = {item["id"]: item for item in json.loads((SAMPLES / "test_vectors.json").read_text())["vectors"]}
AMOUNT = Money(Decimal("500.00"), "INR")
NOW = datetime(2026, 1, 1, tzinfo=UTC)
ORDER = {"id": "order_SimTest0000001", "entity": "order", "amount": 50000, "currency": "INR", "receipt": "att_1"}
WISH = CheckoutRequest("att_1", AMOUNT, "Tea", True, "https://shop.example/r", "https://shop.example/c", first_try=True)
ATTEMPT = AttemptRef("att_1", "order_SimTest0000001", "pay_SimTest0000001", AMOUNT, NOW)
REFUND = RefundRequest("ref_000000001", AMOUNT, "pay_SimTest0000001")


def make(
    *, key_secret: str = "test_secret_1234567890", webhook_secret: str = "whsec_test_abcdef", **more: Any
) -> Razorpay:
    config = {"key_id": "rzp_test_1DP5mmOlF5G5ag", "key_secret": key_secret, "webhook_secret": webhook_secret}
    settings = RazorpayConfig.model_validate_json(json.dumps({**config, **more.pop("config", {})}))
    context = {"account_id": "pac_1", "mode": "sandbox", "sandbox_url": "", **more}
    return Razorpay(settings, ProviderContext(**context))


@pytest.fixture
async def vendor() -> AsyncIterator[Vendor]:
    async with listening() as found:
        yield found
        await outbound.close()


def at(vendor: Vendor) -> Razorpay:
    return make(sandbox_url=vendor.url)


# ---- signatures ----


@pytest.mark.parametrize("number", [1, 6])
def test_a_return_is_checked_as_the_vectors_say(number: int) -> None:
    vector = VECTORS[number]
    order_id, payment_id = vector["message"].split("|")
    provider = make(key_secret=vector["key"])
    form = {
        "razorpay_order_id": "order_OfAnother000001",
        "razorpay_payment_id": payment_id,
        "razorpay_signature": vector["signature"],
    }

    came = provider.read_return(form, replace(ATTEMPT, provider_order_id=order_id))

    assert (came.authentic, came.provider_payment_id) == (True, payment_id)
    wrong = provider.read_return(form, ATTEMPT if number == 1 else replace(ATTEMPT, provider_order_id="order_x"))
    assert (wrong.authentic, wrong.provider_payment_id, wrong.error_code) == (False, None, "signature_mismatch")


@pytest.mark.parametrize("number", [5, 10, 12])
def test_a_webhook_is_checked_as_the_vectors_say(number: int) -> None:
    vector = VECTORS[number]
    body = vector["message"].encode()
    provider = make(webhook_secret=vector["key"])

    found = provider.verify_webhook({"X-Razorpay-Signature": vector["signature"]}, body)

    assert found.dedupe_key == f"sha256:{hashlib.sha256(body).hexdigest()}"
    official = razorpay.Client(auth=("x", "y")).utility
    assert official.verify_webhook_signature(body.decode(), vector["signature"], vector["key"]) is True
    with pytest.raises(WebhookInvalid):
        make(webhook_secret="whsec_other_one").verify_webhook({"X-Razorpay-Signature": vector["signature"]}, body)


def test_the_raw_bytes_are_signed_not_their_meaning() -> None:
    body, vector = VECTORS[10]["message"].encode(), VECTORS[11]
    assert json.loads(body) == json.loads(vector["message"])

    with pytest.raises(WebhookInvalid):
        make().verify_webhook({"x-razorpay-signature": vector["signature"]}, body)
    with pytest.raises(WebhookInvalid):
        make().verify_webhook({"x-razorpay-signature": VECTORS[10]["signature"]}, vector["message"].encode())


def test_the_documented_sample_file_is_the_signed_one() -> None:
    assert (SAMPLES / "sdk.fake_payment_authorized_webhook.json").read_text() == VECTORS[5]["message"]


@pytest.mark.parametrize("signature", [VECTORS[10]["signature"].upper(), f" {VECTORS[10]['signature']}", "\ud800", "é"])
def test_a_signature_is_exactly_lower_case_hex(signature: str) -> None:
    with pytest.raises(WebhookInvalid):
        make().verify_webhook({"x-razorpay-signature": signature}, VECTORS[10]["message"].encode())


def test_the_key_secret_is_no_webhook_secret() -> None:
    body = VECTORS[10]["message"].encode()
    signature = hmac.new(b"test_secret_1234567890", body, hashlib.sha256).hexdigest()

    with pytest.raises(WebhookInvalid):
        make().verify_webhook({"x-razorpay-signature": signature}, body)


def test_a_former_secret_is_good_until_its_time_is_over() -> None:
    body, signature = VECTORS[10]["message"].encode(), VECTORS[10]["signature"]

    def with_former(minutes: int) -> Razorpay:
        until = clock.system_now() + timedelta(minutes=minutes)
        former = {"webhook_secret": (FormerSecret(Secret("whsec_test_abcdef"), until),)}
        return make(webhook_secret="whsec_the_new_one", former_secrets=former)

    assert with_former(1).verify_webhook({"x-razorpay-signature": signature}, body).event_type == "payment.captured"
    with pytest.raises(WebhookInvalid):
        with_former(-1).verify_webhook({"x-razorpay-signature": signature}, body)


def test_a_payer_may_return_under_the_former_key() -> None:
    vector = VECTORS[6]
    former = {"key_secret": (FormerSecret(Secret(vector["key"]), clock.system_now() + timedelta(minutes=1)),)}
    form = {"razorpay_payment_id": "pay_SimTest0000001", "razorpay_signature": vector["signature"]}

    assert make(key_secret="the-new-secret", former_secrets=former).read_return(form, ATTEMPT).authentic is True
    assert make(key_secret="the-new-secret").read_return(form, ATTEMPT).authentic is False


@pytest.mark.parametrize(
    ("event_id", "key"),
    [("F4hLbqxKcYJ1vZ", "F4hLbqxKcYJ1vZ"), ("", None), ("a b", None), ("x" * 201, None), ("é", None)],
)
def test_the_event_id_is_the_dedupe_key_when_it_is_one(event_id: str, key: str | None) -> None:
    body, signature = VECTORS[10]["message"].encode(), VECTORS[10]["signature"]

    found = make().verify_webhook({"X-Razorpay-Signature": signature, "X-Razorpay-Event-Id": event_id}, body)

    assert found.dedupe_key == (key or f"sha256:{hashlib.sha256(body).hexdigest()}")


def test_a_failed_return_carries_the_vendors_reason() -> None:
    form = {
        "error[code]": "BAD_REQUEST_ERROR",
        "error[description]": "Payment was cancelled",
        "error[reason]": "payment_cancelled",
        "error[metadata]": '{"payment_id": "pay_SimTest0000001"}',
    }

    came = make().read_return(form, ATTEMPT)

    assert (came.authentic, came.provider_payment_id) == (False, None)
    assert (came.error_code, came.error_text) == ("payment_cancelled", "Payment was cancelled")


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
