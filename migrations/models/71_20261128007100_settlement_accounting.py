"""What else a settlement is made of: GST by its kinds, tax deducted at source, what is held in reserve, disputes.

A settlement that was booked before keeps its tax undivided: what is booked stays, also when it is corrected later.
Postings of disputes on a clearing account were expectations of no kind; they become a dispute's, known by the vendor's
id of it, so that the report's line about it ties.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_COLUMNS = """
        ALTER TABLE settlement
            DROP CONSTRAINT settlement_booking_balances,
            ADD COLUMN tds NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN disputes NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN reserve NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN other NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN tax_split TEXT CHECK (tax_split IN ('undivided', 'igst', 'cgst_sgst')),
            ADD COLUMN booked_igst NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN booked_cgst NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN booked_sgst NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN booked_tds NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN booked_reserve NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD CONSTRAINT settlement_booking_balances CHECK (
                booked_bank + booked_fee + booked_tax + booked_tds + booked_reserve
                = booked_clearing + booked_suspense),
            ADD CONSTRAINT settlement_tax_divided CHECK (CASE tax_split
                WHEN 'igst' THEN booked_igst = booked_tax AND booked_cgst = 0 AND booked_sgst = 0
                WHEN 'cgst_sgst' THEN booked_igst = 0 AND booked_cgst + booked_sgst = booked_tax
                ELSE booked_igst = 0 AND booked_cgst = 0 AND booked_sgst = 0 END);
        GRANT UPDATE (tds, disputes, reserve, other, tax_split, booked_igst, booked_cgst, booked_sgst, booked_tds,
                      booked_reserve) ON settlement TO bahi_app;

        ALTER TABLE settlement_line
            DROP CONSTRAINT settlement_line_kind_check,
            DROP CONSTRAINT settlement_line_tie,
            ADD COLUMN tds NUMERIC(24, 4) NOT NULL DEFAULT 0,
            ADD COLUMN provider_dispute_id TEXT,
            ADD CONSTRAINT settlement_line_kind_check CHECK (
                kind IN ('payment', 'refund', 'dispute', 'reserve', 'tds', 'adjustment', 'transfer', 'other')),
            ADD CONSTRAINT settlement_line_tie CHECK ((state = 'matched') = (
                expectation_id IS NOT NULL OR match_id IS NOT NULL OR coalesce(rule IN ('reserve', 'tds'), false)));
        CREATE INDEX settlement_line_own ON settlement_line (tenant_id, provider_account_id, id)
            WHERE kind IN ('reserve', 'tds');
        CREATE INDEX settlement_line_dispute ON settlement_line (tenant_id, provider_dispute_id, provider_account_id)
            WHERE provider_dispute_id IS NOT NULL;
        GRANT UPDATE (tds, provider_dispute_id) ON settlement_line TO bahi_app;

        ALTER TABLE settlement_expectation DROP CONSTRAINT settlement_expectation_kind_check,
            ADD CONSTRAINT settlement_expectation_kind_check
                CHECK (kind IN ('payment', 'refund', 'dispute', 'settlement', 'payout', 'other'));
"""
# `dispute:<dsp_ and 26 letters of five bits each>:deducted:<number>`; of the 130 bits the first two are nothing.
# Forced row-level security makes an unscoped statement a silent no-op, so this walks the tenants.
BEFORE = """
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                UPDATE settlement SET tax_split = 'undivided'
                WHERE tenant_id = each AND bookings > 0 AND tax_split IS NULL;
                UPDATE settlement_expectation e
                SET kind = 'dispute', subject = split_part(e.subject, ':', 2), source_id = d.id,
                    provider_id = d.provider_dispute_id, group_key = a.provider_order_id
                FROM (
                    SELECT x.id, (lpad(to_hex(substr(w.bits, 3, 64)::bit(64)::bigint), 16, '0')
                                  || lpad(to_hex(substr(w.bits, 67, 64)::bit(64)::bigint), 16, '0'))::uuid AS dispute_id
                    FROM settlement_expectation x
                    CROSS JOIN LATERAL (
                        SELECT string_agg((strpos('0123456789abcdefghjkmnpqrstvwxyz',
                                                  substr(x.subject, 12 + n, 1)) - 1)::bit(5)::text, '' ORDER BY n)
                               AS bits
                        FROM generate_series(1, 26) n
                    ) w
                    WHERE x.tenant_id = each AND x.kind = 'other'
                      AND x.subject ~ '^dispute:dsp_[0-7][0-9a-hjkmnp-tv-z]{25}:(deducted|returned):[0-9]+$'
                ) f
                JOIN payment_dispute d ON d.tenant_id = each AND d.id = f.dispute_id
                JOIN payment_attempt a ON a.tenant_id = each AND a.id = d.attempt_id
                WHERE e.tenant_id = each AND e.id = f.id;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        SET CONSTRAINTS ALL IMMEDIATE;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return _COLUMNS + BEFORE


async def downgrade(db: BaseDBAsyncClient) -> str:
    """What explained itself is open again, as an adjustment; tax withheld and reserves count as explained suspense."""
    return """
        ALTER TABLE settlement DROP CONSTRAINT settlement_booking_balances, DROP CONSTRAINT settlement_tax_divided;
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                UPDATE settlement SET booked_suspense = booked_suspense - booked_tds - booked_reserve
                WHERE tenant_id = each AND (booked_tds <> 0 OR booked_reserve <> 0);
                UPDATE settlement_line SET state = 'new', rule = NULL, booking = NULL
                WHERE tenant_id = each AND state = 'matched' AND expectation_id IS NULL AND match_id IS NULL;
                UPDATE settlement_line SET kind = 'adjustment'
                WHERE tenant_id = each AND kind IN ('dispute', 'reserve', 'tds');
                UPDATE settlement_expectation e SET kind = 'other', subject = t.reference, source_id = NULL,
                       provider_id = NULL, group_key = NULL
                FROM ledger_posting p JOIN ledger_transaction t ON t.tenant_id = p.tenant_id AND t.id = p.transaction_id
                WHERE e.tenant_id = each AND e.kind = 'dispute' AND p.tenant_id = each AND p.id = e.posting_id;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
        SET CONSTRAINTS ALL IMMEDIATE;
        ALTER TABLE settlement_expectation DROP CONSTRAINT settlement_expectation_kind_check,
            ADD CONSTRAINT settlement_expectation_kind_check
                CHECK (kind IN ('payment', 'refund', 'settlement', 'payout', 'other'));
        DROP INDEX settlement_line_own, settlement_line_dispute;
        ALTER TABLE settlement_line
            DROP CONSTRAINT settlement_line_kind_check,
            DROP CONSTRAINT settlement_line_tie,
            DROP COLUMN tds, DROP COLUMN provider_dispute_id,
            ADD CONSTRAINT settlement_line_kind_check
                CHECK (kind IN ('payment', 'refund', 'adjustment', 'transfer', 'other')),
            ADD CONSTRAINT settlement_line_tie
                CHECK ((state = 'matched') = (expectation_id IS NOT NULL OR match_id IS NOT NULL));
        ALTER TABLE settlement
            DROP COLUMN tds, DROP COLUMN disputes, DROP COLUMN reserve, DROP COLUMN other, DROP COLUMN tax_split,
            DROP COLUMN booked_igst, DROP COLUMN booked_cgst, DROP COLUMN booked_sgst, DROP COLUMN booked_tds,
            DROP COLUMN booked_reserve,
            ADD CONSTRAINT settlement_booking_balances
                CHECK (booked_bank + booked_fee + booked_tax = booked_clearing + booked_suspense);
    """
