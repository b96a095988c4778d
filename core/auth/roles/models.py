from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField

from core.kit.rows import TenantModel


class Role(TenantModel):
    """A role of the tenant's own. The built-in ones are in the code."""

    mutable = ("description", "permissions", "retired_at", "version")

    id = fields.UUIDField(primary_key=True)
    name = fields.TextField()
    description = fields.TextField()
    permissions = ArrayField("text")
    created_at = fields.DatetimeField(auto_now_add=True)
    retired_at = fields.DatetimeField(null=True)
    version = fields.BigIntField(default=1)

    class Meta:
        table = "role"


class RoleGrant(TenantModel):
    """A user holds a role, from `created_at` until `taken_at`."""

    mutable = ("taken_at",)

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    role = fields.TextField()
    granted_by = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    taken_at = fields.DatetimeField(null=True)

    class Meta:
        table = "role_grant"
