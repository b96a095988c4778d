from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from core.kit.secrets import Secret
from core.messaging.provider import Channel, Purpose

RANK = {Purpose.OTP: 0, Purpose.TRANSACTIONAL: 1, Purpose.PROMOTIONAL: 2}
"""The order in which what waits goes out."""


class State(StrEnum):
    """Where a message stands. Only `queued` moves by us; the rest by what its provider reports, and never backwards but
    once: from `sent` to `queued`, when the provider soon reports a failure and another may well deliver."""

    QUEUED = "queued"
    SENT = "sent"
    """A provider took it, or may have taken it: `error_code` is then `messaging.outcome_unknown`."""
    DELIVERED = "delivered"
    BOUNCED = "bounced"
    FAILED = "failed"
    SUPPRESSED = "suppressed"
    """Not sent on purpose: the address is on the suppression list, or got too many already."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """To whom: a person, whose profile has the address and whose data key keeps it, or an address."""

    person_id: UUID | None = None
    email: str | None = field(default=None, repr=False)
    phone: str | None = field(default=None, repr=False)
    """E.164 with its plus."""
    zone: str | None = None
    """IANA name, for quiet hours; else the number's own zone, else the tenant's."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence of the platform, in English: it is said in the message's language (`templates.words`)."""

    text: str


@dataclass(frozen=True, slots=True)
class When:
    """A moment, written out in the message's language, in `zone` or else the tenant's."""

    at: datetime
    zone: str | None = None


Value = str | Secret | Phrase | When


@dataclass(frozen=True, slots=True)
class NewMessage:
    """A message to send. Exactly one is ever made per `dedupe_key`."""

    template: str
    to: Recipient
    purpose: Purpose
    variables: Mapping[str, Value] = field(default_factory=dict, repr=False)
    """A Secret, such as a code, is erased with all the others as soon as the message is through."""
    language: str | None = None
    """None: the tenant's default language."""
    channel: Channel | None = None
    """None: as the address says; for a person e-mail where there is an address, else SMS."""
    dedupe_key: str = ""
    """Unique per tenant for ever, such as an event's id with the rule's; empty: the event's id, else a fresh one."""
    event_id: UUID | None = None
    """The event that it tells of."""
    expires_at: datetime | None = None
    """After this moment it is not sent any more: a code that no longer works. On the system's clock."""
    resend_of: UUID | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it may be shown: the address masked, no variable."""

    id: UUID
    channel: str
    purpose: str
    template: str
    template_version: int
    language: str
    state: str
    error_code: str | None
    error_text: str | None
    dedupe_key: str
    event_id: UUID | None
    resend_of: UUID | None
    person_id: UUID | None
    to: str
    """Masked; empty when the person was erased."""
    account_id: UUID | None
    provider_message_id: str | None
    tries: int
    can_resend: bool
    version: int
    created_at: datetime
    due_at: datetime | None
    expires_at: datetime | None
    sent_at: datetime | None
    delivered_at: datetime | None
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One call of one provider."""

    number: int
    account_id: UUID
    outcome: str
    """`calling`, `accepted`, `rejected`, `unavailable`, `unknown`, `undelivered` (accepted, then reported failed) or
    `not_made` (the worker had to stop before it)."""
    error_code: str | None
    error_text: str | None
    started_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class Receipt:
    """One report of a provider about a message."""

    state: str
    error_code: str | None
    error_text: str | None
    occurred_at: datetime | None
    received_at: datetime


@dataclass(frozen=True, slots=True)
class MessageFilter:
    """Narrows a list; None does not."""

    state: str | None = None
    channel: str | None = None
    purpose: str | None = None
    template: str | None = None
    person_id: UUID | None = None
    address_hash: bytes | None = None
    dedupe_key: str | None = None


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a message needs to be rendered again, as stored encrypted."""

    variables: Mapping[str, str] = field(repr=False)
    zone: str | None = None

    def json(self) -> dict[str, Any]:
        return {"variables": dict(self.variables), "zone": self.zone}
