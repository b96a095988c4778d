from tortoise import fields

from core.kit.rows import TenantModel, money_field


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


class ReconciliationCorrection(TenantModel):
    """A correction of a break, and whether it was taken back. One of a break stands at a time."""

    mutable = ("undone_at", "undone_by", "undo_transaction_id")

    id = fields.UUIDField(primary_key=True)
    provider_account_id = fields.UUIDField()
    break_id = fields.UUIDField()
    number = fields.IntField()
    action = fields.TextField()
    amount = money_field()
    """What it costs or claims; negative is what is kept or owed."""
    currency = fields.CharField(max_length=3)
    match_id = fields.UUIDField(null=True)
    """What it tied; without one it corrects a settlement's total."""
    settlement_id = fields.UUIDField(null=True)
    transaction_id = fields.UUIDField(null=True)
    approval_id = fields.UUIDField(null=True)
    reason = fields.TextField()
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    undone_at = fields.DatetimeField(null=True)
    undone_by = fields.TextField(null=True)
    undo_transaction_id = fields.UUIDField(null=True)

    class Meta:
        table = "reconciliation_correction"
