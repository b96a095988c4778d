from tortoise import fields

from core.kit.rows import TenantModel


class OtpChallenge(TenantModel):
    """A code that was sent: its keyed hash, or the messaging challenge of a vendor that made it and checks it."""

    mutable = ("attempts", "used_at")
    deletable = True

    id = fields.UUIDField(primary_key=True)
    purpose = fields.TextField()
    destination = fields.BinaryField()
    code_hash = fields.BinaryField(null=True)
    vendor_id = fields.UUIDField(null=True)
    attempts = fields.IntField(default=0)
    attempts_max = fields.IntField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "otp_challenge"
