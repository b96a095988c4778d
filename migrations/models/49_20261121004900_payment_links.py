"""Payment links; attempts that begin elsewhere than at a checkout of ours."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE payment_attempt ADD COLUMN through TEXT CHECK (through IN ('link', 'mandate'));

        CREATE TABLE payment_link (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            currency CHAR(3) NOT NULL,
            credit_account_id UUID NOT NULL,
            purpose TEXT NOT NULL CHECK (length(purpose) BETWEEN 1 AND 50),
            reference TEXT CHECK (length(reference) BETWEEN 1 AND 100),
            description TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 200),
            single_use BOOLEAN NOT NULL,
            hosted BOOLEAN NOT NULL DEFAULT false,
            provider_account_id UUID,
            return_url TEXT,
            metadata JSONB NOT NULL DEFAULT '{}',
            token_hash BYTEA NOT NULL CHECK (length(token_hash) = 32),
            sealed BYTEA NOT NULL,
            payment_id UUID,
            provider_link_id TEXT,
            expires_at TIMESTAMPTZ NOT NULL,
            cancelled_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, token_hash),
            UNIQUE (tenant_id, reference),
            UNIQUE (tenant_id, payment_id),
            UNIQUE (tenant_id, provider_account_id, provider_link_id),
            FOREIGN KEY (tenant_id, credit_account_id) REFERENCES ledger_account (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id),
            CHECK (NOT hosted OR (single_use AND provider_account_id IS NOT NULL)),
            CHECK (payment_id IS NULL OR single_use)
        );
        """ + tenant_table_v1(
        "payment_link", update=("payment_id", "provider_link_id", "cancelled_at", "updated_at", "version")
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE payment_link; ALTER TABLE payment_attempt DROP COLUMN through;"
