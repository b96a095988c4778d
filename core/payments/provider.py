"""The port of a payment gateway: what a plugin implements.

A provider object is built per provider account and talks to one vendor. It never sees a request object, renders no
HTML, touches no table, and has no default that trusts. Amounts are Money; the plugin converts to the vendor's form
once, in its mapping. Errors: `OutboundFailed` (cannot have had an effect), `OutboundUnknown` (may have), and the
ones below; anything the vendor answers that is not listed in its mapping is `unknown`, never success.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Protocol

from pydantic import BaseModel

from core.kit.money import Money
from core.providers.errors import Failure, ProviderRejected, ProviderUnavailable, WebhookInvalid
from core.providers.types import ProviderContext, WebhookNotice

__all__ = [
    "AttemptRef",
    "AttemptState",
    "BrowserReturn",
    "Capability",
    "Checkout",
    "CheckoutRequest",
    "ConnectionTest",
    "Failure",
    "PartialCapture",
    "PaymentProvider",
    "PaymentProviderSpec",
    "ProviderContext",
    "ProviderRejected",
    "ProviderUnavailable",
    "RefundRequest",
    "RefundState",
    "RefundTruth",
    "SettlementLine",
    "SettlementTotals",
    "Truth",
    "Voiding",
    "WebhookInvalid",
    "WebhookNotice",
]


class Capability(StrEnum):
    """What a gateway can do; each one claimed is proven by the contract suite."""

    MANUAL_CAPTURE = "manual_capture"
    PARTIAL_REFUND = "partial_refund"
    REFUND_IDEMPOTENCY = "refund_idempotency"
    SETTLEMENT_LINES = "settlement_lines"
    SETTLEMENT_TOTALS = "settlement_totals"
    """It implements SettlementTotals too."""
    PARTIAL_CAPTURE = "partial_capture"
    """It implements PartialCapture too: one capture of less than was authorised; the rest is released."""
    VOID = "void"
    """It implements Voiding too."""
    INSTANT_REFUND = "instant_refund"
    """It heeds `RefundRequest.speed`."""
    METHOD_CHOICE = "method_choice"
    """It heeds `CheckoutRequest.methods`."""
    CONNECTION_TEST = "connection_test"
    """It implements ConnectionTest too."""
    DISPUTES = "disputes"
    """It implements core.payments.disputes.provider.DisputeProvider too."""
    MANDATES = "mandates"
    """It implements core.payments.mandates.provider.MandateProvider too."""
    DOWNTIMES = "downtimes"
    """It implements core.payments.routing.provider.DowntimeProvider too."""
    HOSTED_LINKS = "hosted_links"
    """It implements core.payments.links.provider.HostedLinkProvider too."""
    SUBSCRIPTIONS = "subscriptions"
    """It implements core.payments.subscriptions.provider.SubscriptionProvider too."""


class AttemptState(StrEnum):
    """The canonical state of one attempt."""

    CREATED = "created"
    """Known to the gateway (an order), nothing tried yet."""
    PENDING = "pending"
    AUTHORIZED = "authorized"
    CAPTURED = "captured"
    FAILED = "failed"
    """May re-open on late authorisation."""
    VOIDED = "voided"
    """Authorised, then released or auto-refunded without capture: the money was never kept."""
    UNKNOWN = "unknown"


class RefundState(StrEnum):
    PENDING = "pending"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CheckoutRequest:
    """Ask for a place where the payer pays. `reference` is ours, unique per attempt, at most 40 characters."""

    reference: str
    amount: Money
    description: str
    capture: bool
    """Capture automatically; otherwise only authorise."""
    return_url: str
    cancel_url: str
    payer: Mapping[str, str] = field(default_factory=dict)
    """name, email, phone, where known: prefill only."""
    methods: tuple[str, ...] = ()
    """Only these (card, upi, netbanking, wallet, emi, paylater), where METHOD_CHOICE is claimed; empty: any."""
    first_try: bool = False
    """No earlier call with this reference can have reached the vendor: spares looking for what it may have made."""


@dataclass(frozen=True, slots=True)
class Checkout:
    """Where the payer goes: submit `fields` to `action` by `method`. `sent` is what we sent, kept as text."""

    provider_order_id: str
    action: str
    method: str
    fields: Mapping[str, str]
    sent: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AttemptRef:
    """How the vendor knows an attempt."""

    reference: str
    provider_order_id: str | None
    provider_payment_id: str | None
    amount: Money
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Truth:
    """What the gateway says about an attempt when asked. Only this moves money."""

    state: AttemptState
    amount: Money | None
    """Amount authorised or captured; None while nothing was paid. It must equal what we asked for."""
    provider_payment_id: str | None
    provider_order_id: str | None
    amount_refunded: Money | None = None
    method: str | None = None
    """card, upi, netbanking, wallet, … in the vendor's words."""
    error_code: str | None = None
    error_text: str | None = None
    failure: Failure | None = None
    """What `error_code` means for another try, by the plugin's table; None where nothing failed."""
    final: bool = False
    """The vendor promises no further change of this attempt."""


@dataclass(frozen=True, slots=True)
class BrowserReturn:
    """A payer's browser came back. `authentic` when the vendor's signature on it holds; never proof of payment."""

    authentic: bool
    provider_payment_id: str | None
    error_code: str | None = None
    error_text: str | None = None


@dataclass(frozen=True, slots=True)
class RefundRequest:
    """Give money back. `reference` is ours, unique per refund, and the vendor's idempotency key where it takes one."""

    reference: str
    amount: Money
    provider_payment_id: str
    speed: str = "normal"
    """`normal`, or `instant` where INSTANT_REFUND is claimed: the vendor falls back to normal where it must."""


@dataclass(frozen=True, slots=True)
class RefundTruth:
    """What the gateway says about a refund."""

    state: RefundState
    provider_refund_id: str | None
    amount: Money | None
    error_code: str | None = None
    error_text: str | None = None
    speed: str | None = None
    """The speed that the vendor says it used; None where it does not say."""


@dataclass(frozen=True, slots=True)
class SettlementLine:
    """One line of the vendor's settlement report. `fee` excludes `tax`; `net` is what reaches the bank, signed."""

    line_key: str
    """Unique per provider account, stable over overlapping reports."""
    kind: str
    """payment, refund, dispute (money taken for one, or given back), reserve (held back, or released), tds (tax
    deducted at source, where it is a line by itself), adjustment, transfer or other."""
    amount: Money
    """Gross and positive for a payment; positive for every other too, its direction is in `net`."""
    fee: Money
    tax: Money
    net: Money
    provider_payment_id: str | None
    provider_refund_id: str | None
    provider_order_id: str | None
    settlement_id: str | None
    utr: str | None
    settled_at: datetime | None
    created_at: datetime | None
    raw: Mapping[str, Any] = field(default_factory=dict)
    tds: Money | None = None
    """Tax that the vendor deducted at source and pays to the government in the tenant's name (TDS, TCS); `net` is
    without it. Negative when it gives some back; None is nothing."""
    provider_dispute_id: str | None = None
    """Of a line of kind `dispute`, where the vendor names it."""


class PaymentProvider(Protocol):
    """One vendor through one account. Each method is one conversation; none retries by itself."""

    async def create_checkout(self, request: CheckoutRequest) -> Checkout:
        """Make the vendor's order, once per reference: calling again after OutboundUnknown answers what was made.

        Raises ProviderRejected, ProviderUnavailable and OutboundFailed (no order), OutboundUnknown (perhaps one).
        """
        ...

    def read_return(self, form: Mapping[str, str], attempt: AttemptRef) -> BrowserReturn:
        """Check the browser's return against the vendor's signature. Pure."""
        ...

    async def fetch(self, attempt: AttemptRef) -> Truth:
        """Ask the vendor what became of an attempt, finding it by `reference` when its ids are not known.

        A reference that the vendor never heard of is CREATED without a `provider_order_id`. Raises ProviderRejected,
        ProviderUnavailable.
        """
        ...

    async def capture(self, attempt: AttemptRef) -> Truth:
        """Capture an authorised attempt in full; capturing twice is harmless.

        Raises ProviderRejected (not captured), ProviderUnavailable, OutboundFailed, OutboundUnknown.
        """
        ...

    async def refund(self, request: RefundRequest) -> RefundTruth:
        """Start a refund. The same `reference` never refunds twice where REFUND_IDEMPOTENCY is claimed.

        Raises ProviderRejected, ProviderUnavailable and OutboundFailed (not refunded), OutboundUnknown (perhaps).
        """
        ...

    async def fetch_refund(self, request: RefundRequest, provider_refund_id: str | None) -> RefundTruth:
        """Ask what became of a refund, finding it by `reference` when its id is not known.

        A refund that the vendor does not show is UNKNOWN without an id: its request may still be under way.
        Raises ProviderRejected, ProviderUnavailable.
        """
        ...

    def verify_webhook(self, headers: Mapping[str, str], body: bytes) -> WebhookNotice:
        """Check the signature over the raw bytes against every valid secret. Raises WebhookInvalid. Pure."""
        ...

    def settlement_lines(self, day: date) -> AsyncIterator[SettlementLine]:
        """Every line settled on `day` (the vendor's day). Raises ProviderRejected, ProviderUnavailable."""
        ...


class SettlementTotals(Protocol):
    """What a provider that claims SETTLEMENT_TOTALS adds."""

    async def settlement_total(self, settlement_id: str, currency: str) -> Money | None:
        """What the vendor says it paid out, signed, from another place than the lines; None when it does not say yet.

        `currency` is the lines': a vendor may state a bare figure.

        Raises ProviderRejected, ProviderUnavailable.
        """
        ...


class PartialCapture(Protocol):
    """What a provider that claims PARTIAL_CAPTURE adds."""

    async def capture_part(self, attempt: AttemptRef, amount: Money) -> Truth:
        """Capture less than was authorised, once; capturing the same amount twice is harmless.

        The truth's amount is what was captured. Raises as `capture`.
        """
        ...


class Voiding(Protocol):
    """What a provider that claims VOID adds."""

    async def void(self, attempt: AttemptRef) -> Truth:
        """Release an authorised attempt; twice is harmless, a captured one is ProviderRejected. Raises as `capture`."""
        ...


class ConnectionTest(Protocol):
    """What a provider that claims CONNECTION_TEST adds."""

    async def test_connection(self) -> None:
        """Ask the vendor something harmless that only good credentials answer.

        Raises ProviderRejected (bad credentials), ProviderUnavailable.
        """
        ...


@dataclass(frozen=True, slots=True)
class PaymentProviderSpec:
    """A gateway as a plugin describes it."""

    name: str
    label: str
    config_model: type[BaseModel]
    """The tenant's settings; SecretStr fields are write-only in the API and encrypted at rest."""
    capabilities: frozenset[Capability]
    currencies: tuple[str, ...]
    """Currencies it can charge, the home one first: a new account takes that one unless it says more."""
    build: Callable[[Any, ProviderContext], PaymentProvider]
    """`build(config, context)`: a provider for one account and config version; cheap, no I/O."""
    webhook_headers: tuple[str, ...] = ()
    """Headers (lower case) to keep beside a webhook's body, so that it can be verified again."""
    config_version: int = 1
    """Raise it when settings that were stored by an earlier version no longer fit `config_model`."""
    migrate_config: Callable[[int, dict[str, Any]], Mapping[str, Any]] | None = None
    """`migrate_config(from_version, config)`: an older version's settings, secrets included, as this one's. Pure."""
