"""The audit log's SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

COLUMNS = "id, actor, action, subject, before, after, reason, address, request_id, recorded_at"
LIST = f"""
    SELECT {COLUMNS} FROM audit_entry
    WHERE tenant_id = $1 AND id < $2 AND ($4::text IS NULL OR actor = $4)
      AND ($5::text IS NULL OR action = $5) AND ($6::text IS NULL OR subject = $6)
      AND ($7::timestamptz IS NULL OR recorded_at >= $7) AND ($8::timestamptz IS NULL OR recorded_at < $8)
    ORDER BY id DESC LIMIT $3
"""
INSERT = """
    WITH recorded AS (
        INSERT INTO audit_entry
            (tenant_id, id, actor, action, subject, before, after, reason, address, request_id, recorded_at)
        SELECT r.tenant_id, u.id, $2, u.action, u.subject, u.before::jsonb, u.after::jsonb, u.reason, $3, $4, $5
        FROM tenant_root r
        CROSS JOIN unnest($6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])
            u(id, action, subject, before, after, reason)
        WHERE r.tenant_id = $1
        RETURNING tenant_id, id
    )
    INSERT INTO audit_unsealed (tenant_id, id) SELECT tenant_id, id FROM recorded
"""
FIND_UNSEALED = "SELECT tenant_id FROM audit_unsealed GROUP BY tenant_id"
TAKE_UNSEALED = """
    DELETE FROM audit_unsealed WHERE tenant_id = $1 AND id IN (
        SELECT id FROM audit_unsealed WHERE tenant_id = $1 ORDER BY id LIMIT $2
    ) RETURNING id
"""
LIST_FOR_SEAL = """
    SELECT id, actor, action, subject, before::text AS before, after::text AS after, reason, address, request_id,
           recorded_at
    FROM audit_entry WHERE tenant_id = $1 AND id = ANY($2) ORDER BY id
"""
LIST_AFTER_FOR_SEAL = """
    SELECT id, actor, action, subject, before::text AS before, after::text AS after, reason, address, request_id,
           recorded_at
    FROM audit_entry WHERE tenant_id = $1 AND id > $2 ORDER BY id LIMIT $3
"""
LIST_UNSEALED = "SELECT id FROM audit_unsealed WHERE tenant_id = $1"
