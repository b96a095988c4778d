from tortoise import fields

from core.kit.rows import TenantModel


class ChartAccount(TenantModel):
    """Which account stands for a template and its names: written once, when it is first needed."""

    id = fields.UUIDField(primary_key=True)
    template = fields.TextField()
    arguments = fields.TextField()
    """The names in the order of the alphabet: `account=pac_…&currency=INR`."""
    account_id = fields.UUIDField()

    class Meta:
        table = "ledger_chart"
