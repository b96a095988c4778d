"""Talks to SendGrid (API v3) and checks its signed event webhook. Translation is `mapping`'s."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey

from core.messaging.provider import Accepted, DeliveryNotice, OutgoingMessage, ProviderContext, WebhookInvalid
from plugins import vendor_http
from plugins.email.sendgrid import mapping
from plugins.email.sendgrid.config import SendGridConfig, load_key

API_URLS = {"global": "https://api.sendgrid.com", "eu": "https://api.eu.sendgrid.com"}
SIGNATURE_HEADER = "x-twilio-email-event-webhook-signature"
TIMESTAMP_HEADER = "x-twilio-email-event-webhook-timestamp"
WEBHOOK_HEADERS = (SIGNATURE_HEADER, TIMESTAMP_HEADER)


class SendGrid:
    """One SendGrid account: a MessageProvider."""

    def __init__(self, config: SendGridConfig, context: ProviderContext) -> None:
        self._config = config
        self._keys = [load_key(text) for text in config.webhook_public_keys]
        simulator = context.sandbox_url if context.mode == "sandbox" else ""
        self._url = config.base_url or simulator or API_URLS[config.region]

    async def send(self, message: OutgoingMessage) -> Accepted:
        response = await vendor_http.post(
            f"{self._url}/v3/mail/send",
            vendor="SendGrid",
            read_error=mapping.error,
            final=mapping.FINAL,
            json=mapping.request(message, self._config),
            headers={"Authorization": f"Bearer {self._config.api_key.get_secret_value()}"},
        )
        return vendor_http.understood("SendGrid", lambda answer: mapping.accepted(answer, message.reference), response)

    def verify_webhook(self, headers: Mapping[str, str], body: bytes, url: str, method: str) -> list[DeliveryNotice]:
        try:
            signature = base64.b64decode(headers.get(SIGNATURE_HEADER, ""), validate=True)
        except (binascii.Error, ValueError) as error:
            raise WebhookInvalid from error
        # The time first, then the body to its last byte: the line end after it counts too.
        signed = headers.get(TIMESTAMP_HEADER, "").encode() + body
        if not any(_fits(key, signature, signed) for key in self._keys):
            raise WebhookInvalid
        return mapping.notices(body)


def _fits(key: EllipticCurvePublicKey, signature: bytes, signed: bytes) -> bool:
    try:
        key.verify(signature, signed, ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return False
    return True
