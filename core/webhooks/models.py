from datetime import datetime
from typing import Any

from tortoise import fields

from core.kit.rows import TenantModel


class WebhookDelivery(TenantModel):
    """A verified webhook: the narrow row that makes it once, and the hint that processing needs."""

    mutable = ("status", "processed_at", "last_error")

    id = fields.UUIDField(primary_key=True)
    account_id = fields.UUIDField()
    dedupe_key = fields.TextField()
    """The vendor's event id where it sends one. Vendors do not sign it, so it is unique only with the body's hash."""
    body_hash = fields.BinaryField()
    event_type = fields.TextField()
    subject = fields.TextField()
    """What it is about, and so who receives it: `attempt`, `refund`, `settlement`, … or `other`."""
    hints: dict[str, Any] = fields.JSONField(default=dict)
    """The vendor's ids in it. Ids only: no personal data."""
    conflict = fields.BooleanField(default=False)
    """Another body came under the same vendor's event id: both are processed, and somebody should look."""
    status = fields.TextField(default="received")
    """received, processed, ignored (nobody receives its subject) or dead (every attempt failed)."""
    last_error = fields.TextField(null=True)
    occurred_at: datetime | None = fields.DatetimeField(null=True)
    received_at = fields.DatetimeField(auto_now_add=True)
    processed_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "webhook_delivery"


class WebhookPayload(TenantModel):
    """The wide part of a delivery: headers and raw body, encrypted, in a table that can be split by time."""

    id = fields.UUIDField(primary_key=True)
    sealed = fields.BinaryField()

    class Meta:
        table = "webhook_payload"


class WebhookRejection(TenantModel):
    """A webhook whose signature is wrong: kept for a while, few per account, to find a mistyped secret or a forger."""

    deletable = True

    id = fields.UUIDField(primary_key=True)
    account_id = fields.UUIDField()
    address = fields.TextField()
    body_bytes = fields.IntField()
    sealed = fields.BinaryField()
    received_at = fields.DatetimeField(auto_now_add=True)
    expires_at = fields.DatetimeField()

    class Meta:
        table = "webhook_rejection"
