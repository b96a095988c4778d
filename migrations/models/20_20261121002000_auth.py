"""Sessions, signing keys, roles and the tenant's rules for them."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE auth_policy (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            access_seconds INTEGER NOT NULL,
            idle_seconds INTEGER NOT NULL,
            absolute_seconds INTEGER NOT NULL,
            reauthentication_seconds INTEGER NOT NULL,
            sessions_max INTEGER NOT NULL,
            key_days INTEGER NOT NULL,
            admin_networks TEXT[] NOT NULL,
            limits JSONB NOT NULL,
            version BIGINT NOT NULL DEFAULT 1,
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id)
        );

        CREATE TABLE signing_key (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            public JSONB NOT NULL,
            private BYTEA,
            signs_from TIMESTAMPTZ NOT NULL,
            verifies_until TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, number)
        );

        CREATE TABLE auth_session (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            person_id UUID,
            client TEXT NOT NULL CHECK (length(client) <= 200),
            device TEXT NOT NULL CHECK (length(device) <= 200),
            address TEXT NOT NULL CHECK (length(address) <= 100),
            methods TEXT[] NOT NULL,
            scopes TEXT[],
            cookie_hash BYTEA,
            authenticated_at TIMESTAMPTZ NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            last_used_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            idle_expires_at TIMESTAMPTZ NOT NULL,
            expires_at TIMESTAMPTZ NOT NULL,
            revoked_at TIMESTAMPTZ,
            revoked_reason TEXT,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, cookie_hash),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
            CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
        );
        CREATE INDEX auth_session_user ON auth_session (tenant_id, user_id, id) WHERE revoked_at IS NULL;
        CREATE INDEX auth_session_ended ON auth_session (tenant_id, expires_at);

        CREATE TABLE refresh_token (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            hash BYTEA NOT NULL,
            session_id UUID NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            nonce BYTEA,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            used_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, hash),
            UNIQUE (tenant_id, session_id, number),
            FOREIGN KEY (tenant_id, session_id) REFERENCES auth_session (tenant_id, id) ON DELETE CASCADE,
            CHECK ((used_at IS NULL) = (nonce IS NULL))
        );

        CREATE TABLE credential_change (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            due_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id)
        );
        CREATE INDEX credential_change_due ON credential_change (due_at);

        CREATE TABLE role (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            name TEXT NOT NULL CHECK (name ~ '^[a-z][a-z0-9_-]{1,49}$'),
            description TEXT NOT NULL,
            permissions TEXT[] NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            retired_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id)
        );
        CREATE UNIQUE INDEX role_name ON role (tenant_id, name) WHERE retired_at IS NULL;

        CREATE TABLE role_grant (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            role TEXT NOT NULL,
            granted_by TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            taken_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id)
        );
        CREATE UNIQUE INDEX role_grant_held ON role_grant (tenant_id, user_id, role) WHERE taken_at IS NULL;
        CREATE INDEX role_grant_role ON role_grant (tenant_id, role) WHERE taken_at IS NULL;

        ALTER TABLE api_key ADD COLUMN networks TEXT[] NOT NULL DEFAULT '{}';
        """
        + tenant_table_v1(
            "auth_policy",
            update=(
                "access_seconds", "idle_seconds", "absolute_seconds", "reauthentication_seconds", "sessions_max",
                "key_days", "admin_networks", "limits", "version", "updated_at",
            ),
        )
        + tenant_table_v1("signing_key", update=("private", "verifies_until"))
        + tenant_table_v1(
            "auth_session",
            update=(
                "methods", "authenticated_at", "last_used_at", "idle_expires_at", "revoked_at", "revoked_reason",
                "version",
            ),
            delete=True,
        )
        + tenant_table_v1("refresh_token", update=("nonce", "used_at"), delete=True)
        + tenant_table_v1("credential_change", update=("due_at",), delete=True, work=True)
        + tenant_table_v1("role", update=("description", "permissions", "retired_at", "version"))
        + tenant_table_v1("role_grant", update=("taken_at",))
    )  # fmt: skip


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE api_key DROP COLUMN networks;
        DROP TABLE role_grant, role, credential_change, refresh_token, auth_session, signing_key, auth_policy;
    """
