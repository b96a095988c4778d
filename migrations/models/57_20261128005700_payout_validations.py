"""What a bank says of a beneficiary: whether the account takes money, and whose it is."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE payout_validation (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            beneficiary_id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('waiting', 'asked', 'valid', 'invalid', 'failed')),
            sent_at TIMESTAMPTZ,
            provider_validation_id TEXT,
            registered_name BYTEA,
            name_match TEXT CHECK (name_match IN ('same', 'similar', 'different')),
            utr TEXT,
            error_text TEXT,
            created_by TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            finished_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, beneficiary_id) REFERENCES payout_beneficiary (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id),
            CHECK ((status IN ('valid', 'invalid', 'failed')) = (finished_at IS NOT NULL)),
            CHECK ((status = 'waiting') <= (sent_at IS NULL)),
            CHECK ((registered_name IS NOT NULL OR name_match IS NOT NULL) <= (status = 'valid'))
        );
        -- A bank is asked once at a time about an account: each question costs money.
        CREATE UNIQUE INDEX payout_validation_open ON payout_validation (tenant_id, beneficiary_id)
            WHERE finished_at IS NULL;
        CREATE INDEX payout_validation_of ON payout_validation (tenant_id, beneficiary_id, id);
        CREATE UNIQUE INDEX payout_validation_provider
            ON payout_validation (tenant_id, provider_account_id, provider_validation_id)
            WHERE provider_validation_id IS NOT NULL;

        ALTER TABLE payout_beneficiary
            ADD COLUMN validity TEXT CHECK (validity IN ('valid', 'invalid')),
            ADD COLUMN name_match TEXT CHECK (name_match IN ('same', 'similar', 'different')),
            ADD COLUMN validated_at TIMESTAMPTZ;
        ALTER TABLE payout_beneficiary ADD CONSTRAINT payout_beneficiary_validated CHECK
            ((validity IS NULL) = (validated_at IS NULL) AND (name_match IS NOT NULL) <= (validity = 'valid'));
        GRANT UPDATE (validity, name_match, validated_at) ON payout_beneficiary TO bahi_app;

        ALTER TABLE payout_rule ADD COLUMN validated_only BOOLEAN NOT NULL DEFAULT false;
        GRANT UPDATE (validated_only) ON payout_rule TO bahi_app;
        """ + tenant_table_v1(
        "payout_validation",
        update=(
            "status", "sent_at", "provider_validation_id", "registered_name", "name_match", "utr", "error_text",
            "updated_at", "finished_at", "version",
        ),
    )  # fmt: skip


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE payout_rule DROP COLUMN validated_only;
        ALTER TABLE payout_beneficiary DROP CONSTRAINT payout_beneficiary_validated, DROP COLUMN validity,
            DROP COLUMN name_match, DROP COLUMN validated_at;
        DROP TABLE payout_validation;
    """
