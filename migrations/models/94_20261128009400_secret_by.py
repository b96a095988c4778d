"""Who saw a client's secret last: they cannot approve what the client asks for."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE oauth_client ADD COLUMN secret_by TEXT;
        GRANT UPDATE (secret_by) ON oauth_client TO bahi_app;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE oauth_client DROP COLUMN secret_by;
    """
