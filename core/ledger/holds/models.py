from tortoise import fields

from core.kit.rows import TenantModel, json_field, money_field


class Hold(TenantModel):
    """Money set aside on an account. A final state is final."""

    readable = True
    mutable = ("captured", "released", "state", "reason", "finished_at", "version")

    id = fields.UUIDField(primary_key=True)
    reference = fields.TextField()
    account_id = fields.UUIDField()
    credit_account_id = fields.UUIDField(null=True)
    amount = money_field()
    currency = fields.CharField(max_length=3)
    captured = money_field(default=0)
    released = money_field(default=0)
    state = fields.TextField(default="open")
    expires_at = fields.DatetimeField(null=True)
    """On the tenant's clock, as are all times here."""
    counted_on = fields.DateField(null=True)
    """The local day whose limits it counts against; NULL when it counts against none."""
    description = fields.TextField(default="")
    metadata = json_field(default=dict)
    reason = fields.TextField(default="")
    """Why it was voided."""
    actor = fields.TextField()
    created_at = fields.DatetimeField()
    finished_at = fields.DatetimeField(null=True)
    version = fields.BigIntField(default=1)

    class Meta:
        table = "ledger_hold"
