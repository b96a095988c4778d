from tortoise import fields

from core.kit.rows import TenantModel


class Person(TenantModel):
    """Whom the tenant deals with. The row survives erasure, without its profile."""

    mutable = ("profile", "version", "updated_at", "erased_at")

    id = fields.UUIDField(primary_key=True)
    external_id = fields.TextField()
    profile = fields.BinaryField(null=True)
    """Encrypted under the person's own data key."""
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)
    erased_at = fields.DatetimeField(null=True)

    class Meta:
        table = "person"


class PersonContact(TenantModel):
    """By which address a person can be found: a keyed digest of it, never the address."""

    mutable = ("digest",)

    id = fields.UUIDField(primary_key=True)
    person_id = fields.UUIDField()
    kind = fields.TextField()
    digest = fields.BinaryField(null=True)
    """NULL when the person has no such address any more."""

    class Meta:
        table = "person_contact"
