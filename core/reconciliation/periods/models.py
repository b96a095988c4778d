from tortoise import fields

from core.kit.rows import TenantModel


class ReconciliationSignOff(TenantModel):
    """A period that finance signs off: what was asked for, and the document once it is signed."""

    mutable = (
        "state", "document", "sha256", "head_height", "head_hash", "reopening_id", "signed_by", "signed_at",
        "reopened_by", "reopened_at", "reopening_reason", "version",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    account_id = fields.UUIDField(null=True)
    """The reconciled account; NULL for all of them."""
    source_id = fields.UUIDField(null=True)
    """The same, where the account is a source."""
    from_on = fields.DateField()
    to_on = fields.DateField()
    """Included."""
    close_books = fields.BooleanField(default=False)
    """Whether signing moves the ledger's closing date, where it lags."""
    state = fields.TextField(default="asked")
    reason = fields.TextField()
    agreed = fields.TextField()
    """SHA-256 of the figures that were asked about: others are not signed."""
    document = fields.TextField(null=True)
    """JSON, exactly as it was signed."""
    sha256 = fields.TextField(null=True)
    """Of the document in UTF-8. The row's sealed record holds it."""
    head_height = fields.BigIntField(null=True)
    head_hash = fields.TextField(null=True)
    approval_id = fields.UUIDField()
    reopening_id = fields.UUIDField(null=True)
    """The approval of its reopening that was asked for last."""
    prepared_by = fields.TextField()
    signed_by = fields.TextField(null=True)
    signed_at = fields.DatetimeField(null=True)
    reopened_by = fields.TextField(null=True)
    reopened_at = fields.DatetimeField(null=True)
    reopening_reason = fields.TextField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    version = fields.BigIntField(default=1)

    class Meta:
        table = "reconciliation_sign_off"
