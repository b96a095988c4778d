from tortoise import fields

from core.kit.rows import TenantModel


class SealChain(TenantModel):
    """The head of a tenant's chain; the sealer's lock."""

    mutable = ("height", "hash", "leaves")

    tenant_id = fields.UUIDField(primary_key=True)
    height = fields.BigIntField(default=0)
    hash = fields.BinaryField(null=True)
    """Of the block at `height`; NULL before the first."""
    leaves = fields.BigIntField(default=0)

    class Meta:
        table = "ledger_seal_chain"


class Seal(TenantModel):
    """A block: its header is the text that was hashed; the other columns find it."""

    height = fields.BigIntField(primary_key=True)
    hash = fields.BinaryField()
    header = fields.TextField()
    first_position = fields.BigIntField()
    leaf_count = fields.IntField()
    sealed_at = fields.DatetimeField()

    class Meta:
        table = "ledger_seal"


class SealLeaf(TenantModel):
    """One sealed transaction, audit entry or record, at its place in the chain."""

    position = fields.BigIntField(primary_key=True)
    kind = fields.TextField()
    """`transaction`, `audit` or `record`."""
    item_id = fields.UUIDField()
    hash = fields.BinaryField()

    class Meta:
        table = "ledger_seal_leaf"
