"""The OAuth 2 server: clients, authorization codes, consents."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE oauth_client (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
            secret_hash BYTEA,
            redirect_uris TEXT[] NOT NULL,
            grant_types TEXT[] NOT NULL,
            scopes TEXT[] NOT NULL,
            created_by TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            disabled_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id)
        );

        CREATE TABLE oauth_code (
            tenant_id UUID NOT NULL,
            hash BYTEA NOT NULL,
            client_id UUID NOT NULL,
            user_id UUID NOT NULL,
            person_id UUID,
            redirect_uri TEXT NOT NULL,
            scopes TEXT[] NOT NULL,
            challenge TEXT NOT NULL,
            nonce TEXT,
            methods TEXT[] NOT NULL,
            authenticated_at TIMESTAMPTZ NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            expires_at TIMESTAMPTZ NOT NULL,
            used_at TIMESTAMPTZ,
            session_id UUID,
            PRIMARY KEY (tenant_id, hash),
            FOREIGN KEY (tenant_id, client_id) REFERENCES oauth_client (tenant_id, id)
        );
        CREATE INDEX oauth_code_ended ON oauth_code (tenant_id, expires_at);

        CREATE TABLE oauth_consent (
            tenant_id UUID NOT NULL,
            user_id UUID NOT NULL,
            client_id UUID NOT NULL,
            scopes TEXT[] NOT NULL,
            granted_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, user_id, client_id),
            FOREIGN KEY (tenant_id, client_id) REFERENCES oauth_client (tenant_id, id)
        );
        """
        + tenant_table_v1(
            "oauth_client",
            update=("name", "secret_hash", "redirect_uris", "grant_types", "scopes", "disabled_at", "version"),
        )
        + tenant_table_v1("oauth_code", update=("used_at", "session_id"), delete=True)
        + tenant_table_v1("oauth_consent", update=("scopes", "granted_at"))
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE oauth_consent, oauth_code, oauth_client;"
