"""Corrections of breaks: what was posted to make one go, and that it was taken back."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    """Write-offs of before become corrections, so that they too can be taken back."""
    return (
        """
        ALTER TABLE settlement ADD COLUMN corrected NUMERIC(24, 4) NOT NULL DEFAULT 0;
        GRANT UPDATE (corrected) ON settlement TO bahi_app;

        -- A line in another currency than its settlement ties to what is posted for it alone.
        ALTER TABLE reconciliation_match DROP CONSTRAINT reconciliation_match_expectations_check,
            ADD CONSTRAINT reconciliation_match_expectations_check CHECK (expectations >= 0);

        ALTER TABLE reconciliation_break
            DROP CONSTRAINT reconciliation_break_state_check,
            DROP CONSTRAINT reconciliation_break_ended,
            DROP CONSTRAINT reconciliation_break_written_off,
            ADD CONSTRAINT reconciliation_break_state_check
                CHECK (state IN ('open', 'assigned', 'explained', 'resolved', 'corrected', 'written_off')),
            ADD CONSTRAINT reconciliation_break_ended
                CHECK ((state IN ('resolved', 'corrected', 'written_off')) = (resolution IS NOT NULL)),
            ADD CONSTRAINT reconciliation_break_written_off
                CHECK (state <> 'written_off' OR transaction_id IS NOT NULL);
        ALTER TABLE reconciliation_break_note
            DROP CONSTRAINT reconciliation_break_note_kind_check,
            ADD CONSTRAINT reconciliation_break_note_kind_check CHECK (kind IN
                ('comment', 'assigned', 'explained', 'write_off_asked', 'write_off_rejected', 'written_off',
                 'correction_asked', 'correction_rejected', 'corrected', 'undo_asked', 'undo_rejected', 'undone',
                 'gateway_asked', 'untied', 'superseded'));

        CREATE TABLE reconciliation_correction (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            break_id UUID NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            action TEXT NOT NULL CHECK (action IN ('tie', 'accept', 'claim', 'hold', 'exchange', 'write_off')),
            amount NUMERIC(24, 4) NOT NULL,
            currency CHAR(3) NOT NULL,
            match_id UUID,
            settlement_id UUID,
            transaction_id UUID,
            approval_id UUID,
            reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            undone_at TIMESTAMPTZ,
            undone_by TEXT,
            undo_transaction_id UUID,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, break_id, number),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES reconciliation_account (tenant_id, id),
            FOREIGN KEY (tenant_id, break_id) REFERENCES reconciliation_break (tenant_id, id),
            FOREIGN KEY (tenant_id, match_id) REFERENCES reconciliation_match (tenant_id, id),
            FOREIGN KEY (tenant_id, settlement_id) REFERENCES settlement (tenant_id, id),
            FOREIGN KEY (tenant_id, transaction_id) REFERENCES ledger_transaction (tenant_id, id),
            FOREIGN KEY (tenant_id, approval_id) REFERENCES approval (tenant_id, id),
            FOREIGN KEY (tenant_id, undo_transaction_id) REFERENCES ledger_transaction (tenant_id, id),
            CHECK (num_nonnulls(match_id, settlement_id) = 1),
            CHECK ((undone_at IS NULL) = (undone_by IS NULL)),
            CHECK (undo_transaction_id IS NULL OR undone_at IS NOT NULL AND transaction_id IS NOT NULL)
        );
        CREATE UNIQUE INDEX reconciliation_correction_standing ON reconciliation_correction (tenant_id, break_id)
            WHERE undone_at IS NULL;
        CREATE UNIQUE INDEX reconciliation_correction_match ON reconciliation_correction (tenant_id, match_id)
            WHERE match_id IS NOT NULL;
        """
        + tenant_table_v1("reconciliation_correction", update=("undone_at", "undone_by", "undo_transaction_id"))
        + """
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                INSERT INTO reconciliation_correction
                    (tenant_id, id, provider_account_id, break_id, number, action, amount, currency, match_id,
                     transaction_id, approval_id, reason, actor, created_at)
                SELECT b.tenant_id, gen_random_uuid(), b.provider_account_id, b.id, 1, 'write_off', -e.amount,
                       e.currency, e.match_id, b.transaction_id, b.approval_id, a.reason, coalesce(a.checker, a.maker),
                       b.resolved_at
                FROM reconciliation_break b
                JOIN approval a ON a.tenant_id = b.tenant_id AND a.id = b.approval_id
                JOIN ledger_posting p ON p.tenant_id = b.tenant_id AND p.transaction_id = b.transaction_id
                JOIN settlement_expectation e ON e.tenant_id = b.tenant_id AND e.posting_id = p.id
                    AND e.provider_account_id = b.provider_account_id
                WHERE b.tenant_id = each AND b.state = 'written_off' AND e.match_id IS NOT NULL;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        """
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    """What was corrected is resolved; its notes go. Nothing that was posted is lost: the ledger has it."""
    return """
        DROP TABLE reconciliation_correction;
        ALTER TABLE reconciliation_break
            DROP CONSTRAINT reconciliation_break_written_off,
            DROP CONSTRAINT reconciliation_break_ended,
            DROP CONSTRAINT reconciliation_break_state_check;
        ALTER TABLE reconciliation_break_note DROP CONSTRAINT reconciliation_break_note_kind_check;
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                UPDATE reconciliation_match SET expectations = 1 WHERE tenant_id = each AND expectations = 0;
                UPDATE reconciliation_break SET state = 'resolved' WHERE tenant_id = each AND state = 'corrected';
                UPDATE reconciliation_break SET transaction_id = NULL
                    WHERE tenant_id = each AND state <> 'written_off' AND transaction_id IS NOT NULL;
                DELETE FROM reconciliation_break_note WHERE tenant_id = each AND kind IN
                    ('correction_asked', 'correction_rejected', 'corrected', 'undo_asked', 'undo_rejected', 'undone',
                     'gateway_asked', 'untied', 'superseded');
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        SET CONSTRAINTS ALL IMMEDIATE;
        ALTER TABLE reconciliation_break_note ADD CONSTRAINT reconciliation_break_note_kind_check CHECK (kind IN
            ('comment', 'assigned', 'explained', 'write_off_asked', 'write_off_rejected', 'written_off'));
        ALTER TABLE reconciliation_break
            ADD CONSTRAINT reconciliation_break_state_check
                CHECK (state IN ('open', 'assigned', 'explained', 'resolved', 'written_off')),
            ADD CONSTRAINT reconciliation_break_ended
                CHECK ((state IN ('resolved', 'written_off')) = (resolution IS NOT NULL)),
            ADD CONSTRAINT reconciliation_break_written_off
                CHECK ((state = 'written_off') = (transaction_id IS NOT NULL));
        ALTER TABLE reconciliation_match DROP CONSTRAINT reconciliation_match_expectations_check,
            ADD CONSTRAINT reconciliation_match_expectations_check CHECK (expectations > 0);
        ALTER TABLE settlement DROP COLUMN corrected;
    """
