from tortoise import fields

from core.kit.rows import TenantModel


class WebhookRejection(TenantModel):
    """A webhook whose signature is wrong: kept for a while, few per account, to find a mistyped secret or a forger."""

    deletable = True

    id = fields.UUIDField(primary_key=True)
    account_id = fields.UUIDField()
    address = fields.TextField()
    body_bytes = fields.IntField()
    sealed = fields.BinaryField()
    received_at = fields.DatetimeField(auto_now_add=True)
    expires_at = fields.DatetimeField()

    class Meta:
        table = "webhook_rejection"
