"""What the validation of an account costs, and a payout that failed, as their providers tell."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE payout_validation
            ADD COLUMN fee NUMERIC(24, 4) CHECK (fee >= 0),
            ADD COLUMN tax NUMERIC(24, 4) CHECK (tax >= 0),
            ADD COLUMN currency VARCHAR(3),
            ADD CONSTRAINT payout_validation_charged
                CHECK ((fee IS NOT NULL OR tax IS NOT NULL) = (currency IS NOT NULL));
        GRANT UPDATE (fee, tax, currency) ON payout_validation TO bahi_app;

        ALTER TABLE payout DROP CONSTRAINT payout_charged, ADD CONSTRAINT payout_charged CHECK
            ((fee IS NOT NULL OR tax IS NOT NULL) <= (status IN ('paid', 'reversed', 'failed', 'cancelled')));
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    """What failed and was charged for stays as it is: only what is written from now on must obey."""
    return """
        ALTER TABLE payout DROP CONSTRAINT payout_charged, ADD CONSTRAINT payout_charged
            CHECK ((fee IS NOT NULL OR tax IS NOT NULL) <= (status IN ('paid', 'reversed'))) NOT VALID;
        ALTER TABLE payout_validation DROP CONSTRAINT payout_validation_charged,
            DROP COLUMN fee, DROP COLUMN tax, DROP COLUMN currency;
    """
