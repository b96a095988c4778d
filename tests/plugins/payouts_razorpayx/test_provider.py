"""RazorpayX through the plugin: what goes wrong on the way, and that nothing is believed to be certain that is not."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from core.kit import clock
from core.kit.money import Money
from core.kit.outbound import OutboundUnknown
from core.kit.secrets import Secret
from core.payouts.provider import PayoutState, ProviderRejected, ProviderUnavailable, WebhookInvalid
from core.providers.types import FormerSecret
from core.testing.laboratory import Receiver
from core.testing.payouts import ACCOUNT, ADDRESS, wish
from plugins.payouts_razorpayx.plugin import SPEC
from tests.plugins.payouts_razorpayx.harness import SETTINGS, RazorpayXHarness, make, provider_of
from tests.plugins.payouts_razorpayx.samples import load
from tests.plugins.payouts_razorpayx.simulator import Simulator

BODY = (
    b'{"entity":"event","event":"payout.processed","payload":{"payout":{"entity":{"id":"pout_1","entity":"payout"}}}}'
)


@pytest.fixture
async def here(simulator: Simulator, receiver: Receiver) -> RazorpayXHarness:
    return await RazorpayXHarness.open(simulator, receiver)


def signed(body: bytes, secret: str) -> dict[str, str]:
    return {"X-Razorpay-Signature": hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()}


async def fault(here: RazorpayXHarness, name: str, operation: str, **options: Any) -> None:
    await here.simulator.faults(here.shop, **{name: {"next": 1, "only": [operation], **options}})


@pytest.mark.parametrize(
    ("name", "options", "raised"),
    [
        ("server_error", {}, OutboundUnknown),
        ("server_error", {"html": True, "status": 502}, OutboundUnknown),
        ("charge_then_timeout", {}, OutboundUnknown),
        ("key_in_use", {}, OutboundUnknown),
        ("rate_limited", {}, ProviderUnavailable),
    ],
)
async def test_a_payout_call_that_goes_wrong(
    here: RazorpayXHarness, name: str, options: dict[str, Any], raised: type[Exception]
) -> None:
    request = wish(SPEC)
    await fault(here, name, "payouts.create", **options)
    with pytest.raises(raised):
        await here.provider.submit(request)
    await here.provider.submit(request)
    assert len(await here.simulator.payouts(here.shop, request.reference)) == 1


@pytest.mark.parametrize("operation", ["contacts.create", "fund_accounts.create"])
async def test_what_goes_wrong_before_the_payout_had_no_effect(here: RazorpayXHarness, operation: str) -> None:
    request = wish(SPEC)
    for name in ("server_error", "charge_then_timeout", "rate_limited"):
        await fault(here, name, operation)
        with pytest.raises(ProviderUnavailable):
            await here.provider.submit(request)
    assert await here.simulator.payouts(here.shop, request.reference) == []


@pytest.mark.parametrize("operation", ["payouts.read", "payouts.list"])
async def test_a_question_that_goes_wrong_says_nothing(here: RazorpayXHarness, operation: str) -> None:
    request = wish(SPEC)
    number = (await here.provider.submit(request)).provider_payout_id
    for name, options in (("server_error", {"html": True}), ("rate_limited", {}), ("charge_then_timeout", {})):
        await fault(here, name, operation, **options)
        with pytest.raises(ProviderUnavailable):
            await here.provider.fetch(request, number if operation == "payouts.read" else None)


async def test_a_refusal_keeps_the_vendors_words(here: RazorpayXHarness) -> None:
    with pytest.raises(ProviderRejected) as refusal:
        await here.provider.submit(wish(SPEC, to=replace(ACCOUNT, ifsc="HDFC1000000")))
    assert (refusal.value.vendor_code, refusal.value.vendor_text) == ("input_validation_failed", "Invalid IFSC Code")


async def test_a_wrong_key_lets_the_payout_wait(here: RazorpayXHarness) -> None:
    with pytest.raises(ProviderUnavailable):
        await here.misconfigured.submit(wish(SPEC))


async def test_another_request_under_one_key_is_unknown(here: RazorpayXHarness) -> None:
    """Something was paid under this key: that must never look like a failure."""
    request = wish(SPEC)
    await here.provider.submit(request)
    with pytest.raises(OutboundUnknown):
        await here.provider.submit(replace(request, to=replace(ACCOUNT, account_number="000111222333")))


async def test_another_payout_than_the_one_asked_about_is_not_read(here: RazorpayXHarness) -> None:
    mine, other = wish(SPEC), wish(SPEC)
    await here.provider.submit(mine)
    number = (await here.provider.submit(other)).provider_payout_id
    with pytest.raises(ProviderUnavailable):
        await here.provider.fetch(mine, number)
    with pytest.raises(ProviderRejected):
        await here.provider.fetch(mine, "pout_00000000000000")
    with pytest.raises(ProviderRejected):
        await here.provider.fetch(mine, "../contacts")


async def test_amounts_go_by_the_mode_that_carries_them(here: RazorpayXHarness) -> None:
    await here.set_balance(Money.parse("5000000.00", "INR"))
    for minor, to, mode in ((50_000_000, ACCOUNT, "IMPS"), (50_000_001, ACCOUNT, "RTGS"), (100, ADDRESS, "UPI")):
        request = wish(SPEC, minor, to)
        assert (await here.provider.submit(request)).state is PayoutState.PENDING
        assert [item["mode"] for item in await here.simulator.payouts(here.shop, request.reference)] == [mode]
    slow = provider_of(here.shop, here.simulator.base_url, above_imps="NEFT")
    request = wish(SPEC, 50_000_001)
    await slow.submit(request)
    assert [item["mode"] for item in await here.simulator.payouts(here.shop, request.reference)] == ["NEFT"]


async def test_a_low_balance_fails_at_once_where_that_is_wanted(here: RazorpayXHarness) -> None:
    await here.set_balance(Money.parse("1.00", "INR"))
    request = wish(SPEC)
    hasty = provider_of(here.shop, here.simulator.base_url, queue_if_low_balance=False)
    with pytest.raises(ProviderRejected, match="refused"):
        await hasty.submit(request)
    assert (await here.provider.fetch(request, None)).state is PayoutState.NOT_FOUND
    assert (await here.provider.submit(request)).vendor_status == "queued"


async def test_an_account_that_the_vendor_does_not_list_has_no_balance(here: RazorpayXHarness) -> None:
    other = provider_of(replace(here.shop, account_number="1234567890"), here.simulator.base_url)
    with pytest.raises(ProviderRejected) as refusal:
        await other.balance()
    assert refusal.value.vendor_code == "account_not_listed"
    with pytest.raises(ProviderRejected):
        await other.test_connection()


def test_webhooks_are_verified_over_the_raw_bytes_against_every_valid_secret() -> None:
    former = FormerSecret(Secret("whsec_former_1"), clock.system_now() + timedelta(hours=1))
    gone = FormerSecret(Secret("whsec_gone_123"), clock.system_now() - timedelta(seconds=1))
    provider = make(former_secrets={"webhook_secret": (former, gone)})
    for secret in (SETTINGS["webhook_secret"], "whsec_former_1"):
        assert provider.verify_webhook(signed(BODY, secret), BODY).provider_object_id == "pout_1"
    for secret in ("whsec_gone_123", SETTINGS["key_secret"], ""):
        with pytest.raises(WebhookInvalid):
            provider.verify_webhook(signed(BODY, secret), BODY)
    with pytest.raises(WebhookInvalid):
        provider.verify_webhook(signed(BODY, SETTINGS["webhook_secret"]), BODY.replace(b"pout_1", b"pout_2"))


def test_retries_of_an_event_have_one_key() -> None:
    provider = make()
    headers = signed(BODY, SETTINGS["webhook_secret"])
    named = {**headers, "x-razorpay-event-id": "evt_1"}
    assert provider.verify_webhook(named, BODY).dedupe_key == "evt_1"
    plain = provider.verify_webhook(headers, BODY).dedupe_key
    assert plain == f"sha256:{hashlib.sha256(BODY).hexdigest()}"
    assert provider.verify_webhook({**headers, "x-razorpay-event-id": "a b\n"}, BODY).dedupe_key == plain
    documented = load("webhook.payout.processed")
    assert documented["event"] == "payout.processed"


@pytest.mark.parametrize(
    "wrong",
    [
        {"key_id": "rzp_live_00000001"}, {"key_id": "key"}, {"key_secret": "short"}, {"webhook_secret": "späße mehr"},
        {"account_number": "12"}, {"account_number": "12 34 56"}, {"above_imps": "IMPS"}, {"validation_type": "x"},
        {"base_url": "https://razorpay.com.evil.example"}, {"base_url": "http://127.0.0.1:1"}, {"unknown": "x"},
    ],
    ids=str,
)  # fmt: skip
def test_settings_that_cannot_be_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        make(config=wrong)


def test_a_live_key_never_goes_to_a_simulator() -> None:
    live = make(config={"key_id": "rzp_live_00000001"}, mode="live", sandbox_url="http://127.0.0.1:9/sandbox/razorpayx")
    assert live._url == "https://api.razorpay.com"
