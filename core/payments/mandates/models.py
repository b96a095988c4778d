from __future__ import annotations

from typing import Any

from tortoise import fields

from core.kit.rows import TenantModel, money_field


class PaymentMandate(TenantModel):
    """A payer's consent to be charged, and the lock of its charges' making."""

    mutable = (
        "amount_max", "registration_id", "status", "provider_order_id", "provider_customer_id", "provider_mandate_id",
        "checkout", "error_code", "error_text", "revoke_requested_at", "checks", "updated_at", "version",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    person_id = fields.UUIDField(null=True)
    provider_account_id = fields.UUIDField()
    method = fields.TextField()
    amount_max = money_field()
    first_amount = money_field(default=0)
    currency = fields.CharField(max_length=3)
    frequency = fields.TextField()
    category = fields.TextField(null=True)
    """Of payee, where the rules have higher limits for it."""
    starts_on = fields.DateField()
    ends_on = fields.DateField()
    credit_account_id = fields.UUIDField()
    description = fields.TextField(default="")
    reference = fields.TextField(null=True)
    return_url = fields.TextField(null=True)
    metadata: dict[str, Any] = fields.JSONField(default=dict)
    status = fields.TextField(default="created")
    registration_id = fields.UUIDField()
    """How the vendor knows the registration: an attempt's id, of the first payment where there is one."""
    payment_id = fields.UUIDField(null=True)
    provider_order_id = fields.TextField(null=True)
    provider_customer_id = fields.TextField(null=True)
    provider_mandate_id = fields.TextField(null=True)
    token_hash = fields.BinaryField()
    sealed = fields.BinaryField()
    """Encrypted JSON: the page's link and what is known of the payer."""
    checkout = fields.BinaryField(null=True)
    """Encrypted JSON: the form that leads the payer to the vendor."""
    error_code = fields.TextField(null=True)
    error_text = fields.TextField(null=True)
    revoke_requested_at = fields.DatetimeField(null=True)
    checks = fields.IntField(default=0)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)
    version = fields.BigIntField(default=1)
    """Count of its events, those about its charges included."""

    class Meta:
        table = "payment_mandate"


class MandateCharge(TenantModel):
    """A charge on its way to the bank; its payment tells what became of the debit."""

    mutable = (
        "state", "debit_at", "noticed_at", "debited_at", "provider_notice_id", "provider_order_id", "error_code",
        "updated_at",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    mandate_id = fields.UUIDField()
    reference = fields.TextField()
    amount = money_field()
    currency = fields.CharField(max_length=3)
    description = fields.TextField(default="")
    period = fields.TextField()
    """One charge each, unless it is empty."""
    state = fields.TextField(default="scheduled")
    payment_id = fields.UUIDField()
    """Chosen before the payment is made."""
    debit_at = fields.DatetimeField()
    noticed_at = fields.DatetimeField(null=True)
    debited_at = fields.DatetimeField(null=True)
    provider_notice_id = fields.TextField(null=True)
    provider_order_id = fields.TextField(null=True)
    error_code = fields.TextField(null=True)
    actor = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "mandate_charge"
