from tortoise import fields

from core.kit.rows import TenantModel, json_field


class AuditEntry(TenantModel):
    """One recorded act. Immutable; holds no secret and no personal data, only ids and configuration."""

    id = fields.UUIDField(primary_key=True)
    actor = fields.TextField()
    action = fields.TextField()
    """`resource:verb`, such as `api_key:revoke`."""
    subject = fields.TextField()
    before = json_field(null=True)
    after = json_field(null=True)
    reason = fields.TextField(null=True)
    address = fields.TextField()
    request_id = fields.TextField()
    recorded_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "audit_entry"


class AuditUnsealed(TenantModel):
    """An entry that the sealer has not taken yet."""

    deletable = True
    work = True

    id = fields.UUIDField(primary_key=True)
    due_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "audit_unsealed"
