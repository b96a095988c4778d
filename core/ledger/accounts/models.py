from tortoise import fields

from core.kit.rows import TenantModel, json_field, money_field


class AccountTerm(TenantModel):
    """One thing an account is found by: a part of its address (`@1`…), their number (`@`), a fact of its metadata."""

    deletable = True

    account_id = fields.UUIDField(primary_key=True)
    key = fields.TextField()
    value = fields.TextField()
    code = fields.TextField()

    class Meta:
        table = "ledger_account_term"


class Template(TenantModel):
    """How the tenant opens accounts of one sort."""

    mutable = ("address", "normal_side", "floor", "limit_profile", "metadata", "version")

    id = fields.UUIDField(primary_key=True)
    name = fields.TextField()
    address = fields.TextField()
    normal_side = fields.TextField()
    floor = money_field(null=True)
    limit_profile = fields.TextField(null=True)
    metadata = json_field(default=dict)
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "ledger_template"
