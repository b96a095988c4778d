from tortoise import fields

from core.kit.rows import TenantModel, json_field, money_field


class ReconciliationRuleSet(TenantModel):
    """One version of an account's rules, never changed: what a tie's `rule` names stays readable."""

    id = fields.UUIDField(primary_key=True)
    provider_account_id = fields.UUIDField()
    version = fields.IntField()
    document = json_field()
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "reconciliation_rule_set"


class ReconciliationMatch(TenantModel):
    """Lines and expectations that tie as a group, or by a person's hand; pairs that a rule tied have no row here."""

    mutable = ("undone_at",)

    id = fields.UUIDField(primary_key=True)
    provider_account_id = fields.UUIDField()
    rule = fields.TextField()
    cardinality = fields.TextField()
    lines = fields.IntField()
    expectations = fields.IntField()
    difference = money_field()
    """The lines' sum − the expectations' sum."""
    currency = fields.CharField(max_length=3)
    explanation = json_field(default=dict)
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    undone_at = fields.DatetimeField(null=True)

    class Meta:
        table = "reconciliation_match"


class ReconciliationParting(TenantModel):
    """A pair that a person has undone: no rule ties it again."""

    id = fields.UUIDField(primary_key=True)
    provider_account_id = fields.UUIDField()
    line_id = fields.UUIDField()
    expectation_id = fields.UUIDField()
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "reconciliation_parting"
