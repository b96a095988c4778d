"""Disputes of payments, and what was answered to the bank."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        ALTER TABLE payment ADD COLUMN disputed_amount NUMERIC(24, 4) NOT NULL DEFAULT 0 CHECK (disputed_amount >= 0);
        ALTER TABLE payment ADD CONSTRAINT payment_disputes
            CHECK (refunding_amount + refunded_amount + disputed_amount <= captured_amount);
        GRANT UPDATE (disputed_amount) ON payment TO bahi_app;

        CREATE TABLE payment_dispute (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            payment_id UUID NOT NULL,
            attempt_id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            provider_dispute_id TEXT NOT NULL CHECK (length(provider_dispute_id) BETWEEN 1 AND 100),
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            currency CHAR(3) NOT NULL,
            phase TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('open', 'under_review', 'won', 'lost', 'closed')),
            blocked_amount NUMERIC(24, 4) NOT NULL DEFAULT 0 CHECK (blocked_amount BETWEEN 0 AND amount),
            deducted_amount NUMERIC(24, 4) NOT NULL DEFAULT 0 CHECK (deducted_amount BETWEEN 0 AND amount),
            borne_by TEXT CHECK (borne_by IN ('tenant', 'payee')),
            reason_code TEXT,
            reason_text TEXT,
            respond_by TIMESTAMPTZ,
            reminded_for TIMESTAMPTZ,
            attention TEXT[] NOT NULL DEFAULT '{}',
            opened_at TIMESTAMPTZ NOT NULL,
            decided_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            version BIGINT NOT NULL DEFAULT 0,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_account_id, provider_dispute_id),
            FOREIGN KEY (tenant_id, payment_id, attempt_id) REFERENCES payment_attempt (tenant_id, payment_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id)
        );
        CREATE INDEX payment_dispute_payment ON payment_dispute (tenant_id, payment_id, id);
        CREATE INDEX payment_dispute_open ON payment_dispute (tenant_id, respond_by)
            WHERE status IN ('open', 'under_review');

        CREATE TABLE dispute_answer (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            dispute_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('contest', 'accept')),
            state TEXT NOT NULL DEFAULT 'sent' CHECK (state IN ('sent', 'taken', 'refused', 'lost')),
            summary TEXT NOT NULL DEFAULT '' CHECK (length(summary) <= 2000),
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            files JSONB NOT NULL DEFAULT '[]',
            error_code TEXT,
            error_text TEXT,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            finished_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, dispute_id) REFERENCES payment_dispute (tenant_id, id)
        );
        CREATE UNIQUE INDEX dispute_answer_one_at_a_time ON dispute_answer (tenant_id, dispute_id)
            WHERE state = 'sent';
        CREATE INDEX dispute_answer_dispute ON dispute_answer (tenant_id, dispute_id, id);
        """
        + tenant_table_v1(
            "payment_dispute",
            update=(
                "phase", "status", "blocked_amount", "deducted_amount", "borne_by", "respond_by", "reminded_for",
                "attention", "decided_at", "updated_at", "version",
            ),
        )
        + tenant_table_v1("dispute_answer", update=("state", "error_code", "error_text", "finished_at"))
    )  # fmt: skip


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE dispute_answer, payment_dispute;
        ALTER TABLE payment DROP COLUMN disputed_amount;
    """
