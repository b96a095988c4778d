"""The logo's SQL: one row a tenant."""

PUT = """
    INSERT INTO tenant_logo (tenant_id, file_id, width, height) VALUES ($1, $2, $3, $4)
    ON CONFLICT (tenant_id) DO UPDATE
    SET file_id = EXCLUDED.file_id, width = EXCLUDED.width, height = EXCLUDED.height, set_at = clock_timestamp()
"""
FIND = """
    SELECT l.file_id, f.content_type, f.size_bytes, l.width, l.height, l.set_at
    FROM tenant_logo l JOIN file f ON f.tenant_id = l.tenant_id AND f.id = l.file_id
    WHERE l.tenant_id = $1 AND f.tenant_id = $1
"""
DELETE = "DELETE FROM tenant_logo WHERE tenant_id = $1"
