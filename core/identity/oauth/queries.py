"""The OAuth server's SQL."""
# ruff: noqa: S608 - only constants are interpolated

from core.auth import fragments

CLIENT = (
    "id, name, secret_hash, redirect_uris, post_logout_redirect_uris, grant_types, scopes, created_by, created_at, "
    "disabled_at, version, addresses_since"
)
INSERT_CLIENT = f"""
    INSERT INTO oauth_client (
        tenant_id, id, name, secret_hash, redirect_uris, post_logout_redirect_uris, grant_types, scopes, created_by
    ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING {CLIENT}
"""
GET_CLIENT = f"SELECT {CLIENT} FROM oauth_client WHERE tenant_id = $1 AND id = $2"
LOCK_CLIENT = GET_CLIENT + " FOR NO KEY UPDATE"
WHO_HOLDS = "SELECT coalesce(secret_by, created_by) FROM oauth_client WHERE tenant_id = $1 AND id = $2"
LIST_CLIENTS = f"SELECT {CLIENT} FROM oauth_client WHERE tenant_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
UPDATE_CLIENT = f"""
    UPDATE oauth_client SET name = $3, redirect_uris = $4, post_logout_redirect_uris = $5, grant_types = $6,
        scopes = $7, version = version + 1,
        addresses_since = CASE WHEN $8::boolean THEN clock_timestamp() ELSE addresses_since END
    WHERE tenant_id = $1 AND id = $2 RETURNING {CLIENT}
"""
SET_SECRET = f"""
    UPDATE oauth_client SET secret_hash = $3, secret_by = $4, version = version + 1 WHERE tenant_id = $1 AND id = $2
    RETURNING {CLIENT}
"""
DISABLE_CLIENT = f"""
    UPDATE oauth_client SET disabled_at = clock_timestamp(), version = version + 1
    WHERE tenant_id = $1 AND id = $2 AND disabled_at IS NULL RETURNING {CLIENT}
"""

CODE = (
    "client_id, user_id, person_id, redirect_uri, scopes, challenge, nonce, methods, authenticated_at, created_at, "
    "used_at, session_id, epoch"
)
INSERT_CODE = f"""
    INSERT INTO oauth_code (
        tenant_id, hash, client_id, user_id, person_id, redirect_uri, scopes, challenge, nonce, methods,
        authenticated_at, expires_at, session_id, epoch
    ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, clock_timestamp() + make_interval(secs => $12), $13,
              {fragments.epoch("$1", "$4")})
"""
"""Until a code is used its session is the one that it was asked for in, from then on the one that it opened."""
LOCK_CODE = f"""
    SELECT {CODE}, expires_at <= clock_timestamp() AS is_over FROM oauth_code
    WHERE tenant_id = $1 AND hash = $2 FOR NO KEY UPDATE
"""
USE_CODE = """
    UPDATE oauth_code SET used_at = clock_timestamp(), session_id = $3
    WHERE tenant_id = $1 AND hash = $2 AND used_at IS NULL
"""
END_CODES = """
    DELETE FROM oauth_code WHERE tenant_id = $1 AND hash IN (
        SELECT hash FROM oauth_code WHERE tenant_id = $1 AND expires_at < clock_timestamp() - interval '30 days'
        LIMIT $2
    )
"""

STANDS = "(withdrawn_at IS NULL OR granted_at > withdrawn_at)"
FIND_CONSENT = f"""
    SELECT scopes FROM oauth_consent
    WHERE tenant_id = $1 AND user_id = $2 AND client_id = $3 AND {STANDS}
      AND ($4::timestamptz IS NULL OR granted_at > $4)
"""
# What was agreed to before the last withdrawal is void, also when the user has agreed again since.
HOLD_CONSENT = f"""
    SELECT 1 FROM oauth_consent
    WHERE tenant_id = $1 AND user_id = $2 AND client_id = $3 AND {STANDS}
      AND (withdrawn_at IS NULL OR withdrawn_at < $4)
    FOR SHARE
"""
LIST_CONSENTS = f"""
    SELECT o.client_id, c.name, o.scopes, o.granted_at FROM oauth_consent o
    JOIN oauth_client c ON c.tenant_id = o.tenant_id AND c.id = o.client_id
    WHERE o.tenant_id = $1 AND o.user_id = $2 AND {STANDS} ORDER BY c.name, o.client_id
"""
WITHDRAW_CONSENT = f"""
    UPDATE oauth_consent SET withdrawn_at = clock_timestamp()
    WHERE tenant_id = $1 AND user_id = $2 AND client_id = $3 AND {STANDS} RETURNING scopes
"""
PUT_CONSENT = """
    INSERT INTO oauth_consent (tenant_id, user_id, client_id, scopes) VALUES ($1, $2, $3, $4)
    ON CONFLICT (tenant_id, user_id, client_id) DO UPDATE SET scopes = $4, granted_at = clock_timestamp()
"""
