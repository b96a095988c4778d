"""Wallets: which ledger account is whose."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE wallet (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            person_id UUID NOT NULL,
            account_id UUID NOT NULL,
            name TEXT NOT NULL DEFAULT '' CHECK (length(name) <= 100),
            metadata JSONB NOT NULL DEFAULT '{}',
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, account_id),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
            FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_account (tenant_id, id)
        );
        CREATE INDEX wallet_person ON wallet (tenant_id, person_id, id);
        """ + tenant_table_v1("wallet")


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE wallet;"
