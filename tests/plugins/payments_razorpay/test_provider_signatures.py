"""Whose signatures the Razorpay provider believes: the vectors of the documentation and of the official SDKs."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
import razorpay

from core.kit import clock
from core.kit.money import Money
from core.kit.secrets import Secret
from core.payments.provider import AttemptRef, WebhookInvalid
from core.providers.types import FormerSecret
from plugins.payments_razorpay.provider import Razorpay
from tests.plugins.payments_razorpay.harness import make

SAMPLES = Path(__file__).parents[3] / "plugins" / "payments_razorpay" / "testdata"
VECTORS = {item["id"]: item for item in json.loads((SAMPLES / "test_vectors.json").read_text())["vectors"]}
ATTEMPT = AttemptRef(
    "att_1",
    "order_SimTest0000001",
    "pay_SimTest0000001",
    Money(Decimal("500.00"), "INR"),
    datetime(2026, 1, 1, tzinfo=UTC),
)


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


# ---- the way back from a payment link ----

LINK = {
    "razorpay_payment_id": "pay_SimTest0000001",
    "razorpay_payment_link_id": "plink_SimTest000001",
    "razorpay_payment_link_reference_id": "INV-42",
    "razorpay_payment_link_status": "paid",
    "razorpay_signature": VECTORS[8]["signature"],
}


@pytest.mark.parametrize("number", [4, 8, 9])
def test_a_return_from_a_link_is_checked_as_the_vectors_say(number: int) -> None:
    vector = VECTORS[number]
    link_id, reference, status, payment_id = vector["message"].split("|")
    form = {
        "razorpay_payment_id": payment_id,
        "razorpay_payment_link_id": link_id,
        "razorpay_payment_link_reference_id": reference,
        "razorpay_payment_link_status": status,
        "razorpay_signature": vector["signature"],
    }
    attempt = replace(ATTEMPT, reference=reference, provider_order_id=None)

    came = make(key_secret=vector["key"]).read_return(form, attempt)

    assert (came.authentic, came.provider_payment_id) == (True, payment_id)
    told = {name.removeprefix("razorpay_") if "link" in name else name: value for name, value in form.items()}
    assert razorpay.Client(auth=("x", vector["key"])).utility.verify_payment_link_signature(told) is True
    other = make(key_secret=vector["key"]).read_return(form, replace(attempt, reference="INV-43"))
    assert (other.authentic, other.error_code) == (False, "signature_mismatch")


@pytest.mark.parametrize(
    "changes",
    [
        {"razorpay_payment_link_status": "cancelled"},
        {"razorpay_payment_link_status": ""},
        {"razorpay_payment_link_id": "plink_SimTest000002"},
        {"razorpay_payment_link_id": ""},
        {"razorpay_payment_id": "pay_SimTest0000002"},
        {"razorpay_payment_id": ""},
        {"razorpay_signature": ""},
        {"razorpay_signature": VECTORS[9]["signature"]},
    ],
)
def test_a_touched_return_from_a_link_is_not_authentic(changes: dict[str, str]) -> None:
    attempt = replace(ATTEMPT, reference="INV-42")
    provider = make(key_secret=VECTORS[8]["key"])
    assert provider.read_return(LINK, attempt).authentic is True

    came = provider.read_return({**LINK, **changes}, attempt)

    assert (came.authentic, came.provider_payment_id) == (False, None)
