from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField

from core.kit.rows import TenantModel


class OauthClient(TenantModel):
    """An application that acts for users, or for itself. Its secret is kept as a hash; NULL for a public one."""

    mutable = (
        "name", "secret_hash", "redirect_uris", "post_logout_redirect_uris", "grant_types", "scopes", "disabled_at",
        "version", "addresses_since",
        "secret_by",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    name = fields.TextField()
    secret_hash = fields.BinaryField(null=True)
    redirect_uris = ArrayField("text")
    post_logout_redirect_uris = ArrayField("text", default=list)
    grant_types = ArrayField("text")
    scopes = ArrayField("text")
    created_by = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    disabled_at = fields.DatetimeField(null=True)
    version = fields.BigIntField(default=1)
    addresses_since = fields.DatetimeField(null=True)
    """When an address was last added: who agreed before is asked again."""
    secret_by = fields.TextField(null=True)
    """Who saw its secret last, if it was renewed."""

    class Meta:
        table = "oauth_client"


class OauthCode(TenantModel):
    """An authorization code, kept as a hash: good once, for a minute."""

    mutable = ("used_at", "session_id")
    deletable = True

    hash = fields.BinaryField(primary_key=True)
    client_id = fields.UUIDField()
    user_id = fields.UUIDField()
    person_id = fields.UUIDField(null=True)
    redirect_uri = fields.TextField()
    scopes = ArrayField("text")
    challenge = fields.TextField()
    nonce = fields.TextField(null=True)
    methods = ArrayField("text")
    authenticated_at = fields.DatetimeField()
    created_at = fields.DatetimeField(auto_now_add=True)
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)
    session_id = fields.UUIDField(null=True)
    epoch = fields.BigIntField(default=0)
    """The session that it was asked for in; once traded, the one that it gave, which ends when the code comes again."""

    class Meta:
        table = "oauth_code"


class OauthConsent(TenantModel):
    """What a user has let a client do; it counts while it was given after it was last withdrawn."""

    mutable = ("scopes", "granted_at", "withdrawn_at")

    user_id = fields.UUIDField(primary_key=True)
    client_id = fields.UUIDField()
    scopes = ArrayField("text")
    granted_at = fields.DatetimeField(auto_now_add=True)
    withdrawn_at = fields.DatetimeField(null=True)

    class Meta:
        table = "oauth_consent"
