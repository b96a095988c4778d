from tortoise import fields

from core.kit.rows import TenantModel


class ProviderBreaker(TenantModel):
    """One provider account's breaker. There is a row only where a call has ever failed."""

    mutable = (
        "state", "calls", "failures", "in_a_row", "window_from", "opened_at", "retry_at", "openings", "probe_until",
        "last_error", "version", "updated_at",
    )  # fmt: skip

    id = fields.UUIDField(primary_key=True)
    """The provider account's."""
    state = fields.TextField(default="closed")
    calls = fields.BigIntField(default=0)
    """In the window, as far as processes told."""
    failures = fields.BigIntField(default=0)
    in_a_row = fields.BigIntField(default=0)
    window_from = fields.DatetimeField()
    opened_at = fields.DatetimeField(null=True)
    retry_at = fields.DatetimeField(null=True)
    """From here on one call may try."""
    openings = fields.BigIntField(default=0)
    """How often it opened lately: each rest is twice as long."""
    probe_until = fields.DatetimeField(null=True)
    """Who tries has until then."""
    last_error = fields.TextField(null=True)
    version = fields.BigIntField(default=0)
    """Count of its events."""
    updated_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "provider_breaker"
