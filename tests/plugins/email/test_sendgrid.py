"""SendGrid: the official SDK as the oracle of requests and signatures, and what our mapping makes of its words."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from python_http_client.exceptions import ForbiddenError
from sendgrid import SendGridAPIClient
from sendgrid.helpers.eventwebhook import EventWebhook
from sendgrid.helpers.mail import Mail

from core.kit import outbound
from core.kit.outbound import Response
from core.messaging.provider import DeliveryState, ProviderContext, ProviderRejected, WebhookInvalid
from plugins.email.sendgrid import mapping
from plugins.email.sendgrid.config import SendGridConfig
from plugins.email.sendgrid.provider import SendGrid
from tests.plugins.message_vendors import Account, account_at

TESTDATA = Path(__file__).parents[3] / "plugins/email/sendgrid/testdata"
API_KEY = "SG.0123456789abcdef.0123456789abcdef"
# The vendor's own: sendgrid-python, its test of the event webhook.
S1 = (TESTDATA / "signed_payload.raw").read_bytes()
S1_KEY = (
    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw"
    "+2fNNRaINXvVpiglSI8eNEc6wEA3F+g=="
)
S1_HEADERS = {
    "x-twilio-email-event-webhook-signature": (
        "MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM="
    ),
    "x-twilio-email-event-webhook-timestamp": "1600112502",
}
S2 = json.loads((TESTDATA / "own_vector.json").read_bytes())


def provider(*keys: str, **more: Any) -> SendGrid:
    settings = {"api_key": API_KEY, "sender": "no-reply@example.in", "webhook_public_keys": list(keys), **more}
    return SendGrid(SendGridConfig.model_validate_json(json.dumps(settings)), ProviderContext("pac_1", "live", ""))


@pytest.fixture
async def account(tmp_path: Path) -> AsyncIterator[Account]:
    async with account_at("sendgrid", tmp_path) as found:
        yield found
    await outbound.close()


# ---- signatures ----


@pytest.mark.parametrize("keys", [(S1_KEY,), (S2["public_key"], S1_KEY), (S1_KEY, S2["public_key"])])
def test_the_vendors_vector_is_right_with_any_of_the_keys(keys: tuple[str, ...]) -> None:
    (notice,) = provider(*keys).verify_webhook(S1_HEADERS, S1, "", "POST")

    assert (notice.state, notice.permanent) == (DeliveryState.BOUNCED, True)  # dropped: a bounced address
    assert notice.provider_message_id == "LRzXl_NHStOGhQ4kofSm_A"
    assert notice.dedupe_key == "ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA"
    assert notice.at == datetime(2020, 9, 14, 19, 41, 32, tzinfo=UTC)


@pytest.mark.parametrize(
    ("keys", "headers", "body"),
    [
        ((S1_KEY,), S1_HEADERS, S1.rstrip()),
        ((S1_KEY,), S1_HEADERS, S1 + b" "),
        ((S1_KEY,), {**S1_HEADERS, "x-twilio-email-event-webhook-timestamp": "1600112503"}, S1),
        ((S1_KEY,), {**S1_HEADERS, "x-twilio-email-event-webhook-signature": "AAAA"}, S1),
        ((S1_KEY,), {}, S1),
        ((S2["public_key"],), S1_HEADERS, S1),
        ((), S1_HEADERS, S1),
    ],
)
def test_anything_else_is_refused(keys: tuple[str, ...], headers: dict[str, str], body: bytes) -> None:
    with pytest.raises(WebhookInvalid):
        provider(*keys).verify_webhook(headers, body, "", "POST")


def test_our_own_vector_is_right() -> None:
    headers = {
        "x-twilio-email-event-webhook-signature": S2["signature"],
        "x-twilio-email-event-webhook-timestamp": S2["timestamp"],
    }

    (notice,) = provider(S2["public_key"]).verify_webhook(headers, S2["body"].encode(), "", "POST")

    assert (notice.state, notice.permanent, notice.error_code) == (DeliveryState.BOUNCED, True, "5.1.1")


async def test_the_sdk_believes_the_simulators_events(account: Account) -> None:
    await account.provider().send(account.message())
    got = await account.settle()
    (public_key,) = account.credentials["webhook_public_keys"]
    verifier = EventWebhook(public_key)

    assert len(got) == 2
    for item in got:
        signature = item.headers["x-twilio-email-event-webhook-signature"]
        timestamp = item.headers["x-twilio-email-event-webhook-timestamp"]
        assert verifier.verify_signature(item.body.decode(), signature, timestamp)
        assert not verifier.verify_signature(item.body.decode() + " ", signature, timestamp)


# ---- the simulator, by the official SDK ----


async def test_the_sdk_sends_through_the_simulator(account: Account) -> None:
    client = SendGridAPIClient(api_key=account.id, host=account.url)
    mail = Mail("no-reply@example.com", "user@example.in", "Hello", plain_text_content="Hi", html_content="<p>Hi</p>")

    answer = await asyncio.to_thread(client.send, mail)

    (sent,) = await account.outbox()
    assert (answer.status_code, sent["to"], sent["text"]) == (202, "user@example.in", "Hi")


async def test_the_sdk_reads_the_simulators_refusals(account: Account) -> None:
    await account.control("PUT", f"accounts/{account.id}", {"senders": ["other@example.com"]})
    client = SendGridAPIClient(api_key=account.id, host=account.url)
    mail = Mail("no-reply@example.com", "user@example.in", "Hello", plain_text_content="Hi")

    with pytest.raises(ForbiddenError) as refused:
        await asyncio.to_thread(client.send, mail)

    assert refused.value.to_dict["errors"][0]["field"] == "from"


# ---- sending and events ----


async def test_an_email_has_its_parts_headers_and_reference(account: Account) -> None:
    headers = {"List-Unsubscribe": "<https://x.example/u>", "Reply-To": "help@example.in"}
    message = account.message(headers=headers, sender_name="Tea & Co.")
    await account.provider().send(message)

    (sent,) = await account.outbox()

    wish = sent["fields"]
    assert [item["type"] for item in wish["content"]] == ["text/plain", "text/html"]
    assert (wish["headers"], wish["reply_to"]) == (
        {"List-Unsubscribe": "<https://x.example/u>"},
        {"email": "help@example.in"},
    )
    assert wish["from"] == {"email": "no-reply@example.com", "name": "Tea & Co."}
    assert wish["personalizations"][0]["custom_args"] == {"bahi_reference": message.reference}
    assert wish["tracking_settings"]["click_tracking"] == {"enable": False}
    assert "mail_settings" not in wish


async def test_sendgrids_own_sandbox_mode_sends_nothing(account: Account) -> None:
    message = account.message()

    accepted = await account.provider(sandbox_mode=True).send(message)

    assert accepted.provider_message_id == message.reference
    assert await account.outbox() == []


async def test_a_refusal_names_the_field(account: Account) -> None:
    await account.control("PUT", f"accounts/{account.id}", {"senders": []})

    with pytest.raises(ProviderRejected) as refused:
        await account.provider().send(account.message())

    assert (refused.value.vendor_code, refused.value.vendor_text[:16]) == ("from", "The from address")


@pytest.mark.parametrize(
    ("local", "state", "permanent", "code"),
    [
        ("bounce", DeliveryState.BOUNCED, True, "5.0.0"),
        ("block+x", DeliveryState.BOUNCED, False, "5.7.1"),
        ("drop", DeliveryState.BOUNCED, True, "5.0.0"),
        ("spam", DeliveryState.COMPLAINED, False, "spamreport"),
        ("unsubscribe", DeliveryState.UNSUBSCRIBED, False, "unsubscribe"),
        ("anybody", DeliveryState.DELIVERED, False, None),
    ],
)
async def test_events_are_read_with_our_reference(
    account: Account, local: str, state: DeliveryState, *, permanent: bool, code: str | None
) -> None:
    message = account.message(f"{local}@example.com")
    accepted = await account.provider().send(message)

    (notice,) = await account.notices(account.provider())

    assert (notice.state, notice.permanent, notice.error_code) == (state, permanent, code)
    assert notice.elsewhere is (local == "block+x")
    assert (notice.provider_message_id, notice.reference) == (accepted.provider_message_id, message.reference)


def test_the_documented_events_are_read() -> None:
    found = mapping.notices((TESTDATA / "events_sample.json").read_bytes())

    assert [item.state for item in found[:4]] == [
        DeliveryState.DELIVERED,
        DeliveryState.BOUNCED,
        DeliveryState.BOUNCED,
        DeliveryState.BOUNCED,
    ]
    assert [item.permanent for item in found[:4]] == [False, True, False, True]
    assert {item.provider_message_id for item in found} == {"14c5d75ce93"}


@pytest.mark.parametrize(
    ("event", "state", "permanent"),
    [
        ({"event": "bounce", "type": "bounce", "status": "4.2.2"}, DeliveryState.BOUNCED, False),
        ({"event": "dropped", "reason": "Spam Content"}, DeliveryState.FAILED, False),
        ({"event": "dropped", "reason": "Spam Reporting Address"}, DeliveryState.COMPLAINED, False),
        ({"event": "dropped", "reason": "Unsubscribed Address"}, DeliveryState.UNSUBSCRIBED, False),
        ({"event": "dropped"}, DeliveryState.FAILED, False),
        ({"event": "teleported"}, DeliveryState.UNKNOWN, False),
    ],
)
def test_each_event_has_its_state(event: dict[str, Any], state: DeliveryState, *, permanent: bool) -> None:
    body = json.dumps([{"sg_event_id": "e1", "sg_message_id": "m1.x", **event}]).encode()

    (notice,) = mapping.notices(body)

    assert (notice.state, notice.permanent) == (state, permanent)


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"[1, null]", b'[{"event": "bounce"}]', b'[{"event": "bounce", "sg_event_id": "e"}]']
)
def test_what_is_no_report_is_none(body: bytes) -> None:
    assert mapping.notices(body) == []


@pytest.mark.parametrize("body", [b"", b"[]", b'{"errors": []}', b'{"errors": [7]}', b"<html>"])
def test_an_unreadable_refusal_has_no_code(body: bytes) -> None:
    assert mapping.error(Response(400, {}, body)) == ("", "")


@pytest.mark.parametrize(
    "change",
    [
        {"api_key": "short"},
        {"sender": "nobody"},
        {"region": "mars"},
        {"webhook_public_keys": ["AAAA"]},
        {"webhook_public_keys": ["not base64!"]},
        {"base_url": "https://sendgrid.com.evil.example"},
        {"surprise": 1},
    ],
)
def test_wrong_settings_are_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        provider(**change)

    assert API_KEY not in str(refused.value)
