"""An import whose job came to its last attempt says so, with the error."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE ledger_import ADD COLUMN error TEXT;
        ALTER TABLE ledger_import DROP CONSTRAINT ledger_import_state_check;
        ALTER TABLE ledger_import ADD CONSTRAINT ledger_import_state_check
            CHECK (state IN ('receiving', 'queued', 'running', 'done', 'failed'));
        GRANT UPDATE (error) ON ledger_import TO bahi_app;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE ledger_import DROP CONSTRAINT ledger_import_state_check;
        ALTER TABLE ledger_import ADD CONSTRAINT ledger_import_state_check
            CHECK (state IN ('receiving', 'queued', 'running', 'done')) NOT VALID;
        ALTER TABLE ledger_import DROP COLUMN error;
    """
