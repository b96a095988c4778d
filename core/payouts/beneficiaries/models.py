from tortoise import fields

from core.kit.rows import TenantModel


class PayoutBeneficiary(TenantModel):
    """Whom a person may have money paid to."""

    mutable = ("removed_at", "validity", "name_match", "validated_at")

    id = fields.UUIDField(primary_key=True)
    person_id = fields.UUIDField()
    kind = fields.TextField()
    details = fields.BinaryField()
    """Encrypted under the person's own key."""
    digest = fields.BinaryField()
    """Keyed, so that the same account is not added twice."""
    masked = fields.TextField()
    ifsc = fields.TextField(null=True)
    created_by = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    removed_at = fields.DatetimeField(null=True)
    validity = fields.TextField(null=True)
    """What its bank said last: valid or invalid."""
    name_match = fields.TextField(null=True)
    validated_at = fields.DatetimeField(null=True)

    class Meta:
        table = "payout_beneficiary"
