"""The tenant's own webhook endpoint, its messages and every attempt to deliver them."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE webhook_endpoint (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            url TEXT NOT NULL,
            event_types TEXT[],
            status TEXT NOT NULL DEFAULT 'enabled' CHECK (status IN ('enabled', 'disabled', 'deleted')),
            disabled_reason TEXT,
            secrets BYTEA NOT NULL,
            failures INTEGER NOT NULL DEFAULT 0,
            failing_since TIMESTAMPTZ,
            resume_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id)
        );
        CREATE UNIQUE INDEX webhook_endpoint_one ON webhook_endpoint (tenant_id) WHERE status <> 'deleted';

        CREATE TABLE webhook_message (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            endpoint_id UUID NOT NULL,
            event_id UUID NOT NULL,
            position BIGINT NOT NULL,
            subject TEXT NOT NULL,
            type TEXT NOT NULL,
            status TEXT NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'delivered', 'failed', 'cancelled')),
            attempts INTEGER NOT NULL DEFAULT 0,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            finished_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, endpoint_id, event_id),
            FOREIGN KEY (tenant_id, endpoint_id) REFERENCES webhook_endpoint (tenant_id, id),
            FOREIGN KEY (tenant_id, event_id) REFERENCES event (tenant_id, id)
        );
        CREATE INDEX webhook_message_pending ON webhook_message (tenant_id, endpoint_id, subject, position)
            WHERE status = 'pending';
        CREATE INDEX webhook_message_failed ON webhook_message (tenant_id, id) WHERE status = 'failed';

        CREATE TABLE webhook_attempt (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            message_id UUID NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN
                ('delivered', 'status', 'timeout', 'unreachable', 'tls', 'name_unknown', 'address_refused')),
            status_code INTEGER,
            milliseconds INTEGER NOT NULL,
            started_at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, message_id) REFERENCES webhook_message (tenant_id, id)
        );
        CREATE INDEX webhook_attempt_message ON webhook_attempt (tenant_id, message_id, id);
        """
        + tenant_table_v1(
            "webhook_endpoint",
            update=(
                "url",
                "event_types",
                "status",
                "disabled_reason",
                "secrets",
                "failures",
                "failing_since",
                "resume_at",
                "version",
                "updated_at",
            ),
        )
        + tenant_table_v1("webhook_message", update=("status", "attempts", "finished_at"))
        + tenant_table_v1("webhook_attempt")
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE webhook_attempt, webhook_message, webhook_endpoint;"
