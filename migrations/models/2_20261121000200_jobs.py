"""The queue's memory, recurring work, and the audit log."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE job (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            kind TEXT NOT NULL,
            key TEXT NOT NULL,
            args JSONB NOT NULL,
            status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done', 'dead')),
            attempts INTEGER NOT NULL DEFAULT 0,
            lease UUID,
            last_error TEXT,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            finished_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id)
        );
        CREATE UNIQUE INDEX job_open_key ON job (tenant_id, kind, key) WHERE status = 'open';
        CREATE INDEX job_done ON job (tenant_id, finished_at) WHERE status = 'done';
        CREATE INDEX job_dead ON job (tenant_id, finished_at) WHERE status = 'dead';

        CREATE TABLE job_due (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            due_at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, id) REFERENCES job (tenant_id, id)
        );
        CREATE INDEX job_due_at ON job_due (due_at);

        CREATE TABLE schedule (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            kind TEXT NOT NULL,
            source TEXT NOT NULL,
            local_time TIME,
            every_seconds INTEGER CHECK (every_seconds > 0),
            enabled BOOLEAN NOT NULL DEFAULT true,
            due_at TIMESTAMPTZ NOT NULL,
            last_run_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, kind, source),
            CHECK ((local_time IS NULL) <> (every_seconds IS NULL))
        );
        CREATE INDEX schedule_due_at ON schedule (due_at) WHERE enabled;

        CREATE TABLE audit_entry (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            actor TEXT NOT NULL,
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            before JSONB,
            after JSONB,
            reason TEXT,
            address TEXT NOT NULL,
            request_id TEXT NOT NULL,
            recorded_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id)
        );
        CREATE INDEX audit_entry_subject ON audit_entry (tenant_id, subject, id);
        """
        + tenant_table_v1("job", update=("status", "attempts", "lease", "last_error", "finished_at"), delete=True)
        + tenant_table_v1("job_due", update=("due_at",), delete=True, work=True)
        + tenant_table_v1(
            "schedule", update=("local_time", "every_seconds", "enabled", "due_at", "last_run_at"), work=True
        )
        + tenant_table_v1("audit_entry")
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE audit_entry, schedule, job_due, job;"
