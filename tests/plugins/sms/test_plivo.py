"""Plivo: the official SDK as the oracle of requests and signatures, and what our mapping makes of its words."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

import plivo
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plivo.utils import validate_signature
from plivo.utils.signature_v3 import construct_post_url, get_signature_v3, validate_v3_signature
from pydantic import ValidationError

from core.kit import outbound
from core.kit.outbound import Response
from core.messaging.provider import DeliveryState, ProviderContext, ProviderRejected, Purpose, WebhookInvalid
from plugins.sms.plivo import mapping
from plugins.sms.plivo.config import PlivoConfig
from plugins.sms.plivo.provider import Plivo
from tests.plugins.message_vendors import Account, account_at, former

TESTDATA = Path(__file__).parents[3] / "plugins/sms/plivo/testdata"
TOKEN = "a" * 40
URL = "https://pay.example.in/webhooks/plivo/status?tenant=t1"
FIELDS = {
    "ErrorCode": "",
    "From": "TESTIN",
    "MessageUUID": "5b40a428-bfc7-4daf-9d06-726c558bf3b8",
    "Status": "delivered",
    "To": "919876543210",
}
NONCE = "12345678901234567890"


def provider(token: str = "", **more: Any) -> Plivo:
    settings = {"auth_id": "MA" + "X" * 18, "auth_token": TOKEN, "sender": "BAHITX", **more}
    secrets = {"auth_token": former(token)} if token else {}
    config = PlivoConfig.model_validate_json(json.dumps(settings))
    return Plivo(config, ProviderContext("pac_1", "live", "", former_secrets=secrets))


def v3(signature: str, nonce: str = NONCE) -> dict[str, str]:
    return {"x-plivo-signature-v3": signature, "x-plivo-signature-v3-nonce": nonce}


@pytest.fixture
async def account(tmp_path: Path) -> AsyncIterator[Account]:
    async with account_at("plivo", tmp_path) as found:
        yield found
    await outbound.close()


# ---- signatures ----


@pytest.mark.parametrize(
    ("url", "signature"),
    [
        (URL, "t2YKgUZn5Ff5T6Wb70mc+Dm3OvW1xSqci0Onf7965/8="),
        (URL, "xx,t2YKgUZn5Ff5T6Wb70mc+Dm3OvW1xSqci0Onf7965/8="),
        (URL.partition("?")[0], "uWx6c78eOq66VVmE2smpPVH2cjSolNVHAiqqXJJEpxw="),
    ],
)
def test_the_vectors_of_signature_v3_are_right(url: str, signature: str) -> None:
    body = urlencode(FIELDS).encode()

    (notice,) = provider("my_auth_token").verify_webhook(v3(signature), body, url, "POST")

    assert (notice.state, notice.error_code, notice.recipient) == (DeliveryState.DELIVERED, None, "+919876543210")
    with pytest.raises(WebhookInvalid):
        provider("my_auth_tokens").verify_webhook(v3(signature), body, url, "POST")


def test_the_vendors_vector_of_signature_v2_is_right() -> None:
    headers = {
        "x-plivo-signature-v2": "ehV3IKhLysWBxC1sy8INm0qGoQYdYsHwuoKjsX7FsXc=",
        "x-plivo-signature-v2-nonce": "12345",
    }

    assert (
        provider("my_auth_token", webhook_signature="v2").verify_webhook(headers, b"", "https://answer.url", "POST")
        == []
    )
    with pytest.raises(WebhookInvalid):
        provider("my_auth_tokens", webhook_signature="v2").verify_webhook(headers, b"", "https://answer.url", "POST")


def test_signature_v2_does_not_do_unless_the_tenant_chose_it() -> None:
    headers = {
        "x-plivo-signature-v2": "ehV3IKhLysWBxC1sy8INm0qGoQYdYsHwuoKjsX7FsXc=",
        "x-plivo-signature-v2-nonce": "12345",
    }

    with pytest.raises(WebhookInvalid):
        provider("my_auth_token").verify_webhook(headers, b"", "https://answer.url", "POST")


_NAMES = st.text("abcXYZ0189_", min_size=1, max_size=8)
_VALUES = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    asked=st.dictionaries(_NAMES, st.text("abc019 .+", max_size=8), max_size=3),
    posted=st.dictionaries(_NAMES, _VALUES, min_size=1, max_size=5),
)
def test_whatever_the_sdk_signs_is_believed_and_nothing_else(asked: dict[str, str], posted: dict[str, str]) -> None:
    url = "https://pay.example.in/hook" + (f"?{urlencode(asked)}" if asked else "")
    base = construct_post_url(url, dict(posted)).decode()
    signature = get_signature_v3(TOKEN.encode(), base, NONCE).decode()
    body = urlencode(posted).encode()

    provider().verify_webhook(v3(signature), body, url, "POST")

    for headers, altered in (
        (v3(signature, "1"), body),
        (v3(signature), body + b"&zz=1"),
        (v3(signature[::-1]), body),
    ):
        with pytest.raises(WebhookInvalid):
            provider().verify_webhook(headers, altered, url, "POST")


def test_a_subaccounts_callback_may_be_signed_by_its_main_account() -> None:
    base = construct_post_url(URL, dict(FIELDS)).decode()
    signature = get_signature_v3(TOKEN.encode(), base, NONCE).decode()
    headers = {
        "x-plivo-signature-ma-v3": signature,
        "x-plivo-signature-v3": "other",
        "x-plivo-signature-v3-nonce": NONCE,
    }

    assert len(provider().verify_webhook(headers, urlencode(FIELDS).encode(), URL, "POST")) == 1


# ---- the simulator, by the official SDK ----


@pytest.fixture
def sdk(account: Account, monkeypatch: pytest.MonkeyPatch) -> Iterator[plivo.RestClient]:
    # The client goes back to this address at every request, whatever its own is set to.
    monkeypatch.setattr("plivo.rest.client.PLIVO_API_BASE_URI", f"{account.url}/v1/Account")
    client = plivo.RestClient(account.id, account.credentials["auth_token"])
    yield client
    client.session.close()
    client.multipart_session.close()


async def test_the_sdk_sends_through_the_simulator(account: Account, sdk: plivo.RestClient) -> None:
    dlt = {"dlt_entity_id": "1101", "dlt_template_id": "1107", "dlt_template_category": "service_implicit"}

    made = await asyncio.to_thread(sdk.messages.create, src="BAHITX", dst="919876543210", text="Hello!", **dlt)
    found = await asyncio.to_thread(sdk.messages.get, made.message_uuid[0])

    assert (found.to_number, found.message_state) == ("919876543210", "queued")
    (sent,) = await account.outbox()
    assert {name: sent["fields"][name] for name in dlt} == dlt


async def test_the_sdk_reads_the_simulators_refusals(account: Account, sdk: plivo.RestClient) -> None:
    await account.control("PUT", f"accounts/{account.id}", {"auth_token": "changed" * 6})

    with pytest.raises(plivo.exceptions.AuthenticationError):
        await asyncio.to_thread(sdk.messages.create, src="BAHITX", dst="919876543210", text="Hello!")


async def test_the_sdk_believes_the_simulators_receipts(account: Account) -> None:
    await account.provider().send(account.message(callback_url=f"{account.receiver.base}/hook?tenant=t1"))

    got = await account.settle()

    assert len(got) == 3
    token = account.credentials["auth_token"]
    for item in got:
        url, headers = account.receiver.base + item.target, item.headers
        fields = dict(parse_qsl(item.body.decode(), keep_blank_values=True))
        nonce, signature = headers["x-plivo-signature-v3-nonce"], headers["x-plivo-signature-v3"]
        assert validate_v3_signature("POST", url, nonce, token, signature, fields)
        nonce, signature = headers["x-plivo-signature-v2-nonce"], headers["x-plivo-signature-v2"]
        assert validate_signature(url, nonce, signature, token)
        assert validate_signature(
            url, headers["x-plivo-signature-v2-nonce"], headers["x-plivo-signature-v2"].encode().decode(), token
        ) in {True, False}


# ---- sending and reports ----


async def test_the_dlt_ids_go_with_an_indian_message_and_a_code_stays_out_of_the_log(account: Account) -> None:
    message = account.message(purpose=Purpose.OTP)
    await account.provider().send(message)
    await account.provider(sender=None, powerpack_uuid="5b40a428-bfc7-4daf-9d06-726c558bf3b8").send(
        account.message("+14155550100", dlt=None)
    )

    indian, other = [item["fields"] for item in await account.outbox()]

    assert indian["src"] == "BAHITX"
    assert indian["log"] == "false"
    assert (indian["dlt_entity_id"], indian["dlt_template_id"], indian["dlt_template_category"]) == (
        message.dlt.entity_id,
        message.dlt.template_id,
        "service_implicit",
    )
    assert "dlt_entity_id" not in other
    assert (other["powerpack_uuid"], other["log"]) == ("5b40a428-bfc7-4daf-9d06-726c558bf3b8", "true")


async def test_a_refusal_keeps_the_vendors_words(account: Account) -> None:
    with pytest.raises(ProviderRejected) as refused:
        await account.provider().send(account.message("+00"))

    assert (refused.value.vendor_code, refused.value.vendor_text) == ("http_400", "dst is not a valid number")


@pytest.mark.parametrize(
    ("ending", "state", "permanent", "code"),
    [
        ("0001", DeliveryState.FAILED, False, "20"),
        ("0002", DeliveryState.FAILED, False, "30"),
        ("0003", DeliveryState.FAILED, False, "1000"),
        ("0004", DeliveryState.BOUNCED, True, "50"),
    ],
)
async def test_a_failure_says_whether_the_number_is_to_blame(
    account: Account, ending: str, state: DeliveryState, *, permanent: bool, code: str
) -> None:
    await account.provider().send(account.message(f"+91987654{ending}"))

    last = (await account.notices(account.provider()))[-1]

    assert (last.state, last.permanent, last.error_code) == (state, permanent, code)
    assert last.elsewhere is (code == "20")


def test_a_part_of_a_long_message_is_about_its_parent() -> None:
    fields = {**FIELDS, "MessageUUID": "part-2", "ParentMessageUUID": "whole"}

    (notice,) = mapping.notices(fields)

    assert (notice.provider_message_id, notice.dedupe_key) == ("whole", "part-2:delivered")


def test_the_documented_answer_is_read() -> None:
    accepted = mapping.accepted(Response(202, {}, (TESTDATA / "message_send_202.json").read_bytes()))

    assert accepted.provider_message_id == "5b40a428-bfc7-4daf-9d06-726c558bf3b8"


@pytest.mark.parametrize(
    "change",
    [
        {"auth_id": "MA"},
        {"auth_token": "short"},
        {"sender": None},
        {"powerpack_uuid": "5b40a428-bfc7-4daf-9d06-726c558bf3b8"},
        {"webhook_signature": "none"},
        {"base_url": "https://evil.example"},
        {"base_url": "http://127.0.0.1:9"},
        {"surprise": 1},
    ],
)
def test_wrong_settings_are_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        provider(**change)

    assert TOKEN not in str(refused.value)
