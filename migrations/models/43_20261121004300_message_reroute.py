"""Messaging: a message that its provider reports as failed may go to the next provider."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE message ADD COLUMN reroute_until TIMESTAMPTZ,
            DROP CONSTRAINT message_secret_is_erased,
            ADD CONSTRAINT message_secret_is_erased CHECK (
                NOT has_secrets OR state = 'queued' OR sealed_variables IS NULL
                OR (state = 'sent' AND reroute_until IS NOT NULL)
            ),
            ADD CONSTRAINT message_reroutes_only_what_was_sent CHECK (reroute_until IS NULL OR state = 'sent');
        GRANT UPDATE (reroute_until) ON message TO bahi_app;
        ALTER TABLE message_attempt DROP CONSTRAINT message_attempt_outcome_check,
            ADD CONSTRAINT message_attempt_outcome_check CHECK (
                outcome IN ('calling', 'accepted', 'rejected', 'unavailable', 'unknown', 'undelivered')
            );
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE message_attempt DROP CONSTRAINT message_attempt_outcome_check,
            ADD CONSTRAINT message_attempt_outcome_check CHECK (
                outcome IN ('calling', 'accepted', 'rejected', 'unavailable', 'unknown')
            );
        ALTER TABLE message DROP CONSTRAINT message_reroutes_only_what_was_sent,
            DROP CONSTRAINT message_secret_is_erased,
            ADD CONSTRAINT message_secret_is_erased
                CHECK (NOT has_secrets OR state = 'queued' OR sealed_variables IS NULL),
            DROP COLUMN reroute_until;
    """
