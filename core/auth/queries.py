"""Credentials' SQL."""

from core.auth import fragments

COLUMNS = "id, name, hint, permissions, created_by, created_at, expires_at, revoked_at, last_used_at, networks"
INSERT_KEY = f"""
    INSERT INTO api_key (tenant_id, id, name, key_hash, hint, permissions, created_by, expires_at, networks)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING {COLUMNS}
"""  # noqa: S608 - constant
FIND_LIVE_KEY = """
    SELECT id, permissions, networks, last_used_at FROM api_key
    WHERE tenant_id = $1 AND key_hash = $2 AND revoked_at IS NULL
      AND (expires_at IS NULL OR expires_at > clock_timestamp())
"""
LIST_LIVE_KEYS = """
    SELECT id FROM api_key
    WHERE tenant_id = $1 AND id = ANY($2) AND revoked_at IS NULL
      AND (expires_at IS NULL OR expires_at > clock_timestamp())
"""
LIST_KEYS = f"SELECT {COLUMNS} FROM api_key WHERE tenant_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"  # noqa: S608
REVOKE_KEY = f"""
    UPDATE api_key SET revoked_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL
    RETURNING {COLUMNS}
"""  # noqa: S608 - constant
END_KEY = f"""
    UPDATE api_key SET expires_at = least(expires_at, clock_timestamp() + make_interval(secs => $3))
    WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > clock_timestamp())
    RETURNING {COLUMNS}
"""  # noqa: S608 - constant
GET_KEY = f"SELECT {COLUMNS} FROM api_key WHERE tenant_id = $1 AND id = $2"  # noqa: S608
MAKER_OF_KEY = "SELECT created_by FROM api_key WHERE tenant_id = $1 AND id = $2"
TOUCH_KEY = "UPDATE api_key SET last_used_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2"

INSERT_ADMIN_KEY = "INSERT INTO platform.admin_key (id, name, key_hash) VALUES ($1, $2, $3)"
COUNT_ADMIN_KEYS = "SELECT count(*) FROM platform.admin_key WHERE revoked_at IS NULL"
FIND_ADMIN_KEY = """
    SELECT id, last_used_at FROM platform.admin_key
    WHERE key_hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > clock_timestamp())
"""
TOUCH_ADMIN_KEY = "UPDATE platform.admin_key SET last_used_at = clock_timestamp() WHERE id = $1"

ANNOUNCE = """
    INSERT INTO credential_change (tenant_id, id) VALUES ($1, $2)
    ON CONFLICT (tenant_id, id) DO UPDATE SET due_at = clock_timestamp()
"""
FIND_CHANGES = """
    SELECT tenant_id, id, due_at FROM credential_change WHERE due_at > clock_timestamp() - interval '65 seconds'
"""
END_CHANGES = """
    DELETE FROM credential_change WHERE tenant_id = $1 AND id IN (
        SELECT id FROM credential_change
        WHERE tenant_id = $1 AND due_at < clock_timestamp() - interval '1 day' LIMIT $2
    )
"""

FIND_EPOCH = f"SELECT {fragments.epoch('$1', '$2')}"
HOLD_EPOCH = fragments.hold("(SELECT $2::uuid AS id)")
END_EPOCH = """
    INSERT INTO auth_epoch AS e (tenant_id, id, number) VALUES ($1, $2, 1)
    ON CONFLICT (tenant_id, id) DO UPDATE SET number = e.number + 1 WHERE e.tenant_id = $1
"""
