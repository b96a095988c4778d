"""Talks to Amazon SES (API v2) and believes its SNS notifications. Translation is `mapping`'s, trust is `sns`'s."""

from __future__ import annotations

from collections.abc import Mapping

import orjson

from core.kit import clock, outbound
from core.messaging.provider import (
    Accepted,
    DeliveryNotice,
    OutgoingMessage,
    ProviderContext,
    ProviderUnavailable,
)
from plugins import vendor_http
from plugins.email.ses import mapping, sigv4, sns
from plugins.email.ses.config import SesConfig

CLOSED = frozenset({401, 402, 403})
"""SES answers 403 to a wrong key, a wrong signature and a missing right."""


class Ses:
    """One SES account in one region: a MessageProvider, WebhookPreparer and WebhookFollower."""

    def __init__(self, config: SesConfig, context: ProviderContext) -> None:
        self._config = config
        self._sandbox_url = context.sandbox_url if context.mode == "sandbox" else ""
        suffix = "amazonaws.com.cn" if config.region.startswith("cn-") else "amazonaws.com"
        self._url = config.base_url or self._sandbox_url or f"https://email.{config.region}.{suffix}"
        self._key = sigv4.Key(config.access_key_id, config.secret_access_key.get_secret_value(), config.region, "ses")

    async def send(self, message: OutgoingMessage) -> Accepted:
        url = f"{self._url}/v2/email/outbound-emails"
        content = orjson.dumps(mapping.request(message, self._config))
        headers = sigv4.sign(
            "POST", url, {"Content-Type": "application/json"}, content, key=self._key, moment=clock.system_now()
        )
        response = await outbound.request("POST", url, headers=headers, content=content)
        if response.ok:
            return vendor_http.understood("SES", mapping.accepted, response)
        code, text = mapping.error(response)
        if response.status < 500 and mapping.shuts_out(code):
            wait = 5 if code == "TooManyRequestsException" else 300
            raise ProviderUnavailable(
                "SES does not send for this account now", vendor_code=code, vendor_text=text, retry_after_seconds=wait
            )
        raise vendor_http.refusal(response, vendor="SES", read_error=mapping.error, closed=CLOSED)

    async def prepare_webhook(self, headers: Mapping[str, str], body: bytes) -> None:
        await sns.fetch_key(sns.read(body, self._config.topic_arns), self._sandbox_url)

    def verify_webhook(self, headers: Mapping[str, str], body: bytes, url: str, method: str) -> list[DeliveryNotice]:
        envelope = sns.read(body, self._config.topic_arns)
        sns.verify(envelope, self._sandbox_url)
        return mapping.notices(envelope.message_id, envelope.message) if envelope.kind == sns.NOTIFICATION else []

    async def follow_webhook(self, headers: Mapping[str, str], body: bytes) -> None:
        envelope = sns.read(body, self._config.topic_arns)
        if envelope.kind != sns.SUBSCRIPTION:
            return
        # A job may run in another process than the one that checked the webhook: it is checked again here.
        await sns.fetch_key(envelope, self._sandbox_url)
        sns.verify(envelope, self._sandbox_url)
        await sns.confirm(envelope, self._sandbox_url)
