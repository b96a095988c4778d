from __future__ import annotations

from typing import Any

from tortoise import fields

from core.kit.rows import TenantModel


class Wallet(TenantModel):
    """Whose account it is. The money is the ledger's."""

    mutable = ("name", "metadata", "version")

    id = fields.UUIDField(primary_key=True)
    person_id = fields.UUIDField()
    account_id = fields.UUIDField()
    name = fields.TextField(default="")
    metadata: dict[str, Any] = fields.JSONField(default=dict)
    created_at = fields.DatetimeField(auto_now_add=True)
    version = fields.BigIntField(default=1)
    """Of name and metadata; the money's version is the account's."""

    class Meta:
        table = "wallet"
