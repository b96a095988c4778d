"""Talks to MSG91: flows (messages by template), one-time codes, delivery reports. Translation is `mapping`'s."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import orjson

from core.kit import outbound
from core.messaging.provider import (
    Accepted,
    DeliveryNotice,
    OtpOutcome,
    OtpRequest,
    OutgoingMessage,
    ProviderContext,
    ProviderRejected,
    WebhookInvalid,
)
from plugins import vendor_http
from plugins.sms.msg91 import mapping
from plugins.sms.msg91.config import Msg91Config

API_URL = "https://control.msg91.com"
TOKEN_HEADER = "x-webhook-token"  # noqa: S105 - a header's name
TOKEN_PARAMETER = "token"  # noqa: S105 - a parameter's name


class Msg91:
    """One MSG91 account: a MessageProvider and an OtpProvider."""

    def __init__(self, config: Msg91Config, context: ProviderContext) -> None:
        self._config = config
        self._context = context
        self._headers = {"authkey": config.auth_key.get_secret_value()}
        self._url = config.base_url or (context.sandbox_url if context.mode == "sandbox" else "") or API_URL

    async def send(self, message: OutgoingMessage) -> Accepted:
        if message.dlt is None:
            raise ProviderRejected("MSG91 sends by template: Indian numbers only", vendor_code="no_template")
        template = self._config.templates.get(message.dlt.template_id)
        if template is None:
            raise ProviderRejected("no MSG91 template is set for this DLT template", vendor_code="no_template")
        if len(template.variables) != len(message.dlt.variables):
            raise ProviderRejected("the MSG91 template has other variables", vendor_code="template_variables")
        values = dict(zip(template.variables, message.dlt.variables, strict=True))
        body = {
            "template_id": template.template_id,
            "sender": message.dlt.header,
            "short_url": "0",
            "recipients": [{"mobiles": message.to.removeprefix("+"), **values}],
        }
        return await self._post("/api/v5/flow/", {}, body)

    def verify_webhook(self, headers: Mapping[str, str], body: bytes, url: str, method: str) -> list[DeliveryNotice]:
        asked = dict(vendor_http.query(url))
        given = headers.get(TOKEN_HEADER) or asked.get(TOKEN_PARAMETER, "")
        tokens = [self._config.webhook_token.get_secret_value(), *self._context.still_valid("webhook_token")]
        if not vendor_http.any_equal(given, tokens):
            raise WebhookInvalid
        return mapping.notices(_report(body))

    async def start(self, request: OtpRequest) -> Accepted:
        query = {
            "template_id": self._otp_template(),
            "mobile": request.to.removeprefix("+"),
            "otp_length": str(request.length),
            "otp_expiry": str(max(1, -(-request.lifetime_seconds // 60))),
        }
        return await self._post("/api/v5/otp", query, {})

    async def check(self, provider_message_id: str, to: str, code: str) -> OtpOutcome:
        # MSG91 knows a code by the number alone: the newest one counts.
        self._otp_template()
        query = urlencode({"mobile": to.removeprefix("+"), "otp": code})
        response = await outbound.request("POST", f"{self._url}/api/v5/otp/verify?{query}", headers=self._headers)
        body = response.json() if _is_json(response.body) else None
        if response.status < 500 and (outcome := mapping.checked(body)) is not None:
            return outcome
        if response.ok and isinstance(body, dict) and body.get("type") == "error":
            vendor_http.understood("MSG91", mapping.accepted, response)  # raises what is wrong with the account
        if response.ok:
            return OtpOutcome.WRONG
        raise vendor_http.refusal(response, vendor="MSG91", read_error=mapping.error)

    def _otp_template(self) -> str:
        if self._config.otp_template_id is None:
            raise ProviderRejected("this account has no OTP template", vendor_code="not_configured")
        return self._config.otp_template_id

    async def _post(self, path: str, query: Mapping[str, str], body: object) -> Accepted:
        response = await vendor_http.post(
            f"{self._url}{path}{'?' if query else ''}{urlencode(query)}",
            vendor="MSG91",
            read_error=mapping.error,
            final=mapping.FINAL,
            closed=vendor_http.CLOSED | {418},
            json=body,
            headers=self._headers,
        )
        return vendor_http.understood("MSG91", mapping.accepted, response)


def _report(body: bytes) -> Any:
    """A delivery report's JSON: the body, or in version 2 its form field `data`. None when it is neither."""
    text: bytes | str = body
    if not _is_json(body):
        try:
            text = dict(vendor_http.form(body)).get("data", "")
        except WebhookInvalid:
            return None  # the token was right: what it brings is never refused
    return orjson.loads(text) if _is_json(text) else None


def _is_json(text: bytes | str) -> bool:
    try:
        orjson.loads(text)
    except orjson.JSONDecodeError:
        return False
    return True
