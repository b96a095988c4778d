"""Passwords' SQL."""

FIND_OF_ADDRESS = """
    SELECT u.id, u.person_id, u.status, u.version, u.created_at, u.last_signed_in_at, p.sealed
    FROM user_identifier i
    JOIN user_account u ON u.tenant_id = i.tenant_id AND u.id = i.user_id
    LEFT JOIN user_password p ON p.tenant_id = u.tenant_id AND p.id = u.id
    WHERE i.tenant_id = $1 AND i.lookup = $2
"""
FIND = "SELECT sealed FROM user_password WHERE tenant_id = $1 AND id = $2"
PUT = """
    INSERT INTO user_password AS p (tenant_id, id, sealed) VALUES ($1, $2, $3)
    ON CONFLICT (tenant_id, id) DO UPDATE SET sealed = excluded.sealed, changed_at = clock_timestamp()
    WHERE p.tenant_id = $1
"""
DELETE = "DELETE FROM user_password WHERE tenant_id = $1 AND id = $2"
