"""Breaks that people work on: assigned, explained, written off; with a history that nobody rewrites."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE reconciliation_break
            DROP CONSTRAINT reconciliation_break_state_check,
            DROP CONSTRAINT reconciliation_break_check,
            ADD COLUMN assignee TEXT CHECK (length(assignee) BETWEEN 1 AND 100),
            ADD COLUMN approval_id UUID,
            ADD COLUMN transaction_id UUID,
            ADD FOREIGN KEY (tenant_id, approval_id) REFERENCES approval (tenant_id, id),
            ADD FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id),
            ADD CONSTRAINT reconciliation_break_state_check
                CHECK (state IN ('open', 'assigned', 'explained', 'resolved', 'written_off')),
            ADD CONSTRAINT reconciliation_break_ended
                CHECK ((state IN ('resolved', 'written_off')) = (resolution IS NOT NULL)),
            ADD CONSTRAINT reconciliation_break_written_off
                CHECK ((state = 'written_off') = (transaction_id IS NOT NULL));
        DROP INDEX reconciliation_break_open;
        CREATE UNIQUE INDEX reconciliation_break_open
            ON reconciliation_break (tenant_id, provider_account_id, kind, subject) WHERE resolution IS NULL;
        GRANT UPDATE (assignee, approval_id, transaction_id) ON reconciliation_break TO bahi_app;

        -- A write-off lets a posting and its correction cancel each other: no line of the outside takes part.
        ALTER TABLE reconciliation_match DROP CONSTRAINT reconciliation_match_lines_check,
            ADD CONSTRAINT reconciliation_match_lines_check CHECK (lines >= 0);

        CREATE TABLE reconciliation_break_note (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            break_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN
                ('comment', 'assigned', 'explained', 'write_off_asked', 'write_off_rejected', 'written_off')),
            text TEXT NOT NULL CHECK (length(text) <= 4000),
            file_id UUID,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, break_id) REFERENCES reconciliation_break (tenant_id, id),
            FOREIGN KEY (tenant_id, file_id) REFERENCES file (tenant_id, id)
        );
        CREATE INDEX reconciliation_break_note_break ON reconciliation_break_note (tenant_id, break_id, id);
        """ + tenant_table_v1("reconciliation_break_note")


async def downgrade(db: BaseDBAsyncClient) -> str:
    """What was assigned or explained is open again, what was written off is resolved."""
    return """
        DROP TABLE reconciliation_break_note;
        ALTER TABLE reconciliation_break
            DROP CONSTRAINT reconciliation_break_written_off,
            DROP CONSTRAINT reconciliation_break_ended,
            DROP CONSTRAINT reconciliation_break_state_check;
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                UPDATE reconciliation_break SET state = CASE WHEN resolution IS NULL THEN 'open' ELSE 'resolved' END
                WHERE tenant_id = each;
                UPDATE reconciliation_match SET lines = 1 WHERE tenant_id = each AND lines = 0;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        SET CONSTRAINTS ALL IMMEDIATE;
        DROP INDEX reconciliation_break_open;
        CREATE UNIQUE INDEX reconciliation_break_open
            ON reconciliation_break (tenant_id, provider_account_id, kind, subject) WHERE state = 'open';
        ALTER TABLE reconciliation_match DROP CONSTRAINT reconciliation_match_lines_check,
            ADD CONSTRAINT reconciliation_match_lines_check CHECK (lines > 0);
        ALTER TABLE reconciliation_break
            DROP COLUMN assignee, DROP COLUMN approval_id, DROP COLUMN transaction_id,
            ADD CONSTRAINT reconciliation_break_state_check CHECK (state IN ('open', 'resolved')),
            ADD CONSTRAINT reconciliation_break_check CHECK ((state = 'resolved') = (resolution IS NOT NULL));
    """
