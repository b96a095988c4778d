from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField

from core.kit.rows import TenantModel, money_field


class StatementLine(TenantModel):
    """One movement of a bank's statement or a payout report, and what became of it."""

    mutable = (
        "absent", "state", "problem", "reason", "expected", "subject", "expectation_id", "match_id", "rule",
        "updated_at",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    provider_account_id = fields.UUIDField()
    """The reconciled account's id: the source's."""
    source_id = fields.UUIDField()
    import_id = fields.UUIDField()
    """The file that first had it."""
    line_key = fields.TextField()
    kind = fields.TextField()
    """credit: money came; debit: money left."""
    amount = money_field()
    """Signed: positive when money came."""
    currency = fields.CharField(max_length=3)
    booked_on = fields.DateField()
    value_on = fields.DateField()
    reference = fields.TextField(null=True)
    """The bank's, or the UTR."""
    counterparty = fields.TextField(null=True)
    description = fields.TextField(default="")
    balance_after = money_field(null=True)
    keys = ArrayField("text", default=list)
    """Every word of it that may be somebody's reference."""
    group_key = fields.TextField(null=True)
    absent = fields.BooleanField(default=False)
    state = fields.TextField(default="new")
    problem = fields.TextField(null=True)
    reason = fields.TextField(null=True)
    expected = money_field(null=True)
    subject = fields.TextField(null=True)
    expectation_id = fields.UUIDField(null=True)
    match_id = fields.UUIDField(null=True)
    """A tie of several with several, or one that a person made."""
    rule = fields.TextField(null=True)
    """The name of the rule that tied it."""
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "statement_line"
