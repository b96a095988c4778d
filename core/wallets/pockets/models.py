from tortoise import fields

from core.kit.rows import TenantModel


class PocketKind(TenantModel):
    """A tenant's rule for pockets of one name."""

    mutable = ("spend_order", "withdrawable", "transferable", "version", "updated_at")

    id = fields.UUIDField(primary_key=True)
    name = fields.TextField()
    spend_order = fields.IntField()
    withdrawable = fields.BooleanField()
    transferable = fields.BooleanField()
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "pocket_kind"


class Pocket(TenantModel):
    """A balance of a wallet beside its own account, of one kind and one expiry."""

    mutable = ("swept_at",)

    id = fields.UUIDField(primary_key=True)
    wallet_id = fields.UUIDField()
    kind = fields.TextField()
    account_id = fields.UUIDField()
    expires_at = fields.DatetimeField(null=True)
    swept_at = fields.DatetimeField(null=True)
    """When expiry found it empty; a refund into it clears this."""
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "pocket"
