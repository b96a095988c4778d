"""SQL of tickets and throttles."""
# ruff: noqa: S608 - only constants are interpolated

from core.auth import fragments

_GOOD = f"""
    t.tenant_id = $1 AND t.token_hash = $2 AND t.kind = $3 AND t.used_at IS NULL AND t.expires_at > clock_timestamp()
    AND t.epoch = {fragments.epoch("t.tenant_id", "t.user_id")}
"""
INSERT_TICKET = f"""
    INSERT INTO identity_ticket (tenant_id, id, kind, token_hash, user_id, sealed, expires_at, epoch)
    VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(secs => $7),
            coalesce($8::bigint, {fragments.epoch("$1", "$5")}))
"""
FIND_TICKET = f"SELECT t.id, t.user_id, t.epoch, t.sealed FROM identity_ticket t WHERE {_GOOD}"
USE_TICKET = f"""
    UPDATE identity_ticket t SET used_at = clock_timestamp() WHERE {_GOOD} RETURNING t.id, t.user_id, t.epoch, t.sealed
"""
END_TICKETS = """
    DELETE FROM identity_ticket WHERE tenant_id = $1 AND id IN (
        SELECT id FROM identity_ticket WHERE tenant_id = $1 AND expires_at < clock_timestamp() - interval '1 day'
        LIMIT $2)
"""


def charge(key: str, first: int, after: str = "") -> str:
    """Count a try under a key by the rule whose numbers begin at parameter `first`; no row when the key has to wait."""
    free, seconds, longest, forget = (f"${first + number}" for number in range(4))
    return f"""
        INSERT INTO throttle AS t (tenant_id, key_hash, tries, blocked_until)
        SELECT r.tenant_id, {key}::bytea, 1,
               CASE WHEN {free}::bigint > 0 THEN '-infinity'::timestamptz
               ELSE clock_timestamp() + make_interval(secs => {seconds}::bigint) END
        FROM tenant_root r WHERE r.tenant_id = $1 {after}
        ON CONFLICT (tenant_id, key_hash) DO UPDATE SET
            tries = CASE WHEN t.tried_at < clock_timestamp() - make_interval(secs => {forget}::bigint)
                    THEN 1 ELSE t.tries + 1 END,
            blocked_until = CASE
                WHEN t.tried_at < clock_timestamp() - make_interval(secs => {forget}::bigint)
                  OR t.tries < {free}::bigint
                THEN '-infinity'::timestamptz
                ELSE clock_timestamp() + make_interval(
                    secs => least({longest}::bigint, {seconds}::bigint * 2 ^ least(t.tries - {free}::bigint, 20))) END,
            tried_at = clock_timestamp()
        WHERE t.tenant_id = $1 AND t.blocked_until <= clock_timestamp()
        RETURNING tries
    """


CHARGE = charge("$2", 3)
CHARGE_TWO = f"WITH one AS ({charge('$2', 3)}) {charge('$7', 8, 'AND EXISTS (SELECT FROM one)')}"
"""The second key is charged when the first one was, and after it."""
BLOCKED_SECONDS = """
    SELECT ceil(extract(epoch FROM max(blocked_until) - clock_timestamp()))::bigint FROM throttle
    WHERE tenant_id = $1 AND key_hash = ANY($2) AND blocked_until > clock_timestamp()
"""
GIVE_BACK = """
    WITH cleared AS (DELETE FROM throttle WHERE tenant_id = $1 AND key_hash = ANY($3) RETURNING 1)
    UPDATE throttle SET tries = greatest(tries - 1, 0)
    WHERE tenant_id = $1 AND key_hash = $2 AND (SELECT count(*) FROM cleared) >= 0
"""
"""Forgets some keys, then gives one try back to another."""
CLEAR = "DELETE FROM throttle WHERE tenant_id = $1 AND key_hash = ANY($2)"
END_THROTTLES = """
    DELETE FROM throttle WHERE tenant_id = $1 AND key_hash IN (
        SELECT key_hash FROM throttle WHERE tenant_id = $1 AND tried_at < clock_timestamp() - interval '2 days'
        LIMIT $2)
"""
