"""Schemas, the directory of tenants, the platform's own tables, data keys, idempotency and API keys."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE aerich (
            id SERIAL PRIMARY KEY,
            version VARCHAR(255) NOT NULL,
            app VARCHAR(100) NOT NULL,
            content JSONB NOT NULL
        );
        CREATE SCHEMA directory;
        CREATE SCHEMA platform;
        GRANT USAGE ON SCHEMA public TO bahi_app, bahi_finder, bahi_platform;
        GRANT USAGE ON SCHEMA directory TO bahi_app, bahi_finder, bahi_platform;
        GRANT USAGE ON SCHEMA platform TO bahi_platform;
        GRANT SELECT (version, app) ON aerich TO bahi_app;

        CREATE TABLE directory.tenant (
            id UUID PRIMARY KEY,
            short_id TEXT NOT NULL UNIQUE CHECK (short_id ~ '^[0-9a-z]{10}$'),
            slug TEXT NOT NULL UNIQUE CHECK (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
            status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended')),
            mode TEXT NOT NULL CHECK (mode IN ('live', 'sandbox')),
            pair_id UUID REFERENCES directory.tenant (id),
            zone TEXT NOT NULL,
            clock_offset_seconds BIGINT NOT NULL DEFAULT 0 CHECK (clock_offset_seconds = 0 OR mode = 'sandbox'),
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
        );
        CREATE TABLE directory.host (
            host VARCHAR(253) PRIMARY KEY CHECK (host = lower(host)),
            tenant_id UUID NOT NULL REFERENCES directory.tenant (id)
        );
        GRANT SELECT ON directory.tenant, directory.host TO bahi_app, bahi_platform;
        GRANT SELECT (id, status) ON directory.tenant TO bahi_finder;
        GRANT INSERT ON directory.tenant, directory.host TO bahi_platform;
        GRANT UPDATE (status, pair_id, zone, clock_offset_seconds) ON directory.tenant TO bahi_platform;
        GRANT DELETE ON directory.host TO bahi_platform;

        CREATE TABLE platform.admin_key (
            id UUID PRIMARY KEY,
            name TEXT NOT NULL,
            key_hash BYTEA NOT NULL UNIQUE,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            expires_at TIMESTAMPTZ,
            revoked_at TIMESTAMPTZ,
            last_used_at TIMESTAMPTZ
        );
        CREATE TABLE platform.setting (
            key VARCHAR(100) PRIMARY KEY,
            value JSONB NOT NULL
        );
        GRANT SELECT, INSERT ON platform.admin_key, platform.setting TO bahi_platform;
        GRANT UPDATE (revoked_at, last_used_at) ON platform.admin_key TO bahi_platform;
        GRANT UPDATE (value) ON platform.setting TO bahi_platform;

        CREATE TABLE tenant_root (
            tenant_id UUID PRIMARY KEY,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            branding JSONB NOT NULL DEFAULT '{}',
            settings JSONB NOT NULL DEFAULT '{}',
            allowed_origins TEXT[] NOT NULL DEFAULT '{}',
            idempotency_ttl_seconds INTEGER NOT NULL DEFAULT 604800 CHECK (idempotency_ttl_seconds >= 86400),
            version BIGINT NOT NULL DEFAULT 1,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
        );

        CREATE TABLE data_key (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            subject_id UUID NOT NULL,
            wrapped BYTEA,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            destroyed_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, subject_id)
        );

        CREATE TABLE idempotency (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            scope_hash BYTEA NOT NULL,
            request_hash BYTEA NOT NULL,
            resource_id UUID,
            status SMALLINT,
            body BYTEA,
            content_type TEXT,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            finished_at TIMESTAMPTZ,
            expires_at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (tenant_id, scope_hash)
        );
        CREATE INDEX idempotency_expiry ON idempotency (tenant_id, expires_at);

        CREATE TABLE api_key (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            name TEXT NOT NULL,
            key_hash BYTEA NOT NULL,
            hint TEXT NOT NULL,
            permissions TEXT[] NOT NULL,
            created_by TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            expires_at TIMESTAMPTZ,
            revoked_at TIMESTAMPTZ,
            last_used_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, key_hash)
        );
        """
        + tenant_table_v1(
            "tenant_root",
            update=(
                "name",
                "branding",
                "settings",
                "allowed_origins",
                "idempotency_ttl_seconds",
                "version",
                "updated_at",
            ),
        )
        + tenant_table_v1("data_key", update=("wrapped", "destroyed_at"))
        + tenant_table_v1(
            "idempotency",
            update=("status", "body", "content_type", "resource_id", "finished_at"),
            delete=True,
        )
        + tenant_table_v1("api_key", update=("revoked_at", "last_used_at"))
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE api_key, idempotency, data_key, tenant_root;
        DROP SCHEMA platform CASCADE;
        DROP SCHEMA directory CASCADE;
    """
