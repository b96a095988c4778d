"""What PayU sends by itself and reports in the end: what is believed of it, and what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime
from urllib.parse import urlencode

import orjson
import pytest

from core.kit.money import Money
from core.payments.provider import (
    ProviderRejected,
    ProviderUnavailable,
    WebhookInvalid,
)
from plugins.payments_payu import hashes
from tests.plugins.payments_payu import samples
from tests.plugins.payments_payu.harness import make
from tests.plugins.payments_payu.scripted import (
    PAYMENT_ID,
    SALT,
    TXNID,
    at,
    back,
    sent,
)
from tests.plugins.payments_razorpay.vendor import Vendor

# ---- webhooks ----


def test_a_payments_webhook_is_a_hint() -> None:
    body = urlencode(back(udf1="att_1")).encode()

    notice = make().verify_webhook({}, body)

    assert (notice.subject, notice.event_type) == ("attempt", "payment.success.captured")
    assert (notice.provider_order_id, notice.provider_payment_id) == (TXNID, PAYMENT_ID)
    assert notice.reference == "att_1"
    assert notice.occurred_at == datetime(2026, 1, 5, 5, 50, 31, tzinfo=UTC)
    other = body.replace(b"unmappedstatus=captured", b"unmappedstatus=auth")
    assert make().verify_webhook({}, other).dedupe_key != notice.dedupe_key


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"x",
        b"\xff=\xff",
        orjson.dumps(samples.load("webhook.refund")),
        orjson.dumps(samples.load("webhook.dispute")),
        orjson.dumps({**samples.load("webhook.mandate.upi"), "key": "OTHER"}),
        orjson.dumps({**samples.load("webhook.mandate.upi"), "amount": "1.00"}),
        orjson.dumps({**samples.load("webhook.mandate.card"), "si_details": None}),
        b'{"status":',
        b'{"key": "TESTKEY1", "status": "\\ud800", "action": "MANDATE_PAUSE", "hash": "\\ud800"}',
        b"{" * 100_000,
        urlencode(samples.load("s2s_form.official_sample_anonymised_hash_not_verifiable")).encode(),
        urlencode({**back(), "key": "OTHER"}).encode(),
        urlencode(back(key="OTHER")).encode(),
        urlencode(back()).encode() + b"&status=success",
        "&".join(f"a{number}=1" for number in range(300)).encode(),
    ],
    ids=range(16),
)
def test_what_payu_did_not_sign_is_no_webhook(body: bytes) -> None:
    with pytest.raises(WebhookInvalid):
        make().verify_webhook({"content-type": "application/json"}, body)


@pytest.mark.parametrize("sample", ["webhook.mandate.card", "webhook.mandate.upi"])
def test_a_mandates_webhook_is_a_hint(sample: str) -> None:
    body = orjson.dumps(samples.load(sample))

    notice = make().verify_webhook({}, body)

    assert (notice.subject, notice.provider_object_id) == ("mandate", PAYMENT_ID)
    assert notice.event_type in {"mandate.mandate_modification", "mandate.mandate_pause"}


# ---- settlement ----


async def test_a_total_comes_from_the_signed_report(vendor: Vendor) -> None:
    vendor.answers = [(200, samples.load("settlement_range"))]

    total = await at(vendor).settlement_total("2026-01-07/UTR0001", "INR")

    assert total == Money.parse("1479.82", "INR")
    (request,) = vendor.got
    assert request.path == ("/settlement/range?dateFrom=2026-01-07&dateTo=2026-01-08&pageSize=100&merchantId=2&page=1")
    date_header = request.headers["date"]
    assert date_header.endswith(" GMT")
    signature = hashes.rest("", date_header, SALT)
    assert request.headers["authorization"] == (
        f'hmac username="TESTKEY1", algorithm="sha512", headers="date", signature="{signature}"'
    )


async def test_a_total_may_be_on_a_later_page_or_nowhere(vendor: Vendor) -> None:
    (row,) = samples.load("settlement_range")["result"]["data"]
    full = {"status": 0, "result": {"data": [{**row, "utrNumber": f"U{number}"} for number in range(100)]}}
    nothing = samples.load("settlement_range.errors")[0]
    vendor.answers = [(200, full), (200, samples.load("settlement_range")), (200, full), (200, nothing), (200, nothing)]
    provider = at(vendor)

    assert await provider.settlement_total("2026-01-07/UTR0001", "INR") == Money.parse("1479.82", "INR")
    assert await provider.settlement_total("2026-01-07/UTR0001", "INR") is None
    assert await provider.settlement_total("2026-01-07/UTR0001", "INR") is None
    with pytest.raises(ProviderRejected):
        await provider.settlement_total("UTR0001", "INR")


async def test_a_report_that_is_refused(vendor: Vendor) -> None:
    _, too_long, unauthorized = samples.load("settlement_range.errors")
    for status, answer in ((200, too_long), (401, unauthorized), (200, {"status": "1", "message": "x"})):
        vendor.answers = [(status, answer)]
        with pytest.raises(ProviderRejected):
            await at(vendor).settlement_total("2026-01-07/UTR0001", "INR")
    for status, answer in ((500, {}), (200, b"<html>"), (200, {"status": 0})):
        vendor.answers = [(status, answer)]
        with pytest.raises(ProviderUnavailable):
            await at(vendor).settlement_total("2026-01-07/UTR0001", "INR")


async def test_a_days_lines(vendor: Vendor) -> None:
    day = date(2021, 8, 11)
    vendor.answers = [
        (200, samples.load("get_settlement_details")["ok_v1"]),
        (200, samples.load("command.errors")["settlement_bad_date"]),
        (200, {"status": 1, "Txn_details": None}),
    ]
    provider = at(vendor)

    assert len([line async for line in provider.settlement_lines(day)]) == 1
    assert sent(vendor.got[0])["var1"] == "2021-08-11"
    with pytest.raises(ProviderRejected):
        _ = [line async for line in provider.settlement_lines(day)]
    with pytest.raises(ProviderUnavailable):
        _ = [line async for line in provider.settlement_lines(day)]
