from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from pydantic import BaseModel

from core.kit import clock
from core.kit.secrets import Secret


@dataclass(frozen=True, slots=True)
class Overlap:
    """Marks a secret setting whose former value stays valid for a while after a change:
    `webhook_secret: Annotated[SecretStr, Overlap(seconds=86_400)]`. The provider finds it in its context."""

    seconds: int


@dataclass(frozen=True, slots=True)
class FormerSecret:
    """A secret that was replaced and is still good until `valid_until` (system time)."""

    value: Secret
    valid_until: datetime


@dataclass(frozen=True, slots=True)
class ProviderContext:
    """What a provider may know of its surroundings."""

    account_id: str
    mode: str
    """`live` or `sandbox`."""
    sandbox_url: str
    """Base of this vendor's simulator (`…/sandbox/<name>`); empty where there is none. Used only in sandbox mode
    when the configuration names no base URL of its own."""
    sandbox_public_url: str = ""
    """The same simulator as a payer's browser reaches it; empty when that is no different."""
    former_secrets: Mapping[str, tuple[FormerSecret, ...]] = field(default_factory=dict)
    """By setting: replaced secrets, newest first. Read them through `still_valid`."""

    def still_valid(self, setting: str) -> list[str]:
        """Former values of a secret setting that are good at this moment."""
        now = clock.system_now()
        return [former.value.value for former in self.former_secrets.get(setting, ()) if former.valid_until > now]


@dataclass(frozen=True, slots=True)
class WebhookNotice:
    """A verified webhook, reduced to a hint about what to fetch. `subject` is `attempt`, `refund`, `settlement`,
    `dispute`, `mandate`, `downtime`, `link`, `payout`, `payout_validation` or `other`; unknown event types are
    `other`: stored, answered 200, ignored."""

    dedupe_key: str
    event_type: str
    subject: str
    provider_order_id: str | None = None
    provider_payment_id: str | None = None
    provider_refund_id: str | None = None
    provider_settlement_id: str | None = None
    provider_object_id: str | None = None
    """The vendor's id of whatever else `subject` names: a dispute, mandate, downtime, link or payout."""
    reference: str | None = None
    """Our own reference, where the vendor repeats it: an object whose id we never learnt is found by it."""
    occurred_at: datetime | None = None
    details: tuple[Mapping[str, Any], ...] = field(default=(), repr=False)
    """What the receiver needs beside the hints, such as every report of a batch: kept encrypted, with the payload."""


class WebhookReceiver(Protocol):
    """What the inbox asks of a provider object, of whatever kind."""

    def verify_webhook(self, headers: Mapping[str, str], body: bytes) -> WebhookNotice:
        """Check the signature over the raw bytes against every valid secret. Raises WebhookInvalid. Pure."""
        ...


class ProviderSpec(Protocol):
    """A provider as a plugin describes it; each kind's own spec (such as PaymentProviderSpec) has at least this."""

    @property
    def name(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def config_model(self) -> type[BaseModel]:
        """The tenant's settings. SecretStr fields, at the top level only, are write-only and encrypted at rest.
        Validators find the tenant's `mode` and `sandbox_url` in the validation context."""
        ...

    @property
    def capabilities(self) -> frozenset[Any]: ...

    @property
    def currencies(self) -> tuple[str, ...]:
        """Currencies it can take, the home one first: a new account takes that one unless it says more."""
        ...

    @property
    def webhook_headers(self) -> tuple[str, ...]:
        """Headers (lower case) to keep beside a webhook's body, so that it can be verified again."""
        ...

    @property
    def build(self) -> Callable[[Any, ProviderContext], Any]:
        """`build(config, context)`: a provider for one account and config version; cheap, no I/O."""
        ...


@dataclass(frozen=True, slots=True)
class NewProviderAccount:
    """An account to make. `config` holds settings and secrets as the plugin's model takes them."""

    kind: str
    provider: str
    label: str
    config: Mapping[str, Any]
    priority: int = 100
    currencies: tuple[str, ...] | None = None
    """None: the provider's home currency."""


@dataclass(frozen=True, slots=True)
class AccountChange:
    """New values for what is given; None leaves it. In `config` a key with None goes back to its default, and a
    secret that is absent stays."""

    label: str | None = None
    priority: int | None = None
    currencies: tuple[str, ...] | None = None
    config: Mapping[str, Any] | None = None
    revoke_former_secrets: bool = False
    """End the overlap of every replaced secret now: for one that leaked."""


@dataclass(frozen=True, slots=True)
class SecretFact:
    """What may be told of a secret: since when it is set, and until when a former value is good."""

    changed_at: datetime
    former_valid_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ProviderAccount:
    """A tenant's account at a vendor, without its secrets."""

    id: UUID
    kind: str
    provider: str
    label: str
    status: str
    """`enabled` or `disabled`: a disabled one takes no new business but finishes what it began."""
    priority: int
    currencies: tuple[str, ...]
    config: Mapping[str, Any]
    secrets: Mapping[str, SecretFact]
    config_version: int
    settings_version: int
    """Of the plugin that wrote them: its spec's `config_version`."""
    version: int
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class ConnectionTested:
    """What the vendor said to the account's credentials."""

    ok: bool
    code: str | None
    """`provider.rejected`: the vendor does not take them; `provider.unavailable`: it did not answer."""
    vendor_code: str | None
    vendor_text: str | None


@dataclass(frozen=True, slots=True)
class Connection:
    """An account with the provider object that was built for this version of its configuration."""

    account: ProviderAccount
    spec: ProviderSpec
    provider: Any
