"""A client's addresses: users who agreed before one was added are asked again, or whoever adds it acts for them."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE oauth_client ADD COLUMN addresses_since TIMESTAMPTZ;
        GRANT UPDATE (addresses_since) ON oauth_client TO bahi_app;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE oauth_client DROP COLUMN addresses_since;
    """
