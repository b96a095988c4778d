from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField

from core.kit.rows import TenantModel, json_field


class AuthPolicy(TenantModel):
    """The tenant's security policy; without a row the platform's values hold."""

    mutable = (
        "access_seconds", "idle_seconds", "absolute_seconds", "reauthentication_seconds", "sessions_max", "key_days",
        "admin_networks", "limits", "version", "updated_at",
    )  # fmt: skip

    tenant_id = fields.UUIDField(primary_key=True)
    access_seconds = fields.IntField()
    idle_seconds = fields.IntField()
    absolute_seconds = fields.IntField()
    reauthentication_seconds = fields.IntField()
    sessions_max = fields.IntField()
    key_days = fields.IntField()
    admin_networks = ArrayField("text")
    limits = json_field()
    version = fields.BigIntField(default=1)
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "auth_policy"
