"""What the Razorpay provider sends for links, disputes and downtimes, and what it makes of odd answers."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from core.kit import outbound
from core.kit.money import Money
from core.kit.outbound import OutboundUnknown
from core.payments.disputes.provider import DisputeState, Evidence, EvidenceFile
from core.payments.links.provider import HostedLinkRequest, HostedLinkState
from core.payments.provider import (
    CheckoutRequest,
    Failure,
    ProviderRejected,
    ProviderUnavailable,
    RefundRequest,
)
from plugins.payments_razorpay.downtimes import downtime
from plugins.payments_razorpay.provider import Razorpay
from tests.plugins.payments_razorpay.harness import make
from tests.plugins.payments_razorpay.vendor import Vendor, listening

SAMPLES = Path(__file__).parents[3] / "plugins" / "payments_razorpay" / "testdata"
RUPEES = Money.parse("500.00", "INR")
NOW = datetime(2026, 1, 1, tzinfo=UTC)
PAYER = {"name": "Gaurav Kumar", "email": "gaurav.kumar@example.com", "phone": "+919876543210"}
ORDER = {"id": "order_SimTest0000001", "amount": 50000, "currency": "INR", "receipt": "att_1"}
REFUSED = {"error": {"code": "BAD_REQUEST_ERROR", "description": "The id provided does not exist"}}


@pytest.fixture
async def vendor() -> AsyncIterator[Vendor]:
    async with listening() as found:
        yield found
        await outbound.close()


def at(vendor: Vendor) -> Razorpay:
    return make(sandbox_url=vendor.url)


def sample(name: str) -> Any:
    return json.loads((SAMPLES / name).read_text())


# ---- choice of method, speed ----


async def test_one_method_is_chosen_by_the_form(vendor: Vendor) -> None:
    wish = CheckoutRequest("att_1", RUPEES, "Tea", True, "https://s.example/r", "https://s.example/c", first_try=True)
    vendor.answers = [(200, ORDER)]

    checkout = await at(vendor).create_checkout(replace(wish, methods=("upi",)))

    assert checkout.fields["method"] == "upi"
    assert "method" not in vendor.got[0].json()
    for methods in (("upi", "card"), ("emi",), ("cowrie shells",)):
        with pytest.raises(ProviderRejected) as caught:
            await at(vendor).create_checkout(replace(wish, methods=methods))
        assert caught.value.failure is Failure.RETRIABLE
    assert len(vendor.got) == 1


async def test_an_instant_refund_is_optimum_at_the_vendor(vendor: Vendor) -> None:
    refund = {"id": "rfnd_1", "payment_id": "pay_1", "amount": 50000, "currency": "INR", "status": "processed"}
    vendor.answers = [(200, {**refund, "speed_processed": "instant"}), (200, {**refund, "speed_processed": None})]
    request = RefundRequest("ref_000000001", RUPEES, "pay_1", speed="instant")

    fast = await at(vendor).refund(request)
    silent = await at(vendor).refund(request)

    assert vendor.got[0].json()["speed"] == "optimum"
    assert (fast.speed, silent.speed) == ("instant", None)


# ---- links ----

LINK = {**sample("sdk.fake_payment_link.json"), "reference_id": "att_1", "amount": 50000, "amount_paid": 50000}
LINK_WISH = HostedLinkRequest(
    "att_1", RUPEES, "Invoice 7", NOW, "https://s.example/r", notify_by=("sms",), upi_only=True, payer=PAYER
)


async def test_a_link_as_documented(vendor: Vendor) -> None:
    vendor.answers = [(200, {"payment_links": []}), (200, {**LINK, "amount_paid": 0, "status": "created"})]

    truth = await at(vendor).create_link(LINK_WISH)

    look, sent = vendor.got
    assert (look.method, look.path) == ("GET", "/v1/payment_links?reference_id=att_1")
    assert (sent.method, sent.path) == ("POST", "/v1/payment_links")
    assert sent.json() == {
        "amount": 50000,
        "currency": "INR",
        "reference_id": "att_1",
        "description": "Invoice 7",
        "expire_by": 1767225600,
        "accept_partial": False,
        "reminder_enable": False,
        "notify": {"sms": True, "email": False},
        "callback_url": "https://s.example/r",
        "callback_method": "get",
        "customer": {"name": "Gaurav Kumar", "email": "gaurav.kumar@example.com", "contact": "+919876543210"},
        "upi_link": True,
    }
    assert (truth.state, truth.url) == (HostedLinkState.CREATED, "https://rzp.io/i/XQiMe4w")
    # The vendor names the order before anybody pays: there is nothing to ask of it.
    assert (truth.amount_paid, truth.provider_order_id) == (Money.zero("INR"), None)


async def test_a_link_that_somebody_made_meanwhile_is_ours(vendor: Vendor) -> None:
    refusal = {"error": {"code": "BAD_REQUEST_ERROR", "description": "reference ID already attempted"}}
    vendor.answers = [(200, {"payment_links": []}), (400, refusal), (200, {"items": [LINK]})]

    truth = await at(vendor).create_link(LINK_WISH)

    assert (truth.state, truth.amount_paid) == (HostedLinkState.PAID, RUPEES)
    assert truth.provider_order_id == "order_Fo491cL6NGAjkI"
    vendor.answers = [(200, {"payment_links": [{**LINK, "amount": 50001}]})]
    with pytest.raises(ProviderRejected) as caught:
        await at(vendor).create_link(LINK_WISH)
    assert caught.value.vendor_code == "receipt_mismatch"
    vendor.answers = [(200, {"payment_links": []}), (400, refusal), (200, {"payment_links": []})]
    with pytest.raises(ProviderRejected):
        await at(vendor).create_link(LINK_WISH)


async def test_a_link_of_an_undocumented_state_is_unknown(vendor: Vendor) -> None:
    vendor.answers = [(200, {**LINK, "status": "resting"}), (200, {"payment_links": [{**LINK, "reference_id": "x"}]})]

    assert (await at(vendor).fetch_link("att_1", "plink_1")).state is HostedLinkState.UNKNOWN
    with pytest.raises(ProviderRejected):
        await at(vendor).fetch_link("att_1", None)
    for broken in ([], {"id": "../x"}, {**LINK, "amount_paid": "50000"}):
        vendor.answers = [(200, broken)]
        with pytest.raises(ProviderUnavailable):
            await at(vendor).fetch_link("att_1", "plink_1")


# ---- disputes ----


async def test_evidence_as_documented(vendor: Vendor) -> None:
    submitted = sample("api.disputes.contest.2.dispute.json")
    vendor.answers = [(200, {"id": "doc_1"}), (200, {"id": "doc_2"}), (200, submitted)]
    files = [
        EvidenceFile('proof "1"\r\n.pdf', "application/pdf", b"%PDF-1.4\x00\xff", "shipping_proof"),
        EvidenceFile("letter.png", "image/png", b"png", "receipt_signed_by_customer"),
    ]

    truth = await at(vendor).contest_dispute(
        "disp_AHfqOvkldwsbqt", Evidence("goods delivered", Money.parse("50.00", "INR"), files)
    )

    document, _, sent = vendor.got
    assert (document.method, document.path) == ("POST", "/v1/documents")
    kind, boundary = document.headers["content-type"].split("; boundary=")
    assert kind == "multipart/form-data"
    purpose, file, end = document.body.split(f"--{boundary}".encode())[1:]
    assert purpose == b'\r\nContent-Disposition: form-data; name="purpose"\r\n\r\ndispute_evidence\r\n'
    head, _, content = file.partition(b"\r\n\r\n")
    assert head.split(b"\r\n")[1:] == [
        b'Content-Disposition: form-data; name="file"; filename="proof__1___.pdf"',
        b"Content-Type: application/pdf",
    ]
    assert (content, end) == (b"%PDF-1.4\x00\xff\r\n", b"--\r\n")
    assert (sent.method, sent.path) == ("PATCH", "/v1/disputes/disp_AHfqOvkldwsbqt/contest")
    assert sent.json() == {
        "amount": 5000,
        "summary": "goods delivered",
        "action": "submit",
        "shipping_proof": ["doc_1"],
        "others": [{"type": "receipt_signed_by_customer", "document_ids": ["doc_2"]}],
    }
    assert (truth.state, truth.amount, truth.deducted) == (
        DisputeState.UNDER_REVIEW,
        Money.parse("100.00", "INR"),
        Money.zero("INR"),
    )
    assert truth.respond_by == datetime.fromtimestamp(1590604200, UTC)


async def test_a_document_that_is_lost_leaves_the_dispute_as_it_was(vendor: Vendor) -> None:
    evidence = Evidence("x", RUPEES, [EvidenceFile("a.pdf", "application/pdf", b"%PDF")])
    for answer in ((502, b"<html>"), (200, {"id": None}), (200, None)):
        vendor.answers = [answer]

        with pytest.raises(ProviderUnavailable):
            await at(vendor).contest_dispute("disp_1", evidence)

    assert [item.path for item in vendor.got] == ["/v1/documents"] * 3


@pytest.mark.parametrize(
    "changes",
    [{"id": "../x"}, {"payment_id": None}, {"amount": "100"}, {"currency": "XXX"}, {"created_at": "yesterday"}],
)
async def test_a_dispute_that_cannot_be_read_tells_nothing(vendor: Vendor, changes: dict[str, Any]) -> None:
    vendor.answers = [(200, {**sample("sdk.dispute.json"), **changes})] * 2

    with pytest.raises(ProviderUnavailable):
        await at(vendor).fetch_dispute("disp_1")
    with pytest.raises(OutboundUnknown):
        await at(vendor).accept_dispute("disp_1")


async def test_older_disputes_are_sifted_out(vendor: Vendor) -> None:
    dispute = sample("sdk.dispute.json")
    vendor.answers = [(200, {"items": [dispute, {**dispute, "id": "disp_2", "created_at": 1513965737}]})]
    since = datetime.fromtimestamp(1513965738, UTC)

    found = [item async for item in at(vendor).list_disputes(since)]

    assert vendor.got[0].path == "/v1/disputes?from=1513965738&count=100&skip=0"
    assert [(item.provider_dispute_id, item.state, item.phase) for item in found] == [
        ("disp_9GTZ2XXXXXXXXX", DisputeState.UNDER_REVIEW, "chargeback")
    ]


# ---- downtimes ----


@pytest.mark.parametrize(
    ("instrument", "named"),
    [
        ({"bank": "COSB"}, "COSB"),
        ({"vpa_handle": "oksbi"}, "oksbi"),
        ({"vpa_handle": "ALL"}, None),
        ({"psp": "bhim"}, "bhim"),
        ({"flow": "in_app"}, "in_app"),
        ({"issuer": "SBIN", "card_type": "credit"}, "SBIN"),
        ({"network": "VISA", "card_type": "credit"}, "VISA"),
        ({"network": "ALL", "card_type": "debit"}, "debit"),
        ({"network": "ALL"}, None),
        ({}, None),
        (None, None),
    ],
)
def test_what_is_down(instrument: Any, named: str | None) -> None:
    row = {**sample("webhook.payment.downtime.started.json")["payload"]["payment.downtime"]["entity"]}

    found = downtime({**row, "instrument": instrument, "severity": "odd"})

    assert found is not None
    assert (found.instrument, found.severity, found.resolved, found.ends_at) == (named, "low", False, None)


async def test_a_downtime_that_cannot_be_told_hides_no_other(vendor: Vendor) -> None:
    good = sample("webhook.payment.downtime.resolved.json")["payload"]["payment.downtime"]["entity"]
    bad = [{**good, **change} for change in ({"id": None}, {"method": 7}, {"method": "x" * 21}, {"begin": None})]
    vendor.answers = [(200, {"items": [*bad, good]}), (200, {"items": 7}), (400, REFUSED)]

    (found,) = await at(vendor).downtimes()

    assert (found.provider_downtime_id, found.method, found.instrument) == ("down_ENCWhh1lon7Hpp", "netbanking", "COSB")
    assert (found.severity, found.resolved) == ("medium", True)
    assert vendor.got[0].path == "/v1/payments/downtimes"
    with pytest.raises(ProviderUnavailable):
        await at(vendor).downtimes()
    with pytest.raises(ProviderRejected):
        await at(vendor).downtimes()
