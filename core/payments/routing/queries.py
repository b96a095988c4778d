"""The SQL of routing."""

NEWEST_PLAN = """
    SELECT version, plan, actor, created_at FROM payment_routing WHERE tenant_id = $1 ORDER BY version DESC LIMIT 1
"""
GET_PLAN = "SELECT version, plan, actor, created_at FROM payment_routing WHERE tenant_id = $1 AND version = $2"
LIST_PLANS = """
    SELECT version, plan, actor, created_at FROM payment_routing
    WHERE tenant_id = $1 AND version < $2 ORDER BY version DESC LIMIT $3
"""
LOCK_TENANT = "SELECT 1 FROM tenant_root WHERE tenant_id = $1 FOR NO KEY UPDATE"
INSERT_PLAN = """
    INSERT INTO payment_routing (tenant_id, id, version, plan, actor) VALUES ($1, $2, $3, $4, $5)
    RETURNING version, plan, actor, created_at
"""

LIST_DOWN = """
    SELECT provider_account_id, method FROM payment_downtime
    WHERE tenant_id = $1 AND instrument IS NULL AND severity IN ('medium', 'high')
      AND begins_at <= $2 AND (ends_at IS NULL OR ends_at > $2)
"""
LIST_DOWNTIMES = """
    SELECT id, provider_account_id, provider_downtime_id, method, instrument, severity, begins_at, ends_at, updated_at
    FROM payment_downtime
    WHERE tenant_id = $1 AND (ends_at IS NULL OR ends_at > $2) ORDER BY provider_account_id, begins_at, id LIMIT $3
"""
UPSERT_DOWNTIMES = """
    INSERT INTO payment_downtime (tenant_id, id, provider_account_id, provider_downtime_id, method, instrument,
                                  severity, begins_at, ends_at)
    SELECT r.tenant_id, u.id, $2, u.name, u.method, u.instrument, u.severity, u.begins_at, u.ends_at
    FROM tenant_root r
    CROSS JOIN unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::timestamptz[])
        u (id, name, method, instrument, severity, begins_at, ends_at)
    WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, provider_account_id, provider_downtime_id) DO UPDATE
    SET method = excluded.method, instrument = excluded.instrument, severity = excluded.severity,
        begins_at = excluded.begins_at, ends_at = excluded.ends_at, updated_at = clock_timestamp()
"""
END_DOWNTIMES = """
    UPDATE payment_downtime SET ends_at = $4, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND provider_account_id = $2 AND provider_downtime_id <> ALL($3::text[])
      AND (ends_at IS NULL OR ends_at > $4)
"""
"""Those that the vendor no longer tells of are over."""
