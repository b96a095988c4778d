from tortoise import fields

from core.kit.rows import TenantModel, json_field


class ReconciliationImport(TenantModel):
    """One file of a source, and how far it is."""

    mutable = (
        "state", "format", "mapping", "without_quarantined", "staged_to", "lines_read", "lines_new", "lines_known",
        "lines_quarantined", "from_on", "to_on", "statements", "problem", "detail", "problem_row", "failures", "run_id",
        "started_at", "finished_at", "version",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    source_id = fields.UUIDField()
    file_id = fields.UUIDField()
    """The file as it came."""
    sha256 = fields.BinaryField()
    name = fields.TextField()
    size_bytes = fields.BigIntField()
    state = fields.TextField(default="uploaded")
    format = fields.TextField()
    mapping = json_field(null=True)
    """The source's when it was started, so that a later change cannot mix two understandings of one file."""
    without_quarantined = fields.BooleanField(default=False)
    """Whether somebody decided to import the rest without the rows that cannot be understood."""
    staged_to = fields.IntField(default=0)
    """How many of the file's entries were staged or quarantined: where a worker goes on after a crash."""
    lines_read = fields.IntField(default=0)
    lines_new = fields.IntField(default=0)
    lines_known = fields.IntField(default=0)
    """Lines that an earlier file had already."""
    lines_quarantined = fields.IntField(default=0)
    from_on = fields.DateField(null=True)
    to_on = fields.DateField(null=True)
    statements = json_field(default=list)
    """What the file says of whole statements: account, opening and closing balance."""
    problem = fields.TextField(null=True)
    detail = fields.TextField(null=True)
    problem_row = fields.IntField(null=True)
    failures = fields.IntField(default=0)
    run_id = fields.UUIDField(null=True)
    """The run that ties what it brought."""
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    started_at = fields.DatetimeField(null=True)
    finished_at = fields.DatetimeField(null=True)
    version = fields.BigIntField(default=1)

    class Meta:
        table = "reconciliation_import"


class ReconciliationImportRow(TenantModel):
    """One understood entry of a file that is not imported yet; gone once it is."""

    deletable = True

    id = fields.UUIDField(primary_key=True)
    import_id = fields.UUIDField()
    number = fields.IntField()
    line_key = fields.TextField()
    facts = json_field()

    class Meta:
        table = "reconciliation_import_row"


class ReconciliationQuarantine(TenantModel):
    """A row of a file that could not be understood, and why."""

    deletable = True

    import_id = fields.UUIDField(primary_key=True)
    number = fields.IntField()
    file_row = fields.IntField()
    """As an editor or a spreadsheet counts it."""
    field = fields.TextField(null=True)
    reason = fields.TextField()
    value = fields.TextField(null=True)
    """What stands there, shortened, without card numbers."""

    class Meta:
        table = "reconciliation_quarantine"
