"""Reconciliation: what the vendor says it settled, what the ledger expects, and where the two differ."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

BREAK_KINDS = "('missing_here', 'missing_there', 'amount', 'fee', 'status', 'duplicate')"


# Indexes name the most telling column right after the tenant. A planner without statistics (a first import) thinks any
# two equal columns pick one row, so beside an index that begins (tenant, account) it would read the whole account.


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE reconciliation_account (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            covered_to DATE,
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, id) REFERENCES provider_account (tenant_id, id)
        );

        CREATE TABLE reconciliation_book (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            currency CHAR(3) NOT NULL,
            seen_version BIGINT NOT NULL DEFAULT 0,
            balance NUMERIC(24, 4) NOT NULL DEFAULT 0,
            unsettled NUMERIC(24, 4) NOT NULL DEFAULT 0,
            checked_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_account_id, currency),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id)
        );

        CREATE TABLE reconciliation_run (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            "trigger" TEXT NOT NULL CHECK ("trigger" IN ('schedule', 'manual', 'webhook')),
            scheduled_for TIMESTAMPTZ,
            from_on DATE NOT NULL,
            to_on DATE NOT NULL,
            next_on DATE NOT NULL,
            state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed')),
            lines_seen BIGINT NOT NULL DEFAULT 0,
            lines_new BIGINT NOT NULL DEFAULT 0,
            lines_changed BIGINT NOT NULL DEFAULT 0,
            lines_repeated BIGINT NOT NULL DEFAULT 0,
            lines_unsettled BIGINT NOT NULL DEFAULT 0,
            settlements_booked BIGINT NOT NULL DEFAULT 0,
            breaks_opened BIGINT NOT NULL DEFAULT 0,
            breaks_resolved BIGINT NOT NULL DEFAULT 0,
            totals JSONB NOT NULL DEFAULT '{}',
            failures INTEGER NOT NULL DEFAULT 0,
            error TEXT,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            started_at TIMESTAMPTZ,
            finished_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_account_id, scheduled_for),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id),
            CHECK (from_on <= to_on)
        );
        CREATE INDEX reconciliation_run_account ON reconciliation_run (tenant_id, provider_account_id, id);
        CREATE INDEX reconciliation_run_open ON reconciliation_run (tenant_id, provider_account_id, id)
            WHERE state IN ('queued', 'running');

        CREATE TABLE settlement (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            provider_settlement_id TEXT NOT NULL CHECK (length(provider_settlement_id) BETWEEN 1 AND 100),
            utr TEXT,
            currency CHAR(3) NOT NULL,
            settled_at TIMESTAMPTZ,
            stated_net NUMERIC(24, 4),
            state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'booked', 'held')),
            dirty BOOLEAN NOT NULL DEFAULT true,
            lines BIGINT NOT NULL DEFAULT 0,
            broken_lines BIGINT NOT NULL DEFAULT 0,
            gross NUMERIC(24, 4) NOT NULL DEFAULT 0,
            refunds NUMERIC(24, 4) NOT NULL DEFAULT 0,
            fee NUMERIC(24, 4) NOT NULL DEFAULT 0,
            tax NUMERIC(24, 4) NOT NULL DEFAULT 0,
            net NUMERIC(24, 4) NOT NULL DEFAULT 0,
            booked_bank NUMERIC(24, 4) NOT NULL DEFAULT 0,
            booked_fee NUMERIC(24, 4) NOT NULL DEFAULT 0,
            booked_tax NUMERIC(24, 4) NOT NULL DEFAULT 0,
            booked_clearing NUMERIC(24, 4) NOT NULL DEFAULT 0,
            booked_suspense NUMERIC(24, 4) NOT NULL DEFAULT 0,
            bookings INTEGER NOT NULL DEFAULT 0,
            transaction_id UUID,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_account_id, provider_settlement_id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id),
            FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id),
            CONSTRAINT settlement_booking_balances
                CHECK (booked_bank + booked_fee + booked_tax = booked_clearing + booked_suspense)
        );
        CREATE INDEX settlement_account ON settlement (tenant_id, provider_account_id, id);
        CREATE INDEX settlement_dirty ON settlement (tenant_id, provider_account_id, id) WHERE dirty;
        CREATE INDEX settlement_held ON settlement (tenant_id, provider_account_id, id) WHERE state = 'held';

        CREATE TABLE settlement_expectation (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            posting_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('payment', 'refund', 'other')),
            subject TEXT NOT NULL,
            source_id UUID,
            provider_id TEXT,
            amount NUMERIC(24, 4) NOT NULL CHECK (amount <> 0),
            currency CHAR(3) NOT NULL,
            version BIGINT NOT NULL,
            expected_at TIMESTAMPTZ NOT NULL,
            line_id UUID,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, posting_id, provider_account_id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id),
            FOREIGN KEY (tenant_id, posting_id) REFERENCES ledger_posting (tenant_id, id)
        );
        CREATE INDEX settlement_expectation_provider
            ON settlement_expectation (tenant_id, provider_id, kind, provider_account_id);
        CREATE INDEX settlement_expectation_open
            ON settlement_expectation (tenant_id, provider_account_id, currency, expected_at) WHERE line_id IS NULL;
        CREATE INDEX settlement_expectation_nameless ON settlement_expectation (tenant_id, provider_account_id)
            WHERE provider_id IS NULL AND source_id IS NOT NULL;

        CREATE TABLE settlement_line (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            settlement_id UUID NOT NULL,
            line_key TEXT NOT NULL CHECK (length(line_key) BETWEEN 1 AND 250),
            kind TEXT NOT NULL CHECK (kind IN ('payment', 'refund', 'adjustment', 'transfer', 'other')),
            provider_payment_id TEXT,
            provider_refund_id TEXT,
            provider_order_id TEXT,
            amount NUMERIC(24, 4) NOT NULL,
            fee NUMERIC(24, 4) NOT NULL,
            tax NUMERIC(24, 4) NOT NULL,
            net NUMERIC(24, 4) NOT NULL,
            currency CHAR(3) NOT NULL,
            flaw TEXT,
            settled_at TIMESTAMPTZ,
            vendor_at TIMESTAMPTZ,
            report_on DATE NOT NULL,
            changed_run_id UUID NOT NULL,
            absent BOOLEAN NOT NULL DEFAULT false,
            state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'matched', 'broken', 'withdrawn')),
            problem TEXT CHECK (problem IN """
        + BREAK_KINDS
        + """),
            reason TEXT,
            expected NUMERIC(24, 4),
            subject TEXT,
            expectation_id UUID,
            transaction_id UUID,
            vendor_row JSONB NOT NULL DEFAULT '{}',
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, settlement_id, line_key),
            FOREIGN KEY (tenant_id, settlement_id) REFERENCES settlement (tenant_id, id),
            FOREIGN KEY (tenant_id, expectation_id) REFERENCES settlement_expectation (tenant_id, id),
            FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id),
            CHECK ((state = 'broken') = (problem IS NOT NULL)),
            CHECK ((state = 'matched') = (expectation_id IS NOT NULL))
        );
        CREATE UNIQUE INDEX settlement_line_expectation ON settlement_line (tenant_id, expectation_id)
            WHERE expectation_id IS NOT NULL;
        CREATE INDEX settlement_line_open ON settlement_line (tenant_id, provider_account_id, id)
            WHERE state IN ('new', 'broken');
        CREATE INDEX settlement_line_absent ON settlement_line (tenant_id, provider_account_id, id) WHERE absent;
        CREATE INDEX settlement_line_day ON settlement_line (tenant_id, report_on, provider_account_id);
        CREATE INDEX settlement_line_payment ON settlement_line (tenant_id, provider_payment_id, provider_account_id)
            WHERE provider_payment_id IS NOT NULL;
        CREATE INDEX settlement_line_refund ON settlement_line (tenant_id, provider_refund_id, provider_account_id)
            WHERE provider_refund_id IS NOT NULL;

        CREATE TABLE reconciliation_break (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN """
        + BREAK_KINDS
        + """),
            subject TEXT NOT NULL,
            line_id UUID,
            expectation_id UUID,
            settlement_id UUID,
            expected NUMERIC(24, 4),
            actual NUMERIC(24, 4),
            currency CHAR(3) NOT NULL,
            details JSONB NOT NULL DEFAULT '{}',
            state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'resolved')),
            first_seen_run_id UUID NOT NULL,
            resolved_run_id UUID,
            resolution TEXT,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            resolved_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id),
            FOREIGN KEY (tenant_id, line_id) REFERENCES settlement_line (tenant_id, id),
            FOREIGN KEY (tenant_id, expectation_id) REFERENCES settlement_expectation (tenant_id, id),
            FOREIGN KEY (tenant_id, settlement_id) REFERENCES settlement (tenant_id, id),
            FOREIGN KEY (tenant_id, first_seen_run_id) REFERENCES reconciliation_run (tenant_id, id),
            FOREIGN KEY (tenant_id, resolved_run_id) REFERENCES reconciliation_run (tenant_id, id),
            CHECK ((state = 'resolved') = (resolution IS NOT NULL))
        );
        CREATE UNIQUE INDEX reconciliation_break_open
            ON reconciliation_break (tenant_id, provider_account_id, kind, subject) WHERE state = 'open';
        CREATE INDEX reconciliation_break_account ON reconciliation_break (tenant_id, provider_account_id, id);
        """
        + tenant_table_v1("reconciliation_account", update=("covered_to", "updated_at"))
        + tenant_table_v1("reconciliation_book", update=("seen_version", "balance", "unsettled", "checked_at"))
        + tenant_table_v1(
            "reconciliation_run",
            update=(
                "next_on", "state", "lines_seen", "lines_new", "lines_changed", "lines_repeated", "lines_unsettled",
                "settlements_booked", "breaks_opened", "breaks_resolved", "totals", "failures", "error", "started_at",
                "finished_at", "version",
            ),
        )
        + tenant_table_v1(
            "settlement",
            update=(
                "utr", "settled_at", "stated_net", "state", "dirty", "lines", "broken_lines", "gross", "refunds", "fee",
                "tax", "net", "booked_bank", "booked_fee", "booked_tax", "booked_clearing", "booked_suspense",
                "bookings", "transaction_id", "updated_at", "version",
            ),
        )
        + tenant_table_v1("settlement_expectation", update=("provider_id", "line_id"))
        + tenant_table_v1(
            "settlement_line",
            update=(
                "kind", "provider_payment_id", "provider_refund_id", "provider_order_id", "amount", "fee", "tax", "net",
                "currency", "flaw", "settled_at", "vendor_at", "report_on", "changed_run_id", "absent", "state",
                "problem", "reason", "expected", "subject", "expectation_id", "transaction_id", "vendor_row", "updated_at",
            ),
        )
        + tenant_table_v1(
            "reconciliation_break",
            update=(
                "line_id", "expectation_id", "settlement_id", "expected", "actual", "details", "state",
                "resolved_run_id", "resolution", "resolved_at", "version",
            ),
        )
    )  # fmt: skip


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE reconciliation_break, settlement_line, settlement_expectation, settlement, reconciliation_run,
                   reconciliation_book, reconciliation_account;
    """
