"""Razorpay's documented payloads, read as the documentation means them, and hostile ones, read as nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.kit import money
from core.kit.money import Money
from core.payments.provider import AttemptRef, AttemptState, Failure, ProviderRejected, RefundRequest, RefundState
from plugins.payments_razorpay import enrolment, mapping
from plugins.payments_razorpay.sandbox import types as sandbox
from plugins.razorpay_answers import Unreadable

SAMPLES = Path(__file__).parents[3] / "plugins" / "payments_razorpay" / "testdata"
WEBHOOKS = sorted(path.name for path in SAMPLES.glob("webhook.*.json"))


def sample(name: str) -> Any:
    return json.loads((SAMPLES / name).read_text())


def inr(text: str) -> Money:
    return Money(Decimal(text), "INR")


def attempt(order_id: str = "order_N8FRN5zTm5S3wx", payment_id: str | None = None) -> AttemptRef:
    return AttemptRef("att_1", order_id, payment_id, inr("1.00"), datetime(2026, 1, 1, tzinfo=UTC))


def payment(**changes: Any) -> dict[str, Any]:
    """A captured payment as api/payments/entity documents it."""
    return {**sample("api.payments.entity.1.payment.json"), **changes}


def refund(**changes: Any) -> dict[str, Any]:
    return {**sample("api.refunds.create-normal.1.refund.json"), **changes}


@pytest.mark.parametrize(
    ("amount", "minor"),
    [
        (Money(Decimal("500.00"), "INR"), 50000),
        (Money(Decimal("19.99"), "INR"), 1999),
        (Money(Decimal("0.01"), "USD"), 1),
        (Money(Decimal(500), "JPY"), 500),
        (Money(Decimal("1.230"), "KWD"), 1230),
    ],
)
def test_amounts_convert_both_ways(amount: Money, minor: int) -> None:
    assert mapping.to_minor(amount) == minor
    assert mapping.from_minor(minor, amount.currency) == amount


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        (Money(Decimal("1.234"), "KWD"), "amount_not_supported"),
        (Money(Decimal(1), "KRW"), "currency_not_supported"),
    ],
)
def test_what_the_vendor_would_refuse_is_not_sent(amount: Money, code: str) -> None:
    with pytest.raises(ProviderRejected) as caught:
        mapping.to_minor(amount)

    assert caught.value.vendor_code == code


@pytest.mark.parametrize("minor", [1.0, "100", None, True, Decimal(100), [100]])
def test_an_amount_that_is_no_integer_is_unreadable(minor: object) -> None:
    with pytest.raises(Unreadable):
        mapping.from_minor(minor, "INR")


@pytest.mark.parametrize("currency", ["inr", "XXX", "", None, 1])
def test_a_currency_that_we_do_not_know_is_unreadable(currency: object) -> None:
    with pytest.raises(Unreadable):
        mapping.from_minor(100, currency)


def test_every_currency_offered_is_one_we_keep_books_in() -> None:
    assert set(mapping.CURRENCIES) <= set(money.EXPONENTS)
    assert mapping.CURRENCIES[0] == "INR"


@pytest.mark.parametrize(
    ("changes", "state", "paid", "final"),
    [
        ({"status": "created", "captured": False}, AttemptState.PENDING, False, False),
        ({"status": "authorized", "captured": False}, AttemptState.AUTHORIZED, True, False),
        ({"status": "captured"}, AttemptState.CAPTURED, True, True),
        ({"status": "captured", "captured": "1"}, AttemptState.CAPTURED, True, True),
        ({"status": "failed", "captured": False}, AttemptState.FAILED, False, False),
        # A sample of payment.failed says captured:true; the status decides.
        ({"status": "failed", "captured": True}, AttemptState.FAILED, False, False),
        ({"status": "refunded", "captured": True}, AttemptState.CAPTURED, True, True),
        ({"status": "refunded", "captured": "1"}, AttemptState.CAPTURED, True, True),
        ({"status": "refunded", "captured": False}, AttemptState.VOIDED, False, True),
        ({"status": "paid"}, AttemptState.UNKNOWN, False, False),
        ({"status": "CAPTURED"}, AttemptState.UNKNOWN, False, False),
        ({"status": None}, AttemptState.UNKNOWN, False, False),
        ({"status": ["captured"]}, AttemptState.UNKNOWN, False, False),
    ],
)
def test_a_payments_state(changes: dict[str, Any], state: AttemptState, paid: bool, final: bool) -> None:
    truth = mapping.payment_truth(payment(**changes), "order_L0nS83FfCHaWqV")

    assert (truth.state, truth.final) == (state, final)
    assert truth.amount == (inr("99.00") if paid else None)
    assert truth.provider_payment_id == "pay_L0nSsccovt6zyp"


def test_a_payment_of_another_order_decides_nothing() -> None:
    truth = mapping.payment_truth(payment(), "order_AnotherOne0001")

    assert (truth.state, truth.amount, truth.error_code) == (AttemptState.UNKNOWN, None, "order_mismatch")


@pytest.mark.parametrize(
    "broken",
    [
        None,
        [],
        "captured",
        {},
        payment(id=None),
        payment(id="../../refunds"),
        payment(amount=99.0),
        payment(amount="9900"),
        payment(currency="XYZ"),
        payment(amount_refunded=1.5),
    ],
)
def test_an_unreadable_payment_is_no_truth(broken: object) -> None:
    with pytest.raises(Unreadable):
        mapping.payment_truth(broken, "order_L0nS83FfCHaWqV")


def test_the_documented_failure_then_success_is_captured() -> None:
    truth = mapping.decisive(
        mapping.items(sample("api.orders.fetch-payments.1.collection.json")), attempt(), "order_N8FRN5zTm5S3wx"
    )

    assert (truth.state, truth.amount) == (AttemptState.CAPTURED, inr("1.00"))
    assert truth.provider_payment_id == "pay_N8FVRD1DzYzBh1"
    assert truth.method == "upi"
    assert truth.amount_refunded == inr("0.00")


def test_a_failure_says_why() -> None:
    answer = sample("api.orders.fetch-payments.1.collection.json")
    answer["items"] = answer["items"][:1]

    truth = mapping.decisive(mapping.items(answer), attempt(), "order_N8FRN5zTm5S3wx")

    assert (truth.state, truth.error_code) == (AttemptState.FAILED, "payment_failed")
    assert (truth.error_text or "").startswith("Payment was unsuccessful due to a temporary issue.")


def test_of_several_payments_the_most_telling_decides() -> None:
    def of(*statuses: tuple[str, bool]) -> AttemptState:
        items = [
            payment(id=f"pay_{number:014}", status=status, captured=captured, order_id="order_1")
            for number, (status, captured) in enumerate(statuses)
        ]
        return mapping.decisive(mapping.items({"items": items}), attempt(), "order_1").state

    assert of() is AttemptState.CREATED
    assert of(("failed", False), ("created", False)) is AttemptState.PENDING
    assert of(("captured", True), ("authorized", False)) is AttemptState.CAPTURED
    assert of(("failed", False), ("refunded", False)) is AttemptState.VOIDED
    assert of(("refunded", False), ("captured", True)) is AttemptState.CAPTURED
    assert of(("created", False), ("surprise", False)) is AttemptState.UNKNOWN
    assert of(("surprise", False), ("authorized", False)) is AttemptState.AUTHORIZED


def test_among_equals_the_known_payment_stays() -> None:
    items = [payment(id=f"pay_{letter * 14}", order_id="order_1") for letter in "abc"]

    known = mapping.decisive(mapping.items({"items": items}), attempt("order_1", "pay_" + "b" * 14), "order_1")

    assert known.provider_payment_id == "pay_" + "b" * 14


@pytest.mark.parametrize("answer", [None, [], {}, {"items": None}, {"items": ["x"]}, {"items": {"a": 1}}])
def test_an_unreadable_collection_is_no_truth(answer: object) -> None:
    with pytest.raises(Unreadable):
        mapping.decisive(mapping.items(answer), attempt(), "order_1")


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("pending", RefundState.PENDING),
        ("processed", RefundState.SUCCEEDED),
        ("failed", RefundState.FAILED),
        ("queued", RefundState.UNKNOWN),
        (None, RefundState.UNKNOWN),
    ],
)
def test_a_refunds_state(status: object, state: RefundState) -> None:
    request = RefundRequest("ref_1", inr("5001.00"), "pay_29QQoUBi66xm2f")

    truth = mapping.refund_truth(refund(status=status), request)

    assert (truth.state, truth.amount) == (state, inr("5001.00"))
    assert truth.provider_refund_id == "rfnd_FP8QHiV938haTz"
    other_amount = mapping.refund_truth(refund(status=status), replace(request, amount=inr("1.00")))
    assert (other_amount.state, other_amount.error_code) == (RefundState.UNKNOWN, "amount_mismatch")
    other_payment = mapping.refund_truth(refund(status=status), replace(request, provider_payment_id="pay_x"))
    assert (other_payment.state, other_payment.error_code) == (RefundState.UNKNOWN, "payment_mismatch")


@pytest.mark.parametrize("broken", [None, [], {}, refund(id=7), refund(amount=5001.0), refund(currency=None)])
def test_an_unreadable_refund_is_no_truth(broken: object) -> None:
    with pytest.raises(Unreadable):
        mapping.refund_truth(broken, RefundRequest("ref_1", inr("5001.00"), "pay_29QQoUBi66xm2f"))


def test_the_documented_report_ties_out() -> None:
    rows = sample("api.settlements.fetch-recon.1.collection.json")["items"]
    lines = [mapping.settlement_line(row) for row in rows]

    assert [line.kind for line in lines] == ["payment", "refund", "transfer", "adjustment"]
    assert [line.net for line in lines] == [inr("971.00"), inr("-2425.00"), inr("-1002.96"), inr("10.12")]
    assert [line.amount for line in lines] == [inr("1000.00"), inr("2425.00"), inr("1000.00"), inr("10.12")]
    # The vendor's fee of 296 includes its tax of 46.
    assert [(line.fee, line.tax) for line in lines] == [
        (inr("29.00"), inr("0.00")),
        (inr("0.00"), inr("0.00")),
        (inr("2.50"), inr("0.46")),
        (inr("0.00"), inr("0.00")),
    ]
    assert [line.line_key for line in lines] == [
        "payment/pay_DEXrnipqTmWVGE",
        "refund/rfnd_DGRcGzZSLyEdg1",
        "transfer/trf_DEUoCEtdsJgvl7",
        "adjustment/adj_EhcHONhX4ChgNC",
    ]
    assert [line.provider_payment_id for line in lines] == [
        "pay_DEXrnipqTmWVGE", "pay_DEXq1pACSqFxtS", "pay_DEApNNTR6xmqJy", None,
    ]  # fmt: skip
    assert [line.provider_refund_id for line in lines] == [None, "rfnd_DGRcGzZSLyEdg1", None, None]
    assert {line.settlement_id for line in lines} == {"setl_DGlQ1Rj8os78Ec"}
    assert [line.utr for line in lines] == ["1568176960vxp0rj"] * 3 + [None]
    assert lines[0].settled_at == datetime(2019, 9, 11, 4, 42, 40, tzinfo=UTC)
    assert lines[0].raw == rows[0]


def test_odd_report_lines() -> None:
    row = sample("api.settlements.fetch-recon.1.collection.json")["items"][0]

    assert mapping.settlement_line({**row, "type": "reserve"}).kind == "other"
    assert mapping.settlement_line({**row, "settlement_utr": "null"}).utr is None
    assert mapping.settlement_line({**row, "notes": {"a": 1}, "fee": None, "tax": None}).fee == inr("0.00")
    for broken in ({"entity_id": None}, {"credit": 971.5}, {"currency": "??"}, {"amount": None}):
        with pytest.raises(Unreadable):
            mapping.settlement_line({**row, **broken})


def test_a_settlements_total_follows_its_status() -> None:
    entity = sample("api.settlements.entity.1.settlement.json")
    name = entity["id"]

    assert mapping.settlement_total(entity, name, "INR") == inr("500.00")
    assert mapping.settlement_total({**entity, "status": "failed"}, name, "INR") == inr("0.00")
    assert mapping.settlement_total({**entity, "status": "created"}, name, "INR") is None
    assert mapping.settlement_total({**entity, "status": "later"}, name, "INR") is None
    for broken in ({"id": "setl_other"}, {"amount": "50000"}, {"amount": None}):
        with pytest.raises(Unreadable):
            mapping.settlement_total({**entity, **broken}, name, "INR")


@pytest.mark.parametrize("name", WEBHOOKS)
def test_every_documented_webhook_is_read(name: str) -> None:
    raw = (SAMPLES / name).read_bytes()
    body = json.loads(raw)

    found = mapping.notice(raw, "evt-1")

    assert found.dedupe_key == "evt-1"
    assert found.event_type == body["event"]
    # The sample of refund.speed_changed has a number among its entities.
    entities = {kind: inner["entity"] for kind, inner in body["payload"].items() if isinstance(inner, dict)}
    if found.subject == "attempt":
        assert found.provider_payment_id == entities["payment"]["id"]
        assert found.provider_order_id == entities["payment"]["order_id"]
    if found.subject == "refund":
        assert found.provider_refund_id == entities["refund"]["id"]
        assert found.provider_payment_id == entities["refund"]["payment_id"]
    if found.subject == "settlement":
        assert found.provider_settlement_id == entities["settlement"]["id"]
    if found.subject == "link":
        assert found.provider_object_id == entities["payment_link"]["id"]
        assert found.reference == entities["payment_link"]["reference_id"]
        # The sample's order has no prefix on its id; the payment names it as every API call does.
        assert found.provider_order_id in (None, entities["payment_link"].get("order_id"))
    if found.subject == "mandate":
        assert found.provider_object_id == entities["token"]["id"]
    if found.subject == "dispute":
        assert found.provider_object_id == entities["dispute"]["id"]
        assert found.provider_payment_id == entities["payment"]["id"] == entities["dispute"]["payment_id"]
    if found.subject == "downtime":
        assert found.provider_object_id == entities["payment.downtime"]["id"]
    if found.subject == "subscription":
        assert found.provider_object_id == entities["subscription"]["id"]
        assert found.reference is None  # the samples' notes are others'
    if found.subject == "other":
        assert found.event_type.startswith("order.notification.")
        assert (found.provider_object_id, found.reference) == (None, None)


def test_the_samples_cover_every_event_that_we_act_on() -> None:
    seen = {json.loads((SAMPLES / name).read_bytes())["event"] for name in WEBHOOKS}

    assert seen >= mapping.EVENT_SUBJECTS.keys()


def test_the_refund_of_an_uncaptured_payment_is_about_the_attempt() -> None:
    body = sample("webhook.refund.processed.json")
    body["payload"]["payment"]["entity"]["captured"] = False

    found = mapping.notice(json.dumps(body).encode(), "evt-1")

    assert found.subject == "attempt"
    assert found.provider_payment_id == "pay_FPoJKWQQ8lK13n"
    assert found.provider_order_id == "order_FPoIeimWki9j8A"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"null",
        b"{",
        b'{"event": null, "payload": null}',
        b'{"event": {"a": 1}, "payload": {"payment": 1, "order": {"entity": []}}}',
        b"[" * 5000,
        b"\xff",
        b'{"created_at": "yesterday"}',
    ],
)
def test_whatever_was_signed_becomes_a_notice(body: bytes) -> None:
    found = mapping.notice(body, "k")

    assert (found.event_type, found.subject, found.occurred_at) == ("unknown", "other", None)
    assert found.provider_payment_id is None


def test_text_for_people_can_be_stored() -> None:
    assert mapping.text("a\0b\ud800c") == "ab?c"
    assert mapping.text("") is None
    assert len(mapping.text("x" * 10_000) or "") == 500


@pytest.mark.parametrize("value", ["../x", "pay/1", "pay_é", "", "x" * 65, 7, None, "a b", "pay_1?x=1", "pay_1\n"])
def test_what_is_unlike_an_id_is_none(value: object) -> None:
    assert mapping.identifier(value) is None


def test_a_moment_is_unix_seconds() -> None:
    assert mapping.moment(1760000000) == datetime(2025, 10, 9, 8, 53, 20, tzinfo=UTC)
    assert [mapping.moment(value) for value in (0, -1, "1760000000", 1.5, True, None, 10**20)] == [None] * 7


def test_a_failed_payment_says_what_it_means_and_a_good_one_does_not() -> None:
    failed = payment(status="failed", captured=False, error_reason="card_declined")

    assert mapping.payment_truth(failed, "order_L0nS83FfCHaWqV").failure is Failure.CUSTOMER
    assert mapping.payment_truth(payment(), "order_L0nS83FfCHaWqV").failure is None


def test_a_merchant_ticks_every_event_that_is_read() -> None:
    (call,) = enrolment.enrol(enrolment.make_credentials("Shop"), "Shop", "https://shop.example/hooks")
    (webhook,) = call.body["webhooks"]

    assert set(webhook["events"]) == mapping.EVENT_SUBJECTS.keys()
    assert set(webhook["events"]) <= set(sandbox.EVENTS)
    assert {name for name in webhook["events"] if name.startswith("subscription.")}
