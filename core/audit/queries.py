"""The audit log's SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

from core.audit import fragments

COLUMNS = "id, actor, action, subject, before, after, reason, address, request_id, recorded_at"
LIST = f"""
    SELECT {COLUMNS} FROM audit_entry
    WHERE tenant_id = $1 AND id < $2 AND ($4::text IS NULL OR actor = $4)
      AND ($5::text IS NULL OR action = $5) AND ($6::text IS NULL OR subject = $6)
      AND ($7::timestamptz IS NULL OR recorded_at >= $7) AND ($8::timestamptz IS NULL OR recorded_at < $8)
    ORDER BY id DESC LIMIT $3
"""
INSERT = f"WITH {fragments.insert(2)} SELECT count(*) FROM recorded_todo"
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
