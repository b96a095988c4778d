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
