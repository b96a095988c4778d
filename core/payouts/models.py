from __future__ import annotations

from typing import Any

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField

from core.kit.rows import TenantModel, money_field


class Payout(TenantModel):
    """Money on its way out, held until the provider's word settles it."""

    mutable = (
        "status", "approval_id", "batch_id", "sent_at", "provider_payout_id", "utr", "error_code", "error_text",
        "attention", "updated_at", "finished_at", "version", "fee", "tax", "vendor_status",
        "settled_id", "returned_id",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    purpose = fields.TextField()
    subject = fields.TextField()
    person_id = fields.UUIDField()
    beneficiary_id = fields.UUIDField()
    provider_account_id = fields.UUIDField()
    amount = money_field()
    currency = fields.CharField(max_length=3)
    status = fields.TextField()
    hold_ids = ArrayField("uuid")
    """One hold for each pocket that its money is in."""
    approval_id = fields.UUIDField(null=True)
    batch_id = fields.UUIDField(null=True)
    reason = fields.TextField()
    sent_at = fields.DatetimeField(null=True)
    """From when on the provider may have it; NULL is the promise that it cannot."""
    provider_payout_id = fields.TextField(null=True)
    utr = fields.TextField(null=True)
    error_code = fields.TextField(null=True)
    error_text = fields.TextField(null=True)
    attention = fields.TextField(null=True)
    requested_by = fields.TextField()
    metadata: dict[str, Any] = fields.JSONField(default=dict)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)
    finished_at = fields.DatetimeField(null=True)
    version = fields.BigIntField(default=1)
    fee = money_field(null=True)
    """What the provider charged, without tax, as booked."""
    tax = money_field(null=True)
    vendor_status = fields.TextField(null=True)
    settled_id = fields.UUIDField(null=True)
    """The ledger transaction that booked it on the bank's account, once a statement showed it."""
    returned_id = fields.UUIDField(null=True)
    """The same, once a statement showed that it came back."""

    class Meta:
        table = "payout"


class PayoutRule(TenantModel):
    """A tenant's rule for payouts in one currency."""

    mutable = ("approve_above", "least", "most", "version", "updated_at", "validated_only")

    id = fields.UUIDField(primary_key=True)
    currency = fields.CharField(max_length=3)
    approve_above = money_field()
    least = money_field()
    most = money_field(null=True)
    validated_only = fields.BooleanField(default=False)
    version = fields.BigIntField(default=1)
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "payout_rule"
