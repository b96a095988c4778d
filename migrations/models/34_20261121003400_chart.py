"""Which account stands for a template of the chart: the platform's modules open theirs by the tenant's templates."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

# The codes that modules gave their accounts before: pattern, template, what its two captures are. Accounts
# keep their codes and are found under their template from now on, so no balance stays behind.
_BEFORE = (
    ("^gateway_clearing/([^/]+)/([A-Z]{3})$", "gateway_clearing", "account=%s&currency=%s"),
    ("^refunds_pending/([^/]+)/([A-Z]{3})$", "refunds_pending", "account=%s&currency=%s"),
    ("^gateway_suspense/([^/]+)/([A-Z]{3})$", "gateway_suspense", "account=%s&currency=%s"),
    ("^payout_clearing/([^/]+)/([A-Z]{3})$", "payout_clearing", "account=%s&currency=%s"),
    ("^fees/([^/]+)/([A-Z]{3})$", "fees", "account=%s&currency=%s"),
    ("^gst_on_fees/([^/]+)/([A-Z]{3})$", "taxes", "account=%s&currency=%s"),
    ("^pocket_funding/([^/]+)/([A-Z]{3})$", "pocket_funding", "currency=%2$s&kind=%1$s"),
    ("^(tenant_revenue)/([A-Z]{3})$", "revenue", "currency=%2$s"),
    ("^(bank)/([A-Z]{3})$", "bank", "currency=%2$s"),
    ("^(wallet_sales)/([A-Z]{3})$", "wallet_sales", "currency=%2$s"),
)
_ROWS = ", ".join(f"('{pattern}', '{template}', '{arguments}')" for pattern, template, arguments in _BEFORE)

_TABLE = """
        CREATE TABLE ledger_chart (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            template TEXT COLLATE "C" NOT NULL,
            arguments TEXT COLLATE "C" NOT NULL,
            account_id UUID NOT NULL,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, template, arguments),
            FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_account (tenant_id, id)
        );
"""
# Forced row-level security makes an unscoped backfill a silent no-op, so it walks the tenants.
BACKFILL = f"""
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                INSERT INTO ledger_chart (tenant_id, id, template, arguments, account_id)
                SELECT a.tenant_id, gen_random_uuid(), b.template, format(b.arguments, m.found[1], m.found[2]), a.id
                FROM ledger_account a
                CROSS JOIN (VALUES {_ROWS}) b(pattern, template, arguments)
                CROSS JOIN LATERAL (SELECT regexp_match(a.code, b.pattern) AS found) m
                WHERE a.tenant_id = each AND m.found IS NOT NULL AND a.owner IS NULL AND a.currency = m.found[2]
                  AND a.normal_side = CASE
                      WHEN b.template IN ('gateway_clearing', 'fees', 'taxes', 'bank', 'pocket_funding')
                      THEN 'debit' ELSE 'credit' END
                ON CONFLICT DO NOTHING;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return _TABLE + tenant_table_v1("ledger_chart") + BACKFILL


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE ledger_chart;"
