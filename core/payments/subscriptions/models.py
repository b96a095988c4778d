from __future__ import annotations

from typing import Any

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField

from core.kit.rows import TenantModel, money_field


class GatewayPlan(TenantModel):
    """A price that a gateway can charge by itself. What it charges never changes."""

    mutable = (
        "status", "provider_plan_id", "error_code", "error_text", "asked_at", "checks", "updated_at", "version",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    provider_account_id = fields.UUIDField()
    name = fields.TextField()
    description = fields.TextField(default="")
    amount = money_field()
    currency = fields.CharField(max_length=3)
    period = fields.TextField()
    interval_count = fields.IntField()
    reference = fields.TextField(null=True)
    status = fields.TextField(default="created")
    provider_plan_id = fields.TextField(null=True)
    error_code = fields.TextField(null=True)
    error_text = fields.TextField(null=True)
    asked_at = fields.DatetimeField(null=True)
    """When the vendor was last asked to make it: nobody else asks while that may be under way."""
    checks = fields.IntField(default=0)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)
    version = fields.BigIntField(default=1)

    class Meta:
        table = "gateway_plan"


class GatewaySubscription(TenantModel):
    """A subscription that a gateway runs, and the lock of its charges' taking."""

    mutable = (
        "status", "provider_subscription_id", "url", "cycles_charged", "next_charge_at", "ended_at", "cancel_at",
        "cancel_confirmed_at", "attention", "error_code", "error_text", "asked_at", "looks", "checks", "over_at",
        "updated_at", "version",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    plan_id = fields.UUIDField()
    provider_account_id = fields.UUIDField()
    person_id = fields.UUIDField(null=True)
    credit_account_id = fields.UUIDField()
    amount = money_field()
    currency = fields.CharField(max_length=3)
    quantity = fields.IntField()
    cycles = fields.IntField()
    starts_at = fields.DatetimeField(null=True)
    agree_by = fields.DatetimeField(null=True)
    notify = fields.BooleanField()
    description = fields.TextField(default="")
    reference = fields.TextField(null=True)
    metadata: dict[str, Any] = fields.JSONField(default=dict)
    payer = fields.BinaryField(null=True)
    """Encrypted JSON under the person's key: what is known of the payer."""
    status = fields.TextField(default="created")
    provider_subscription_id = fields.TextField(null=True)
    url = fields.BinaryField(null=True)
    """Encrypted: the vendor's page where the payer agrees."""
    cycles_charged = fields.IntField(default=0)
    next_charge_at = fields.DatetimeField(null=True)
    ended_at = fields.DatetimeField(null=True)
    cancel_at = fields.TextField(null=True)
    cancel_confirmed_at = fields.DatetimeField(null=True)
    attention = ArrayField("text", default=list)
    error_code = fields.TextField(null=True)
    error_text = fields.TextField(null=True)
    asked_at = fields.DatetimeField(null=True)
    """When the vendor was last asked to make it: nobody else asks while that may be under way."""
    looks = fields.IntField(default=0)
    """How many answers of the vendor were applied."""
    checks = fields.IntField(default=0)
    over_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)
    version = fields.BigIntField(default=0)
    """Count of its events, those about its charges included."""

    class Meta:
        table = "gateway_subscription"


class GatewaySubscriptionCharge(TenantModel):
    """A cycle that the vendor charged: a payment, or held until somebody accepts it."""

    mutable = ("payment_id", "accepted_at")

    id = fields.UUIDField(primary_key=True)
    subscription_id = fields.UUIDField()
    provider_account_id = fields.UUIDField()
    provider_charge_id = fields.TextField()
    provider_order_id = fields.TextField()
    amount = money_field()
    currency = fields.CharField(max_length=3)
    period_start = fields.DatetimeField(null=True)
    period_end = fields.DatetimeField(null=True)
    billed_at = fields.DatetimeField(null=True)
    reason = fields.TextField(null=True)
    """Why it was held."""
    payment_id = fields.UUIDField(null=True)
    """Chosen before the payment is made."""
    accepted_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "gateway_subscription_charge"
