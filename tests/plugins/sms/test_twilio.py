"""Twilio: the official SDK as the oracle of requests and signatures, and what our mapping makes of its words."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from twilio.base.exceptions import TwilioRestException
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from core.kit import outbound
from core.kit.outbound import Response
from core.messaging.provider import (
    FINAL_REJECTIONS,
    DeliveryState,
    OtpOutcome,
    OtpRequest,
    ProviderContext,
    ProviderRejected,
    ProviderUnavailable,
    WebhookInvalid,
)
from plugins.sms.twilio import mapping
from plugins.sms.twilio.config import TwilioConfig
from plugins.sms.twilio.provider import Twilio
from tests.plugins.message_vendors import Account, account_at, former

TESTDATA = Path(__file__).parents[3] / "plugins/sms/twilio/testdata"
SID = "AC" + "a" * 32
URL = "https://pay.example.in/webhooks/twilio/t1/status"
T1_URL = "https://mycompany.com/myapp.php?foo=1&bar=2"
T1_FIELDS = {
    "CallSid": "CA1234567890ABCDE",
    "Caller": "+14158675309",
    "Digits": "1234",
    "From": "+14158675309",
    "To": "+18005551212",
}
T2_FIELDS = {
    "AccountSid": SID,
    "ApiVersion": "2010-04-01",
    "From": "+14155552345",
    "MessageSid": "SM" + "a" * 32,
    "MessageStatus": "delivered",
    "SmsSid": "SM" + "a" * 32,
    "SmsStatus": "delivered",
    "To": "+919876543210",
}


def provider(**more: Any) -> Twilio:
    settings = {"account_sid": SID, "auth_token": "1" * 32, "sender": "+14155552345", **more}
    return Twilio(TwilioConfig.model_validate_json(json.dumps(settings)), ProviderContext("pac_1", "live", ""))


def of_token(token: str) -> Twilio:
    """The vendor's own vectors use a token of five characters, which no account has: it comes in as a former one."""
    config = TwilioConfig.model_validate_json(
        json.dumps({"account_sid": SID, "auth_token": "1" * 32, "sender": "+14155552345"})
    )
    return Twilio(config, ProviderContext("pac_1", "live", "", former_secrets={"auth_token": former(token)}))


@pytest.fixture
async def account(tmp_path: Path) -> AsyncIterator[Account]:
    async with account_at("twilio", tmp_path) as found:
        yield found
    await outbound.close()


def sdk(account: Account) -> Client:
    client = Client(account.id, account.credentials["auth_token"])
    client.api.base_url = client.verify.base_url = account.url
    return client


# ---- signatures ----


def test_the_vendors_own_vector_is_right() -> None:
    headers = {"x-twilio-signature": "RSOYDt4T1cUTdK1PDd93/VVr8B8="}

    assert of_token("12345").verify_webhook(headers, urlencode(T1_FIELDS).encode(), T1_URL, "POST") == []


def test_a_status_callback_vector_is_right() -> None:
    headers = {"x-twilio-signature": "LSy0JPGz2zVJLtB7MOptYp5otWk="}

    (notice,) = of_token("12345").verify_webhook(headers, urlencode(T2_FIELDS).encode(), URL, "POST")

    assert (notice.state, notice.provider_message_id) == (DeliveryState.DELIVERED, "SM" + "a" * 32)
    assert notice.dedupe_key == "SM" + "a" * 32 + ":delivered"


def test_the_vendors_vector_of_a_json_body_is_right() -> None:
    url = f"{T1_URL}&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620"
    headers = {"x-twilio-signature": "a9nBmqA0ju/hNViExpshrM61xv4="}
    body = b'{"property": "value", "boolean": true}'

    assert of_token("12345").verify_webhook(headers, body, url, "POST") == []
    with pytest.raises(WebhookInvalid):
        of_token("12345").verify_webhook(headers, body + b" ", url, "POST")


_NAMES = st.text("abcXYZ019_[].é", min_size=1, max_size=10)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    fields=st.dictionaries(_NAMES, st.text(max_size=20), min_size=1),
    port=st.sampled_from(["", ":443", ":8443"]),
    signed_port=st.booleans(),
)
def test_whatever_the_sdk_signs_is_believed_and_nothing_else(
    fields: dict[str, str], port: str, *, signed_port: bool
) -> None:
    url = f"https://pay.example.in{port}/hook?tenant=t1"
    as_signed = "https://pay.example.in/hook?tenant=t1" if not signed_port else url
    signature = RequestValidator("1" * 32).compute_signature(as_signed, fields)
    body = urlencode(fields).encode()

    provider().verify_webhook({"x-twilio-signature": signature}, body, url, "POST")

    for headers, altered, where in (
        ({"x-twilio-signature": signature}, body + b"&extra=1", url),
        ({"x-twilio-signature": signature}, body, url + "2"),
        ({"x-twilio-signature": signature[::-1]}, body, url),
        ({}, body, url),
    ):
        with pytest.raises(WebhookInvalid):
            provider().verify_webhook(headers, altered, where, "POST")


def test_a_name_given_twice_counts_once_per_value_as_in_the_sdk() -> None:
    class Fields(dict[str, Any]):
        def getlist(self, name: str) -> list[str]:
            return list(self[name])

    signature = RequestValidator("1" * 32).compute_signature(URL, Fields(MediaUrl=["b", "a", "b"], To=["+1"]))

    assert (
        provider().verify_webhook(
            {"x-twilio-signature": signature}, b"MediaUrl=b&MediaUrl=a&MediaUrl=b&To=%2B1", URL, "POST"
        )
        == []
    )


def test_a_webhook_rule_signs_with_its_shared_key_and_only_with_that() -> None:
    body = urlencode(T2_FIELDS).encode()
    shared = RequestValidator("shared-key-of-the-rule").compute_signature(URL, T2_FIELDS, "HMAC_SHA256")
    token = RequestValidator("1" * 32).compute_signature(URL, T2_FIELDS, "HMAC_SHA256")
    settings = {"x-twilio-webhooks-signature-settings": "key=webhooks_sharedkey_1,algorithm=HMAC_SHA256"}
    ours = provider(shared_key_secret="shared-key-of-the-rule")

    assert len(ours.verify_webhook({"x-twilio-signature": shared, **settings}, body, URL, "POST")) == 1
    for one, signature in ((ours, token), (provider(), shared), (provider(), token)):
        with pytest.raises(WebhookInvalid):
            one.verify_webhook({"x-twilio-signature": signature, **settings}, body, URL, "POST")
    with pytest.raises(WebhookInvalid):
        ours.verify_webhook(
            {"x-twilio-signature": shared, "x-twilio-webhooks-signature-settings": "algorithm=none"}, body, URL, "POST"
        )


def test_a_callback_by_get_carries_its_report_in_the_address() -> None:
    url = f"{URL}?{urlencode(T2_FIELDS)}"
    signature = RequestValidator("1" * 32).compute_signature(url, {})

    (notice,) = provider().verify_webhook({"x-twilio-signature": signature}, b"", url, "GET")

    assert notice.state is DeliveryState.DELIVERED


def test_an_empty_secret_signs_nothing() -> None:
    forged = base64.b64encode(hmac.new(b"", URL.encode(), hashlib.sha1).digest()).decode()

    with pytest.raises(WebhookInvalid):
        provider().verify_webhook({"x-twilio-signature": forged}, b"", URL, "POST")


# ---- the simulator, by the official SDK ----


async def test_the_sdk_sends_through_the_simulator(account: Account) -> None:
    client = sdk(account)

    made = await asyncio.to_thread(client.messages.create, to="+919876543210", from_="+15005550006", body="Hello!")
    found = await asyncio.to_thread(client.messages(made.sid).fetch)

    assert (made.status, found.body, found.to) == ("queued", "Hello!", "+919876543210")
    documented = json.loads((TESTDATA / "message_create_201.json").read_bytes())
    answer = await account.http.get(
        f"{account.url}/2010-04-01/Accounts/{account.id}/Messages/{made.sid}.json",
        auth=(account.id, account.credentials["auth_token"]),
    )
    assert answer.json().keys() == documented.keys()


async def test_the_sdk_reads_the_simulators_refusals(account: Account) -> None:
    client = sdk(account)

    with pytest.raises(TwilioRestException) as refused:
        await asyncio.to_thread(client.messages.create, to="+919876540003", from_="+15005550006", body="Hello!")

    assert (refused.value.code, refused.value.status) == (21614, 400)


async def test_the_sdk_believes_the_simulators_receipts(account: Account) -> None:
    callback = f"{account.receiver.base}/hook?tenant=t1"
    await account.provider().send(account.message(callback_url=callback))

    got = await account.settle()

    validator = RequestValidator(account.credentials["auth_token"])
    assert [dict(parse_qsl(item.body.decode()))["MessageStatus"] for item in got] == ["sent", "delivered"]
    for item in got:
        fields = dict(parse_qsl(item.body.decode(), keep_blank_values=True))
        assert validator.validate(account.receiver.base + item.target, fields, item.headers["x-twilio-signature"])


async def test_the_sdk_verifies_a_code(account: Account) -> None:
    service = sdk(account).verify.v2.services(account.credentials["verify_service_sid"])

    made = await asyncio.to_thread(service.verifications.create, to="+919876543210", channel="sms")
    code = (await account.outbox())[0]["text"].rpartition(" ")[2]
    checked = await asyncio.to_thread(service.verification_checks.create, verification_sid=made.sid, code=code)

    assert (made.status, checked.status, checked.valid) == ("pending", "approved", True)


async def test_the_sdk_cancels_a_code_and_a_pending_one_is_sent_again(account: Account) -> None:
    service = sdk(account).verify.v2.services(account.credentials["verify_service_sid"])

    made = await asyncio.to_thread(service.verifications.create, to="+919876543210", channel="sms")
    again = await asyncio.to_thread(service.verifications.create, to="+919876543210", channel="sms")
    ended = await asyncio.to_thread(service.verifications(made.sid).update, status="canceled")
    fresh = await asyncio.to_thread(service.verifications.create, to="+919876543210", channel="sms")

    assert (made.sid, len(again.send_code_attempts), ended.status) == (again.sid, 2, "canceled")
    assert fresh.sid != made.sid
    texts = [item["text"] for item in await account.outbox()]
    assert texts[0] == texts[1] != texts[2]


# ---- sending ----


@pytest.mark.parametrize(("ending", "code"), [("0002", "suppressed"), ("0003", "invalid_recipient")])
async def test_a_refusal_keeps_the_vendors_code(account: Account, ending: str, code: str) -> None:
    with pytest.raises(ProviderRejected) as refused:
        await account.provider().send(account.message(f"+91987654{ending}"))

    assert refused.value.vendor_code == code
    assert refused.value.vendor_code in FINAL_REJECTIONS
    assert refused.value.vendor_text.startswith("216")
    assert ending not in refused.value.vendor_text
    assert await account.outbox() == []


async def test_in_india_the_header_is_the_sender(account: Account) -> None:
    await account.provider().send(account.message())
    await account.provider().send(account.message("+14155550100", dlt=None))
    await account.provider(messaging_service_sid="MG" + "b" * 32).send(account.message("+14155550101", dlt=None))

    fields = [item["fields"] for item in await account.outbox()]

    assert [(item.get("From"), item.get("MessagingServiceSid")) for item in fields] == [
        ("BAHITX", None),
        ("+15005550006", None),
        (None, "MG" + "b" * 32),
    ]


async def test_an_api_key_sends_in_the_accounts_name(account: Account) -> None:
    key = {"api_key_sid": "SK" + "c" * 32, "api_key_secret": "secret-of-the-key"}
    await account.control("PUT", f"accounts/{account.id}", key)

    await account.provider(**key).send(account.message())

    assert len(await account.outbox()) == 1


@pytest.mark.parametrize(
    ("ending", "state", "permanent", "code"),
    [("0001", DeliveryState.FAILED, False, "30003"), ("0004", DeliveryState.BOUNCED, True, "30005")],
)
async def test_a_failure_says_whether_the_number_is_to_blame(
    account: Account, ending: str, state: DeliveryState, *, permanent: bool, code: str
) -> None:
    await account.provider().send(account.message(f"+91987654{ending}"))

    last = (await account.notices(account.provider()))[-1]

    assert (last.state, last.permanent, last.error_code) == (state, permanent, code)
    assert last.elsewhere is (code == "30003")


# ---- one-time codes ----


async def test_the_vendor_makes_and_checks_a_code(account: Account) -> None:
    ours = account.provider()
    challenge = (await ours.start(OtpRequest("otp_1", "+919876543210"))).provider_message_id
    code = (await account.outbox())[0]["text"].rpartition(" ")[2]

    wrong = await ours.check(challenge, "+919876543210", "x" + code[1:])
    right = await ours.check(challenge, "+919876543210", code)
    again = await ours.check(challenge, "+919876543210", code)

    assert (wrong, right, again) == (OtpOutcome.WRONG, OtpOutcome.APPROVED, OtpOutcome.EXPIRED)
    assert await ours.check("VE" + "0" * 32, "+919876543299", code) is OtpOutcome.EXPIRED


async def test_too_many_tries_exhaust_a_code(account: Account) -> None:
    ours = account.provider()
    challenge = (await ours.start(OtpRequest("otp_1", "+919876543210"))).provider_message_id
    code = (await account.outbox())[0]["text"].rpartition(" ")[2]

    outcomes = [await ours.check(challenge, "+919876543210", "wrong!") for _ in range(6)]

    assert outcomes == [OtpOutcome.WRONG] * 5 + [OtpOutcome.EXHAUSTED]
    assert await ours.check(challenge, "+919876543210", code) is OtpOutcome.EXHAUSTED


async def test_a_check_that_fails_approves_nothing(account: Account) -> None:
    ours = account.provider()
    challenge = (await ours.start(OtpRequest("otp_1", "+919876543210"))).provider_message_id
    await account.faults(rate_limited={"next": 1})

    with pytest.raises(ProviderUnavailable):
        await ours.check(challenge, "+919876543210", "123456")
    with pytest.raises(ProviderRejected):
        await account.provider(verify_service_sid=None).start(OtpRequest("otp_2", "+919876543210"))


async def test_a_code_is_not_begun_while_the_former_one_may_be_good(account: Account) -> None:
    ours = account.provider()
    former = (await ours.start(OtpRequest("otp_1", "+919876543210"))).provider_message_id
    await account.faults(server_error={"next": 1})

    with pytest.raises(ProviderUnavailable):
        await ours.start(OtpRequest("otp_2", "+919876543210", replaces=former))

    assert len(await account.outbox()) == 1


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ({"status": "approved", "valid": True}, OtpOutcome.APPROVED),
        ({"status": "approved", "valid": False}, OtpOutcome.WRONG),
        ({"status": "approved"}, OtpOutcome.WRONG),
        ({"status": "approved", "valid": "true"}, OtpOutcome.WRONG),
        ({"status": "APPROVED", "valid": True}, OtpOutcome.WRONG),
        ({"status": "max_attempts_reached", "valid": False}, OtpOutcome.EXHAUSTED),
        ({"status": "something new", "valid": True}, OtpOutcome.WRONG),
    ],
)
def test_only_both_words_approve(body: dict[str, Any], outcome: OtpOutcome) -> None:
    assert mapping.checked(Response(200, {}, json.dumps(body).encode())) is outcome


def test_the_documented_answers_are_read() -> None:
    read = {
        name: Response(200, {}, (TESTDATA / f"{name}.json").read_bytes())
        for name in ("message_create_201", "verify_create_201", "verify_check_approved", "error_429")
    }

    assert mapping.accepted(read["message_create_201"]).provider_message_id == "SM" + "a" * 32
    assert mapping.started(read["verify_create_201"]).provider_message_id == "VE" + "a" * 32
    assert mapping.checked(read["verify_check_approved"]) is OtpOutcome.APPROVED
    assert mapping.error(read["error_429"]) == ("20429", "Too many requests")


# ---- settings ----


@pytest.mark.parametrize(
    "change",
    [
        {"account_sid": "AC123"},
        {"auth_token": "short"},
        {"auth_token": " " + "a" * 32},
        {"sender": None},
        {"sender": "+0123"},
        {"api_key_sid": "SK" + "c" * 32},
        {"base_url": "https://twilio.com.evil.example"},
        {"base_url": "https://evil.example\\.twilio.com"},
        {"base_url": "https://evil.example/\t.twilio.com"},
        {"base_url": "https://["},
        {"base_url": "http://api.twilio.com"},
        {"base_url": "http://127.0.0.1:9"},
        {"base_url": "https://user:pw@api.twilio.com"},
        {"verify_service_sid": "VA/../x"},
        {"surprise": 1},
    ],
)
def test_wrong_settings_are_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        provider(**change)

    assert "1" * 32 not in str(refused.value)
