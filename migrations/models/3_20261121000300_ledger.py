"""The double-entry ledger. Append-only but for the account's running state."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE ledger_account (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 200),
            normal_side TEXT NOT NULL CHECK (normal_side IN ('debit', 'credit')),
            currency CHAR(3) NOT NULL,
            owner TEXT,
            floor NUMERIC(24, 4),
            balance NUMERIC(24, 4) NOT NULL DEFAULT 0,
            held NUMERIC(24, 4) NOT NULL DEFAULT 0 CHECK (held >= 0),
            version BIGINT NOT NULL DEFAULT 0,
            status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'frozen', 'closed')),
            metadata JSONB NOT NULL DEFAULT '{}',
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            last_recorded_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, code),
            CONSTRAINT ledger_account_floor CHECK (floor IS NULL OR balance - held >= floor)
        );
        CREATE INDEX ledger_account_owner ON ledger_account (tenant_id, owner) WHERE owner IS NOT NULL;

        CREATE TABLE ledger_transaction (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            reference TEXT NOT NULL CHECK (length(reference) BETWEEN 1 AND 200),
            kind TEXT NOT NULL,
            description TEXT NOT NULL DEFAULT '',
            metadata JSONB NOT NULL DEFAULT '{}',
            reverses_id UUID,
            actor TEXT NOT NULL,
            effective_at TIMESTAMPTZ NOT NULL,
            recorded_at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, reference),
            FOREIGN KEY (tenant_id, reverses_id) REFERENCES ledger_transaction (tenant_id, id)
        );
        CREATE INDEX ledger_transaction_reverses ON ledger_transaction (tenant_id, reverses_id)
            WHERE reverses_id IS NOT NULL;

        CREATE TABLE ledger_posting (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            transaction_id UUID NOT NULL,
            line SMALLINT NOT NULL CHECK (line > 0),
            debit_account_id UUID NOT NULL,
            credit_account_id UUID NOT NULL,
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            currency CHAR(3) NOT NULL,
            debit_balance NUMERIC(24, 4) NOT NULL,
            credit_balance NUMERIC(24, 4) NOT NULL,
            debit_version BIGINT NOT NULL,
            credit_version BIGINT NOT NULL,
            reverses_id UUID,
            effective_at TIMESTAMPTZ NOT NULL,
            recorded_at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, transaction_id, line),
            UNIQUE (tenant_id, debit_account_id, debit_version),
            UNIQUE (tenant_id, credit_account_id, credit_version),
            CHECK (debit_account_id <> credit_account_id),
            FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id),
            FOREIGN KEY (tenant_id, debit_account_id) REFERENCES ledger_account (tenant_id, id),
            FOREIGN KEY (tenant_id, credit_account_id) REFERENCES ledger_account (tenant_id, id),
            FOREIGN KEY (tenant_id, reverses_id) REFERENCES ledger_posting (tenant_id, id)
        );
        CREATE INDEX ledger_posting_reverses ON ledger_posting (tenant_id, reverses_id)
            WHERE reverses_id IS NOT NULL;
        """
        + tenant_table_v1("ledger_account", update=("balance", "held", "version", "status", "last_recorded_at"))
        + tenant_table_v1("ledger_transaction")
        + tenant_table_v1("ledger_posting")
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE ledger_posting, ledger_transaction, ledger_account;"
