from tortoise import fields

from core.kit.rows import TenantModel, money_field


class Statement(TenantModel):
    """A statement asked for as a file: what it covers is fixed at the start, what becomes of it is its state."""

    mutable = ("state", "lines_done", "file_id", "error", "version", "finished_at")

    id = fields.UUIDField(primary_key=True)
    account_id = fields.UUIDField()
    format = fields.TextField()
    from_at = fields.DatetimeField()
    to_at = fields.DatetimeField()
    known_version = fields.BigIntField()
    """The account's last posting when the statement was asked for; later ones are not in it."""
    state = fields.TextField(default="queued")
    lines_total = fields.BigIntField()
    lines_done = fields.BigIntField(default=0)
    opening = money_field()
    closing = money_field()
    file_id = fields.UUIDField(null=True)
    error = fields.TextField(null=True)
    actor = fields.TextField()
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField(auto_now_add=True)
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "ledger_statement"
