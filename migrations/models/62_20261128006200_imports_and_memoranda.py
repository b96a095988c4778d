"""An import whose job came to its last attempt says so; the accounts that only count stand in the chart."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_IMPORTS = """
        ALTER TABLE ledger_import ADD COLUMN error TEXT;
        ALTER TABLE ledger_import DROP CONSTRAINT ledger_import_state_check;
        ALTER TABLE ledger_import ADD CONSTRAINT ledger_import_state_check
            CHECK (state IN ('receiving', 'queued', 'running', 'done', 'failed'));
        GRANT UPDATE (error) ON ledger_import TO bahi_app;
"""
# What may still be given back of a payment was an account that only the payment knew. The trial balance sets such
# accounts apart, and finds them by the chart. Forced row-level security makes an unscoped backfill a silent no-op.
BACKFILL = """
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                INSERT INTO ledger_chart (tenant_id, id, template, arguments, account_id)
                SELECT p.tenant_id, gen_random_uuid(), 'refundable',
                       format('currency=%s&payment=%s', a.currency, substr(a.code, length('refundable:') + 1)), a.id
                FROM payment p JOIN ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.refundable_account_id
                WHERE p.tenant_id = each
                ON CONFLICT DO NOTHING;
                INSERT INTO ledger_record (tenant_id, id, kind, subject_id, number, content, recorded_at)
                SELECT c.tenant_id, gen_random_uuid(), 'chart', c.id, 1,
                       jsonb_build_object('account_id', c.account_id, 'arguments', c.arguments,
                                          'template', c.template)::text,
                       clock_timestamp()
                FROM ledger_chart c
                WHERE c.tenant_id = each AND c.template = 'refundable' AND NOT EXISTS (
                    SELECT FROM ledger_record r WHERE r.tenant_id = each AND r.kind = 'chart' AND r.subject_id = c.id);
                INSERT INTO ledger_record_unsealed (tenant_id, id)
                SELECT r.tenant_id, r.id FROM ledger_record r
                JOIN ledger_chart c ON c.tenant_id = r.tenant_id AND c.id = r.subject_id
                WHERE r.tenant_id = each AND r.kind = 'chart' AND c.template = 'refundable' AND NOT EXISTS (
                    SELECT FROM ledger_seal_leaf l WHERE l.tenant_id = each AND l.item_id = r.id)
                ON CONFLICT DO NOTHING;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return _IMPORTS + BACKFILL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE ledger_import DROP CONSTRAINT ledger_import_state_check;
        ALTER TABLE ledger_import ADD CONSTRAINT ledger_import_state_check
            CHECK (state IN ('receiving', 'queued', 'running', 'done')) NOT VALID;
        ALTER TABLE ledger_import DROP COLUMN error;
    """
