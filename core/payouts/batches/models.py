from tortoise import fields

from core.kit.rows import TenantModel, money_field


class PayoutBatch(TenantModel):
    """Payouts that leave in one bank file."""

    mutable = ("file_id", "downloaded_by", "downloaded_at", "version")

    id = fields.UUIDField(primary_key=True)
    provider_account_id = fields.UUIDField()
    currency = fields.CharField(max_length=3)
    payouts = fields.IntField()
    total = money_field()
    file_id = fields.UUIDField(null=True)
    """The file as it was given out."""
    downloaded_by = fields.TextField(null=True)
    downloaded_at = fields.DatetimeField(null=True)
    created_by = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    version = fields.BigIntField(default=1)

    class Meta:
        table = "payout_batch"


class PayoutResult(TenantModel):
    """A result file that was applied."""

    id = fields.UUIDField(primary_key=True)
    provider_account_id = fields.UUIDField()
    sha256 = fields.BinaryField()
    lines = fields.IntField()
    paid = fields.IntField()
    failed = fields.IntField()
    repeated = fields.IntField()
    """Lines that said what was known already."""
    created_by = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "payout_result"
