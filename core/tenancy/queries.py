"""The directory's and the tenant root's SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

REF = "id, short_id, slug, status, mode, zone, clock_offset_seconds"

FIND_BY_SHORT_ID = f"SELECT {REF} FROM directory.tenant WHERE short_id = $1"
FIND_BY_SLUG = f"SELECT {REF} FROM directory.tenant WHERE slug = $1"
FIND_BY_ID = f"SELECT {REF} FROM directory.tenant WHERE id = $1"
FIND_BY_IDS = f"SELECT {REF} FROM directory.tenant WHERE id = ANY($1::uuid[])"
FIND_BY_HOST = f"""
    SELECT {", ".join("t." + c for c in REF.split(", "))}
    FROM directory.host h JOIN directory.tenant t ON t.id = h.tenant_id WHERE h.host = $1
"""
LIST = f"SELECT {REF} FROM directory.tenant WHERE slug > $1 ORDER BY slug LIMIT $2"
INSERT = """
    INSERT INTO directory.tenant (id, short_id, slug, mode, zone) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (slug) DO NOTHING
"""
SET_STATUS = "UPDATE directory.tenant SET status = $2 WHERE id = $1"
MOVE_CLOCK = """
    UPDATE directory.tenant SET clock_offset_seconds = clock_offset_seconds + $2
    WHERE id = $1 AND mode = 'sandbox' AND clock_offset_seconds + $2 <= $3 RETURNING clock_offset_seconds
"""
ADVANCE_CLOCK = """
    UPDATE directory.tenant SET clock_offset_seconds = $2
    WHERE id = $1 AND mode = 'sandbox' AND clock_offset_seconds <= $2 RETURNING clock_offset_seconds
"""
SET_ZONE = "UPDATE directory.tenant SET zone = $2 WHERE id = $1"
INSERT_ROOT = """
    INSERT INTO tenant_root (tenant_id, name) VALUES ($1, $2) ON CONFLICT (tenant_id) DO NOTHING
"""
INSERT_STREAM = "INSERT INTO event_stream (tenant_id) VALUES ($1) ON CONFLICT (tenant_id) DO NOTHING"
GET_ROOT = """
    SELECT tenant_id, name, branding, settings, allowed_origins, idempotency_ttl_seconds, version, created_at
    FROM tenant_root WHERE tenant_id = $1
"""
LOCK_ROOT = GET_ROOT + " FOR NO KEY UPDATE"
UPDATE_ROOT = """
    UPDATE tenant_root SET name = $2, branding = $3, settings = $4, allowed_origins = $5,
           idempotency_ttl_seconds = $6, version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1
"""
