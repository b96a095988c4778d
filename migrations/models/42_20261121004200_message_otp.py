"""Messaging: one-time codes that a vendor makes, sends and checks."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE message_otp (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            purpose TEXT NOT NULL CHECK (length(purpose) BETWEEN 1 AND 60),
            address_hash BYTEA NOT NULL,
            sealed_to BYTEA NOT NULL,
            language TEXT NOT NULL,
            state TEXT NOT NULL
                CHECK (state IN ('asked', 'withheld', 'calling', 'sent', 'unknown', 'failed')),
            account_id UUID,
            provider_message_id TEXT,
            replaces TEXT,
            replaces_account_id UUID,
            error_code TEXT,
            calls INTEGER NOT NULL DEFAULT 0,
            attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts BETWEEN 0 AND attempts_max),
            attempts_max INTEGER NOT NULL CHECK (attempts_max > 0),
            expires_at TIMESTAMPTZ NOT NULL,
            overtaken_at TIMESTAMPTZ,
            used_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, account_id) REFERENCES provider_account (tenant_id, id),
            FOREIGN KEY (tenant_id, replaces_account_id) REFERENCES provider_account (tenant_id, id)
        );
        CREATE INDEX message_otp_address ON message_otp (tenant_id, address_hash, created_at);
        CREATE INDEX message_otp_end ON message_otp (tenant_id, expires_at);
        """ + tenant_table_v1(
        "message_otp",
        update=(
            "state", "account_id", "provider_message_id", "error_code", "calls", "attempts", "overtaken_at", "used_at",
        ),
        delete=True,
    )  # fmt: skip


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE message_otp;"
