"""Payments, their attempts and refunds."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        CREATE TABLE payment (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            currency CHAR(3) NOT NULL,
            credit_account_id UUID NOT NULL,
            purpose TEXT NOT NULL CHECK (length(purpose) BETWEEN 1 AND 50),
            subject TEXT CHECK (length(subject) BETWEEN 1 AND 100),
            description TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 200),
            capture_mode TEXT NOT NULL CHECK (capture_mode IN ('auto', 'manual')),
            status TEXT NOT NULL DEFAULT 'created' CHECK (status IN
                ('created', 'pending', 'authorized', 'succeeded', 'failed', 'expired', 'unknown', 'needs_attention')),
            fee_amount NUMERIC(24, 4) NOT NULL DEFAULT 0 CHECK (fee_amount >= 0 AND fee_amount < amount),
            captured_amount NUMERIC(24, 4) NOT NULL DEFAULT 0,
            refunding_amount NUMERIC(24, 4) NOT NULL DEFAULT 0 CHECK (refunding_amount >= 0),
            refunded_amount NUMERIC(24, 4) NOT NULL DEFAULT 0 CHECK (refunded_amount >= 0),
            captured_attempt_id UUID,
            attention TEXT[] NOT NULL DEFAULT '{}',
            return_url TEXT,
            link_hash BYTEA NOT NULL,
            sealed BYTEA NOT NULL,
            metadata JSONB NOT NULL DEFAULT '{}',
            expires_at TIMESTAMPTZ NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            succeeded_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 0,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, link_hash),
            FOREIGN KEY (tenant_id, credit_account_id) REFERENCES ledger_account (tenant_id, id),
            CONSTRAINT payment_captured CHECK (captured_amount IN (0, amount)),
            CONSTRAINT payment_refunds CHECK (refunding_amount + refunded_amount <= captured_amount),
            CONSTRAINT payment_success CHECK ((status = 'succeeded') = (captured_amount > 0)
                AND (captured_amount > 0) = (captured_attempt_id IS NOT NULL))
        );
        CREATE INDEX payment_subject ON payment (tenant_id, subject, id) WHERE subject IS NOT NULL;
        CREATE INDEX payment_status ON payment (tenant_id, status, id);
        CREATE INDEX payment_attention ON payment (tenant_id, id) WHERE attention <> '{}';

        CREATE TABLE payment_attempt (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            payment_id UUID NOT NULL,
            number SMALLINT NOT NULL CHECK (number > 0),
            provider_account_id UUID NOT NULL,
            provider_order_id TEXT,
            provider_payment_id TEXT,
            status TEXT NOT NULL DEFAULT 'created' CHECK (status IN
                ('created', 'pending', 'authorized', 'captured', 'failed', 'voided', 'unknown', 'mismatched')),
            method TEXT,
            error_code TEXT,
            error_text TEXT,
            sent JSONB,
            checkout BYTEA,
            capture_requested_at TIMESTAMPTZ,
            failed_at TIMESTAMPTZ,
            checks INTEGER NOT NULL DEFAULT 0,
            next_check_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            version BIGINT NOT NULL DEFAULT 0,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, payment_id, number),
            UNIQUE (tenant_id, payment_id, id),
            UNIQUE (tenant_id, provider_account_id, provider_order_id),
            UNIQUE (tenant_id, provider_account_id, provider_payment_id),
            FOREIGN KEY (tenant_id, payment_id) REFERENCES payment (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id)
        );
        ALTER TABLE payment ADD FOREIGN KEY (tenant_id, id, captured_attempt_id)
            REFERENCES payment_attempt (tenant_id, payment_id, id);

        CREATE TABLE refund (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            payment_id UUID NOT NULL,
            attempt_id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            currency CHAR(3) NOT NULL,
            status TEXT NOT NULL DEFAULT 'requested' CHECK (status IN
                ('requested', 'pending', 'succeeded', 'failed', 'unknown')),
            reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 200),
            set_aside_id UUID NOT NULL,
            provider_refund_id TEXT,
            error_code TEXT,
            error_text TEXT,
            metadata JSONB NOT NULL DEFAULT '{}',
            sent_at TIMESTAMPTZ,
            checks INTEGER NOT NULL DEFAULT 0,
            next_check_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            version BIGINT NOT NULL DEFAULT 0,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_account_id, provider_refund_id),
            FOREIGN KEY (tenant_id, payment_id, attempt_id) REFERENCES payment_attempt (tenant_id, payment_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id),
            FOREIGN KEY (tenant_id, set_aside_id) REFERENCES ledger_transaction (tenant_id, id)
        );
        CREATE INDEX refund_payment ON refund (tenant_id, payment_id, id);
        """
        + tenant_table_v1(
            "payment",
            update=(
                "status",
                "captured_amount",
                "refunding_amount",
                "refunded_amount",
                "captured_attempt_id",
                "attention",
                "succeeded_at",
                "updated_at",
                "version",
            ),
        )
        + tenant_table_v1(
            "payment_attempt",
            update=(
                "provider_order_id",
                "provider_payment_id",
                "status",
                "method",
                "error_code",
                "error_text",
                "sent",
                "checkout",
                "capture_requested_at",
                "failed_at",
                "checks",
                "next_check_at",
                "updated_at",
                "version",
            ),
        )
        + tenant_table_v1(
            "refund",
            update=(
                "status",
                "provider_refund_id",
                "error_code",
                "error_text",
                "sent_at",
                "checks",
                "next_check_at",
                "updated_at",
                "version",
            ),
        )
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE refund;
        ALTER TABLE payment DROP CONSTRAINT payment_tenant_id_id_captured_attempt_id_fkey;
        DROP TABLE payment_attempt;
        DROP TABLE payment;
    """
