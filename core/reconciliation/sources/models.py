from tortoise import fields

from core.kit.rows import TenantModel, json_field


class ReconciliationSource(TenantModel):
    """Where files of one kind come from, and how they are read."""

    mutable = (
        "name", "format", "mapping", "account_number", "zone", "local_time", "quiet_days", "enabled", "updated_at",
        "version",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    name = fields.TextField()
    kind = fields.TextField()
    """settlement: a gateway's report, of a provider account; bank: statements; payout: reports of a payout provider."""
    provider_account_id = fields.UUIDField(null=True)
    ledger_account_id = fields.UUIDField(null=True)
    """What a bank's or payouts' lines are tied to; a settlement's are tied to the provider account's clearing."""
    currency = fields.CharField(max_length=3)
    format = fields.TextField()
    mapping = json_field(null=True)
    """Of tables; MT940 and camt.053 explain themselves."""
    account_number = fields.TextField(null=True)
    """What a statement must name as its account, where it names one: another's is refused."""
    zone = fields.TextField(null=True)
    """Of the file's times; NULL for the tenant's."""
    local_time = fields.TimeField(null=True)
    """When the daily run starts, in the tenant's zone; NULL for the tenant's setting."""
    quiet_days = fields.SmallIntField(default=3)
    """How long either side may wait for the other before it is a break."""
    enabled = fields.BooleanField(default=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)
    version = fields.BigIntField(default=1)

    class Meta:
        table = "reconciliation_source"
