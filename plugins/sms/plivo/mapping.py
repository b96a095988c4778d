"""Translates between Plivo's words and ours. What is not listed is unknown."""

from __future__ import annotations

from collections.abc import Mapping

import orjson

from core.kit.outbound import Response
from core.messaging.provider import Accepted, DeliveryNotice, DeliveryState
from plugins.vendor_http import short, words

STATE = {
    "sent": DeliveryState.SENT,
    "delivered": DeliveryState.DELIVERED,
    "read": DeliveryState.DELIVERED,
    "undelivered": DeliveryState.FAILED,
    "failed": DeliveryState.FAILED,
    "rejected": DeliveryState.FAILED,
}
# plivo.com/docs/messaging/troubleshooting/error-codes: an invalid destination. Others may pass (20, a network's
# trouble) or do not blame the number (30 spam, 40 the source).
NO_SUCH_NUMBER = frozenset({"50"})
_ELSEWHERE = frozenset({"20"})
_NO_ERROR = frozenset({"", "0", "000"})


def accepted(response: Response) -> Accepted:
    """A message that Plivo took. Raises ValueError, KeyError, TypeError, IndexError."""
    body = response.json()
    (made,) = body["message_uuid"]
    if not isinstance(made, str) or not 0 < len(made) <= 64 or not made.replace("-", "").isalnum():
        raise ValueError("not a message id")
    return Accepted(made, {"api_id": short(body.get("api_id"), 64), "message": short(body.get("message"), 100)})


def error(response: Response) -> tuple[str, str]:
    """(code, text) of a refusal: Plivo gives no code beside the status."""
    try:
        body = orjson.loads(response.body)
    except orjson.JSONDecodeError:
        return "", ""
    text = body.get("error") if isinstance(body, dict) else None
    if isinstance(text, dict):
        text = text.get("error") or "; ".join(f"{name}: {value}" for name, value in text.items())
    return "", words(text) or ""


def notices(fields: Mapping[str, str]) -> list[DeliveryNotice]:
    """A message callback as reports; empty for one about something else."""
    made, status = fields.get("MessageUUID"), fields.get("Status", "").lower()
    if not made or not status or status == "queued":
        return []
    code = short(fields.get("ErrorCode"), 40) or ""
    state = STATE.get(status, DeliveryState.UNKNOWN)
    bounced = state is DeliveryState.FAILED and code in NO_SUCH_NUMBER
    recipient = short(fields.get("To"), 40)
    return [
        DeliveryNotice(
            dedupe_key=f"{made}:{status}"[:200],
            state=DeliveryState.BOUNCED if bounced else state,
            # A long message has parts with ids of their own; the parent is what we were given.
            provider_message_id=(fields.get("ParentMessageUUID") or made)[:100],
            permanent=bounced,
            error_code=None if code in _NO_ERROR else code,
            recipient=f"+{recipient.lstrip('+')}" if recipient else None,
            elsewhere=state is DeliveryState.FAILED and code in _ELSEWHERE,
        )
    ]
