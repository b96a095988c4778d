from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField

from core.kit.rows import TenantModel


class SignInProvider(TenantModel):
    """An OpenID Connect provider that the tenant's users may sign in with."""

    mutable = ("name", "client_id", "sealed", "scopes", "enabled", "updated_at")

    id = fields.UUIDField(primary_key=True)
    name = fields.TextField()
    issuer = fields.TextField()
    client_id = fields.TextField()
    sealed = fields.BinaryField()
    """The client secret, under the tenant's key."""
    scopes = ArrayField("text")
    enabled = fields.BooleanField(default=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "sign_in_provider"


class ExternalIdentity(TenantModel):
    """A user's account at a provider, known by the keyed hash of its `sub`."""

    mutable = ("last_used_at",)
    deletable = True

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    provider_id = fields.UUIDField()
    subject = fields.BinaryField()
    created_at = fields.DatetimeField(auto_now_add=True)
    last_used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "external_identity"
