from __future__ import annotations

from typing import Any

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField

from core.kit.rows import TenantModel, money_field


class Payment(TenantModel):
    """The wish to be paid, and the lock of everything about it: attempts and refunds change under it."""

    mutable = (
        "status", "captured_amount", "refunding_amount", "refunded_amount", "disputed_amount", "captured_attempt_id",
        "attention", "succeeded_at", "updated_at", "version",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    amount = money_field()
    currency = fields.CharField(max_length=3)
    credit_account_id = fields.UUIDField()
    """The ledger account that the money is credited to."""
    purpose = fields.TextField()
    subject = fields.TextField(null=True)
    """Public id of what is paid for; opaque here."""
    description = fields.TextField(default="")
    capture_mode = fields.TextField()
    methods = ArrayField("text", default=list)
    """Only these may be used; empty: any."""
    country = fields.CharField(max_length=2, null=True)
    status = fields.TextField(default="created")
    fee_amount = money_field(default=0)
    """The tenant's own fee, fixed at creation."""
    captured_amount = money_field(default=0)
    """Nothing or everything: a gateway that captured another amount is not believed."""
    refunding_amount = money_field(default=0)
    """Set aside for refunds that the gateway has not finished."""
    refunded_amount = money_field(default=0)
    disputed_amount = money_field(default=0)
    """Out of a refund's reach because a bank disputes it, or has taken it."""
    captured_attempt_id = fields.UUIDField(null=True)
    attention = ArrayField("text", default=list)
    return_url = fields.TextField(null=True)
    link_hash = fields.BinaryField()
    """SHA-256 of the checkout link's token."""
    sealed = fields.BinaryField()
    """Encrypted JSON: the checkout link and what is known of the payer."""
    metadata: dict[str, Any] = fields.JSONField(default=dict)
    expires_at = fields.DatetimeField()
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)
    succeeded_at = fields.DatetimeField(null=True)
    version = fields.BigIntField(default=0)
    """Count of its events."""

    class Meta:
        table = "payment"


class PaymentAttempt(TenantModel):
    """One try at one provider account."""

    mutable = (
        "provider_order_id", "provider_payment_id", "status", "method", "error_code", "error_text", "failure", "sent",
        "checkout", "capture_requested_at", "failed_at", "checks", "next_check_at", "updated_at", "version",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    payment_id = fields.UUIDField()
    number = fields.SmallIntField()
    provider_account_id = fields.UUIDField()
    provider_order_id = fields.TextField(null=True)
    provider_payment_id = fields.TextField(null=True)
    status = fields.TextField(default="created")
    method = fields.TextField(null=True)
    error_code = fields.TextField(null=True)
    error_text = fields.TextField(null=True)
    through = fields.TextField(null=True)
    """What takes the payer there instead of a checkout of ours."""
    failure = fields.TextField(null=True)
    """What the error means for another try, by the plugin's table."""
    routing: dict[str, Any] | None = fields.JSONField(null=True)
    """Why this account was chosen; written once."""
    sent: dict[str, Any] | None = fields.JSONField(null=True)
    """What we asked the vendor for, as we sent it."""
    checkout = fields.BinaryField(null=True)
    """Encrypted JSON: the form that leads the payer to the vendor."""
    capture_requested_at = fields.DatetimeField(null=True)
    failed_at = fields.DatetimeField(null=True)
    checks = fields.IntField(default=0)
    """How often the resolver asked."""
    next_check_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)
    version = fields.BigIntField(default=0)

    class Meta:
        table = "payment_attempt"


class Refund(TenantModel):
    """Giving money back through the provider account that took it."""

    mutable = (
        "status", "provider_refund_id", "error_code", "error_text", "sent_at", "checks", "next_check_at", "updated_at",
        "version",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    payment_id = fields.UUIDField()
    attempt_id = fields.UUIDField()
    provider_account_id = fields.UUIDField()
    amount = money_field()
    currency = fields.CharField(max_length=3)
    status = fields.TextField(default="requested")
    reason = fields.TextField(default="")
    set_aside_id = fields.UUIDField()
    """The ledger transaction that took the money out of reach."""
    provider_refund_id = fields.TextField(null=True)
    error_code = fields.TextField(null=True)
    error_text = fields.TextField(null=True)
    metadata: dict[str, Any] = fields.JSONField(default=dict)
    sent_at = fields.DatetimeField(null=True)
    """When the vendor was last asked to refund: from here on it may have done so."""
    checks = fields.IntField(default=0)
    next_check_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)
    version = fields.BigIntField(default=0)

    class Meta:
        table = "refund"
