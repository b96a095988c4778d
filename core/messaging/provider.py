"""The port of a message provider: what a plugin for SMS or e-mail implements.

A provider object is built per provider account and talks to one vendor. It renders nothing, touches no table, retries
nothing by itself, and has no default that trusts. Errors of `send`: ProviderRejected (the vendor refused this message,
nothing went out), ProviderUnavailable (down or throttling, nothing went out), OutboundFailed (not reached),
OutboundUnknown (it may have gone out). Whatever a vendor reports that its mapping does not list is `unknown`, never
`delivered`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from pydantic import BaseModel

from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.providers.errors import ProviderRejected, ProviderUnavailable, WebhookInvalid
from core.providers.types import ProviderContext

__all__ = [
    "FINAL_REJECTIONS",
    "Accepted",
    "Capability",
    "Channel",
    "DeliveryNotice",
    "DeliveryState",
    "Dlt",
    "MessageProvider",
    "MessageProviderSpec",
    "OtpOutcome",
    "OtpProvider",
    "OtpRequest",
    "OutboundFailed",
    "OutboundUnknown",
    "OutgoingMessage",
    "ProviderContext",
    "ProviderRejected",
    "ProviderUnavailable",
    "Purpose",
    "WebhookFollower",
    "WebhookInvalid",
    "WebhookPreparer",
]


FINAL_REJECTIONS = frozenset(
    {
        "invalid_recipient", "suppressed", "dnd", "dlt_header", "dlt_template", "dlt_consent", "content_rejected",
    }
)  # fmt: skip
"""Values of `ProviderRejected.vendor_code` that every other provider would answer too: such a message is not tried
elsewhere. A plugin's mapping uses these names where the vendor's code means it, and the vendor's own code else."""


class Channel(StrEnum):
    """How a message travels; also the kind of its providers."""

    SMS = "sms"
    EMAIL = "email"


class Purpose(StrEnum):
    """Why it is sent: decides its place in the queue, its route, and which rules bind it."""

    OTP = "otp"
    TRANSACTIONAL = "transactional"
    PROMOTIONAL = "promotional"


class Capability(StrEnum):
    """What a provider can do; each one claimed is proven by the contract suite."""

    IDEMPOTENT = "idempotent"
    """The same `reference` never goes out twice, whatever became of the first call: only then may a call with an
    unknown outcome be repeated."""
    RECEIPTS = "receipts"
    """It reports what became of a message through its webhook."""
    OTP = "otp"
    """It implements OtpProvider too."""


class DeliveryState(StrEnum):
    """What a vendor says became of a message."""

    SENT = "sent"
    """Handed to the operator or the receiving server."""
    DELIVERED = "delivered"
    BOUNCED = "bounced"
    """The receiving side gave it back. With `permanent`, the address is not written to again."""
    COMPLAINED = "complained"
    """The recipient called it spam: the address is not written to again."""
    UNSUBSCRIBED = "unsubscribed"
    """The recipient opted out at the vendor or by answering STOP."""
    FAILED = "failed"
    """The vendor gave up on it: rejected, expired, blocked, undeliverable."""
    UNKNOWN = "unknown"
    """Something that the plugin's mapping does not list: kept, and changes nothing."""


@dataclass(frozen=True, slots=True)
class Dlt:
    """What India's operators check on an SMS (TRAI's DLT registration). The text was checked against the template."""

    entity_id: str
    template_id: str
    header: str
    """The registered sender."""
    variables: tuple[str, ...] = field(default=(), repr=False)
    """The values of the template's `{#var#}` places, in order: some vendors take these instead of the text."""
    category: str = "service_implicit"
    """`transactional`, `service_implicit`, `service_explicit` or `promotional`, as registered."""


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """One message to one recipient, finished: nothing in it may be changed on the way.

    No value that becomes a header (`to`, `sender`, `sender_name`, `subject`, `headers`) holds a control character.
    """

    reference: str
    """Ours, unique per message (`msg_…`), the same in every try; at most 40 characters."""
    channel: Channel
    to: str = field(repr=False)
    """E.164 with its plus, or an e-mail address."""
    sender: str
    """E-mail address, SMS header or number; empty: whatever the provider account is set up with."""
    subject: str = field(repr=False)
    """E-mail only."""
    text: str = field(repr=False)
    """The SMS, or the plain-text part that every e-mail has."""
    html: str = field(default="", repr=False)
    """E-mail only; CSS is inlined already."""
    purpose: Purpose = Purpose.TRANSACTIONAL
    dlt: Dlt | None = None
    """Set exactly when the recipient is an Indian number."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """E-mail headers to add as they are, such as List-Unsubscribe and Reply-To."""
    sender_name: str = ""
    callback_url: str = ""
    """Where the vendor reports on this message, for those that take it per call."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The vendor took the message. `raw` is what it answered, without secrets, personal data or the text."""

    provider_message_id: str
    """Never empty; the reference itself where the vendor gives none."""
    raw: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeliveryNotice:
    """One verified report about one message. At least one of `provider_message_id` and `reference` is set, unless it
    is about an address alone (an unsubscription)."""

    dedupe_key: str
    """The same for the same report sent again; unique per provider account."""
    state: DeliveryState
    provider_message_id: str | None = None
    reference: str | None = None
    permanent: bool = False
    error_code: str | None = None
    error_text: str | None = None
    at: datetime | None = None
    """When it happened, by the vendor's clock."""
    recipient: str | None = field(default=None, repr=False)
    elsewhere: bool = False
    """A failure or a bounce for which neither the recipient nor the text nor its registration is to blame: another
    provider may well deliver the message. Only where the vendor's own words say so."""


class MessageProvider(Protocol):
    """One vendor through one account."""

    async def send(self, message: OutgoingMessage) -> Accepted:
        """Hand one message to the vendor: one conversation.

        Raises ProviderRejected, ProviderUnavailable and OutboundFailed (nothing went out), OutboundUnknown (perhaps).
        An answer that cannot be understood after the message left is OutboundUnknown.
        """
        ...

    def verify_webhook(self, headers: Mapping[str, str], body: bytes, url: str, method: str) -> list[DeliveryNotice]:
        """Check that the vendor sent these raw bytes, against every valid secret, then read its reports. Pure.

        `url` is our public one with its query string, never what the request claims. Header names are lower case.
        Raises WebhookInvalid. A true webhook about something else is an empty list. The content of a verified one is
        never refused.
        """
        ...


class WebhookPreparer(Protocol):
    """What a provider adds whose webhook check needs something from the vendor first, such as a certificate."""

    async def prepare_webhook(self, headers: Mapping[str, str], body: bytes) -> None:
        """Fetch and keep what `verify_webhook` will need. Raises WebhookInvalid when the webhook names a place that
        is not the vendor's; ProviderUnavailable, OutboundFailed, OutboundUnknown when the vendor should try later."""
        ...


class WebhookFollower(Protocol):
    """What a provider adds whose verified webhooks may ask for an act, such as confirming a subscription."""

    async def follow_webhook(self, headers: Mapping[str, str], body: bytes) -> None:
        """Do what a verified webhook without reports asks; may run twice. Called by a job, which tries again on
        ProviderUnavailable, OutboundFailed, OutboundUnknown."""
        ...


@dataclass(frozen=True, slots=True)
class OtpRequest:
    """Let the vendor make, send and later check a code. `reference` is ours, unique per challenge.

    In India the text is the vendor's own DLT template, set up there: it is not given per call.
    """

    reference: str
    to: str = field(repr=False)
    length: int = 6
    lifetime_seconds: int = 300
    """At most; a vendor whose codes live longer by its own settings is overruled by ours."""
    language: str = "en"
    replaces: str = field(default="", repr=False)
    """The vendor's id of a code for something else that may still be good: from now on it must not be, and the new
    code must be another one."""


class OtpOutcome(StrEnum):
    """What the vendor says of a code."""

    APPROVED = "approved"
    """Right, and used up by this answer."""
    WRONG = "wrong"
    EXPIRED = "expired"
    """Too old, used before, or never known."""
    EXHAUSTED = "exhausted"
    """Tried too often: ask for a new one."""


class OtpProvider(Protocol):
    """What a provider that claims OTP adds. The platform keeps its own limits on top of the vendor's."""

    async def start(self, request: OtpRequest) -> Accepted:
        """Have a code made and sent; see OtpRequest for what it `replaces`. Errors as in `send`."""
        ...

    async def check(self, provider_message_id: str, to: str, code: str) -> OtpOutcome:
        """Ask whether the code is right. `provider_message_id` is empty when the answer of `start` was lost: the number
        alone says then which code is meant. Raises ProviderRejected, ProviderUnavailable, OutboundFailed,
        OutboundUnknown: the code is then not accepted. Anything not listed in the mapping is WRONG."""
        ...


@dataclass(frozen=True, slots=True)
class MessageProviderSpec:
    """A message provider as a plugin describes it. `channel` is its kind: `sms` or `email`."""

    name: str
    label: str
    channel: Channel
    config_model: type[BaseModel]
    """The tenant's settings; SecretStr fields are write-only in the API and encrypted at rest."""
    capabilities: frozenset[Capability]
    build: Callable[[Any, ProviderContext], MessageProvider]
    """`build(config, context)`: a provider for one account and config version; cheap, no I/O."""
    webhook_headers: tuple[str, ...] = ()
    """Headers (lower case) to keep beside a webhook's body, so that it can be verified again."""
    rate_per_second: float = 10.0
    """Messages that the vendor takes per second and account; the platform keeps to it over all its workers."""
    currencies: tuple[str, ...] = ()
    """Always empty: messages have no currency. Provider accounts of every kind have this column."""
