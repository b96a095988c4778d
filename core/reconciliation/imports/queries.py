"""Imports' SQL: an import's state, its staged rows, its quarantine. A statement's lines are made in `statements`.

Locks: the reconciled account, then the import.
"""
# ruff: noqa: S608 - only constants of this file are interpolated

IMPORT = (
    "id, source_id, file_id, sha256, name, size_bytes, state, format, mapping, without_quarantined, staged_to,"
    " lines_read, lines_new, lines_known, lines_quarantined, from_on, to_on, statements, problem, detail, problem_row,"
    " failures, run_id, actor, created_at, started_at, finished_at, version"
)
INSERT = f"""
    INSERT INTO reconciliation_import
        (tenant_id, id, source_id, file_id, sha256, name, size_bytes, format, mapping, actor)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT (tenant_id, source_id, sha256) DO NOTHING RETURNING {IMPORT}
"""
FIND_SAME = f"SELECT {IMPORT} FROM reconciliation_import WHERE tenant_id = $1 AND source_id = $2 AND sha256 = $3"
GET = f"SELECT {IMPORT} FROM reconciliation_import WHERE tenant_id = $1 AND id = $2"
LOCK = GET + " FOR NO KEY UPDATE"
LIST = f"""
    SELECT {IMPORT} FROM reconciliation_import
    WHERE tenant_id = $1 AND id < $2 AND ($3::uuid IS NULL OR source_id = $3) AND ($4::text IS NULL OR state = $4)
    ORDER BY id DESC LIMIT $5
"""
QUEUE = f"""
    UPDATE reconciliation_import SET state = 'queued', format = $3, mapping = $4, without_quarantined = $5,
           staged_to = 0, lines_read = 0, lines_new = 0, lines_known = 0, lines_quarantined = 0, from_on = NULL,
           to_on = NULL, statements = '[]', problem = NULL, detail = NULL, problem_row = NULL, failures = 0,
           started_at = NULL, finished_at = NULL, run_id = NULL, version = version + 1
    WHERE tenant_id = $1 AND id = $2 RETURNING {IMPORT}
"""
BEGIN = f"""
    UPDATE reconciliation_import SET state = 'reading', failures = failures + 1,
           started_at = coalesce(started_at, clock_timestamp())
    WHERE tenant_id = $1 AND id = $2 RETURNING {IMPORT}
"""
STAGED = """
    UPDATE reconciliation_import SET staged_to = $3, lines_read = lines_read + $4,
           lines_quarantined = lines_quarantined + $5, from_on = least(from_on, $6::date),
           to_on = greatest(to_on, $7::date), failures = 0
    WHERE tenant_id = $1 AND id = $2
"""
COMPLETE = f"""
    UPDATE reconciliation_import SET state = 'completed', lines_new = $3, lines_known = $4,
           finished_at = clock_timestamp(), version = version + 1
    WHERE tenant_id = $1 AND id = $2 RETURNING {IMPORT}
"""
LAND = "UPDATE reconciliation_import SET run_id = $3, statements = $4 WHERE tenant_id = $1 AND id = $2"
LOCK_LANDING = f"""
    SELECT {IMPORT} FROM reconciliation_import
    WHERE tenant_id = $1 AND run_id = $2 AND state = 'reading' FOR NO KEY UPDATE
"""
FIND_BY_RUN = "SELECT id FROM reconciliation_import WHERE tenant_id = $1 AND run_id = $2"
END = f"""
    UPDATE reconciliation_import SET state = $3, problem = $4, detail = $5, problem_row = $6,
           finished_at = clock_timestamp(), version = version + 1
    WHERE tenant_id = $1 AND id = $2 RETURNING {IMPORT}
"""
STAGE = """
    INSERT INTO reconciliation_import_row (tenant_id, import_id, number, id, line_key, facts)
    SELECT r.tenant_id, $2::uuid, u.number, u.id, u.line_key, u.facts::jsonb
    FROM tenant_root r CROSS JOIN unnest($3::int[], $4::uuid[], $5::text[], $6::text[]) u(number, id, line_key, facts)
    WHERE r.tenant_id = $1
"""
UNSTAGE = """
    DELETE FROM reconciliation_import_row WHERE tenant_id = $1 AND import_id = $2 AND number < $3
"""
FIRST_STAGED = "SELECT min(number) FROM reconciliation_import_row WHERE tenant_id = $1 AND import_id = $2"
QUARANTINE = """
    INSERT INTO reconciliation_quarantine (tenant_id, import_id, number, file_row, field, reason, value)
    SELECT r.tenant_id, $2::uuid, u.number, u.file_row, u.field, u.reason, u.value
    FROM tenant_root r CROSS JOIN unnest($3::int[], $4::int[], $5::text[], $6::text[], $7::text[])
        u(number, file_row, field, reason, value)
    WHERE r.tenant_id = $1
"""
CLEAR_QUARANTINE = "DELETE FROM reconciliation_quarantine WHERE tenant_id = $1 AND import_id = $2"
LIST_QUARANTINE = """
    SELECT number, file_row, field, reason, value FROM reconciliation_quarantine
    WHERE tenant_id = $1 AND import_id = $2 AND number > $3 ORDER BY number LIMIT $4
"""
STAGED_OF_DAY = """
    SELECT number, facts FROM reconciliation_import_row
    WHERE tenant_id = $1 AND import_id = $2 AND (facts ->> 'day')::date = $3 AND number > $4
    ORDER BY number LIMIT $5
"""
