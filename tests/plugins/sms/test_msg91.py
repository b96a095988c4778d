"""MSG91: flows by template, its codes, and reports that nothing but a token in the address vouches for."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from pydantic import ValidationError

from core.kit import outbound
from core.kit.outbound import Response
from core.messaging.provider import (
    DeliveryState,
    Dlt,
    OtpOutcome,
    OtpRequest,
    ProviderContext,
    ProviderRejected,
    ProviderUnavailable,
    WebhookInvalid,
)
from plugins.sms.msg91 import mapping
from plugins.sms.msg91.config import Msg91Config
from plugins.sms.msg91.provider import Msg91
from tests.plugins.message_vendors import Account, account_at

TESTDATA = Path(__file__).parents[3] / "plugins/sms/msg91/testdata"
TOKEN = "abcdefghijklmnopqrstuvwxyz"
URL = f"https://pay.example.in/webhooks/t1/pac_1?token={TOKEN}"


def provider(**more: Any) -> Msg91:
    settings = {"auth_key": "123456Aabcdefghijklmn", "webhook_token": TOKEN, **more}
    return Msg91(Msg91Config.model_validate_json(json.dumps(settings)), ProviderContext("pac_1", "live", ""))


@pytest.fixture
async def account(tmp_path: Path) -> AsyncIterator[Account]:
    async with account_at("msg91", tmp_path) as found:
        yield found
    await outbound.close()


# ---- sending ----


async def test_a_message_is_its_template_and_its_variables(account: Account) -> None:
    await account.provider().send(account.message())

    (sent,) = await account.outbox()

    (recipient,) = sent["fields"]["recipients"]
    assert recipient == {"mobiles": "919876543210", "var1": "1250.00"}
    assert (sent["fields"]["sender"], sent["fields"]["short_url"]) == ("BAHITX", "0")


@pytest.mark.parametrize(
    ("dlt", "code"),
    [
        (None, "no_template"),
        (Dlt("1101", "1107160000000000999", "BAHITX", ("1",)), "no_template"),
        (Dlt("1101", "1107160000000000001", "BAHITX", ("1", "2")), "template_variables"),
    ],
)
async def test_what_no_template_covers_is_refused_before_any_call(account: Account, dlt: Dlt | None, code: str) -> None:
    with pytest.raises(ProviderRejected) as refused:
        await account.provider().send(account.message(dlt=dlt))

    assert refused.value.vendor_code == code
    assert await account.outbox() == []


@pytest.mark.parametrize("status", [200, 400])
async def test_an_error_is_one_with_either_status(account: Account, status: int) -> None:
    await account.control("PUT", f"accounts/{account.id}", {"error_status": status, "templates": {}})

    with pytest.raises(ProviderRejected) as refused:
        await account.provider().send(account.message())

    assert refused.value.vendor_text == "template id missing or invalid"


@pytest.mark.parametrize(
    "body",
    [
        {"type": "error", "message": "Invalid authkey"},
        {"type": "error", "message": "no", "code": "207"},
        {"type": "error", "message": "ip not whitelisted", "code": 418},
    ],
)
def test_an_error_about_the_account_blames_the_account(body: dict[str, Any]) -> None:
    with pytest.raises(ProviderUnavailable):
        mapping.accepted(Response(200, {}, json.dumps(body).encode()))


@pytest.mark.parametrize("body", [{"type": "success"}, {"type": "new", "message": "abc"}, {"message": "abc"}, []])
def test_an_answer_that_is_neither_success_nor_error_is_not_believed(body: Any) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        mapping.accepted(Response(200, {}, json.dumps(body).encode()))


# ---- reports ----


@pytest.mark.parametrize("version", ["2", "3"])
@pytest.mark.parametrize(
    ("ending", "state", "code"),
    [
        ("3210", DeliveryState.DELIVERED, None),
        ("0001", DeliveryState.FAILED, "2"),
        ("0002", DeliveryState.FAILED, "9"),
        ("0003", DeliveryState.FAILED, "16"),
        ("0004", DeliveryState.FAILED, "17"),
    ],
)
async def test_both_versions_of_a_report_are_read(
    account: Account, version: str, ending: str, state: DeliveryState, code: str | None
) -> None:
    await account.control("PUT", f"accounts/{account.id}", {"dlr_version": version})
    accepted = await account.provider().send(account.message(f"+91987654{ending}"))

    (notice,) = await account.notices(account.provider())

    assert (notice.state, notice.error_code, notice.permanent) == (state, code, False)
    assert notice.elsewhere is (code == "2")
    assert notice.provider_message_id == accepted.provider_message_id
    assert notice.at == datetime(2024, 5, 22, 4, 36, 20, tzinfo=UTC)  # 10:06:20 in India


def test_the_documented_reports_are_read() -> None:
    second = (TESTDATA / "dlr_v2_form_data_field.json").read_text()
    bodies = [urlencode({"data": second}).encode(), (TESTDATA / "dlr_v3.json").read_bytes()]

    found = [provider().verify_webhook({}, body, URL, "POST") for body in bodies]

    assert [[item.state for item in notices] for notices in found] == [[DeliveryState.DELIVERED]] * 2
    assert provider().verify_webhook({}, (TESTDATA / "dlr_v4.json").read_bytes(), URL, "POST") == []


def test_one_report_may_hold_several_numbers() -> None:
    report = [
        {"requestId": "r1", "report": [{"number": "911", "status": "1"}, {"number": "912", "status": "25"}, "x"]},
        7,
    ]

    found = provider().verify_webhook({}, urlencode({"data": json.dumps(report)}).encode(), URL, "POST")

    assert [(item.dedupe_key, item.state) for item in found] == [
        ("r1:911:1", DeliveryState.DELIVERED),
        ("r1:912:25", DeliveryState.FAILED),
    ]


@pytest.mark.parametrize(
    "body", [b"", b"hello", b"data=%7B", b"[[1]]", b'{"requestId": 7}', b'[{"requestId": "r", "report": 1}]']
)
def test_an_authentic_report_is_never_refused_for_its_content(body: bytes) -> None:
    assert provider().verify_webhook({}, body, URL, "POST") == []


def test_the_token_may_come_in_a_header_and_only_the_right_one_does() -> None:
    bare = URL.partition("?")[0]

    assert provider().verify_webhook({"x-webhook-token": TOKEN}, b"{}", bare, "POST") == []
    for headers, url in (({}, bare), ({"x-webhook-token": ""}, bare), ({"x-webhook-token": "no"}, URL), ({}, URL[:-1])):
        with pytest.raises(WebhookInvalid):
            provider().verify_webhook(headers, b"{}", url, "POST")


# ---- one-time codes ----


async def test_the_vendor_makes_and_checks_a_code(account: Account) -> None:
    ours = account.provider()
    await ours.start(OtpRequest("otp_1", "+919876543210", length=6, lifetime_seconds=301))
    (sent,) = await account.outbox()
    code = sent["text"].rpartition(" ")[2]

    assert (sent["fields"]["otp_length"], sent["fields"]["otp_expiry"], len(code)) == ("6", "6", 6)
    assert await ours.check("", "+919876543210", "000" + code[3:][::-1]) is OtpOutcome.WRONG
    assert await ours.check("", "+919876543299", code) is OtpOutcome.EXPIRED
    assert await ours.check("", "+919876543210", code) is OtpOutcome.APPROVED
    assert await ours.check("", "+919876543210", code) is OtpOutcome.EXPIRED


@pytest.mark.parametrize("status", [200, 401])
async def test_too_many_tries_exhaust_a_code(account: Account, status: int) -> None:
    await account.control("PUT", f"accounts/{account.id}", {"error_status": status})
    ours = account.provider()
    await ours.start(OtpRequest("otp_1", "+919876543210"))
    code = (await account.outbox())[0]["text"].rpartition(" ")[2]

    outcomes = [await ours.check("", "+919876543210", "nothing") for _ in range(4)]

    assert outcomes == [OtpOutcome.WRONG] * 3 + [OtpOutcome.EXHAUSTED]
    assert await ours.check("", "+919876543210", code) is OtpOutcome.EXHAUSTED


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ({"type": "success", "message": "OTP verified success"}, OtpOutcome.APPROVED),
        ({"type": "success", "message": "something else"}, OtpOutcome.WRONG),
        ({"type": "success"}, OtpOutcome.WRONG),
        ({"type": "error", "message": "OTP verified success"}, None),
        ({"type": "error", "message": "OTP expired"}, OtpOutcome.EXPIRED),
        ({"message": "OTP not match"}, OtpOutcome.WRONG),
        ({"type": "error", "message": "brand new"}, None),
        ("OTP verified success", None),
    ],
)
def test_only_the_vendors_exact_word_approves(body: Any, outcome: OtpOutcome | None) -> None:
    assert mapping.checked(body) is outcome


async def test_a_check_that_fails_approves_nothing(account: Account) -> None:
    ours = account.provider()
    await ours.start(OtpRequest("otp_1", "+919876543210"))
    code = (await account.outbox())[0]["text"].rpartition(" ")[2]
    await account.faults(rate_limited={"next": 1}, server_error={"next": 1})

    with pytest.raises(ProviderUnavailable):
        await ours.check("", "+919876543210", code)
    with pytest.raises(outbound.OutboundUnknown):
        await ours.check("", "+919876543210", code)
    with pytest.raises(ProviderUnavailable):
        await account.provider(auth_key="1234567Awrongwrongwrong").check("", "+919876543210", code)
    with pytest.raises(ProviderRejected):
        await account.provider(otp_template_id=None).check("", "+919876543210", code)
    assert await ours.check("", "+919876543210", code) is OtpOutcome.APPROVED


async def test_a_code_in_an_address_is_not_logged(account: Account, caplog: pytest.LogCaptureFixture) -> None:
    ours = account.provider()
    await ours.start(OtpRequest("otp_1", "+919876543210", length=9))
    code = (await account.outbox())[0]["text"].rpartition(" ")[2]
    caplog.set_level(logging.DEBUG)
    logging.getLogger("test").debug("everything is heard")

    assert await ours.check("", "+919876543210", code) is OtpOutcome.APPROVED

    assert "everything is heard" in caplog.text
    for secret in (code, "919876543210", account.credentials["auth_key"]):
        assert secret not in caplog.text


@pytest.mark.parametrize(
    "change",
    [
        {"auth_key": "short"},
        {"webhook_token": "too-short"},
        {"webhook_token": "a" * 30 + "&b"},
        {"templates": {"not-a-number": {"template_id": "abcdef123", "variables": []}}},
        {"templates": {"1107160000": {"template_id": "abcdef123", "variables": ["a b"]}}},
        {"base_url": "https://evil.example"},
        {"surprise": 1},
    ],
)
def test_wrong_settings_are_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        provider(**change)

    assert "123456Aabcdefghijklmn" not in str(refused.value)
