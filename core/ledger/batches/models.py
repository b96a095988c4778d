from tortoise import fields

from core.kit.rows import TenantModel, json_field


class Import(TenantModel):
    """A file of transactions, one JSON object a line, posted in the background."""

    mutable = ("state", "bytes", "lines", "posted", "refused", "next_chunk", "finished_at", "error", "version")

    id = fields.UUIDField(primary_key=True)
    name = fields.TextField()
    """The caller's; unique per tenant, so that a file is not imported twice by mistake."""
    state = fields.TextField(default="receiving")
    bytes = fields.BigIntField(default=0)
    lines = fields.BigIntField(default=0)
    posted = fields.BigIntField(default=0)
    refused = fields.BigIntField(default=0)
    next_chunk = fields.IntField(default=0)
    """The first part that has no verdicts yet."""
    actor = fields.TextField()
    request_id = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    finished_at = fields.DatetimeField(null=True)
    error = fields.TextField(null=True)
    version = fields.BigIntField(default=1)

    class Meta:
        table = "ledger_import"


class ImportChunk(TenantModel):
    """A part of an import: its lines as they came, and their verdicts once they were posted."""

    mutable = ("verdicts", "refused")
    deletable = True

    import_id = fields.UUIDField(primary_key=True)
    number = fields.IntField()
    first_line = fields.BigIntField()
    body = fields.BinaryField()
    verdicts = json_field(null=True)
    refused = fields.IntField(null=True)

    class Meta:
        table = "ledger_import_chunk"
