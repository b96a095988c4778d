"""Payouts that came back after they were paid, that were called back at the vendor, and what the vendor charged."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE payout DROP CONSTRAINT payout_status_check, DROP CONSTRAINT payout_sent,
            DROP CONSTRAINT payout_unsent, DROP CONSTRAINT payout_final;
        ALTER TABLE payout ADD CONSTRAINT payout_status_check CHECK (status IN
            ('awaiting_approval', 'approved', 'submitted', 'unknown', 'paid', 'failed', 'reversed', 'cancelled',
             'rejected'));
        ALTER TABLE payout ADD CONSTRAINT payout_sent CHECK
            ((status IN ('submitted', 'unknown', 'paid', 'reversed')) <= (sent_at IS NOT NULL));
        -- A cancelled one may have been handed over: its vendor gave it back before anything left.
        ALTER TABLE payout ADD CONSTRAINT payout_unsent CHECK
            ((status IN ('awaiting_approval', 'approved', 'rejected')) <= (sent_at IS NULL));
        ALTER TABLE payout ADD CONSTRAINT payout_final CHECK
            ((status IN ('paid', 'failed', 'reversed', 'cancelled', 'rejected')) = (finished_at IS NOT NULL));
        ALTER TABLE payout
            ADD COLUMN fee NUMERIC(24, 4) CHECK (fee >= 0),
            ADD COLUMN tax NUMERIC(24, 4) CHECK (tax >= 0),
            ADD COLUMN vendor_status TEXT CHECK (length(vendor_status) BETWEEN 1 AND 100);
        ALTER TABLE payout ADD CONSTRAINT payout_charged CHECK
            ((fee IS NOT NULL OR tax IS NOT NULL) <= (status IN ('paid', 'reversed')));
        GRANT UPDATE (fee, tax, vendor_status) ON payout TO bahi_app;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE payout DROP CONSTRAINT payout_charged, DROP COLUMN fee, DROP COLUMN tax, DROP COLUMN vendor_status;
        ALTER TABLE payout DROP CONSTRAINT payout_status_check, DROP CONSTRAINT payout_sent,
            DROP CONSTRAINT payout_unsent, DROP CONSTRAINT payout_final;
        ALTER TABLE payout ADD CONSTRAINT payout_status_check CHECK (status IN
            ('awaiting_approval', 'approved', 'submitted', 'unknown', 'paid', 'failed', 'cancelled', 'rejected'));
        ALTER TABLE payout ADD CONSTRAINT payout_sent CHECK
            ((status IN ('submitted', 'unknown', 'paid')) <= (sent_at IS NOT NULL));
        ALTER TABLE payout ADD CONSTRAINT payout_unsent CHECK
            ((status IN ('awaiting_approval', 'approved', 'cancelled', 'rejected')) <= (sent_at IS NULL));
        ALTER TABLE payout ADD CONSTRAINT payout_final CHECK
            ((status IN ('paid', 'failed', 'cancelled', 'rejected')) = (finished_at IS NOT NULL));
    """
