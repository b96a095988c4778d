"""Holds: what is overdue on an account is found by whoever locks it, however many open holds it has."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE INDEX ledger_hold_due ON ledger_hold (tenant_id, account_id, expires_at)
            WHERE state = 'open' AND expires_at IS NOT NULL;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX ledger_hold_due;
    """
