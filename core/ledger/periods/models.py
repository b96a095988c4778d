from tortoise import fields

from core.kit.rows import TenantModel


class Period(TenantModel):
    """The tenant's closing date: one row, locked by whoever moves it and shared by whoever back-dates."""

    mutable = ("closed_before", "version")

    tenant_id = fields.UUIDField(primary_key=True)
    closed_before = fields.DatetimeField(null=True)
    """Nothing effective before this instant may be posted any more; NULL when nothing is closed."""
    version = fields.BigIntField(default=0)

    class Meta:
        table = "ledger_period"
