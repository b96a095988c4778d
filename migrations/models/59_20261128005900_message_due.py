"""Messaging: what is due of a channel is found without a walk over the other's."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX message_due;
        CREATE INDEX message_due ON message (tenant_id, purpose, channel, due_at, id) WHERE due_at IS NOT NULL;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX message_due;
        CREATE INDEX message_due ON message (tenant_id, purpose, due_at, id) WHERE due_at IS NOT NULL;
    """
