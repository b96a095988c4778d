from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from core.kit import ids
from core.kit.shown import Shown
from core.payments.schemas import Line, PayerIn, SmallMetadata, positive
from core.payments.subscriptions import types
from core.payments.subscriptions.provider import Period
from core.web.schemas import In, Moment, MomentIn, MoneyIn, MoneyOut, Out, PageQuery

PeriodIn = Literal["daily", "weekly", "monthly", "quarterly", "yearly"]
PlanStatus = Literal["created", "ready", "rejected"]
Status = Literal[
    "created", "authenticated", "active", "pending", "halted", "paused", "cancelled", "completed", "expired", "rejected"
]


class GatewayPlanIn(MoneyIn):
    """A price that a gateway charges by itself: `amount` every `interval` periods. It never changes."""

    provider_account: str = Field(examples=["pac_01jd5qcrkb0s5kz2sv6v2k9ebn"])
    name: Line = Field(min_length=1, max_length=100, examples=["Gym"], description="The payer reads it")
    description: Line = Field("", max_length=200)
    period: PeriodIn
    interval: int = Field(1, ge=1, le=366)
    reference: Line | None = Field(None, min_length=1, max_length=100, description="Your own word for it, unique")

    def new(self) -> types.NewPlan:
        """Raises money.InvalidAmount, money.UnknownCurrency, NotFound."""
        return types.NewPlan(
            provider_account_id=ids.parse("pac", self.provider_account),
            name=self.name,
            amount=positive(self.money()),
            period=Period(self.period),
            interval=self.interval,
            description=self.description,
            reference=self.reference,
        )


class GatewayPlanOut(Out):
    """A price that a gateway charges by itself."""

    id: str
    status: PlanStatus
    provider_account: str
    provider_plan: str | None = Field(description="The gateway's name of it")
    name: str
    description: str
    amount: str
    currency: str
    period: PeriodIn
    interval: int
    reference: str | None
    error_code: str | None
    error_text: str | None
    created_at: Moment
    updated_at: Moment
    version: int

    @classmethod
    def of(cls, plan: types.Plan) -> GatewayPlanOut:
        return cls(
            id=plan.public_id,
            status=plan.status.value,
            provider_account=ids.text("pac", plan.provider_account_id),
            provider_plan=plan.provider_plan_id,
            name=plan.name,
            description=plan.description,
            amount=plan.amount.text(),
            currency=plan.amount.currency,
            period=plan.period.value,
            interval=plan.interval,
            reference=plan.reference,
            error_code=plan.error_code,
            error_text=plan.error_text,
            created_at=plan.created_at,
            updated_at=plan.updated_at,
            version=plan.version,
        )


class GatewayPlanPageOut(Out):
    items: list[GatewayPlanOut]
    next_cursor: str | None


class GatewayPlanQuery(PageQuery):
    """Which plans to list."""

    status: PlanStatus | None = None
    reference: str | None = Field(None, min_length=1, max_length=100)

    @property
    def list_name(self) -> str:
        """The list's name with its filters: a cursor fits no other."""
        return f"gateway_plans:{self.status}:{self.reference}"


class GatewaySubscriptionIn(In):
    """A subscription at the gateway of its plan, which charges it by itself, `cycles` times."""

    plan: str = Field(examples=["gpl_01jd5qcrkb0s5kz2sv6v2k9ebq"])
    credit_account: str = Field(examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebn"], description="What charges are credited to")
    cycles: int = Field(ge=1, le=1200)
    quantity: int = Field(1, ge=1, le=1000)
    starts_at: MomentIn | None = Field(None, description="Of the first charge; absent: when the payer agrees")
    agree_by: MomentIn | None = Field(None, description="Until when the payer may agree; absent: the gateway's limit")
    notify: bool = Field(False, description="The gateway tells the payer itself: of the page, and of each charge")
    person: str | None = Field(None, description="Whose it is: they see and end it in their account")
    payer: PayerIn | None = Field(None, description="Where the gateway shall tell the payer")
    description: Line = Field("", max_length=200)
    reference: Line | None = Field(None, min_length=1, max_length=100, description="Your own word for it, unique")
    metadata: SmallMetadata

    def new(self) -> types.NewSubscription:
        """Raises NotFound."""
        return types.NewSubscription(
            plan_id=ids.parse("gpl", self.plan),
            cycles=self.cycles,
            credit_account_id=ids.parse("acc", self.credit_account),
            quantity=self.quantity,
            starts_at=self.starts_at,
            agree_by=self.agree_by,
            notify=self.notify,
            person_id=ids.parse("per", self.person) if self.person else None,
            description=self.description,
            reference=self.reference,
            payer=self.payer.known() if self.payer else {},
            metadata=self.metadata,
        )


class GatewaySubscriptionOut(Out):
    """A subscription that a gateway runs; `amount` is what one cycle charges."""

    id: Shown[str]
    status: Shown[Status]
    plan: Shown[str]
    provider_account: str | None
    provider_subscription: str | None = Field(description="The gateway's name of it")
    amount: Shown[str]
    currency: Shown[str]
    quantity: Shown[int]
    cycles: Shown[int]
    cycles_charged: Shown[int] = Field(description="By the gateway's count")
    next_charge_at: Shown[Moment | None]
    starts_at: Shown[Moment | None]
    agree_by: Shown[Moment | None]
    ended_at: Shown[Moment | None]
    cancel_at: Shown[Literal["now", "cycle_end"] | None] = Field(description="Once its end was asked for")
    notify: Shown[bool]
    person: Shown[str | None]
    credit_account: str | None
    description: Shown[str]
    reference: Shown[str | None]
    attention: list[str] = Field(description="Why a human must look")
    error_code: str | None
    error_text: str | None = Field(description="The vendor's own words")
    metadata: dict[str, Any]
    created_at: Shown[Moment]
    updated_at: Shown[Moment]
    version: Shown[int]

    @classmethod
    def of(cls, subscription: types.GatewaySubscription) -> GatewaySubscriptionOut:
        return cls(**_fields(subscription))


class GatewaySubscriptionDetailOut(GatewaySubscriptionOut):
    """A subscription with the gateway's page where its payer agrees."""

    url: Shown[str | None]

    @classmethod
    def detail(cls, found: types.SubscriptionDetail) -> GatewaySubscriptionDetailOut:
        return cls(**_fields(found.subscription), url=found.url)


class GatewaySubscriptionPageOut(Out):
    items: Shown[list[GatewaySubscriptionOut]]
    next_cursor: Shown[str | None]


class GatewaySubscriptionQuery(PageQuery):
    """Which subscriptions to list; an end user sees their own."""

    status: Shown[Status | None] = None
    person: Shown[str | None] = Field(None, max_length=40)
    plan: Shown[str | None] = Field(None, max_length=40)
    reference: Shown[str | None] = Field(None, min_length=1, max_length=100)
    needs_attention: bool = False

    @property
    def list_name(self) -> str:
        """The list's name with its filters: a cursor fits no other."""
        filters = (self.status, self.person, self.plan, self.reference, self.needs_attention)
        return ":".join(["gateway_subscriptions", *map(str, filters)])


class CancelIn(In):
    """When it shall end."""

    at_cycle_end: bool = Field(False, description="With the cycle that runs; absent: now")


class GatewayChargeOut(Out):
    """A cycle that the gateway charged. What became of its money is told by its payment."""

    id: Shown[str]
    subscription: Shown[str]
    amount: Shown[MoneyOut]
    state: Shown[Literal["payment", "held"]] = Field(description="A held one credits nothing until somebody accepts it")
    held_because: str | None = Field(description="Why nobody expected it; stays when it was accepted")
    payment: Shown[str | None]
    provider_charge: str
    provider_order: str
    period_start: Shown[Moment | None]
    period_end: Shown[Moment | None]
    billed_at: Shown[Moment | None]
    accepted_at: Shown[Moment | None]
    created_at: Shown[Moment]

    @classmethod
    def of(cls, charge: types.Charge) -> GatewayChargeOut:
        return cls(
            id=charge.public_id,
            subscription=ids.text("gsb", charge.subscription_id),
            amount=MoneyOut.of(charge.amount),
            state="held" if charge.payment_id is None else "payment",
            held_because=charge.reason,
            payment=ids.text("pay", charge.payment_id) if charge.payment_id else None,
            provider_charge=charge.provider_charge_id,
            provider_order=charge.provider_order_id,
            period_start=charge.period_start,
            period_end=charge.period_end,
            billed_at=charge.billed_at,
            accepted_at=charge.accepted_at,
            created_at=charge.created_at,
        )


class GatewayChargePageOut(Out):
    items: Shown[list[GatewayChargeOut]]
    next_cursor: Shown[str | None]


def _fields(subscription: types.GatewaySubscription) -> dict[str, Any]:
    return {
        "id": subscription.public_id,
        "status": subscription.status.value,
        "plan": ids.text("gpl", subscription.plan_id),
        "provider_account": ids.text("pac", subscription.provider_account_id),
        "provider_subscription": subscription.provider_subscription_id,
        "amount": subscription.amount.text(),
        "currency": subscription.amount.currency,
        "quantity": subscription.quantity,
        "cycles": subscription.cycles,
        "cycles_charged": subscription.cycles_charged,
        "next_charge_at": subscription.next_charge_at,
        "starts_at": subscription.starts_at,
        "agree_by": subscription.agree_by,
        "ended_at": subscription.ended_at,
        "cancel_at": subscription.cancel_at,
        "notify": subscription.notify,
        "person": ids.text("per", subscription.person_id) if subscription.person_id else None,
        "credit_account": ids.text("acc", subscription.credit_account_id),
        "description": subscription.description,
        "reference": subscription.reference,
        "attention": list(subscription.attention),
        "error_code": subscription.error_code,
        "error_text": subscription.error_text,
        "metadata": dict(subscription.metadata),
        "created_at": subscription.created_at,
        "updated_at": subscription.updated_at,
        "version": subscription.version,
    }
