"""The ledger's books: account templates and search, period closing, statements, balance monitors."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


# Codes compare by bytes, so that one index serves equality, order and address prefixes: under row-level security only
# leakproof operators use an index, and LIKE is not one.
_ACCOUNTS = """
        ALTER TABLE ledger_account ALTER COLUMN code TYPE TEXT COLLATE "C";
        ALTER TABLE ledger_account ADD COLUMN state_version BIGINT NOT NULL DEFAULT 0;
        GRANT UPDATE (floor, metadata, state_version) ON ledger_account TO bahi_app;

        CREATE TABLE ledger_account_term (
            tenant_id UUID NOT NULL,
            account_id UUID NOT NULL,
            key TEXT COLLATE "C" NOT NULL,
            value TEXT COLLATE "C" NOT NULL,
            code TEXT COLLATE "C" NOT NULL,
            PRIMARY KEY (tenant_id, account_id, key),
            FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_account (tenant_id, id)
        );
        CREATE INDEX ledger_account_term_value ON ledger_account_term (tenant_id, key, value, code);

        CREATE TABLE ledger_template (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            name TEXT COLLATE "C" NOT NULL CHECK (length(name) BETWEEN 1 AND 50),
            address TEXT NOT NULL CHECK (length(address) BETWEEN 1 AND 200),
            normal_side TEXT NOT NULL CHECK (normal_side IN ('debit', 'credit')),
            floor NUMERIC(24, 4),
            limit_profile TEXT,
            metadata JSONB NOT NULL DEFAULT '{}',
            version BIGINT NOT NULL DEFAULT 1,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, name)
        );
"""
_PERIODS = """
        CREATE TABLE ledger_period (
            tenant_id UUID NOT NULL PRIMARY KEY REFERENCES tenant_root (tenant_id),
            closed_before TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 0
        );
"""
# Statistics of tenant_id mislead: a tenant that is not among the most common ones is taken for one row, then every index
# that starts with tenant_id looks as good as the right one, and a tenant that just grew is read as a whole. Without
# statistics the planner takes each tenant for a two-hundredth of the table and uses every column that a query names.
_STATEMENTS = """
        ALTER TABLE ledger_account ALTER COLUMN tenant_id SET STATISTICS 0;
        ALTER TABLE ledger_account_term ALTER COLUMN tenant_id SET STATISTICS 0;
        ALTER TABLE ledger_transaction ALTER COLUMN tenant_id SET STATISTICS 0;
        ALTER TABLE ledger_posting ALTER COLUMN tenant_id SET STATISTICS 0;

        CREATE INDEX ledger_posting_debit_moved
            ON ledger_posting (tenant_id, debit_account_id, effective_at, debit_version)
            WHERE effective_at <> recorded_at;
        CREATE INDEX ledger_posting_credit_moved
            ON ledger_posting (tenant_id, credit_account_id, effective_at, credit_version)
            WHERE effective_at <> recorded_at;

        CREATE TABLE ledger_statement (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            account_id UUID NOT NULL,
            format TEXT NOT NULL CHECK (format IN ('ndjson', 'csv', 'pdf')),
            from_at TIMESTAMPTZ NOT NULL,
            to_at TIMESTAMPTZ NOT NULL,
            known_version BIGINT NOT NULL,
            state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed')),
            lines_total BIGINT NOT NULL,
            lines_done BIGINT NOT NULL DEFAULT 0,
            opening NUMERIC(24, 4) NOT NULL,
            closing NUMERIC(24, 4) NOT NULL,
            file_id UUID,
            error TEXT,
            actor TEXT NOT NULL,
            version BIGINT NOT NULL DEFAULT 1,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            finished_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_account (tenant_id, id),
            FOREIGN KEY (tenant_id, file_id) REFERENCES file (tenant_id, id),
            CHECK (from_at < to_at),
            CHECK ((state = 'done') = (file_id IS NOT NULL)),
            CHECK ((state = 'failed') = (error IS NOT NULL))
        );
        CREATE INDEX ledger_statement_account ON ledger_statement (tenant_id, account_id, id);
"""
_MONITORS = """
        CREATE TABLE ledger_monitor (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            account_id UUID NOT NULL,
            currency CHAR(3) NOT NULL,
            measure TEXT NOT NULL CHECK (measure IN ('balance', 'available')),
            direction TEXT NOT NULL CHECK (direction IN ('below', 'above')),
            threshold NUMERIC(24, 4) NOT NULL,
            rearm_at NUMERIC(24, 4) NOT NULL,
            description TEXT NOT NULL DEFAULT '',
            state TEXT NOT NULL CHECK (state IN ('armed', 'crossed', 'removed')),
            crossings BIGINT NOT NULL DEFAULT 0,
            version BIGINT NOT NULL DEFAULT 0,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            changed_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_account (tenant_id, id),
            CHECK (CASE direction WHEN 'below' THEN rearm_at >= threshold ELSE rearm_at <= threshold END)
        );
        CREATE INDEX ledger_monitor_account ON ledger_monitor (tenant_id, account_id, id) WHERE state <> 'removed';
"""
# Forced row-level security makes an unscoped backfill a silent no-op, so it walks the tenants.
_BACKFILL = """
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                INSERT INTO ledger_period (tenant_id) SELECT tenant_id FROM tenant_root WHERE tenant_id = each;
                INSERT INTO ledger_account_term (tenant_id, account_id, key, value, code)
                SELECT a.tenant_id, a.id, '@' || p.place, p.word, a.code
                FROM ledger_account a CROSS JOIN LATERAL
                    unnest(regexp_split_to_array(a.code, '[:/]')) WITH ORDINALITY p(word, place)
                WHERE a.tenant_id = each AND p.place <= 20
                UNION ALL
                SELECT a.tenant_id, a.id, '@', cardinality(regexp_split_to_array(a.code, '[:/]'))::text, a.code
                FROM ledger_account a WHERE a.tenant_id = each
                UNION ALL
                SELECT a.tenant_id, a.id, m.key, a.metadata ->> m.key, a.code
                FROM ledger_account a CROSS JOIN LATERAL (
                    SELECT key FROM jsonb_object_keys(a.metadata) key
                    WHERE length(key) BETWEEN 1 AND 50 AND key !~ '^@'
                      AND jsonb_typeof(a.metadata -> key) IN ('string', 'number', 'boolean')
                      AND length(a.metadata ->> key) <= 200
                    ORDER BY key COLLATE "C" LIMIT 20
                ) m
                WHERE a.tenant_id = each;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        _ACCOUNTS
        + _PERIODS
        + _STATEMENTS
        + _MONITORS
        + tenant_table_v1("ledger_account_term", delete=True)
        + tenant_table_v1(
            "ledger_template", update=("address", "normal_side", "floor", "limit_profile", "metadata", "version")
        )
        + tenant_table_v1("ledger_period", update=("closed_before", "version"))
        + tenant_table_v1(
            "ledger_statement", update=("state", "lines_done", "file_id", "error", "version", "finished_at")
        )
        + tenant_table_v1("ledger_monitor", update=("state", "crossings", "version", "changed_at"))
        + _BACKFILL
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE ledger_monitor, ledger_statement, ledger_period, ledger_template, ledger_account_term;
        DROP INDEX ledger_posting_debit_moved, ledger_posting_credit_moved;
        REVOKE UPDATE (floor, metadata) ON ledger_account FROM bahi_app;
        ALTER TABLE ledger_account ALTER COLUMN tenant_id SET STATISTICS -1;
        ALTER TABLE ledger_transaction ALTER COLUMN tenant_id SET STATISTICS -1;
        ALTER TABLE ledger_posting ALTER COLUMN tenant_id SET STATISTICS -1;
        ALTER TABLE ledger_account DROP COLUMN state_version;
        ALTER TABLE ledger_account ALTER COLUMN code TYPE TEXT COLLATE "default";
    """
