"""Translates between MSG91's words and ours. What is not listed is unknown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from core.kit.outbound import Response
from core.messaging.provider import (
    Accepted,
    DeliveryNotice,
    DeliveryState,
    OtpOutcome,
    ProviderUnavailable,
)
from plugins.vendor_http import rejected, short, words

_INDIA = ZoneInfo("Asia/Kolkata")

# msg91.com/help, delivery webhook: 9 is a number on the do-not-disturb register, 16 and 25 are rejected, 17 is blocked.
STATE = {
    "1": DeliveryState.DELIVERED,
    "2": DeliveryState.FAILED,
    "9": DeliveryState.FAILED,
    "16": DeliveryState.FAILED,
    "17": DeliveryState.FAILED,
    "25": DeliveryState.FAILED,
}
_ELSEWHERE = frozenset({"2"})
"""Failed without a reason that would hold at any other vendor: 9, 16, 17 and 25 are the number's or the text's."""
_SHUT_OUT = frozenset({"201", "207", "418"})
"""Error codes about the account: an invalid user or key, an address that the key does not allow."""
FINAL = {"202": "invalid_recipient"}

OTP_TEXTS = {
    "otp verified success": OtpOutcome.APPROVED,
    "otp not match": OtpOutcome.WRONG,
    "otp expired": OtpOutcome.EXPIRED,
    "mobile no. already verified": OtpOutcome.EXPIRED,
    "mobile no. not found": OtpOutcome.EXPIRED,
    "max limit reached for this otp verification": OtpOutcome.EXHAUSTED,
}


def error(response: Response) -> tuple[str, str]:
    """(code, text) of a refusal."""
    try:
        body = orjson.loads(response.body)
    except orjson.JSONDecodeError:
        return "", ""
    return _error(body) if isinstance(body, dict) else ("", "")


def accepted(response: Response) -> Accepted:
    """A message or code that MSG91 took.

    MSG91 answers 200 to what it refuses as well: its `type` decides. Raises ProviderRejected, ProviderUnavailable,
    ValueError, KeyError.
    """
    body = response.json()
    if body["type"] == "error":
        code, text = _error(body)
        if code in _SHUT_OUT or "authkey" in text.lower().replace(" ", ""):
            raise ProviderUnavailable("MSG91 does not let this account in", vendor_code=code, vendor_text=text)
        raise rejected("MSG91", code or "error", text, FINAL)
    # A flow's id is its message; a code's id has a field of its own.
    made = body.get("request_id") or body.get("message")
    if body["type"] != "success" or not isinstance(made, str) or not made.isalnum() or len(made) > 64:
        raise ValueError("neither success nor error")
    return Accepted(made, {"type": "success"})


def checked(body: Any) -> OtpOutcome | None:
    """What MSG91 says of a code; None when it says something about the account instead. Only its exact word for
    success approves."""
    if not isinstance(body, dict):
        return None
    text = (short(body.get("message")) or "").lower().rstrip(".! ")
    if body.get("type") == "success":
        return OtpOutcome.APPROVED if OTP_TEXTS.get(text) is OtpOutcome.APPROVED else OtpOutcome.WRONG
    outcome = OTP_TEXTS.get(text)
    return None if outcome is OtpOutcome.APPROVED else outcome


def notices(body: Any) -> list[DeliveryNotice]:
    """A delivery report of version 2 or 3 as reports. Version 4 names no request: it is about nothing that we know."""
    found: list[DeliveryNotice] = []
    for item in body if isinstance(body, list) else [body]:
        if not isinstance(item, dict) or not isinstance(item.get("requestId"), str) or not item["requestId"]:
            continue
        reports = item.get("report", [item])
        reports = reports if isinstance(reports, list) else []
        found.extend(_notice(item["requestId"], report) for report in reports if isinstance(report, dict))
    return found


def _notice(request_id: str, report: Mapping[str, Any]) -> DeliveryNotice:
    status = short(report.get("status"), 20) or ""
    state = STATE.get(status, DeliveryState.UNKNOWN)
    number = short(report.get("number"), 20)
    failed = state is not DeliveryState.DELIVERED
    return DeliveryNotice(
        dedupe_key=f"{request_id}:{number}:{status}"[:200],
        state=state,
        provider_message_id=request_id[:100],
        error_code=status or None if failed else None,
        error_text=(words(report.get("failedReason")) or words(report.get("desc"))) if failed else None,
        at=_moment(report.get("date")),
        recipient=f"+{number.lstrip('+')}" if number else None,
        elsewhere=status in _ELSEWHERE,
    )


def _moment(text: object) -> datetime | None:
    """MSG91 names no zone; it is taken as India's."""
    try:
        return datetime.strptime(str(text), "%Y-%m-%d %H:%M:%S").replace(tzinfo=_INDIA)
    except ValueError:
        return None


def _error(body: Mapping[str, Any]) -> tuple[str, str]:
    code = body.get("code") or body.get("apiError")
    return short(code, 40) or "", words(body.get("message")) or ""
