"""Provider accounts: a tenant's credentials at a vendor, for every kind of plugin."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE provider_account (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind ~ '^[a-z][a-z_]{1,39}$'),
            provider TEXT NOT NULL CHECK (provider ~ '^[a-z][a-z0-9_]{1,39}$'),
            label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
            status TEXT NOT NULL DEFAULT 'enabled' CHECK (status IN ('enabled', 'disabled')),
            priority INTEGER NOT NULL DEFAULT 100 CHECK (priority BETWEEN 0 AND 10000),
            currencies TEXT[] NOT NULL DEFAULT '{}',
            config JSONB NOT NULL DEFAULT '{}',
            secrets BYTEA NOT NULL,
            secret_facts JSONB NOT NULL DEFAULT '{}',
            config_version BIGINT NOT NULL DEFAULT 1,
            version BIGINT NOT NULL DEFAULT 1,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id)
        );
        CREATE INDEX provider_account_choice ON provider_account (tenant_id, kind, priority, id)
            WHERE status = 'enabled';
        """ + tenant_table_v1(
        "provider_account",
        update=(
            "label",
            "status",
            "priority",
            "currencies",
            "config",
            "secrets",
            "secret_facts",
            "config_version",
            "version",
            "updated_at",
        ),
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE provider_account;"
