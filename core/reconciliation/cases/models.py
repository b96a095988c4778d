from tortoise import fields

from core.kit.rows import TenantModel


class ReconciliationBreakNote(TenantModel):
    """One entry of a break's history: what somebody wrote or did. Append-only."""

    id = fields.UUIDField(primary_key=True)
    break_id = fields.UUIDField()
    kind = fields.TextField()
    text = fields.TextField()
    file_id = fields.UUIDField(null=True)
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "reconciliation_break_note"
