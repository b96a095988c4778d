"""Talks to Plivo: its Message API and its signed callbacks. Translation is `mapping`'s."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from core.messaging.provider import (
    Accepted,
    DeliveryNotice,
    OutgoingMessage,
    ProviderContext,
    Purpose,
    WebhookInvalid,
)
from plugins import vendor_http
from plugins.sms.plivo import mapping
from plugins.sms.plivo.config import PlivoConfig

API_URL = "https://api.plivo.com"
V3_HEADERS = ("x-plivo-signature-v3", "x-plivo-signature-ma-v3")
"""A callback of a subaccount is signed with its own token in the one and its main account's in the other."""
V3_NONCE_HEADER = "x-plivo-signature-v3-nonce"
V2_HEADERS = ("x-plivo-signature-v2", "x-plivo-signature-ma-v2")
V2_NONCE_HEADER = "x-plivo-signature-v2-nonce"
WEBHOOK_HEADERS = (*V3_HEADERS, V3_NONCE_HEADER, *V2_HEADERS, V2_NONCE_HEADER)


class Plivo:
    """One Plivo account: a MessageProvider."""

    def __init__(self, config: PlivoConfig, context: ProviderContext) -> None:
        self._config = config
        self._context = context
        self._auth = (config.auth_id, config.auth_token.get_secret_value())
        self._url = config.base_url or (context.sandbox_url if context.mode == "sandbox" else "") or API_URL

    async def send(self, message: OutgoingMessage) -> Accepted:
        body = {"dst": message.to.removeprefix("+"), "text": message.text, "type": "sms", **self._sender(message)}
        # Plivo keeps the text in its log otherwise, and a one-time code with it.
        body["log"] = "false" if message.purpose is Purpose.OTP else "true"
        if message.callback_url:
            body |= {"url": message.callback_url, "method": "POST"}
        if message.dlt is not None:
            body |= {
                "dlt_entity_id": message.dlt.entity_id,
                "dlt_template_id": message.dlt.template_id,
                "dlt_template_category": message.dlt.category,
            }
        response = await vendor_http.post(
            f"{self._url}/v1/Account/{self._config.auth_id}/Message/",
            vendor="Plivo",
            read_error=mapping.error,
            json=body,
            auth=self._auth,
        )
        return vendor_http.understood("Plivo", mapping.accepted, response)

    def verify_webhook(self, headers: Mapping[str, str], body: bytes, url: str, method: str) -> list[DeliveryNotice]:
        asked = vendor_http.query(url)
        posted = [] if method == "GET" else vendor_http.form(body)
        secrets = [self._auth[1], *self._context.still_valid("auth_token")]
        if self._config.webhook_signature == "v3":
            signed = _v3_text(url, asked, posted, headers.get(V3_NONCE_HEADER, ""))
            given = [headers.get(name, "") for name in V3_HEADERS]
        else:
            signed = _without_query(url) + headers.get(V2_NONCE_HEADER, "")
            given = [headers.get(name, "") for name in V2_HEADERS]
        if not _signed(signed, given, secrets):
            raise WebhookInvalid
        return mapping.notices(dict(asked if method == "GET" else posted))

    def _sender(self, message: OutgoingMessage) -> dict[str, str]:
        sender = message.sender or (message.dlt.header if message.dlt else "") or self._config.sender
        if sender:
            return {"src": sender.removeprefix("+")}
        return {"powerpack_uuid": self._config.powerpack_uuid or ""}


def _v3_text(url: str, asked: list[tuple[str, str]], posted: list[tuple[str, str]], nonce: str) -> str:
    """What signature V3 covers, as the official SDK makes it (plivo.utils.signature_v3)."""
    query = "&".join(f"{name}={value}" for name, value in _in_order(asked))
    text = _without_query(url)
    if query or posted:
        text += f"?{query}"
    if query and posted:
        text += "."
    text += "".join(name + value for name, value in _in_order(posted))
    return f"{text}.{nonce}"


def _in_order(fields: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """By name, and the values of a repeated name in their order."""
    values: dict[str, list[str]] = defaultdict(list)
    for name, value in fields:
        values[name].append(value)
    for name in sorted(values):
        for value in sorted(values[name]):
            yield name, value


def _without_query(url: str) -> str:
    return urlsplit(url)._replace(query="", fragment="").geturl()


def _signed(text: str, headers: list[str], secrets: list[str]) -> bool:
    """Whether any secret made any of the signatures; a header may hold several, with commas."""
    macs = (hmac.new(secret.encode(), text.encode(), hashlib.sha256) for secret in secrets)
    expected = [base64.b64encode(mac.digest()).decode() for mac in macs]
    given = [item.strip() for header in headers for item in header.split(",")][:8]
    return any(vendor_http.any_equal(item, expected) for item in given)
