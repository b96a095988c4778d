from tortoise import fields

from core.kit.rows import TenantModel, money_field


class Monitor(TenantModel):
    """A threshold on an account. Its state changes under the account's lock only."""

    mutable = ("state", "crossings", "version", "changed_at")

    id = fields.UUIDField(primary_key=True)
    account_id = fields.UUIDField()
    currency = fields.CharField(max_length=3)
    measure = fields.TextField()
    direction = fields.TextField()
    threshold = money_field()
    rearm_at = money_field()
    description = fields.TextField(default="")
    state = fields.TextField()
    """`armed`, `crossed` until the amount comes back to `rearm_at`, or `removed`."""
    crossings = fields.BigIntField(default=0)
    version = fields.BigIntField(default=0)
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    changed_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "ledger_monitor"
