from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from core.kit import ids
from core.messaging.types import Attempt, Message, Receipt
from core.web.schemas import In, Moment, MomentIn, Out, PageQuery

ChannelName = Literal["sms", "email"]
PurposeName = Literal["otp", "transactional", "promotional"]
StateName = Literal["queued", "sent", "delivered", "bounced", "failed", "suppressed"]
Key = Annotated[str, Field(min_length=1, max_length=60, pattern=r"^[a-z][a-z0-9_]*$", examples=["receipt"])]
Language = Annotated[str, Field(min_length=2, max_length=8, pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$", examples=["en"])]
Address = Annotated[str, Field(min_length=3, max_length=254, examples=["asha@customer.example"])]
Values = Annotated[
    dict[Annotated[str, Field(max_length=40)], Annotated[str, Field(max_length=2_000)]], Field(max_length=50)
]


class RecipientIn(In):
    """A person, or one address."""

    person: str | None = Field(None, max_length=40, description="Public id; the profile has the address")
    email: str | None = Field(None, max_length=254, examples=["asha@customer.example"])
    phone: str | None = Field(None, max_length=20, description="With its country: +919876543210")
    zone: str | None = Field(None, max_length=64, description="IANA name, for quiet hours")


class MessageIn(In):
    """A message to send. `otp` messages are the platform's own and cannot be asked for here."""

    template: Key
    to: RecipientIn = Field(examples=[{"email": "asha@customer.example"}])
    purpose: Literal["transactional", "promotional"] = Field(examples=["transactional"])
    channel: ChannelName | None = Field(None, description="Default: as the address says")
    language: Language | None = Field(None, description="Default: the tenant's")
    variables: Values = Field(
        default_factory=dict,
        description="As the template's kind has them",
        examples=[{"amount": "INR 500.00", "reference": "pay_1", "date": "28 Nov 2026"}],
    )
    dedupe_key: str | None = Field(
        None, min_length=1, max_length=150, description="Exactly one message is ever made per key"
    )
    expires_at: MomentIn | None = Field(None, description="Not sent any more after this moment")


class MessageQuery(PageQuery):
    """Which messages to list."""

    state: StateName | None = None
    channel: ChannelName | None = None
    purpose: PurposeName | None = None
    template: str | None = Field(None, max_length=60)
    person: str | None = Field(None, max_length=40, examples=["per_01kbcdefghjkmnpqrstvwxyz01"])
    email: str | None = Field(None, max_length=254, description="Exactly this address")
    phone: str | None = Field(None, max_length=20, description="Exactly this number, with its country")
    dedupe_key: str | None = Field(None, max_length=200)


class MessageOut(Out):
    """A message, its address masked. Its variables and text are never shown."""

    id: str = Field(examples=["msg_01kbcdefghjkmnpqrstvwxyz01"])
    channel: ChannelName
    purpose: PurposeName
    template: str
    template_version: int = Field(description="0: the default set or the tenant's files")
    language: str
    state: StateName
    error_code: str | None
    error_text: str | None
    to: str = Field(description="Masked; empty when the person was erased", examples=["a•••@customer.example"])
    person: str | None
    provider_account: str | None
    provider_message_id: str | None
    tries: int
    can_resend: bool
    dedupe_key: str
    event: str | None
    resend_of: str | None
    version: int
    created_at: Moment
    due_at: Moment | None = Field(description="While queued: when it is tried next")
    expires_at: Moment | None
    sent_at: Moment | None
    delivered_at: Moment | None
    finished_at: Moment | None

    @classmethod
    def of(cls, message: Message) -> MessageOut:
        return cls.model_validate(_facts(message))


class AttemptOut(Out):
    """One call of one provider."""

    number: int
    provider_account: str
    outcome: Literal["calling", "accepted", "rejected", "unavailable", "unknown", "undelivered", "not_made"]
    error_code: str | None
    error_text: str | None
    started_at: Moment
    finished_at: Moment | None

    @classmethod
    def of(cls, attempt: Attempt) -> AttemptOut:
        return cls.model_validate(
            {
                "number": attempt.number,
                "provider_account": ids.text("pac", attempt.account_id),
                "outcome": attempt.outcome,
                "error_code": attempt.error_code,
                "error_text": attempt.error_text,
                "started_at": attempt.started_at,
                "finished_at": attempt.finished_at,
            }
        )


class ReceiptOut(Out):
    """One report of a provider."""

    state: str
    error_code: str | None
    error_text: str | None
    occurred_at: Moment | None
    received_at: Moment

    @classmethod
    def of(cls, receipt: Receipt) -> ReceiptOut:
        return cls(
            state=receipt.state,
            error_code=receipt.error_code,
            error_text=receipt.error_text,
            occurred_at=receipt.occurred_at,
            received_at=receipt.received_at,
        )


class MessageDetailOut(MessageOut):
    """A message with the calls made for it and what was reported of it."""

    attempts: list[AttemptOut]
    receipts: list[ReceiptOut]

    @classmethod
    def whole(cls, message: Message, attempts: list[Attempt], receipts: list[Receipt]) -> MessageDetailOut:
        return cls.model_validate(
            {
                **_facts(message),
                "attempts": [AttemptOut.of(item) for item in attempts],
                "receipts": [ReceiptOut.of(item) for item in receipts],
            }
        )


class MessagePageOut(Out):
    """Messages, newest first."""

    items: list[MessageOut]
    next_cursor: str | None


def _facts(message: Message) -> dict[str, object]:
    def text(prefix: str, value: object) -> str | None:
        return ids.text(prefix, value) if value is not None else None  # type: ignore[arg-type]

    return {
        "id": ids.text("msg", message.id),
        "channel": message.channel,
        "purpose": message.purpose,
        "template": message.template,
        "template_version": message.template_version,
        "language": message.language,
        "state": message.state,
        "error_code": message.error_code,
        "error_text": message.error_text,
        "to": message.to,
        "person": text("per", message.person_id),
        "provider_account": text("pac", message.account_id),
        "provider_message_id": message.provider_message_id,
        "tries": message.tries,
        "can_resend": message.can_resend,
        "dedupe_key": message.dedupe_key,
        "event": text("evt", message.event_id),
        "resend_of": text("msg", message.resend_of),
        "version": message.version,
        "created_at": message.created_at,
        "due_at": message.due_at,
        "expires_at": message.expires_at,
        "sent_at": message.sent_at,
        "delivered_at": message.delivered_at,
        "finished_at": message.finished_at,
    }
