"""People: who owns wallets and cases."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE person (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            external_id TEXT NOT NULL CHECK (length(external_id) BETWEEN 1 AND 200),
            profile BYTEA,
            version BIGINT NOT NULL DEFAULT 1,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            erased_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, external_id),
            CHECK (erased_at IS NULL OR profile IS NULL)
        );
        """ + tenant_table_v1("person", update=("profile", "version", "updated_at", "erased_at"))


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE person;"
