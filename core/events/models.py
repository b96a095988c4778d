from tortoise import fields

from core.kit.rows import TenantModel, json_field


class Event(TenantModel):
    """What happened. Immutable."""

    id = fields.UUIDField(primary_key=True)
    type = fields.TextField()
    version = fields.SmallIntField()
    subject = fields.TextField()
    subject_version = fields.BigIntField()
    """Rises by commit order within a subject, because it is assigned under the subject's lock."""
    data = json_field()
    actor = fields.TextField()
    request_id = fields.TextField()
    occurred_at = fields.DatetimeField()

    class Meta:
        table = "event"


class EventTodo(TenantModel):
    """A committed event that the relay has not placed yet."""

    deletable = True
    work = True

    id = fields.UUIDField(primary_key=True)
    due_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "event_todo"


class EventStream(TenantModel):
    """The tenant's last position; the relay's lock."""

    mutable = ("position",)

    tenant_id = fields.UUIDField(primary_key=True)
    position = fields.BigIntField(default=0)

    class Meta:
        table = "event_stream"


class EventPosition(TenantModel):
    """An event's place in its tenant's stream: without gaps, assigned after commit."""

    position = fields.BigIntField(primary_key=True)
    event_id = fields.UUIDField()

    class Meta:
        table = "event_position"
