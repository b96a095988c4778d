"""Amazon SES: request signatures against AWS's vectors, SNS envelopes, and whose certificate counts."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from quart import Quart, Response

from core.kit import outbound
from core.messaging.provider import (
    DeliveryState,
    ProviderContext,
    ProviderRejected,
    ProviderUnavailable,
    WebhookInvalid,
)
from core.testing.sandbox import SandboxContext
from plugins.email.ses import mapping, sigv4, sns
from plugins.email.ses.config import SesConfig
from plugins.email.ses.provider import Ses
from plugins.email.ses.sandbox import SesVendor
from tests.plugins.message_vendors import Account, account_at, serving

TESTDATA = Path(__file__).parents[3] / "plugins/email/ses/testdata"
TOPIC = "arn:aws:sns:ap-south-1:123456789012:ses-events"
SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
SETTINGS = {
    "region": "ap-south-1",
    "access_key_id": "AKIAIOSFODNN7EXAMPLE",
    "secret_access_key": SECRET,
    "sender": "no-reply@example.in",
    "topic_arns": [TOPIC],
}


def provider(sandbox_url: str = "", **more: Any) -> Ses:
    config = SesConfig.model_validate_json(json.dumps({**SETTINGS, **more}))
    return Ses(config, ProviderContext("pac_1", "sandbox", sandbox_url))


@pytest.fixture
async def account(tmp_path: Path) -> AsyncIterator[Account]:
    async with account_at("ses", tmp_path) as found:
        yield found
    await outbound.close()


@pytest.fixture(autouse=True)
def _no_certificates() -> Iterator[None]:
    sns.forget_keys()
    yield
    sns.forget_keys()


# ---- signature version 4 ----

_MOMENT = datetime(2015, 8, 30, 12, 36, tzinfo=UTC)
_FORM = "application/x-www-form-urlencoded"


_SUITE = "https://example.amazonaws.com/"


# AWS's Signature Version 4 test suite: get-vanilla, get-vanilla-query-order-key-case, post-vanilla,
# post-x-www-form-urlencoded, and the worked example of the IAM User Guide.
@pytest.mark.parametrize(
    ("method", "url", "headers", "body", "service", "signature"),
    [
        (
            "GET", _SUITE, {}, b"", "service",
            "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        ),
        (
            "GET", f"{_SUITE}?Param2=value2&Param1=value1", {}, b"", "service",
            "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        ),
        (
            "POST", _SUITE, {}, b"", "service",
            "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        ),
        (
            "POST", _SUITE, {"Content-Type": _FORM}, b"Param1=value1", "service",
            "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
        ),
        (
            "GET", "https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08",
            {"Content-Type": f"{_FORM}; charset=utf-8"}, b"", "iam",
            "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
        ),
    ],
    ids=["get", "query-order", "post", "form", "iam-example"],
)  # fmt: skip
def test_the_published_vectors_are_right(
    method: str, url: str, headers: dict[str, str], body: bytes, service: str, signature: str
) -> None:
    key = sigv4.Key("AKIDEXAMPLE", SECRET, "us-east-1", service)

    sent = sigv4.sign(method, url, headers, body, key=key, moment=_MOMENT)

    assert sent["Authorization"].endswith(f"Signature={signature}")
    assert sent["X-Amz-Date"] == "20150830T123600Z"
    assert SECRET not in repr(key)


def test_a_send_is_signed_as_the_official_client_does() -> None:
    # Made with botocore's SigV4Auth.
    body = (
        b'{"FromEmailAddress":"no-reply@example.in","Destination":{"ToAddresses":["user@example.in"]},"Content":'
        b'{"Simple":{"Subject":{"Data":"Hi","Charset":"UTF-8"},"Body":{"Text":{"Data":"Hello","Charset":"UTF-8"}}}}}'
    )
    key = sigv4.Key("AKIDEXAMPLE", SECRET, "ap-south-1", "ses")
    url = "https://email.ap-south-1.amazonaws.com/v2/email/outbound-emails"
    moment = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)

    sent = sigv4.sign("POST", url, {"content-type": "application/json"}, body, key=key, moment=moment)

    assert sent["Authorization"] == (
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20240102/ap-south-1/ses/aws4_request, "
        "SignedHeaders=content-type;host;x-amz-date, "
        "Signature=c00cf3046448b258541205000df6f048d3f7e2513e1c4e499bbd1da55350acd1"
    )


# ---- SNS ----


def place(envelope: str, url: str) -> bytes:
    """An envelope whose certificate is elsewhere: SNS does not sign where its certificate is."""
    return json.dumps({**json.loads((TESTDATA / envelope).read_bytes()), "SigningCertURL": url}).encode()


@pytest.fixture
async def certificates() -> AsyncIterator[str]:
    """A place that serves the vectors' certificate, and others that will not do."""
    app = Quart("certificates")
    good = (TESTDATA / "sns_test_cert.pem").read_bytes()
    served = {"0000": good, "garbage": b"no certificate", "gone": None, "broken": b""}

    @app.get("/sandbox/ses/SimpleNotificationService-<name>.pem")
    async def get(name: str) -> Response:
        content = served.get(name)
        if name == "broken":
            return Response(b"", 500)
        return Response(b"", 404) if content is None else Response(content, 200)

    async with serving(app) as base:
        yield f"{base}/sandbox/ses"
    await outbound.close()


@pytest.mark.parametrize("version", ["1", "2"])
async def test_the_vectors_of_both_versions_are_right(certificates: str, version: str) -> None:
    ours = provider(certificates)
    body = place(f"sns_notif_v{version}.json", f"{certificates}/SimpleNotificationService-0000.pem")

    with pytest.raises(WebhookInvalid):  # the certificate is not here yet
        ours.verify_webhook({}, body, "", "POST")
    await ours.prepare_webhook({}, body)
    (notice,) = ours.verify_webhook({}, body, "", "POST")

    assert (notice.state, notice.permanent) == (DeliveryState.BOUNCED, True)
    assert (notice.error_code, notice.recipient) == ("Permanent/General", "recipient1@example.com")
    assert notice.error_text == "smtp; 550 user unknown"


@pytest.mark.parametrize("version", ["1", "2"])
async def test_a_subscription_is_authentic_and_reports_nothing(certificates: str, version: str) -> None:
    ours = provider(certificates)
    body = place(f"sns_subconf_v{version}.json", f"{certificates}/SimpleNotificationService-0000.pem")
    await ours.prepare_webhook({}, body)

    assert ours.verify_webhook({}, body, "", "POST") == []


@pytest.mark.parametrize(
    "change",
    [
        {"Message": "{}"},
        {"MessageId": "another"},
        {"Subject": "added"},
        {"Timestamp": "2019-01-31T04:37:05.321Z"},
        {"TopicArn": "arn:aws:sns:ap-south-1:123456789012:another"},
        {"Type": "SubscriptionConfirmation", "Token": "t", "SubscribeURL": "https://sns.ap-south-1.amazonaws.com/"},
        {"SignatureVersion": "2"},
        {"SignatureVersion": "3"},
        {"Signature": "AAAA"},
        {"Signature": "not base64!"},
        {"Signature": None},
        {"SigningCertURL": None},
    ],
)
async def test_an_altered_envelope_is_refused(certificates: str, change: dict[str, Any]) -> None:
    ours = provider(certificates, topic_arns=[TOPIC, f"{TOPIC}-2"])
    body = place("sns_notif_v1.json", f"{certificates}/SimpleNotificationService-0000.pem")
    await ours.prepare_webhook({}, body)
    assert len(ours.verify_webhook({}, body, "", "POST")) == 1

    altered = json.dumps({**json.loads(body), **change}).encode()

    with pytest.raises(WebhookInvalid):
        ours.verify_webhook({}, altered, "", "POST")


@pytest.mark.parametrize(
    "url",
    [
        "http://sns.ap-south-1.amazonaws.com/SimpleNotificationService-0000.pem",
        "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0000.pem",
        "https://sns.s3-us-west-2.amazonaws.com/SimpleNotificationService-0000.pem",
        "https://sns.ap-south-1.amazonaws.com.evil.example/SimpleNotificationService-0000.pem",
        "https://evil.example/SimpleNotificationService-0000.pem",
        "https://sns.ap-south-1.amazonaws.com@evil.example/SimpleNotificationService-0000.pem",
        "https://sns.ap-south-1.amazonaws.com:8443/SimpleNotificationService-0000.pem",
        "https://sns.ap-south-1.amazonaws.com/other.pem",
        "https://sns.ap-south-1.amazonaws.com/a/../SimpleNotificationService-0000.pem",
        "https://sns.ap-south-1.amazonaws.com/SimpleNotificationService-0000.pem?x=1",
        "http://127.0.0.1:1/sandbox/ses/SimpleNotificationService-0000.pem",
        "https://sns.ap-south-1.amazonaws.com/SimpleNotificationService-0000.pem?",
        "https://sns.ap-south-1.amazonaws.com/SimpleNotificationService-0000.pem#x",
        "https://sns.ap-south-1.amazonaws.com/SimpleNotificationService-00\n00.pem",
        "https:\t//sns.ap-south-1.amazonaws.com/SimpleNotificationService-0000.pem",
        "https://sns.ap-south-1.amazonaws.com\\@evil.example/SimpleNotificationService-0000.pem",
        "https://sns.ap-south-1.amazonaws.com\uff0fevil.example/SimpleNotificationService-0000.pem",
        "https://[",
        "file:///etc/passwd",
        "",
    ],
)
async def test_a_certificate_from_elsewhere_is_never_fetched(url: str) -> None:
    # A call to any of these places would fail here with another error: the network is off.
    with pytest.raises(WebhookInvalid):
        await provider().prepare_webhook({}, place("sns_notif_v1.json", url))


async def test_a_simulators_certificate_counts_for_no_live_account(certificates: str) -> None:
    config = SesConfig.model_validate_json(json.dumps(SETTINGS))
    live = Ses(config, ProviderContext("pac_1", "live", certificates))
    body = place("sns_notif_v1.json", f"{certificates}/SimpleNotificationService-0000.pem")
    await provider(certificates).prepare_webhook({}, body)

    with pytest.raises(WebhookInvalid):
        await live.prepare_webhook({}, body)
    with pytest.raises(WebhookInvalid):
        live.verify_webhook({}, body, "", "POST")


@pytest.mark.parametrize(
    ("name", "raised"), [("garbage", WebhookInvalid), ("gone", WebhookInvalid), ("broken", ProviderUnavailable)]
)
async def test_what_is_no_certificate_is_not_kept(certificates: str, name: str, raised: type[Exception]) -> None:
    ours = provider(certificates)
    body = place("sns_notif_v1.json", f"{certificates}/SimpleNotificationService-{name}.pem")

    with pytest.raises(raised):
        await ours.prepare_webhook({}, body)
    with pytest.raises(WebhookInvalid):
        ours.verify_webhook({}, body, "", "POST")


async def test_made_up_certificates_are_not_all_asked_for_at_once(certificates: str) -> None:
    ours = provider(certificates)
    good = place("sns_notif_v1.json", f"{certificates}/SimpleNotificationService-0000.pem")
    bodies = [place("sns_notif_v1.json", f"{certificates}/SimpleNotificationService-{n}.pem") for n in range(9)]

    asked = await asyncio.gather(*(ours.prepare_webhook({}, body) for body in bodies), return_exceptions=True)

    assert [type(item) for item in asked] == [WebhookInvalid] * 4 + [ProviderUnavailable] * 5
    await asyncio.gather(*(ours.prepare_webhook({}, good) for _ in range(9)))
    assert len(ours.verify_webhook({}, good, "", "POST")) == 1


async def test_the_topic_must_be_ours() -> None:
    with pytest.raises(WebhookInvalid):
        await provider(topic_arns=[]).prepare_webhook({}, (TESTDATA / "sns_notif_v1.json").read_bytes())


# ---- through the simulator ----


async def test_nothing_is_reported_before_the_subscription_is_confirmed(tmp_path: Path) -> None:
    async with account_at("ses", tmp_path) as account:
        other = {"topic_arn": "arn:aws:sns:ap-south-1:123456789012:not-asked-for", "subscribed": False}
        await account.control("PUT", f"accounts/{account.id}", other)
        (asked,) = await account.settle()
        # Somebody else's topic asks: it is not on our list, so nobody confirms.
        with pytest.raises(WebhookInvalid):
            await account.provider().follow_webhook(asked.headers, asked.body)

        await account.provider().send(account.message())

        assert len(await account.settle()) == 1
    await outbound.close()


async def test_confirming_twice_does_no_harm(account: Account) -> None:
    await account.control("PUT", f"accounts/{account.id}", {"subscribed": False, "signature_version": "2"})
    (asked,) = await account.settle()

    await account.provider().follow_webhook(asked.headers, asked.body)
    await account.provider().follow_webhook(asked.headers, asked.body)

    assert (await account.control("PUT", f"accounts/{account.id}", {}))["subscribed"] is True


@pytest.mark.parametrize(
    ("local", "state", "permanent", "code"),
    [
        ("bounce", DeliveryState.BOUNCED, True, "Permanent/General"),
        ("softbounce+1", DeliveryState.BOUNCED, False, "Transient/MailboxFull"),
        ("suppressionlist", DeliveryState.BOUNCED, True, "Permanent/OnAccountSuppressionList"),
        ("complaint", DeliveryState.COMPLAINED, False, "abuse"),
        ("anybody", DeliveryState.DELIVERED, False, None),
    ],
)
async def test_events_are_read_with_our_reference(
    account: Account, local: str, state: DeliveryState, *, permanent: bool, code: str | None
) -> None:
    message = account.message(f"{local}@example.com")
    accepted = await account.provider().send(message)

    sent, last = await account.notices(account.provider())

    assert sent.state is DeliveryState.SENT
    assert (last.state, last.permanent, last.error_code) == (state, permanent, code)
    assert (last.provider_message_id, last.reference) == (accepted.provider_message_id, message.reference)
    assert last.recipient == message.to
    assert message.to not in (last.error_text or "")


async def test_notifications_without_a_configuration_set_are_read_too(account: Account) -> None:
    await account.provider(configuration_set=None).send(account.message("bounce@example.com"))

    (notice,) = await account.notices(account.provider())

    assert (notice.state, notice.reference) == (DeliveryState.BOUNCED, None)


async def test_an_email_has_its_parts_headers_and_names(account: Account) -> None:
    headers = {"List-Unsubscribe": "<https://x.example/u>", "Reply-To": "help@example.in"}
    await account.provider().send(account.message(headers=headers, sender_name="Tea, Ümlaut & Co."))

    (sent,) = await account.outbox()

    wish = sent["fields"]
    simple = wish["Content"]["Simple"]
    assert simple["Subject"]["Data"] == "Your receipt — ₹ 1,250.00"
    assert simple["Body"].keys() == {"Text", "Html"}
    assert simple["Headers"] == [{"Name": "List-Unsubscribe", "Value": "<https://x.example/u>"}]
    assert wish["ReplyToAddresses"] == ["help@example.in"]
    assert wish["FromEmailAddress"].isascii()
    assert wish["FromEmailAddress"].endswith(" <no-reply@example.com>")


async def test_a_refusal_of_the_message_and_one_of_the_account_differ(account: Account) -> None:
    await account.control("PUT", f"accounts/{account.id}", {"identities": ["other.example"]})
    with pytest.raises(ProviderRejected) as refused:
        await account.provider().send(account.message())
    with pytest.raises(ProviderUnavailable) as shut_out:
        await account.provider(region="eu-west-1").send(account.message())

    assert refused.value.vendor_code == "MessageRejected"
    assert shut_out.value.extensions["vendor_code"] == "InvalidSignatureException"
    assert await account.outbox() == []


@pytest.mark.parametrize(
    ("header", "body", "expected"),
    [
        ("TooManyRequestsException:http://x/", {"message": "slow"}, ("TooManyRequestsException", "slow")),
        ("", {"__type": "com.amazonaws.ses#MessageRejected", "Message": "no"}, ("MessageRejected", "no")),
        ("", {"code": "BadRequestException"}, ("BadRequestException", "")),
        ("", [], ("", "")),
    ],
)  # fmt: skip
def test_the_code_is_found_wherever_aws_puts_it(header: str, body: Any, expected: tuple[str, str]) -> None:
    response = outbound.Response(400, {"x-amzn-errortype": header}, json.dumps(body).encode())

    assert mapping.error(response) == expected


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("bounce_notification", DeliveryState.BOUNCED),
        ("complaint_notification", DeliveryState.COMPLAINED),
        ("delivery_notification", DeliveryState.DELIVERED),
    ],
)
def test_the_documented_notifications_are_read(name: str, state: DeliveryState) -> None:
    (notice,) = mapping.notices("sns-1", (TESTDATA / f"{name}.json").read_text())

    assert notice.state is state
    assert notice.provider_message_id == "000001378603177f-7a5433e7-8edb-42ae-af10-f0181f34d6ee-000000"
    assert notice.at is not None


_NEW_BOUNCE = json.dumps({
    "eventType": "Bounce",
    "mail": {"messageId": "m"},
    "bounce": {"bounceType": "New", "bouncedRecipients": [{"emailAddress": "a@b.in"}, {"emailAddress": "c@d.in"}]},
})  # fmt: skip
_NOT_SPAM = json.dumps({
    "notificationType": "Complaint",
    "mail": {"messageId": "m"},
    "complaint": {"complaintFeedbackType": "not-spam", "complainedRecipients": [{"emailAddress": "a@b.in"}]},
})  # fmt: skip


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Successfully validated SNS topic for Amazon SES event publishing.", []),
        ("[]", []),
        ('{"eventType": "Bounce"}', []),
        ('{"eventType": "Open", "mail": {"messageId": "m"}}', []),
        ('{"eventType": "Bounce", "mail": {"messageId": "m"}, "bounce": {"bouncedRecipients": 7}}', []),
        ('{"eventType": "New", "mail": {"messageId": "m", "destination": ["a@b.in"]}}', [DeliveryState.UNKNOWN]),
        (_NEW_BOUNCE, [DeliveryState.UNKNOWN] * 2),
        (_NOT_SPAM, [DeliveryState.UNKNOWN]),
        ('{"eventType": "Reject", "mail": {"messageId": "m", "destination": ["a@b.in"]}}', [DeliveryState.FAILED]),
    ],
)  # fmt: skip
def test_what_is_not_listed_is_unknown_and_what_is_no_report_is_none(text: str, states: list[DeliveryState]) -> None:
    found = mapping.notices("sns-1", text)

    assert [item.state for item in found] == states
    assert len({item.dedupe_key for item in found}) == len(found)


@pytest.mark.parametrize(
    "change",
    [
        {"region": "mumbai"},
        {"region": "ap-south-1.evil.example/x-1"},
        {"access_key_id": "akia"},
        {"secret_access_key": "short"},
        {"sender": "nobody"},
        {"topic_arns": ["arn:aws:sqs:ap-south-1:123456789012:x"]},
        {"base_url": "https://amazonaws.com.evil.example"},
        {"base_url": "https://internal-x-1.ap-south-1.elb.amazonaws.com"},
        {"base_url": "https://email.us-east-1.amazonaws.com"},
        {"base_url": "http://127.0.0.1:9"},
        {"surprise": 1},
    ],
)
def test_wrong_settings_are_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        provider(**change)

    assert SECRET not in str(refused.value)


def test_an_address_of_the_simulator_names_its_certificate_for_good(tmp_path: Path) -> None:
    """Plugins keep keys by address; another simulator on the same port had others under it."""
    here, again, elsewhere = (
        SesVendor(SandboxContext(tmp_path / name, "http://127.0.0.1:1/sandbox/ses", seed=1)) for name in "aab"
    )

    assert here.certificate_path == again.certificate_path
    assert here.certificate_path != elsewhere.certificate_path
