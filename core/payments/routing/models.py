from typing import Any

from tortoise import fields

from core.kit.rows import TenantModel


class PaymentRouting(TenantModel):
    """One version of a tenant's routing rules; the newest counts, the older ones explain old decisions."""

    id = fields.UUIDField(primary_key=True)
    version = fields.BigIntField()
    plan: dict[str, Any] = fields.JSONField()
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "payment_routing"


class PaymentDowntime(TenantModel):
    """A vendor's word that a method works badly."""

    mutable = ("method", "instrument", "severity", "begins_at", "ends_at", "updated_at")

    id = fields.UUIDField(primary_key=True)
    provider_account_id = fields.UUIDField()
    provider_downtime_id = fields.TextField()
    method = fields.TextField()
    instrument = fields.TextField(null=True)
    """A bank, network or app; None: all of the method."""
    severity = fields.TextField()
    begins_at = fields.DatetimeField()
    ends_at = fields.DatetimeField(null=True)
    """None while it lasts, or until the vendor stops telling of it."""
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "payment_downtime"
