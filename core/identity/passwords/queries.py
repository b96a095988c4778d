"""Passwords' SQL."""

FIND = "SELECT sealed FROM user_password WHERE tenant_id = $1 AND id = $2"
PUT = """
    INSERT INTO user_password AS p (tenant_id, id, sealed) VALUES ($1, $2, $3)
    ON CONFLICT (tenant_id, id) DO UPDATE SET sealed = excluded.sealed, changed_at = clock_timestamp()
    WHERE p.tenant_id = $1
"""
DELETE = "DELETE FROM user_password WHERE tenant_id = $1 AND id = $2"
