"""Sources of reconciliation: where reports and bank statements come from, their imports, and the statements' lines."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

FORMATS = "('csv', 'xlsx', 'json', 'jsonl', 'mt940', 'camt053')"
BREAK_KINDS = "('missing_here', 'missing_there', 'amount', 'fee', 'status', 'duplicate', 'bank_short', 'bank_over')"


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        f"""
        -- A reconciled account is a provider account (kind settlement), or a source of its own id.
        ALTER TABLE reconciliation_account DROP CONSTRAINT reconciliation_account_tenant_id_id_fkey,
            ADD COLUMN kind TEXT NOT NULL DEFAULT 'settlement' CHECK (kind IN ('settlement', 'bank', 'payout')),
            ADD FOREIGN KEY (tenant_id) REFERENCES tenant_root (tenant_id);

        CREATE TABLE reconciliation_source (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
            kind TEXT NOT NULL CHECK (kind IN ('settlement', 'bank', 'payout')),
            provider_account_id UUID,
            ledger_account_id UUID,
            currency CHAR(3) NOT NULL,
            format TEXT NOT NULL CHECK (format IN {FORMATS}),
            mapping JSONB,
            account_number TEXT CHECK (length(account_number) BETWEEN 1 AND 50),
            zone TEXT,
            local_time TIME,
            quiet_days SMALLINT NOT NULL DEFAULT 3 CHECK (quiet_days BETWEEN 0 AND 30),
            enabled BOOLEAN NOT NULL DEFAULT true,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, name),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id),
            FOREIGN KEY (tenant_id, ledger_account_id) REFERENCES ledger_account (tenant_id, id),
            CHECK ((kind = 'settlement') = (ledger_account_id IS NULL)),
            CHECK (kind = 'bank' OR provider_account_id IS NOT NULL),
            CHECK ((mapping IS NULL) = (format IN ('mt940', 'camt053')))
        );
        -- One ledger account is tied out once: two sources over it would each expect every posting.
        CREATE UNIQUE INDEX reconciliation_source_ledger ON reconciliation_source (tenant_id, ledger_account_id)
            WHERE ledger_account_id IS NOT NULL;

        CREATE TABLE reconciliation_import (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            source_id UUID NOT NULL,
            file_id UUID NOT NULL,
            sha256 BYTEA NOT NULL CHECK (length(sha256) = 32),
            name TEXT NOT NULL,
            size_bytes BIGINT NOT NULL,
            state TEXT NOT NULL DEFAULT 'uploaded' CHECK (state IN
                ('uploaded', 'queued', 'reading', 'completed', 'refused', 'quarantined', 'failed')),
            format TEXT NOT NULL CHECK (format IN {FORMATS}),
            mapping JSONB,
            without_quarantined BOOLEAN NOT NULL DEFAULT false,
            staged_to INTEGER NOT NULL DEFAULT 0,
            lines_read INTEGER NOT NULL DEFAULT 0,
            lines_new INTEGER NOT NULL DEFAULT 0,
            lines_known INTEGER NOT NULL DEFAULT 0,
            lines_quarantined INTEGER NOT NULL DEFAULT 0,
            from_on DATE,
            to_on DATE,
            statements JSONB NOT NULL DEFAULT '[]',
            problem TEXT,
            detail TEXT,
            problem_row INTEGER,
            failures INTEGER NOT NULL DEFAULT 0,
            run_id UUID,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            started_at TIMESTAMPTZ,
            finished_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, source_id, sha256),
            FOREIGN KEY (tenant_id, source_id) REFERENCES reconciliation_source (tenant_id, id),
            FOREIGN KEY (tenant_id, file_id) REFERENCES file (tenant_id, id)
        );
        CREATE INDEX reconciliation_import_source ON reconciliation_import (tenant_id, source_id, id);
        CREATE INDEX reconciliation_import_run ON reconciliation_import (tenant_id, run_id) WHERE run_id IS NOT NULL;

        -- What was understood of a file so far. It becomes lines all at once, or none of it does.
        CREATE TABLE reconciliation_import_row (
            tenant_id UUID NOT NULL,
            import_id UUID NOT NULL,
            number INTEGER NOT NULL,
            id UUID NOT NULL,
            line_key TEXT NOT NULL CHECK (length(line_key) BETWEEN 1 AND 250),
            facts JSONB NOT NULL,
            PRIMARY KEY (tenant_id, import_id, number),
            FOREIGN KEY (tenant_id, import_id) REFERENCES reconciliation_import (tenant_id, id)
        );

        CREATE TABLE reconciliation_quarantine (
            tenant_id UUID NOT NULL,
            import_id UUID NOT NULL,
            number INTEGER NOT NULL,
            file_row INTEGER NOT NULL,
            field TEXT,
            reason TEXT NOT NULL,
            value TEXT,
            PRIMARY KEY (tenant_id, import_id, number),
            FOREIGN KEY (tenant_id, import_id) REFERENCES reconciliation_import (tenant_id, id)
        );

        CREATE TABLE statement_line (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            source_id UUID NOT NULL,
            import_id UUID NOT NULL,
            line_key TEXT NOT NULL CHECK (length(line_key) BETWEEN 1 AND 250),
            kind TEXT NOT NULL CHECK (kind IN ('credit', 'debit')),
            amount NUMERIC(24, 4) NOT NULL CHECK (amount <> 0),
            currency CHAR(3) NOT NULL,
            booked_on DATE NOT NULL,
            value_on DATE NOT NULL,
            reference TEXT,
            counterparty TEXT,
            description TEXT NOT NULL DEFAULT '',
            balance_after NUMERIC(24, 4),
            keys TEXT[] NOT NULL DEFAULT '{{}}',
            group_key TEXT,
            absent BOOLEAN NOT NULL DEFAULT false,
            state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'matched', 'broken', 'withdrawn')),
            problem TEXT CHECK (problem IN {BREAK_KINDS}),
            reason TEXT,
            expected NUMERIC(24, 4),
            subject TEXT,
            expectation_id UUID,
            match_id UUID,
            rule TEXT,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, source_id, line_key),
            FOREIGN KEY (tenant_id, source_id) REFERENCES reconciliation_source (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id),
            FOREIGN KEY (tenant_id, import_id) REFERENCES reconciliation_import (tenant_id, id),
            FOREIGN KEY (tenant_id, expectation_id) REFERENCES settlement_expectation (tenant_id, id),
            CONSTRAINT statement_line_source_is_account CHECK (provider_account_id = source_id),
            CHECK ((amount > 0) = (kind = 'credit')),
            CHECK ((state = 'broken') = (problem IS NOT NULL)),
            CHECK ((state = 'matched') = (expectation_id IS NOT NULL OR match_id IS NOT NULL))
        );
        CREATE UNIQUE INDEX statement_line_expectation ON statement_line (tenant_id, expectation_id)
            WHERE expectation_id IS NOT NULL;
        CREATE INDEX statement_line_open ON statement_line (tenant_id, provider_account_id, id)
            WHERE state IN ('new', 'broken');
        CREATE INDEX statement_line_day ON statement_line (tenant_id, source_id, booked_on, id);
        CREATE INDEX statement_line_group ON statement_line (tenant_id, group_key) WHERE group_key IS NOT NULL;
        CREATE INDEX statement_line_import ON statement_line (tenant_id, import_id, id);

        ALTER TABLE reconciliation_run ADD COLUMN source_id UUID,
            ADD FOREIGN KEY (tenant_id, source_id) REFERENCES reconciliation_source (tenant_id, id),
            DROP CONSTRAINT reconciliation_run_trigger_check,
            ADD CONSTRAINT reconciliation_run_trigger_check
                CHECK ("trigger" IN ('schedule', 'manual', 'webhook', 'import'));
        ALTER TABLE reconciliation_break ADD COLUMN source_id UUID, ADD COLUMN statement_line_id UUID,
            ADD FOREIGN KEY (tenant_id, source_id) REFERENCES reconciliation_source (tenant_id, id),
            ADD FOREIGN KEY (tenant_id, statement_line_id) REFERENCES statement_line (tenant_id, id),
            DROP CONSTRAINT reconciliation_break_kind_check,
            ADD CONSTRAINT reconciliation_break_kind_check CHECK (kind IN {BREAK_KINDS});
        ALTER TABLE settlement_expectation DROP CONSTRAINT settlement_expectation_kind_check,
            ADD CONSTRAINT settlement_expectation_kind_check
                CHECK (kind IN ('payment', 'refund', 'settlement', 'payout', 'other'));
        GRANT UPDATE (statement_line_id) ON reconciliation_break TO bahi_app;
        """
        + tenant_table_v1(
            "reconciliation_source",
            update=(
                "name", "format", "mapping", "account_number", "zone", "local_time", "quiet_days", "enabled",
                "updated_at", "version",
            ),
        )
        + tenant_table_v1(
            "reconciliation_import",
            update=(
                "state", "format", "mapping", "without_quarantined", "staged_to", "lines_read", "lines_new",
                "lines_known", "lines_quarantined", "from_on", "to_on", "statements", "problem", "detail",
                "problem_row", "failures", "run_id", "started_at", "finished_at", "version",
            ),
        )
        + tenant_table_v1("reconciliation_import_row", delete=True)
        + tenant_table_v1("reconciliation_quarantine", delete=True)
        + tenant_table_v1(
            "statement_line",
            update=(
                "absent", "state", "problem", "reason", "expected", "subject", "expectation_id", "match_id", "rule",
                "updated_at",
            ),
        )
    )  # fmt: skip


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE settlement_expectation DROP CONSTRAINT settlement_expectation_kind_check,
            ADD CONSTRAINT settlement_expectation_kind_check CHECK (kind IN ('payment', 'refund', 'other'));
        ALTER TABLE reconciliation_break DROP COLUMN statement_line_id, DROP COLUMN source_id,
            DROP CONSTRAINT reconciliation_break_kind_check,
            ADD CONSTRAINT reconciliation_break_kind_check CHECK
                (kind IN ('missing_here', 'missing_there', 'amount', 'fee', 'status', 'duplicate'));
        ALTER TABLE reconciliation_run DROP COLUMN source_id, DROP CONSTRAINT reconciliation_run_trigger_check,
            ADD CONSTRAINT reconciliation_run_trigger_check CHECK ("trigger" IN ('schedule', 'manual', 'webhook'));
        DROP TABLE statement_line, reconciliation_quarantine, reconciliation_import_row, reconciliation_import,
                   reconciliation_source;
        ALTER TABLE reconciliation_account DROP COLUMN kind, DROP CONSTRAINT reconciliation_account_tenant_id_fkey,
            ADD CONSTRAINT reconciliation_account_tenant_id_id_fkey
                FOREIGN KEY (tenant_id, id) REFERENCES provider_account (tenant_id, id);
    """
