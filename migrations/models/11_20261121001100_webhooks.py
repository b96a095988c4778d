"""The inbox of vendors' webhooks."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE webhook_delivery (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            account_id UUID NOT NULL,
            dedupe_key TEXT NOT NULL,
            body_hash BYTEA NOT NULL,
            event_type TEXT NOT NULL,
            subject TEXT NOT NULL,
            hints JSONB NOT NULL DEFAULT '{}',
            conflict BOOLEAN NOT NULL DEFAULT false,
            status TEXT NOT NULL DEFAULT 'received' CHECK (status IN ('received', 'processed', 'ignored', 'dead')),
            last_error TEXT,
            occurred_at TIMESTAMPTZ,
            received_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            processed_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, account_id, dedupe_key, body_hash),
            FOREIGN KEY (tenant_id, account_id) REFERENCES provider_account (tenant_id, id)
        );
        CREATE INDEX webhook_delivery_status ON webhook_delivery (tenant_id, status, id)
            WHERE status IN ('received', 'dead');

        CREATE TABLE webhook_payload (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            sealed BYTEA NOT NULL,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, id) REFERENCES webhook_delivery (tenant_id, id)
        );

        CREATE TABLE webhook_rejection (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            account_id UUID NOT NULL,
            address TEXT NOT NULL,
            body_bytes INTEGER NOT NULL,
            sealed BYTEA NOT NULL,
            received_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            expires_at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, account_id) REFERENCES provider_account (tenant_id, id)
        );
        CREATE INDEX webhook_rejection_account ON webhook_rejection (tenant_id, account_id, id);
        """
        + tenant_table_v1("webhook_delivery", update=("status", "processed_at", "last_error"))
        + tenant_table_v1("webhook_payload")
        + tenant_table_v1("webhook_rejection", delete=True)
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE webhook_rejection, webhook_payload, webhook_delivery;"
