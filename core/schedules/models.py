from tortoise import fields

from core.kit.rows import TenantModel


class Schedule(TenantModel):
    """When a kind of job next runs for one source: daily at a local time of the tenant's zone, or every N seconds."""

    mutable = ("local_time", "every_seconds", "enabled", "due_at", "last_run_at")
    work = True
    finder_sees = ("enabled", "local_time", "every_seconds")

    id = fields.UUIDField(primary_key=True)
    kind = fields.TextField()
    source = fields.TextField()
    local_time = fields.TimeField(null=True)
    every_seconds = fields.IntField(null=True)
    enabled = fields.BooleanField(default=True)
    due_at = fields.DatetimeField()
    last_run_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "schedule"
