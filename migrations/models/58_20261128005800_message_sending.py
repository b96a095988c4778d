"""Messaging: calls may be written and not made, and keep the vendor's id; what sent messages hold ends together."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE message_attempt DROP CONSTRAINT message_attempt_outcome_check,
            ADD CONSTRAINT message_attempt_outcome_check CHECK (
                outcome IN ('calling', 'accepted', 'rejected', 'unavailable', 'unknown', 'undelivered', 'not_made')
            );
        ALTER TABLE message_attempt ADD COLUMN provider_message_id TEXT;
        GRANT UPDATE (provider_message_id) ON message_attempt TO bahi_app;
        CREATE INDEX message_attempt_provider ON message_attempt (tenant_id, provider_message_id, account_id)
            WHERE provider_message_id IS NOT NULL;
        CREATE INDEX message_reroute ON message (tenant_id, reroute_until) WHERE reroute_until IS NOT NULL;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX message_reroute;
        ALTER TABLE message_attempt DROP COLUMN provider_message_id;
        UPDATE message_attempt SET outcome = 'unavailable' WHERE outcome = 'not_made';
        ALTER TABLE message_attempt DROP CONSTRAINT message_attempt_outcome_check,
            ADD CONSTRAINT message_attempt_outcome_check CHECK (
                outcome IN ('calling', 'accepted', 'rejected', 'unavailable', 'unknown', 'undelivered')
            );
    """
