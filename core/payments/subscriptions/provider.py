"""What a payment provider that claims SUBSCRIPTIONS adds: subscriptions that the vendor itself runs and charges.

The vendor decides when to charge and tries again by itself; what it charged is learned by asking. A vendor without a
key against doing things twice is asked first what it has by our reference.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.kit.money import Money


class SubscriptionState(StrEnum):
    """Where a subscription stands at the vendor."""

    CREATED = "created"
    """The payer has not agreed yet."""
    AUTHENTICATED = "authenticated"
    """Agreed; nothing was charged yet."""
    ACTIVE = "active"
    PENDING = "pending"
    """A charge failed; the vendor tries again by itself."""
    HALTED = "halted"
    """Its tries are used up: cycles are billed and not charged until the payer does something."""
    PAUSED = "paused"
    CANCELLED = "cancelled"
    COMPLETED = "completed"
    """Every cycle was charged."""
    EXPIRED = "expired"
    """The payer did not agree in time."""
    UNKNOWN = "unknown"


class Period(StrEnum):
    """What a plan's interval counts."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """A price to charge every `interval` periods. `reference` is ours, unique per plan, at most 40 characters."""

    reference: str
    name: str
    description: str
    amount: Money
    """Of one unit, for one cycle."""
    period: Period
    interval: int
    asked_at: datetime
    """When it was first asked for: nothing that the vendor made long before can be it."""


@dataclass(frozen=True, slots=True)
class PlanTruth:
    """A plan as the vendor has it; it never changes."""

    provider_plan_id: str
    amount: Money
    period: Period
    interval: int


@dataclass(frozen=True, slots=True)
class SubscriptionRequest:
    """Ask for a subscription. `reference` is ours, unique per subscription, at most 40 characters."""

    reference: str
    provider_plan_id: str
    cycles: int
    """How often it is charged in all."""
    quantity: int
    """How many units of the plan each cycle charges."""
    asked_at: datetime
    """When it was first asked for: nothing that the vendor made long before can be it."""
    starts_at: datetime | None = None
    """When the first cycle is charged; None: as soon as the payer agrees."""
    agree_by: datetime | None = None
    """Until when the payer may agree; None: the vendor's own limit."""
    notify: bool = False
    """The vendor tells the payer itself: sends the link, and of each charge."""
    payer: Mapping[str, str] = field(default_factory=dict)
    """name, email, phone, where known."""


@dataclass(frozen=True, slots=True)
class SubscriptionTruth:
    """What the vendor says of a subscription."""

    state: SubscriptionState
    provider_subscription_id: str
    provider_plan_id: str
    quantity: int
    cycles: int
    cycles_charged: int
    url: str | None = None
    """Where the payer agrees: the vendor's own page."""
    next_charge_at: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SubscriptionCharge:
    """A cycle that the vendor has billed."""

    provider_charge_id: str
    """Unique per provider account, and always the same for the same cycle."""
    amount: Money
    paid: bool
    """Whether the vendor has the money. Only what `PaymentProvider.fetch` says of its order is credited."""
    provider_order_id: str | None = None
    """The order that its payment belongs to: an attempt's `fetch` finds it by that. Known once it is paid."""
    billed_at: datetime | None = None
    period_start: datetime | None = None
    period_end: datetime | None = None


class SubscriptionProvider(Protocol):
    """Makes subscriptions at the vendor, and tells what it did about them."""

    async def create_plan(self, request: PlanRequest) -> PlanTruth:
        """Make the vendor's plan, once per reference: calling again answers what was made.

        Raises ProviderRejected, ProviderUnavailable and OutboundFailed (none was made), OutboundUnknown (perhaps).
        """
        ...

    async def create_subscription(self, request: SubscriptionRequest) -> SubscriptionTruth:
        """Make the vendor's subscription, once per reference. Raises as `create_plan`."""
        ...

    async def fetch_subscription(self, provider_subscription_id: str) -> SubscriptionTruth:
        """Ask how it stands. Raises ProviderRejected, ProviderUnavailable."""
        ...

    async def list_charges(self, provider_subscription_id: str) -> list[SubscriptionCharge]:
        """Every cycle that was billed, paid or not, in any order. Raises ProviderRejected, ProviderUnavailable."""
        ...

    async def cancel_subscription(self, provider_subscription_id: str, *, at_cycle_end: bool) -> SubscriptionTruth:
        """End it now, or with the cycle that runs: then its state stays until the cycle ends. Twice is harmless.

        One that ended answers how it ended. Raises ProviderRejected (it goes on as before), ProviderUnavailable,
        OutboundFailed, OutboundUnknown.
        """
        ...

    async def pause_subscription(self, provider_subscription_id: str) -> SubscriptionTruth:
        """Charge nothing until it is resumed: only an active one. Twice is harmless. Raises as `cancel_…`."""
        ...

    async def resume_subscription(self, provider_subscription_id: str) -> SubscriptionTruth:
        """Go on with a paused one; twice is harmless. Raises as `cancel_subscription`."""
        ...
