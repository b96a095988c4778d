from tortoise import fields

from core.kit.rows import TenantModel


class UserFactor(TenantModel):
    """Something a user has: an authenticator app, a passkey, or a phone that gets codes."""

    mutable = ("label", "counter", "last_used_at")
    deletable = True

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    kind = fields.TextField()
    label = fields.TextField()
    sealed = fields.BinaryField()
    """The app's secret or the passkey's public key, under the person's key."""
    credential_id = fields.BinaryField(null=True)
    counter = fields.BigIntField(default=0)
    """The last time step of an app that was used, or a passkey's signature counter: neither goes back."""
    created_at = fields.DatetimeField(auto_now_add=True)
    last_used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "user_factor"


class RecoveryCode(TenantModel):
    """A code for the day that every other factor is lost; only its keyed hash is kept."""

    mutable = ("used_at",)
    deletable = True

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    code_hash = fields.BinaryField()
    used_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "recovery_code"
