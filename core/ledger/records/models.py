from tortoise import fields

from core.kit.rows import TenantModel


class Record(TenantModel):
    """What a changeable row of the ledger said after a change of it."""

    id = fields.UUIDField(primary_key=True)
    kind = fields.TextField()
    """Of the row: `account`, `hold`, …"""
    subject_id = fields.UUIDField()
    """The row's id."""
    number = fields.BigIntField()
    """Counts the records of the row, without a gap."""
    content = fields.TextField()
    """The row as JSON text."""
    recorded_at = fields.DatetimeField()

    class Meta:
        table = "ledger_record"


class RecordUnsealed(TenantModel):
    """A record that waits for its seal."""

    deletable = True
    work = True

    id = fields.UUIDField(primary_key=True)
    due_at = fields.DatetimeField()

    class Meta:
        table = "ledger_record_unsealed"
