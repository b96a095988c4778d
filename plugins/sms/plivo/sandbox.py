"""Plivo's sandbox: its Message resource and its signed callbacks, from Plivo's documentation and official SDK.

Sources: plivo-python 4.63.0 (requests and fixtures), plivo.com/docs/messaging. It shares no code with the plugin. The
SDK works against it with `client.base_uri` set to `<address>/v1/Account`. Callbacks carry signature V2 and V3, as
which of the two Plivo sends for messages is not confirmed.

Its own conventions: a recipient ending in 0001 is `undelivered` (20), 0002 `rejected` (30), 0003 refused by the
operator's DLT check (`failed`), 0004 `failed` as an invalid destination (50); others are delivered.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import uuid
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import orjson
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

SANDBOX_NAME = "plivo"

_CATEGORIES = {"transactional", "promotional", "service_implicit", "service_explicit"}
_OUTCOMES = {
    "0001": ("undelivered", "20"),
    "0002": ("rejected", "30"),
    "0003": ("failed", "1000"),
    "0004": ("failed", "50"),
}


class PlivoVendor(MessageVendor):
    name = SANDBOX_NAME

    def receipt(self, account: Account, message: SentMessage, state: str, code: str, signer: Signer) -> Delivery:
        fields = {
            "ErrorCode": code or ("" if state in {"queued", "sent"} else "000"),
            "From": str(message.fields.get("src", "")),
            "MCC": "404",
            "MNC": "10",
            "MessageUUID": message.id,
            "ParentMessageUUID": message.id,
            "PartInfo": "1 of 1",
            "Status": state,
            "To": message.to,
            "TotalAmount": "0.00250",
            "TotalRate": "0.00250",
            "Units": "1",
        }
        url = message.callback_url or account.setting("webhook_url")
        secret = {
            Signer.CURRENT: account.setting("auth_token"),
            Signer.FORMER: account.setting("former_auth_token"),
            Signer.FORGER: "forged" * 6,
        }[signer]
        nonce = str(int(self.number("nonce"), 16))[:20]
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "X-Plivo-Signature-V2": sign_v2(secret, url, nonce),
            "X-Plivo-Signature-V2-Nonce": nonce,
            "X-Plivo-Signature-V3": sign_v3(secret, url, fields, nonce),
            "X-Plivo-Signature-V3-Nonce": nonce,
        }
        return Delivery(account.id, url, headers, urlencode(fields).encode())

    def states(self, message: SentMessage) -> list[tuple[str, str]]:
        last = _OUTCOMES.get(message.to[-4:], ("delivered", ""))
        return (
            [("queued", ""), ("sent", ""), last] if last[0] in {"delivered", "undelivered"} else [("queued", ""), last]
        )

    def failure(self, failure: VendorFailure) -> tuple[Any, int]:
        if failure.status == 401:
            text = "authentication failed"
        else:
            text = failure.text or {404: "not found", 429: "too many requests"}.get(failure.status, "internal error")
        return {"api_id": str(uuid.UUID(self.number("api")[:32])), "error": text}, failure.status


def sign_v2(secret: str, url: str, nonce: str) -> str:
    parts = urlsplit(url)
    return _mac(secret, f"{parts.scheme}://{parts.netloc}{parts.path}{nonce}")


def sign_v3(secret: str, url: str, fields: dict[str, str], nonce: str) -> str:
    parts = urlsplit(url)
    asked = parse_qs(parts.query, keep_blank_values=True)
    query = "&".join(f"{name}={value}" for name in sorted(asked) for value in sorted(asked[name]))
    base = f"{parts.scheme}://{parts.netloc}{parts.path}?{query}{'.' if query else ''}"
    base += "".join(name + fields[name] for name in sorted(fields))
    return _mac(secret, f"{base}.{nonce}")


def _mac(secret: str, text: str) -> str:
    return base64.b64encode(hmac.new(secret.encode(), text.encode(), hashlib.sha256).digest()).decode()


def build(context: SandboxContext) -> Quart:
    """Build the ASGI app that plays Plivo."""
    vendor = PlivoVendor(context)
    api = Blueprint("api", "api")

    def account_of(auth_id: str) -> Account:
        given = request.authorization
        account = vendor.accounts.get(auth_id)
        if (
            account is None
            or given is None
            or (given.username, given.password) != (auth_id, account.setting("auth_token"))
        ):
            raise VendorFailure(401)
        return account

    @api.post("/v1/Account/<auth_id>/Message/")
    async def create_message(auth_id: str) -> Response:
        account = account_of(auth_id)
        try:
            wish = orjson.loads(await body())
        except orjson.JSONDecodeError:
            raise VendorFailure(400, text="invalid JSON") from None
        _check(wish)

        def perform() -> SentMessage:
            made = str(uuid.UUID(vendor.number("message")[:32]))
            return vendor.take(SentMessage(made, account.id, wish["dst"], wish["text"], wish, wish.get("url") or ""))

        sent = await vendor.operate(account, perform)
        api_id = str(uuid.UUID(vendor.number("api")[:32]))
        return answer({"api_id": api_id, "message": "message(s) queued", "message_uuid": [sent.id]}, 202)

    @api.get("/v1/Account/<auth_id>/Message/<message>/")
    async def fetch_message(auth_id: str, message: str) -> Response:
        account_of(auth_id)
        found = vendor.messages.get(message)
        if found is None or found.account != auth_id:
            raise VendorFailure(404)
        return answer({
            "api_id": str(uuid.UUID(vendor.number("api")[:32])),
            "error_code": None,
            "from_number": found.fields.get("src"),
            "message_direction": "outbound",
            "message_state": "queued",
            "message_time": "2017-05-22 21:36:14+05:30",
            "message_type": "sms",
            "message_uuid": found.id,
            "resource_uri": f"/v1/Account/{auth_id}/Message/{found.id}/",
            "to_number": found.to,
            "total_amount": "0.00250",
            "total_rate": "0.00250",
            "units": 1,
        })  # fmt: skip

    return build_app(vendor, api)


def _check(body: Any) -> None:
    if not isinstance(body, dict) or not body.get("text") or not body.get("dst"):
        raise VendorFailure(400, text="dst and text are mandatory")
    if bool(body.get("src")) == bool(body.get("powerpack_uuid")):
        raise VendorFailure(400, text="specify exactly one of src and powerpack_uuid")
    if not re.fullmatch(r"\+?[1-9][0-9]{6,14}", str(body["dst"])):
        raise VendorFailure(400, text="dst is not a valid number")
    category = body.get("dlt_template_category")
    if category is not None and category not in _CATEGORIES:
        raise VendorFailure(400, text="dlt_template_category is invalid")
