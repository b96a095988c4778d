"""What Instamojo's answers mean, and what is sent to it."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from core.kit.money import Money
from core.payments.provider import AttemptState, Failure, ProviderRejected, RefundRequest, RefundState
from core.testing.payment_harness import wish
from plugins.payments_instamojo import mapping
from plugins.payments_instamojo.mapping import Unreadable
from tests.plugins.payments_instamojo.samples import load

ORDER = "0cb066f9d3764c2fab6da469d8f613ss"


def inr(text: str) -> Money:
    return Money(Decimal(text), "INR")


def paid(**changes: Any) -> dict[str, Any]:
    base = {
        "id": "MOJO1",
        "status": True,
        "amount": "20.00",
        "payment_request": f"https://test.instamojo.com/v2/payment_requests/{ORDER}/",
        "instrument_type": "UPI",
        "created_at": "2026-01-01T00:00:00Z",
    }
    return {**base, **changes}


def test_the_documented_request_is_paid() -> None:
    request = mapping.request_of(load("v1.1.payment_request.detail_completed"))
    payments = [item for item in mapping.payments_of(request) if isinstance(item, dict)]

    truth = mapping.truth(ORDER, payments)

    assert (truth.state, truth.amount, truth.provider_payment_id) == (
        AttemptState.CAPTURED,
        inr("20.00"),
        "MOJO0816705N15845280",
    )
    assert (truth.method, truth.final) == ("netbanking", True)


def test_a_payment_of_another_request_is_never_believed() -> None:
    # The official sample's payment names another request than the one around it.
    request = load("v1.1.payment_request.payment_detail.official_2015")["payment_request"]

    truth = mapping.truth(request["id"], [request["payment"]])

    assert (truth.state, truth.amount, truth.error_code) == (AttemptState.UNKNOWN, None, "order_mismatch")


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (True, AttemptState.CAPTURED),
        ("Credit", AttemptState.CAPTURED),
        ("successful", AttemptState.CAPTURED),
        (False, AttemptState.FAILED),
        ("Failed", AttemptState.FAILED),
        (None, AttemptState.PENDING),
        ("Initiated", AttemptState.PENDING),
        ("Refunded", AttemptState.UNKNOWN),
        ("", AttemptState.UNKNOWN),
        (1, AttemptState.UNKNOWN),
        (0, AttemptState.UNKNOWN),
        ([], AttemptState.UNKNOWN),
    ],
)
def test_what_is_not_listed_is_unknown(status: Any, state: AttemptState) -> None:
    truth = mapping.truth(ORDER, [paid(status=status)])

    assert truth.state is state
    assert (truth.amount is not None) == (state is AttemptState.CAPTURED)


def test_a_payment_without_a_status_is_unknown() -> None:
    payment = paid()
    del payment["status"]

    assert mapping.truth(ORDER, [payment]).state is AttemptState.UNKNOWN


def test_a_success_counts_before_what_failed_or_waits() -> None:
    tries = [paid(id="MOJO1", status=False), paid(id="MOJO2"), paid(id="MOJO3", status=None)]

    truth = mapping.truth(ORDER, tries)

    assert (truth.state, truth.provider_payment_id, truth.amount) == (AttemptState.CAPTURED, "MOJO2", inr("20.00"))


def test_what_waits_counts_before_what_failed() -> None:
    assert mapping.truth(ORDER, [paid(status=None), paid(status=False)]).state is AttemptState.PENDING


def test_a_payment_made_twice_is_not_what_was_asked() -> None:
    assert mapping.truth(ORDER, [paid(id="MOJO1"), paid(id="MOJO2")]).amount == inr("40.00")


def test_a_failure_is_told_and_allows_no_other_gateway() -> None:
    why = {"reason": "AUTHENTICATION_FAILED", "message": "The bank refused."}

    truth = mapping.truth(ORDER, [paid(status=False, failure=why)])

    assert (truth.error_code, truth.error_text) == ("AUTHENTICATION_FAILED", "The bank refused.")
    assert (truth.failure, truth.final) == (Failure.UNKNOWN, False)


@pytest.mark.parametrize("amount", ["10", "10.00", 10, Decimal("10.0")])
def test_an_amount_is_the_same_however_it_is_written(amount: Any) -> None:
    assert mapping.money(amount) == inr("10.00")


@pytest.mark.parametrize("amount", [None, True, 1.5, "", "ten", "NaN", "Infinity", "1e999", "10.001", {}])
def test_what_is_no_amount_is_unreadable(amount: Any) -> None:
    with pytest.raises(Unreadable):
        mapping.money(amount)


def test_dollars_are_not_rupees() -> None:
    with pytest.raises(Unreadable):
        mapping.truth(ORDER, [paid(currency="USD")])


def test_a_request_is_made_so_that_it_is_paid_once() -> None:
    fields = mapping.payment_request(wish(inr("1499.00")), None)

    assert (fields["amount"], fields["allow_repeated_payments"]) == ("1499.00", "False")
    assert (fields["send_email"], fields["send_sms"]) == ("False", "False")
    assert (fields["phone"], fields["email"]) == ("+919876543210", "gaurav.kumar@example.com")
    assert "webhook" not in fields


def test_another_currency_is_refused_before_anything_is_sent() -> None:
    with pytest.raises(ProviderRejected):
        mapping.payment_request(wish(Money(Decimal("9.00"), "USD")), None)


@pytest.mark.parametrize(
    ("text", "sent"),
    [("9876543210", "+919876543210"), ("+91 98765-43210", "+919876543210"), ("+442071234567", "+442071234567")]
    + [(text, "") for text in ("", "12345", "442071234567", "call me", "+1234567890123456")],
)
def test_a_phone_number_is_sent_only_as_instamojo_takes_it(text: str, sent: str) -> None:
    assert mapping.phone(text) == sent


def test_a_long_reference_has_a_purpose_of_its_own() -> None:
    one, other = mapping.purpose("a" * 40), mapping.purpose("a" * 39 + "b")

    assert mapping.purpose("att_0123456789abcdefghjkmnpqrs") == "att_0123456789abcdefghjkmnpqrs"
    assert len(one) == len(other) == 30
    assert one != other


@pytest.mark.parametrize(
    ("answer", "refund_id"),
    [
        (load("v1.1.refund.create"), "C5c0751269"),
        (load("v1.1.refund.detail"), "C5c0751272"),
        (load("v1.1.refunds.list")["refunds"][0], "C5c0751269"),
    ],
)
def test_the_documented_refunds_are_done(answer: dict[str, Any], refund_id: str) -> None:
    request = RefundRequest("ref_1", inr("2500.00"), "MOJO5a06005J21512197")

    truth = mapping.refund_truth(mapping.refund_of(answer), request)

    assert (truth.state, truth.provider_refund_id, truth.amount) == (RefundState.SUCCEEDED, refund_id, inr("2500.00"))


def test_the_documented_payment_is_read_alone() -> None:
    answer = load("v1.1.payment_request.payment_detail")["payment_request"]

    payment = mapping.payment_of(answer)

    assert mapping.payment_id(payment) == "MOJO0816705N15845280"
    assert mapping.payment_state(payment) is AttemptState.CAPTURED
    assert mapping.same_amount(mapping.request_of(answer), inr("20.00"))


def test_a_refund_names_its_payment_by_id_or_address_or_whole() -> None:
    for told in ({"payment_id": "MOJO1"}, {"payment": "https://x/v2/payments/MOJO1/"}, {"payment": {"id": "MOJO1"}}):
        assert mapping.refunded_payment(told) == "MOJO1"


@pytest.mark.parametrize("status", ["Closed", "", None, 1])
def test_a_refunds_status_that_is_not_listed_is_unknown(status: Any) -> None:
    assert mapping.refund_state({"status": status}) is RefundState.UNKNOWN


@pytest.mark.parametrize(
    ("shape", "code"),
    [
        ("v1.1_401", ""),
        ("v1.1_400", "amount"),
        ("v2_validation_400", "currency,transaction_id,webhook_url"),
        ("v2_message", ""),
        ("oauth_401", "invalid_client"),
        ("oauth_grant", "unsupported_grant_type"),
    ],
)
def test_refusals_are_read_in_each_of_their_shapes(shape: str, code: str) -> None:
    assert mapping.error(json.dumps(load("errors")[shape]).encode())[0] == code


def test_a_refusal_keeps_what_was_said() -> None:
    assert mapping.error(b'{"success": false, "message": {"amount": ["Too low."]}}') == ("amount", "amount: Too low.")
    assert mapping.error(b'{"success": false, "message": "No"}') == ("", "No")
    assert mapping.error(b"<html>") == ("", "")


def test_a_page_is_the_last_when_it_says_so_or_is_empty() -> None:
    assert mapping.rows({"refunds": [{}], "next": None}, "refunds") == ([{}], True)
    assert mapping.rows({"refunds": [{}], "next": "https://…"}, "refunds") == ([{}], False)
    # v1.1's shape tells nothing: only an empty page ends it.
    assert mapping.rows(load("v1.1.refunds.list"), "refunds")[1] is False
    assert mapping.rows({"refunds": []}, "refunds") == ([], True)
    with pytest.raises(Unreadable):
        mapping.rows({"success": True}, "refunds")


def test_the_documented_token_is_read_and_no_other_thing() -> None:
    assert mapping.token(load("v2.oauth_token")) == ("y70kak2K0Rg7J4PAL8sdW0MutnGJEl", 36_000)
    for wrong in ({}, {"access_token": "a\r\nb", "expires_in": 1}, {"access_token": "a", "expires_in": True}, []):
        with pytest.raises(Unreadable):
            mapping.token(wrong)
