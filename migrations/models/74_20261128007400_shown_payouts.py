"""What a statement shows of payouts: the transaction that took each to the bank's account, and the one of its return."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE payout
            ADD COLUMN settled_id UUID,
            ADD COLUMN returned_id UUID,
            ADD FOREIGN KEY (tenant_id, settled_id) REFERENCES ledger_transaction (tenant_id, id),
            ADD FOREIGN KEY (tenant_id, returned_id) REFERENCES ledger_transaction (tenant_id, id),
            ADD CONSTRAINT payout_shown CHECK (
                (settled_id IS NULL OR status IN ('paid', 'reversed'))
                AND (returned_id IS NULL OR settled_id IS NOT NULL AND status = 'reversed'));
        CREATE INDEX payout_waiting ON payout (tenant_id, id)
            WHERE settled_id IS NULL AND status IN ('paid', 'reversed') OR returned_id IS NULL AND status = 'reversed';
        GRANT UPDATE (settled_id, returned_id) ON payout TO bahi_app;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX payout_waiting;
        ALTER TABLE payout DROP COLUMN settled_id, DROP COLUMN returned_id;
    """
