from tortoise import fields

from core.kit.rows import TenantModel


class IdentityTicket(TenantModel):
    """A short-lived bearer token that continues something begun; kept as a hash, used once."""

    mutable = ("used_at",)
    deletable = True

    id = fields.UUIDField(primary_key=True)
    kind = fields.TextField()
    token_hash = fields.BinaryField()
    user_id = fields.UUIDField(null=True)
    epoch = fields.BigIntField(default=0)
    """The user's when it was issued, or when what it continues was proven: it ends with it."""
    sealed = fields.BinaryField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "identity_ticket"


class Throttle(TenantModel):
    """How often something was tried, and until when it may not be tried again."""

    mutable = ("tries", "blocked_until", "tried_at")
    deletable = True

    key_hash = fields.BinaryField(primary_key=True)
    tries = fields.BigIntField()
    blocked_until = fields.DatetimeField()
    tried_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "throttle"
