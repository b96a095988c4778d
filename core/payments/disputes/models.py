from __future__ import annotations

from typing import Any

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField

from core.kit.rows import TenantModel, money_field


class PaymentDispute(TenantModel):
    """A dispute as its vendor tells it; changed under its payment's lock."""

    mutable = (
        "phase", "status", "blocked_amount", "deducted_amount", "borne_by", "respond_by", "reminded_for", "attention",
        "decided_at", "updated_at", "version",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    payment_id = fields.UUIDField()
    attempt_id = fields.UUIDField()
    provider_account_id = fields.UUIDField()
    provider_dispute_id = fields.TextField()
    amount = money_field()
    currency = fields.CharField(max_length=3)
    phase = fields.TextField()
    status = fields.TextField()
    blocked_amount = money_field(default=0)
    """How much of the payment cannot be refunded because of it."""
    deducted_amount = money_field(default=0)
    """What the vendor has taken so far: exactly this is posted."""
    borne_by = fields.TextField(null=True)
    """Whose loss a lost one is."""
    reason_code = fields.TextField(null=True)
    reason_text = fields.TextField(null=True)
    respond_by = fields.DatetimeField(null=True)
    reminded_for = fields.DatetimeField(null=True)
    """The deadline that was reminded of."""
    attention = ArrayField("text", default=list)
    opened_at = fields.DatetimeField()
    decided_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)
    version = fields.BigIntField(default=0)
    """Count of its events."""

    class Meta:
        table = "payment_dispute"


class DisputeAnswer(TenantModel):
    """What was told to the bank; one at a time is under way."""

    mutable = ("state", "error_code", "error_text", "finished_at")

    id = fields.UUIDField(primary_key=True)
    dispute_id = fields.UUIDField()
    kind = fields.TextField()
    state = fields.TextField(default="sent")
    summary = fields.TextField(default="")
    amount = money_field()
    files: list[Any] = fields.JSONField(default=list)
    """[{file, purpose}]: ids of stored files."""
    error_code = fields.TextField(null=True)
    error_text = fields.TextField(null=True)
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "dispute_answer"
