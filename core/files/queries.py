"""Files' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

COLUMNS = "id, name, content_type, size_bytes, sha256, person_id, created_by, created_at"
INSERT = f"""
    INSERT INTO file (tenant_id, id, name, content_type, size_bytes, sha256, person_id, wrapped_key, created_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING {COLUMNS}
"""
GET = f"SELECT {COLUMNS}, wrapped_key FROM file WHERE tenant_id = $1 AND id = $2"
