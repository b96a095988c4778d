from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField

from core.kit.rows import TenantModel


class ExternalProvider(TenantModel):
    """An OpenID Connect provider of the tenant. Issuer and client stay: links mean a subject of exactly this pair."""

    mutable = ("label", "sealed", "scopes", "app_redirect_uris", "enabled", "version", "updated_at")

    id = fields.UUIDField(primary_key=True)
    label = fields.TextField()
    issuer = fields.TextField()
    client_id = fields.TextField()
    sealed = fields.BinaryField()
    """The client's secret, encrypted."""
    scopes = ArrayField("text")
    app_redirect_uris = ArrayField("text")
    enabled = fields.BooleanField()
    version = fields.BigIntField(default=1)
    created_by = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "external_provider"


class ExternalLink(TenantModel):
    """Who at a provider signs in to which account."""

    deletable = True

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    provider_id = fields.UUIDField()
    subject = fields.BinaryField()
    """A keyed hash of the provider's `sub`."""
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "external_link"
