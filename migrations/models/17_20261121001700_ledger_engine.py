"""Holds, limits, imports, searchable metadata and the sealer's to-do list of the ledger."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        ALTER TABLE ledger_account
            ADD COLUMN limit_profile TEXT CHECK (length(limit_profile) BETWEEN 1 AND 50),
            ADD COLUMN monitored BOOLEAN NOT NULL DEFAULT false,
            ADD COLUMN held_version BIGINT NOT NULL DEFAULT 0;
        GRANT UPDATE (limit_profile, monitored, held_version) ON ledger_account TO bahi_app;

        CREATE TABLE ledger_metadata (
            tenant_id UUID NOT NULL,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            transaction_id UUID NOT NULL,
            PRIMARY KEY (tenant_id, key, value, transaction_id),
            FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id)
        );

        CREATE TABLE ledger_unsealed (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            due_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            transaction_ids UUID[] NOT NULL,
            PRIMARY KEY (tenant_id, id)
        );

        CREATE TABLE ledger_hold (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            reference TEXT NOT NULL CHECK (length(reference) BETWEEN 1 AND 200),
            account_id UUID NOT NULL,
            credit_account_id UUID,
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            currency CHAR(3) NOT NULL,
            captured NUMERIC(24, 4) NOT NULL DEFAULT 0 CHECK (captured >= 0),
            released NUMERIC(24, 4) NOT NULL DEFAULT 0 CHECK (released >= 0),
            state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'captured', 'voided', 'expired')),
            expires_at TIMESTAMPTZ,
            counted_on DATE,
            description TEXT NOT NULL DEFAULT '',
            metadata JSONB NOT NULL DEFAULT '{}',
            reason TEXT NOT NULL DEFAULT '',
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL,
            finished_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, reference),
            FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_account (tenant_id, id),
            FOREIGN KEY (tenant_id, credit_account_id) REFERENCES ledger_account (tenant_id, id),
            CONSTRAINT ledger_hold_parts CHECK (captured + released <= amount),
            CONSTRAINT ledger_hold_final CHECK ((state = 'open') = (captured + released < amount)),
            CHECK ((state = 'open') = (finished_at IS NULL))
        );
        CREATE INDEX ledger_hold_account ON ledger_hold (tenant_id, account_id, id);
        CREATE INDEX ledger_hold_open ON ledger_hold (tenant_id, account_id, id) WHERE state = 'open';
        CREATE INDEX ledger_hold_expiry ON ledger_hold (tenant_id, expires_at)
            WHERE state = 'open' AND expires_at IS NOT NULL;

        CREATE TABLE ledger_limit_rule (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            profile TEXT NOT NULL CHECK (length(profile) BETWEEN 1 AND 50),
            currency CHAR(3) NOT NULL,
            direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
            measure TEXT NOT NULL CHECK (measure IN ('amount', 'count', 'balance')),
            span TEXT NOT NULL CHECK (span IN ('transaction', 'day', 'month', 'always')),
            most NUMERIC(24, 4) NOT NULL CHECK (most >= 0),
            starts_at TIMESTAMPTZ NOT NULL,
            ends_at TIMESTAMPTZ,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            CHECK (ends_at IS NULL OR ends_at >= starts_at),
            CONSTRAINT ledger_limit_rule_shape CHECK (
                (measure = 'amount' AND span IN ('transaction', 'day', 'month'))
                OR (measure = 'count' AND span IN ('day', 'month'))
                OR (measure = 'balance' AND span = 'always' AND direction = 'in')
            )
        );
        CREATE INDEX ledger_limit_rule_profile ON ledger_limit_rule (tenant_id, profile, id);

        CREATE TABLE ledger_limit_usage (
            tenant_id UUID NOT NULL,
            account_id UUID NOT NULL,
            direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
            span TEXT NOT NULL CHECK (span IN ('day', 'month')),
            starts_on DATE NOT NULL,
            amount NUMERIC(24, 4) NOT NULL CHECK (amount >= 0),
            count BIGINT NOT NULL CHECK (count >= 0),
            PRIMARY KEY (tenant_id, account_id, starts_on, span, direction),
            FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_account (tenant_id, id)
        );

        CREATE TABLE ledger_import (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            state TEXT NOT NULL DEFAULT 'receiving'
                CHECK (state IN ('receiving', 'queued', 'running', 'done')),
            bytes BIGINT NOT NULL DEFAULT 0,
            lines BIGINT NOT NULL DEFAULT 0,
            posted BIGINT NOT NULL DEFAULT 0,
            refused BIGINT NOT NULL DEFAULT 0,
            next_chunk INTEGER NOT NULL DEFAULT 0,
            actor TEXT NOT NULL,
            request_id TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            finished_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, name)
        );

        CREATE TABLE ledger_import_chunk (
            tenant_id UUID NOT NULL,
            import_id UUID NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 0),
            first_line BIGINT NOT NULL,
            body BYTEA NOT NULL,
            verdicts JSONB,
            refused INTEGER,
            PRIMARY KEY (tenant_id, import_id, number),
            FOREIGN KEY (tenant_id, import_id) REFERENCES ledger_import (tenant_id, id)
        );
        """
        + tenant_table_v1("ledger_metadata")
        + tenant_table_v1("ledger_unsealed", delete=True, work=True)
        + tenant_table_v1("ledger_hold", update=("captured", "released", "state", "reason", "finished_at", "version"))
        + tenant_table_v1("ledger_limit_rule", update=("ends_at",))
        + tenant_table_v1("ledger_limit_usage", update=("amount", "count"), delete=True)
        + tenant_table_v1(
            "ledger_import",
            update=("state", "bytes", "lines", "posted", "refused", "next_chunk", "finished_at", "version"),
        )
        + tenant_table_v1("ledger_import_chunk", update=("verdicts", "refused"), delete=True)
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE ledger_import_chunk, ledger_import, ledger_limit_usage, ledger_limit_rule, ledger_hold,
            ledger_unsealed, ledger_metadata;
        ALTER TABLE ledger_account DROP COLUMN limit_profile, DROP COLUMN monitored, DROP COLUMN held_version;
    """
