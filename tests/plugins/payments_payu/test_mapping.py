"""What PayU's documented payloads mean, and what is made of those that it does not document."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kit.money import Money
from core.payments.provider import AttemptState, Failure, ProviderRejected, RefundRequest, RefundState
from plugins.payments_payu import failures, mapping, settlement
from plugins.payments_payu.mapping import Unreadable
from tests.plugins.payments_payu import samples

PAID_TXNID = "7fa6c4783a363b3da573"


def inr(text: str) -> Money:
    return Money.parse(text, "INR")


def verified(**changes: Any) -> dict[str, Any]:
    answer: dict[str, Any] = samples.load("verify_payment.success")
    answer["transaction_details"][PAID_TXNID] |= changes
    return answer


# ---- payments ----


def test_the_documented_success_is_captured_money() -> None:
    truth = mapping.payment_truth(samples.load("verify_payment.success"), PAID_TXNID)

    assert (truth.state, truth.amount, truth.final) == (AttemptState.CAPTURED, inr("10.00"), True)
    assert (truth.provider_payment_id, truth.provider_order_id) == ("403993715521889530", PAID_TXNID)
    assert (truth.method, truth.error_code, truth.error_text, truth.failure) == ("card", None, None, None)


def test_a_upi_success_has_its_method() -> None:
    truth = mapping.payment_truth(samples.load("verify_payment.upi_success"), "1036-f0cf85f2")

    assert (truth.state, truth.amount, truth.method) == (AttemptState.CAPTURED, inr("2.00"), "upi")


def test_a_dropped_payment_failed_and_may_still_be_paid() -> None:
    truth = mapping.payment_truth(samples.load("verify_payment.dropped"), "1733900931584")

    assert (truth.state, truth.amount, truth.final) == (AttemptState.FAILED, None, False)
    assert (truth.error_code, truth.error_text) == ("E1602", "OTP/ATM page expired due to no user action")
    assert truth.failure is Failure.UNKNOWN


def test_what_nobody_submitted_is_created() -> None:
    truth = mapping.payment_truth(samples.load("verify_payment.not_found"), "IhfgcZnXR4o4nB")

    assert (truth.state, truth.amount, truth.provider_payment_id) == (AttemptState.CREATED, None, None)


@pytest.mark.parametrize(
    ("status", "unmapped", "state"),
    [
        ("pending", "initiated", AttemptState.PENDING),
        ("pending", "in progress", AttemptState.PENDING),
        ("pending", "pending", AttemptState.PENDING),
        ("success", "auth", AttemptState.AUTHORIZED),
        ("success", "captured", AttemptState.CAPTURED),
        ("SUCCESS", " Captured ", AttemptState.CAPTURED),
        ("failure", "userCancelled", AttemptState.FAILED),
        ("failure", "bounced", AttemptState.FAILED),
        ("failure", "dropped", AttemptState.FAILED),
        ("failure", "failed", AttemptState.FAILED),
        ("failure", "autoRefund", AttemptState.VOIDED),
        ("success", "", AttemptState.UNKNOWN),
        ("success", "failed", AttemptState.UNKNOWN),
        ("failure", "captured", AttemptState.UNKNOWN),
        ("captured", "captured", AttemptState.UNKNOWN),
        ("success", "refunded", AttemptState.UNKNOWN),
        (None, None, AttemptState.UNKNOWN),
        (1, {"captured": 1}, AttemptState.UNKNOWN),
    ],
)
def test_only_documented_pairs_of_states_mean_anything(status: Any, unmapped: Any, state: AttemptState) -> None:
    truth = mapping.payment_truth(verified(status=status, unmappedstatus=unmapped), PAID_TXNID)

    assert truth.state is state
    assert (truth.amount is not None) == (state in {AttemptState.AUTHORIZED, AttemptState.CAPTURED})


@given(st.text(max_size=20), st.text(max_size=20))
def test_no_other_words_are_money(status: str, unmapped: str) -> None:
    truth = mapping.payment_truth(verified(status=status, unmappedstatus=unmapped), PAID_TXNID)

    pair = (status.strip().lower(), unmapped.strip().lower())
    assert truth.amount is None or pair in {("success", "auth"), ("success", "captured")}


@pytest.mark.parametrize(
    ("asked", "charged", "on_top", "paid"),
    [
        ("10.00", "10.00", "0.00", "10.00"),
        ("10.00", "10.00", None, "10.00"),
        ("10.00", "10.25", "0.25", "10.00"),  # the payer bore a fee on top
        ("10.00", "9.00", "0.00", "9.00"),  # a discount: not what was asked, and told so
        ("10.00", "10.25", "0.00", "10.25"),
        ("10.00", "11.00", "0.25", "11.00"),
        (10, Decimal("10.0"), 0, "10.00"),
    ],
)
def test_what_counts_as_paid(asked: Any, charged: Any, on_top: Any, paid: str) -> None:
    answer = verified(transaction_amount=asked, amt=charged, additional_charges=on_top)

    assert mapping.payment_truth(answer, PAID_TXNID).amount == inr(paid)


def test_an_answer_about_another_transaction_says_nothing() -> None:
    with pytest.raises(Unreadable):
        mapping.payment_truth(samples.load("verify_payment.success"), "another")

    truth = mapping.payment_truth(verified(txnid="another"), PAID_TXNID)
    assert (truth.state, truth.amount, truth.error_code) == (AttemptState.UNKNOWN, None, "order_mismatch")


@pytest.mark.parametrize(
    "changes",
    [
        {"amt": None}, {"amt": "ten"}, {"amt": "10.001"}, {"amt": "NaN"}, {"amt": True}, {"amt": "1e30"},
        {"transaction_amount": None}, {"transaction_amount": []}, {"mihpayid": None}, {"mihpayid": "../x"},
        {"additional_charges": "x"},
    ],
)  # fmt: skip
def test_money_that_cannot_be_read_is_no_money(changes: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        mapping.payment_truth(verified(**changes), PAID_TXNID)


@pytest.mark.parametrize("answer", [None, [], "x", {}, {"transaction_details": []}, {"transaction_details": {"a": 1}}])
def test_rubbish_is_unreadable(answer: Any) -> None:
    with pytest.raises(Unreadable):
        mapping.payment_truth(answer, "a")


def test_a_payment_id_beyond_a_double_stays_whole() -> None:
    answer = mapping.read(b'{"mihpayid": 403993715521889531, "amt": 10.10}')

    assert mapping.identifier(answer["mihpayid"]) == "403993715521889531"
    assert mapping.money(answer["amt"]) == inr("10.10")


# ---- failures ----


@pytest.mark.parametrize(
    ("unmapped", "code", "failure"),
    [
        ("failed", "E802", Failure.RETRIABLE),
        ("failed", "E325", Failure.CUSTOMER),
        ("failed", "E700", Failure.FATAL),
        ("failed", "E500", Failure.UNKNOWN),
        ("failed", "E99999", Failure.UNKNOWN),
        ("failed", "", Failure.UNKNOWN),
        ("userCancelled", "E1605", Failure.CUSTOMER),
        ("bounced", "", Failure.CUSTOMER),
        ("dropped", "E802", Failure.UNKNOWN),
    ],
)
def test_what_a_failure_means_for_another_try(unmapped: str, code: str, failure: Failure) -> None:
    answer = verified(status="failure", unmappedstatus=unmapped, error_code=code)

    assert mapping.payment_truth(answer, PAID_TXNID).failure is failure


def test_the_table_of_failures_has_each_code_once() -> None:
    assert len(failures.FAILURES) == 11 + 24 + 6
    assert Failure.UNKNOWN not in failures.FAILURES.values()
    assert failures.of(None) is Failure.UNKNOWN


# ---- refunds ----

REFUNDED = RefundRequest("ref_1", inr("10.00"), "403993715521937565")


def actions(**changes: Any) -> dict[str, Any]:
    answer: dict[str, Any] = samples.load("check_action_status")["found"]
    answer["transaction_details"]["403993715521937565"]["131278422"] |= {
        "token": mapping.token("ref_1"),
        **changes,
    }
    return answer


def test_a_refund_is_found_by_its_token_and_by_its_id() -> None:
    for request_id in (None, "131278422"):
        truth = mapping.refund_truth(actions(), REFUNDED, request_id)
        assert (truth.state, truth.provider_refund_id, truth.amount) == (
            RefundState.SUCCEEDED,
            "131278422",
            inr("10.00"),
        )
        assert truth.speed == "normal"


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("success", RefundState.SUCCEEDED),
        ("SUCCESS", RefundState.SUCCEEDED),
        ("queued", RefundState.PENDING),
        ("requested", RefundState.PENDING),
        ("pending", RefundState.PENDING),
        ("failure", RefundState.FAILED),
        ("reversed", RefundState.UNKNOWN),
        (None, RefundState.UNKNOWN),
    ],
)
def test_refund_states(status: Any, state: RefundState) -> None:
    assert mapping.refund_truth(actions(status=status), REFUNDED, None).state is state


def test_a_capture_is_no_refund_and_another_refund_is_not_ours() -> None:
    assert mapping.refund_truth(actions(), REFUNDED, "131278418").provider_refund_id is None
    other_token = mapping.refund_truth(actions(token="somebody else's"), REFUNDED, None)
    assert (other_token.state, other_token.provider_refund_id) == (RefundState.UNKNOWN, None)
    other_payment = mapping.refund_truth(actions(mihpayid="1"), REFUNDED, None)
    assert (other_payment.state, other_payment.error_code) == (RefundState.UNKNOWN, "payment_mismatch")
    other_amount = mapping.refund_truth(actions(amt="9.00"), REFUNDED, None)
    assert (other_amount.state, other_amount.error_code) == (RefundState.UNKNOWN, "amount_mismatch")


def test_no_action_is_no_refund() -> None:
    answer = samples.load("check_action_status")["none"]

    assert mapping.refund_truth(answer, REFUNDED, None).state is RefundState.UNKNOWN
    assert mapping.refunded(answer) == inr("0.00")


def test_what_was_given_back_counts_what_is_on_its_way() -> None:
    assert mapping.refunded(actions()) == inr("10.00")
    assert mapping.refunded(actions(status="queued")) == inr("10.00")
    assert mapping.refunded(actions(status="failure")) == inr("0.00")


# ---- what we send ----


@given(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40))
def test_references_fold_to_ids_of_payus_lengths(first: str, second: str) -> None:
    assert len(mapping.txnid(first)) == 25
    assert len(mapping.token(first)) == 23
    assert mapping.txnid(first).isalnum()
    assert (mapping.txnid(first) == mapping.txnid(second)) == (first == second)


@given(st.text(max_size=300))
def test_plain_text_survives_a_form(text: str) -> None:
    found = mapping.plain(text, 60, "Payment")

    assert 1 <= len(found) <= 60
    assert found == found.strip()
    assert all(letter.isascii() and (letter.isalnum() or letter in " .,-_") for letter in found)
    assert mapping.plain(found, 60, "Payment") == found


def test_contacts() -> None:
    assert mapping.phone("+91 98765 43210", "1") == "9876543210"
    assert mapping.phone("98765", "9999999999") == "9999999999"
    assert mapping.phone(None, "9999999999") == "9999999999"
    assert mapping.email("asha@example.com", "x@y.z") == "asha@example.com"
    assert mapping.email("asha&co@example.com", "x@y.z") == "x@y.z"
    assert mapping.email(None, "x@y.z") == "x@y.z"


def test_only_rupees() -> None:
    assert mapping.amount_text(inr("1499.00")) == "1499.00"
    with pytest.raises(ProviderRejected):
        mapping.amount_text(Money.parse("5.00", "USD"))


def test_methods() -> None:
    assert mapping.enforced(("card", "upi")) == "creditcard|debitcard|upi"
    assert mapping.enforced(("wallet", "cash")) == "cashcard"
    with pytest.raises(ProviderRejected):
        mapping.enforced(("cash",))


# ---- settlement ----

DAY = date(2021, 8, 11)


def report(**changes: Any) -> dict[str, Any]:
    answer: dict[str, Any] = samples.load("get_settlement_details")["ok_v1"]
    answer["Txn_details"]["1"] |= changes
    return answer


def test_the_documented_line_ties_out() -> None:
    (line,) = settlement.lines(report(), DAY)

    assert (line.kind, line.line_key, line.settlement_id) == (
        "payment",
        "capture/9586840660",
        "2021-08-11/N223211598444659",
    )
    assert (line.amount, line.fee, line.tax, line.net) == (
        inr("11979.88"),
        inr("239.60"),
        inr("43.13"),
        inr("11697.15"),
    )
    assert (line.provider_payment_id, line.provider_order_id, line.utr) == ("13799177287", "13818", "N223211598444659")
    assert line.created_at == datetime(2021, 8, 10, 18, 19, 16, tzinfo=UTC)
    assert line.provider_refund_id is None


@pytest.mark.parametrize("net", ["-100.0000", "100.0000", -100])
def test_a_refund_takes_money_however_its_net_is_written(net: Any) -> None:
    rows = report(
        requestaction="refund", requestamount="100.00", mer_service_fee="0", mer_service_tax="0", mer_net_amount=net
    )

    (line,) = settlement.lines(rows, DAY)

    assert (line.kind, line.amount, line.net) == ("refund", inr("100.00"), -inr("100.00"))
    assert line.provider_refund_id == "9586840660"


def test_parts_of_a_paisa_still_add_up() -> None:
    rows = report(requestamount="333.33", mer_service_fee="6.6666", mer_service_tax="1.2000", mer_net_amount="325.4634")

    (line,) = settlement.lines(rows, DAY)

    assert (line.fee, line.net) == (inr("6.67"), inr("325.46"))
    assert line.tax == line.amount - line.fee - line.net == inr("1.20")


def test_a_line_that_does_not_add_up_is_told_as_it_is() -> None:
    (line,) = settlement.lines(report(mer_service_tax="1.0000"), DAY)

    assert (line.tax, line.net) == (inr("1.00"), inr("11697.15"))


def test_an_unlisted_action_is_other_with_its_own_sign() -> None:
    (line,) = settlement.lines(report(requestaction="Magic", mer_net_amount="-5.00"), DAY)

    assert (line.kind, line.net) == ("other", -inr("5.00"))


def test_a_day_without_lines_and_a_report_without_a_list() -> None:
    assert list(settlement.lines(samples.load("get_settlement_details")["empty"], DAY)) == []
    for answer in (samples.load("command.errors")["settlement_bad_date"], {"status": 1}, None, report(requestid=None)):
        with pytest.raises(Unreadable):
            list(settlement.lines(answer, DAY))


def test_the_total_of_a_transfer() -> None:
    answer = samples.load("settlement_range")

    assert settlement.total(answer, "UTR0001") == inr("1479.82")
    assert settlement.total(answer, "UTR0002") is None
    assert settlement.count(answer) == 1
    assert settlement.parts(settlement.settlement_id(DAY, "UTR0001")) == (DAY, "UTR0001")
