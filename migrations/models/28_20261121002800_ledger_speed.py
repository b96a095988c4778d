"""What one post costs: shapes of rows to insert, fewer look-ups per row, one row of usage where there were two.

The keys that go are proven by the statement that writes (docs/decisions/0005) and checked by `./bahi verify`.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

# Rows travel as arrays of these: one value per row instead of one per column. Amounts travel as text, which both sides
# read faster than the binary form, and times as microseconds after the moment of the batch.
_SHAPES = """
        CREATE TYPE ledger_new_transaction AS (
            id UUID, reference TEXT, kind TEXT, description TEXT, metadata TEXT, reverses_id UUID, actor TEXT,
            effective_at TIMESTAMPTZ, after_microseconds BIGINT
        );
        CREATE TYPE ledger_new_posting AS (
            id UUID, transaction_id UUID, line SMALLINT, debit_account_id UUID, credit_account_id UUID, amount TEXT,
            currency TEXT, debit_balance TEXT, credit_balance TEXT, debit_version BIGINT, credit_version BIGINT,
            reverses_id UUID, effective_at TIMESTAMPTZ, after_microseconds BIGINT
        );
        CREATE TYPE ledger_new_standing AS (
            id UUID, balance TEXT, held TEXT, version BIGINT, held_version BIGINT, after_microseconds BIGINT
        );
        CREATE TYPE ledger_new_usage AS (
            account_id UUID, direction TEXT, month_on DATE, month_amount TEXT, month_count BIGINT, day_on DATE,
            day_amount TEXT, day_count BIGINT
        );
        CREATE TYPE idempotency_answer AS (
            scope_hash BYTEA, request_hash BYTEA, status SMALLINT, body BYTEA, content_type TEXT, resource_id UUID
        );
"""

_KEYS = """
        ALTER TABLE ledger_posting
            DROP CONSTRAINT ledger_posting_tenant_id_transaction_id_fkey,
            DROP CONSTRAINT ledger_posting_tenant_id_debit_account_id_fkey,
            DROP CONSTRAINT ledger_posting_tenant_id_credit_account_id_fkey;
        ALTER TABLE ledger_transaction DROP CONSTRAINT ledger_transaction_tenant_id_fkey;
        ALTER TABLE idempotency DROP CONSTRAINT idempotency_tenant_id_fkey;

        -- A row that changes with every post finds room beside itself, so no index has to follow.
        ALTER TABLE ledger_account SET (fillfactor = 60);
        ALTER TABLE ledger_limit_usage SET (fillfactor = 60);
"""

# A month's row holds its latest day too. Forced row-level security makes an unscoped statement a silent no-op, so it
# walks the tenants.
_USAGE = """
        ALTER TABLE ledger_limit_usage
            ADD COLUMN day_on DATE,
            ADD COLUMN day_amount NUMERIC(24, 4) NOT NULL DEFAULT 0 CHECK (day_amount >= 0),
            ADD COLUMN day_count BIGINT NOT NULL DEFAULT 0 CHECK (day_count >= 0);
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                UPDATE ledger_limit_usage m SET day_on = d.starts_on, day_amount = d.amount, day_count = d.count
                FROM (
                    SELECT DISTINCT ON (account_id, direction, date_trunc('month', starts_on))
                           account_id, direction, starts_on, amount, count
                    FROM ledger_limit_usage WHERE tenant_id = each AND span = 'day'
                    ORDER BY account_id, direction, date_trunc('month', starts_on), starts_on DESC
                ) d
                WHERE m.tenant_id = each AND m.span = 'month' AND m.account_id = d.account_id
                  AND m.direction = d.direction AND m.starts_on = date_trunc('month', d.starts_on)::date;
                UPDATE ledger_limit_usage SET day_on = starts_on
                WHERE tenant_id = each AND span = 'month' AND day_on IS NULL;
                DELETE FROM ledger_limit_usage WHERE tenant_id = each AND span = 'day';
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        SET CONSTRAINTS ALL IMMEDIATE;
        ALTER TABLE ledger_limit_usage DROP CONSTRAINT ledger_limit_usage_pkey, DROP COLUMN span;
        ALTER TABLE ledger_limit_usage RENAME COLUMN starts_on TO month_on;
        ALTER TABLE ledger_limit_usage RENAME COLUMN amount TO month_amount;
        ALTER TABLE ledger_limit_usage RENAME COLUMN count TO month_count;
        ALTER TABLE ledger_limit_usage
            ALTER COLUMN day_on SET NOT NULL,
            ADD PRIMARY KEY (tenant_id, account_id, month_on, direction);
        GRANT UPDATE (day_on, day_amount, day_count) ON ledger_limit_usage TO bahi_app;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return _SHAPES + _KEYS + _USAGE


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE ledger_limit_usage RENAME COLUMN month_on TO starts_on;
        ALTER TABLE ledger_limit_usage RENAME COLUMN month_amount TO amount;
        ALTER TABLE ledger_limit_usage RENAME COLUMN month_count TO count;
        ALTER TABLE ledger_limit_usage
            ADD COLUMN span TEXT NOT NULL DEFAULT 'month' CHECK (span IN ('day', 'month')),
            DROP CONSTRAINT ledger_limit_usage_pkey;
        ALTER TABLE ledger_limit_usage ALTER COLUMN span DROP DEFAULT;
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                INSERT INTO ledger_limit_usage
                    (tenant_id, account_id, direction, span, starts_on, amount, count, day_on)
                SELECT tenant_id, account_id, direction, 'day', day_on, day_amount, day_count, day_on
                FROM ledger_limit_usage WHERE tenant_id = each;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        SET CONSTRAINTS ALL IMMEDIATE;
        ALTER TABLE ledger_limit_usage
            DROP COLUMN day_on, DROP COLUMN day_amount, DROP COLUMN day_count,
            ADD PRIMARY KEY (tenant_id, account_id, starts_on, span, direction);
        ALTER TABLE ledger_limit_usage RESET (fillfactor);
        ALTER TABLE ledger_account RESET (fillfactor);
        ALTER TABLE idempotency ADD FOREIGN KEY (tenant_id) REFERENCES tenant_root (tenant_id);
        ALTER TABLE ledger_transaction ADD FOREIGN KEY (tenant_id) REFERENCES tenant_root (tenant_id);
        ALTER TABLE ledger_posting
            ADD FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id),
            ADD FOREIGN KEY (tenant_id, debit_account_id) REFERENCES ledger_account (tenant_id, id),
            ADD FOREIGN KEY (tenant_id, credit_account_id) REFERENCES ledger_account (tenant_id, id);
        DROP TYPE ledger_new_transaction, ledger_new_posting, ledger_new_standing, ledger_new_usage, idempotency_answer;
    """


MODELS_STATE = ""
