from tortoise import fields

from core.kit.rows import TenantModel


class AuditEntry(TenantModel):
    """One recorded act. Immutable; holds no secret and no personal data, only ids and configuration."""

    id = fields.UUIDField(primary_key=True)
    actor = fields.TextField()
    action = fields.TextField()
    """`resource:verb`, such as `api_key:revoke`."""
    subject = fields.TextField()
    before = fields.JSONField(null=True)
    after = fields.JSONField(null=True)
    reason = fields.TextField(null=True)
    address = fields.TextField()
    request_id = fields.TextField()
    recorded_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "audit_entry"
