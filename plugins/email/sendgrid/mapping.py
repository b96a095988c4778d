"""Translates between SendGrid's words and ours. What is not listed is unknown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import orjson

from core.kit.outbound import Response
from core.messaging.provider import Accepted, DeliveryNotice, DeliveryState, OutgoingMessage
from plugins.email import headers
from plugins.email.sendgrid.config import SendGridConfig
from plugins.vendor_http import short, words

REFERENCE_ARGUMENT = "bahi_reference"

_NOT_NEWS = frozenset({"processed", "deferred", "open", "click", "group_resubscribe"})
"""Events that change nothing of a message: SendGrid has it, or tries again."""
STATE = {
    "delivered": DeliveryState.DELIVERED,
    "bounce": DeliveryState.BOUNCED,
    "dropped": DeliveryState.FAILED,
    "spamreport": DeliveryState.COMPLAINED,
    "unsubscribe": DeliveryState.UNSUBSCRIBED,
    "group_unsubscribe": DeliveryState.UNSUBSCRIBED,
}
FINAL = {"personalizations.0.to.0.email": "invalid_recipient"}

# Why SendGrid drops a message: for what an address did before, or for the message.
DROPPED = {
    "bounced address": DeliveryState.BOUNCED,
    "invalid": DeliveryState.BOUNCED,
    "spam reporting address": DeliveryState.COMPLAINED,
    "unsubscribed address": DeliveryState.UNSUBSCRIBED,
}


def request(message: OutgoingMessage, config: SendGridConfig) -> dict[str, Any]:
    """POST /v3/mail/send. Raises ProviderRejected for what would forge a header."""
    added = dict(headers.checked(message))
    sender = {"email": headers.address(message.sender or config.sender).addr_spec}
    if message.sender_name:
        sender["name"] = message.sender_name
    reply_to = [added.pop(name) for name in list(added) if name.lower() == "reply-to"]
    content = [{"type": "text/plain", "value": message.text}]
    if message.html:
        content.append({"type": "text/html", "value": message.html})
    wish: dict[str, Any] = {
        "personalizations": [
            {
                "to": [{"email": headers.address(message.to).addr_spec}],
                "custom_args": {REFERENCE_ARGUMENT: message.reference},
            }
        ],
        "from": sender,
        "subject": message.subject,
        "content": content,
        # Tracking would rewrite the links that we wrote, password resets included.
        "tracking_settings": {"click_tracking": {"enable": False}, "open_tracking": {"enable": False}},
    }
    if added:
        wish["headers"] = added
    if reply_to:
        wish["reply_to"] = {"email": headers.address(reply_to[0]).addr_spec}
    if config.sandbox_mode:
        wish["mail_settings"] = {"sandbox_mode": {"enable": True}}
    return wish


def accepted(response: Response, reference: str) -> Accepted:
    """A message that SendGrid took: the id stands in a header, the body is empty."""
    made = response.headers.get("x-message-id", "")
    if response.status not in {200, 202}:
        raise ValueError("not an answer of mail/send")
    if response.status == 200 and response.body.strip().startswith(b"<"):
        raise ValueError("a page, not an answer of mail/send")
    usable = made.isascii() and made.isprintable() and 0 < len(made) <= 100
    return Accepted(made if usable else reference, {"status": response.status})


def error(response: Response) -> tuple[str, str]:
    """(code, text) of a refusal: SendGrid names the field instead of a code."""
    try:
        errors = orjson.loads(response.body).get("errors", [])
        first = errors[0]
        return short(first.get("field"), 80) or "", words(first.get("message")) or ""
    except (orjson.JSONDecodeError, AttributeError, IndexError, KeyError, TypeError):
        return "", ""


def notices(body: bytes) -> list[DeliveryNotice]:
    """The events of a webhook as reports."""
    try:
        events = orjson.loads(body)
    except orjson.JSONDecodeError:
        return []
    found = [_notice(event) for event in events if isinstance(event, dict)] if isinstance(events, list) else []
    return [notice for notice in found if notice is not None]


def _notice(event: Mapping[str, Any]) -> DeliveryNotice | None:
    name, identity = short(event.get("event"), 40), short(event.get("sg_event_id"), 150)
    if name is None or identity is None or name in _NOT_NEWS:
        return None
    state = STATE.get(name, DeliveryState.UNKNOWN)
    reason = words(event.get("reason") or event.get("response"))
    status = short(event.get("status"), 20) or ""
    # A "blocked" bounce is the server's mood; a status of 4 may pass.
    permanent = name == "bounce" and event.get("type") != "blocked" and not status.startswith("4")
    if name == "dropped" and reason is not None:
        state = DROPPED.get(reason.lower(), state)
        permanent = state is DeliveryState.BOUNCED
    made = short(event.get("sg_message_id"), 200)
    reference = short(event.get(REFERENCE_ARGUMENT), 40)
    recipient = short(event.get("email"), 320)
    if made is None and reference is None and state is not DeliveryState.UNSUBSCRIBED:
        return None
    failed = state is not DeliveryState.DELIVERED
    return DeliveryNotice(
        dedupe_key=identity,
        state=state,
        # Events carry more after the first dot than the answer to mail/send did.
        provider_message_id=made.partition(".")[0] if made else None,
        reference=reference,
        permanent=permanent,
        error_code=(status or short(event.get("type"), 40) or name) if failed else None,
        error_text=reason if failed else None,
        at=_moment(event.get("timestamp")),
        recipient=recipient,
        elsewhere=name == "bounce" and event.get("type") == "blocked",
    )


def _moment(value: object) -> datetime | None:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 2**32:
        return None
    return datetime.fromtimestamp(value, UTC)
