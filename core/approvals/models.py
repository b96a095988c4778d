from typing import Any

from tortoise import fields

from core.kit.rows import TenantModel


class Approval(TenantModel):
    """What one principal asks for and another decides; the decision's lock. The wish itself cannot be changed."""

    mutable = ("status", "checker", "decision_reason", "version", "decided_at")

    id = fields.UUIDField(primary_key=True)
    kind = fields.TextField()
    subject = fields.TextField()
    payload: dict[str, Any] = fields.JSONField()
    payload_hash = fields.BinaryField()
    reason = fields.TextField()
    maker = fields.TextField()
    status = fields.TextField(default="open")
    checker = fields.TextField(null=True)
    decision_reason = fields.TextField(null=True)
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField(auto_now_add=True)
    expires_at = fields.DatetimeField()
    decided_at = fields.DatetimeField(null=True)

    class Meta:
        table = "approval"
