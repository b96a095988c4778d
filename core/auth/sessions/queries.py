"""Sessions' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

from core.audit import fragments as audit
from core.events import fragments as events

COLUMNS = (
    "id, user_id, person_id, client, device, address, methods, scopes, authenticated_at, created_at, last_used_at, "
    "idle_expires_at, expires_at, revoked_at, revoked_reason, version, "
    "extract(epoch FROM least(idle_expires_at, expires_at) - clock_timestamp())::double precision AS seconds_left"
)
LIVE = "revoked_at IS NULL AND idle_expires_at > clock_timestamp() AND expires_at > clock_timestamp()"
_AFTER = 16
INSERT = f"""
    WITH opened AS (
        INSERT INTO auth_session (
            tenant_id, id, user_id, person_id, client, device, address, methods, scopes, cookie_hash, authenticated_at,
            idle_expires_at, expires_at
        )
        SELECT r.tenant_id, $2, $3, $4, $5, $6, $7, $8::text[], $9::text[], $10::bytea,
               coalesce($11::timestamptz, clock_timestamp()),
               clock_timestamp() + make_interval(secs => $12), clock_timestamp() + make_interval(secs => $13)
        FROM tenant_root r
        WHERE r.tenant_id = $1
          AND (SELECT count(*) FROM auth_session WHERE tenant_id = $1 AND user_id = $3 AND {LIVE}) < $15
        RETURNING tenant_id, {COLUMNS}
    ), first AS (
        INSERT INTO refresh_token (tenant_id, hash, session_id, number)
        SELECT tenant_id, $14, id, 1 FROM opened WHERE $14::bytea IS NOT NULL
    ), {audit.insert(_AFTER, "EXISTS (SELECT FROM opened)")},
    {events.insert(_AFTER + audit.ARGUMENTS, "EXISTS (SELECT FROM opened)")}
    SELECT {COLUMNS} FROM opened
"""
"""A session, with its first refresh token unless it is a cookie's, and what is recorded and told of it; nothing when
its user has so many already."""
GET = f"SELECT {COLUMNS} FROM auth_session WHERE tenant_id = $1 AND id = $2"
LOCK = GET + " FOR NO KEY UPDATE"
FIND_BY_COOKIE = f"SELECT {COLUMNS} FROM auth_session WHERE tenant_id = $1 AND cookie_hash = $2"
LIST_OF_USER = f"""
    SELECT {COLUMNS} FROM auth_session WHERE tenant_id = $1 AND user_id = $2 AND {LIVE} ORDER BY id DESC
"""
LIST = f"""
    SELECT {COLUMNS} FROM auth_session
    WHERE tenant_id = $1 AND id < $2 AND ($4::uuid IS NULL OR user_id = $4) AND {LIVE} ORDER BY id DESC LIMIT $3
"""
LIST_LIVE = f"SELECT id FROM auth_session WHERE tenant_id = $1 AND id = ANY($2) AND {LIVE}"
LIST_OF_CLIENT = f"SELECT id FROM auth_session WHERE tenant_id = $1 AND client = $2 AND {LIVE} ORDER BY id LIMIT $3"
LOCK_OF_USER = f"""
    SELECT {COLUMNS} FROM auth_session WHERE tenant_id = $1 AND user_id = $2 AND {LIVE}
    ORDER BY id FOR NO KEY UPDATE
"""
LOCK_OLDEST = f"""
    SELECT id FROM auth_session WHERE tenant_id = $1 AND user_id = $2 AND {LIVE}
    ORDER BY last_used_at DESC, id DESC OFFSET $3 FOR NO KEY UPDATE
"""
"""All but so many that were used last."""
REVOKE = f"""
    UPDATE auth_session SET revoked_at = clock_timestamp(), revoked_reason = $3, version = version + 1
    WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING {COLUMNS}
"""
TOUCH = """
    UPDATE auth_session SET last_used_at = clock_timestamp(),
        idle_expires_at = clock_timestamp() + make_interval(secs => $3)
    WHERE tenant_id = $1 AND id = $2
"""
NOTE_AUTHENTICATION = """
    UPDATE auth_session SET methods = $3, authenticated_at = clock_timestamp(), version = version + 1
    WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL
"""
SET_COOKIE = f"""
    UPDATE auth_session SET cookie_hash = $3, version = version + 1
    WHERE tenant_id = $1 AND id = $2 AND cookie_hash IS NOT NULL AND {LIVE} RETURNING {COLUMNS}
"""

INSERT_REFRESH = "INSERT INTO refresh_token (tenant_id, hash, session_id, number) VALUES ($1, $2, $3, $4)"
FIND_REFRESH = """
    SELECT hash, session_id, number, nonce, used_at, clock_timestamp() - used_at AS age
    FROM refresh_token WHERE tenant_id = $1 AND hash = $2
"""
USE_REFRESH = """
    UPDATE refresh_token SET used_at = clock_timestamp(), nonce = $3
    WHERE tenant_id = $1 AND hash = $2 AND used_at IS NULL
"""
DELETE_ENDED = """
    DELETE FROM auth_session WHERE tenant_id = $1 AND id IN (
        SELECT id FROM auth_session WHERE tenant_id = $1 AND expires_at < clock_timestamp() - interval '30 days'
        LIMIT $2
    )
"""
