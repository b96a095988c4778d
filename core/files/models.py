from tortoise import fields

from core.kit.rows import TenantModel


class File(TenantModel):
    """What is known of an uploaded file. Immutable."""

    id = fields.UUIDField(primary_key=True)
    name = fields.TextField()
    content_type = fields.TextField()
    size_bytes = fields.BigIntField()
    sha256 = fields.BinaryField()
    person_id = fields.UUIDField(null=True)
    wrapped_key = fields.BinaryField()
    """The file's own key, encrypted under the person's data key, or else the tenant's."""
    created_by = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "file"
