from tortoise import fields

from core.kit.rows import TenantModel


class UserPassword(TenantModel):
    """A user's password as an argon2id hash, encrypted under the person's key; `id` is the user's."""

    mutable = ("sealed", "changed_at")
    deletable = True

    id = fields.UUIDField(primary_key=True)
    sealed = fields.BinaryField()
    changed_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "user_password"
