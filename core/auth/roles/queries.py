"""Roles' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

COLUMNS = "id, name, description, permissions, version"
INSERT = f"""
    INSERT INTO role (tenant_id, id, name, description, permissions) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (tenant_id, name) WHERE retired_at IS NULL DO NOTHING RETURNING {COLUMNS}
"""
LIST = f"SELECT {COLUMNS} FROM role WHERE tenant_id = $1 AND retired_at IS NULL ORDER BY name"
FIND = f"SELECT {COLUMNS} FROM role WHERE tenant_id = $1 AND name = $2 AND retired_at IS NULL"
LOCK = FIND + " FOR NO KEY UPDATE"
UPDATE = f"""
    UPDATE role SET description = $3, permissions = $4, version = version + 1 WHERE tenant_id = $1 AND id = $2
    RETURNING {COLUMNS}
"""
RETIRE = """
    UPDATE role SET retired_at = clock_timestamp(), version = version + 1 WHERE tenant_id = $1 AND id = $2
"""
GRANT = """
    INSERT INTO role_grant (tenant_id, id, user_id, role, granted_by) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (tenant_id, user_id, role) WHERE taken_at IS NULL DO NOTHING
"""
TAKE = """
    UPDATE role_grant SET taken_at = clock_timestamp()
    WHERE tenant_id = $1 AND user_id = $2 AND role = $3 AND taken_at IS NULL
"""
LIST_GRANTS = """
    SELECT user_id, role, granted_by, created_at FROM role_grant
    WHERE tenant_id = $1 AND user_id = $2 AND taken_at IS NULL ORDER BY role
"""
IS_HELD = "SELECT EXISTS (SELECT FROM role_grant WHERE tenant_id = $1 AND role = $2 AND taken_at IS NULL)"
LOCK_HOLDERS = """
    SELECT user_id FROM role_grant WHERE tenant_id = $1 AND role = $2 AND taken_at IS NULL
    ORDER BY id FOR NO KEY UPDATE
"""
PERMISSIONS_OF = """
    SELECT g.role, r.permissions FROM role_grant g
    LEFT JOIN role r ON r.tenant_id = g.tenant_id AND r.name = g.role AND r.retired_at IS NULL
    WHERE g.tenant_id = $1 AND g.user_id = $2 AND g.taken_at IS NULL
"""
