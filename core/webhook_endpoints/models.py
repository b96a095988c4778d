from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField

from core.kit.rows import TenantModel


class WebhookEndpoint(TenantModel):
    """Where a tenant wants its events, at most one that is not deleted."""

    mutable = (
        "url", "event_types", "status", "disabled_reason", "secrets", "failures", "failing_since", "resume_at",
        "version", "updated_at",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    url = fields.TextField()
    event_types = ArrayField("text", null=True)
    """NULL means every type."""
    status = fields.TextField(default="enabled")
    disabled_reason = fields.TextField(null=True)
    secrets = fields.BinaryField()
    """Encrypted list of those that sign: the newest, and older ones until they expire, so that a receiver can change
    over without a gap."""
    failures = fields.IntField(default=0)
    """Failed attempts since the last delivery."""
    failing_since = fields.DatetimeField(null=True)
    resume_at = fields.DatetimeField(null=True)
    """While it keeps failing nothing is tried before this time."""
    version = fields.BigIntField(default=1)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "webhook_endpoint"


class WebhookMessage(TenantModel):
    """One event on its way to the endpoint."""

    mutable = ("status", "attempts", "finished_at")

    id = fields.UUIDField(primary_key=True)
    endpoint_id = fields.UUIDField()
    event_id = fields.UUIDField()
    position = fields.BigIntField()
    subject = fields.TextField()
    type = fields.TextField()
    status = fields.TextField(default="pending")
    attempts = fields.IntField(default=0)
    """Of the current round: a resend starts at 0."""
    created_at = fields.DatetimeField(auto_now_add=True)
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "webhook_message"


class WebhookAttempt(TenantModel):
    """One try to deliver a message. Immutable; says nothing about the address that was called."""

    id = fields.UUIDField(primary_key=True)
    message_id = fields.UUIDField()
    outcome = fields.TextField()
    status_code = fields.IntField(null=True)
    milliseconds = fields.IntField()
    started_at = fields.DatetimeField()

    class Meta:
        table = "webhook_attempt"
