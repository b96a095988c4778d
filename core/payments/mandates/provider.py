"""What a payment provider that claims MANDATES adds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from core.kit.money import Money
from core.payments.provider import AttemptRef, Checkout, Truth


class MandateState(StrEnum):
    """Where a mandate stands at the vendor."""

    CREATED = "created"
    """The payer has not agreed yet."""
    PENDING = "pending"
    """Agreed; the bank has not confirmed yet."""
    ACTIVE = "active"
    PAUSED = "paused"
    REJECTED = "rejected"
    REVOKED = "revoked"
    """By the payer, the bank or us; never charged again."""
    EXPIRED = "expired"
    UNKNOWN = "unknown"


class Frequency(StrEnum):
    """How often a mandate may be charged."""

    DAILY = "daily"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    BIMONTHLY = "bimonthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"
    AS_PRESENTED = "as_presented"


@dataclass(frozen=True, slots=True)
class MandateRequest:
    """Ask a payer for a mandate. `reference` is ours, unique per mandate, at most 40 characters."""

    reference: str
    method: str
    """upi, card or emandate."""
    amount_max: Money
    """The most that one charge may be."""
    first_amount: Money
    """Charged with the registration; zero where the method allows none."""
    frequency: Frequency
    starts_on: date
    ends_on: date
    description: str
    return_url: str
    cancel_url: str
    payer: Mapping[str, str] = field(default_factory=dict)
    """name, email, phone: vendors need them to register a mandate."""


@dataclass(frozen=True, slots=True)
class MandateRef:
    """How the vendor knows a mandate."""

    reference: str
    provider_order_id: str | None
    provider_customer_id: str | None
    provider_mandate_id: str | None
    method: str
    amount_max: Money
    payer: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MandateCheckout:
    """Where the payer agrees, and the vendor's customer where it made one."""

    checkout: Checkout
    provider_customer_id: str | None = None


@dataclass(frozen=True, slots=True)
class MandateTruth:
    """What the vendor says of a mandate."""

    state: MandateState
    provider_mandate_id: str | None = None
    provider_customer_id: str | None = None
    amount_max: Money | None = None
    ends_on: date | None = None
    error_code: str | None = None
    error_text: str | None = None


@dataclass(frozen=True, slots=True)
class NoticeRequest:
    """Tell the payer of a coming charge, as the rules ask for at least 24 hours before it."""

    reference: str
    """Ours, of the charge's attempt."""
    mandate: MandateRef
    amount: Money
    debit_on: date
    debit_at: datetime


@dataclass(frozen=True, slots=True)
class NoticeTruth:
    """What became of a notice: pending, delivered, failed or opted_out."""

    state: str
    provider_notice_id: str | None = None
    provider_order_id: str | None = None
    """Where the vendor makes the charge's order with the notice."""


@dataclass(frozen=True, slots=True)
class ChargeRequest:
    """Charge a mandate once per `attempt.reference`."""

    attempt: AttemptRef
    mandate: MandateRef
    description: str
    provider_notice_id: str | None = None


class MandateProvider(Protocol):
    """Registers and charges mandates."""

    async def create_mandate(self, request: MandateRequest) -> MandateCheckout:
        """Make the vendor's registration, once per reference. Raises as `PaymentProvider.create_checkout`."""
        ...

    async def fetch_mandate(self, mandate: MandateRef) -> MandateTruth:
        """Ask what became of it. Raises ProviderRejected, ProviderUnavailable."""
        ...

    async def notify_charge(self, request: NoticeRequest) -> NoticeTruth:
        """Have the vendor send the pre-debit notice, once per reference.

        Raises ProviderRejected, ProviderUnavailable, OutboundFailed, OutboundUnknown.
        """
        ...

    async def charge_mandate(self, request: ChargeRequest) -> Truth:
        """Debit; PENDING until the bank answers. The same reference never debits twice.

        `PaymentProvider.fetch` tells what became of it, by `attempt.reference`. Raises ProviderRejected,
        ProviderUnavailable and OutboundFailed (not debited), OutboundUnknown (perhaps).
        """
        ...

    async def cancel_mandate(self, mandate: MandateRef) -> MandateTruth:
        """End it; twice is harmless. Raises ProviderRejected, ProviderUnavailable, OutboundFailed, OutboundUnknown."""
        ...
