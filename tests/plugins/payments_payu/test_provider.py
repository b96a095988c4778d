"""What the PayU provider sends, whom it believes, and what it makes of answers no simulator would give."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from core.kit import clock, outbound
from core.kit.money import Money
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.kit.secrets import Secret
from core.payments.provider import (
    AttemptState,
    Failure,
    ProviderRejected,
    ProviderUnavailable,
    RefundState,
)
from core.providers.types import FormerSecret
from plugins.payments_payu import hashes, mapping
from plugins.payments_payu.provider import PayU
from tests.plugins.payments_payu import samples
from tests.plugins.payments_payu.harness import make
from tests.plugins.payments_payu.scripted import (
    AMOUNT,
    ATTEMPT,
    KNOWN,
    NO_ACTIONS,
    PAYMENT_ID,
    QUEUED,
    REFUND,
    SALT,
    TXNID,
    WISH,
    acted,
    at,
    back,
    sent,
    signed,
    verified,
)
from tests.plugins.payments_razorpay.vendor import Vendor

# ---- where it talks to, and with what ----


def test_the_tenants_mode_decides_where_it_talks_to() -> None:
    test, live = make(), make(mode="live", sandbox_url="http://127.0.0.1:1/s")
    simulated = make(sandbox_url="http://127.0.0.1:1/s", sandbox_public_url="https://demo.example/sandbox/payu")
    named = make(sandbox_url="http://127.0.0.1:1/s", config={"base_url": "http://127.0.0.1:2/"})

    assert test._client.hosts.page == "https://test.payu.in/_payment"
    assert test._client.hosts.commands == "https://test.payu.in/merchant/postservice.php?form=2"
    assert test._client.hosts.reports == "https://apitest.payu.in"
    assert live._client.hosts.page == "https://secure.payu.in/_payment"
    assert live._client.hosts.commands == "https://info.payu.in/merchant/postservice.php?form=2"
    assert simulated._client.hosts.page == "https://demo.example/sandbox/payu/_payment"
    assert simulated._client.hosts.commands == "http://127.0.0.1:1/s/merchant/postservice.php?form=2"
    assert named._client.hosts.page == "http://127.0.0.1:2/_payment"


@pytest.mark.parametrize(
    ("mode", "config"),
    [
        ("sandbox", {"base_url": "https://secure.payu.in"}),
        ("live", {"base_url": "http://127.0.0.1:2"}),
        ("sandbox", {"base_url": "http://payu.example"}),
        ("sandbox", {"base_url": "http://127.0.0.1:2/?x=1"}),
        ("sandbox", {"key": "a b"}),
        ("sandbox", {"salt": "short"}),
        ("sandbox", {"salt": "with a line\nbreak"}),
        ("sandbox", {"second_salt": " padded_salt "}),
        ("sandbox", {"merchant_id": "M2"}),
        ("sandbox", {"contact_email": "nobody"}),
        ("sandbox", {"contact_phone": "+91"}),
        ("sandbox", {"surprise": "x"}),
    ],
)
def test_settings_that_are_refused(mode: str, config: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        make(mode=mode, sandbox_url="http://127.0.0.1:1/s", config=config)

    assert SALT not in str(refused.value)


# ---- checkout ----


async def test_a_checkout_is_a_signed_form_and_calls_nobody(vendor: Vendor) -> None:
    checkout = await at(vendor).create_checkout(WISH)

    assert vendor.got == []
    assert (checkout.provider_order_id, checkout.method) == (TXNID, "POST")
    assert checkout.action == f"{vendor.url}/_payment"
    fields = dict(checkout.fields)
    assert fields.pop("hash") == hashes.forward(fields, SALT)
    assert fields == {
        "key": "TESTKEY1",
        "txnid": TXNID,
        "amount": "1499.00",
        "productinfo": "Deposit 500 tea more",
        "firstname": "Gaurav Kumar",
        "email": "gaurav@example.com",
        "phone": "9876543210",
        "udf1": "att_1",
        "surl": "https://shop.example/r",
        "furl": "https://shop.example/r",
        "curl": "https://shop.example/r",
    }
    # What stays readable in the database holds nothing of the payer, and no secret.
    assert checkout.sent == {"txnid": TXNID, "amount": "1499.00", "udf1": "att_1"}


async def test_an_unknown_payer_is_stood_in_for() -> None:
    checkout = await make().create_checkout(replace(WISH, payer={"name": "आशा", "email": "x", "phone": ""}))

    assert checkout.fields["firstname"] == "Customer"
    assert (checkout.fields["email"], checkout.fields["phone"]) == ("payments@shop.example", "9999999999")


async def test_authorising_first_and_a_choice_of_methods_are_asked_for() -> None:
    checkout = await make().create_checkout(replace(WISH, capture=False, methods=("card", "netbanking")))

    assert checkout.fields["pre_authorize"] == "1"
    assert checkout.fields["enforce_paymethod"] == "creditcard|debitcard|netbanking"
    with pytest.raises(ProviderRejected):
        await make().create_checkout(replace(WISH, amount=Money.parse("5.00", "USD")))


# ---- the browser's return ----


def test_a_return_is_believed_for_this_attempt_in_this_amount_only() -> None:
    provider = make()

    came = provider.read_return(back(), ATTEMPT)
    assert (came.authentic, came.provider_payment_id) == (True, None)
    # Each is signed by PayU, and none is about 1499.00 in our transaction with our key.
    for other in (back(amount="1.00"), back(amount="1499.0"), back(amount="1499"), back(txnid="t"), back(key="OTHER")):
        assert hashes.is_authentic(other, [SALT]) is True
        came = provider.read_return(other, ATTEMPT)
        assert (came.authentic, came.error_code) == (False, "signature_mismatch")
    assert provider.read_return(back(), replace(ATTEMPT, amount=Money.parse("1.00", "INR"))).authentic is False
    assert provider.read_return(back(), replace(ATTEMPT, provider_order_id=None)).authentic is False
    assert provider.read_return({}, ATTEMPT).authentic is False


def test_a_failure_says_why_only_when_signed() -> None:
    form = back(status="failure", unmappedstatus="failed", error="E325", field9="Bank denied transaction on the card.")

    came = make().read_return(form, ATTEMPT)
    forged = make().read_return({**form, "hash": "0" * 128}, ATTEMPT)

    assert (came.authentic, came.error_code) == (False, "E325")
    assert came.error_text == "Bank denied transaction on the card."
    assert (forged.authentic, forged.error_code) == (False, "signature_mismatch")
    pending = make().read_return(back(status="pending", unmappedstatus="pending", error="", field9=""), ATTEMPT)
    assert (pending.authentic, pending.error_code) == (False, "pending")


def test_a_former_and_a_second_salt_are_believed_as_long_as_they_are_good() -> None:
    soon, over = clock.system_now() + timedelta(hours=1), clock.system_now() - timedelta(seconds=1)
    former = signed(back(), "the_former_salt")

    def with_former(until: datetime) -> PayU:
        return make(former_secrets={"salt": (FormerSecret(Secret("the_former_salt"), until),)})

    assert with_former(soon).read_return(former, ATTEMPT).authentic is True
    assert with_former(over).read_return(former, ATTEMPT).authentic is False
    second = make(config={"second_salt": "the_second_salt"})
    assert second.read_return(signed(back(), "the_second_salt"), ATTEMPT).authentic is True
    assert second.read_return(back(), ATTEMPT).authentic is True
    assert make().read_return(signed(back(), "the_second_salt"), ATTEMPT).authentic is False


# ---- the truth ----


async def test_a_question_is_a_signed_command(vendor: Vendor) -> None:
    vendor.answers = [(200, verified())]

    truth = await at(vendor).fetch(ATTEMPT)

    assert (truth.state, truth.amount, truth.provider_payment_id) == (AttemptState.CAPTURED, AMOUNT, PAYMENT_ID)
    (request,) = vendor.got
    assert (request.method, request.path) == ("POST", "/merchant/postservice.php?form=2")
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    assert sent(request) == {
        "key": "TESTKEY1",
        "command": "verify_payment",
        "var1": TXNID,
        "hash": hashes.command("TESTKEY1", "verify_payment", TXNID, SALT),
    }


async def test_a_payment_known_before_is_asked_for_what_was_given_back(vendor: Vendor) -> None:
    vendor.answers = [(200, verified()), (200, acted())]

    truth = await at(vendor).fetch(KNOWN)

    assert truth.amount_refunded == Money.parse("100.00", "INR")
    assert (sent(vendor.got[1])["var1"], sent(vendor.got[1])["var2"]) == (PAYMENT_ID, "payuid")


async def test_a_payer_who_only_opened_the_page_may_open_it_again(vendor: Vendor) -> None:
    vendor.answers = [(200, verified("initiated", status="pending"))]

    truth = await at(vendor).fetch(ATTEMPT)

    assert (truth.state, truth.amount, truth.provider_order_id) == (AttemptState.CREATED, None, TXNID)


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (200, {"status": 0, "msg": "Invalid Hash."}, ProviderRejected),
        (200, {"status": "0", "msg": "Parameter missing"}, ProviderRejected),
        (200, {"status": 0, "msg": "Requests limit reached"}, ProviderUnavailable),
        (200, {"status": 0, "msg": "anything else"}, ProviderUnavailable),
        (200, b'a:2:{s:6:"status";i:1;}', ProviderUnavailable),
        (200, b"", ProviderUnavailable),
        (200, [], ProviderUnavailable),
        (200, b"[" * 100_000, ProviderUnavailable),
        (302, {}, ProviderUnavailable),
        (429, {}, ProviderUnavailable),
        (503, b"<html>", ProviderUnavailable),
        (403, b"<html>", ProviderRejected),
        (0, None, ProviderUnavailable),
    ],
)
async def test_an_answer_that_is_none(vendor: Vendor, status: int, body: Any, expected: type[Exception]) -> None:
    vendor.answers = [(status, body)]

    with pytest.raises(expected):
        await at(vendor).fetch(ATTEMPT)


async def test_an_account_that_is_not_let_in_says_nothing_of_the_payment(vendor: Vendor) -> None:
    vendor.answers = [
        (200, samples.load("command.errors")["bad_hash"]),
        (200, samples.load("command.errors")["missing"]),
    ]

    for failure in (Failure.RETRIABLE, Failure.FATAL):
        with pytest.raises(ProviderRejected) as refused:
            await at(vendor).test_connection()
        assert refused.value.failure is failure


async def test_a_released_authorisation_is_void_whatever_its_state_says(vendor: Vendor) -> None:
    token = mapping.token(f"void/{PAYMENT_ID}")
    released = acted(action="cancel", token=token, status="SUCCESS", amt="1499.00")
    for state in ("auth", "cancelled"):
        vendor.answers = [(200, verified(state)), (200, released)]
        truth = await at(vendor).fetch(ATTEMPT)
        assert (truth.state, truth.amount, truth.final) == (AttemptState.VOIDED, None, True)
    vendor.answers = [(200, verified("auth")), (200, acted(action="cancel", token="another", status="SUCCESS"))]
    assert (await at(vendor).fetch(ATTEMPT)).state is AttemptState.AUTHORIZED


# ---- capture and void ----


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"status": 0, "msg": "Capture failed", "error_code": 303}, ProviderRejected),
        ({"status": 0, "msg": "Invalid status", "error_code": "111"}, ProviderRejected),
        ({"status": 0, "msg": "token exists", "error_code": 106}, OutboundUnknown),
        ({"status": 0, "msg": "lock", "error_code": 120}, OutboundUnknown),
        (b"<html>", OutboundUnknown),
    ],
)
async def test_a_capture_that_was_not_done(vendor: Vendor, answer: Any, expected: type[Exception]) -> None:
    still = [(200, verified("auth")), (200, NO_ACTIONS)]
    vendor.answers = [*still, (200, answer), *still]

    with pytest.raises(expected):
        await at(vendor).capture(ATTEMPT)


async def test_a_queued_capture_is_still_authorised(vendor: Vendor) -> None:
    still = [(200, verified("auth")), (200, NO_ACTIONS)]
    vendor.answers = [*still, (200, samples.load("capture_transaction.queued")), *still]

    truth = await at(vendor).capture(ATTEMPT)

    assert (truth.state, truth.amount) == (AttemptState.AUTHORIZED, AMOUNT)
    asked = sent(vendor.got[2])
    assert (asked["command"], asked["var1"], asked["var3"]) == ("capture_transaction", PAYMENT_ID, "1499.00")
    assert len(asked["var2"]) == 23


async def test_a_capture_that_cannot_be_looked_after_is_unknown(vendor: Vendor) -> None:
    still = [(200, verified("auth")), (200, NO_ACTIONS)]
    vendor.answers = [*still, (200, samples.load("capture_transaction.queued")), (503, b"")]

    with pytest.raises(OutboundUnknown):
        await at(vendor).capture(ATTEMPT)


async def test_a_captured_payment_is_never_cancelled(vendor: Vendor) -> None:
    vendor.answers = [(200, verified())]

    with pytest.raises(ProviderRejected) as refused:
        await at(vendor).void(ATTEMPT)

    assert refused.value.vendor_code == "already_captured"
    assert len(vendor.got) == 1


# ---- refunds ----


async def test_a_refund_is_one_command_with_our_token(vendor: Vendor) -> None:
    vendor.answers = [(200, QUEUED)]

    truth = await at(vendor).refund(REFUND)

    assert (truth.state, truth.provider_refund_id, truth.amount) == (RefundState.PENDING, "131", REFUND.amount)
    asked = sent(vendor.got[0])
    assert (asked["command"], asked["var1"]) == ("cancel_refund_transaction", PAYMENT_ID)
    assert (asked["var2"], asked["var3"]) == (mapping.token("ref_1"), "100.00")


@pytest.mark.parametrize(
    ("status", "answer", "expected"),
    [
        (200, {"status": 0, "msg": "Refund FAILURE - Invalid amount", "error_code": 105}, ProviderRejected),
        (200, samples.load("cancel_refund_transaction")["no_txn"], ProviderRejected),
        (200, {"status": 0, "msg": "Requests limit reached"}, ProviderUnavailable),
        (200, {"status": 0, "msg": "Invalid Hash."}, ProviderRejected),
        (200, {"status": 1, "msg": "Refund Request Queued"}, OutboundUnknown),
        (200, {"status": 1, "msg": "Refund Request Queued", "request_id": "../x"}, OutboundUnknown),
        (200, b"<html>", OutboundUnknown),
        (200, [], OutboundUnknown),
        (302, {}, OutboundUnknown),
        (408, {}, OutboundUnknown),
        (500, {}, OutboundUnknown),
        (403, b"<html>", ProviderRejected),
        (429, {}, ProviderUnavailable),
        (0, None, OutboundUnknown),
    ],
)
async def test_a_refund_that_is_not_simply_queued(
    vendor: Vendor, status: int, answer: Any, expected: type[Exception]
) -> None:
    vendor.answers = [(status, answer)]

    with pytest.raises(expected):
        await at(vendor).refund(REFUND)


async def test_a_refund_that_cannot_have_left_failed() -> None:
    with pytest.raises(OutboundFailed):
        await make(sandbox_url="http://127.0.0.1:9").refund(REFUND)
    await outbound.close()


@pytest.mark.parametrize(
    "refusal",
    [
        samples.load("cancel_refund_transaction")["duplicate"],
        {"status": 0, "msg": "Refund FAILURE", "error_code": 214},
        {"status": 0, "msg": "token already used or request pending"},
        {"status": 0, "msg": "Refund FAILURE", "error_code": "500"},
    ],
)
async def test_a_refusal_because_of_our_own_refund_tells_of_that(vendor: Vendor, refusal: Any) -> None:
    vendor.answers = [(200, refusal), (200, acted(token=mapping.token("ref_1")))]

    truth = await at(vendor).refund(REFUND)

    assert (truth.state, truth.provider_refund_id) == (RefundState.PENDING, "131")


async def test_a_used_token_that_shows_no_refund_is_unknown(vendor: Vendor) -> None:
    duplicate = samples.load("cancel_refund_transaction")["duplicate"]
    for second in ((200, NO_ACTIONS), (503, b""), (200, {"status": 0, "msg": "Invalid Hash."})):
        vendor.answers = [(200, duplicate), second]
        with pytest.raises(OutboundUnknown):
            await at(vendor).refund(REFUND)


async def test_somebody_elses_refund_of_the_same_amount_is_waited_for(vendor: Vendor) -> None:
    vendor.answers = [
        (200, {"status": 0, "msg": "Refund FAILURE", "error_code": 214}),
        (200, acted(token="of another refund")),
    ]

    with pytest.raises(ProviderUnavailable) as caught:
        await at(vendor).refund(REFUND)

    assert caught.value.retry_after_seconds == 300
