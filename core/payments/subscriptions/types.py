from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from core.kit import ids
from core.kit.money import MAX_DIGITS_BEFORE_POINT, Money
from core.payments.subscriptions.errors import SubscriptionTermsInvalid
from core.payments.subscriptions.provider import Period, SubscriptionCharge, SubscriptionTruth


class PlanStatus(StrEnum):
    """Where a plan stands."""

    CREATED = "created"
    """The vendor has not confirmed it yet."""
    READY = "ready"
    REJECTED = "rejected"


class SubscriptionStatus(StrEnum):
    """Where a subscription stands: the vendor's states but `unknown`, which changes nothing, and one of our own."""

    CREATED = "created"
    AUTHENTICATED = "authenticated"
    ACTIVE = "active"
    PENDING = "pending"
    HALTED = "halted"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    COMPLETED = "completed"
    EXPIRED = "expired"
    REJECTED = "rejected"
    """The vendor refused to make it. Should it have made it all the same, its word counts."""


_S = SubscriptionStatus
OVER = frozenset({_S.CANCELLED, _S.COMPLETED, _S.EXPIRED})
_RUNNING = frozenset({_S.ACTIVE, _S.PENDING, _S.HALTED, _S.PAUSED})

TRANSITIONS: Mapping[SubscriptionStatus, frozenset[SubscriptionStatus]] = {
    _S.CREATED: frozenset(_S) - {_S.CREATED},
    _S.REJECTED: frozenset(_S) - {_S.REJECTED},
    _S.AUTHENTICATED: _RUNNING | OVER,
    **{state: (_RUNNING - {state}) | OVER for state in sorted(_RUNNING)},
    **dict.fromkeys(sorted(OVER), frozenset()),
}

NOW, CYCLE_END = "now", "cycle_end"
"""When a cancelled subscription ends."""

AMOUNT_MISMATCH = "amount_mismatch"
CURRENCY_MISMATCH = "currency_mismatch"
TOO_MANY = "too_many_charges"
AFTER_END = "charged_after_end"


@dataclass(frozen=True, slots=True)
class NewPlan:
    """A plan to make at a gateway."""

    provider_account_id: UUID
    name: str
    amount: Money
    period: Period
    interval: int = 1
    description: str = ""
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan as it stood when read."""

    id: UUID
    provider_account_id: UUID
    name: str
    description: str
    amount: Money
    period: Period
    interval: int
    reference: str | None
    status: PlanStatus
    provider_plan_id: str | None
    error_code: str | None
    error_text: str | None
    checks: int
    created_at: datetime
    updated_at: datetime
    version: int

    @property
    def public_id(self) -> str:
        """Also how the vendor knows it."""
        return ids.text("gpl", self.id)

    def per_cycle(self, quantity: int) -> Money:
        """What one cycle charges. Raises SubscriptionTermsInvalid for what no column holds."""
        amount = self.amount.amount * quantity
        if amount >= Decimal(10) ** MAX_DIGITS_BEFORE_POINT:
            raise SubscriptionTermsInvalid("nobody charges that much")
        return Money(amount, self.amount.currency)


@dataclass(frozen=True, slots=True)
class NewSubscription:
    """A subscription to make at the gateway of its plan."""

    plan_id: UUID
    cycles: int
    credit_account_id: UUID
    quantity: int = 1
    starts_at: datetime | None = None
    """None: as soon as the payer agrees. On the tenant's clock, as `agree_by`."""
    agree_by: datetime | None = None
    notify: bool = False
    person_id: UUID | None = None
    description: str = ""
    reference: str | None = None
    payer: Mapping[str, str] = field(default_factory=dict)
    metadata: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GatewaySubscription:
    """A subscription as it stood when read."""

    id: UUID
    plan_id: UUID
    provider_account_id: UUID
    person_id: UUID | None
    credit_account_id: UUID
    amount: Money
    """Of one cycle: the plan's, times the quantity. Nothing else is credited unless somebody accepts it."""
    quantity: int
    cycles: int
    starts_at: datetime | None
    agree_by: datetime | None
    notify: bool
    description: str
    reference: str | None
    metadata: Mapping[str, Any]
    status: SubscriptionStatus
    provider_subscription_id: str | None
    cycles_charged: int
    """By the vendor's count."""
    next_charge_at: datetime | None
    ended_at: datetime | None
    """When the vendor says that it ended."""
    cancel_at: str | None
    """`now` or `cycle_end`, once asked for."""
    cancel_confirmed_at: datetime | None
    attention: tuple[str, ...]
    """Why a human must look; stays visible for ever."""
    error_code: str | None
    error_text: str | None
    looks: int
    """How many answers of the vendor were applied: an older answer must not undo a newer one's state."""
    checks: int
    over_at: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int

    @property
    def public_id(self) -> str:
        """Also how the vendor knows it."""
        return ids.text("gsb", self.id)

    @property
    def is_over(self) -> bool:
        return self.status in OVER


@dataclass(frozen=True, slots=True)
class SubscriptionDetail:
    """A subscription with the vendor's page where its payer agrees, once there is one."""

    subscription: GatewaySubscription
    url: str | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Charge:
    """A cycle that the vendor charged."""

    id: UUID
    subscription_id: UUID
    provider_account_id: UUID
    provider_charge_id: str
    provider_order_id: str
    amount: Money
    period_start: datetime | None
    period_end: datetime | None
    billed_at: datetime | None
    reason: str | None
    """Why it was held instead of becoming a payment."""
    payment_id: UUID | None
    """None while it is held."""
    accepted_at: datetime | None
    created_at: datetime

    @property
    def public_id(self) -> str:
        return ids.text("gsc", self.id)


def why_held(
    subscription: GatewaySubscription, truth: SubscriptionTruth, billed: SubscriptionCharge, expected_before: int
) -> str | None:
    """Why nobody expected a charge; None when the payer agreed to it. `expected_before`: how many they did so far."""
    if billed.amount.currency != subscription.amount.currency:
        return CURRENCY_MISMATCH
    if billed.amount != subscription.amount:
        return AMOUNT_MISMATCH
    if expected_before >= subscription.cycles:
        return TOO_MANY
    if truth.ended_at is not None and billed.billed_at is not None and billed.billed_at > truth.ended_at:
        return AFTER_END
    return None
