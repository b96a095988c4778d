from __future__ import annotations

from typing import Any

from tortoise import fields

from core.kit.rows import TenantModel, money_field


class PaymentLink(TenantModel):
    """A page that may be paid at, and the lock of which payment a link for one use has."""

    mutable = ("payment_id", "provider_link_id", "cancelled_at", "updated_at", "version")

    id = fields.UUIDField(primary_key=True)
    amount = money_field()
    currency = fields.CharField(max_length=3)
    credit_account_id = fields.UUIDField()
    purpose = fields.TextField()
    reference = fields.TextField(null=True)
    """The tenant's own word for it."""
    description = fields.TextField(default="")
    single_use = fields.BooleanField()
    hosted = fields.BooleanField(default=False)
    provider_account_id = fields.UUIDField(null=True)
    return_url = fields.TextField(null=True)
    metadata: dict[str, Any] = fields.JSONField(default=dict)
    token_hash = fields.BinaryField()
    """SHA-256 of the link's token."""
    sealed = fields.BinaryField()
    """Encrypted JSON: the link, what is known of the payer, how the vendor tells them."""
    payment_id = fields.UUIDField(null=True)
    """Of a link for one use: chosen before the payment is made, so there may be none yet."""
    provider_link_id = fields.TextField(null=True)
    expires_at = fields.DatetimeField()
    cancelled_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)
    version = fields.BigIntField(default=1)

    class Meta:
        table = "payment_link"
