"""Matching by rules: who tied what and why, groups that tie together, and pairs that a person has parted.

A line no longer names the ledger transaction that booked it but the number of its settlement's booking, which is known
when it ties: a million lines are written once and not twice. docs/decisions/0007 says which foreign keys go and why.
"""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

BREAK_KINDS = (
    "('missing_here', 'missing_there', 'amount', 'currency', 'fee', 'tax', 'status', 'duplicate', 'late',"
    " 'orphan_refund', 'bank_short', 'bank_over')"
)
OLD_KINDS = "('missing_here', 'missing_there', 'amount', 'fee', 'status', 'duplicate')"

_TABLES = """
        CREATE TABLE reconciliation_rule_set (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            document JSONB NOT NULL,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_account_id, version),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id)
        );

        CREATE TABLE reconciliation_match (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            rule TEXT NOT NULL,
            cardinality TEXT NOT NULL CHECK (cardinality IN ('1:1', '1:N', 'N:1', 'N:M')),
            lines INTEGER NOT NULL CHECK (lines > 0),
            expectations INTEGER NOT NULL CHECK (expectations > 0),
            difference NUMERIC(24, 4) NOT NULL,
            currency CHAR(3) NOT NULL,
            explanation JSONB NOT NULL DEFAULT '{}',
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            undone_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id)
        );
        CREATE INDEX reconciliation_match_account ON reconciliation_match (tenant_id, provider_account_id, id);

        CREATE TABLE reconciliation_parting (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            line_id UUID NOT NULL,
            expectation_id UUID NOT NULL,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, line_id, expectation_id),
            FOREIGN KEY (tenant_id, expectation_id) REFERENCES settlement_expectation (tenant_id, id)
        );

        CREATE TABLE settlement_booking (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            settlement_id UUID NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            transaction_id UUID NOT NULL,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, settlement_id, number),
            FOREIGN KEY (tenant_id, settlement_id) REFERENCES settlement (tenant_id, id),
            FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id)
        );
"""

_COLUMNS = f"""
        ALTER TABLE settlement_expectation
            DROP CONSTRAINT settlement_expectation_tenant_id_provider_account_id_fkey,
            DROP CONSTRAINT settlement_expectation_tenant_id_posting_id_fkey,
            ADD COLUMN reference TEXT,
            ADD COLUMN group_key TEXT,
            ADD COLUMN match_id UUID,
            ADD COLUMN rule TEXT,
            ADD FOREIGN KEY (tenant_id, match_id) REFERENCES reconciliation_match (tenant_id, id);
        DROP INDEX settlement_expectation_open;
        CREATE INDEX settlement_expectation_open
            ON settlement_expectation (tenant_id, provider_account_id, currency, expected_at)
            WHERE line_id IS NULL AND match_id IS NULL;
        CREATE INDEX settlement_expectation_reference
            ON settlement_expectation (tenant_id, reference, provider_account_id)
            WHERE reference IS NOT NULL AND line_id IS NULL AND match_id IS NULL;
        CREATE INDEX settlement_expectation_match ON settlement_expectation (tenant_id, match_id)
            WHERE match_id IS NOT NULL;

        ALTER TABLE settlement_line
            DROP CONSTRAINT settlement_line_tenant_id_settlement_id_fkey,
            DROP CONSTRAINT settlement_line_tenant_id_expectation_id_fkey,
            DROP CONSTRAINT settlement_line_tenant_id_transaction_id_fkey,
            DROP CONSTRAINT settlement_line_problem_check,
            DROP CONSTRAINT settlement_line_check1,
            ADD COLUMN match_id UUID,
            ADD COLUMN rule TEXT,
            ADD COLUMN booking INTEGER,
            ADD FOREIGN KEY (tenant_id, match_id) REFERENCES reconciliation_match (tenant_id, id),
            ADD CONSTRAINT settlement_line_problem_check CHECK (problem IN {BREAK_KINDS}),
            ADD CONSTRAINT settlement_line_tie
                CHECK ((state = 'matched') = (expectation_id IS NOT NULL OR match_id IS NOT NULL));
        CREATE INDEX settlement_line_match ON settlement_line (tenant_id, match_id) WHERE match_id IS NOT NULL;

        ALTER TABLE reconciliation_break
            DROP CONSTRAINT reconciliation_break_kind_check,
            ADD CONSTRAINT reconciliation_break_kind_check CHECK (kind IN {BREAK_KINDS});
"""

# A booking's reference is `settlement:<pac of 30 letters>:<the vendor's id>`, and from the second on `#<number>`; its
# metadata holds the vendor's id. Forced row-level security makes an unscoped statement a silent no-op, so this walks
# the tenants.
_BOOKINGS = """
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                INSERT INTO settlement_booking (tenant_id, id, settlement_id, number, transaction_id)
                SELECT l.tenant_id, gen_random_uuid(), l.settlement_id,
                       coalesce(nullif(substr(t.reference, 44 + length(s.provider_settlement_id)), '')::integer, 1),
                       l.transaction_id
                FROM (SELECT DISTINCT tenant_id, settlement_id, transaction_id FROM settlement_line
                      WHERE tenant_id = each AND transaction_id IS NOT NULL) l
                JOIN settlement s ON s.tenant_id = l.tenant_id AND s.id = l.settlement_id
                JOIN ledger_transaction t ON t.tenant_id = l.tenant_id AND t.id = l.transaction_id;
                UPDATE settlement_line l SET booking = b.number FROM settlement_booking b
                WHERE l.tenant_id = each AND b.tenant_id = each AND b.settlement_id = l.settlement_id
                  AND b.transaction_id = l.transaction_id;
                UPDATE settlement_line l SET booking = s.bookings + 1 FROM settlement s
                WHERE l.tenant_id = each AND s.tenant_id = each AND s.id = l.settlement_id
                  AND l.state = 'matched' AND l.transaction_id IS NULL;
                UPDATE settlement_line SET rule = '0/exact_id' WHERE tenant_id = each AND state = 'matched';
                UPDATE settlement_expectation SET rule = '0/exact_id' WHERE tenant_id = each AND line_id IS NOT NULL;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        SET CONSTRAINTS ALL IMMEDIATE;
        ALTER TABLE settlement_line
            DROP COLUMN transaction_id,
            ADD CONSTRAINT settlement_line_booking CHECK ((state = 'matched') = (booking IS NOT NULL));
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        _TABLES
        + _COLUMNS
        + tenant_table_v1("reconciliation_rule_set")
        + tenant_table_v1("reconciliation_match", update=("undone_at",))
        + tenant_table_v1("reconciliation_parting")
        + tenant_table_v1("settlement_booking")
        + _BOOKINGS
        + """
        GRANT UPDATE (reference, group_key, match_id, rule) ON settlement_expectation TO bahi_app;
        GRANT UPDATE (match_id, rule, booking) ON settlement_line TO bahi_app;
        """
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        ALTER TABLE settlement_line ADD COLUMN transaction_id UUID;
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                UPDATE settlement_line l SET transaction_id = b.transaction_id FROM settlement_booking b
                WHERE l.tenant_id = each AND b.tenant_id = each AND b.settlement_id = l.settlement_id
                  AND b.number = l.booking;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        SET CONSTRAINTS ALL IMMEDIATE;
        ALTER TABLE reconciliation_break
            DROP CONSTRAINT reconciliation_break_kind_check,
            ADD CONSTRAINT reconciliation_break_kind_check CHECK (kind IN {OLD_KINDS});
        DROP INDEX settlement_line_match, settlement_expectation_match, settlement_expectation_reference,
            settlement_expectation_open;
        ALTER TABLE settlement_line
            DROP CONSTRAINT settlement_line_booking,
            DROP CONSTRAINT settlement_line_tie,
            DROP CONSTRAINT settlement_line_problem_check,
            DROP COLUMN booking, DROP COLUMN rule, DROP COLUMN match_id,
            ADD CONSTRAINT settlement_line_problem_check CHECK (problem IN {OLD_KINDS}),
            ADD CONSTRAINT settlement_line_check1 CHECK ((state = 'matched') = (expectation_id IS NOT NULL)),
            ADD CONSTRAINT settlement_line_tenant_id_settlement_id_fkey
                FOREIGN KEY (tenant_id, settlement_id) REFERENCES settlement (tenant_id, id),
            ADD CONSTRAINT settlement_line_tenant_id_expectation_id_fkey
                FOREIGN KEY (tenant_id, expectation_id) REFERENCES settlement_expectation (tenant_id, id),
            ADD CONSTRAINT settlement_line_tenant_id_transaction_id_fkey
                FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id);
        GRANT UPDATE (transaction_id) ON settlement_line TO bahi_app;
        ALTER TABLE settlement_expectation
            DROP COLUMN rule, DROP COLUMN match_id, DROP COLUMN group_key, DROP COLUMN reference,
            ADD CONSTRAINT settlement_expectation_tenant_id_provider_account_id_fkey
                FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id),
            ADD CONSTRAINT settlement_expectation_tenant_id_posting_id_fkey
                FOREIGN KEY (tenant_id, posting_id) REFERENCES ledger_posting (tenant_id, id);
        CREATE INDEX settlement_expectation_open
            ON settlement_expectation (tenant_id, provider_account_id, currency, expected_at) WHERE line_id IS NULL;
        DROP TABLE settlement_booking, reconciliation_parting, reconciliation_match, reconciliation_rule_set;
    """
