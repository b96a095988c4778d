"""Factors' SQL."""
# ruff: noqa: S608 - only constants are interpolated

from core.auth import fragments

COLUMNS = "id, user_id, kind, label, created_at, last_used_at"
INSERT = f"""
    INSERT INTO user_factor (tenant_id, id, user_id, kind, label, sealed, credential_id, counter)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING {COLUMNS}
"""
LIST = f"SELECT {COLUMNS} FROM user_factor WHERE tenant_id = $1 AND user_id = $2 ORDER BY id"
LIST_CREDENTIALS = """
    SELECT credential_id FROM user_factor WHERE tenant_id = $1 AND user_id = $2 AND kind = 'passkey' ORDER BY id
"""
LOCK_KIND = """
    SELECT id, sealed, counter FROM user_factor WHERE tenant_id = $1 AND user_id = $2 AND kind = $3 FOR UPDATE
"""
LOCK_CREDENTIAL = f"""
    SELECT id, user_id, sealed, counter, {fragments.epoch("f.tenant_id", "f.user_id")} AS epoch
    FROM user_factor f WHERE tenant_id = $1 AND credential_id = $2 FOR UPDATE
"""
USE = """
    UPDATE user_factor SET counter = $3, last_used_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2
"""
DELETE = f"DELETE FROM user_factor WHERE tenant_id = $1 AND user_id = $2 AND id = $3 RETURNING {COLUMNS}"
DELETE_ALL = "DELETE FROM user_factor WHERE tenant_id = $1 AND user_id = $2"

INSERT_RECOVERY = """
    INSERT INTO recovery_code (tenant_id, id, user_id, code_hash)
    SELECT r.tenant_id, u.id, $2, u.code_hash FROM tenant_root r
    CROSS JOIN unnest($3::uuid[], $4::bytea[]) u (id, code_hash) WHERE r.tenant_id = $1
"""
USE_RECOVERY = """
    UPDATE recovery_code SET used_at = clock_timestamp()
    WHERE tenant_id = $1 AND user_id = $2 AND code_hash = $3 AND used_at IS NULL RETURNING id
"""
COUNT_RECOVERY = "SELECT count(*) FROM recovery_code WHERE tenant_id = $1 AND user_id = $2 AND used_at IS NULL"
DELETE_RECOVERY = "DELETE FROM recovery_code WHERE tenant_id = $1 AND user_id = $2"
