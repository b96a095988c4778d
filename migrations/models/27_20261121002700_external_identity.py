"""External OpenID Connect providers of a tenant, and whose account is linked to whom there."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE external_provider (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 60),
            issuer TEXT NOT NULL CHECK (length(issuer) BETWEEN 8 AND 500),
            client_id TEXT NOT NULL CHECK (length(client_id) BETWEEN 1 AND 500),
            sealed BYTEA NOT NULL,
            scopes TEXT[] NOT NULL,
            app_redirect_uris TEXT[] NOT NULL,
            enabled BOOLEAN NOT NULL,
            version BIGINT NOT NULL DEFAULT 1,
            created_by TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, issuer, client_id)
        );

        -- The subject is kept as a keyed hash: it is somebody's name at the provider.
        CREATE TABLE external_link (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            provider_id UUID NOT NULL,
            subject BYTEA NOT NULL CHECK (length(subject) = 32),
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_id, subject),
            UNIQUE (tenant_id, user_id, provider_id),
            FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_id) REFERENCES external_provider (tenant_id, id)
        );
        """
        + tenant_table_v1(
            "external_provider",
            update=("label", "sealed", "scopes", "app_redirect_uris", "enabled", "version", "updated_at"),
        )
        + tenant_table_v1("external_link", delete=True)
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE external_link, external_provider;"


MODELS_STATE = ""
