"""Translates between SES's words and ours. What is not listed is unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from email.utils import formataddr
from typing import Any

import orjson

from core.kit.outbound import Response
from core.messaging.provider import Accepted, DeliveryNotice, DeliveryState, OutgoingMessage
from plugins.email import headers
from plugins.email.ses.config import SesConfig
from plugins.vendor_http import short, words

REFERENCE_TAG = "bahi_reference"

PERMANENT = frozenset({"Permanent"})
BOUNCE_TYPES = frozenset({"Permanent", "Transient", "Undetermined"})
_NOT_NEWS = frozenset({"Open", "Click", "DeliveryDelay", "Subscription"})
"""Events that change nothing of a message."""
_SHUT_OUT = frozenset({
    "AccountSuspendedException", "LimitExceededException", "SendingPausedException", "TooManyRequestsException",
})  # fmt: skip
"""Errors that blame the account or its quota, not this message."""

Text = Mapping[str, Any]


def request(message: OutgoingMessage, config: SesConfig) -> dict[str, Any]:
    """POST /v2/email/outbound-emails. Raises ProviderRejected for what would forge a header."""
    added = dict(headers.checked(message))
    sender = headers.address(message.sender or config.sender).addr_spec
    reply_to = [added.pop(name) for name in list(added) if name.lower() == "reply-to"]
    body: dict[str, Any] = {"Text": _content(message.text)}
    if message.html:
        body["Html"] = _content(message.html)
    simple: dict[str, Any] = {"Subject": _content(message.subject), "Body": body}
    if added:
        simple["Headers"] = [{"Name": name, "Value": value} for name, value in added.items()]
    wish: dict[str, Any] = {
        "FromEmailAddress": formataddr((message.sender_name, sender)),
        "Destination": {"ToAddresses": [headers.address(message.to).addr_spec]},
        "Content": {"Simple": simple},
        "EmailTags": [{"Name": REFERENCE_TAG, "Value": message.reference}],
    }
    if reply_to:
        wish["ReplyToAddresses"] = reply_to
    if config.configuration_set is not None:
        wish["ConfigurationSetName"] = config.configuration_set
    return wish


def accepted(response: Response) -> Accepted:
    """A message that SES took. Raises ValueError, KeyError, TypeError."""
    made = response.json()["MessageId"]
    if not isinstance(made, str) or not made or len(made) > 200:
        raise ValueError("no message id")
    return Accepted(made)


def error(response: Response) -> tuple[str, str]:
    """(code, text) of a refusal. The code stands in a header, or in the body."""
    try:
        body = orjson.loads(response.body)
    except orjson.JSONDecodeError:
        body = {}
    body = body if isinstance(body, dict) else {}
    code = response.headers.get("x-amzn-errortype") or body.get("__type") or body.get("code") or ""
    code = str(code).partition(":")[0].rpartition("#")[2]
    return short(code, 80) or "", words(body.get("message") or body.get("Message")) or ""


def shuts_out(code: str) -> bool:
    """Whether the error blames the account: another provider may well take the message."""
    return code in _SHUT_OUT


def notices(sns_message_id: str, text: str) -> list[DeliveryNotice]:
    """The reports in a notification, one per recipient; empty for one about something else."""
    try:
        body = orjson.loads(text)
    except orjson.JSONDecodeError:
        return []  # such as the text by which SES tries a new topic
    if not isinstance(body, dict):
        return []
    kind = body.get("eventType") or body.get("notificationType")
    mail = body.get("mail")
    if not isinstance(kind, str) or not isinstance(mail, dict) or kind in _NOT_NEWS:
        return []
    made = short(mail.get("messageId"), 200)
    tags = mail.get("tags")
    tagged = tags.get(REFERENCE_TAG) if isinstance(tags, dict) else None
    reference = short(tagged[0], 40) if isinstance(tagged, list) and tagged else None
    if made is None and reference is None:
        return []
    found = []
    for number, report in enumerate(_reports(kind, body, mail)):
        found.append(
            DeliveryNotice(
                dedupe_key=f"{sns_message_id}:{number}"[:200], provider_message_id=made, reference=reference, **report
            )
        )
    return found


def _reports(kind: str, body: Text, mail: Text) -> Iterator[dict[str, Any]]:
    if kind == "Bounce":
        yield from _bounces(_part(body, "bounce"))
    elif kind == "Complaint":
        yield from _complaints(_part(body, "complaint"))
    elif kind == "Delivery":
        part = _part(body, "delivery")
        for address in _list(part, "recipients"):
            yield {"state": DeliveryState.DELIVERED, "recipient": short(address, 320), "at": _moment(part)}
    else:
        state = {"Send": DeliveryState.SENT, "Reject": DeliveryState.FAILED, "Rendering Failure": DeliveryState.FAILED}
        part = _part(body, {"Reject": "reject", "Rendering Failure": "failure"}.get(kind, "send"))
        for address in _list(mail, "destination"):
            yield {
                "state": state.get(kind, DeliveryState.UNKNOWN),
                "recipient": short(address, 320),
                "error_code": None if kind == "Send" else short(kind, 80),
                "error_text": words(part.get("reason") or part.get("errorMessage")),
                "at": _moment(part),
            }


def _bounces(bounce: Text) -> Iterator[dict[str, Any]]:
    kind = short(bounce.get("bounceType"), 40) or ""
    for item in _list(bounce, "bouncedRecipients"):
        if isinstance(item, dict):
            yield {
                "state": DeliveryState.BOUNCED if kind in BOUNCE_TYPES else DeliveryState.UNKNOWN,
                "permanent": kind in PERMANENT,
                "recipient": short(item.get("emailAddress"), 320),
                "error_code": f"{kind}/{short(bounce.get('bounceSubType'), 60) or ''}",
                "error_text": words(item.get("diagnosticCode")),
                "at": _moment(bounce),
            }


def _complaints(complaint: Text) -> Iterator[dict[str, Any]]:
    kind = short(complaint.get("complaintFeedbackType"), 40)
    for item in _list(complaint, "complainedRecipients"):
        if isinstance(item, dict):
            yield {
                # "not-spam" is the opposite: the recipient took it out of the spam folder.
                "state": DeliveryState.UNKNOWN if kind == "not-spam" else DeliveryState.COMPLAINED,
                "recipient": short(item.get("emailAddress"), 320),
                "error_code": short(complaint.get("complaintSubType"), 60) or kind,
                "at": _moment(complaint),
            }


def _content(text: str) -> dict[str, str]:
    return {"Data": text, "Charset": "UTF-8"}


def _part(body: Text, name: str) -> Text:
    part = body.get(name)
    return part if isinstance(part, dict) else {}


def _list(part: Text, name: str) -> list[Any]:
    found = part.get(name)
    return found[:100] if isinstance(found, list) else []


def _moment(part: Text) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(part.get("timestamp")))
    except ValueError:
        return None
    return found if found.tzinfo is not None else None
