"""Captures of less than was authorised, releases, refunds that go elsewhere or faster, and money received in excess."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE payment DROP CONSTRAINT payment_captured;
        ALTER TABLE payment ADD CONSTRAINT payment_captured CHECK (captured_amount BETWEEN 0 AND amount);
        ALTER TABLE payment DROP CONSTRAINT payment_status_check;
        ALTER TABLE payment ADD CONSTRAINT payment_status_check CHECK (status IN
            ('created', 'pending', 'authorized', 'succeeded', 'failed', 'expired', 'voided', 'unknown',
             'needs_attention'));
        ALTER TABLE payment ADD COLUMN credited_back_amount NUMERIC(24, 4) NOT NULL DEFAULT 0
            CHECK (credited_back_amount >= 0);
        ALTER TABLE payment ADD CONSTRAINT payment_credited_back CHECK (credited_back_amount <= refunded_amount);
        ALTER TABLE payment ADD COLUMN refundable_account_id UUID;
        ALTER TABLE payment ADD FOREIGN KEY (tenant_id, refundable_account_id) REFERENCES ledger_account (tenant_id, id);
        GRANT UPDATE (fee_amount, credited_back_amount, refundable_account_id) ON payment TO bahi_app;

        ALTER TABLE payment_attempt ADD COLUMN capture_amount NUMERIC(24, 4) CHECK (capture_amount > 0);
        ALTER TABLE payment_attempt ADD COLUMN void_requested_at TIMESTAMPTZ;
        GRANT UPDATE (capture_amount, void_requested_at) ON payment_attempt TO bahi_app;

        CREATE TABLE payment_excess (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            payment_id UUID NOT NULL,
            attempt_id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            provider_payment_id TEXT NOT NULL,
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            currency CHAR(3) NOT NULL,
            transaction_id UUID NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, attempt_id),
            UNIQUE (tenant_id, provider_account_id, provider_payment_id),
            FOREIGN KEY (tenant_id, payment_id, attempt_id) REFERENCES payment_attempt (tenant_id, payment_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id),
            FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id)
        );
        CREATE INDEX payment_excess_payment ON payment_excess (tenant_id, payment_id, id);

        ALTER TABLE refund ADD COLUMN excess_id UUID;
        ALTER TABLE refund ADD COLUMN destination_account_id UUID;
        ALTER TABLE refund ADD COLUMN speed TEXT NOT NULL DEFAULT 'normal' CHECK (speed IN ('normal', 'instant'));
        ALTER TABLE refund ADD COLUMN speed_used TEXT;
        ALTER TABLE refund ADD FOREIGN KEY (tenant_id, excess_id) REFERENCES payment_excess (tenant_id, id);
        ALTER TABLE refund ADD FOREIGN KEY (tenant_id, destination_account_id) REFERENCES ledger_account (tenant_id, id);
        ALTER TABLE refund ADD CONSTRAINT refund_destination CHECK (destination_account_id IS NULL
            OR (excess_id IS NULL AND status = 'succeeded' AND provider_refund_id IS NULL));
        GRANT UPDATE (speed_used) ON refund TO bahi_app;
        CREATE INDEX refund_excess ON refund (tenant_id, excess_id) WHERE excess_id IS NOT NULL;
        """ + tenant_table_v1("payment_excess")


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE refund DROP COLUMN excess_id, DROP COLUMN destination_account_id, DROP COLUMN speed,
            DROP COLUMN speed_used;
        DROP TABLE payment_excess;
        ALTER TABLE payment_attempt DROP COLUMN capture_amount, DROP COLUMN void_requested_at;
        ALTER TABLE payment DROP COLUMN credited_back_amount, DROP COLUMN refundable_account_id;
        ALTER TABLE payment DROP CONSTRAINT payment_status_check;
        ALTER TABLE payment ADD CONSTRAINT payment_status_check CHECK (status IN
            ('created', 'pending', 'authorized', 'succeeded', 'failed', 'expired', 'unknown', 'needs_attention'));
        ALTER TABLE payment DROP CONSTRAINT payment_captured;
        ALTER TABLE payment ADD CONSTRAINT payment_captured CHECK (captured_amount IN (0, amount));
    """
