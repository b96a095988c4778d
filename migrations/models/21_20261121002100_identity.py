"""Identity: who may sign in for a person, by what, and what they have just proven."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE user_account (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            person_id UUID NOT NULL,
            status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'locked', 'erased')),
            version BIGINT NOT NULL DEFAULT 1,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            last_signed_in_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, person_id),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
        );

        CREATE TABLE user_identifier (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
            lookup BYTEA NOT NULL CHECK (length(lookup) = 32),
            sealed BYTEA NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, lookup),
            UNIQUE (tenant_id, user_id, kind),
            FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id)
        );

        CREATE TABLE user_password (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            sealed BYTEA NOT NULL,
            changed_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, id) REFERENCES user_account (tenant_id, id)
        );

        CREATE TABLE identity_ticket (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            kind TEXT NOT NULL,
            token_hash BYTEA NOT NULL CHECK (length(token_hash) = 32),
            user_id UUID,
            sealed BYTEA NOT NULL,
            expires_at TIMESTAMPTZ NOT NULL,
            used_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, token_hash),
            FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id)
        );
        CREATE INDEX identity_ticket_end ON identity_ticket (tenant_id, expires_at);

        CREATE TABLE otp_challenge (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            purpose TEXT NOT NULL,
            destination BYTEA NOT NULL CHECK (length(destination) = 32),
            code_hash BYTEA NOT NULL CHECK (length(code_hash) = 32),
            attempts INTEGER NOT NULL DEFAULT 0,
            attempts_max INTEGER NOT NULL,
            expires_at TIMESTAMPTZ NOT NULL,
            used_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            CHECK (attempts <= attempts_max)
        );
        CREATE INDEX otp_challenge_end ON otp_challenge (tenant_id, expires_at);

        CREATE TABLE throttle (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            key_hash BYTEA NOT NULL CHECK (length(key_hash) = 32),
            tries BIGINT NOT NULL,
            blocked_until TIMESTAMPTZ NOT NULL,
            tried_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, key_hash)
        );
        CREATE INDEX throttle_end ON throttle (tenant_id, tried_at);

        CREATE TABLE user_factor (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('totp', 'passkey', 'sms')),
            label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
            sealed BYTEA NOT NULL,
            credential_id BYTEA,
            counter BIGINT NOT NULL DEFAULT 0,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            last_used_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, credential_id),
            FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id),
            CHECK ((kind = 'passkey') = (credential_id IS NOT NULL))
        );
        CREATE INDEX user_factor_user ON user_factor (tenant_id, user_id);
        CREATE UNIQUE INDEX user_factor_single ON user_factor (tenant_id, user_id, kind) WHERE kind <> 'passkey';

        CREATE TABLE recovery_code (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            code_hash BYTEA NOT NULL CHECK (length(code_hash) = 32),
            used_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, user_id, code_hash),
            FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id)
        );

        CREATE TABLE step_up_grant (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            user_id UUID NOT NULL,
            session TEXT NOT NULL,
            action TEXT NOT NULL,
            facts_hash BYTEA NOT NULL CHECK (length(facts_hash) = 32),
            methods TEXT[] NOT NULL,
            expires_at TIMESTAMPTZ NOT NULL,
            used_at TIMESTAMPTZ,
            used_for BYTEA,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id)
        );
        CREATE INDEX step_up_grant_open ON step_up_grant (tenant_id, user_id, facts_hash);
        """
        + tenant_table_v1("user_account", update=("status", "version", "updated_at", "last_signed_in_at"))
        + tenant_table_v1("user_identifier", update=("lookup", "sealed"), delete=True)
        + tenant_table_v1("user_password", update=("sealed", "changed_at"), delete=True)
        + tenant_table_v1("identity_ticket", update=("used_at",), delete=True)
        + tenant_table_v1("otp_challenge", update=("attempts", "used_at"), delete=True)
        + tenant_table_v1("throttle", update=("tries", "blocked_until", "tried_at"), delete=True)
        + tenant_table_v1("user_factor", update=("label", "counter", "last_used_at"), delete=True)
        + tenant_table_v1("recovery_code", update=("used_at",), delete=True)
        + tenant_table_v1("step_up_grant", update=("used_at", "used_for"), delete=True)
    )
