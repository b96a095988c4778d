"""Sources' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

SOURCE = (
    "id, name, kind, provider_account_id, ledger_account_id, currency, format, mapping, account_number, zone,"
    " local_time, quiet_days, enabled, created_at, updated_at, version"
)
INSERT = f"""
    INSERT INTO reconciliation_source
        (tenant_id, id, name, kind, provider_account_id, ledger_account_id, currency, format, mapping, account_number,
         zone, local_time, quiet_days)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT DO NOTHING RETURNING {SOURCE}
"""
GET = f"SELECT {SOURCE} FROM reconciliation_source WHERE tenant_id = $1 AND id = $2"
LOCK = GET + " FOR NO KEY UPDATE"
LIST = f"""
    SELECT {SOURCE} FROM reconciliation_source
    WHERE tenant_id = $1 AND id < $2 AND ($3::text IS NULL OR kind = $3)
    ORDER BY id DESC LIMIT $4
"""
COUNT = "SELECT count(*) FROM reconciliation_source WHERE tenant_id = $1"
UPDATE = f"""
    UPDATE reconciliation_source SET name = $3, format = $4, mapping = $5, account_number = $6, zone = $7,
           local_time = $8, quiet_days = $9, enabled = $10, updated_at = clock_timestamp(), version = version + 1
    WHERE tenant_id = $1 AND id = $2 RETURNING {SOURCE}
"""
INSERT_ACCOUNT = """
    INSERT INTO reconciliation_account (tenant_id, id, kind)
    SELECT r.tenant_id, $2::uuid, $3::text FROM tenant_root r WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, id) DO NOTHING
"""
