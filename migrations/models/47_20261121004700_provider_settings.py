"""Which version of its plugin's settings a provider account's are of."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE provider_account ADD COLUMN settings_version INTEGER NOT NULL DEFAULT 1
            CHECK (settings_version BETWEEN 1 AND 10000);
        GRANT UPDATE (settings_version) ON provider_account TO bahi_app;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "ALTER TABLE provider_account DROP COLUMN settings_version;"
