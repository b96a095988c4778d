"""Approvals: what needs a second pair of eyes before it happens."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE approval (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            payload JSONB NOT NULL,
            payload_hash BYTEA NOT NULL,
            reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
            maker TEXT NOT NULL,
            status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'approved', 'rejected')),
            checker TEXT,
            decision_reason TEXT,
            version BIGINT NOT NULL DEFAULT 1,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            expires_at TIMESTAMPTZ NOT NULL,
            decided_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            CONSTRAINT approval_two_people CHECK (checker IS NULL OR checker <> maker),
            CHECK ((status = 'open') = (checker IS NULL)),
            CHECK ((status = 'open') = (decided_at IS NULL))
        );
        CREATE INDEX approval_status ON approval (tenant_id, status, id);
        CREATE INDEX approval_subject ON approval (tenant_id, subject, id);
        """ + tenant_table_v1("approval", update=("status", "checker", "decision_reason", "version", "decided_at"))


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE approval;"
