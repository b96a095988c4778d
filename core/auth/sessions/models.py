from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField

from core.kit.rows import TenantModel


class AuthSession(TenantModel):
    """A user's session. `user_id` is identity's: this module knows nothing more of users."""

    mutable = (
        "methods", "cookie_hash", "authenticated_at", "last_used_at", "idle_expires_at", "revoked_at", "revoked_reason",
        "version",
    )  # fmt: skip
    deletable = True

    id = fields.UUIDField(primary_key=True)
    user_id = fields.UUIDField()
    person_id = fields.UUIDField(null=True)
    client = fields.TextField()
    """What the user signed in with: an OAuth client's id, or a name such as `web`."""
    device = fields.TextField()
    address = fields.TextField()
    methods = ArrayField("text")
    scopes = ArrayField("text", null=True)
    """Permissions that it is limited to; NULL for all that its user has."""
    cookie_hash = fields.BinaryField(null=True)
    authenticated_at = fields.DatetimeField()
    created_at = fields.DatetimeField(auto_now_add=True)
    last_used_at = fields.DatetimeField(auto_now_add=True)
    idle_expires_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    revoked_at = fields.DatetimeField(null=True)
    revoked_reason = fields.TextField(null=True)
    version = fields.BigIntField(default=1)

    class Meta:
        table = "auth_session"


class RefreshToken(TenantModel):
    """One link of a session's chain of refresh tokens, kept as a hash. Used once, it names what its successor was."""

    mutable = ("nonce", "used_at")
    deletable = True

    hash = fields.BinaryField(primary_key=True)
    session_id = fields.UUIDField()
    number = fields.IntField()
    nonce = fields.BinaryField(null=True)
    """With the token itself, which nobody stores, this gives its successor again."""
    created_at = fields.DatetimeField(auto_now_add=True)
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "refresh_token"


class AuthEpoch(TenantModel):
    """How often what a user (`id`) had proven came to count for nothing; see core.auth.epochs."""

    mutable = ("number",)

    id = fields.UUIDField(primary_key=True)
    number = fields.BigIntField(default=0)

    class Meta:
        table = "auth_epoch"


class CredentialChange(TenantModel):
    """The standing of a subject (a session, a user, a key, the tenant) changed at `due_at`; see core.auth.feed."""

    mutable = ("due_at",)
    deletable = True
    work = True

    id = fields.UUIDField(primary_key=True)
    due_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "credential_change"
