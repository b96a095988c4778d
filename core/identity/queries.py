"""SQL of tickets and throttles."""

INSERT_TICKET = """
    INSERT INTO identity_ticket (tenant_id, id, kind, token_hash, user_id, sealed, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
"""
FIND_TICKET = """
    SELECT id, user_id, sealed FROM identity_ticket
    WHERE tenant_id = $1 AND token_hash = $2 AND kind = $3 AND used_at IS NULL AND expires_at > clock_timestamp()
"""
USE_TICKET = """
    UPDATE identity_ticket SET used_at = clock_timestamp()
    WHERE tenant_id = $1 AND token_hash = $2 AND kind = $3 AND used_at IS NULL AND expires_at > clock_timestamp()
    RETURNING id, user_id, sealed
"""
VOID_TICKETS = """
    UPDATE identity_ticket SET used_at = clock_timestamp() WHERE tenant_id = $1 AND user_id = $2 AND used_at IS NULL
"""
END_TICKETS = """
    DELETE FROM identity_ticket WHERE tenant_id = $1 AND id IN (
        SELECT id FROM identity_ticket WHERE tenant_id = $1 AND expires_at < clock_timestamp() - interval '1 day'
        LIMIT $2)
"""
CHARGE = """
    INSERT INTO throttle AS t (tenant_id, key_hash, tries, blocked_until)
    VALUES ($1, $2, 1, CASE WHEN $3::bigint > 0 THEN '-infinity'::timestamptz
                       ELSE clock_timestamp() + make_interval(secs => $4::bigint) END)
    ON CONFLICT (tenant_id, key_hash) DO UPDATE SET
        tries = CASE WHEN t.tried_at < clock_timestamp() - make_interval(secs => $6::bigint)
                THEN 1 ELSE t.tries + 1 END,
        blocked_until = CASE
            WHEN t.tried_at < clock_timestamp() - make_interval(secs => $6::bigint) OR t.tries < $3::bigint
            THEN '-infinity'::timestamptz
            ELSE clock_timestamp() + make_interval(
                secs => least($5::bigint, $4::bigint * 2 ^ least(t.tries - $3::bigint, 20))) END,
        tried_at = clock_timestamp()
    WHERE t.tenant_id = $1 AND t.blocked_until <= clock_timestamp()
    RETURNING tries
"""
BLOCKED_SECONDS = """
    SELECT ceil(extract(epoch FROM blocked_until - clock_timestamp()))::bigint FROM throttle
    WHERE tenant_id = $1 AND key_hash = $2 AND blocked_until > clock_timestamp()
"""
CLEAR = "DELETE FROM throttle WHERE tenant_id = $1 AND key_hash = ANY($2)"
END_THROTTLES = """
    DELETE FROM throttle WHERE tenant_id = $1 AND key_hash IN (
        SELECT key_hash FROM throttle WHERE tenant_id = $1 AND tried_at < clock_timestamp() - interval '2 days'
        LIMIT $2)
"""
