"""SendGrid's sandbox: mail/send of API v3 and the signed event webhook, from SendGrid's documentation.

Sources: sendgrid/sendgrid-oai, sendgrid/docs (event webhook), the SDK's test payload. It shares no code with the
plugin. The SDK works against it with `host` set to its address. Each account signs with a key of its own, made when
it opens; the control API answers its `public_key`. `senders` limits what may stand in From, when it is set.

Local parts decide what happens: `bounce`, `block`, `drop`, `spam`, `unsubscribe`; everything else is delivered. What
follows a `+` is ignored. A batch holds one event unless `batch` is set.
"""

from __future__ import annotations

import base64
import json
import re
from typing import Any

import orjson
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from quart import Blueprint, Quart, Response, request

from core.testing.message_sandbox import (
    Account,
    Delivery,
    MessageVendor,
    SentMessage,
    Signer,
    VendorFailure,
    body,
    build_app,
)
from core.testing.sandbox import SandboxContext

SANDBOX_NAME = "sendgrid"

_EVENTS: dict[str, dict[str, Any]] = {
    "processed": {},
    "deferred": {"response": "400 try again later", "attempt": "5"},
    "delivered": {"response": "250 OK"},
    "bounce": {"reason": "500 unknown recipient", "status": "5.0.0", "type": "bounce"},
    "blocked": {"reason": "550 blocked", "status": "5.7.1", "type": "blocked"},
    "dropped": {"reason": "Bounced Address", "status": "5.0.0"},
    "spamreport": {},
    "unsubscribe": {},
}
_OUTCOMES = {
    "bounce": "bounce",
    "block": "blocked",
    "drop": "dropped",
    "spam": "spamreport",
    "unsubscribe": "unsubscribe",
}
_CONTENT = {"text/plain", "text/html"}


class SendGridVendor(MessageVendor):
    name = SANDBOX_NAME

    def opened(self, account: Account) -> None:
        if not account.settings.get("private_key"):
            key = ec.generate_private_key(ec.SECP256R1())
            account.settings["private_key"] = f"{key.private_numbers().private_value:x}"
        public = (
            _key(account.settings["private_key"])
            .public_key()
            .public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
        )
        account.settings["public_key"] = base64.b64encode(public).decode()

    def receipt(self, account: Account, message: SentMessage, state: str, code: str, signer: Signer) -> Delivery:
        person = message.fields["personalizations"][0]
        event = {
            "email": message.to,
            "timestamp": 1_700_000_000 + self._numbers,
            "event": "bounce" if state == "blocked" else state,
            "sg_event_id": base64.urlsafe_b64encode(bytes.fromhex(self.number("event")[:32])).decode(),
            "sg_message_id": f"{message.id}.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0",
            "smtp-id": f"<{message.id}@ismtpd-555>",
            **_EVENTS.get(state, {}),
            **message.fields.get("custom_args", {}),
            **person.get("custom_args", {}),
        }
        if code:
            event["reason"] = code
        body = json.dumps([event]).encode() + b"\r\n"
        timestamp = str(event["timestamp"])
        secret = (
            account.settings.get("former_private_key") if signer is Signer.FORMER else account.settings["private_key"]
        )
        key = ec.generate_private_key(ec.SECP256R1()) if signer is Signer.FORGER else _key(str(secret))
        signature = key.sign(timestamp.encode() + body, ec.ECDSA(hashes.SHA256()))
        headers = {
            "Content-Type": "application/json",
            "X-Twilio-Email-Event-Webhook-Signature": base64.b64encode(signature).decode(),
            "X-Twilio-Email-Event-Webhook-Timestamp": timestamp,
        }
        return Delivery(account.id, account.setting("webhook_url"), headers, body)

    def states(self, message: SentMessage) -> list[tuple[str, str]]:
        outcome = _OUTCOMES.get(re.split("[+@]", message.to)[0], "delivered")
        return [(outcome, "")] if outcome == "dropped" else [("processed", ""), (outcome, "")]

    def failure(self, failure: VendorFailure) -> tuple[Any, int]:
        text = failure.text or {429: "too many requests", 401: "authorization required"}.get(
            failure.status, "internal error"
        )
        return {"errors": [{"message": text, "field": failure.code or None, "help": None}]}, failure.status


def _key(text: str) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int(text, 16), ec.SECP256R1())


def build(context: SandboxContext) -> Quart:
    """Build the ASGI app that plays SendGrid."""
    vendor = SendGridVendor(context)
    api = Blueprint("api", "api")

    @api.post("/v3/mail/send")
    async def send_mail() -> Response:
        account = vendor.accounts.get(request.headers.get("Authorization", "").removeprefix("Bearer "))
        if account is None:
            raise VendorFailure(401, text="The provided authorization grant is invalid, expired, or revoked")
        try:
            wish = orjson.loads(await body())
        except orjson.JSONDecodeError:
            raise VendorFailure(400, text="Bad Request") from None
        _check(wish, account)
        if wish.get("mail_settings", {}).get("sandbox_mode", {}).get("enable"):
            return Response("", 200)

        def perform() -> SentMessage:
            made = base64.urlsafe_b64encode(bytes.fromhex(vendor.number("message")[:32])).decode().rstrip("=")
            to, text = wish["personalizations"][0]["to"][0]["email"], wish["content"][0]["value"]
            return vendor.take(SentMessage(made, account.id, to, text, wish))

        sent = await vendor.operate(account, perform)
        return Response("", 202, headers={"X-Message-Id": sent.id})

    return build_app(vendor, api)


def _check(wish: Any, account: Account) -> None:
    people = wish.get("personalizations") or [{}]
    if not people[0].get("to") or "@" not in people[0]["to"][0].get("email", ""):
        raise VendorFailure(400, "personalizations.0.to.0.email", "Does not contain a valid address.")
    sender = wish.get("from", {}).get("email", "")
    if "@" not in sender:
        raise VendorFailure(400, "from.email", "The from email does not contain a valid address.")
    senders = account.settings.get("senders")
    if senders is not None and sender not in senders:
        raise VendorFailure(403, "from", "The from address does not match a verified Sender Identity.")
    if not wish.get("subject"):
        raise VendorFailure(400, "subject", "The subject is required.")
    content = wish.get("content") or []
    if not content or any(item.get("type") not in _CONTENT or not item.get("value") for item in content):
        raise VendorFailure(400, "content", "The content is required.")
    if content[0]["type"] != "text/plain" and len(content) > 1:
        raise VendorFailure(400, "content", "text/plain must come first")
