from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model

from core.kit.rows import TenantModel


class ApiKey(TenantModel):
    """A tenant's credential. The key itself is shown once and kept only as SHA-256."""

    mutable = ("expires_at", "revoked_at", "last_used_at")

    id = fields.UUIDField(primary_key=True)
    name = fields.TextField()
    key_hash = fields.BinaryField()
    hint = fields.TextField()
    permissions = ArrayField("text")
    created_by = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    expires_at = fields.DatetimeField(null=True)
    revoked_at = fields.DatetimeField(null=True)
    last_used_at = fields.DatetimeField(null=True)
    networks = ArrayField("text", default=list)

    class Meta:
        table = "api_key"


class AdminKey(Model):
    """A platform operator's credential."""

    id = fields.UUIDField(primary_key=True)
    name = fields.TextField()
    key_hash = fields.BinaryField()
    created_at = fields.DatetimeField(auto_now_add=True)
    expires_at = fields.DatetimeField(null=True)
    revoked_at = fields.DatetimeField(null=True)
    last_used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "admin_key"
        schema = "platform"
