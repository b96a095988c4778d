"""Recurring work's SQL. Due times are on the tenant's own clock."""

COLUMNS = "id, kind, source, local_time, every_seconds, enabled, due_at, last_run_at"
INSERT = """
    INSERT INTO schedule (tenant_id, id, kind, source, local_time, every_seconds, due_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (tenant_id, kind, source) DO NOTHING
"""
LOCK_BY_SOURCE = f"""
    SELECT {COLUMNS} FROM schedule WHERE tenant_id = $1 AND kind = $2 AND source = $3 FOR NO KEY UPDATE
"""  # noqa: S608 - constant
LOCK = f"SELECT {COLUMNS} FROM schedule WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE"  # noqa: S608
UPDATE = """
    UPDATE schedule SET local_time = $3, every_seconds = $4, enabled = $5, due_at = $6
    WHERE tenant_id = $1 AND id = $2
"""
RAN = """
    UPDATE schedule s SET due_at = u.following, last_run_at = $5
    FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) u(id, due_at, following)
    WHERE s.tenant_id = $1 AND s.id = u.id AND s.enabled AND s.due_at = u.due_at
    RETURNING s.kind, s.source, u.due_at
"""
LIST = f"SELECT {COLUMNS} FROM schedule WHERE tenant_id = $1 ORDER BY kind, source"  # noqa: S608
FIND_DUE = """
    SELECT s.tenant_id, s.id, s.due_at, s.local_time, s.every_seconds
    FROM schedule s JOIN directory.tenant t ON t.id = s.tenant_id
    WHERE s.enabled AND s.due_at <= statement_timestamp() + make_interval(secs => t.clock_offset_seconds)
    ORDER BY s.due_at LIMIT $1
"""
