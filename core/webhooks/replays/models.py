from datetime import datetime
from typing import Any

from tortoise import fields

from core.kit.rows import TenantModel


class WebhookReplay(TenantModel):
    """A range of deliveries that is being replayed, and how far."""

    mutable = ("status", "replayed", "after_id", "finished_at")

    id = fields.UUIDField(primary_key=True)
    wanted: dict[str, Any] = fields.JSONField()
    """The filter."""
    last_id = fields.UUIDField()
    """The newest delivery when it began: later ones are none of its business."""
    after_id = fields.UUIDField()
    """Everything up to here was handed over."""
    status = fields.TextField(default="running")
    matched = fields.IntField()
    replayed = fields.IntField(default=0)
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    finished_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "webhook_replay"
