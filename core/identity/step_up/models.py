from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField

from core.kit.rows import TenantModel


class StepUpGrant(TenantModel):
    """A user's consent to exactly one act; `id` is the challenge's, so one challenge grants once."""

    mutable = ("used_at", "used_for")
    deletable = True

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    session = fields.TextField()
    action = fields.TextField()
    facts_hash = fields.BinaryField()
    methods = ArrayField("text")
    epoch = fields.BigIntField(default=0)
    """The user's when they consented: a consent that was not spent ends with it."""
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)
    used_for = fields.BinaryField(null=True)
    """Hash of the idempotency key that used it: the same request sent again is the same act."""
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "step_up_grant"
