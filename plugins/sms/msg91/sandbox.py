"""MSG91's sandbox: flows, one-time codes and delivery reports, from MSG91's documentation and its own npm client.

Sources: npm msg91 2.2.8, msg91.com/help (webhooks, templates). It shares no code with the plugin. Both shapes of a
flow (`recipients`, or `mobiles` and variables at the top) and both names of the template (`template_id`, `flow_id`)
are taken. Refusals come with HTTP 200 and `"type": "error"` unless an account sets `error_status`: what MSG91 does is
not confirmed.

Its own conventions: a number ending in 0001 is reported failed (2), 0002 is on the do-not-disturb register (9), 0003
is rejected (16), 0004 is blocked (17); others are delivered. `dlr_version` 2 (form) or 3 (JSON) chooses the report.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

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

SANDBOX_NAME = "msg91"

_STATUS = {"0001": "2", "0002": "9", "0003": "16", "0004": "17"}
_WORDS = {"1": "DELIVERED", "2": "FAILED", "9": "NDNC", "16": "REJECTED", "17": "BLOCKED", "25": "REJECTED"}
_CHECKS_MAX = 3


class Msg91Vendor(MessageVendor):
    name = SANDBOX_NAME

    def receipt(self, account: Account, message: SentMessage, state: str, code: str, signer: Signer) -> Delivery:
        # No signature: a forger does not know the token in the address, and is all that a forgery can be.
        url = account.setting("webhook_url")
        if signer is Signer.FORGER:
            url = url.partition("?")[0] + "?token=guessed-by-a-stranger-1234"
        if signer is Signer.FORMER:
            url = account.setting("former_webhook_url")
        report = {
            "date": "2024-05-22 10:06:20",
            "number": message.to,
            "status": state,
            "desc": _WORDS.get(state, "OTHER"),
        }
        more = {"amount": "0.01", "credit": "1", "INMSID": "0", "CRQID": "0"}
        outer = {
            "senderId": message.fields.get("sender", ""),
            "requestId": message.id,
            "userId": "270001",
            "campaignName": "API",
        }
        if str(account.settings.get("dlr_version", "2")) == "3":
            return Delivery(account.id, url, {"Content-Type": "application/json"}, orjson.dumps(report | more | outer))
        data = [outer | {"report": [report | more | {"ctCode": "900", "failedReason": ""}]}]
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        return Delivery(account.id, url, headers, urlencode({"data": json.dumps(data)}).encode())

    def states(self, message: SentMessage) -> list[tuple[str, str]]:
        return [(_STATUS.get(message.to[-4:], "1"), "")]

    def failure(self, failure: VendorFailure) -> tuple[Any, int]:
        text = failure.text or {401: "Unauthorized", 429: "Too many requests"}.get(
            failure.status, "Something went wrong"
        )
        body = {"type": "error", "message": text}
        return body | ({"code": failure.code} if failure.code else {}), failure.status


def build(context: SandboxContext) -> Quart:
    """Build the ASGI app that plays MSG91."""
    vendor = Msg91Vendor(context)
    api = Blueprint("api", "api")

    def account_of() -> Account:
        key = request.headers.get("authkey") or request.args.get("authkey") or ""
        account = vendor.accounts.get(key)
        if account is None:
            raise VendorFailure(401, text="Invalid authkey")
        return account

    def refuse(account: Account, text: str, code: str = "") -> VendorFailure:
        return VendorFailure(int(account.settings.get("error_status", 200)), code, text)

    @api.post("/api/v5/flow/")
    async def send_flow() -> Response:
        account = account_of()
        wish = orjson.loads(await body() or b"{}")
        template = wish.get("template_id") or wish.get("flow_id")
        known = account.settings.get("templates", {})
        if template not in known:
            raise refuse(account, "template id missing or invalid")
        recipients = wish.get("recipients") or [wish]
        for recipient in recipients:
            if not str(recipient.get("mobiles", "")).isdigit() or len(str(recipient["mobiles"])) < 8:
                raise refuse(account, "Invalid mobile number", "202")
            if missing := [name for name in known[template] if name not in recipient]:
                raise refuse(account, f"variable {missing[0]} is missing")

        def perform() -> str:
            made = vendor.number("request")[:24]
            for recipient in recipients:
                text = f"[{template}] " + " ".join(str(recipient[name]) for name in known[template])
                vendor.take(SentMessage(made, account.id, str(recipient["mobiles"]), text, wish))
            return made

        return answer({"type": "success", "message": await vendor.operate(account, perform)})

    _otp(api, vendor, account_of, refuse)
    return build_app(vendor, api)


def _otp(api: Blueprint, vendor: Msg91Vendor, account_of: Any, refuse: Any) -> None:
    codes: dict[tuple[str, str], dict[str, Any]] = {}

    @api.route("/api/v5/otp", methods=["GET", "POST"])
    async def send_code() -> Response:
        account = account_of()
        mobile, length = request.args.get("mobile", ""), int(request.args.get("otp_length", "4"))
        if request.args.get("template_id") != account.setting("otp_template_id"):
            raise refuse(account, "template id missing or invalid")
        if not mobile.isdigit() or not 4 <= length <= 9:
            raise refuse(account, "Invalid mobile number", "202")

        def perform() -> str:
            made, code = vendor.number("request")[:24], str(int(vendor.number("code"), 16))[-length:]
            codes[account.id, mobile] = {"code": code, "checks": 0, "verified": False}
            vendor.messages[made] = SentMessage(made, account.id, mobile, f"Your code is {code}", dict(request.args))
            return made

        return answer({"type": "success", "request_id": await vendor.operate(account, perform)})

    @api.route("/api/v5/otp/verify", methods=["GET", "POST"])
    async def check_code() -> Response:
        account = account_of()
        found = codes.get((account.id, request.args.get("mobile", "")))

        def perform() -> dict[str, str]:
            if found is None:
                raise refuse(account, "Mobile no. not found")
            if found["verified"]:
                raise refuse(account, "Mobile no. already verified")
            if found["checks"] >= _CHECKS_MAX:
                raise refuse(account, "Max limit reached for this otp verification")
            found["checks"] += 1
            if request.args.get("otp") != found["code"]:
                raise refuse(account, "OTP not match")
            found["verified"] = True
            return {"type": "success", "message": "OTP verified success"}

        return answer(await vendor.operate(account, perform))
