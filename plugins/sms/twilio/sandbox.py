"""Twilio's sandbox: its Messages and Verify resources and its status callbacks, from Twilio's documentation.

Sources: twilio/twilio-oai (api v2010, verify v2), twilio.com/docs/usage/security. It shares no code with the plugin.
The SDK works against it with `client.api.base_url` and `client.verify.base_url` set to its address. Signatures here
are written from the security page.

Its own conventions: a recipient ending in 0001 is `undelivered` (30003), 0002 has opted out (21610), 0003 is a
landline (21614), 0004 is reported `failed` as an unknown handset (30005); others are delivered. A code is read from
the outbox.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from typing import Any
from urllib.parse import parse_qsl, urlencode

from quart import Blueprint, Quart, Response, request

from core.testing.message_sandbox import (
    Account,
    Delivery,
    MessageVendor,
    SentMessage,
    Signer,
    VendorFailure,
    answer,
    body,
    build_app,
)
from core.testing.sandbox import SandboxContext

SANDBOX_NAME = "twilio"

_CHECKS_MAX = _SENDS_MAX = 5
_TEXTS = {
    "20003": "Authenticate",
    "20404": "The requested resource was not found",
    "20429": "Too many requests",
    "21211": "Invalid 'To' Phone Number",
    "21602": "Message body is required",
    "21603": "A 'From' phone number is required",
    "21604": "A 'To' phone number is required",
    "21610": "Attempt to send to unsubscribed recipient",
    "21614": "'To' number is not a valid mobile number",
    "21617": "The concatenated message body exceeds the 1600 character limit",
    "60202": "Max check attempts reached",
    "60203": "Max send attempts reached",
}


class TwilioVendor(MessageVendor):
    name = SANDBOX_NAME
    retries = 0

    def receipt(self, account: Account, message: SentMessage, state: str, code: str, signer: Signer) -> Delivery:
        fields = {
            "SmsSid": message.id,
            "SmsStatus": state,
            "MessageStatus": state,
            "To": message.to,
            "MessageSid": message.id,
            "AccountSid": account.id,
            "From": str(message.fields.get("From", "")),
            "ApiVersion": "2010-04-01",
        }
        if code:
            fields["ErrorCode"] = code
        url = message.callback_url or account.setting("webhook_url")
        secret = {
            Signer.CURRENT: account.setting("auth_token"),
            Signer.FORMER: account.setting("former_auth_token"),
            Signer.FORGER: "0" * 32,
        }[signer]
        headers = {
            "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
            "X-Twilio-Signature": sign(secret, url, fields),
            "I-Twilio-Idempotency-Token": self.number("idempotency")[:36],
        }
        return Delivery(account.id, url, headers, urlencode(fields).encode())

    def states(self, message: SentMessage) -> list[tuple[str, str]]:
        if message.to.endswith("0001"):
            return [("sent", ""), ("undelivered", "30003")]
        if message.to.endswith("0004"):
            return [("failed", "30005")]
        return [("sent", ""), ("delivered", "")]

    def failure(self, failure: VendorFailure) -> tuple[Any, int]:
        code = failure.code or {429: "20429", 401: "20003", 404: "20404"}.get(failure.status, "20500")
        return {
            "code": int(code),
            "message": failure.text or _TEXTS.get(code, "Internal Server Error"),
            "more_info": f"https://www.twilio.com/docs/errors/{code}",
            "status": failure.status,
        }, failure.status


def sign(secret: str, url: str, fields: dict[str, str]) -> str:
    """X-Twilio-Signature: the address, then every name and value in the order of the names."""
    text = url
    for name in sorted(fields):
        text += name + fields[name]
    return base64.b64encode(hmac.new(secret.encode(), text.encode(), hashlib.sha1).digest()).decode()


def build(context: SandboxContext) -> Quart:
    """Build the ASGI app that plays Twilio."""
    vendor = TwilioVendor(context)
    api = Blueprint("api", "api")

    def account_of() -> Account:
        given = request.authorization
        for account in vendor.accounts.values():
            keys = {
                account.id: account.setting("auth_token"),
                account.setting("api_key_sid"): account.setting("api_key_secret"),
            }
            if given and given.username and given.password and keys.get(given.username) == given.password:
                return account
        raise VendorFailure(401)

    async def fields_of() -> dict[str, str]:
        return dict(parse_qsl((await body()).decode(), keep_blank_values=True))

    @api.post("/2010-04-01/Accounts/<sid>/Messages.json")
    async def create_message(sid: str) -> Response:
        account, fields = account_of(), await fields_of()
        if account.id != sid:
            raise VendorFailure(404)
        _check(fields)

        def perform() -> SentMessage:
            made = SentMessage(
                f"SM{vendor.number('message')[:32]}",
                account.id,
                fields["To"],
                fields["Body"],
                fields,
                fields.get("StatusCallback", ""),
            )
            return vendor.take(made)

        return answer(_message(await vendor.operate(account, perform)), 201)

    @api.get("/2010-04-01/Accounts/<sid>/Messages/<message>.json")
    async def fetch_message(sid: str, message: str) -> Response:
        account = account_of()
        found = vendor.messages.get(message)
        if found is None or found.account != account.id or account.id != sid:
            raise VendorFailure(404)
        return answer(_message(found))

    _verify(api, vendor, account_of, fields_of)
    return build_app(vendor, api)


def _check(fields: dict[str, str]) -> None:
    if not fields.get("To"):
        raise VendorFailure(400, "21604")
    if not re.fullmatch(r"\+[1-9][0-9]{6,14}", fields["To"]):
        raise VendorFailure(400, "21211", f"Invalid 'To' Phone Number: {fields['To']}")
    if not fields.get("From") and not fields.get("MessagingServiceSid"):
        raise VendorFailure(400, "21603")
    if not fields.get("Body"):
        raise VendorFailure(400, "21602")
    if len(fields["Body"]) > 1600:
        raise VendorFailure(400, "21617")
    if fields["To"].endswith("0002"):
        raise VendorFailure(400, "21610")
    if fields["To"].endswith("0003"):
        raise VendorFailure(400, "21614", f"'To' number {fields['To']} is not a mobile number")


def _message(message: SentMessage) -> dict[str, Any]:
    path = f"/2010-04-01/Accounts/{message.account}/Messages/{message.id}"
    return {
        "account_sid": message.account,
        "api_version": "2010-04-01",
        "body": message.text,
        "date_created": "Thu, 24 Aug 2023 05:01:45 +0000",
        "date_sent": None,
        "date_updated": "Thu, 24 Aug 2023 05:01:45 +0000",
        "direction": "outbound-api",
        "error_code": None,
        "error_message": None,
        "from": message.fields.get("From"),
        "messaging_service_sid": message.fields.get("MessagingServiceSid"),
        "num_media": "0",
        "num_segments": "1",
        "price": None,
        "price_unit": None,
        "sid": message.id,
        "status": "accepted" if message.fields.get("MessagingServiceSid") else "queued",
        "subresource_uris": {"media": f"{path}/Media.json"},
        "to": message.to,
        "uri": f"{path}.json",
    }


class _Verifications:
    """Twilio Verify's memory: one pending verification per service and number."""

    def __init__(self, vendor: TwilioVendor) -> None:
        self._vendor = vendor
        self._made: dict[str, dict[str, Any]] = {}

    def pending(self, service: str, to: str) -> dict[str, Any] | None:
        found = (item for item in self._made.values() if (item["service"], item["to"]) == (service, to))
        return next((item for item in found if item["status"] == "pending"), None)

    def get(self, service: str, sid: str) -> dict[str, Any]:
        """One that is pending; Twilio has forgotten any other."""
        found = self._made.get(sid)
        if found is None or found["service"] != service or found["status"] != "pending":
            raise VendorFailure(404)
        return found

    def create(self, account: Account, service: str, fields: dict[str, str]) -> dict[str, Any]:
        """While one is pending its code is sent again, and no other is made."""
        found = self.pending(service, fields["To"])
        if found is None:
            sid = f"VE{self._vendor.number('verification')[:32]}"
            code = str(int(self._vendor.number("code"), 16))[-6:]
            found = {"sid": sid, "service": service, "to": fields["To"], "code": code, "status": "pending"}
            found |= {"checks": 0, "sends": 0}
            self._made[sid] = found
        if found["sends"] >= _SENDS_MAX:
            raise VendorFailure(429, "60203")
        found["sends"] += 1
        name = found["sid"] if found["sends"] == 1 else f"{found['sid']}-{found['sends']}"
        text = f"Your code is {found['code']}"
        self._vendor.messages[name] = SentMessage(found["sid"], account.id, fields["To"], text, fields)
        return found

    def check(self, found: dict[str, Any], code: str) -> dict[str, Any]:
        if found["checks"] >= _CHECKS_MAX:
            raise VendorFailure(429, "60202")
        found["checks"] += 1
        if hmac.compare_digest(found["code"].encode(), code.encode()):
            found["status"] = "approved"
        return found


def _verify(api: Blueprint, vendor: TwilioVendor, account_of: Any, fields_of: Any) -> None:
    verifications = _Verifications(vendor)

    def of_service(service: str) -> Account:
        account: Account = account_of()
        if account.setting("verify_service_sid") != service:
            raise VendorFailure(404)
        return account

    @api.post("/v2/Services/<service>/Verifications")
    async def create_verification(service: str) -> Response:
        account, fields = of_service(service), await fields_of()
        if not re.fullmatch(r"\+[1-9][0-9]{6,14}", fields.get("To", "")) or fields.get("Channel") != "sms":
            raise VendorFailure(400, "60200", "Invalid parameter")
        made = await vendor.operate(account, lambda: verifications.create(account, service, fields))
        return answer(_verification(account, made), 201)

    @api.post("/v2/Services/<service>/Verifications/<sid>")
    async def update_verification(service: str, sid: str) -> Response:
        account, fields = of_service(service), await fields_of()
        found = verifications.get(service, sid)
        if fields.get("Status") not in {"canceled", "approved"}:
            raise VendorFailure(400, "60200", "Invalid parameter")
        await vendor.operate(account, lambda: found.update(status=fields["Status"]))
        return answer(_verification(account, found))

    @api.post("/v2/Services/<service>/VerificationCheck")
    async def create_check(service: str) -> Response:
        account, fields = of_service(service), await fields_of()
        known = verifications.pending(service, fields.get("To", ""))
        found = verifications.get(service, fields.get("VerificationSid") or (known["sid"] if known else ""))
        await vendor.operate(account, lambda: verifications.check(found, fields.get("Code", "")))
        return answer(_verification(account, found))


def _verification(account: Account, verification: dict[str, Any]) -> dict[str, Any]:
    return {
        "sid": verification["sid"],
        "service_sid": verification["service"],
        "account_sid": account.id,
        "to": verification["to"],
        "channel": "sms",
        "status": verification["status"],
        "valid": verification["status"] == "approved",
        "amount": None,
        "payee": None,
        "date_created": "2015-07-30T20:00:00Z",
        "date_updated": "2015-07-30T20:00:00Z",
        "send_code_attempts": [
            {"time": "2015-07-30T20:00:00Z", "channel": "SMS", "attempt_sid": f"VL{number:032x}"}
            for number in range(verification["sends"])
        ],
        "sna_attempts_error_codes": [],
        "url": f"https://verify.twilio.com/v2/Services/{verification['service']}/Verifications/{verification['sid']}",
    }
