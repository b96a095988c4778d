from tortoise import fields

from core.kit.rows import TenantModel, money_field


class PayoutValidation(TenantModel):
    """What a bank says of a beneficiary's account."""

    mutable = (
        "status", "sent_at", "provider_validation_id", "registered_name", "name_match", "utr", "error_text",
        "updated_at", "finished_at", "version", "fee", "tax", "currency",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    beneficiary_id = fields.UUIDField()
    provider_account_id = fields.UUIDField()
    status = fields.TextField()
    sent_at = fields.DatetimeField(null=True)
    """From when on the provider may have been asked."""
    provider_validation_id = fields.TextField(null=True)
    registered_name = fields.BinaryField(null=True)
    """Encrypted under the person's own key."""
    name_match = fields.TextField(null=True)
    utr = fields.TextField(null=True)
    error_text = fields.TextField(null=True)
    created_by = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)
    finished_at = fields.DatetimeField(null=True)
    version = fields.BigIntField(default=1)
    fee = money_field(null=True)
    """What the provider took for it, without tax: booked when the bank has answered."""
    tax = money_field(null=True)
    currency = fields.CharField(max_length=3, null=True)
    """Of both."""

    class Meta:
        table = "payout_validation"
