from tortoise import fields

from core.kit.rows import TenantModel, json_field


class Job(TenantModel):
    """One piece of work: open until done or dead (a dead one can be replayed)."""

    mutable = ("status", "attempts", "lease", "last_error", "finished_at", "again_at")
    deletable = True

    id = fields.UUIDField(primary_key=True)
    kind = fields.TextField()
    key = fields.TextField()
    """Unique per kind among open jobs: asking twice for the same work makes one job."""
    args = json_field()
    """Ids only: nothing personal, nothing secret."""
    status = fields.TextField(default="open")
    attempts = fields.IntField(default=0)
    lease = fields.UUIDField(null=True)
    again_at = fields.DatetimeField(null=True)
    """When to run once more, because the work was asked for again while it ran."""
    last_error = fields.TextField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "job"


class JobDue(TenantModel):
    """When an open job may next be claimed; while it runs, the end of its lease."""

    mutable = ("due_at",)
    deletable = True
    work = True
    finder_sees = ("kind",)

    id = fields.UUIDField(primary_key=True)
    kind = fields.TextField()
    """The job's, so that what is due is found kind by kind and no kind hides another."""
    due_at = fields.DatetimeField()

    class Meta:
        table = "job_due"
