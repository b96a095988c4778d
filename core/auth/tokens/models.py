from tortoise import fields

from core.kit.rows import TenantModel, json_field


class SigningKey(TenantModel):
    """A key pair of the tenant's issuer. Its private part is encrypted, and gone once it signs no more."""

    mutable = ("private", "verifies_until")

    id = fields.UUIDField(primary_key=True)
    number = fields.IntField()
    """Rises by one: two processes that make the next key at the same time make one."""
    public = json_field()
    private = fields.BinaryField(null=True)
    signs_from = fields.DatetimeField()
    """Published before this, so that whoever keeps our JWKS has it before its first use."""
    verifies_until = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "signing_key"
