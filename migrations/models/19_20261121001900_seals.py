"""Seals: Merkle blocks over transactions and audit entries, chained per tenant, the audit log's to-do list, and archives."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

# What was recorded before there were seals is sealed too, tenant by tenant: the owner is policed as everybody is.
BACKFILL = """
    DO $$
    DECLARE tenant UUID;
    BEGIN
        FOR tenant IN SELECT id FROM directory.tenant LOOP
            PERFORM set_config('app.tenant_id', tenant::text, true);
            INSERT INTO audit_unsealed (tenant_id, id) SELECT a.tenant_id, a.id FROM audit_entry a
            WHERE a.tenant_id = tenant AND NOT EXISTS (
                SELECT FROM ledger_seal_leaf l WHERE l.tenant_id = tenant AND l.item_id = a.id)
            ON CONFLICT DO NOTHING;
            INSERT INTO ledger_unsealed (tenant_id, id, transaction_ids)
            SELECT t.tenant_id, t.id, ARRAY[t.id] FROM ledger_transaction t
            WHERE t.tenant_id = tenant AND NOT EXISTS (
                SELECT FROM ledger_seal_leaf l WHERE l.tenant_id = tenant AND l.item_id = t.id)
            AND NOT EXISTS (
                SELECT FROM ledger_unsealed u WHERE u.tenant_id = tenant AND t.id = ANY(u.transaction_ids));
        END LOOP;
        PERFORM set_config('app.tenant_id', '', true);
    END $$;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE audit_unsealed (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            due_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, id) REFERENCES audit_entry (tenant_id, id)
        );

        CREATE TABLE ledger_seal_chain (
            tenant_id UUID PRIMARY KEY REFERENCES tenant_root (tenant_id),
            height BIGINT NOT NULL DEFAULT 0 CHECK (height >= 0),
            hash BYTEA CHECK (length(hash) = 32),
            leaves BIGINT NOT NULL DEFAULT 0 CHECK (leaves >= 0),
            CHECK ((height = 0) = (hash IS NULL))
        );

        CREATE TABLE ledger_seal (
            tenant_id UUID NOT NULL REFERENCES ledger_seal_chain (tenant_id),
            height BIGINT NOT NULL CHECK (height > 0),
            hash BYTEA NOT NULL CHECK (length(hash) = 32),
            header TEXT NOT NULL,
            first_position BIGINT NOT NULL CHECK (first_position >= 0),
            leaf_count INTEGER NOT NULL CHECK (leaf_count > 0),
            sealed_at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (tenant_id, height),
            UNIQUE (tenant_id, first_position)
        );

        CREATE TABLE ledger_seal_leaf (
            tenant_id UUID NOT NULL REFERENCES ledger_seal_chain (tenant_id),
            position BIGINT NOT NULL CHECK (position >= 0),
            kind TEXT NOT NULL CHECK (kind IN ('transaction', 'audit')),
            item_id UUID NOT NULL,
            hash BYTEA NOT NULL CHECK (length(hash) = 32),
            PRIMARY KEY (tenant_id, position),
            UNIQUE (tenant_id, item_id)
        );

        CREATE TABLE ledger_archive (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'done', 'failed')),
            head_height BIGINT,
            head_hash TEXT,
            file_id UUID,
            error TEXT,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            finished_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, file_id) REFERENCES file (tenant_id, id),
            CHECK ((state = 'queued') = (finished_at IS NULL))
        );
        """
        + tenant_table_v1("audit_unsealed", delete=True, work=True)
        + tenant_table_v1("ledger_seal_chain", update=("height", "hash", "leaves"))
        + tenant_table_v1("ledger_seal")
        + tenant_table_v1("ledger_seal_leaf")
        + tenant_table_v1(
            "ledger_archive", update=("state", "head_height", "head_hash", "file_id", "error", "finished_at")
        )
        + BACKFILL
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE ledger_archive, ledger_seal_leaf, ledger_seal, ledger_seal_chain, audit_unsealed;"
