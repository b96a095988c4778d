from tortoise import fields

from core.kit.rows import TenantModel, money_field


class LimitRule(TenantModel):
    """How much may move on the accounts of a profile, from one instant to another."""

    mutable = ("ends_at",)

    id = fields.UUIDField(primary_key=True)
    profile = fields.TextField()
    currency = fields.CharField(max_length=3)
    direction = fields.TextField()
    """`out` of the account, or `in`."""
    measure = fields.TextField()
    """`amount`, `count` of transactions, or `balance`: the most that may lie on the account."""
    span = fields.TextField()
    """`transaction`, `day` or `month` of the tenant's zone; `always` for a balance."""
    most = money_field()
    starts_at = fields.DatetimeField()
    """On the tenant's clock, as is `ends_at`."""
    ends_at = fields.DatetimeField(null=True)
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "ledger_limit_rule"


class LimitUsage(TenantModel):
    """What moved on an account in a month of the tenant's zone, and on its latest day; written under the account's
    lock."""

    mutable = ("month_amount", "month_count", "day_on", "day_amount", "day_count")
    deletable = True

    account_id = fields.UUIDField(primary_key=True)
    direction = fields.TextField()
    month_on = fields.DateField()
    """Its first day."""
    month_amount = money_field()
    month_count = fields.BigIntField()
    day_on = fields.DateField()
    """The latest day on which anything moved."""
    day_amount = money_field(default=0)
    day_count = fields.BigIntField(default=0)

    class Meta:
        table = "ledger_limit_usage"
