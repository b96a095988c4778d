from tortoise import fields

from core.kit.rows import TenantModel


class TenantLogo(TenantModel):
    """Which file is the tenant's logo."""

    mutable = ("file_id", "width", "height", "set_at")
    deletable = True

    tenant_id = fields.UUIDField(primary_key=True)
    file_id = fields.UUIDField()
    width = fields.IntField()
    height = fields.IntField()
    set_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "tenant_logo"
