"""Translates between Twilio's words and ours. What is not listed is unknown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from core.kit.outbound import Response
from core.messaging.provider import Accepted, DeliveryNotice, DeliveryState, OtpOutcome
from plugins.vendor_http import short, words

_ON_ITS_WAY = frozenset({"queued", "sending", "accepted", "scheduled"})
"""Message statuses that tell nothing that we do not know."""

STATE = {
    "sent": DeliveryState.SENT,
    "delivered": DeliveryState.DELIVERED,
    "read": DeliveryState.DELIVERED,
    "undelivered": DeliveryState.FAILED,
    "failed": DeliveryState.FAILED,
    "canceled": DeliveryState.FAILED,
}
NO_SUCH_NUMBER = frozenset({"21211", "21614", "30005"})
"""Error codes by which the number itself cannot take an SMS: not a number, a landline, an unknown handset."""
ELSEWHERE = frozenset({"30001", "30002", "30003", "30008"})
"""Error codes by which Twilio or its carrier failed: queue overflow, account suspended, handset unreachable over this
route, unknown. Filtered (30007) and blocked (30004) messages are so everywhere."""
OPTED_OUT = frozenset({"21610"})
FINAL = {"21211": "invalid_recipient", "21614": "invalid_recipient", "21610": "suppressed"}
"""Error codes of a refusal that any other vendor would give too."""

VERIFICATION = {
    "pending": OtpOutcome.WRONG,
    "canceled": OtpOutcome.EXPIRED,
    "expired": OtpOutcome.EXPIRED,
    "deleted": OtpOutcome.EXPIRED,
    "max_attempts_reached": OtpOutcome.EXHAUSTED,
}
CHECK_ERRORS = {
    # A verification that expired, was approved or was never made is "not found".
    "20404": OtpOutcome.EXPIRED,
    "60202": OtpOutcome.EXHAUSTED,
}


def accepted(response: Response) -> Accepted:
    """A message that Twilio took. Raises ValueError, KeyError, TypeError."""
    body = response.json()
    return Accepted(_sid(body["sid"]), {name: body.get(name) for name in ("status", "num_segments", "error_code")})


def started(response: Response) -> Accepted:
    """A verification that Twilio began."""
    body = response.json()
    return Accepted(_sid(body["sid"]), {"status": body.get("status"), "channel": body.get("channel")})


def checked(response: Response) -> OtpOutcome:
    """What Twilio says of a code: right only when both its words say so."""
    body = response.json()
    if body["status"] == "approved" and body.get("valid") is True:
        return OtpOutcome.APPROVED
    return VERIFICATION.get(body["status"], OtpOutcome.WRONG)


def error(response: Response) -> tuple[str, str]:
    """(code, text) of a refusal."""
    try:
        body = orjson.loads(response.body)
    except orjson.JSONDecodeError:
        return "", ""
    if not isinstance(body, dict):
        return "", ""
    return short(body.get("code"), 40) or "", words(body.get("message")) or ""


def notices(fields: Mapping[str, str]) -> list[DeliveryNotice]:
    """A status callback as reports; empty for one about something else."""
    sid = fields.get("MessageSid") or fields.get("SmsSid")
    status = (fields.get("MessageStatus") or fields.get("SmsStatus") or "").lower()
    if not sid or not status or status in _ON_ITS_WAY:
        return []
    code = short(fields.get("ErrorCode"), 40)
    state = STATE.get(status, DeliveryState.UNKNOWN)
    permanent = False
    if state is DeliveryState.FAILED and code in OPTED_OUT:
        state = DeliveryState.UNSUBSCRIBED
    elif state is DeliveryState.FAILED and code in NO_SUCH_NUMBER:
        state, permanent = DeliveryState.BOUNCED, True
    return [
        DeliveryNotice(
            dedupe_key=f"{sid}:{status}"[:200],
            state=state,
            provider_message_id=sid[:100],
            permanent=permanent,
            error_code=code,
            error_text=words(fields.get("ErrorMessage")),
            recipient=short(fields.get("To"), 40),
            elsewhere=state is DeliveryState.FAILED and code in ELSEWHERE,
        )
    ]


def _sid(value: Any) -> str:
    if not isinstance(value, str) or not value.isalnum() or len(value) > 64:
        raise ValueError("not a SID")
    return value
