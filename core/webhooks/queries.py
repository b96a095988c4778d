"""The inbox's SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

STORE = """
    WITH d AS (
        INSERT INTO webhook_delivery
            (tenant_id, id, account_id, dedupe_key, body_hash, event_type, subject, hints, occurred_at, conflict)
        SELECT r.tenant_id, u.id, u.account_id, u.dedupe_key, u.body_hash, u.event_type, u.subject, u.hints::jsonb,
               u.occurred_at, u.conflict OR EXISTS (
                   SELECT 1 FROM webhook_delivery o
                   WHERE o.tenant_id = r.tenant_id AND o.account_id = u.account_id AND o.dedupe_key = u.dedupe_key
                     AND o.body_hash <> u.body_hash
               )
        FROM tenant_root r
        CROSS JOIN unnest($2::uuid[], $3::uuid[], $4::text[], $5::bytea[], $6::text[], $7::text[], $8::text[],
                          $9::timestamptz[], $10::boolean[])
            u(id, account_id, dedupe_key, body_hash, event_type, subject, hints, occurred_at, conflict)
        WHERE r.tenant_id = $1
        ON CONFLICT (tenant_id, account_id, dedupe_key, body_hash) DO NOTHING
        RETURNING tenant_id, id, conflict
    ), p AS (
        INSERT INTO webhook_payload (tenant_id, id, sealed)
        SELECT d.tenant_id, d.id, u.sealed FROM d JOIN unnest($2::uuid[], $11::bytea[]) u(id, sealed) ON u.id = d.id
    )
    SELECT id, conflict FROM d
"""
"""One round trip for a batch; a duplicate gives no row. Two processes that take conflicting bodies at the same instant
may both miss the flag: it is an alert, and both are processed either way."""

FACTS = """
    id, account_id, dedupe_key, event_type, subject, hints, conflict, status, last_error, occurred_at, received_at,
    processed_at
"""
FIND = f"SELECT {FACTS} FROM webhook_delivery WHERE tenant_id = $1 AND id = $2"
FIND_MANY = f"SELECT {FACTS} FROM webhook_delivery WHERE tenant_id = $1 AND id = ANY($2)"
LOCK = FIND + " FOR NO KEY UPDATE"
MATCHES = """
    ($4::uuid IS NULL OR account_id = $4) AND ($5::text IS NULL OR status = $5)
    AND ($6::text IS NULL OR event_type = $6) AND ($7::boolean IS NULL OR conflict = $7)
    AND ($8::text IS NULL OR subject = $8)
    AND ($9::timestamptz IS NULL OR received_at >= $9) AND ($10::timestamptz IS NULL OR received_at < $10)
"""
LIST = f"""
    SELECT {FACTS} FROM webhook_delivery
    WHERE tenant_id = $1 AND id < $2 AND {MATCHES}
    ORDER BY id DESC LIMIT $3
"""
_NAMING = """
    SELECT id FROM webhook_delivery WHERE tenant_id = $1 AND order_ref = {0}
    UNION SELECT id FROM webhook_delivery WHERE tenant_id = $1 AND payment_ref = {0}
    UNION SELECT id FROM webhook_delivery WHERE tenant_id = $1 AND other_ref = {0}
    UNION SELECT id FROM webhook_delivery WHERE tenant_id = $1 AND own_ref = {0}
"""
LIST_BY_VENDOR_ID = f"""
    SELECT {FACTS} FROM webhook_delivery
    WHERE tenant_id = $1 AND id < $2 AND {MATCHES} AND id IN ({_NAMING.format("$11")})
    ORDER BY id DESC LIMIT $3
"""
TRACE = _NAMING.format("$2") + " ORDER BY id LIMIT 50"
FIND_PAYLOAD = "SELECT sealed FROM webhook_payload WHERE tenant_id = $1 AND id = $2"
SETTLE = """
    UPDATE webhook_delivery SET status = $3, last_error = $4,
           processed_at = CASE WHEN $3 = 'received' THEN NULL ELSE clock_timestamp() END
    WHERE tenant_id = $1 AND id = $2
"""
SETTLE_MANY = """
    UPDATE webhook_delivery d SET status = u.status, last_error = NULL, processed_at = clock_timestamp()
    FROM unnest($2::uuid[], $3::text[]) u(id, status) WHERE d.tenant_id = $1 AND d.id = u.id
"""
