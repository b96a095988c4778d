"""The security policy's SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

COLUMNS = (
    "access_seconds, idle_seconds, absolute_seconds, reauthentication_seconds, sessions_max, key_days, "
    "admin_networks, limits, version"
)
FIND = f"SELECT {COLUMNS} FROM auth_policy WHERE tenant_id = $1"
SET = f"""
    INSERT INTO auth_policy (
        tenant_id, access_seconds, idle_seconds, absolute_seconds, reauthentication_seconds, sessions_max, key_days,
        admin_networks, limits
    ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (tenant_id) DO UPDATE SET
        access_seconds = excluded.access_seconds, idle_seconds = excluded.idle_seconds,
        absolute_seconds = excluded.absolute_seconds, reauthentication_seconds = excluded.reauthentication_seconds,
        sessions_max = excluded.sessions_max, key_days = excluded.key_days,
        admin_networks = excluded.admin_networks, limits = excluded.limits,
        version = auth_policy.version + 1, updated_at = clock_timestamp()
    RETURNING {COLUMNS}
"""
