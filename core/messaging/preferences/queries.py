"""The preferences' SQL."""

FIND = "SELECT value, version, updated_at FROM messaging_preferences WHERE tenant_id = $1"
LOCK_ROOT = "SELECT version FROM tenant_root WHERE tenant_id = $1 FOR NO KEY UPDATE"
"""The row may not exist yet, so two first changes meet at the tenant's own row."""
PUT = """
    INSERT INTO messaging_preferences (tenant_id, id, value) VALUES ($1, $2, $3)
    ON CONFLICT (tenant_id) DO UPDATE SET value = excluded.value, version = messaging_preferences.version + 1,
        updated_at = clock_timestamp()
    RETURNING value, version, updated_at
"""
