"""Events of a gateway's plans and subscriptions. What became of a charge's money is told by its payment's events."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel

from core.events.types import Event

_PLAN: dict[str, Any] = {
    "plan": "gpl_01jd5qcrkb0s5kz2sv6v2k9ebq",
    "status": "ready",
    "amount": "699.00",
    "currency": "INR",
    "period": "monthly",
    "interval": 1,
    "reference": "GYM",
}
_SUBSCRIPTION: dict[str, Any] = {
    "subscription": "gsb_01jd5qcrkb0s5kz2sv6v2k9ebr",
    "status": "active",
    "plan": "gpl_01jd5qcrkb0s5kz2sv6v2k9ebq",
    "amount": "699.00",
    "currency": "INR",
    "person": "per_01jd5qcrkb0s5kz2sv6v2k9ebs",
    "reference": "MEMBER-7",
}
_CHARGE: dict[str, Any] = {
    **_SUBSCRIPTION,
    "charge": "gsc_01jd5qcrkb0s5kz2sv6v2k9ebt",
    "charged": "699.00",
    "charged_currency": "INR",
}


class PlanFacts(BaseModel):
    """What every plan event says."""

    plan: str
    status: str
    amount: str
    currency: str
    period: str
    interval: int
    reference: str | None


class SubscriptionFacts(BaseModel):
    """What every subscription event says; `amount` is what one cycle charges."""

    subscription: str
    status: str
    plan: str
    amount: str
    currency: str
    person: str | None
    reference: str | None


class ChargeFacts(SubscriptionFacts):
    """What every event about a charge says."""

    charge: str
    charged: str
    charged_currency: str


class GatewayPlanCreated(PlanFacts, Event):
    """A plan is asked for; the gateway has not confirmed it yet."""

    type: ClassVar[str] = "gateway_plan.created"
    example: ClassVar[dict[str, Any]] = {**_PLAN, "status": "created"}


class GatewayPlanReady(PlanFacts, Event):
    """The gateway has made the plan: subscriptions can be made of it."""

    type: ClassVar[str] = "gateway_plan.ready"
    example: ClassVar[dict[str, Any]] = _PLAN


class GatewayPlanRefused(PlanFacts, Event):
    """The gateway refused to make the plan."""

    type: ClassVar[str] = "gateway_plan.rejected"
    example: ClassVar[dict[str, Any]] = {**_PLAN, "status": "rejected", "error_code": "BAD_REQUEST_ERROR"}

    error_code: str | None


class GatewaySubscriptionCreated(SubscriptionFacts, Event):
    """A subscription is asked for."""

    type: ClassVar[str] = "gateway_subscription.created"
    example: ClassVar[dict[str, Any]] = {**_SUBSCRIPTION, "status": "created"}


class GatewaySubscriptionRefused(SubscriptionFacts, Event):
    """The gateway refused to make the subscription."""

    type: ClassVar[str] = "gateway_subscription.rejected"
    example: ClassVar[dict[str, Any]] = {**_SUBSCRIPTION, "status": "rejected"}


class GatewaySubscriptionAuthenticated(SubscriptionFacts, Event):
    """The payer agreed; nothing was charged yet."""

    type: ClassVar[str] = "gateway_subscription.authenticated"
    example: ClassVar[dict[str, Any]] = {**_SUBSCRIPTION, "status": "authenticated"}


class GatewaySubscriptionActivated(SubscriptionFacts, Event):
    """The gateway charges it: for the first time, again after it was paused, or after a charge that had failed."""

    type: ClassVar[str] = "gateway_subscription.activated"
    example: ClassVar[dict[str, Any]] = _SUBSCRIPTION


class GatewaySubscriptionPending(SubscriptionFacts, Event):
    """A charge failed; the gateway tries again by itself."""

    type: ClassVar[str] = "gateway_subscription.pending"
    example: ClassVar[dict[str, Any]] = {**_SUBSCRIPTION, "status": "pending"}


class GatewaySubscriptionHalted(SubscriptionFacts, Event):
    """The gateway gave up charging it until the payer does something."""

    type: ClassVar[str] = "gateway_subscription.halted"
    example: ClassVar[dict[str, Any]] = {**_SUBSCRIPTION, "status": "halted"}


class GatewaySubscriptionPaused(SubscriptionFacts, Event):
    """Nothing is charged until it is resumed."""

    type: ClassVar[str] = "gateway_subscription.paused"
    example: ClassVar[dict[str, Any]] = {**_SUBSCRIPTION, "status": "paused"}


class GatewaySubscriptionCancelled(SubscriptionFacts, Event):
    """It ended: somebody asked for it, here or at the gateway."""

    type: ClassVar[str] = "gateway_subscription.cancelled"
    example: ClassVar[dict[str, Any]] = {**_SUBSCRIPTION, "status": "cancelled"}


class GatewaySubscriptionCompleted(SubscriptionFacts, Event):
    """Every cycle was charged."""

    type: ClassVar[str] = "gateway_subscription.completed"
    example: ClassVar[dict[str, Any]] = {**_SUBSCRIPTION, "status": "completed"}


class GatewaySubscriptionExpired(SubscriptionFacts, Event):
    """The payer did not agree in time."""

    type: ClassVar[str] = "gateway_subscription.expired"
    example: ClassVar[dict[str, Any]] = {**_SUBSCRIPTION, "status": "expired"}


class GatewaySubscriptionNeedsAttention(SubscriptionFacts, Event):
    """What the gateway says contradicts what was agreed to, and needs a human: `reason` says what."""

    type: ClassVar[str] = "gateway_subscription.needs_attention"
    example: ClassVar[dict[str, Any]] = {**_SUBSCRIPTION, "reason": "terms_changed"}

    reason: str


class GatewaySubscriptionCharged(ChargeFacts, Event):
    """The gateway charged a cycle, or a held charge was accepted: `payment` tells what becomes of the money."""

    type: ClassVar[str] = "gateway_subscription.charged"
    example: ClassVar[dict[str, Any]] = {**_CHARGE, "payment": "pay_01jd5qcrkb0s5kz2sv6v2k9ebv"}

    payment: str


class GatewaySubscriptionChargeHeld(ChargeFacts, Event):
    """The gateway charged what the payer did not agree to: nothing is credited until somebody accepts it."""

    type: ClassVar[str] = "gateway_subscription.charge_held"
    example: ClassVar[dict[str, Any]] = {**_CHARGE, "charged": "899.00", "reason": "amount_mismatch"}

    reason: str
