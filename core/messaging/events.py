"""Events of a message. Subject: the message; they never hold an address, a variable or the text."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel

from core.events.types import Event

_MESSAGE: dict[str, Any] = {
    "message": "msg_01jd5qcrkb0s5kz2sv6v2k9ebq",
    "channel": "email",
    "purpose": "transactional",
    "template": "receipt",
    "state": "sent",
    "person": "per_01jd5qcrkb0s5kz2sv6v2k9ebr",
    "error_code": None,
}


class MessageFacts(BaseModel):
    """What every message event says."""

    message: str
    channel: str
    purpose: str
    template: str
    state: str
    person: str | None
    error_code: str | None


class MessageSent(MessageFacts, Event):
    """A provider took the message.

    With the error code `messaging.outcome_unknown` it may have: its answer was lost, and it is not sent again.
    """

    type: ClassVar[str] = "message.sent"
    example: ClassVar[dict[str, Any]] = _MESSAGE


class MessageRerouted(MessageFacts, Event):
    """The provider that took the message reports that it failed; the next provider is asked.

    Another `message.sent` or a `message.failed` follows.
    """

    type: ClassVar[str] = "message.rerouted"
    example: ClassVar[dict[str, Any]] = {**_MESSAGE, "state": "queued", "error_code": "30003"}


class MessageDelivered(MessageFacts, Event):
    """The message reached the recipient's device or mailbox."""

    type: ClassVar[str] = "message.delivered"
    example: ClassVar[dict[str, Any]] = {**_MESSAGE, "state": "delivered"}


class MessageBounced(MessageFacts, Event):
    """The recipient's side gave the message back, or its recipient called it spam."""

    type: ClassVar[str] = "message.bounced"
    example: ClassVar[dict[str, Any]] = {**_MESSAGE, "state": "bounced", "error_code": "550"}


class MessageFailed(MessageFacts, Event):
    """No provider could deliver the message; it is not tried again."""

    type: ClassVar[str] = "message.failed"
    example: ClassVar[dict[str, Any]] = {**_MESSAGE, "state": "failed", "error_code": "provider.rejected"}


class MessageSuppressed(MessageFacts, Event):
    """The message was not sent on purpose: its recipient is suppressed, or got too many already."""

    type: ClassVar[str] = "message.suppressed"
    example: ClassVar[dict[str, Any]] = {**_MESSAGE, "state": "suppressed", "error_code": "messaging.suppressed"}


MessageEvent = MessageSent | MessageRerouted | MessageDelivered | MessageBounced | MessageFailed | MessageSuppressed
