from typing import Any

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField

from core.kit.rows import TenantModel


class ProviderAccount(TenantModel):
    """A tenant's credentials and settings at one vendor; the lock of its own changes."""

    mutable = (
        "label", "status", "priority", "currencies", "config", "secrets", "secret_facts", "config_version",
        "settings_version", "version", "updated_at",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    kind = fields.TextField()
    """What it is for: `payments`, `kyc`, …"""
    provider = fields.TextField()
    label = fields.TextField()
    status = fields.TextField(default="enabled")
    priority = fields.IntField(default=100)
    """The lowest number among the enabled ones is chosen first."""
    currencies = ArrayField("text", default=list)
    config: dict[str, Any] = fields.JSONField(default=dict)
    """The settings that are not secret."""
    secrets = fields.BinaryField()
    """Encrypted JSON: the secret settings, and former ones that are still valid."""
    secret_facts: dict[str, Any] = fields.JSONField(default=dict)
    """What may be shown of the secrets without decrypting: when each changed, until when a former one is good."""
    config_version = fields.BigIntField(default=1)
    """Rises when settings or secrets change: provider objects are built per version."""
    settings_version = fields.IntField(default=1)
    """Of the plugin that wrote the settings."""
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "provider_account"
