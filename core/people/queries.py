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
SET_CONTACTS = """
    INSERT INTO person_contact (tenant_id, id, person_id, kind, digest)
    SELECT r.tenant_id, u.id, $2, u.kind, u.digest
    FROM tenant_root r CROSS JOIN unnest($3::uuid[], $4::text[], $5::bytea[]) u(id, kind, digest)
    WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, person_id, kind) DO UPDATE SET digest = EXCLUDED.digest
"""
LIST_UNINDEXED = """
    SELECT p.id FROM person p
    WHERE p.tenant_id = $1 AND p.id > $2 AND p.profile IS NOT NULL AND NOT EXISTS (
        SELECT FROM person_contact c WHERE c.tenant_id = $1 AND c.person_id = p.id)
    ORDER BY p.id LIMIT $3
"""
FIND_BY_CONTACT = """
    SELECT c.person_id FROM person_contact c JOIN person p ON p.tenant_id = c.tenant_id AND p.id = c.person_id
    WHERE c.tenant_id = $1 AND p.tenant_id = $1 AND c.kind = $2 AND c.digest = $3 AND p.erased_at IS NULL
    ORDER BY c.person_id LIMIT 2
"""
