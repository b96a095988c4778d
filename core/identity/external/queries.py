"""SQL of external providers and links."""
# ruff: noqa: S608 - only constants are interpolated

from core.auth import fragments

PROVIDER = "id, label, issuer, client_id, sealed, scopes, app_redirect_uris, enabled, version, created_by, created_at"
INSERT = f"""
    INSERT INTO external_provider (
        tenant_id, id, label, issuer, client_id, sealed, scopes, app_redirect_uris, enabled, created_by
    ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT (tenant_id, issuer, client_id) DO NOTHING RETURNING {PROVIDER}
"""
GET = f"SELECT {PROVIDER} FROM external_provider WHERE tenant_id = $1 AND id = $2"
LOCK = GET + " FOR NO KEY UPDATE"
UPDATE = f"""
    UPDATE external_provider SET label = $3, sealed = $4, scopes = $5, app_redirect_uris = $6, enabled = $7,
        version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {PROVIDER}
"""
LIST = f"SELECT {PROVIDER} FROM external_provider WHERE tenant_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
HOLD = GET + " AND enabled FOR SHARE"
LIST_ENABLED = f"""
    SELECT {PROVIDER} FROM external_provider WHERE tenant_id = $1 AND enabled ORDER BY label, id LIMIT 20
"""
COUNT = "SELECT count(*) FROM external_provider WHERE tenant_id = $1"

FIND_USER = f"""
    SELECT user_id, {fragments.epoch("l.tenant_id", "l.user_id")} AS epoch
    FROM external_link l WHERE tenant_id = $1 AND provider_id = $2 AND subject = $3
"""
INSERT_LINK = """
    INSERT INTO external_link (tenant_id, id, user_id, provider_id, subject) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT DO NOTHING RETURNING id
"""
LIST_LINKS = """
    SELECT l.id, l.provider_id, p.label, l.created_at
    FROM external_link l JOIN external_provider p ON p.tenant_id = l.tenant_id AND p.id = l.provider_id
    WHERE l.tenant_id = $1 AND l.user_id = $2 ORDER BY l.id
"""
DELETE_LINK = """
    DELETE FROM external_link WHERE tenant_id = $1 AND user_id = $2 AND id = $3 RETURNING provider_id
"""
DELETE_LINKS = "DELETE FROM external_link WHERE tenant_id = $1 AND user_id = $2"
