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
    order_ref = fields.TextField(null=True)
    """The next four are computed from `hints` by the database, to find a webhook by a vendor's id."""
    payment_ref = fields.TextField(null=True)
    other_ref = fields.TextField(null=True)
    """A refund, a settlement or whatever else."""
    own_ref = fields.TextField(null=True)
    """Our own reference, where the vendor repeats it."""

    class Meta:
        table = "webhook_delivery"


class WebhookPayload(TenantModel):
    """The wide part of a delivery: headers and raw body, encrypted, in a table that can be split by time."""

    id = fields.UUIDField(primary_key=True)
    sealed = fields.BinaryField()

    class Meta:
        table = "webhook_payload"
