"""The transactional outbox: events, the to-do list of the relay, and the tenant's stream of positions."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE event (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            type TEXT NOT NULL,
            version SMALLINT NOT NULL,
            subject TEXT NOT NULL,
            subject_version BIGINT NOT NULL,
            data JSONB NOT NULL,
            actor TEXT NOT NULL,
            request_id TEXT NOT NULL,
            occurred_at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (tenant_id, id)
        );
        CREATE INDEX event_subject ON event (tenant_id, subject, subject_version);

        CREATE TABLE event_todo (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            due_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, id) REFERENCES event (tenant_id, id)
        );

        CREATE TABLE event_stream (
            tenant_id UUID PRIMARY KEY REFERENCES tenant_root (tenant_id),
            position BIGINT NOT NULL DEFAULT 0
        );

        CREATE TABLE event_position (
            tenant_id UUID NOT NULL,
            position BIGINT NOT NULL,
            event_id UUID NOT NULL,
            PRIMARY KEY (tenant_id, position),
            UNIQUE (tenant_id, event_id),
            FOREIGN KEY (tenant_id, event_id) REFERENCES event (tenant_id, id)
        );
        """
        + tenant_table_v1("event")
        + tenant_table_v1("event_todo", delete=True, work=True)
        + tenant_table_v1("event_stream", update=("position",))
        + tenant_table_v1("event_position")
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE event_position, event_stream, event_todo, event;"
