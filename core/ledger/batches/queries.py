"""The imports' SQL. The row of an import is its lock."""
# ruff: noqa: S608 - only constants of this file are interpolated

IMPORT = (
    "id, name, state, bytes, lines, posted, refused, next_chunk, actor, request_id, created_at, finished_at, error,"
    " version"
)
INSERT = f"""
    INSERT INTO ledger_import (tenant_id, id, name, actor, request_id) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (tenant_id, name) DO NOTHING RETURNING {IMPORT}
"""
LOCK_BY_NAME = f"SELECT {IMPORT} FROM ledger_import WHERE tenant_id = $1 AND name = $2 FOR NO KEY UPDATE"
LOCK = f"SELECT {IMPORT} FROM ledger_import WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE"
FIND = f"SELECT {IMPORT} FROM ledger_import WHERE tenant_id = $1 AND id = $2"
LIST = f"SELECT {IMPORT} FROM ledger_import WHERE tenant_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
TAKE_OVER = """
    UPDATE ledger_import SET version = version + 1 WHERE tenant_id = $1 AND id = $2 RETURNING version
"""
DELETE_CHUNKS = "DELETE FROM ledger_import_chunk WHERE tenant_id = $1 AND import_id = $2"
INSERT_CHUNK = """
    INSERT INTO ledger_import_chunk (tenant_id, import_id, number, first_line, body) VALUES ($1, $2, $3, $4, $5)
"""
RECEIVED = f"""
    UPDATE ledger_import SET state = 'queued', bytes = $3, lines = $4, version = version + 1
    WHERE tenant_id = $1 AND id = $2 RETURNING {IMPORT}
"""
FIND_CHUNK = """
    SELECT first_line, body FROM ledger_import_chunk WHERE tenant_id = $1 AND import_id = $2 AND number = $3
"""
JUDGE_CHUNK = """
    UPDATE ledger_import_chunk SET verdicts = $4, refused = $5
    WHERE tenant_id = $1 AND import_id = $2 AND number = $3
"""
ADVANCE = """
    UPDATE ledger_import
    SET state = 'running', error = NULL, next_chunk = next_chunk + 1, posted = posted + $3, refused = refused + $4,
        version = version + 1
    WHERE tenant_id = $1 AND id = $2
"""
FINISH = f"""
    UPDATE ledger_import SET state = 'done', error = NULL, finished_at = clock_timestamp(), version = version + 1
    WHERE tenant_id = $1 AND id = $2 RETURNING {IMPORT}
"""
FAIL = f"""
    UPDATE ledger_import SET state = 'failed', error = $3, version = version + 1
    WHERE tenant_id = $1 AND id = $2 AND state <> 'done' RETURNING {IMPORT}
"""
LIST_VERDICTS = """
    SELECT number, verdicts FROM ledger_import_chunk
    WHERE tenant_id = $1 AND import_id = $2 AND number >= $3 AND verdicts IS NOT NULL AND (NOT $4 OR refused > 0)
    ORDER BY number LIMIT 3
"""
CHUNK_OF_LINE = """
    SELECT number FROM ledger_import_chunk
    WHERE tenant_id = $1 AND import_id = $2 AND first_line <= $3 ORDER BY number DESC LIMIT 1
"""
