"""People's SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

COLUMNS = "id, external_id, profile, version, created_at, updated_at, erased_at"
INSERT = f"""
    INSERT INTO person (tenant_id, id, external_id, profile) VALUES ($1, $2, $3, $4)
    ON CONFLICT (tenant_id, external_id) DO NOTHING RETURNING {COLUMNS}
"""
GET = f"SELECT {COLUMNS} FROM person WHERE tenant_id = $1 AND id = $2"
LOCK = GET + " FOR NO KEY UPDATE"
FIND_BY_EXTERNAL_ID = f"SELECT {COLUMNS} FROM person WHERE tenant_id = $1 AND external_id = $2"
LIST = f"SELECT {COLUMNS} FROM person WHERE tenant_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
UPDATE = f"""
    UPDATE person SET profile = $3, version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {COLUMNS}
"""
ERASE = f"""
    UPDATE person SET profile = NULL, version = version + 1, updated_at = clock_timestamp(),
           erased_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {COLUMNS}
"""
