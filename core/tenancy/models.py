from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model

from core.kit.rows import TenantModel, json_field


class Tenant(Model):
    """The directory's row: all that must be known before a tenant's first query. Platform-wide, no secrets."""

    id = fields.UUIDField(primary_key=True)
    short_id = fields.TextField()
    slug = fields.TextField()
    status = fields.TextField()
    mode = fields.TextField()
    pair_id = fields.UUIDField(null=True)
    zone = fields.TextField()
    clock_offset_seconds = fields.BigIntField()
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "tenant"
        schema = "directory"


class Host(Model):
    """A host name that leads to a tenant."""

    host = fields.CharField(max_length=253, primary_key=True)
    tenant_id = fields.UUIDField()

    class Meta:
        table = "host"
        schema = "directory"


class PlatformSetting(Model):
    """One fact about the whole installation, such as the master key's check value."""

    key = fields.CharField(max_length=100, primary_key=True)
    value = json_field()

    class Meta:
        table = "setting"
        schema = "platform"


class TenantRoot(TenantModel):
    """The tenant's own row: its configuration, and the row that set-based inserts select from."""

    mutable = (
        "name", "branding", "settings", "allowed_origins", "idempotency_ttl_seconds", "version", "updated_at",
    )  # fmt: skip

    tenant_id = fields.UUIDField(primary_key=True)
    name = fields.TextField()
    branding = json_field(default=dict)
    settings = json_field(default=dict)
    allowed_origins = ArrayField("text", default=list)
    idempotency_ttl_seconds = fields.IntField(default=604800)
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "tenant_root"


class DataKey(TenantModel):
    """A wrapped data key; NULL once destroyed (see core.kit.secrets)."""

    mutable = ("wrapped", "destroyed_at")

    id = fields.UUIDField(primary_key=True)
    subject_id = fields.UUIDField()
    wrapped = fields.BinaryField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    destroyed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "data_key"


class Idempotency(TenantModel):
    """A claimed idempotency key and its stored answer (see core.kit.idempotency)."""

    mutable = ("status", "body", "content_type", "resource_id", "finished_at")
    deletable = True

    scope_hash = fields.BinaryField(primary_key=True)
    request_hash = fields.BinaryField()
    resource_id = fields.UUIDField(null=True)
    status = fields.SmallIntField(null=True)
    body = fields.BinaryField(null=True)
    content_type = fields.TextField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    finished_at = fields.DatetimeField(null=True)
    expires_at = fields.DatetimeField()

    class Meta:
        table = "idempotency"
