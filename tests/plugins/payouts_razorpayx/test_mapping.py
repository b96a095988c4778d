"""What RazorpayX says is read as its documents mean it, and nothing unknown becomes paid."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.kit.money import Money
from core.payouts.provider import PayoutRequest, PayoutState, ProviderRejected, Validity
from core.testing.payouts import ACCOUNT, ADDRESS
from plugins.payouts_razorpayx import mapping
from plugins.payouts_razorpayx.mapping import Unreadable
from tests.plugins.payouts_razorpayx.samples import FOLDER, load

SAMPLE_REFERENCE = "Acme Transaction ID 12345"


def inr(text: str) -> Money:
    return Money.parse(text, "INR")


def wish(amount: str = "10000.00", reference: str = SAMPLE_REFERENCE, to: Any = ACCOUNT) -> PayoutRequest:
    return PayoutRequest(reference, inr(amount), to, "withdrawal")


def test_the_documented_payouts_are_read() -> None:
    fetched = mapping.truth(load("api.x.payouts.fetch-with-id.1.payout"), wish())
    assert (fetched.state, fetched.amount, fetched.fee, fetched.tax) == (
        PayoutState.PAID, inr("10000.00"), inr("5.00"), inr("0.90"),
    )  # fmt: skip
    assert (fetched.utr, fetched.vendor_status, fetched.error_code) == (None, "processed", None)
    for name in ("api.x.payouts.create.bank-account.1.payout", "api.x.payouts.create.vpa.1.payout"):
        queued = mapping.truth(load(name), wish())
        assert (queued.state, queued.vendor_status, queued.error_code) == (PayoutState.PENDING, "queued", None)
    failed = mapping.truth(load("api.x.payouts.cancel.1.payout"), wish())
    # Its UTR is the word "null".
    assert (failed.state, failed.error_code, failed.utr) == (PayoutState.FAILED, "amount_limit_exhausted", None)


def test_every_documented_state_is_mapped_and_any_other_is_unknown() -> None:
    body = load("api.x.payouts.fetch-with-id.1.payout")
    states = {word: mapping.truth({**body, "status": word}, wish()).state.value for word in mapping.STATUS}
    assert states == {
        "pending": "pending",
        "queued": "pending",
        "scheduled": "pending",
        "processing": "pending",
        "processed": "paid",
        "reversed": "reversed",
        "failed": "failed",
        "rejected": "failed",
        "cancelled": "cancelled",
    }
    for word in ("PROCESSED", "paid", "", None, 1, ["processed"]):
        assert mapping.truth({**body, "status": word}, wish()).state is PayoutState.UNKNOWN


@pytest.mark.parametrize(
    "change",
    [
        {"amount": "1000000"}, {"amount": 10000.5}, {"amount": True}, {"amount": -1}, {"amount": None},
        {"currency": "USD"}, {"id": None}, {"id": "pay_1"}, {"id": "pout_/../x"}, {"entity": "payment"},
        {"reference_id": "another"}, {"reference_id": None}, {"fees": "5"}, {"tax": -1}, {"fees": 90, "tax": 91},
    ],
    ids=repr,
)  # fmt: skip
def test_what_is_not_as_documented_is_not_read(change: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        mapping.truth({**load("api.x.payouts.fetch-with-id.1.payout"), **change}, wish())


def test_the_documented_webhooks_are_hints() -> None:
    told = {}
    for path in sorted(FOLDER.glob("webhook.*.json")):
        notice = mapping.notice(path.read_bytes(), "key")
        told[notice.event_type] = (notice.subject, notice.provider_object_id, notice.reference)
    assert told == {
        "payout.pending": ("payout", "pout_1Aa00000000001", None),
        "payout.queued": ("payout", "pout_1Aa00000000001", None),
        "payout.initiated": ("payout", "pout_1Aa00000000001", None),
        "payout.processed": ("payout", "pout_R7ambiUdUvg6AD", None),
        "payout.updated": ("payout", "pout_1Aa00000000001", None),
        "payout.reversed": ("payout", "pout_1Aa00000000001", None),
        "payout.failed": ("payout", "pout_1Aa00000000001", None),
        "payout.rejected": ("payout", "pout_1Aa00000000001", None),
        "transaction.created": ("payout", "pout_1Aa00000000001", None),
        "fund_account.validation.completed": ("payout_validation", "fav_Fa6RwlxjoX0xeO", None),
        "fund_account.validation.failed": ("payout_validation", "fav_Fa6RwlxjoX0xeO", None),
        "payout.downtime.resolved": ("other", None, None),
        "payout_link.issued": ("other", None, None),
    }


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{}", b'{"event": 1}', b'{"event":"payout.processed"}', b'{"event":"x","payload":[]}']
)
def test_a_webhook_that_cannot_be_read_is_left_alone(body: bytes) -> None:
    assert mapping.notice(body, "key").subject == "other"


def test_the_documented_validations_are_read() -> None:
    event = load("webhook.fund_account.validation.completed")["payload"]["fund_account.validation"]["entity"]
    found = mapping.validity(event)
    assert (found.validity, found.registered_name, found.provider_validation_id) == (
        Validity.VALID, "Gaurav Kumar", "fav_Fa6RwlxjoX0xeO",
    )  # fmt: skip
    failed = load("webhook.fund_account.validation.failed")["payload"]["fund_account.validation"]["entity"]
    assert (mapping.validity(failed).validity, mapping.validity(failed).registered_name) == (Validity.FAILED, None)
    # What was sent to the account is what the bank's number says was sent: nothing for one that failed.
    assert (found.fee, found.tax, mapping.validity(failed).fee) == (Money.parse("1.27", "INR"), None, None)
    assert mapping.validity({**event, "amount": None, "currency": None}).fee is None
    # The composite form names its results otherwise, and its page prints both "active" and "valid".
    composite = {**event, "validation_results": {"account_status": "valid", "registered_name": "Asha"}, "results": None}
    assert mapping.validity(composite).validity is Validity.VALID
    for results, outcome in (
        ({"account_status": "invalid"}, Validity.INVALID),
        ({"account_status": None}, Validity.UNKNOWN),
        ({"account_status": "dormant"}, Validity.UNKNOWN),
        (None, Validity.UNKNOWN),
    ):
        assert mapping.validity({**event, "results": results}).validity is outcome
    assert mapping.validity({**event, "status": "created"}).validity is Validity.PENDING


def test_the_mode_follows_whom_and_how_much() -> None:
    for amount, to, mode in (
        ("1.00", ACCOUNT, "IMPS"), ("500000.00", ACCOUNT, "IMPS"), ("500000.01", ACCOUNT, "RTGS"),
        ("1.00", ADDRESS, "UPI"), ("100000.00", ADDRESS, "UPI"),
    ):  # fmt: skip
        assert mapping.mode(wish(amount, to=to), "RTGS") == mode
    assert mapping.mode(wish("500000.01"), "NEFT") == "NEFT"
    for amount, to, code in (
        ("100000.01", ADDRESS, "transaction_limit_exceeded"), ("0.99", ACCOUNT, "amount_too_small"),
    ):  # fmt: skip
        with pytest.raises(ProviderRejected) as refusal:
            mapping.mode(wish(amount, to=to), "RTGS")
        assert refusal.value.vendor_code == code


def test_a_narration_has_only_what_banks_take() -> None:
    request = PayoutRequest("pyo_1", inr("1.00"), ACCOUNT, "refund/für: Asha & co, of the year 2026")
    told = mapping.payout(request, "7878780080316316", "fa_1", how="IMPS", queue=True)
    assert told["narration"] == "refund f r  Asha   co  of the"
    assert mapping.payout(request, "7", "fa_1", how="IMPS", queue=True)["amount"] == 100
    assert json.dumps(told) == json.dumps(mapping.payout(request, "7878780080316316", "fa_1", how="IMPS", queue=True))


def test_the_balance_of_the_account_is_found_among_others() -> None:
    listed = {"items": [
        {"account_number": "1", "currency": "INR", "amount": 5, "available_amount": 4},
        {"account_number": "2", "currency": "INR", "amount": -7},
    ]}  # fmt: skip
    assert mapping.balance(listed, "1") == inr("0.04")
    assert mapping.balance(listed, "2") == -inr("0.07")
    assert mapping.balance(listed, "3") is None
