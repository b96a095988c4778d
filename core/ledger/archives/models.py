from tortoise import fields

from core.kit.rows import TenantModel


class LedgerArchive(TenantModel):
    """An archive asked for."""

    mutable = ("state", "head_height", "head_hash", "file_id", "error", "finished_at")

    id = fields.UUIDField(primary_key=True)
    state = fields.TextField(default="queued")
    head_height = fields.BigIntField(null=True)
    head_hash = fields.TextField(null=True)
    file_id = fields.UUIDField(null=True)
    error = fields.TextField(null=True)
    """The code of what went wrong."""
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "ledger_archive"
