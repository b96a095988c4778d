from tortoise import fields

from core.kit.rows import TenantModel


class UserAccount(TenantModel):
    """The sign-in side of a person."""

    mutable = ("status", "version", "updated_at", "last_signed_in_at")

    id = fields.UUIDField(primary_key=True)
    person_id = fields.UUIDField()
    status = fields.TextField(default="active")
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)
    last_signed_in_at = fields.DatetimeField(null=True)

    class Meta:
        table = "user_account"


class UserIdentifier(TenantModel):
    """An address that its owner has proven to hold. Found by its keyed hash, read with the person's key."""

    mutable = ("lookup", "sealed")
    deletable = True

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    kind = fields.TextField()
    lookup = fields.BinaryField()
    sealed = fields.BinaryField()
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "user_identifier"
