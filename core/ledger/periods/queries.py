"""The closing date's SQL: one row a tenant, made when first needed."""

ENSURE = """
    INSERT INTO ledger_period (tenant_id) SELECT tenant_id FROM tenant_root WHERE tenant_id = $1
    ON CONFLICT (tenant_id) DO NOTHING
"""
GET = "SELECT closed_before, version FROM ledger_period WHERE tenant_id = $1"
SHARE = "SELECT closed_before FROM ledger_period WHERE tenant_id = $1 FOR SHARE"
LOCK = "SELECT closed_before, version FROM ledger_period WHERE tenant_id = $1 FOR NO KEY UPDATE"
MOVE = """
    UPDATE ledger_period SET closed_before = $2, version = version + 1 WHERE tenant_id = $1
    RETURNING closed_before, version
"""
