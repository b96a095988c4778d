"""Talks to Twilio: Programmable Messaging, Verify, and its signed status callbacks. Translation is `mapping`'s."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterator, Mapping
from urllib.parse import SplitResult, urlencode, urlsplit

from core.kit import outbound
from core.messaging.provider import (
    Accepted,
    DeliveryNotice,
    OtpOutcome,
    OtpRequest,
    OutboundUnknown,
    OutgoingMessage,
    ProviderContext,
    ProviderRejected,
    ProviderUnavailable,
    WebhookInvalid,
)
from plugins import vendor_http
from plugins.sms.twilio import mapping
from plugins.sms.twilio.config import TwilioConfig

API_URL = "https://api.twilio.com"
VERIFY_URL = "https://verify.twilio.com"
SIGNATURE_HEADER = "x-twilio-signature"
SETTINGS_HEADER = "x-twilio-webhooks-signature-settings"
WEBHOOK_HEADERS = (SIGNATURE_HEADER, SETTINGS_HEADER, "content-type")

_GONE = "20404"
"""No such verification: Twilio forgets one that was approved, cancelled or is too old."""

_HASHES = {"HMAC_SHA1": hashlib.sha1, "HMAC_SHA256": hashlib.sha256}
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Twilio:
    """One Twilio account: a MessageProvider and an OtpProvider."""

    def __init__(self, config: TwilioConfig, context: ProviderContext) -> None:
        self._config = config
        self._context = context
        if config.api_key_sid is not None and config.api_key_secret is not None:
            self._auth = (config.api_key_sid, config.api_key_secret.get_secret_value())
        else:
            self._auth = (config.account_sid, config.auth_token.get_secret_value())
        elsewhere = config.base_url or (context.sandbox_url if context.mode == "sandbox" else "")
        self._api_url, self._verify_url = elsewhere or API_URL, elsewhere or VERIFY_URL

    async def send(self, message: OutgoingMessage) -> Accepted:
        fields = {"To": message.to, "Body": message.text, **self._sender(message)}
        if message.callback_url:
            fields["StatusCallback"] = message.callback_url
        url = f"{self._api_url}/2010-04-01/Accounts/{self._config.account_sid}/Messages.json"
        response = await self._post(url, fields)
        return vendor_http.understood("Twilio", mapping.accepted, response)

    def verify_webhook(self, headers: Mapping[str, str], body: bytes, url: str, method: str) -> list[DeliveryNotice]:
        asked = vendor_http.query(url)
        hashed = dict(asked).get("bodySHA256")
        fields = [] if method == "GET" or hashed is not None else vendor_http.form(body)
        given = headers.get(SIGNATURE_HEADER, "")
        if not vendor_http.any_equal(given, self._signatures(headers.get(SETTINGS_HEADER, ""), url, fields)):
            raise WebhookInvalid
        # A JSON webhook signs the address alone, and the address signs the body.
        if hashed is not None and not hmac.compare_digest(hashlib.sha256(body).hexdigest(), hashed.lower()):
            raise WebhookInvalid
        return mapping.notices(dict(asked if method == "GET" else fields))

    async def start(self, request: OtpRequest) -> Accepted:
        if request.replaces:
            # Twilio answers a second verification of a number with the first one and its code while that is pending.
            await self._cancel(request.replaces)
        fields = {"To": request.to, "Channel": "sms", "Locale": request.language}
        response = await self._post(f"{self._service_url()}/Verifications", fields)
        return vendor_http.understood("Twilio", mapping.started, response)

    async def check(self, provider_message_id: str, to: str, code: str) -> OtpOutcome:
        which = {"VerificationSid": provider_message_id} if provider_message_id else {"To": to}
        fields = {**which, "Code": code}
        response = await outbound.request(
            "POST",
            f"{self._service_url()}/VerificationCheck",
            content=urlencode(fields).encode(),
            headers=_FORM,
            auth=self._auth,
        )
        if response.ok:
            return vendor_http.understood("Twilio", mapping.checked, response)
        outcome = mapping.CHECK_ERRORS.get(mapping.error(response)[0])
        if outcome is not None:
            return outcome
        raise vendor_http.refusal(response, vendor="Twilio", read_error=mapping.error)

    async def _cancel(self, sid: str) -> None:
        """Raises ProviderUnavailable when it may still be good: the new code is not begun then."""
        url = f"{self._service_url()}/Verifications/{sid}"
        try:
            await self._post(url, {"Status": "canceled"})
        except ProviderRejected as error:
            if error.vendor_code != _GONE:
                raise
        except OutboundUnknown:
            raise ProviderUnavailable("Twilio did not say whether the former code is cancelled") from None

    def _sender(self, message: OutgoingMessage) -> dict[str, str]:
        # In India the header is registered with Twilio beforehand: its API takes no DLT ids, only the right sender.
        sender = message.sender or (message.dlt.header if message.dlt else "")
        if sender:
            return {"From": sender}
        if self._config.messaging_service_sid is not None:
            return {"MessagingServiceSid": self._config.messaging_service_sid}
        return {"From": self._config.sender or ""}

    def _service_url(self) -> str:
        if self._config.verify_service_sid is None:
            raise ProviderRejected("this account has no Verify service", vendor_code="not_configured")
        return f"{self._verify_url}/v2/Services/{self._config.verify_service_sid}"

    async def _post(self, url: str, fields: Mapping[str, str]) -> outbound.Response:
        return await vendor_http.post(
            url,
            vendor="Twilio",
            read_error=mapping.error,
            final=mapping.FINAL,
            content=urlencode(fields).encode(),
            headers=_FORM,
            auth=self._auth,
        )

    def _signatures(self, settings: str, url: str, fields: list[tuple[str, str]]) -> Iterator[str]:
        """Every signature that would be right: by each valid secret, with and without the port in the address."""
        stated = dict(part.strip().partition("=")[::2] for part in settings.split(","))
        algorithm = stated.get("algorithm", "") or "HMAC_SHA1"
        if algorithm not in _HASHES:
            return
        # https://www.twilio.com/docs/usage/security: names in order, each with its values, nothing between them.
        values = "".join(name + value for name, value in sorted(set(fields)))
        for secret in self._secrets(shared="algorithm" in stated):
            for address in _with_and_without_port(url):
                mac = hmac.new(secret.encode(), (address + values).encode(), _HASHES[algorithm])
                yield base64.b64encode(mac.digest()).decode()

    def _secrets(self, *, shared: bool) -> list[str]:
        if not shared:
            return [self._config.auth_token.get_secret_value(), *self._context.still_valid("auth_token")]
        current = self._config.shared_key_secret
        former = self._context.still_valid("shared_key_secret")
        return former if current is None else [current.get_secret_value(), *former]


def _with_and_without_port(url: str) -> list[str]:
    """Twilio signs the address with its port or without, depending on the product."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition(":")[0] if parts.port else parts.netloc
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return [_at(parts, host), _at(parts, f"{host}:{port}")]


def _at(parts: SplitResult, place: str) -> str:
    return parts._replace(netloc=place).geturl()
