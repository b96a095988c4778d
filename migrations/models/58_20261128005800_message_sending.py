"""Messaging: a call may have been written and not made; what sent messages still hold is erased together."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE message_attempt DROP CONSTRAINT message_attempt_outcome_check,
            ADD CONSTRAINT message_attempt_outcome_check CHECK (
                outcome IN ('calling', 'accepted', 'rejected', 'unavailable', 'unknown', 'undelivered', 'not_made')
            );
        CREATE INDEX message_reroute ON message (tenant_id, reroute_until) WHERE reroute_until IS NOT NULL;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX message_reroute;
        UPDATE message_attempt SET outcome = 'unavailable' WHERE outcome = 'not_made';
        ALTER TABLE message_attempt DROP CONSTRAINT message_attempt_outcome_check,
            ADD CONSTRAINT message_attempt_outcome_check CHECK (
                outcome IN ('calling', 'accepted', 'rejected', 'unavailable', 'unknown', 'undelivered')
            );
    """
